"""What home says of faulty files: the first fault of the bank, and the first of the settings."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from hotseat.tui.text import content, cut

if TYPE_CHECKING:
    from hotseat.domain.bank.damage import Damage


def faults_words(bank: Sequence[str], damage: "Damage", settings: Sequence[str], width: int) -> Content:
    """The first of each, in so many columns and few lines; empty if there are none."""
    lines = [f"{damage.sentence()} `hotseat check` names each. {fault}" for fault in bank[:1]]
    lines += [f"Your settings: {fault}" for fault in settings[:1]]
    height = 3 if len(lines) == 1 else 2
    return content("\n".join(cut(line, width, height) for line in lines), "$warning")

"""What the screens need from the bank."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from hotseat.domain.bank.bank import Bank
from hotseat.domain.bank.damage import Damage
from hotseat.domain.bank.prompt import Prompt, PromptSource

if TYPE_CHECKING:
    from hotseat.domain.bank.importing.bringing_in import BroughtIn
    from hotseat.domain.bank.importing.choosing import Wanted


class PromptBank(Protocol):
    """The bank, and what is wrong with its packs."""

    @property
    def current(self) -> Bank:
        """The bank as it is now; a new value once a prompt was added."""

    @property
    def complaints(self) -> Sequence[str]:
        """The first faults found in the packs, a sentence each."""

    @property
    def damage(self) -> Damage:
        """How much is wrong with the packs, and what is left out because of it."""

    def add(self, *prompts: Prompt) -> tuple[Prompt, Path]:
        """Adds prompts of the user; returns the first as saved, and their pack's path. Raises CannotAdd."""

    def bring_in(self, text: str, wanted: "Wanted") -> "BroughtIn":
        """What becomes of a list of questions; nothing is written."""

    def source(self, prompt_id: str) -> PromptSource | None:
        """Where the prompt is written; None for one that ships."""

    def change(self, prompt: Prompt) -> Path:
        """Writes this prompt over the one with its id, in the pack that hotseat writes. Raises CannotAdd."""

    def take_out(self, prompt_id: str) -> Path:
        """Takes a prompt out of the pack that hotseat writes. Raises CannotAdd."""

    def look_again(self) -> None:
        """Reads the packs again if they have changed since they were read."""

"""What happened in a session, moment by moment, in words."""

from collections.abc import Mapping

from hotseat.domain.vocabulary import SIGN_NAMES
from hotseat.line.times import in_words, with_times_in_words
from hotseat.reports.text.timeline import Happening

OF_THE_CLOCK = ("prepared", "section", "gap")
"""What happened and has only times of ours in its words."""
_SIGNS: Mapping[str, str] = {str(sign): name for sign, name in SIGN_NAMES.items()}


def moment_in_words(moment: Happening) -> str:
    """When it happened, on the clock of the session, and what it was; people's own words stay as they are."""
    text = moment.text
    if moment.kind == "note":
        sign, _, rest = text.partition(" ")
        text = f"{_SIGNS.get(sign, 'note')}, {rest}"
    elif moment.kind in OF_THE_CLOCK:
        text = with_times_in_words(text)
    return f"{in_words(moment.at)}: {text}"

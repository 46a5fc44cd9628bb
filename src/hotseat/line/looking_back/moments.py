"""What happened in a session, moment by moment, in words."""

from collections.abc import Iterable, Iterator, Mapping

from hotseat.domain.session.question import Question
from hotseat.domain.vocabulary import SIGN_NAMES
from hotseat.line.times import in_words, with_times_in_words
from hotseat.reports.text.timeline import Happening

OF_THE_CLOCK = ("prepared", "section", "gap")
"""What happened and has only times of ours in its words."""
_SIGNS: Mapping[str, str] = {str(sign): name for sign, name in SIGN_NAMES.items()}


def moments_in_words(moments: Iterable[Happening], question: Question) -> Iterator[str]:
    """When each happened since the question came, and what it was; people's own words stay as they are."""
    return (f"{in_words(max(0.0, moment.at - question.asked.at))}: {_what(moment)}" for moment in moments)


def _what(moment: Happening) -> str:
    text = moment.text
    if moment.kind == "note":
        sign, _, rest = text.partition(" ")
        text = f"{_SIGNS.get(sign, 'note')}, {rest}"
    elif moment.kind in OF_THE_CLOCK:
        text = with_times_in_words(text)
    return text

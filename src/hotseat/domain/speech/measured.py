"""What is kept of an answer that was said: its figures, and none of its words."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from hotseat.domain.text import counted

if TYPE_CHECKING:
    from hotseat.domain.speech.spoken import Spoken

LEAST_EARLIER = 3
"""With fewer earlier answers there is nothing usual to compare with."""
MOST_EARLIER = 5
_LAST = {3: "last three answers", 4: "last four answers", 5: "last five answers"}


class Counted(NamedTuple):
    """How often something was said in an answer."""

    words: int
    i: int
    we: int
    numbers: int
    hedges: int
    fillers: int


class Measured(NamedTuple):
    """The figures of one answer."""

    pace: float | None
    """Words a minute; None where that says nothing, or too little was understood."""
    speech_pace: float | None
    """The same of the time in which a voice was detected."""
    longest_pause: float | None
    """Seconds; None where no pause is known."""
    first_word: float | None
    """Seconds until the first word; None where that is not known."""
    counted: Counted | None
    """None where too little was understood."""


def measured(spoken: "Spoken") -> Measured:
    """The figures of the whole answer."""
    answer, counts = spoken.answer, spoken.answer.figures
    understood = not spoken.hidden
    return Measured(
        pace=_rounded(answer.pace) if understood else None,
        speech_pace=_rounded(answer.speech_pace) if understood else None,
        longest_pause=_rounded(answer.longest_pause),
        first_word=_rounded(answer.first_word),
        counted=Counted(
            words=counts.words,
            i=counts.i,
            we=counts.we,
            numbers=len(counts.numbers),
            hedges=counts.hedges,
            fillers=counts.fillers,
        )
        if understood
        else None,
    )


def against_earlier(now: Measured, earlier: Sequence[Measured], whose: str = "your") -> Iterator[str]:
    """The answer beside the person's own last answers, a sentence for each of pace and longest pause.

    `earlier` are the person's other answers of the same kind, the newest first; with fewer than three of
    them there is no sentence. `whose` says in the sentence whose they are.
    """
    paces = [pace for before in earlier if (pace := before.pace) is not None][:MOST_EARLIER]
    if now.pace is not None and len(paces) >= LEAST_EARLIER:
        spread = _spread(f"{min(paces):.0f}", f"{max(paces):.0f}")
        yield f"{counted(round(now.pace), 'word')} a minute; in {whose} {_LAST[len(paces)]} {spread}."
    pauses = [pause for before in earlier if (pause := before.longest_pause) is not None][:MOST_EARLIER]
    if now.longest_pause is not None and len(pauses) >= LEAST_EARLIER:
        spread = _spread(f"{min(pauses):.1f}", f"{max(pauses):.1f}")
        yield (
            f"The longest pause was {now.longest_pause:.1f} s; in {whose} {_LAST[len(pauses)]} {spread} s."
        )


def _spread(least: str, most: str) -> str:
    return least if least == most else f"{least} to {most}"


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 1)

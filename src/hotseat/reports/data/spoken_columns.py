"""What was said in a section, as columns of the table of sections."""

from typing import TypeAlias

from hotseat.domain.speech.part import Part
from hotseat.domain.speech.spoken import Spoken

Figure: TypeAlias = str | int | float | None

SPOKEN_COLUMNS = (
    *("understood_pct", "said_words", "said_per_min", "said_per_min_of_speech", "said_longest_pause_s"),
    *("said_first_word_s", "said_i", "said_we", "said_numbers", "said_hedges", "said_fillers", "said"),
)


def spoken_columns(said: Spoken | None, number: int) -> dict[str, Figure]:
    """The columns for the section with that number, from 1; empty where nothing is known."""
    if said is None:
        return dict.fromkeys(SPOKEN_COLUMNS)
    part = said.sections[number - 1]
    understood = None if said.understood is None else round(100 * said.understood)
    cells = (understood, *_counts(part, said), part.text)
    return dict(zip(SPOKEN_COLUMNS, cells, strict=True))


def _counts(part: Part, said: Spoken) -> tuple[Figure, ...]:
    of = part.figures
    measured = (_rounded(part.longest_pause), _rounded(part.first_word))
    if said.hidden or (part.is_empty and not part.recorded):
        return (None, None, None, *measured, None, None, None, None, None)
    paces = (_rounded(part.pace), _rounded(part.speech_pace))
    return (of.words, *paces, *measured, of.i, of.we, len(of.numbers), of.hedges, of.fillers)


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 1)

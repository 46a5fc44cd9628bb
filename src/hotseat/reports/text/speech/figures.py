"""The figures of what was said in a question: a table with a row for each section, and sentences."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from hotseat.domain.pacing import clock
from hotseat.domain.session.question import Question
from hotseat.domain.speech.part import Part
from hotseat.domain.speech.spoken import Spoken
from hotseat.domain.text import one_line
from hotseat.reports.text.columns import fit, longest

HEADING = "What was said"
UNKNOWN = "-"
ALMOST_ALL = 0.995
"""From this share of the speech on, nothing needs to be told of what was not understood."""
UNRECORDED = 1.0
"""Seconds of an answer that may be missing in its recording before that is told."""
WIDEST_NAME, NARROWEST_NAME = 24, 9


class Column(NamedTuple):
    """A figure as a column."""

    id: str
    name: str
    """As a heading where there is room."""
    heads: tuple[str, str]
    """The same in two lines."""
    columns: int
    """How many columns of a terminal it takes, with the blanks before it."""
    counts: bool
    """Whether it is counted in the words, and not measured in the voice."""


COLUMNS = (
    Column("words", "Words", ("", "words"), 6, counts=True),
    Column("pace", "Words a minute", ("words a", "minute"), 9, counts=True),
    Column("speech_pace", "While speaking", ("while", "speaking"), 10, counts=True),
    Column("longest_pause", "Longest pause", ("longest", "pause"), 9, counts=False),
    Column("first_word", "First word after", ("first", "word"), 7, counts=False),
    Column("i", "I", ("", "I"), 4, counts=True),
    Column("we", "We", ("", "we"), 4, counts=True),
    Column("numbers", "Numbers", ("", "numbers"), 9, counts=True),
    Column("hedges", "Hedges", ("", "hedges"), 8, counts=True),
    Column("fillers", "Fillers", ("", "fillers"), 9, counts=True),
)
LEFT_OUT_FIRST = "speech_pace"
"""The column that stands only where all have room."""
OF_FOLLOW_UPS = ("words", "pace", "longest_pause", "first_word")
"""The columns that a follow-up has."""


class FigureRow(NamedTuple):
    """A row of the table: a section, the answer or a follow-up."""

    name: str
    cells: Mapping[str, str]
    """By the id of the column; UNKNOWN or missing where nothing is known."""
    kind: str
    """"section", "answer" or "follow-up"."""


def figure_rows(question: Question, said: Spoken) -> list[FigureRow]:
    """A row for each section, for the answer, and for each follow-up of which something is known."""
    rows = [FigureRow(part.name, _cells(part, said), "section") for part in said.sections]
    rows.append(FigureRow("Answer", _cells(said.answer, said), "answer"))
    for number, (probe, part) in enumerate(zip(question.probes, said.follow_ups, strict=True), 1):
        if not part.is_empty:
            cells = _cells(part, said)
            name = f"{number}. {probe.follow_up.layer or 'follow-up'}"
            short = {of: cells[of] for of in OF_FOLLOW_UPS if of in cells}
            rows.append(FigureRow(name, short, "follow-up"))
    return rows


def shown_columns(rows: Sequence[FigureRow]) -> list[Column]:
    """The columns of which any row knows something."""
    return [column for column in COLUMNS if any(row.cells.get(column.id, UNKNOWN) != UNKNOWN for row in rows)]


class FigureTable(NamedTuple):
    """The figures as a table of a document, which has room for all columns."""

    names: tuple[str, ...]
    """Of the columns with figures."""
    rows: tuple[tuple[str, ...], ...]
    """Each begins with the name of its part."""


def figure_table(question: Question, said: Spoken) -> FigureTable:
    """The rows with the columns of which any row knows something."""
    rows = figure_rows(question, said)
    shown = shown_columns(rows)
    return FigureTable(
        names=tuple(column.name for column in shown),
        rows=tuple((row.name, *(row.cells.get(column.id, "") for column in shown)) for row in rows),
    )


def _cells(part: Part, said: Spoken) -> dict[str, str]:
    measured = {"longest_pause": _seconds(part.longest_pause), "first_word": _seconds(part.first_word)}
    if said.hidden:
        return measured
    if part.is_empty and not part.recorded:
        return measured | {column.id: UNKNOWN for column in COLUMNS if column.counts}
    of = part.figures
    return measured | {
        "words": f"{of.words:,}",
        "pace": _whole(part.pace),
        "speech_pace": _whole(part.speech_pace),
        "i": f"{of.i}",
        "we": f"{of.we}",
        "numbers": f"{len(of.numbers)}",
        "hedges": f"{of.hedges}",
        "fillers": f"{of.fillers}",
    }


def _seconds(seconds: float | None) -> str:
    return UNKNOWN if seconds is None else f"{seconds:.1f} s"


def _whole(value: float | None) -> str:
    return UNKNOWN if value is None else f"{value:.0f}"


class FigureLine(NamedTuple):
    """A line of the table as text, and what it is: "heading" or the kind of its row."""

    text: str
    kind: str


def figure_lines(question: Question, said: Spoken, width: int) -> list[FigureLine]:
    """The table in lines of at most `width` columns, its heading in two of them."""
    rows = figure_rows(question, said)
    shown = shown_columns(rows)
    names = max(NARROWEST_NAME, min(WIDEST_NAME, longest(row.name for row in rows)))
    if sum(column.columns for column in shown) + names > width:
        shown = [column for column in shown if column.id != LEFT_OUT_FIRST]
    names = max(NARROWEST_NAME, min(names, width - sum(column.columns for column in shown)))
    heads = [
        FigureLine(_line("", [column.heads[at] for column in shown], shown, names), "heading")
        for at in range(2)
    ]
    return [line for line in heads if line.text] + list(_row_lines(rows, shown, names))


def _row_lines(rows: Iterable[FigureRow], shown: Sequence[Column], names: int) -> Iterator[FigureLine]:
    asked = False
    for row in rows:
        if row.kind == "follow-up" and not asked:
            asked = True
            yield FigureLine("Follow-ups", "heading")
        cells = [row.cells.get(column.id, "") for column in shown]
        yield FigureLine(_line(row.name, cells, shown, names), row.kind)


def _line(name: str, cells: Iterable[str], shown: Iterable[Column], names: int) -> str:
    texts = (f"{text:>{column.columns}}" for text, column in zip(cells, shown, strict=True))
    return f"{fit(name, names)}{''.join(texts)}".rstrip()


def figure_sentences(said: Spoken) -> Iterator[str]:
    """What has to be told beside the table: why figures are missing, and what recognition leaves out."""
    answer = said.answer
    if said.hidden:
        yield said.hidden
    elif said.understood is not None and said.understood < ALMOST_ALL:
        yield f"{int(100 * said.understood)} % of the speech was understood."
    # What has no words may be recorded all the same: its transcription may still run.
    if answer.pieces and (wordless := answer.seconds - answer.recorded) > UNRECORDED:
        yield f"No words are known for {clock(wordless)} of the answer; the figures leave that time out."
    if answer.pasted:
        yield "Pasted text has no times, so its pauses are not known."
    if answer.pasted and answer.pieces:
        yield "Words of the pasted text are added to those with times, and a word in both counts twice."
    if answer.figures.hesitations and not said.hidden:
        yield f"um, uh: at least {answer.figures.hesitations}; recognition drops most of them."


def named_numbers(said: Spoken) -> str:
    """The numbers that were named in each section, as a line; empty where none was, or none is counted."""
    if said.hidden:
        return ""
    parts = [
        f"{one_line(part.name)} {', '.join(map(one_line, part.figures.numbers))}"
        for part in said.sections
        if part.figures.numbers
    ]
    return f"Numbers: {'; '.join(parts)}." if parts else ""

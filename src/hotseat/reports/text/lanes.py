"""Draws an answer over time as rows of characters on one axis: the sections, the time that did not count,
notes and follow-ups."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from hotseat.domain.pacing import clock
from hotseat.domain.session.note_places import PREPARATION
from hotseat.domain.session.question import Question
from hotseat.domain.vocabulary import OUTCOME_NAMES, SIGN_NAMES, MaybeOutcome

if TYPE_CHECKING:
    from hotseat.domain.session.timeline import Gap

RAN, UNCOUNTED, GAP, CUT, PROBED = "█┄‖≈─"
"""Time in a section, its uncounted time, a gap, a gap drawn shorter than it was, a follow-up."""
PLAIN, CHANGE = "·", "!"
"""A note without a sign, and a change of the requirements."""
UNCOUNTED_NAME = "not counted"
OUTCOME_LETTERS: Mapping[MaybeOutcome, str] = {"held": "h", "partial": "p", "gap": "g", "": "·"}
STEPS = (5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400)
"""The allowed distances between two times on the axis, in seconds."""
ROOM = 8
"""The least distance between two times on the axis, in columns."""
LONGEST_GAP = 1 / 8
"""The longest gap drawn, as a part of all other time; else a lunch would leave no room for the answer."""


class Lane(NamedTuple):
    """A row: its kind, its name, and a character for each column."""

    kind: str
    """axis, section, gaps, notes or follow-ups."""
    name: str
    cells: str


class Part(NamedTuple):
    """A span in seconds of the session clock, and the columns from `first` to `last` that show it."""

    start: float
    stop: float
    first: float
    last: float


class Axis:
    """Converts seconds of the session clock to columns, and shortens long gaps."""

    def __init__(self, question: Question, now: float, width: int) -> None:
        self.began = question.began_at
        self.end = max(
            question.ends(now),
            *(now if probe.answered_at is None else probe.answered_at for probe in question.probes),
            self.began,
        )
        self.width = width
        self.cuts: list[Gap] = []
        self._parts = self._measured(question) if self.end > self.began else []

    def _measured(self, question: Question) -> list[Part]:
        gaps = [gap for gap in question.gaps if gap.excluded(self.began, self.end)]
        counted = self.end - self.began - sum(gap.excluded(self.began, self.end) for gap in gaps)
        longest = max(counted * LONGEST_GAP, 1.0)
        self.cuts = [gap for gap in gaps if gap.excluded(self.began, self.end) > longest]
        drawn = (self.end - self.began) - sum(
            gap.excluded(self.began, self.end) - longest for gap in self.cuts
        )
        parts, at, column = [], self.began, 0.0
        for gap in self.cuts:
            stop = self.end if gap.stop is None else min(gap.stop, self.end)
            start = stop - gap.excluded(self.began, self.end)
            for until, length in ((start, start - at), (stop, longest)):
                last = column + length / drawn * self.width
                parts.append(Part(at, until, column, last))
                at, column = until, last
        parts.append(Part(at, self.end, column, float(self.width)))
        return [part for part in parts if part.stop > part.start]

    def column(self, moment: float) -> int:
        """The column of a time in seconds; a time outside the axis gets the column at its edge."""
        for part in self._parts:
            if moment < part.stop:
                inside = max(0.0, moment - part.start) / (part.stop - part.start)
                exact = part.first + inside * (part.last - part.first)
                return min(self.width - 1, int(round(exact, 6)))
        return self.width - 1

    def span(self, start: float, stop: float) -> range:
        """The columns between two times in seconds, at least one."""
        first = self.column(start)
        last = self.width if stop >= self.end else self.column(stop)
        return range(first, max(first + 1, last))

    def figures(self) -> str:
        """The row with the time since the answer began, in round steps; each begins at its column."""
        drawn = sum(part.stop - part.start for part in self._parts if not self._is_cut(part))
        wanted = drawn * ROOM / self.width
        step = next((step for step in STEPS if step >= wanted), STEPS[-1])
        cells, free = [" "] * self.width, 0
        for part in self._parts:
            if self._is_cut(part):
                continue
            for seconds in self._round(part, step):
                figure, position = f"├{clock(seconds)}", self.column(self.began + seconds)
                if free <= position <= self.width - len(figure):
                    cells[position : position + len(figure)] = figure
                    free = position + len(figure) + 1
        return "".join(cells)

    def _is_cut(self, part: Part) -> bool:
        return any(gap.excluded(part.start, part.stop) >= part.stop - part.start for gap in self.cuts)

    def _round(self, part: Part, step: int) -> Iterator[int]:
        first = -int(-(part.start - self.began) // step) * step
        yield from range(first, int(part.stop - self.began) + 1, step)


def lanes(question: Question, now: float, width: int) -> list[Lane]:
    """The rows from the axis down, each `width` columns; none before the answer took any time."""
    if not question.begun or question.ends(now) <= question.began_at:
        return []
    axis = Axis(question, now, width)
    all_lanes = [Lane("axis", "", axis.figures())]
    stretches = list(question.stretches(now))
    for section in question.asked.sections:
        cells = [" "] * width
        for stretch in stretches:
            if stretch.section == section.id and stretch.stop > stretch.start:
                _fill(cells, axis.span(stretch.start, stretch.stop), RAN)
        all_lanes.append(Lane("section", section.name, "".join(cells)))
    gaps = _gaps(question, axis)
    all_lanes = [_without(lane, gaps) for lane in all_lanes]
    all_lanes += [Lane("gaps", UNCOUNTED_NAME, gaps), _notes(question, axis), _probes(question, now, axis)]
    return [lane for lane in all_lanes if lane.kind == "section" or lane.cells.strip()]


def legend(rows: list[Lane], width: int) -> list[str]:
    """The meaning of the signs in these rows, in lines of at most `width` columns."""
    drawn = {(row.kind, char) for row in rows for char in row.cells}
    note_names = sorted(SIGN_NAMES.items(), key=lambda entry: not entry[0])
    means = {
        **{("notes", sign or PLAIN): f"{sign or PLAIN} {name}" for sign, name in note_names},
        ("notes", CHANGE): "! change",
        **{
            ("follow-ups", letter): f"{letter} {OUTCOME_NAMES[outcome]}"
            for outcome, letter in OUTCOME_LETTERS.items()
        },
        ("gaps", CUT): "≈ drawn shorter",
    }
    lines: list[str] = []
    for words in (words for sign, words in means.items() if sign in drawn):
        if lines and len(lines[-1]) + 2 + len(words) <= width:
            lines[-1] += f"  {words}"
        else:
            lines.append(words)
    return lines


def _fill(cells: list[str], columns: range, char: str) -> None:
    for column in columns:
        cells[column] = char


def _without(lane: Lane, gaps: str) -> Lane:
    """The row with the sign for uncounted time in place of the gaps."""
    cells = (
        UNCOUNTED if cell == RAN and gap != " " else cell for cell, gap in zip(lane.cells, gaps, strict=True)
    )
    return lane._replace(cells="".join(cells))


def _gaps(question: Question, axis: Axis) -> str:
    cells = [" "] * axis.width
    for gap in question.gaps:
        length = gap.excluded(axis.began, axis.end)
        if length:
            stop = axis.end if gap.stop is None else min(gap.stop, axis.end)
            _fill(cells, axis.span(stop - length, stop), CUT if gap in axis.cuts else GAP)
    return "".join(cells)


def _notes(question: Question, axis: Axis) -> Lane:
    cells = [" "] * axis.width
    marked = [(note.at, note.sign or PLAIN) for note in question.notes if note.section != PREPARATION]
    marked += [(change.at, CHANGE) for change in question.changes]
    for at, sign in sorted(marked):
        _put(cells, axis.column(at), sign)
    return Lane("notes", "notes", "".join(cells))


def _probes(question: Question, now: float, axis: Axis) -> Lane:
    cells = [" "] * axis.width
    for probe in question.probes:
        stop = now if probe.answered_at is None else probe.answered_at
        _fill(cells, axis.span(probe.asked_at, stop), PROBED)
    for probe in question.probes:
        _put(cells, axis.column(probe.asked_at), OUTCOME_LETTERS[probe.outcome])
    return Lane("follow-ups", "follow-ups", "".join(cells))


def _put(cells: list[str], column: int, sign: str) -> None:
    """Puts the sign in its column, or in the nearest one without a sign."""
    free = [position for position, cell in enumerate(cells) if cell in (" ", PROBED)]
    if free:
        cells[min(free, key=lambda position: abs(position - column))] = sign

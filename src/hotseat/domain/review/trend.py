"""The trend over answers, mostly to one plan: a row for each figure, and what changed in the last answers."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple

from hotseat.domain.pacing import window_text
from hotseat.domain.review.answers import Answer, SectionTime
from hotseat.domain.review.calibration import sounded_at
from hotseat.domain.review.pair_answers import above_partner, mean_gap
from hotseat.domain.review.progress.changes import STRETCH, changes
from hotseat.domain.vocabulary import VOTE_SIGNS


class Point(NamedTuple):
    """One answer's figure in a row of the trend; the value is None if the answer has none."""

    value: float | None
    verdict: str = ""


class TrendRow(NamedTuple):
    """A figure of each answer, oldest first; `low` and `high` are its window, if it has one."""

    id: str
    name: str
    unit: str
    """seconds, percent, score, points (above or below the partner), or text if the row is in `words`."""
    low: float | None = None
    high: float | None = None
    points: tuple[Point, ...] = ()
    words: tuple[str, ...] = ()

    @property
    def window(self) -> str:
        """Its window in words, or the plan's share; empty if it has neither."""
        if self.low is None or self.high is None:
            return ""
        if self.unit == "seconds":
            return window_text(int(self.low), int(self.high))
        return f"plan {self.low:.0f} %"


class Trend(NamedTuple):
    """Answers, oldest first, with their rows, and at most three sentences on what changed.

    A sentence more says how many answers have another plan than the newest, if there are any.
    """

    answers: tuple[Answer, ...]
    rows: tuple[TrendRow, ...]
    sentences: tuple[str, ...]
    every: int
    """How many answers there are, with those that are not among `answers` because they are older."""


class Older(NamedTuple):
    """What the trend says of answers too old to be shown."""

    answers: int = 0
    """How many there are."""
    levels: frozenset[str] = frozenset()
    rows: frozenset[str] = frozenset()
    """The rows that are shown because any of them has a figure in it, by the rows' ids."""


FEWEST_SHOWN = 2 * STRETCH
"""The fewest answers from which the sentences of a trend can be told."""
NONE_OLDER = Older()


def trend(answers: Sequence[Answer], *, any_plan: bool = False, older: Older = NONE_OLDER) -> Trend:
    """The trend over the answers with the plan of the newest answer, or with any plan.

    `answers` are newest first; those that were not ended are left out. Sections of several plans are the same
    if their ids or names are; each time keeps the verdict of its own plan, and the windows are the newest's.
    With `older`, the answers are the newest of one plan, at least FEWEST_SHOWN.
    """
    whole = [answer for answer in reversed(answers) if answer.answered]
    pacing = whole[-1].pacing if whole else ""
    same = tuple(answer for answer in whole if any_plan or answer.pacing == pacing)
    rows = [*_section_rows(same, any_plan=any_plan), *_other_rows(same, older)] if same else []
    return Trend(same, tuple(rows), tuple(changes(same)), len(same) + older.answers)


def rows_of(answer: Answer) -> list[str]:
    """The ids of the rows in which an answer has a figure. Of rows that depend on other answers, none."""
    own = [*_rows_of_figures([answer]), *_rows_of_words([answer])]
    return [row.id for row in own if _has_figure(row)]


def _section_rows(answers: Sequence[Answer], *, any_plan: bool) -> list[TrendRow]:
    rows = []
    for section in _sections(answers) if any_plan else answers[-1].sections:
        times = [answer.reached(section) for answer in answers]
        points = tuple(Point(time.spent, time.verdict) if time else Point(None) for time in times)
        rows.append(
            TrendRow(
                id=section.id,
                name=section.name,
                unit="seconds",
                low=section.low,
                high=section.high,
                points=points,
            )
        )
    return rows


def _sections(answers: Sequence[Answer]) -> list[SectionTime]:
    """The sections of the newest answer's plan, then those that only older answers have."""
    sections: list[SectionTime] = []
    for answer in reversed(answers):
        sections += [
            section for section in answer.sections if not any(section.is_same_as(other) for other in sections)
        ]
    return sections


def _other_rows(answers: Sequence[Answer], older: Older) -> list[TrendRow]:
    words = _rows_of_words(answers, older.levels)
    rows = [*_rows_of_the_whole(answers), *_rows_of_figures(answers), *words]
    return [row for row in rows if row.id in older.rows or _has_figure(row)]


def _has_figure(row: TrendRow) -> bool:
    return any(row.words) or any(point.value is not None for point in row.points)


def _rows_of_the_whole(answers: Sequence[Answer]) -> list[TrendRow]:
    newest = answers[-1]
    longest = max(newest.sections, key=lambda section: section.plan_share)
    sections = (answer.reached(longest) for answer in answers)
    shares = tuple(Point(float(section.share) if section else None) for section in sections)
    return [
        TrendRow(
            id="whole",
            name="Answer",
            unit="seconds",
            low=newest.low,
            high=newest.high,
            points=_points(answers, lambda a: a.seconds),
        ),
        TrendRow(
            id="share",
            name=f"{longest.name} share",
            unit="percent",
            low=longest.plan_share,
            high=longest.plan_share,
            points=shares,
        ),
    ]


def _rows_of_figures(answers: Sequence[Answer]) -> list[TrendRow]:
    def row(row_id: str, name: str, unit: str, figure: Callable[[Answer], float | None]) -> TrendRow:
        return TrendRow(id=row_id, name=name, unit=unit, points=_points(answers, figure))

    return [
        row("prepared", "Prepared", "seconds", _preparation),
        row("first", "Began after", "seconds", lambda a: a.first_word),
        row("rating", "Rating", "score", lambda a: a.rating),
        row("gap", "Rater gap", "score", mean_gap),
        row("above", "Above partner", "points", above_partner),
        row("guess", "Guess off by", "seconds", guess_error),
    ]


def _rows_of_words(answers: Sequence[Answer], older_levels: frozenset[str] = frozenset()) -> list[TrendRow]:
    def row(row_id: str, name: str, word: Callable[[Answer], str]) -> TrendRow:
        return TrendRow(id=row_id, name=name, unit="text", words=tuple(map(word, answers)))

    levels = len(older_levels.union(answer.level for answer in answers))
    return [
        row("level", "Level", lambda a: a.level if levels > 1 else ""),
        row("probes", "Held/part/gap", _outcomes),
        row("sounded", "Sounded like", lambda a: sounded_at(a.sounded)),
        row("vote", "Vote", lambda a: VOTE_SIGNS[a.vote]),
    ]


def _points(answers: Sequence[Answer], figure: Callable[[Answer], float | None]) -> tuple[Point, ...]:
    return tuple(Point(figure(answer)) for answer in answers)


def guess_error(answer: Answer) -> float | None:
    """The mean error of the guesses of sections' lengths, in seconds; None if there are no guesses."""
    off = [abs(section.guess - section.spent) for section in answer.sections if section.guess is not None]
    return sum(off) / len(off) if off else None


def _preparation(answer: Answer) -> float | None:
    """Seconds of the preparation that were used; None if none was chosen."""
    return answer.preparation if answer.prepared else None


def _outcomes(answer: Answer) -> str:
    count = Counter(answer.outcomes)
    marked = count["held"] + count["partial"] + count["gap"]
    return f"{count['held']}/{count['partial']}/{count['gap']}" if marked else ""

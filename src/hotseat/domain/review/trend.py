"""The trend over answers to one plan: a row for each figure, and what changed in the last answers."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple

from hotseat.domain.review.answers import IN_WINDOW, Answer, SectionTime
from hotseat.domain.review.calibration import sounded_at
from hotseat.domain.review.habit import Habit, habit
from hotseat.domain.review.pair_answers import above_partner, mean_gap
from hotseat.domain.session.rating import mean
from hotseat.domain.text import counted
from hotseat.domain.vocabulary import VOTE_SIGNS

STRETCH = 8
"""How many of the last answers are compared with as many before them."""
FEWEST = 3
"""The fewest answers on each side for a comparison."""
RATING_STEP = 0.2
"""Mean ratings that differ by less than this count as equal."""


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


class Trend(NamedTuple):
    """The answers to one plan, oldest first, with their rows, and at most three sentences on what changed."""

    answers: tuple[Answer, ...]
    rows: tuple[TrendRow, ...]
    sentences: tuple[str, ...]


def trend(answers: Sequence[Answer]) -> Trend:
    """The trend over the answers with the plan of the newest answer. `answers` are newest first; those that
    were not ended are left out."""
    whole = [answer for answer in reversed(answers) if answer.answered]
    pacing = whole[-1].pacing if whole else ""
    same = tuple(answer for answer in whole if answer.pacing == pacing)
    rows = [*_section_rows(same), *_other_rows(same)] if same else []
    return Trend(same, tuple(rows), tuple(_sentences(same)))


def _section_rows(answers: Sequence[Answer]) -> list[TrendRow]:
    newest = answers[-1]
    rows = []
    for section in newest.sections:
        times = [_section(answer, section.id) for answer in answers]
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


def _section(answer: Answer, section_id: str) -> SectionTime | None:
    """The section's time; None if the answer did not reach it or its plan does not have it."""
    reached = (section for section in answer.sections if section.verdict != "not reached")
    return next((section for section in reached if section.id == section_id), None)


def _other_rows(answers: Sequence[Answer]) -> list[TrendRow]:
    rows = [*_rows_of_the_whole(answers), *_rows_of_figures(answers), *_rows_of_words(answers)]
    return [row for row in rows if any(row.words) or any(point.value is not None for point in row.points)]


def _rows_of_the_whole(answers: Sequence[Answer]) -> list[TrendRow]:
    newest = answers[-1]
    longest = max(newest.sections, key=lambda section: section.plan_share)
    sections = (_section(answer, longest.id) for answer in answers)
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
        row("first", "First word", "seconds", lambda a: a.first_word),
        row("rating", "Rating", "score", lambda a: a.rating),
        row("gap", "Rater gap", "score", mean_gap),
        row("above", "Above partner", "points", above_partner),
        row("guess", "Guess off by", "seconds", guess_error),
    ]


def _rows_of_words(answers: Sequence[Answer]) -> list[TrendRow]:
    def row(row_id: str, name: str, word: Callable[[Answer], str]) -> TrendRow:
        return TrendRow(id=row_id, name=name, unit="text", words=tuple(map(word, answers)))

    return [
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


def _sentences(answers: Sequence[Answer]) -> list[str]:
    if not answers:
        return []
    half = len(answers) // 2
    size = min(STRETCH, half if half >= FEWEST else len(answers))
    recent, before = answers[-size:], answers[-2 * size : -size]
    sentences = [*_changed(recent, before), *_missed(recent), *_rated(recent, before)]
    return sentences[:3]


def _kept(answers: Sequence[Answer], section_id: str) -> int:
    """In how many answers the section was in its window."""
    return sum(
        section.id == section_id and section.verdict == IN_WINDOW
        for answer in answers
        for section in answer.sections
    )


def _changed(recent: Sequence[Answer], before: Sequence[Answer]) -> list[str]:
    """The section that changed most in how often it was in its window, if that changed by two answers."""
    if not before:
        return []
    changes = []
    for section in recent[-1].sections:
        now, then = _kept(recent, section.id), _kept(before, section.id)
        change = now / len(recent) - then / len(before)
        changes.append(
            (abs(change), f"{section.name} in window {_of(now, recent)}; it was {then} of {len(before)}.")
        )
    most, sentence = max(changes)
    return [sentence] if most >= 2 / len(recent) else []


def _missed(recent: Sequence[Answer]) -> list[str]:
    """The section that often misses its window, and how; or that none does."""
    if not any(answer.missed for answer in recent):
        return [f"Every section in its window in {_the_last(recent)}."]
    if len(recent) == 1:
        # One answer cannot show a habit, so its first miss is named instead.
        return [f"{Habit(*recent[0].missed[0], times=1).words} in the last answer."]
    miss = habit([answer.missed for answer in recent])
    if miss is None:
        return [f"No section misses its window often in {_the_last(recent)}."]
    return [f"{miss.words} in {_of(miss.times, recent)}."]


def _rated(recent: Sequence[Answer], before: Sequence[Answer]) -> list[str]:
    now, then = _mean_rating(recent), _mean_rating(before)
    if now is None or then is None:
        return []
    if abs(now - then) < RATING_STEP:
        return [f"Rated {now:.1f} of 4 on average, as before."]
    return [f"Rated {now:.1f} of 4 on average; it was {then:.1f}."]


def _mean_rating(answers: Sequence[Answer]) -> float | None:
    return mean(answer.rating for answer in answers)


def _of(count: int, recent: Sequence[Answer]) -> str:
    """ "7 of the last 8", "the last answer"."""
    return f"{count} of the last {len(recent)}" if len(recent) > 1 else "the last answer"


def _the_last(recent: Sequence[Answer]) -> str:
    return f"the last {counted(len(recent), 'answer')}" if len(recent) > 1 else "the last answer"

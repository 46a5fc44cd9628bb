"""Progress: the figures of one person's answers to one plan, week by week."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from hotseat.domain.review.answers import IN_WINDOW, Answer
from hotseat.domain.review.pair_answers import above_partner
from hotseat.domain.review.progress.preparations import Preparation, preparations
from hotseat.domain.review.progress.weeks import Mean, WeekRow, Weeks, kept_of, mean_of, share
from hotseat.domain.vocabulary import LAYERS, Kind, MaybeLayer, MaybeOutcome


class LayerRow(NamedTuple):
    """How the follow-ups of one layer were answered: the percentage that held by week, and the counts."""

    by_week: WeekRow
    held: int
    partial: int
    gap: int


class Progress(NamedTuple):
    """The weekly figures of the finished answers to one plan, the oldest week first."""

    level: str
    kind: Kind
    pacing: str
    answers: int
    mondays: tuple[date, ...]
    """The first day of each week."""
    kept: tuple[WeekRow, ...]
    """How often each section stayed inside its window, then all sections together."""
    lengths: tuple[WeekRow, ...]
    """How long each section took, then the whole answer."""
    ratings: tuple[WeekRow, ...]
    """The rating, and how far the person rated above the partner, as candidate and as interviewer."""
    layers: tuple[LayerRow, ...]
    preparations: tuple[Preparation, ...]

    @property
    def rows(self) -> tuple[WeekRow, ...]:
        """All figures that are computed for each week."""
        return (*self.kept, *self.lengths, *self.ratings, *(layer.by_week for layer in self.layers))


def progress(answers: Iterable[Answer], rated: Iterable[Answer] = ()) -> Progress | None:
    """The progress in the plan of the newest finished answer; None if no answer was finished.

    `rated` are the answers of others that the same person rated as the interviewer.
    """
    finished = sorted((answer for answer in answers if answer.answered), key=_order)
    if not finished:
        return None
    pacing = finished[-1].pacing
    own = [answer for answer in finished if answer.pacing == pacing]
    others = [answer for answer in rated if answer.pacing == pacing and above_partner(answer) is not None]
    weeks = Weeks([*own, *others])
    return Progress(
        level=own[-1].level,
        kind=own[-1].kind,
        pacing=pacing,
        answers=len(own),
        mondays=weeks.mondays,
        kept=_kept(weeks, own),
        lengths=_lengths(weeks, own),
        ratings=_ratings(weeks, own, others),
        layers=_layers(weeks, own),
        preparations=preparations(own),
    )


def progress_by_plan(answers: Iterable[Answer], rated: Iterable[Answer] = ()) -> list[Progress]:
    """The progress in each plan, the plan with the most answers first; `rated` as in `progress`."""
    others = list(rated)
    of_plan: dict[str, list[Answer]] = {}
    for answer in answers:
        of_plan.setdefault(answer.pacing, []).append(answer)
    all_progress = [own_progress for own in of_plan.values() if (own_progress := progress(own, others))]
    return sorted(all_progress, key=lambda plan_progress: (-plan_progress.answers, plan_progress.pacing))


def _order(answer: Answer) -> tuple[float, int]:
    return answer.started.timestamp(), answer.number


def _row(
    row_id: str, name: str, unit: str, means: tuple[Mean, ...], window: tuple[float, float] | None = None
) -> WeekRow:
    low, high = window or (None, None)
    return WeekRow(id=row_id, name=name, unit=unit, weeks=means, low=low, high=high)


def _kept(weeks: Weeks, answers: Sequence[Answer]) -> tuple[WeekRow, ...]:
    def kept(answer: Answer, section: str) -> Mean:
        return share(time.verdict == IN_WINDOW for time in answer.sections if time.id == section)

    rows = [
        _row(f"{time.id}-kept", time.name, "percent", weeks.means(answers, partial(kept, section=time.id)))
        for time in answers[-1].sections
    ]
    return (*rows, _row("kept", "All sections", "percent", weeks.means(answers, kept_of)))


def _lengths(weeks: Weeks, answers: Sequence[Answer]) -> tuple[WeekRow, ...]:
    def spent(answer: Answer, section: str) -> Mean:
        reached = (time for time in answer.sections if time.id == section and time.verdict != "not reached")
        return mean_of(time.spent for time in reached)

    def row(row_id: str, name: str, window: tuple[int, int], length: Callable[[Answer], Mean]) -> WeekRow:
        return _row(row_id, name, "seconds", weeks.means(answers, length), window)

    newest = answers[-1]
    rows = [
        row(f"{time.id}-length", time.name, (time.low, time.high), partial(spent, section=time.id))
        for time in newest.sections
    ]
    whole = row("length", "Answer", (newest.low, newest.high), lambda answer: Mean(answer.seconds, 1))
    return (*rows, whole)


def _ratings(weeks: Weeks, own: Sequence[Answer], others: Sequence[Answer]) -> tuple[WeekRow, ...]:
    def above_candidate(answer: Answer) -> Mean:
        above = above_partner(answer)
        return mean_of([None if above is None else -above])

    rated = weeks.means(own, lambda answer: mean_of([answer.rating]))
    above = weeks.means(own, lambda answer: mean_of([above_partner(answer)]))
    rows = (
        _row("rating", "Rating", "score", rated),
        _row("above-as-candidate", "As candidate", "points", above),
        _row("above-as-interviewer", "As interviewer", "points", weeks.means(others, above_candidate)),
    )
    return tuple(row for row in rows if row.practised)


def _layers(weeks: Weeks, answers: Sequence[Answer]) -> tuple[LayerRow, ...]:
    layers: tuple[MaybeLayer, ...] = (*LAYERS, "")
    rows = [_layer(weeks, answers, layer) for layer in layers]
    return tuple(row for row in rows if row.by_week.practised)


def _layer(weeks: Weeks, answers: Sequence[Answer], layer: MaybeLayer) -> LayerRow:
    def marked(answer: Answer) -> list[MaybeOutcome]:
        pairs = zip(answer.layers, answer.outcomes, strict=True)
        return [outcome for outcome_layer, outcome in pairs if outcome_layer == layer and outcome]

    every = [outcome for answer in answers for outcome in marked(answer)]
    means = weeks.means(answers, lambda answer: share(outcome == "held" for outcome in marked(answer)))
    name = layer or "no layer"
    row = _row(f"{layer or 'no-layer'}-held", name, "percent", means)
    return LayerRow(row, every.count("held"), every.count("partial"), every.count("gap"))

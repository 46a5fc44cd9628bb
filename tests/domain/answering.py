"""Answers made by hand, for what looks back at them."""

from collections.abc import Mapping
from datetime import UTC, date, datetime

from hotseat.domain.review.answers import Answer, Score, SectionTime
from hotseat.domain.vocabulary import Kind, MaybeLayer, MaybeOutcome, MaybeVote

PLAN = (("situation", 30, 45), ("task", 30, 30), ("action", 120, 150))
INSIDE = {"situation": 40.0, "task": 30.0, "action": 130.0}
TODAY = date(2026, 11, 22)
"""A Sunday."""


def section(section_id: str, low: int, high: int, spent: float, guess: int | None = None) -> SectionTime:
    verdict, by = "in window", 0
    if not spent:
        verdict = "not reached"
    elif spent < low:
        verdict, by = "short", round(low - spent)
    elif spent > high:
        verdict, by = "over", round(spent - high)
    share, plan_share = round(spent / 2), round((low + high) / 4)
    return SectionTime(
        id=section_id,
        name=section_id.capitalize(),
        low=low,
        high=high,
        spent=spent,
        verdict=verdict,
        by=by,
        share=share,
        plan_share=plan_share,
        guess=guess,
    )


def an_answer(
    *,
    day: date = TODAY,
    hour: int = 12,
    level: str = "L6",
    kind: Kind = "behavioral",
    principles: tuple[str, ...] = ("earn-trust",),
    competency: str = "people",
    pacing: str = "star",
    answered: bool = True,
    spent: Mapping[str, float] | None = None,
    guesses: Mapping[str, int] | None = None,
    outcomes: tuple[MaybeOutcome, ...] = (),
    layers: tuple[MaybeLayer, ...] | None = None,
    prepared: int = 0,
    probe_seconds: float = 0.0,
    scores: Mapping[str, int] | None = None,
    candidate_scores: Mapping[str, int] | None = None,
    vote: MaybeVote = "",
    candidate: str = "",
) -> Answer:
    """An answer with every section in its window, unless told otherwise."""
    no_layer: MaybeLayer = ""
    lengths = INSIDE | dict(spent or {})
    started = datetime(day.year, day.month, day.day, hour, tzinfo=UTC)
    return Answer(
        session=f"{started:%Y-%m-%d-%H}",
        number=1,
        started=started,
        level=level,
        kind=kind,
        mode="solo",
        candidate=candidate,
        interviewer="",
        prompt="one",
        text="Tell me about one.",
        principles=principles,
        competency=competency,
        pacing=pacing,
        answered=answered,
        seconds=sum(lengths.values()),
        low=180,
        high=225,
        first_word=10.0,
        prepared=prepared,
        preparation=0.0,
        moved=0,
        sections=tuple(
            section(name, low, high, lengths[name], (guesses or {}).get(name)) for name, low, high in PLAN
        ),
        outcomes=outcomes,
        probe_seconds=probe_seconds,
        scores=_scores(scores),
        vote=vote,
        missing=(),
        candidate_scores=_scores(candidate_scores),
        layers=(no_layer,) * len(outcomes) if layers is None else layers,
    )


def _scores(scores: Mapping[str, int] | None) -> tuple[Score, ...]:
    return tuple(Score(name, name.capitalize(), score) for name, score in (scores or {}).items())

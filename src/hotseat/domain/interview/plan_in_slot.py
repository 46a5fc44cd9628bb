"""Whether a pacing plan fits into the time that a question has in the interview of a pair."""

from itertools import accumulate
from typing import NamedTuple

from hotseat.domain.bank.level import Level
from hotseat.domain.interview.time_slot import time_slot
from hotseat.domain.pacing import Plan, in_minutes, plan_seconds, scaled_from, window_text
from hotseat.domain.session.session import Session

A_MINUTE = 60
"""The seconds that do not matter, because plans are scaled to whole minutes."""


class PlanInSlot(NamedTuple):
    """The plan of the question asked last, and the time it has; seconds throughout."""

    plan: Plan
    given: int
    """What the question may take: the rest of the interview, shared by the questions left."""
    scaled: Plan | None
    """The level's own plan scaled to the time, if it takes longer and can be scaled."""

    @property
    def fits(self) -> bool:
        """Whether the plan takes no longer than the question may, or less than a minute longer."""
        return plan_seconds(self.plan) < self.given + A_MINUTE

    @property
    def left_out(self) -> tuple[str, ...]:
        """The names of the sections that the time does not reach, or does not reach to their end."""
        sections = self.plan.sections
        ends = accumulate(section.high if self.plan.total else section.low for section in sections)
        return tuple(
            section.name for section, end in zip(sections, ends, strict=True) if end >= self.given + A_MINUTE
        )

    def words(self, key: str) -> str:
        """What does not fit and what `key` offers, in sentences; empty if the plan fits."""
        if self.fits:
            return ""
        needed = plan_seconds(self.plan)
        sentences = [
            f"This question has {_time(self.given)} of the interview, and the plan takes {_time(needed)}."
        ]
        if names := self.left_out:
            last = f"{', '.join(names[:-1])} and {names[-1]}" if names[1:] else names[0]
            sentences.append(f"{last} {'do' if names[1:] else 'does'} not fit.")
        if self.scaled is not None:
            sentences.append(f"{key} scales it to {self.scaled.total // A_MINUTE} min.")
        return " ".join(sentences)


def too_long(plan: Plan, seconds: int) -> str:
    """A sentence if the plan takes longer than these seconds of each question; empty if it does not."""
    if PlanInSlot(plan, seconds, None).fits:
        return ""
    needed = _time(plan_seconds(plan))
    return f"Each question has {_time(seconds)}; {plan.name} takes {needed}. The card offers it scaled."


def plan_in_slot(session: Session, level: Level, now: float) -> PlanInSlot | None:
    """The plan of the current question against its time; None if the interview has no length."""
    slot, question, kind = time_slot(session, now), session.question, session.header.kind
    plan = level.plan(kind, question.asked.pacing) if question else None
    if slot is None or plan is None:
        return None
    parts = scaled_from(plan.id)
    base = level.plan(kind, parts[0] if parts else plan.id)
    given = int(slot.given)
    asked = PlanInSlot(plan, given, None)
    if base is None or (asked.fits and plan == base):
        return asked
    # A question that is asked again by another plan has a few seconds less; the plan scaled before is kept.
    return asked._replace(scaled=plan if asked.fits else in_minutes(base, round(given / A_MINUTE)))


def plans_to_choose(level: Level, session: Session, now: float) -> tuple[Plan, ...]:
    """The level's plans for the session's kind, and right behind the one asked, that plan scaled."""
    plans, fitted = level.plans_of(session.header.kind), plan_in_slot(session, level, now)
    if fitted is None or fitted.scaled is None:
        return plans
    index = next((at for at, plan in enumerate(plans) if fitted.scaled.id.startswith(f"{plan.id}-in-")), -1)
    return (*plans[: index + 1], fitted.scaled, *plans[index + 1 :])


def _time(seconds: int) -> str:
    return window_text(seconds, seconds)

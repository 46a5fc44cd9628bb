"""A first try: a session of one minute that runs as any other, and of which nothing is kept."""

from datetime import datetime

from hotseat.clock import Clock
from hotseat.domain.bank.level import Level
from hotseat.domain.bank.prompt import Prompt, PromptFollowUp
from hotseat.domain.pacing import in_minutes
from hotseat.domain.session.header import Header
from hotseat.domain.session.session import Session
from hotseat.engine.rehearsal import CannotRehearse, Rehearsal
from hotseat.engine.session_journal import MemoryJournal

MINUTES = 1
QUESTION = Prompt(
    id="first-try",
    kind="behavioral",
    levels=(),
    text="Tell me about something at work that you made better this year.",
    competency="impact",
    principles=("ownership",),
    follow_ups=(
        PromptFollowUp("How did you know that it was better?", "measure"),
        PromptFollowUp("What was your own part in it?", "role"),
        PromptFollowUp("Who else noticed, and what did they say?", "people"),
    ),
)
"""A question that everybody can answer in a minute."""


class Trial(Rehearsal):
    """A session of which nothing is kept."""

    is_trial = True


def begin_trial(level: Level, candidate: str, clock: Clock, now: datetime) -> Trial:
    """A trial with its question asked, by the level's default plan scaled to a minute.

    Raises CannotRehearse if the level has no plan that can be scaled to it.
    """
    plan = level.plan("behavioral")
    short = in_minutes(plan, MINUTES) if plan else None
    if short is None:
        raise CannotRehearse(f"{level.id} has no behavioral plan that fits into a minute; try another level.")
    header = Header(format=1, id="trial", started=now, level=level.id, kind="behavioral", candidate=candidate)
    trial = Trial(Session(header), MemoryJournal(), clock)
    trial.ask(QUESTION, level, "behavioral", short.id)
    return trial

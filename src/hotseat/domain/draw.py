"""Which question comes next, and why this one."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from random import Random
from typing import NamedTuple

from hotseat.domain.pacing import Verdict
from hotseat.domain.prompt import Prompt
from hotseat.domain.review import ledger
from hotseat.domain.session import Session

RECENT_ANSWERS = 4
"""How many of the last answers are looked at for a section that keeps missing its window."""


class Practised(NamedTuple):
    """A question that was answered before."""

    prompt: str
    level: str
    kind: str
    principles: tuple[str, ...]
    day: date
    missed: tuple[tuple[str, str], ...]
    """Sections outside their window: name and verdict."""
    answered: bool = True
    """Whether the answer was brought to its end; one that was broken off tells nothing of pacing."""


class Drawn(NamedTuple):
    """A prompt and the reason it was chosen, in words."""

    prompt: Prompt
    reason: str


def practised(sessions: Iterable[Session]) -> list[Practised]:
    """Every question begun in the sessions, newest first where the sessions are."""
    return [
        Practised(
            question.asked.prompt,
            session.header.level,
            session.header.kind,
            question.asked.principles,
            session.header.started.date(),
            tuple(
                (row.section.name, row.verdict.value)
                for row in ledger(question, session.at).rows
                if row.verdict is not Verdict.IN_WINDOW
            ),
            question.answered_at is not None,
        )
        for session in sessions
        for question in reversed(session.begun_questions)
    ]


def draw(
    pool: Sequence[Prompt],
    history: Sequence[Practised],
    today: date,
    rng: Random,
    names: dict[str, str],
) -> Drawn | None:
    """A prompt of the pool, or None when it is empty.

    A prompt answered less often comes before one answered more often, so that none comes twice until all
    have come once; then a principle that was not practised for longer comes first; chance decides the rest.
    `history` is newest first and holds this level and kind only; `names` gives the principles' full names.
    """
    if not pool:
        return None
    counts = Counter(past.prompt for past in history)
    fewest = min(counts[prompt.id] for prompt in pool)
    fresh = [prompt for prompt in pool if counts[prompt.id] == fewest]
    last = {principle: past.day for past in reversed(history) for principle in past.principles}
    days = {prompt.id: _idle_days(prompt, last, today) for prompt in fresh}
    longest = max(days.values())
    prompt = rng.choice([prompt for prompt in fresh if days[prompt.id] == longest])
    return Drawn(prompt, _reason(prompt, history, last, today, names))


NEVER = 10**6
"""Stands for a principle that was never practised, in days."""


def _idle_days(prompt: Prompt, last: dict[str, date], today: date) -> int:
    main = prompt.principles[0] if prompt.principles else ""
    return (today - last[main]).days if main in last else NEVER


def _reason(
    prompt: Prompt, history: Sequence[Practised], last: dict[str, date], today: date, names: dict[str, str]
) -> str:
    if prompt.principles:
        main = prompt.principles[0]
        idle = _idle_days(prompt, last, today)
        parts = [f"{names.get(main, main)}: {_idle_text(idle)}"]
    else:
        times = sum(past.prompt == prompt.id for past in history)
        parts = ["not practised yet" if not times else f"practised {_times(times)}, as the others were"]
    habit = _habit(history)
    return "; ".join([*parts, habit] if habit else parts)


def _idle_text(days: int) -> str:
    if days == NEVER:
        return "not asked yet"
    if days <= 0:
        return "asked today"
    return f"not asked for {days} day{'s' if days > 1 else ''}"


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


def _habit(history: Sequence[Practised]) -> str:
    recent = [past for past in history if past.answered][:RECENT_ANSWERS]
    misses = Counter(miss for past in recent for miss in past.missed)
    if not misses:
        return ""
    (name, verdict), count = misses.most_common(1)[0]
    if count * 2 <= len(recent) or len(recent) < 2:
        return ""
    how = {"over": "over its window", "short": "short of its window"}.get(verdict, verdict)
    return f"{name} {how} {count} of the last {len(recent)} times"

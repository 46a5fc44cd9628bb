"""The schedule until an interview as data for programs."""

from typing import Any

from hotseat.domain.interview_days import Interview
from hotseat.domain.schedule.counts import Counts
from hotseat.domain.schedule.item import Item
from hotseat.domain.schedule.schedule import Schedule


def schedule_data(schedule: Schedule, counts: Counts) -> dict[str, Any]:
    """Everything that the schedule says, as plain data; days are written as 2026-12-14."""
    return {
        "interview": _interview(schedule.interview),
        "later": [_interview(interview) for interview in schedule.later],
        "date": schedule.today.isoformat(),
        "days_left": schedule.days_left,
        "level": schedule.level,
        "minutes": schedule.minutes,
        "day": schedule.kind,
        "today": [_item(item) for item in schedule.items],
        "done": [_item(item) for item in schedule.done],
        "counts": {**counts._asdict(), "words": counts.words},
        "days": [{"on": day.on.isoformat(), "days_left": day.left, "day": day.kind} for day in schedule.days],
    }


def _interview(interview: Interview) -> dict[str, str]:
    return {"name": interview.name, "on": interview.on.isoformat()}


def _item(item: Item) -> dict[str, Any]:
    return {
        "what": item.what,
        "minutes": item.minutes,
        "reason": item.reason,
        "kind": item.kind,
        "about": item.about,
        "ground": item.ground,
    }

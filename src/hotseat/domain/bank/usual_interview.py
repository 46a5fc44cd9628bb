"""The default length and number of questions of an interview."""

from collections.abc import Mapping

from hotseat.domain.vocabulary import Kind

MINUTES: Mapping[Kind, int] = {"behavioral": 55, "system-design": 60}
"""The default length in minutes; a system design with a plan takes the total of the plan instead."""
QUESTIONS: Mapping[Kind, int] = {"behavioral": 3, "system-design": 1}
"""The default number of questions."""


def slot_seconds(kind: Kind, plan_seconds: int) -> int:
    """The default length of an interview in seconds; `plan_seconds` is the total of the plan, or 0."""
    if kind == "system-design" and plan_seconds:
        return plan_seconds
    return MINUTES[kind] * 60

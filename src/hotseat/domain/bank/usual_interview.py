"""How long an interview is, and how many questions it holds, unless a person chooses."""

from collections.abc import Mapping

from hotseat.domain.vocabulary import Kind

MINUTES: Mapping[Kind, int] = {"behavioral": 55, "system-design": 60}
"""How long an interview is unless it is chosen; a design takes what its plan adds up to."""
QUESTIONS: Mapping[Kind, int] = {"behavioral": 3, "system-design": 1}
"""How many questions it holds."""


def slot_seconds(kind: Kind, plan_seconds: int) -> int:
    """How long an interview of this kind is unless it is chosen; a design takes its plan."""
    if kind == "system-design" and plan_seconds:
        return plan_seconds
    return MINUTES[kind] * 60

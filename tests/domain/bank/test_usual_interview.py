"""How long an interview is unless a person chooses."""

import pytest

from hotseat.domain.bank.usual_interview import slot_seconds
from hotseat.domain.vocabulary import Kind


@pytest.mark.parametrize(
    ("kind", "plan", "seconds"),
    [("behavioral", 315, 3300), ("system-design", 5400, 5400), ("system-design", 0, 3600)],
)
def test_how_long_an_interview_is_unless_it_is_chosen(kind: Kind, plan: int, seconds: int) -> None:
    assert slot_seconds(kind, plan) == seconds

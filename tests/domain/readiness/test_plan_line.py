"""An entry of the plan as it is typed."""

from datetime import UTC, datetime

import pytest

from hotseat.domain.readiness.assessment import Planned
from hotseat.domain.readiness.plan_line import plan_line, typed_entry, undated

NOW = datetime(2025, 3, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("line", "what", "by"),
    [
        ("Lead the migration by 2027-03-01", "Lead the migration", "2027-03-01"),
        ("Lead the migration, by 2027-3-1.", "Lead the migration", "2027-03-01"),
        ("Stand by Ada by 2027-03-01", "Stand by Ada", "2027-03-01"),
        ("Stand by Ada", "Stand by Ada", ""),
        ("Read 'by 2027-03-01' aloud", "Read 'by 2027-03-01' aloud", ""),
        ("Talk by 2027-02-31", "Talk", "2027-02-31"),
        ("  by 2027-03-01", "by 2027-03-01", ""),
    ],
)
def test_a_day_at_the_end_is_by_when(line: str, what: str, by: str) -> None:
    assert typed_entry(line) == (what, by)


@pytest.mark.parametrize(("what", "by"), [("Lead it", "2027-03-01"), ("Lead it", "")])
def test_what_is_shown_to_be_changed_is_what_would_be_typed(what: str, by: str) -> None:
    assert typed_entry(plan_line(Planned(NOW, "1", what, by))) == (what, by)


@pytest.mark.parametrize(
    ("line", "begins"),
    [
        ("Lead the migration by 2027-03-01", ""),
        ("Lead the migration by next Friday", '"by next Friday" is not a date'),
        ("Lead it, by 1 March 2027", '"by 1 March 2027" is not a date'),
        ("Lead it by 01.03.2027", '"by 01.03.2027" is not a date'),
        ("Lead it", "Kept without a date"),
        ("", ""),
    ],
)
def test_a_line_without_a_day_is_told_so(line: str, begins: str) -> None:
    sentence = undated(line)
    assert sentence.startswith(begins)
    assert bool(sentence) is bool(begins)
    assert not sentence or sentence.endswith('write the date at the end, as in "by 2027-03-01".')

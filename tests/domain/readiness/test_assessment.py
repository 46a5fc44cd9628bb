"""What was said in an assessment: the last word counts, and what cannot be is refused in words."""

from datetime import UTC, datetime, timedelta

import pytest

from hotseat.domain.readiness import assessment as a
from hotseat.domain.refusal import Refused
from hotseat.domain.vocabulary import ItemAnswer
from tests.assessments import shipped_framework

NOW = datetime(2025, 3, 10, 20, 2, tzinfo=UTC)
HEADER = a.AssessmentHeader(1, "one", NOW, "L6")
ITEM = "managed-managers-and-technical-leads"
TEXT = "Managed managers and technical leads"


def of(*events: a.AssessmentEvent) -> a.Assessment:
    assessed = a.Assessment(HEADER)
    for event in events:
        assessed = a.after(assessed, event)
    return assessed


def item_answer(answer: ItemAnswer, *, evidence: str = "", text: str = TEXT, item: str = ITEM) -> a.Assessed:
    return a.Assessed(
        at=NOW, list="people-management", item=item, text=text, answer=answer, evidence=evidence
    )


def test_the_last_answer_to_an_item_counts_and_keeps_its_place() -> None:
    other = item_answer("partly", item="other")
    assessed = of(item_answer("not yet"), other, item_answer("yes", evidence="the payments leads"))
    assert assessed.answers == (item_answer("yes", evidence="the payments leads"), other)
    assert assessed.answer("nobody-asked") is None


@pytest.mark.parametrize(
    ("event", "why"),
    [
        (item_answer("maybe"), 'one of yes, partly, not yet, not "maybe"'),  # type: ignore[arg-type]
        (a.Planned(NOW, "1", ""), "says what is to be done"),
        (a.Planned(NOW, "1", "Talk", by="soon"), '"soon" is not a date'),
        (a.Planned(NOW, "1", "Talk", by="2027-02-30"), '"2027-02-30" is not a date'),
        (a.Planned(NOW, "1", "Talk", by="20270228"), '"20270228" is not a date'),
        (a.Dropped(NOW, "7"), 'no entry "7"'),
    ],
)
def test_what_cannot_be_is_refused_in_words(event: a.AssessmentEvent, why: str) -> None:
    with pytest.raises(Refused, match=why):
        of(event)


def test_an_entry_of_the_plan_is_changed_dropped_and_never_named_twice() -> None:
    first = a.Planned(NOW, of().next_entry(), "Lead the migration", by="2027-03-01", item=ITEM)
    assessed = of(first, first._replace(done=True))
    assert assessed.plan == (first._replace(done=True),)
    assessed = a.after(assessed, a.Dropped(NOW, first.entry))
    assert assessed.plan == ()
    assert assessed.next_entry() == "20250310-200200-2" != first.entry


def test_it_is_begun_by_what_was_not_carried_over() -> None:
    carried = item_answer("partly")._replace(carried=True)
    assert not of(carried).begun
    assert of(carried, item_answer("partly")).begun
    assert of(a.Finished(NOW)).begun


def test_the_next_one_starts_from_what_is_still_there_and_worded_the_same() -> None:
    level = shipped_framework().levels["L6"]
    rows = [row.id for row in shipped_framework().outline.rows]
    plan = a.Planned(NOW, "1", "Talk", done=True)
    before = of(
        item_answer("partly"),
        item_answer("yes", item="gone", evidence="long ago"),
        item_answer(
            "yes", item="built-high-performing-collaborative-teams", text="Built teams", evidence="two"
        ),
        a.Placed(at=NOW, row="scope-of-influence", question="How many?", place="L6", words="twenty"),
        a.Placed(NOW, "zeal", "How much?", "L6"),
        plan,
    )
    later = NOW + timedelta(days=90)
    assert list(a.carried_over(before, level, rows, later)) == [
        item_answer("partly")._replace(at=later, carried=True),
        a.Placed(
            at=later, row="scope-of-influence", question="How many?", place="L6", words="twenty", carried=True
        ),
        plan._replace(at=later, carried=True),
    ]

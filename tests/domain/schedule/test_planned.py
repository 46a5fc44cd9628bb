"""What a day holds as it begins: the order of what is missing, the minutes, and the kinds of days."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from hotseat.domain.interview_days import Interview
from hotseat.domain.schedule.counts import counts
from hotseat.domain.schedule.day import days_until, in_order, kind_of, planned
from hotseat.domain.schedule.item import Item
from hotseat.domain.schedule.practice import Practice
from hotseat.domain.schedule.schedule import schedule
from hotseat.domain.schedule.sources import SOURCES
from tests.domain.answering import TODAY, an_answer
from tests.domain.schedule.practising import DRAFT, FORTY, PRINCIPLES, READY, practice

if TYPE_CHECKING:
    from hotseat.domain.review.answers import Answer

FAR = 20
"""Days left on a day of practice."""


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def whats(items: Sequence[Item]) -> list[str]:
    return [item.what for item in items]


def test_the_days_before_the_interview_are_what_the_documents_say() -> None:
    kinds = [kind_of(left, 40) for left in range(12)]
    assert kinds == ["interview", "rest", "short", "full round", *["practice"] * 8]
    assert kind_of(10, 55) == kind_of(17, 90) == "full round"
    assert kind_of(10, 54) == kind_of(11, 90) == "practice"
    listed = list(days_until(TODAY, TODAY + timedelta(days=2), 40, 100))
    assert [(day.on, day.left, day.kind) for day in listed] == [
        (TODAY, 2, "short"),
        (TODAY + timedelta(days=1), 1, "rest"),
        (TODAY + timedelta(days=2), 0, "interview"),
    ]


def test_somebody_new_gets_one_of_each_kind_as_far_as_the_minutes_go() -> None:
    new = practice(stories=(DRAFT, READY), design=FORTY, assessed=())
    assert whats(planned(new, FAR, 40)) == [
        "Your assessment for L6",
        "A question on Earn Trust",
        "A drill: choose a story for ten questions",
    ]
    assert whats(planned(new, FAR, 60)) == ["Your assessment for L6", "A system design"]
    assessed = new._replace(assessed=(TODAY,))
    [design] = planned(assessed, FAR, 40)
    assert (design.what, design.reason, design.minutes) == ("A system design", "not practised yet", 40)
    [alone] = planned(assessed, FAR, 10)
    assert alone.minutes > 10
    assert [item.reason for item in planned(assessed._replace(design=None), FAR, 40)] == [
        "not asked yet",
        "never told",
        "no drill yet",
    ]


def test_what_was_rated_low_or_showed_a_gap_comes_before_what_was_never_done() -> None:
    answers = (
        an_answer(day=ago(1), principles=("think-big",), outcomes=("gap", "held", "partial")),
        an_answer(day=ago(3), scores={"depth": 2, "scope": 2}),
    )
    low, gap, *_ = planned(practice(answers=answers, stories=(READY,)), FAR, 90)
    assert (low.what, low.reason, low.ground) == (
        "A question on Earn Trust",
        "rated 2.0 of 4 last time; not asked for 3 days",
        "proven",
    )
    assert (gap.what, gap.reason, gap.ground) == (
        "A question on Think Big",
        "1 gap in 3 follow-ups; not asked for 1 day",
        "proven",
    )
    # 3 days and 7 for the point below 3; 1 day and 7 times one and a half gaps in three follow-ups.
    assert (low.days, gap.days) == (10.0, 4.5)


def test_a_section_and_a_phase_that_often_ran_over_are_named_with_their_figures() -> None:
    spoken = [an_answer(day=ago(n + 1), spent={"task": 50.0 if n < 5 else 30.0}) for n in range(8)]
    [question, *_] = planned(practice(answers=tuple(spoken)), FAR, 40)
    assert question.what == "A question, with Task in its window"
    assert question.reason == "Task over its window in 5 of 8 answers"
    assert question.principle == ""
    drawn = [an_answer(day=ago(n + 1), kind="system-design", spent={"action": 400.0}) for n in range(3)]
    [design, *_] = planned(practice(answers=tuple(drawn), design=FORTY), FAR, 40)
    assert (design.what, design.plan, design.minutes) == (
        "A system design, with Action in its time",
        "design-l6-in-40-min",
        40,
    )
    assert design.reason == "Action over its window in 3 of 3 designs; not practised for 1 day"


def test_the_last_days_hold_a_round_then_short_ones_then_rest() -> None:
    both = practice(stories=(READY, DRAFT), design=FORTY)
    assert whats(planned(both, 3, 40)) == ["A full round: 3 questions in one session, with follow-ups"]
    assert planned(both, 3, 40)[0].minutes == 55
    assert len(planned(both, 3, 90)) == 3
    assert {item.kind for item in planned(both, 2, 120)} == {"question", "story", "drill"}
    reading, rest = planned(both, 1, 40)
    assert (reading.kind, reading.minutes, rest.kind, rest.minutes) == ("reading", 5, "rest", 0)
    assert reading.reason == "tomorrow is the interview; 3 lines in 1 story"
    assert [item.reason for item in planned(practice(), 0, 40)] == ["today is the interview"]


def test_a_drill_and_an_assessment_come_again_when_they_are_old() -> None:
    def kinds(**other: object) -> set[str]:
        of = practice(stories=(READY,))._replace(**other)  # type: ignore[arg-type]
        return {str(item.kind) for source in SOURCES for item in source(of)} & {"drill", "assessment"}

    wrong = [
        (case, kinds(**case), wanted)
        for case, wanted in (
            ({"drills": (), "assessed": ()}, {"drill", "assessment"}),
            ({"drills": (ago(6),), "assessed": (ago(27),)}, set()),
            ({"drills": (ago(7),), "assessed": (ago(28),)}, {"drill", "assessment"}),
            ({"drills": (ago(40), ago(2)), "assessed": None}, set()),
        )
        if kinds(**case) != wanted
    ]
    assert wrong == []


days = st.integers(0, 40).map(ago)
answers = st.lists(
    st.builds(
        lambda day, level, kind, principle, scores, outcomes, task, answered: an_answer(
            day=day,
            level=level,
            kind=kind,
            principles=(principle,) if kind == "behavioral" else (),
            scores=scores,
            outcomes=outcomes,
            spent={"task": task},
            answered=answered,
        ),
        st.integers(-3, 40).map(ago),
        st.sampled_from(["L6", "L7"]),
        st.sampled_from(["behavioral", "system-design"]),
        st.sampled_from(sorted(PRINCIPLES)),
        st.dictionaries(st.sampled_from(["depth", "scope"]), st.integers(1, 4)),
        st.lists(st.sampled_from(["held", "partial", "gap", ""]), max_size=3).map(tuple),
        st.sampled_from([20.0, 30.0, 90.0]),
        st.booleans(),
    ),
    max_size=12,
).map(lambda answers: tuple(sorted(answers, key=lambda answer: answer.started, reverse=True)))
practices = st.builds(
    lambda answers, stories, drills, assessed, design: practice(
        answers=answers, stories=stories, drills=tuple(drills), assessed=assessed, design=design
    ),
    answers,
    st.sampled_from([(), (READY,), (DRAFT, READY)]),
    st.lists(days, max_size=2),
    st.one_of(st.none(), st.lists(days, max_size=2).map(tuple)),
    st.sampled_from([None, FORTY]),
)


@given(practices, st.integers(0, 30), st.integers(5, 120), st.integers(0, 3))
def test_whatever_a_person_did(before: Practice, left: int, minutes: int, missed: int) -> None:
    """One to three items; never more minutes than the day has, but for the first; what is proven comes
    first; the same on the same day; and a day that was missed changes only what comes next."""
    items = planned(before, left, minutes)
    assert 1 <= len(items) <= 3
    assert len(items) == 1 or sum(item.minutes for item in items) <= max(minutes, items[0].minutes)
    grounds = [item.ground for item in items]
    assert grounds == sorted(grounds, key=["day", "proven", "inferred"].index)
    assert planned(before, left, minutes) == items
    on = Interview(TODAY + timedelta(days=left + missed))
    later = before._replace(today=TODAY + timedelta(days=missed))
    nothing_done = schedule([on._replace(on=later.today + timedelta(days=left))], later, minutes)
    assert len(nothing_done.items) <= 3
    assert nothing_done.days_left == left


def test_every_proven_gap_comes_before_every_inferred_one() -> None:
    weak: tuple[Answer, ...] = (an_answer(day=ago(1), principles=("ownership",), scores={"depth": 1}),)
    items = in_order(item for source in SOURCES for item in source(practice(answers=weak, stories=(READY,))))
    assert [item.ground for item in items] == ["proven", *["inferred"] * (len(items) - 1)]
    assert items[0].days < items[1].days


def test_equal_items_come_in_the_order_of_the_level_and_ready_stories_first() -> None:
    items = planned(practice(stories=(DRAFT, READY)), FAR, 40)
    assert [item.about for item in items] == ["earn-trust", "queue", ""]
    told_answers = (an_answer(day=ago(2), principles=("earn-trust",))._replace(story="queue"),)
    items = planned(practice(stories=(DRAFT, READY), answers=told_answers), FAR, 40)
    assert [item.about for item in items] == ["think-big", "split", ""]
    assert items[1].reason == "never told; still a draft"


def test_a_story_told_in_a_real_interview_is_told() -> None:
    told = practice(stories=(READY,), told_in_earnest=frozenset({"queue"}))
    assert not any(item.kind == "story" for item in planned(told, FAR, 90))
    assert counts(told, frozenset(), frozenset()).untold == 0

"""The schedule through a day and over several days, and what it counts."""

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from hotseat.domain.interview_days import Interview, NoSuchDay, as_kept, interviews_in, upcoming
from hotseat.domain.schedule.counts import counts
from hotseat.domain.schedule.item import Item
from hotseat.domain.schedule.practice import NextRound, Practice
from hotseat.domain.schedule.schedule import Schedule, schedule
from tests.domain.answering import TODAY, an_answer
from tests.domain.schedule.practising import DRAFT, FORTY, READY, practice
from tests.each import each

if TYPE_CHECKING:
    from hotseat.domain.vocabulary import Kind

ACME = Interview(TODAY + timedelta(days=20), "Acme")


def today(of: Practice, minutes: int = 40, on: Interview = ACME) -> Schedule:
    return schedule([on], of, minutes)


def left(of: Practice, minutes: int = 40, on: Interview = ACME) -> list[str]:
    return [item.what for item in today(of, minutes, on).items]


def test_the_list_shrinks_through_the_day_and_nothing_takes_the_place_of_what_is_done() -> None:
    morning = practice(stories=(READY,))
    question, story, drill = left(morning)
    asked = an_answer(hour=9, principles=("earn-trust",))
    telling = an_answer(hour=10, principles=("ownership",))._replace(story="queue")
    assert left(morning._replace(answers=(asked,))) == [story, drill]
    assert left(morning._replace(answers=(telling, asked))) == [drill]
    assert left(morning._replace(answers=(telling, asked), drills=(TODAY,))) == []
    evening = today(morning._replace(answers=(telling, asked), drills=(TODAY,)))
    assert [item.what for item in evening.done] == [question, story, drill]


def test_an_answer_counts_for_one_item_and_what_was_broken_off_for_none() -> None:
    weak = an_answer(day=TODAY - timedelta(days=1), scores={"depth": 1}, spent={"task": 90.0})
    before = practice(answers=(weak, weak._replace(session="other")))
    first, second, _ = today(before, 45).items
    assert (first.about, second.about) == ("earn-trust", "Task")
    once = an_answer(hour=9)
    assert left(before._replace(answers=(once, *before.answers)), 45)[0] == second.what
    broken_off = once._replace(answered=False)
    assert len(left(before._replace(answers=(broken_off, *before.answers)), 45)) == 3


def test_other_practice_takes_its_minutes_from_the_day() -> None:
    morning = practice(stories=(READY,))
    other = an_answer(hour=9, level="L7")
    assert [item.kind for item in today(morning._replace(answers=(other,))).items] == ["question"]
    # The first stays until the day's minutes are used up.
    assert [item.kind for item in today(morning._replace(answers=(other, other))).items] == ["question"]
    assert left(morning._replace(answers=(other, other, other))) == []
    design = an_answer(hour=9, kind="system-design", principles=())._replace(high=3600)
    assert left(morning._replace(answers=(design,))) == []


def test_a_full_round_is_one_session_with_three_answers() -> None:
    soon = ACME._replace(on=TODAY + timedelta(days=3))
    answer = an_answer(hour=9)
    apart = tuple(answer._replace(session=str(number)) for number in range(3))
    assert len(left(practice(answers=(answer, answer)), 40, soon)) == 1
    assert left(practice(answers=(answer, answer, answer)), 40, soon) == []
    assert left(practice(answers=apart), 90, soon)[0].startswith("A full round")


def test_while_a_loop_is_open_its_next_round_is_the_full_round() -> None:
    soon = ACME._replace(on=TODAY + timedelta(days=3))
    in_loop = practice(next_round=NextRound(number=2, rounds=5, minutes=60))
    [item] = today(in_loop, 40, soon).items
    assert (item.what, item.minutes, item.choice("L6")) == (
        "A full round: round 2 of 5 of your loop",
        60,
        None,
    )
    held = an_answer(hour=9)._replace(session="round-2")
    assert left(in_loop._replace(answers=(held,)), 40, soon) == [item.what]
    assert left(in_loop._replace(answers=(held,), rounds=frozenset({"round-2"})), 40, soon) == []


def test_an_answer_that_a_wrong_clock_dated_later_counts_as_given_and_not_as_todays() -> None:
    later = an_answer(day=TODAY + timedelta(days=2))._replace(story="queue")
    before = practice(answers=(later,), stories=(READY,))
    question, drill, _ = today(before).items
    assert (question.reason, drill.kind) == ("asked only on a day after today", "drill")
    over = tuple(
        later._replace(session=str(n), sections=an_answer(spent={"task": 90.0}).sections) for n in "12"
    )
    assert not any("window" in item.what for item in today(practice(answers=over), 90).items)
    assert counts(practice(answers=over), frozenset(), frozenset()).window == ""
    assert today(before).done == ()


def test_five_days_with_one_missed_leave_no_backlog() -> None:
    """What is listed on each day when all of it is done on the day, but nothing on the third."""
    person = practice(stories=(READY, DRAFT), design=FORTY, assessed=())
    listed = []
    for number in range(5):
        person = person._replace(today=TODAY + timedelta(days=number))
        items = today(person).items
        listed.append([item.what for item in items])
        if number != 2:
            person = done(person, items)
    drill = "A drill: choose a story for ten questions"
    assert listed == [
        ["Your assessment for L6", "A question on Earn Trust", drill],
        ["A system design"],
        ["A question on Think Big", 'Tell "The queue nobody owned"'],
        ["A question on Think Big", 'Tell "The queue nobody owned"'],
        ['Tell "The split"', "A question on Earn Trust"],
    ]


def done(person: Practice, items: Sequence[Item]) -> Practice:
    """The same person once these were done on the day."""
    on = person.today
    for number, item in enumerate(items):
        if item.kind == "assessment":
            person = person._replace(assessed=(on,))
        elif item.kind == "drill":
            person = person._replace(drills=(on, *person.drills))
        else:
            kind: Kind = "system-design" if item.kind == "design" else "behavioral"
            about = (item.principle,) if item.principle else ()
            given = an_answer(day=on, hour=9 + number, kind=kind, principles=about)
            story = item.about if item.kind == "story" else ""
            person = person._replace(answers=(given._replace(story=story), *person.answers))
    assert today(person).items == ()
    return person


def test_the_counts_say_what_was_counted_and_no_more() -> None:
    over = [
        an_answer(day=TODAY - timedelta(days=n), spent={"task": 50.0 if n < 5 else 30.0}) for n in range(8)
    ]
    person = practice(answers=tuple(over), stories=(READY, DRAFT))
    counted = counts(person, frozenset({"earn-trust", "gone"}), frozenset({"queue"}))
    assert counted.words == (
        "1 of 3 principles told at L6 with a vote of inclined; 1 story never told; "
        "Task over its window in 5 of 8"
    )
    nothing = counts(practice(), frozenset(), frozenset())
    assert nothing.words == "0 of 3 principles told at L6 with a vote of inclined"


@each(
    ("text", "kept"),
    [
        ("", ""),
        ("2026-12-14", "2026-12-14"),
        (" 2027-01-10  Big  Corp ;2026-12-14 ", "2026-12-14; 2027-01-10 Big Corp"),
        ("2026-12-14; 2026-12-14", "2026-12-14"),
    ],
)
def test_days_are_kept_in_their_order(text: str, kept: str) -> None:
    assert as_kept(interviews_in(text)) == kept
    assert interviews_in(kept) == interviews_in(text)


@each(
    "text", ["20261214", "2026-W51-1", "2026-02-30", "tomorrow", "2026-12-14T09:00", "\uff12026-12-14", ";x"]
)
def test_what_is_no_day_is_named(text: str) -> None:
    with pytest.raises(NoSuchDay, match="is no day of the calendar; write it as 2026-12-14"):
        interviews_in(text)


def test_the_next_that_has_not_passed_counts() -> None:
    all_of_them = interviews_in("2026-11-01; 2026-12-14 Acme; 2026-11-22 Small")
    assert [interview.name for interview in upcoming(all_of_them, TODAY)] == ["Small", "Acme"]
    on_the_day = schedule(upcoming(all_of_them, TODAY), practice(), 40)
    assert on_the_day.left_words == "today is Small"
    assert on_the_day.later == all_of_them[2:]
    next_day = schedule(upcoming(all_of_them, TODAY + timedelta(days=1)), practice(), 40)
    assert next_day.left_words == "22 days until Acme"

"""The events of a real interview: which may follow, and what they add up to."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotseat.domain.real_interviews import events as e
from hotseat.domain.real_interviews.entry import AskedEntry, Entry, changes, entry_of
from hotseat.domain.real_interviews.events import FollowUpAsked
from hotseat.domain.real_interviews.real_interview import RealInterview, after
from hotseat.domain.refusal import OutOfBounds, Refused
from hotseat.domain.vocabulary import OUTCOMES, REAL_OUTCOMES, VOTES

NOW = datetime(2025, 3, 10, 20, 2, tzinfo=UTC)
LATER = NOW + timedelta(days=5)
HEADER = e.RealInterviewHeader(1, "one", NOW)
PLACE = e.TookPlace(at=NOW, on="2025-03-10", company="Acme")


def asked(number: int, text: str = "Why us?", *follow_ups: FollowUpAsked) -> e.Asked:
    return e.Asked(NOW, number, text, follow_ups)


def of(*events: e.RealEvent) -> RealInterview:
    logged = RealInterview(HEADER)
    for event in events:
        logged = after(logged, event)
    return logged


def test_the_last_event_about_a_thing_counts_and_a_number_is_never_given_twice() -> None:
    moved = PLACE._replace(company="Ajax", minutes=30)
    logged = of(PLACE, asked(1), asked(2, "And why now?"), moved, asked(1, "Why Ajax?"), e.Dropped(NOW, 2))
    assert (logged.company, logged.minutes, logged.day) == ("Ajax", 30, date(2025, 3, 10))
    assert [(question.question, question.text) for question in logged.asked] == [(1, "Why Ajax?")]
    with pytest.raises(OutOfBounds, match="the next question has the number 3, not 2"):
        after(logged, asked(2))
    assert [question.question for question in after(logged, asked(3)).asked] == [1, 3]


@pytest.mark.parametrize(
    ("event", "why"),
    [
        (asked(1), "begins with the day and the company"),
        (PLACE._replace(company=""), "needs the name of the company"),
        (PLACE._replace(on="2025-02-30"), 'there is no day "2025-02-30"'),
        (PLACE._replace(on="20250310"), 'there is no day "20250310"'),
        (PLACE._replace(on="2025-03-12"), "2025-03-12 had not come yet when it was logged"),
        (PLACE._replace(minutes=1_441), "it took 1,441 minutes, and at most a day fits"),
    ],
)
def test_what_cannot_be_is_refused_in_words(event: e.RealEvent, why: str) -> None:
    with pytest.raises(Refused, match=why):
        of(event)


@pytest.mark.parametrize(
    ("event", "why"),
    [
        (asked(2), "the next question has the number 1, not 2"),
        (asked(1, ""), "a question needs its words, or the story"),
        (asked(1, "Why?", FollowUpAsked("", "gap")), "a follow-up needs its words"),
        (e.Dropped(NOW, 1), "there is no question 1"),
    ],
)
def test_a_question_needs_its_words_and_its_number(event: e.RealEvent, why: str) -> None:
    with pytest.raises(Refused, match=why):
        of(PLACE, event)


def test_a_day_may_have_begun_elsewhere_and_a_known_day_stays_when_the_clock_is_set_back() -> None:
    assert of(PLACE._replace(on="2025-03-11")).day == date(2025, 3, 11)
    back = NOW - timedelta(days=40)
    logged = of(PLACE, PLACE._replace(at=back, company="Ajax"), e.Felt(back, "fine"))
    assert (logged.company, logged.felt, logged.day) == ("Ajax", "fine", date(2025, 3, 10))


def test_a_vote_is_given_before_the_outcome_and_not_after_it() -> None:
    voted = of(PLACE, e.Voted(NOW, "inclined"))
    assert voted.voted_before
    known = after(voted, e.OutcomeLearned(LATER, "rejected"))
    assert known.voted_before
    with pytest.raises(Refused, match="the outcome is known"):
        after(known, e.Voted(LATER, "not inclined"))
    taken_back = after(known, e.OutcomeLearned(LATER, ""))
    assert (taken_back.outcome, taken_back.learned, taken_back.is_open) == ("", None, True)
    assert after(taken_back, e.Voted(LATER, "")).vote == ""
    together = of(PLACE, e.Voted(NOW, "inclined"), e.OutcomeLearned(NOW, "next round"))
    assert not together.voted_before
    assert not after(together, e.OutcomeLearned(LATER, "offer")).voted_before
    assert after(known, e.OutcomeLearned(LATER + timedelta(days=3), "offer")).voted_before


TEXTS = st.sampled_from(["Why us?", "Tell me of a slip.", "A conflict?"])
ASKED = st.builds(
    AskedEntry,
    number=st.just(0),
    prompt=st.just(""),
    title=st.just(""),
    text=TEXTS,
    principles=st.sampled_from([(), ("earn-trust",), ("dive-deep", "earn-trust")]),
    story=st.sampled_from(["", "queue"]),
    follow_ups=st.lists(st.builds(FollowUpAsked, TEXTS, st.sampled_from(["", *OUTCOMES])), max_size=2).map(
        tuple
    ),
)
ENTRIES = st.builds(
    Entry,
    on=st.sampled_from(["2025-03-10", "2025-01-02"]),
    company=st.sampled_from(["Acme", "Ajax"]),
    round=st.sampled_from(["", "onsite"]),
    minutes=st.integers(0, 90),
    asked=st.lists(ASKED, max_size=3).map(tuple),
    felt=st.sampled_from(["", "rushed"]),
    vote=st.sampled_from(["", *VOTES]),
    outcome=st.sampled_from(["", *REAL_OUTCOMES]),
)


def filled_in(interview: RealInterview, seen: Entry | None, wanted: Entry) -> RealInterview:
    for event in changes(seen, wanted, interview.highest, NOW):
        interview = after(interview, event)
    return interview


@given(ENTRIES, ENTRIES, st.integers(0, 3))
def test_whatever_is_filled_in_and_changed_is_what_is_kept(first: Entry, second: Entry, kept: int) -> None:
    begun = filled_in(RealInterview(HEADER), None, first)
    assert entry_of(begun) == first._replace(asked=_numbered(first.asked, 0))
    seen = entry_of(begun)
    # A vote cannot change once the outcome is known.
    vote = second.vote if not (first.outcome and second.outcome) else first.vote
    wanted = second._replace(vote=vote, asked=(*seen.asked[:kept], *second.asked))
    done = filled_in(begun, seen, wanted)
    fresh = _numbered(second.asked, begun.highest)
    assert entry_of(done) == wanted._replace(asked=(*seen.asked[:kept], *fresh))
    assert not list(changes(entry_of(done), entry_of(done), done.highest, NOW))


def _numbered(some: tuple[AskedEntry, ...], after_number: int) -> tuple[AskedEntry, ...]:
    return tuple(entry._replace(number=number) for number, entry in enumerate(some, after_number + 1))

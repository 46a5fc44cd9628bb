"""What real interviews say to others: principles asked in earnest, holes probed, stories told, votes."""

from datetime import UTC, date, datetime, timedelta
from functools import reduce

from hotseat.domain.real_interviews.entry import AskedEntry, Entry, changes, entry_of
from hotseat.domain.real_interviews.events import FollowUpAsked, RealInterviewHeader
from hotseat.domain.real_interviews.in_earnest import in_earnest, probed, told_to, told_words
from hotseat.domain.real_interviews.real_interview import RealInterview, after
from hotseat.domain.real_interviews.vote_and_outcome import calibration_sentences
from hotseat.domain.vocabulary import MaybeOutcome, MaybeRealOutcome, MaybeVote

NOW = datetime(2025, 3, 10, 20, 2, tzinfo=UTC)
TODAY = NOW.date()


def question(principle: str, *outcomes: MaybeOutcome, story: str = "") -> AskedEntry:
    follow_ups = tuple(FollowUpAsked(f"{outcome or 'open'}?", outcome) for outcome in outcomes)
    return AskedEntry(text="Why?", principles=(principle,), follow_ups=follow_ups, story=story, title=story)


def interview(
    days: int,
    company: str,
    *asked: AskedEntry,
    vote: MaybeVote = "",
    outcome: MaybeRealOutcome = "",
    at_once: bool = False,
) -> RealInterview:
    """An interview so many days ago; its outcome is learned three days later, or logged at once.

    What stands in brackets behind the company is the round.
    """
    day = NOW - timedelta(days=days)
    name, _, in_round = company.removesuffix(")").partition(" (")
    first = Entry(on=day.date().isoformat(), company=name, round=in_round, asked=asked, vote=vote)
    logged = RealInterview(RealInterviewHeader(1, f"{day:%Y-%m-%d}-{company}", day))
    logged = filled_in(logged, None, first._replace(outcome=outcome if at_once else ""), day)
    seen = entry_of(logged)
    return filled_in(logged, seen, seen._replace(outcome=outcome), day + timedelta(days=3))


def filled_in(logged: RealInterview, seen: Entry | None, wanted: Entry, at: datetime) -> RealInterview:
    return reduce(after, changes(seen, wanted, logged.highest, at), logged)


def test_a_principle_is_counted_and_the_last_company_named() -> None:
    some = [
        interview(9, "Acme", question("earn-trust"), question("dive-deep")),
        interview(2, "Ajax", question("earn-trust")),
    ]
    by_principle = in_earnest(some)
    assert by_principle["earn-trust"] == (2, TODAY - timedelta(days=2), "Ajax")
    assert by_principle["dive-deep"] == (1, TODAY - timedelta(days=9), "Acme")
    assert in_earnest([logged._replace(is_discarded=True) for logged in some]) == {}


def test_a_hole_is_the_newest_probed_question_unless_all_held() -> None:
    some = [
        interview(9, "Acme", question("earn-trust", "gap"), question("dive-deep", "partial", "held")),
        interview(
            5, "Ajax", question("earn-trust", "held", "held"), question("hire-and-develop", "", "held")
        ),
        interview(2, "Globex", question("frugality", "partial", "gap"), question("dive-deep")),
    ]
    assert [(hole.principle, hole.outcome, hole.company, hole.text) for hole in probed(some)] == [
        ("frugality", "gap", "Globex", "gap?"),
        ("dive-deep", "partial", "Acme", "partial?"),
        ("hire-and-develop", "", "Ajax", "open?"),
    ]


def test_a_story_is_flagged_while_the_company_may_ask_for_another_round() -> None:
    some = [
        interview(30, "Ajax", question("earn-trust", story="queue"), outcome="rejected"),
        interview(12, "Acme (phone screen)", question("earn-trust", story="queue"), outcome="next round"),
        interview(9, "ACME", question("dive-deep", story="plan")),
    ]
    companies = told_to(some)
    assert told_words(companies["queue"], TODAY) == (
        "told in earnest: take another for the next round at Acme (phone screen, 12 days ago)"
    )
    over = [*some, interview(1, "acme", outcome="offer")]
    assert told_words(told_to(over)["queue"], TODAY) == "told in earnest at Acme (phone screen, 12 days ago)"
    assert told_words((), TODAY) == ""
    two = [interview(1, "Acme", question("x", story="s")), interview(0, "Ajax", question("x", story="s"))]
    assert told_words(told_to(two)["s"], TODAY) == (
        "told in earnest: take another for the next round at Ajax (today) and at Acme (yesterday)"
    )
    assert "at Ajax (on 2025-03-10) and" in told_words(told_to(two)["s"], date(2024, 1, 1))


def test_votes_are_held_against_what_came_of_it_and_over_time() -> None:
    assert calibration_sentences([interview(3, "Acme", vote="inclined")]) == []
    some = [
        interview(40, "Acme", vote="inclined", outcome="rejected"),
        interview(30, "Ajax", vote="not inclined", outcome="next round"),
        interview(20, "Globex", vote="strongly inclined", outcome="offer"),
        interview(15, "Initech", vote="inclined", outcome="withdrawn"),
        interview(9, "Umbra", vote="inclined", outcome="offer", at_once=True),
    ]
    assert calibration_sentences(some) == [
        "Your vote before the outcome was right in 1 of 3 interviews.",
        "You were inclined and were rejected: Acme on 2025-01-29.",
        "You were not inclined and they went on: Ajax on 2025-02-08.",
        "1 vote was logged together with the outcome and left out.",
    ]
    wrong = [interview(200 - day, "Acme", vote="inclined", outcome="rejected") for day in range(5)]
    right = [interview(100 - day, "Acme", vote="inclined", outcome="offer") for day in range(5)]
    assert calibration_sentences([*right, *wrong])[-1] == (
        "Lately it was right in 5 of 5, before that in 0 of 5."
    )
    assert calibration_sentences([*right[:3], *wrong[:2]])[-1] == (
        "Lately it was right in 2 of 2, before that in 1 of 3."
    )
    assert "Lately" not in " ".join(calibration_sentences([*right[:2], *wrong[:1]]))

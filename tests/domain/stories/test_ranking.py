"""Which story fits a question best, and why."""

from datetime import date, timedelta

from hotseat.domain.session.session import Session
from hotseat.domain.stories.ranking import Past, has_words, past, ranked
from hotseat.domain.stories.story import Story
from tests.domain.answering import TODAY, an_answer
from tests.domain.script import after_all, answer, asked
from tests.domain.stories.telling import a_naming, a_story

NOTHING = Past({}, {})


def order(stories: list[Story], before: Past = NOTHING) -> list[str]:
    return [choice.story.id for choice in ranked(stories, ["earn-trust"], before, TODAY)]


def reasons(stories: list[Story], before: Past = NOTHING) -> dict[str, str]:
    return {choice.story.id: choice.reason for choice in ranked(stories, ["earn-trust"], before, TODAY)}


def told_days_ago(story: str, *days: int) -> Past:
    answers = [an_answer(day=TODAY - timedelta(days=day))._replace(story=story) for day in days]
    return past(after_all(asked()), answers, 1)


def test_the_main_principle_comes_first_then_another_of_the_story_then_the_rest() -> None:
    main, also = a_story("main"), a_story("also", ("dive-deep", "earn-trust"))
    other, bare = a_story("other", ("frugality",)), a_story("bare", ())
    assert order([other, bare, also, main]) == ["main", "also", "bare", "other"]
    assert reasons([main, also, other]) == {
        "main": "main principle; never told",
        "also": "also this principle; never told",
        "other": "other principles; never told",
    }


def test_a_ready_one_comes_before_a_draft_and_a_retired_one_last() -> None:
    draft, retired = a_story("draft", status="draft"), a_story("retired", status="retired")
    also, other = a_story("also", ("dive-deep", "earn-trust")), a_story("other", ("frugality",))
    assert order([retired, draft, also, other]) == ["also", "draft", "other", "retired"]
    assert reasons([draft])["draft"] == "main principle; draft; never told"


def test_what_was_told_less_and_longer_ago_comes_first() -> None:
    often = told_days_ago("often", 3, 4)
    once, long_ago = told_days_ago("once", 5), told_days_ago("long", 30)
    before = Past({**often.histories, **once.histories, **long_ago.histories}, {})
    stories = [a_story(name) for name in ("often", "once", "long", "never")]
    assert order(stories, before) == ["never", "long", "once", "often"]
    assert reasons(stories, before)["once"] == "main principle; last told 5 days ago"


def test_when_it_was_told_last_is_told_in_words() -> None:
    for days, words in (
        (0, "last told today"),
        (1, "last told yesterday"),
        (12, "last told 12 days ago"),
        (100, "last told on 2026-08-14"),
    ):
        assert reasons([a_story()], told_days_ago("queue", days))["queue"].endswith(words)
    assert reasons([a_story()], told_days_ago("queue", -1))["queue"].endswith(
        f"last told on {date(2026, 11, 23)}"
    )


def two_questions(*, begun: bool = True) -> Session:
    first = answer(10.0, 30) if begun else []
    return after_all(asked(), a_naming(), *first, asked(100.0, "two"))


def test_what_was_told_in_this_session_is_said_and_comes_after_what_was_not() -> None:
    before = past(two_questions(), [], 2)
    assert order([a_story("queue"), a_story("also", ("x", "earn-trust"))], before) == ["also", "queue"]
    assert reasons([a_story()], before)["queue"] == "main principle; told in question 1"


def test_a_card_that_was_passed_over_told_nothing() -> None:
    assert past(two_questions(begun=False), [], 2) == NOTHING


def test_this_session_counts_once_and_one_of_the_same_sitting_is_said() -> None:
    session = two_questions()
    mine = an_answer()._replace(story="queue", session=session.header.id)
    assert past(session, [mine], 2).histories == {}
    swapped = session._replace(header=session.header._replace(sitting="2026-11-16-19"))
    earlier = mine._replace(session="2026-11-16-19", story="outage")
    assert past(swapped, [earlier], 2).here == {
        "outage": "told in this sitting",
        "queue": "told in question 1",
    }


def test_a_story_is_found_by_its_title_its_bullets_and_its_principles() -> None:
    names = {"earn-trust": "Earn Trust"}
    for typed in ("queue", "5 TEAMS", "earn trust", "the owner", "ready"):
        assert has_words(a_story(), typed.lower().split(), names), typed
    assert not has_words(a_story(), ["queue", "outage"], names)

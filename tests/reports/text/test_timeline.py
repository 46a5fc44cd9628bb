"""Everything that happened to a question, in order."""

from datetime import UTC, datetime

import pytest

from hotseat.domain.session import events as e
from hotseat.domain.session.corrections import correction_events as c
from hotseat.domain.session.corrections import undoing
from hotseat.domain.session.stories.story_events import Looked, Told
from hotseat.domain.vocabulary import STORY_WAYS
from hotseat.reports.text import deeds
from hotseat.reports.text.timeline import happenings, story_line
from tests.domain.script import ANSWER, PROBED, after_all, asked, question_of

TUESDAY = datetime(2026, 11, 17, 8, 0, tzinfo=UTC)


def happened(*events: e.Event) -> list[tuple[float, str]]:
    session = after_all(*events)
    assert session.question is not None
    return [(moment.at, moment.text) for moment in happenings(session.question, session.at)]


def test_everything_is_told_in_the_order_in_which_it_happened() -> None:
    assert happened(
        *ANSWER,
        e.Noted(at=20.0, section="situation", sign="+", principles=("earn-trust",), text="named her first"),
        e.Entered(40.0, "task"),
        e.Entered(50.0, "situation"),
        e.Noted(at=55.0, section="situation", sign="", principles=(), text="hm"),
        e.Answered(60.0),
        e.Noted(at=61.0, section="", sign="?", principles=(), text="who"),
        e.FollowUpAsked(70.0, "role", "prompt", "Whose idea?"),
        e.FollowUpAnswered(80.0, "gap"),
        e.Rated(at=90.0, score=3, criterion="c", name="Scope", anchor="Anchor"),
    ) == [
        (0.0, "asked"),
        (10.0, "Situation, 0:30"),
        (20.0, "+ Situation: named her first #earn-trust"),
        (40.0, "Task, 0:10"),
        (50.0, "Situation again, 0:10"),
        (55.0, "· Situation: hm"),
        (60.0, "the answer ended"),
        (61.0, "? who"),
        (70.0, "follow-up: Whose idea? (gap)"),
        (90.0, "3 of 4 for Scope"),
    ]


@pytest.mark.parametrize(
    ("events", "words"),
    [
        ([e.Paused(20.0), e.Resumed(50.0, False)], "paused for 0:30"),
        ([e.Paused(20.0)], "paused, not resumed"),
        ([e.Away(20.0, 60.0), e.Resumed(85.0, True)], "away for 1:00, counted"),
        ([e.Away(20.0, 60.0), e.Resumed(85.0, False)], "away for 1:00, not counted"),
        ([e.Reopened(20.0, TUESDAY), e.Resumed(25.0, False)], "interrupted for 0:05"),
    ],
)
def test_time_that_does_not_count_is_told_with_its_reason(events: list[e.Event], words: str) -> None:
    assert (20.0, words) in happened(*ANSWER, *events)


def test_a_follow_up_not_closed_is_told_as_asked() -> None:
    assert happened(*PROBED)[-1] == (70.0, "follow-up: What was your own part?")


QUEUE = Told(at=10.0, story="queue", title="The queue", hash="0" * 16, chosen="card", seconds=4.2)


def test_a_story_is_told_with_how_it_was_chosen_and_each_look_at_it_in_its_place() -> None:
    lines = happened(
        asked(),
        QUEUE,
        Looked(10.0, ""),
        *ANSWER[1:],
        Looked(10.0, "situation"),
        e.Answered(60.0),
        QUEUE._replace(at=60.0, story="outage", title="", seconds=0.0, chosen="afterwards", question=1),
        QUEUE._replace(at=61.0, story="", title="", seconds=0.0, chosen="afterwards", question=1),
    )
    assert lines == [
        (0.0, "asked"),
        (10.0, "story: The queue (on the card, 0:04)"),
        (10.0, "looked at the story"),
        (10.0, "Situation, 0:50"),
        (10.0, "looked at the story: Situation"),
        (60.0, "the answer ended"),
        (60.0, "story: outage (named afterwards)"),
        (61.0, "story: none (named afterwards)"),
    ]


def test_every_way_of_choosing_a_story_has_words_of_its_own() -> None:
    sentences = {happened(asked(), QUEUE._replace(chosen=way, seconds=0.0))[1][1] for way in STORY_WAYS}
    assert len(sentences) == len(STORY_WAYS)
    assert all(words.startswith("story: The queue (") for words in sentences)


@pytest.mark.parametrize(
    ("events", "line"),
    [
        ((), ""),
        ((QUEUE,), "Story told: The queue"),
        ((QUEUE, Looked(10.0, "")), "Story told: The queue, looked at once"),
        ((QUEUE, Looked(10.0, ""), Looked(11.0, "task")), "Story told: The queue, looked at 2 times"),
        ((Looked(10.0, ""),), ""),
        ((QUEUE, c.TakenBack(10.0, 2)), ""),
    ],
)
def test_the_story_told_in_one_line(events: tuple[e.Event, ...], line: str) -> None:
    assert story_line(question_of(asked(), *events)) == line


OF_OTHERS = {c.Edited, c.Removed, c.FollowUpChanged, c.FollowUpWithdrawn}
UNDONE = {*undoing._WAYS, *undoing._IN_SLOTS, e.Voted} - OF_OTHERS


@pytest.mark.parametrize("kind", sorted(UNDONE, key=str), ids=lambda kind: kind.__name__)
def test_whatever_can_be_taken_back_has_words(kind: type[e.Event]) -> None:
    assert kind in deeds._TOLD

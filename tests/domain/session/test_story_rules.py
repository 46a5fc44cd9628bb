"""When a story may be named for a question, and which one counts."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings

from hotseat.domain.refusal import Refused
from hotseat.domain.session import events as e
from hotseat.domain.session.corrections import correction_events as c
from hotseat.domain.session.rules import after
from hotseat.domain.session.stories.leaving_out import without_stories
from hotseat.domain.session.stories.story_events import Looked, Told
from hotseat.domain.session.stories.tellings import lacks_story, looks, story_told
from hotseat.domain.vocabulary import FollowUp
from hotseat.reports.data.session_data import session_data
from tests.domain.acting import OF_STORIES, Act, lived, lives
from tests.domain.script import ANSWER, LATER, OVER, PAUSED, PROMPTS_OWN, after_all, asked

QUEUE = Told(at=5.0, story="queue", title="The queue", hash="0123456789abcdef", chosen="card", seconds=3.2)
OUTAGE = QUEUE._replace(story="outage", title="The outage", hash="fedcba9876543210")
NONE = QUEUE._replace(story="", title="", hash="")
AFTERWARDS = QUEUE._replace(at=LATER, chosen="afterwards", seconds=0.0, question=1)
CHOSEN = (asked(), QUEUE)
FINISHED = (*OVER, e.Finished(LATER))

POSSIBLE: dict[str, tuple[tuple[e.Event, ...], e.Event]] = {
    "a story on the card": ((asked(),), QUEUE),
    "another story instead": (CHOSEN, OUTAGE),
    "none after all": (CHOSEN, NONE),
    "a story after having said that there is none": ((asked(), e.StoryLacked(1.0)), QUEUE),
    "saying that there is none after choosing one": (CHOSEN, e.StoryLacked(6.0)),
    "a story named in the follow-ups": (OVER, AFTERWARDS),
    "a story named in a pause": (PAUSED, AFTERWARDS),
    "a story named when the session is finished": (FINISHED, AFTERWARDS),
    "a story named when it was abandoned": ((*ANSWER, e.Abandoned(LATER)), AFTERWARDS),
    "a look in a section": (ANSWER, Looked(LATER, "task")),
    "a look on the card": (CHOSEN, Looked(6.0, "")),
}
IMPOSSIBLE: dict[str, tuple[tuple[e.Event, ...], e.Event, str]] = {
    "a story before any question": ((), QUEUE, "no question has been asked yet"),
    "a story in the answer": (ANSWER, QUEUE._replace(at=LATER), "belongs to the card, not the answer"),
    "the same story twice": (CHOSEN, QUEUE._replace(hash="changed"), "that story is chosen already"),
    "none when none is chosen": ((asked(),), NONE, "no story is chosen"),
    "a story for a question nobody asked": (OVER, AFTERWARDS._replace(question=2), "no question 2"),
    "a story for a question that was not answered": (
        (asked(),),
        AFTERWARDS,
        "question 1 was not answered",
    ),
    "taking a story back before which nothing would be lacking": (
        (asked(), e.StoryLacked(1.0), QUEUE, e.StoryLacked(6.0)),
        c.TakenBack(7.0, 3),
        "nothing that can be taken back",
    ),
    "no story twice": ((asked(), e.StoryLacked(1.0)), e.StoryLacked(2.0), "you said so already"),
    "a look in a section nobody planned": (ANSWER, Looked(LATER, "moral"), 'no section "moral"'),
    "a look when the session is over": (FINISHED, Looked(LATER, "task"), "the session is finished"),
}


@pytest.mark.parametrize(("before", "event"), POSSIBLE.values(), ids=POSSIBLE)
def test_what_is_possible_is_accepted(before: tuple[e.Event, ...], event: e.Event) -> None:
    assert after(after_all(*before), event).events == len(before) + 1


@pytest.mark.parametrize(("before", "event", "reason"), IMPOSSIBLE.values(), ids=IMPOSSIBLE)
def test_what_is_impossible_is_refused_with_the_reason_in_words(
    before: tuple[e.Event, ...], event: e.Event, reason: str
) -> None:
    with pytest.raises(Refused) as refused:
        after(after_all(*before), event)
    assert reason in str(refused.value)


@pytest.mark.parametrize(
    ("events", "story"),
    [
        ((asked(),), None),
        (CHOSEN, "queue"),
        ((*CHOSEN, OUTAGE), "outage"),
        ((*CHOSEN, NONE), None),
        ((*CHOSEN, e.StoryLacked(6.0)), None),
        ((*CHOSEN, OUTAGE, c.TakenBack(6.0, 3)), "queue"),
        ((*CHOSEN, c.TakenBack(6.0, 2), c.Redone(7.0, 2)), "queue"),
        ((asked(), e.StoryLacked(1.0), QUEUE, c.TakenBack(6.0, 3)), None),
    ],
)
def test_the_story_named_last_counts(events: tuple[e.Event, ...], story: str | None) -> None:
    question = after_all(*events).current_question()
    named = story_told(question)
    assert (named.story if named else None) == story


def test_who_found_a_story_does_not_lack_one() -> None:
    lacking = after_all(asked(), e.StoryLacked(1.0))
    assert lacks_story(lacking.current_question())
    assert [q.asked.prompt for q in lacking.questions_without_story] == ["one"]
    chosen = after(lacking, QUEUE)
    assert not lacks_story(chosen.current_question())
    assert chosen.questions_without_story == ()
    again = after(chosen, c.TakenBack(6.0, 3))
    assert lacks_story(again.current_question())


def test_a_story_named_afterwards_belongs_to_its_question_and_can_be_taken_back() -> None:
    two = (*OVER, asked(90.0, "two"), e.Entered(95.0, "task"), e.Answered(99.0))
    named = after_all(*two, AFTERWARDS._replace(at=100.0))
    assert [bool(story_told(question)) for question in named.questions] == [True, False]
    back = after(named, c.TakenBack(101.0, named.events))
    assert [bool(story_told(question)) for question in back.questions] == [False, False]


def test_another_plan_on_the_card_keeps_the_story() -> None:
    again = after_all(*CHOSEN, Looked(6.0, ""), asked(9.0)._replace(pacing="short-l6"))
    named = story_told(again.current_question())
    assert named is not None
    assert named.story == "queue"
    assert list(again.current_question().looks) == [Looked(6.0, "")]
    other = after_all(*CHOSEN, asked(9.0, "two"))
    assert story_told(other.current_question()) is None


def test_a_look_does_not_stand_between_a_person_and_their_last_mark() -> None:
    looked = after_all(*ANSWER, Looked(LATER, "situation"))
    last = looked.done[-1]
    assert isinstance(last.event, e.Entered)
    undone = after(looked, c.TakenBack(LATER, last.number))
    again = after(after(undone, Looked(LATER, "")), c.Redone(LATER, last.number))
    assert [len(looked.looks) for looked in again.questions] == [2]
    assert again.current_question().marks == looked.current_question().marks


EXPECTED: list[Act] = [
    lambda practice: practice.rehearsal.next(),
    lambda practice: practice.rehearsal.end_answer(),
    lambda practice: practice.rehearsal.ask_follow_up(FollowUp("measure", "story", f"{OF_STORIES}?")),
]


@settings(max_examples=50)
@given(lives)
@example(EXPECTED)
def test_a_session_that_is_passed_on_holds_nothing_of_a_story_and_all_else(life: list[Act]) -> None:
    with TemporaryDirectory() as folder:
        session = lived(Path(folder), life).rehearsal.session
    passed_on = without_stories(session)
    assert OF_STORIES not in repr(passed_on)
    assert len(session_data(passed_on)["questions"]) == len(session.begun_questions)
    for whole, left in zip(session.questions, passed_on.questions, strict=True):
        assert bool(story_told(whole)) == bool(story_told(left))
        assert whole._replace(tellings=(), all_probes=()) == left._replace(tellings=(), all_probes=())
        assert [probe._replace(follow_up=PROMPTS_OWN) for probe in whole.probes] == [
            probe._replace(follow_up=PROMPTS_OWN) for probe in left.probes
        ]


def test_a_look_at_one_story_is_none_at_the_story_that_is_named_afterwards() -> None:
    looked = after_all(*CHOSEN, e.Entered(10.0, "situation"), Looked(12.0, "situation"), e.Answered(60.0))
    assert looks(looked.current_question()) == 1
    renamed = after(looked, AFTERWARDS._replace(story="outage"))
    assert looks(renamed.current_question()) == 0
    assert looks(after_all(*ANSWER, Looked(12.0, "situation")).current_question()) == 0

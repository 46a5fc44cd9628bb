"""A drill: stories are chosen for questions, and nothing is answered."""

import pytest

from hotseat.domain.refusal import Refused
from hotseat.domain.review.answers import answers
from hotseat.domain.session import events as e
from hotseat.domain.session.rules import replay
from hotseat.domain.session.session import Session
from hotseat.domain.session.stories.drill import drill_sentences, drilled
from hotseat.domain.session.stories.leaving_out import without_stories
from hotseat.domain.session.stories.story_events import Told
from tests.domain.script import HEADER, asked

DRILL = HEADER._replace(mode="drill")


def named(at: float, story: str, seconds: float) -> Told:
    title = f"The {story}" if story else ""
    return Told(at=at, story=story, title=title, hash="", chosen="drill", seconds=seconds)


def a_drill(*events: e.Event) -> Session:
    return replay(DRILL, events)


WHOLE = (
    asked(0.0, "one"),
    named(4.0, "queue", 4.0),
    asked(9.0, "two"),
    named(21.0, "queue", 12.0),
    asked(30.0, "three"),
    named(33.0, "", 3.0),
    asked(34.0, "four"),
    named(36.0, "queue", 2.0),
    asked(50.0, "five"),
    e.Finished(55.0),
)


def test_it_says_what_was_chosen_how_fast_and_when_the_sentence_was_said() -> None:
    choices = drilled(a_drill(*WHOLE))
    assert [
        (choice.prompt, choice.story, choice.seconds, choice.said, choice.is_late) for choice in choices
    ] == [
        ("one", "queue", 4.0, 9.0, False),
        ("two", "queue", 12.0, 21.0, True),
        ("three", "", 3.0, 4.0, False),
        ("four", "queue", 2.0, 16.0, False),
    ]
    assert [choice.words for choice in choices][1:3] == ["The queue, 12.0 s, late", "no story, 3.0 s"]
    assert drill_sentences(choices) == [
        "2 of 4 questions with a story in time, 1 late, 1 without a story.",
        "The median choice took 4.0 s.",
        "The first sentence was said within 10 seconds once.",
        "The queue was chosen for 3 of 4 questions.",
    ]


def test_the_median_of_two_choices_lies_between_them() -> None:
    two = drilled(a_drill(*WHOLE[:4], e.Finished(25.0)))
    assert drill_sentences(two)[1] == "The median choice took 8.0 s."


def test_without_the_names_of_stories_none_is_called_the_same() -> None:
    sentences = drill_sentences(drilled(without_stories(a_drill(*WHOLE))))
    assert "chosen for" not in " ".join(sentences)
    assert sentences[0].startswith("2 of 4 questions")


def test_nothing_in_a_drill_is_an_answer() -> None:
    session = a_drill(*WHOLE)
    assert (answers(session), session.begun_questions, session.questions_without_story) == ((), (), ())
    assert session.ended == "finished"
    for event in (e.Entered(2.0, "situation"), e.StoryLacked(2.0)):
        with pytest.raises(Refused, match="nothing is answered in a drill"):
            a_drill(asked(), event)


def test_that_no_story_was_found_is_kept_once_and_only_in_a_drill() -> None:
    with pytest.raises(Refused, match="no story is chosen"):
        a_drill(asked(), named(1.0, "", 1.0), named(2.0, "", 2.0))
    with pytest.raises(Refused, match="no story is chosen"):
        replay(HEADER, [asked(), named(1.0, "", 1.0)._replace(chosen="card")])


def test_time_away_counts_for_no_choice() -> None:
    session = a_drill(
        asked(0.0), e.Away(2.0, 60.0), e.Resumed(62.0, False), named(64.0, "queue", 4.0), e.Finished(66.0)
    )
    assert drilled(session)[0].said == 6.0


def test_another_session_is_finished_only_with_an_answer_as_before() -> None:
    with pytest.raises(Refused, match="no answer has begun yet"):
        replay(HEADER, [asked(), named(1.0, "queue", 1.0), e.Finished(2.0)])
    with pytest.raises(Refused):
        a_drill(e.Finished(1.0))

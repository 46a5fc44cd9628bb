"""Leaves out what a session holds of a person's stories, before it is passed on to somebody else.

A story may hold what its owner's employer keeps secret. What stays is that a story was told, when, and how
each follow-up on it went.
"""

from hotseat.domain.session.question import Question
from hotseat.domain.session.rows.slots import Slot
from hotseat.domain.session.session import Session
from hotseat.domain.session.stories.story_events import Told
from hotseat.domain.session.timeline import Probe
from hotseat.domain.vocabulary import FollowUp

A_STORY = "a story"
"""Stands for a story's id and title. It has a space, so it is no id."""
ABOUT_A_STORY = "A follow-up on the story told"
"""Stands for the words of a follow-up that a story expects."""


def without_stories(session: Session) -> Session:
    """The session without the ids, titles and hashes of stories and without the follow-ups they expect."""
    questions = tuple(map(question_without_story, session.questions))
    return session._replace(questions=questions, follow_ups=(), done=(), undone=())


def question_without_story(question: Question) -> Question:
    """The same for one question; the question itself if it holds nothing of a story."""
    if not any(telling.story for telling in question.tellings) and not any(
        slot.value.follow_up.origin == "story" for slot in question.all_probes
    ):
        return question
    return question._replace(
        tellings=tuple(map(_untitled, question.tellings)),
        all_probes=tuple(Slot(_unworded(probe), gone) for probe, gone in question.all_probes),
    )


def words_without_story(follow_up: FollowUp) -> str:
    """The words of a follow-up, unless a story expects it."""
    return ABOUT_A_STORY if follow_up.origin == "story" else follow_up.text


def _untitled(telling: Told) -> Told:
    return telling._replace(story=A_STORY, title=A_STORY, hash="") if telling.story else telling


def _unworded(probe: Probe) -> Probe:
    return probe._replace(follow_up=probe.follow_up._replace(text=words_without_story(probe.follow_up)))

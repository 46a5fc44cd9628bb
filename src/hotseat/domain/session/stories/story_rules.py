"""What it changes that a story is named for a question, and that its bullets are looked at."""

from hotseat.domain.refusal import OutOfBounds, Refused
from hotseat.domain.session import events as e
from hotseat.domain.session.question import Question
from hotseat.domain.session.rows.row import plus
from hotseat.domain.session.session import Session, Stage
from hotseat.domain.session.stories.story_events import Looked, Told
from hotseat.domain.session.stories.tellings import lacks_story
from hotseat.domain.session.stories.tellings import story_told as told_now

NO_ANSWERS = "nothing is answered in a drill; it only chooses stories"


def names_afterwards(event: e.Event) -> bool:
    """Whether the event names the story of a question after its answer, which is possible at any time."""
    return isinstance(event, Told) and bool(event.question)


def lacked(session: Session, event: e.StoryLacked) -> Session:
    """The session with its question without a story. Raises Refused if the candidate said so before."""
    question = session.question_at(Stage.CARD)
    if session.is_drill:
        raise Refused(NO_ANSWERS)
    if lacks_story(question):
        raise Refused("you said so already")
    none = Told(event.at, story="", title="", hash="", chosen="card")
    tellings = plus(question.tellings, none)
    return session.with_question(question._replace(story_lacked=True, tellings=tellings))


def told(session: Session, event: Told) -> Session:
    """The session with the story named. Raises Refused."""
    if event.question < 0:
        raise OutOfBounds(f"questions are counted from 1, not from {event.question}")
    if not event.question:
        return session.with_question(_named(session.question_at(Stage.CARD), event))
    if event.question > len(session.questions):
        raise Refused(f"there is no question {event.question} in this session")
    question = session.questions[event.question - 1]
    if not question.begun:
        raise Refused(f"question {event.question} was not answered")
    return session.with_question_at(event.question - 1, _named(question, event))


def _named(question: Question, event: Told) -> Question:
    before = told_now(question)
    # In a drill, also that none was found is worth its seconds.
    is_none = event.chosen == "drill" and not question.tellings
    if event.story == (before.story if before else "") and not is_none:
        raise Refused("that story is chosen already" if event.story else "no story is chosen")
    return question._replace(tellings=plus(question.tellings, event))


def looked(session: Session, event: Looked) -> Session:
    """The session with one look more. Raises Refused if the plan has no such section."""
    question = session.current_question()
    if event.section and question.section_of(event.section) is None:
        raise Refused(f'the plan has no section "{event.section}"')
    return session.with_question(question._replace(looks=plus(question.looks, event)))

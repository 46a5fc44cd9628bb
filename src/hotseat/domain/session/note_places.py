"""Where in a question a note was taken: in the preparation, in a section, or afterwards."""

from collections.abc import Sequence

from hotseat.domain.session.events import Asked, Noted
from hotseat.domain.session.question import Question
from hotseat.domain.session.rows.row import plus, with_last
from hotseat.domain.session.stories.tellings import story_told

PREPARATION = "preparation"
"""The value in place of a section for a note that was taken on the card."""
AFTERWARDS = "afterwards"


def place_name(question: Question, section_id: str) -> str:
    """The name of the note's section; "preparation" on the card, "afterwards" behind the answer."""
    section = question.section_of(section_id)
    if section is not None:
        return section.name
    return PREPARATION if section_id == PREPARATION else AFTERWARDS


def place_order(question: Question, section_id: str) -> int:
    """Where that place comes among all of them: the preparation, the sections, what came afterwards."""
    ids = [section.id for section in question.asked.sections]
    if section_id in ids:
        return ids.index(section_id)
    return -1 if section_id == PREPARATION else len(ids)


def seconds_in(question: Question, note: Noted) -> float | None:
    """Seconds from the begin of the answer, or before that from the card, to the note.

    None for one of the preparation if the answer has begun, or if the card is a later one with another plan.
    """
    seconds = note.at - question.began_at
    return None if note.section == PREPARATION and (question.begun or seconds < 0) else seconds


def with_asked(questions: Sequence[Question], asked: Asked) -> Sequence[Question]:
    """The questions with the one asked now.

    If it is the last one again on its card, as with another plan, it takes the story, the looks at it
    and the notes of the preparation.
    """
    if not questions:
        return plus(questions, Question(asked))
    last = questions[-1]
    following = last.followed_by(asked)
    same = last.asked.prompt == asked.prompt and not last.begun
    if same and story_told(last):
        following = following._replace(tellings=last.tellings, looks=last.looks)
    if not same or not last.all_notes or any(slot.value.section != PREPARATION for slot in last.all_notes):
        return plus(questions, following)
    taken = following._replace(all_notes=last.all_notes, first_note=last.first_note)
    return plus(with_last(questions, last._replace(all_notes=())), taken)

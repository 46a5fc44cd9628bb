"""Where in a question a note was taken, in words."""

from hotseat.domain.session.question import Question

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

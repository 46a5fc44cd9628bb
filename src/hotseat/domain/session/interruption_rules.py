"""What is thrown into an answer, a change of the requirements or an interruption, and when it is possible."""

from hotseat.domain.refusal import Refused
from hotseat.domain.session.events import Changed, CutIn, Recovered
from hotseat.domain.session.header import Header
from hotseat.domain.session.question import Question
from hotseat.domain.session.rows.row import last_position, plus, with_last
from hotseat.domain.session.rows.slots import Slot
from hotseat.domain.session.timeline import Cut


def cut(header: Header, question: Question, event: CutIn | Recovered) -> Question:
    """The question with an interruption begun, or ended. Raises Refused if it cannot be now."""
    opened = question.open_cut
    if isinstance(event, Recovered):
        if opened is None:
            raise Refused("nobody has interrupted the answer")
        return question._replace(cuts=with_last(question.cuts, opened._replace(recovered_at=event.at)))
    if header.mode != "pair" or not header.interruptions:
        raise Refused("interruptions are off in this session")
    if opened is not None:
        raise Refused("the candidate is not back on track yet after the last interruption")
    if not event.text.strip():
        raise Refused("an interruption needs a text")
    return question._replace(cuts=plus(question.cuts, Cut(event.at, event.text)))


def changed(question: Question, event: Changed) -> Question:
    """The question with the requirements changed. Raises Refused if they were changed like this."""
    index = last_position(question.change_texts, event.text)
    if index >= 0 and not question.all_changes[index].gone:
        raise Refused("the requirements were changed already")
    return question._replace(
        all_changes=plus(question.all_changes, Slot(event)),
        change_texts=plus(question.change_texts, event.text),
    )

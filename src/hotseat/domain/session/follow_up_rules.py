"""What a follow-up changes when it is asked, and when it ends."""

from hotseat.domain.refusal import Refused
from hotseat.domain.session.corrections.correction_rules import was_asked
from hotseat.domain.session.events import FollowUpAnswered, FollowUpAsked
from hotseat.domain.session.question import Question
from hotseat.domain.session.rows.row import last_position, plus, with_item
from hotseat.domain.session.rows.slots import Slot
from hotseat.domain.session.session import Session
from hotseat.domain.session.timeline import Probe
from hotseat.domain.vocabulary import OUTCOMES, FollowUp


def asked(session: Session, question: Question, event: FollowUpAsked) -> Session:
    """The session with the follow-up open. Raises Refused if it was asked before."""
    if was_asked(session, last_position(session.follow_ups, event.text)):
        raise Refused("that follow-up was already asked in this session")
    probe = Probe(FollowUp(event.layer, event.origin, event.text), event.at)
    probes = plus(question.all_probes, Slot(probe))
    number = question.first_follow_up + len(probes) - 1
    return session._replace(follow_ups=plus(session.follow_ups, event.text)).with_question(
        question._replace(all_probes=probes, open_follow_up=number)
    )


def closed(question: Question, event: FollowUpAnswered) -> Question:
    """The question with its open follow-up ended. Raises Refused if none is open."""
    probe = question.open_probe
    if probe is None:
        raise Refused("no follow-up is open")
    if event.outcome not in ("", *OUTCOMES):
        raise Refused(f'a follow-up ends as held, partial or gap, not "{event.outcome}"')
    ended = Slot(probe._replace(answered_at=event.at, outcome=event.outcome))
    index = question.open_follow_up - question.first_follow_up
    return question._replace(all_probes=with_item(question.all_probes, index, ended), open_follow_up=0)

"""The follow-up ladder as the interviewer sees it during an answer: a rung for each layer."""

from typing import NamedTuple

from hotseat.domain.bank.ladder import Ladder
from hotseat.domain.session.follow_up_offers import missing, offers
from hotseat.domain.session.question import Question
from hotseat.domain.session.session import Session
from hotseat.domain.session.timeline import Mark
from hotseat.domain.vocabulary import LAYERS, FollowUp


class LadderRung(NamedTuple):
    """A layer of the ladder; the layer is empty for a follow-up that a note queued."""

    layer: str
    next: FollowUp | None
    """The follow-up to ask next; None if all of the layer were asked."""
    why: str
    """What the answer lacks so far, in words; empty if nothing, or if the layer was asked about."""
    asked: int
    """How many follow-ups of this layer were asked in this question."""


def ladder_rungs(session: Session, ladder: Ladder) -> list[LadderRung]:
    """First the queued follow-ups, then layers in which something is missing, then the rarely asked ones."""
    question = session.question
    if question is None:
        return []
    why: dict[str, list[str]] = {}
    for lack in missing(_with_coming_sections(question), ladder.rules):
        why.setdefault(lack.rule.layer, []).append(lack.why)
    offered = [offer.follow_up for offer in offers(session, ladder)]
    asked = [probe.follow_up.layer for probe in question.probes]
    queued = [LadderRung("", follow_up, "", 0) for follow_up in offered if follow_up.origin == "note"]
    by_layer = [
        LadderRung(
            layer,
            next((follow_up for follow_up in offered if follow_up.layer == layer), None),
            "" if layer in asked else "; ".join(why.get(layer, [])),
            asked.count(layer),
        )
        for layer in LAYERS
    ]
    return [*queued, *sorted(by_layer, key=lambda rung: (not rung.why, rung.asked, rung.next is None))]


def _with_coming_sections(question: Question) -> Question:
    """The question as if every section was reached, while the answer runs: a later section may still come."""
    if question.answered_at is not None:
        return question
    coming = tuple(Mark(question.began_at, section.id) for section in question.asked.sections)
    return question._replace(marks=(*question.marks, *coming))

"""The follow-up ladder as the interviewer sees it while somebody speaks: a step for each layer."""

from typing import NamedTuple

from hotseat.domain.bank.ladder import Ladder
from hotseat.domain.session.follow_up_offers import missing, offers
from hotseat.domain.session.question import Question
from hotseat.domain.session.session import Session
from hotseat.domain.session.timeline import Mark
from hotseat.domain.vocabulary import LAYERS, FollowUp


class LadderRung(NamedTuple):
    """A layer of the ladder; an empty one holds what a note queued."""

    layer: str
    next: FollowUp | None
    """What would be asked next; None where all of it was asked."""
    why: str
    """What is unheard so far, in words; empty where nothing tells so."""
    asked: int
    """How often this layer was asked about in this question."""


def ladder_rungs(session: Session, ladder: Ladder) -> list[LadderRung]:
    """What was queued first, then the layers with something unheard, then those not asked about yet."""
    question = session.question
    if question is None:
        return []
    heard_so_far = _as_far_as_it_goes(question)
    why: dict[str, list[str]] = {}
    for found in missing(heard_so_far, ladder.rules):
        why.setdefault(found.rule.layer, []).append(found.why)
    offered = [offer.follow_up for offer in offers(session, ladder)]
    count = [probe.follow_up.layer for probe in question.probes]
    queued = [LadderRung("", one, "", 0) for one in offered if one.origin == "note"]
    by_layer = [
        LadderRung(
            layer,
            next((one for one in offered if one.layer == layer), None),
            "" if layer in count else "; ".join(why.get(layer, [])),
            count.count(layer),
        )
        for layer in LAYERS
    ]
    return [*queued, *sorted(by_layer, key=lambda step: (not step.why, step.asked, step.next is None))]


def _as_far_as_it_goes(question: Question) -> Question:
    """While the answer runs, a section that has not come yet is not missing."""
    if question.answered_at is not None:
        return question
    coming = tuple(Mark(question.began_at, section.id) for section in question.asked.sections)
    return question._replace(marks=(*question.marks, *coming))

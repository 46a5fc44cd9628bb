"""What the end of a follow-up changes."""

from hotseat.domain.refusal import Refused
from hotseat.domain.session.events import FollowUpAnswered
from hotseat.domain.session.question import Question
from hotseat.domain.session.row import with_last
from hotseat.domain.vocabulary import OUTCOMES


def closed(question: Question, event: FollowUpAnswered) -> Question:
    """The question with its open follow-up ended. Raises Refused."""
    probe = question.open_probe
    if probe is None:
        raise Refused("no follow-up is open")
    if event.outcome not in ("", *OUTCOMES):
        raise Refused(f'a follow-up ends as held, partial or gap, not "{event.outcome}"')
    ended = probe._replace(answered_at=event.at, outcome=event.outcome)
    return question._replace(probes=with_last(question.probes, ended))

"""What an interviewer says aloud, and when: for a voice that speaks in their place."""

from typing import NamedTuple

from hotseat.domain.session.question import Question

PREPARED = "The preparation is over."
ENDED = "Thank you."
"""Tells a candidate with closed eyes that the last section is over."""
LAST = "One last question: "
"""Tells a candidate that no other follow-up comes."""
NO_MORE = "That was the last question."


class Utterance(NamedTuple):
    """What is said, and on which occasion; it is said once on each."""

    occasion: tuple[str, float]
    """What happened, and when or as which of its kind."""
    words: str


def utterance(question: Question, now: float, *, more: bool) -> Utterance | None:
    """What the interviewer says now, or said last; None when it is the candidate's turn to go on.

    `now` is in seconds on the session clock. `more` says whether another follow-up could be asked.
    """
    if not question.begun:
        prepared = 0 < question.prepared <= question.preparation_seconds(now)
        if prepared:
            return Utterance(("prepared", question.prepared_at), PREPARED)
        return Utterance((f"question {question.asked.text}", 0.0), _question(question))
    if question.answered_at is None:
        return _thrown_in(question)
    if (probe := question.open_probe) is not None:
        words = probe.follow_up.text
        return Utterance((f"follow-up {words}", probe.asked_at), words if more else f"{LAST}{words}")
    if not question.probes:
        return Utterance(("ended", question.answered_at), ENDED)
    return None if more else Utterance(("no more", float(len(question.probes))), NO_MORE)


def said_again(question: Question) -> str:
    """What the interviewer repeats when they are asked to: the open follow-up, else the question with what
    was changed in it."""
    if question.answered_at is not None and (probe := question.open_probe) is not None:
        return probe.follow_up.text
    return " ".join([_question(question), *(change.text for change in question.changes)])


def _question(question: Question) -> str:
    return " ".join(filter(None, (question.asked.text, question.asked.scale)))


def _thrown_in(question: Question) -> Utterance | None:
    """The newest change or interruption; an interruption may announce the change in the same words."""
    changes = [Utterance(("change", change.at), change.text) for change in question.changes]
    cuts = [Utterance(("cut", cut.at), cut.text) for cut in question.cuts]
    return max([*cuts, *changes], key=lambda utterance: utterance.occasion[1], default=None)

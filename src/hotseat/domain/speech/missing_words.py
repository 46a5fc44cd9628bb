"""What was missing from an answer, as its words say."""

from collections.abc import Iterable, Sequence

from hotseat.domain.bank.ladder import MissingRule
from hotseat.domain.session.follow_up_offers import ByWords
from hotseat.domain.session.question import Question
from hotseat.domain.speech.figures import sum_of
from hotseat.domain.speech.part import Part, Unclear
from hotseat.domain.speech.spoken import Spoken

NEARLY_WHOLE = 0.8
"""Of a part that was recorded for a smaller share of its time, nothing is claimed to be missing."""


def by_words(question: Question, spoken: Spoken, rules: Iterable[MissingRule]) -> ByWords:
    """What the words decide: for each rule, by its id, why it applies, or "" if it does not.

    A rule is left out where the words cannot decide: too little was understood or recorded, or the sections
    that it is about were not reached.
    """
    decided: dict[str, str] = {}
    for rule in rules if not spoken.hidden else ():
        parts = _parts(question, spoken, rule)
        if parts and (why := _why(rule, parts)) is not None:
            decided[rule.id] = why
    return decided


def _parts(question: Question, spoken: Spoken, rule: MissingRule) -> list[Part]:
    if not rule.spoken:
        return []
    if not rule.spoken_in:
        return [spoken.answer._replace(name="answer")]
    sections = zip(question.asked.sections, spoken.sections, strict=True)
    entered = {mark.section for mark in question.marks}
    return [part for section, part in sections if section.id in rule.spoken_in and section.id in entered]


def _why(rule: MissingRule, parts: Sequence[Part]) -> str | None:
    """Why the rule applies, "" if it does not, None where that cannot be known."""
    counted = sum_of(part.figures for part in parts)
    where = " and ".join(part.name for part in parts)
    was_said = {"a number": bool(counted.numbers), "I": counted.i > 0, "anything": counted.words > 0}
    if was_said[rule.spoken]:
        return ""
    if not all(map(is_known, parts)):
        return None
    if rule.spoken == "anything":
        return f"nothing was said in the {where}"
    if rule.spoken == "a number":
        return f"no number was said in the {where}" if counted.words else None
    return f'"we" and never "I" in the {where}' if counted.we else None


def is_known(part: Part) -> bool:
    """Whether all words of the part are known: it was recorded nearly whole, and understood."""
    if part.pasted:
        return True
    if any(isinstance(piece, Unclear) for piece in part.pieces):
        return False
    return bool(part.recorded) and part.recorded >= NEARLY_WHOLE * part.seconds

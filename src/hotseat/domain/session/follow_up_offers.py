"""What was missing from an answer, and which follow-ups may be asked next because of it."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import takewhile
from typing import NamedTuple

from hotseat.domain.bank.ladder import Ladder, MissingRule
from hotseat.domain.session.note_places import PREPARATION
from hotseat.domain.session.question import Question
from hotseat.domain.session.session import Session
from hotseat.domain.session.timeline import Probe
from hotseat.domain.text import counted, one_line
from hotseat.domain.vocabulary import LAYERS, ORIGIN_NAMES, FollowUp

ENOUGH_NOTES = 3
"""With at least so many notes, a point that none of them mentions counts as missing."""
ANY_FIGURE = "#"
"""Among the words of a rule, this one matches any digit."""


ByWords = Mapping[str, str]
"""For each rule that the words of the answer decide, by its id: why it applies, or "" if it does not."""
NO_WORDS: ByWords = {}
"""The words of the answer are not known."""


class Missing(NamedTuple):
    """A rule that applies to an answer, and a short reason why it does."""

    rule: MissingRule
    why: str


class Offer(NamedTuple):
    """A follow-up that may be asked now. `why` says what was missing or who expects it, or is empty."""

    follow_up: FollowUp
    why: str = ""


def missing(question: Question, rules: Iterable[MissingRule], by_words: ByWords = NO_WORDS) -> list[Missing]:
    """What was missing from the answer, the surest first: ticks, then concerns, the words of the answer,
    sections that were not reached, and plain notes."""
    ranked = [(rule, _reason(question, rule, by_words)) for rule in rules]
    return [Missing(rule, why) for rank in range(5) for rule, (at, why) in ranked if why and at == rank]


def _reason(question: Question, rule: MissingRule, by_words: ByWords) -> tuple[int, str]:
    """How sure it is that the rule applies, from 0 (surest), and why; the reason is empty if it does not."""
    if any(tick.item == rule.id for tick in question.ticks if tick.list == "missing"):
        return 0, f"{rule.name}, as you ticked"
    for note in question.notes:
        if note.sign == "-" and _holds(note.text, rule.concerns):
            return 1, f"{rule.name}, as you noted"
    if why := by_words.get(rule.id):
        return 2, why
    entered = {mark.section for mark in question.marks}
    for section in question.asked.sections:
        if section.id in rule.sections and section.id not in entered:
            return 3, f"{section.name} was not reached"
    # Whoever takes notes does not write down all that is said; the words hold all of it.
    return 4, "" if rule.id in by_words else _absent_from_notes(question, rule)


def _absent_from_notes(question: Question, rule: MissingRule) -> str:
    texts = [
        note.text
        for note in question.notes
        if note.sign in ("", "+") and note.text and note.section != PREPARATION
    ]
    if not rule.unsaid or any(_holds(text, rule.unsaid) for text in texts):
        return ""
    if rule.said:
        spoken = any(_holds(text, rule.said) for text in texts)
        return f"{rule.name} in your notes" if spoken else ""
    return f"{rule.name} in {counted(len(texts), 'note')}" if len(texts) >= ENOUGH_NOTES else ""


def _holds(text: str, words: Iterable[str]) -> bool:
    lower = text.lower()
    return any(
        re.search(r"\d" if word == ANY_FIGURE else rf"(?<!\w){re.escape(word.lower())}(?!\w)", lower)
        for word in words
    )


def offers(
    session: Session, ladder: Ladder, expected: Iterable[FollowUp] = (), by_words: ByWords = NO_WORDS
) -> list[Offer]:
    """The follow-ups that may be asked now, without those that the session has asked already.

    First come those that a note queued; then those `expected` after the story told; then one for each thing
    that was missing, from its layer; then the prompt's own; then one of the ladder for each layer, beginning
    with the layer that was asked about least.
    """
    question = session.question
    if question is None:
        return []
    asked = session.asked_texts() | question.thrown_in
    by_text: dict[str, Offer] = {}
    for offer in _in_order(question, ladder, asked, expected, by_words):
        # A text in a pack may have several lines; a follow-up is asked, and compared, as one line.
        text = one_line(offer.follow_up.text)
        if text and text not in asked:
            by_text.setdefault(text, offer._replace(follow_up=offer.follow_up._replace(text=text)))
    return list(by_text.values())


def why_asked(session: Session, ladder: Ladder, probe: Probe, by_words: ByWords = NO_WORDS) -> str:
    """Why a follow-up of the current question was offered when it was asked, in words: where it comes from,
    and what was missing then."""
    followed = probe.follow_up
    where = followed.layer or ORIGIN_NAMES[followed.origin]
    if followed.origin == "story":
        return f"{where}: {ORIGIN_NAMES['story']}"
    if (question := session.question) is None:
        return where
    then = question._replace(
        all_probes=tuple(takewhile(lambda slot: slot.value != probe, question.all_probes)),
        all_notes=tuple(slot for slot in question.all_notes if slot.value.at <= probe.asked_at),
        ticked=tuple(tick for tick in question.ticked if tick.at <= probe.asked_at),
    )
    offered = offers(session.with_question(then), ladder, by_words=by_words)
    why = next((offer.why for offer in offered if offer.follow_up.text == followed.text), "")
    return f"{where}: {why}" if why else where


def _in_order(
    question: Question,
    ladder: Ladder,
    asked: frozenset[str],
    expected: Iterable[FollowUp],
    by_words: ByWords,
) -> Iterator[Offer]:
    for note in question.notes:
        if note.sign == "?":
            yield Offer(FollowUp("", "note", note.text))
    yield from (Offer(follow_up, ORIGIN_NAMES["story"]) for follow_up in expected)
    own = [follow_up for follow_up in question.asked.follow_ups if one_line(follow_up.text) not in asked]
    rungs = [follow_up for follow_up in ladder.follow_ups if one_line(follow_up.text) not in asked]
    probed = Counter(probe.follow_up.layer for probe in question.probes)
    for lack in missing(question, ladder.rules, by_words):
        # After one follow-up about it, a missing thing no longer decides what comes next.
        if not probed[lack.rule.layer]:
            yield from (
                Offer(follow_up, lack.why) for follow_up in _first_of(lack.rule.layer, (*own, *rungs))
            )
    yield from map(Offer, own)
    for layer in sorted(LAYERS, key=lambda layer: probed[layer]):
        yield from map(Offer, _first_of(layer, rungs))


def _first_of(layer: str, follow_ups: Iterable[FollowUp]) -> list[FollowUp]:
    return [follow_up for follow_up in follow_ups if follow_up.layer == layer][:1]

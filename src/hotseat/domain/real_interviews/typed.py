"""Reads what a person types about a real interview: a day, minutes, a question, a follow-up."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from hotseat.domain.bank.level import Principle
from hotseat.domain.looking_up import meant, unknown
from hotseat.domain.real_interviews.entry import AskedEntry
from hotseat.domain.real_interviews.events import FollowUpAsked
from hotseat.domain.real_interviews.real_interview import MOST_MINUTES, day_in
from hotseat.domain.refusal import Refused
from hotseat.domain.session.notes import parse_note
from hotseat.domain.text import counted, one_line
from hotseat.domain.vocabulary import OUTCOMES, REAL_OUTCOMES, VOTES, MaybeRealOutcome, MaybeVote

LONGEST_NAME = 120
"""The most characters of the name of a company or of a round."""
NONE_WORDS = ("", "none")
"""What takes a vote or an outcome back."""
_OUTCOME = re.compile(rf"({'|'.join(OUTCOMES)})\s*:\s*(?=\S)", re.IGNORECASE)


def day_meant(typed: str, today: date, before: str = "") -> str:
    """The day that was typed, as 2026-12-14; nothing typed is today. Raises Refused for a day to come.

    `before` is the day that was logged already: it stays possible when the clock was set back.
    """
    text = one_line(typed).lower()
    named = {"": today, "today": today, "yesterday": today - timedelta(days=1)}
    day = named.get(text) or day_in(text)
    if day is None:
        raise Refused(f'there is no day "{one_line(typed)}"; write it as 2026-12-14, today or yesterday')
    if day > today and day.isoformat() != before:
        raise Refused(f"{day} is after today, {today}; log an interview once it took place")
    return day.isoformat()


def minutes_meant(typed: str) -> int:
    """The minutes that were typed; 0 if nothing was. Raises Refused."""
    text = one_line(typed).removesuffix("min").strip()
    if not text:
        return 0
    if not (text.isascii() and text.isdecimal() and 1 <= int(text[:9]) <= MOST_MINUTES):
        raise Refused(f'"{one_line(typed)[:40]}" is no number of minutes from 1 to {MOST_MINUTES:,}')
    return int(text)


def name_meant(typed: str, what: str) -> str:
    """The name of a company or of a round. Raises Refused for one that is too long."""
    text = one_line(typed)
    if len(text) > LONGEST_NAME:
        raise Refused(
            f"the name of the {what} has {counted(len(text), 'character')}; at most {LONGEST_NAME} fit"
        )
    return text


def question_meant(typed: str, principles: Iterable[Principle]) -> AskedEntry:
    """The question that was typed; `#earn-trust` in it names a principle. Empty for an empty text."""
    note = parse_note(typed, principles)
    # In a note a leading sign has a meaning; here it belongs to the question.
    gap = " " if one_line(typed)[len(note.sign) :].startswith(" ") else ""
    return AskedEntry(text=f"{note.sign}{gap}{note.text}".strip(), principles=note.principles)


def follow_up_meant(typed: str) -> FollowUpAsked | None:
    """The follow-up that was typed; "gap: " before it says how it was answered. None for an empty text."""
    text = one_line(typed)
    match = _OUTCOME.match(text)
    if match is None:
        return FollowUpAsked(text, "") if text else None
    outcome = next(known for known in OUTCOMES if known == match[1].lower())
    return FollowUpAsked(text[match.end() :], outcome)


def vote_meant(typed: str) -> MaybeVote:
    """The vote that was typed. Raises Refused."""
    if one_line(typed).lower() in NONE_WORDS:
        return ""
    known = meant(one_line(typed), VOTES)
    for vote in VOTES:
        if vote == known:
            return vote
    raise Refused(unknown("vote", one_line(typed), VOTES))


def outcome_meant(typed: str) -> MaybeRealOutcome:
    """The outcome that was typed. Raises Refused."""
    if one_line(typed).lower() in NONE_WORDS:
        return ""
    known = meant(one_line(typed), REAL_OUTCOMES)
    for outcome in REAL_OUTCOMES:
        if outcome == known:
            return outcome
    raise Refused(unknown("outcome", one_line(typed), REAL_OUTCOMES))

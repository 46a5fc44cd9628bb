"""A real interview as its events add up, and the rules by which they follow each other."""

from datetime import date, datetime, timedelta
from typing import NamedTuple

from hotseat.domain.people import name_key
from hotseat.domain.real_interviews.events import (
    Asked,
    Discarded,
    Dropped,
    Felt,
    OutcomeLearned,
    RealEvent,
    RealInterviewHeader,
    Restored,
    TookPlace,
    Voted,
)
from hotseat.domain.refusal import OutOfBounds, Refused
from hotseat.domain.text import counted
from hotseat.domain.vocabulary import MaybeRealOutcome, MaybeVote

MOST_MINUTES = 24 * 60
FIRST_YEAR = 1970
_A_DAY = timedelta(days=1)


class RealInterview(NamedTuple):
    """Everything that is known of one interview; the last event about a thing counts."""

    header: RealInterviewHeader
    took_place: TookPlace | None = None
    asked: tuple[Asked, ...] = ()
    """The questions that were not taken out, by their numbers."""
    highest: int = 0
    """The highest number that a question ever had."""
    felt: str = ""
    vote: MaybeVote = ""
    voted: datetime | None = None
    """When the vote was given."""
    outcome: MaybeRealOutcome = ""
    learned: datetime | None = None
    """When an outcome was logged first; a later one that replaces it changes nothing of that."""
    is_discarded: bool = False

    @property
    def id(self) -> str:
        """The id by which it is named in commands."""
        return self.header.id

    @property
    def day(self) -> date:
        """The day on which it was; that of the logging for a file that does not say."""
        known = day_in(self.took_place.on) if self.took_place else None
        return known or self.header.started.date()

    @property
    def company(self) -> str:
        """The name of the company; empty for a file that does not say."""
        return self.took_place.company if self.took_place else ""

    @property
    def company_key(self) -> str:
        """The key by which companies are compared."""
        return name_key(self.company)

    @property
    def round(self) -> str:
        """The name of the round; empty if there is none."""
        return self.took_place.round if self.took_place else ""

    @property
    def minutes(self) -> int:
        """How long it took; 0 if nobody noted it."""
        return self.took_place.minutes if self.took_place else 0

    @property
    def is_open(self) -> bool:
        """Whether the company may ask for another round."""
        return self.outcome in ("", "next round")

    @property
    def voted_before(self) -> bool:
        """Whether there is a vote that was not given together with the outcome."""
        return bool(self.vote) and (not self.outcome or self.voted != self.learned)

    def question(self, number: int) -> Asked | None:
        """The question with this number; None if there is none."""
        return next((asked for asked in self.asked if asked.question == number), None)


def day_in(text: str) -> date | None:
    """The day in a text such as 2026-12-14; None if it is none, or before 1970."""
    try:
        day = date.fromisoformat(text) if len(text) == len("2026-12-14") else None
    except ValueError:
        return None
    return day if day and day.year >= FIRST_YEAR and day.isoformat() == text else None


def after(interview: RealInterview, event: RealEvent) -> RealInterview:
    """The interview after the event. Raises Refused if the event is not allowed."""
    if isinstance(event, TookPlace):
        return _took_place(interview, event)
    if interview.took_place is None:
        raise Refused("an interview begins with the day and the company")
    if isinstance(event, Asked):
        return _asked(interview, event)
    if isinstance(event, Dropped):
        return _dropped(interview, event)
    return _judged(interview, event)


def _judged(
    interview: RealInterview, event: Felt | Voted | OutcomeLearned | Discarded | Restored
) -> RealInterview:
    if isinstance(event, Felt):
        return interview._replace(felt=event.words)
    if isinstance(event, Voted):
        return _voted(interview, event)
    if isinstance(event, OutcomeLearned):
        first = interview.learned or event.at
        return interview._replace(outcome=event.outcome, learned=first if event.outcome else None)
    return interview._replace(is_discarded=isinstance(event, Discarded))


def _dropped(interview: RealInterview, event: Dropped) -> RealInterview:
    if interview.question(event.question) is None:
        raise Refused(f"there is no question {event.question}")
    kept = tuple(asked for asked in interview.asked if asked.question != event.question)
    return interview._replace(asked=kept)


def _took_place(interview: RealInterview, event: TookPlace) -> RealInterview:
    day, before = day_in(event.on), interview.took_place
    if not event.company:
        raise OutOfBounds("it needs the name of the company")
    if day is None:
        raise OutOfBounds(f'there is no day "{event.on}"; write it as 2026-12-14')
    # A day begins up to 14 hours earlier elsewhere. A clock that was set back makes no known day wrong.
    if day > event.at.date() + _A_DAY and (before is None or before.on != event.on):
        raise OutOfBounds(f"{event.on} had not come yet when it was logged")
    if event.minutes > MOST_MINUTES:
        raise OutOfBounds(f"it took {counted(event.minutes, 'minute')}, and at most a day fits")
    return interview._replace(took_place=event)


def _asked(interview: RealInterview, event: Asked) -> RealInterview:
    known = interview.question(event.question)
    if known is None and event.question != interview.highest + 1:
        raise OutOfBounds(f"the next question has the number {interview.highest + 1}, not {event.question}")
    if not (event.text or event.story):
        raise OutOfBounds("a question needs its words, or the story that was told")
    if not all(follow_up.text for follow_up in event.follow_ups):
        raise OutOfBounds("a follow-up needs its words")
    others = (asked for asked in interview.asked if asked.question != event.question)
    asked = tuple(sorted((*others, event), key=lambda question: question.question))
    return interview._replace(asked=asked, highest=max(interview.highest, event.question))


def _voted(interview: RealInterview, event: Voted) -> RealInterview:
    if interview.outcome:
        raise Refused(
            "the outcome is known, so a vote would not be from before it; what you think now belongs to how "
            "it felt"
        )
    return interview._replace(vote=event.vote, voted=event.at if event.vote else None)

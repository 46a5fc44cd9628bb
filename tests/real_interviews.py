"""Real interviews logged as the program logs them."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from hotseat.desk.owner import Owner
from hotseat.desk.real_interviews.real_interviews import RealInterviews
from hotseat.desk.user_settings import UserSettings
from hotseat.domain.real_interviews.entry import AskedEntry, Entry, entry_of
from hotseat.domain.real_interviews.events import FollowUpAsked
from hotseat.domain.real_interviews.real_interview import RealInterview
from hotseat.storage.files.folder import PracticeFolder

MONDAY = datetime(2025, 3, 10, 20, 2, tzinfo=UTC)
QUESTION = AskedEntry(
    text="When did a peer disagree?",
    principles=("earn-trust",),
    story="queue",
    title="The queue nobody owned",
    follow_ups=(FollowUpAsked("How did you measure it?", "gap"), FollowUpAsked("And then?", "held")),
)
PHONE_SCREEN = Entry(
    on="2025-03-10",
    company="Acme",
    round="phone screen",
    minutes=45,
    asked=(QUESTION,),
    felt="rushed at the end",
    vote="inclined",
)


def interviews_in(folder: Path, now: datetime = MONDAY) -> RealInterviews:
    """What the screens would ask, at that moment."""
    return RealInterviews(PracticeFolder(folder, "of the test"), lambda: now, Owner(UserSettings({})))


def logged(folder: Path, now: datetime = MONDAY, **other: Any) -> RealInterview:
    """The phone screen, with these fields otherwise."""
    return interviews_in(folder, now).log(PHONE_SCREEN._replace(**other))


def changed(folder: Path, interview: RealInterview, now: datetime, **other: Any) -> RealInterview:
    """The interview with these fields otherwise."""
    seen = entry_of(interview)
    return interviews_in(folder, now).change(interview.id, seen, seen._replace(**other))

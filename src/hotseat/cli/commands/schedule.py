"""`hotseat schedule`."""

from argparse import Namespace
from datetime import date, datetime

from hotseat.cli.delivering import deliver
from hotseat.cli.desks import make_desk
from hotseat.cli.echo import complain, echo, echo_data
from hotseat.cli.exit_codes import DONE, FAULTS_FOUND, NOT_WRITTEN, WRONG_USAGE, folder_perhaps_not_yet_made
from hotseat.desk.desk import Desk
from hotseat.domain.day import day_of
from hotseat.domain.interview_days import (
    LEAST_MINUTES,
    MOST_MINUTES,
    NoSuchDay,
    as_kept,
    interviews_in,
    trouble_with,
)
from hotseat.domain.looking_up import meant, unknown
from hotseat.domain.schedule.counts import Counts
from hotseat.domain.schedule.schedule import Schedule
from hotseat.domain.settings import variable_of
from hotseat.reports import data, text

SET_IT = "`hotseat schedule --interview DAY` sets it, as in 2026-12-14"


class _Wrong(Exception):
    """Something that was typed cannot be kept; the message says why."""


def run(options: Namespace) -> int:
    """Keeps what was given, and prints what is for today and the days until the interview."""
    folder_perhaps_not_yet_made(options)
    desk = make_desk(options)
    now = desk.schedule.now()
    try:
        given = _given(options, desk, day_of(now))
    except _Wrong as reason:
        complain(str(reason))
        return WRONG_USAGE
    for key, typed in given.items():
        if trouble := desk.settings.set(key, typed, ()):
            complain(trouble)
            return NOT_WRITTEN
    faults = [entry.fault for entry in desk.sessions.recent() if entry.summary is None]
    for fault in (*desk.settings.faults(), *faults):
        complain(fault)
    schedule = desk.schedule.today()
    if schedule is None:
        return _nothing(options, desk)
    code = _tell(options, schedule, desk.schedule.counts(), now)
    return FAULTS_FOUND if faults and code == DONE else code


def _given(options: Namespace, desk: Desk, today: date) -> dict[str, str]:
    """The settings that were given, as they are typed into the settings file. Raises _Wrong."""
    typed = {
        "interview": _interviews(options.interview, today),
        "minutes": _minutes(options.minutes),
        "level": _level(options.level, desk),
    }
    given = {key: value for key, value in typed.items() if value}
    origins = desk.settings.user.configured.origins
    for key in given:
        if key in origins and origins[key].source == variable_of(key):
            raise _Wrong(f"{variable_of(key)} is set and counts: change it there")
    return given


def _interviews(typed: list[str], today: date) -> str:
    try:
        interviews = [interview for text in typed for interview in interviews_in(text)]
    except NoSuchDay as wrong:
        raise _Wrong(str(wrong)) from wrong
    if typed and not interviews:
        raise _Wrong("--interview is empty; give it a day, as 2026-12-14")
    if trouble := trouble_with(interviews, today):
        raise _Wrong(trouble)
    return as_kept(interviews)


def _minutes(typed: str | None) -> str:
    if typed is None:
        return ""
    # Python would read other digits and underscores too.
    number = int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 10 else -1
    if not LEAST_MINUTES <= number <= MOST_MINUTES:
        raise _Wrong(
            f'--minutes should be whole minutes from {LEAST_MINUTES} to {MOST_MINUTES}, not "{typed[:40]}"'
        )
    return str(number)


def _level(typed: str, desk: Desk) -> str:
    level = meant(typed, desk.bank.current.levels) if typed else ""
    if level is None:
        raise _Wrong(unknown("level", typed, desk.bank.current.levels))
    return level


def _nothing(options: Namespace, desk: Desk) -> int:
    """Says that there is no day to come."""
    if passed := desk.schedule.interviews():
        last = passed[-1]
        complain(f"{last.words} has passed: it was on {last.on.isoformat()}. The day of the next: {SET_IT}")
        return WRONG_USAGE
    if options.to:
        complain(f"there is no day of an interview yet; {SET_IT}")
        return FAULTS_FOUND
    if options.json:
        echo_data(None)
    else:
        echo([f"There is no day of an interview yet; {SET_IT}."])
    return DONE


def _tell(options: Namespace, schedule: Schedule, counts: Counts, now: datetime) -> int:
    passed_on = schedule if options.stories else schedule.without_stories()
    if options.json:
        echo_data(data.schedule.schedule_data(passed_on, counts))
        return DONE
    if options.to == "ics":
        pieces = iter([data.schedule_calendar.schedule_calendar(schedule, now)])
        return deliver(options.output, pieces, "\r\n")
    if options.to == "md":
        return deliver(options.output, text.schedule.markdown.schedule_markdown(passed_on, counts))
    if options.output in ("", "-"):
        echo(text.schedule.lines.schedule_lines(schedule, counts))
        return DONE
    lines = text.schedule.lines.schedule_lines(passed_on, counts)
    return deliver(options.output, (f"{line}\n" for line in lines))

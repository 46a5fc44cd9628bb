"""`hotseat readiness`."""

import os
from argparse import Namespace
from collections.abc import Sequence
from datetime import UTC, datetime

from hotseat.cli.delivering import deliver
from hotseat.cli.echo import complain, echo, echo_data
from hotseat.cli.exit_codes import DONE, FAULTS_FOUND, WRONG_USAGE, folder_to_read
from hotseat.desk.owner import Owner
from hotseat.desk.readiness import Readiness
from hotseat.desk.user_settings import UserSettings
from hotseat.domain.looking_up import meant, unknown
from hotseat.domain.readiness.assessment import Planned
from hotseat.domain.readiness.framework import FrameworkLevel
from hotseat.domain.readiness.result import Result
from hotseat.reports import data, text


def run(options: Namespace) -> int:
    """Prints the result of the newest assessment, or writes its plan as a document or for a calendar."""
    owner = Owner(UserSettings(os.environ))
    readiness = Readiness(folder_to_read(options), lambda: datetime.now(UTC), owner)
    for fault in (*owner.settings.faults(), *readiness.faults, *readiness.left_out):
        complain(fault)
    level = meant(options.level, readiness.levels()) or options.level or readiness.latest_level()
    if level and level not in readiness.levels():
        complain(f"the framework: {unknown('level', level, readiness.levels())}")
        return WRONG_USAGE
    found = readiness.result(level)
    if found is None:
        # An unreadable assessment may be the one that the user wants.
        code = FAULTS_FOUND if readiness.has_unreadable else _nothing(options)
        return FAULTS_FOUND if readiness.faults else code
    expected = readiness.framework.levels.get(level)
    if options.to:
        return _export(options, found, expected, readiness.dated(level))
    _print(options, found, expected)
    return FAULTS_FOUND if readiness.faults else DONE


def _nothing(options: Namespace) -> int:
    aimed = f" for {options.level}" if options.level else ""
    if options.to:
        complain(
            f"there is no assessment{aimed} yet, so there is no plan; start `hotseat` and press a to make one"
        )
        return FAULTS_FOUND
    if options.json:
        echo_data(None)
    else:
        echo([f"There is no assessment{aimed} yet; start `hotseat` and press a to make one."])
    return DONE


def _print(options: Namespace, result: Result, level: FrameworkLevel | None) -> None:
    if options.json:
        echo_data(data.readiness.readiness_data(result, level))
    else:
        echo(text.readiness.readiness_lines(result, level))


def _export(
    options: Namespace, result: Result, level: FrameworkLevel | None, dated: Sequence[Planned]
) -> int:
    if level is None:
        name = result.assessment.header.level
        complain(f'the framework has no level "{name}", so there is no plan; see `hotseat framework`')
        return WRONG_USAGE
    if options.to == "ics":
        if not text.plan.calendar_entries(result, dated):
            note = text.plan.calendar_note(result, dated)
            complain(
                f"{note}, so no calendar is written; start `hotseat` and press a, w and p to give a date"
            )
            return FAULTS_FOUND
        pieces = iter([data.plan_calendar.plan_calendar(result, level, dated)])
    else:
        pieces = text.plan.plan_markdown(result, level)
    code = deliver(options.output, pieces, "\r\n" if options.to == "ics" else "\n")
    if code == DONE and options.to == "ics":
        complain(text.plan.calendar_note(result, dated))
    return code

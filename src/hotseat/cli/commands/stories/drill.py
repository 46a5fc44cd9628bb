"""`hotseat stories drill`."""

from argparse import Namespace

from hotseat import reports
from hotseat.cli import line_mode
from hotseat.cli.commands.stories.named_story import tell_faults
from hotseat.cli.desks import make_desk
from hotseat.cli.echo import complain, echo, echo_data
from hotseat.cli.exit_codes import DONE, FAULTS_FOUND, WRONG_USAGE, folder_perhaps_not_yet_made
from hotseat.cli.line_mode.switch import switched_on_by
from hotseat.cli.screens import run_screens
from hotseat.desk.desk import Desk
from hotseat.domain.bank.bank import Choice, NothingToAsk
from hotseat.domain.looking_up import meant, unknown
from hotseat.domain.stories.matrix import with_status
from hotseat.tui import screens

MOST = 100
"""How many drills are listed."""


def run(options: Namespace) -> int:
    """Begins a drill, or lists the drills so far. What prevents a drill is printed before a clock starts."""
    folder = folder_perhaps_not_yet_made(options)
    desk = make_desk(options)
    if options.past or options.json:
        return _list(desk, as_data=options.json)
    if not with_status(desk.stories.all(), ""):
        tell_faults(desk)
        complain(f"no story to choose from in {folder.stories}; `hotseat stories new` writes one to fill in")
        return WRONG_USAGE
    levels, typed = desk.bank.current.levels, getattr(options, "level", "")
    level = meant(typed, levels) if typed else desk.settings.choice().level
    if level is None:
        complain(unknown("level", typed, levels))
        return WRONG_USAGE
    try:
        desk.next_question(Choice(level, "behavioral"))
    except NothingToAsk as reason:
        complain(str(reason))
        return WRONG_USAGE
    if by := switched_on_by(options):
        exit_code: int = line_mode.running.run_lines(options, by, lambda room: room.drill(level), desk)
        return exit_code
    return run_screens(options, opening=lambda app: screens.begin_drill(app, level), desk=desk)


def _list(desk: Desk, *, as_data: bool) -> int:
    drills = desk.sessions.drills(MOST)
    if as_data:
        echo_data([reports.data.session_data.drill_data(session) for session in drills])
        return DONE
    echo(map(reports.text.stories.drill.past_line, drills) if drills else ["No drill yet."])
    return FAULTS_FOUND if desk.sessions.fault else DONE

"""`hotseat resume`."""

from argparse import Namespace

from hotseat.cli.desks import make_desk
from hotseat.cli.echo import complain
from hotseat.cli.exit_codes import FAULTS_FOUND, WRONG_USAGE, folder_to_read
from hotseat.cli.line_mode.either import run_either
from hotseat.engine.rehearsal import CannotRehearse


def run(options: Namespace) -> int:
    """Continues an interrupted session: the named one, or the newest."""
    folder_to_read(options)
    desk = make_desk(options)
    session_id = options.session
    if not session_id:
        interrupted = desk.sessions.interrupted()
        if desk.sessions.fault:
            complain(desk.sessions.fault)
            return FAULTS_FOUND
        if interrupted is None:
            complain("no session is interrupted; `hotseat practice` starts a new one")
            return WRONG_USAGE
        session_id = interrupted.id
    try:
        session = desk.sessions.open(session_id)
    except CannotRehearse as reason:
        complain(str(reason))
        return WRONG_USAGE
    if session.ended == "finished":
        complain(f"{session.header.id} is finished; `hotseat show {session.header.id}` shows it")
        return WRONG_USAGE
    return run_either(options, opening=lambda app: app.resume(session_id), desk=desk)

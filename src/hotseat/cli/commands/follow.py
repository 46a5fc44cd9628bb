"""`hotseat follow`."""

import gc
from argparse import Namespace
from typing import TYPE_CHECKING

from hotseat.cli.echo import complain, echo, flush
from hotseat.cli.exit_codes import DONE, WRONG_USAGE, folder_perhaps_not_yet_made
from hotseat.cli.screens import run_follow
from hotseat.desk.following import Following
from hotseat.storage.files.page_token import kept_token
from hotseat.storage.session.archive import NoSuchSession, find

if TYPE_CHECKING:
    from collections.abc import Callable

    from hotseat.domain.interview.candidate import CandidateView

OF_THE_WEB = ("starlette", "uvicorn", "anyio", "h11")


def run(options: Namespace) -> int:
    """Shows the candidate's view of a session, in this terminal or as a page."""
    folder = folder_perhaps_not_yet_made(options).sessions
    if options.port and not options.web:
        complain("--port is for the page; add --web")
        return WRONG_USAGE
    try:
        path = find(folder, options.session) if options.session else None
    except NoSuchSession as trouble:
        complain(str(trouble))
        return WRONG_USAGE
    following = Following(folder, path)
    return _serve(following.look, options.port) if options.web else run_follow(following.look)


def _serve(look: "Callable[[], CandidateView]", port: int) -> int:
    try:
        from hotseat.web.server import CannotServe, Server, new_token  # noqa: PLC0415 (an extra, and asked for)
    except ModuleNotFoundError as missing:
        if missing.name not in OF_THE_WEB:
            raise
        complain("the page needs two more libraries; `pip install 'hotseat[web]'` installs them")
        return WRONG_USAGE
    try:
        server = Server(look, port, kept_token(new_token()))
    except CannotServe as trouble:
        complain(str(trouble))
        return WRONG_USAGE
    echo([server.address, "  the candidate's screen, for browsers on this machine; ctrl+c stops it"])
    flush()
    gc.enable()
    try:
        server.run()
    except KeyboardInterrupt:
        return DONE
    return DONE

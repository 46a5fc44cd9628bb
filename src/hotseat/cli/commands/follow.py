"""`hotseat follow`."""

import gc
import os
import re
from argparse import Namespace
from typing import TYPE_CHECKING

from hotseat import web
from hotseat.cli import line_mode
from hotseat.cli.echo import complain, echo, flush
from hotseat.cli.exit_codes import DONE, WRONG_USAGE, folder_perhaps_not_yet_made
from hotseat.cli.line_mode.switch import switched_on_by
from hotseat.cli.screens import run_follow
from hotseat.desk.following import Following
from hotseat.desk.user_settings import UserSettings
from hotseat.domain.text import one_line
from hotseat.installing import install_command
from hotseat.storage.files.page_token import PAGE, RATING, kept_token
from hotseat.storage.session.archive import NoSuchSession, find

if TYPE_CHECKING:
    from hotseat.web.server import Server

_HOST = r"[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?"
WEB_EXTRA = "'hotseat[web]'"
"""What brings the page, as a shell takes it."""
OF_THE_WEB = ("starlette", "uvicorn", "anyio", "h11")


def run(options: Namespace) -> int:
    """Shows the candidate's view of a session, in this terminal or as a page."""
    folder = folder_perhaps_not_yet_made(options).sessions
    if (options.port or options.allow_host) and not options.web:
        complain("--port and --allow-host are for the page; add --web")
        return WRONG_USAGE
    hosts = tuple(name.lower() for name in options.allow_host)
    if wrong := next((name for name in hosts if not re.fullmatch(_HOST, name, re.ASCII)), ""):
        complain(f'"{one_line(wrong)}" is no name of a host; write it as in --allow-host talks.example')
        return WRONG_USAGE
    try:
        path = find(folder, options.session) if options.session else None
    except NoSuchSession as trouble:
        complain(str(trouble))
        return WRONG_USAGE
    following = Following(folder, path)
    if options.web:
        return _serve(following, options.port, hosts)
    if by := switched_on_by(options):
        exit_code: int = line_mode.running.follow_lines(following.look, by)
        return exit_code
    return run_follow(following.look, UserSettings(os.environ).key_habits)


def _serve(following: Following, port: int, hosts: tuple[str, ...]) -> int:
    try:
        new_token = web.server.new_token
    except ModuleNotFoundError as missing:
        if missing.name not in OF_THE_WEB:
            raise
        complain(f"the page needs two more libraries; {install_command(WEB_EXTRA)} installs them")
        return WRONG_USAGE
    try:
        tokens = web.server.Tokens(look=kept_token(new_token(), PAGE), rate=kept_token(new_token(), RATING))
        server = web.server.Server(following.look, ratings=following, port=port, tokens=tokens, allowed=hosts)
    except web.server.CannotServe as trouble:
        complain(str(trouble))
        return WRONG_USAGE
    echo(_addresses(server, hosts))
    flush()
    gc.enable()
    try:
        server.run()
    except KeyboardInterrupt:
        return DONE
    return DONE


def _addresses(server: "Server", hosts: tuple[str, ...]) -> list[str]:
    """A line for each address of the page, those through a tunnel included, and what it is for."""
    lines = [
        server.address,
        "  the candidate's screen, for browsers on this machine; ctrl+c stops it",
        server.address_of(server.tokens.rate),
        "  the same for the candidate alone, who can rate there when it is time",
    ]
    for name in hosts:
        lines += [f"{name}/{token}/" for token in server.tokens] + [f"  the same two through {name}"]
    return lines

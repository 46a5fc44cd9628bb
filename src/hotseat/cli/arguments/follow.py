"""The options of `hotseat follow`."""

import argparse

from hotseat.cli.line_mode.switch import add_plain


def add_follow_options(follow: argparse.ArgumentParser) -> None:
    """Adds them to the parser of the command."""
    follow.add_argument(
        "session",
        nargs="?",
        default="",
        metavar="SESSION",
        help="an id, the beginning of one, or `last` (default: the running session, then the next one)",
    )
    follow.add_argument(
        "--web", action="store_true", help="serve a page for browsers on this machine (needs hotseat[web])"
    )
    follow.add_argument("--port", type=int, default=0, metavar="N", help="port of the page (default: any)")
    follow.add_argument(
        "--allow-host",
        action="append",
        default=[],
        metavar="NAME",
        help="the host of a tunnel by which browsers elsewhere come to the page; can be given several times",
    )
    add_plain(follow)

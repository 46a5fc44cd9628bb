"""The options of `hotseat follow`."""

from hotseat.cli.line_mode.switch import add_plain
from hotseat.cli.parsing import Adding, Commands, add_command


def _follow(commands: Commands) -> None:
    follow = add_command(
        commands,
        "follow",
        "show the candidate's screen in a second terminal or a browser",
        "hotseat follow --web",
    )
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


COMMANDS: Adding = {"follow": _follow}

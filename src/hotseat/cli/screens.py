"""Runs the app for a command and returns the exit code."""

import os
import sys
from argparse import Namespace
from typing import TYPE_CHECKING

from hotseat import cli, tui
from hotseat.cli.echo import complain
from hotseat.cli.exit_codes import BROKEN, NOT_WRITTEN, WRONG_USAGE
from hotseat.domain.settings import days_kept
from hotseat.storage.settings.first_theme import first_theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from hotseat.desk.desk import Desk
    from hotseat.domain.interview.candidate import CandidateView
    from hotseat.domain.own_keys import KeyHabits
    from hotseat.first_frame.painting import PaintedFrame
    from hotseat.tui.app import HotseatApp
    from hotseat.tui.terminal.hardened_app import HardenedApp


def run_screens(
    options: Namespace,
    opening: "Callable[[HotseatApp], object] | None" = None,
    desk: "Desk | None" = None,
    painted: "PaintedFrame | None" = None,
) -> int:
    """Runs the app until the user quits. Returns 74 if something could not be written, 70 after a crash.

    `painted` is home as it stands on the terminal already.
    """
    if not is_shown():
        return WRONG_USAGE
    made: list[Desk] = [desk] if desk else []
    ended: list[str] = []

    def the_desk() -> "Desk":
        if not made:
            made.append(cli.desks.make_desk(options))
        return made[0]

    def leave() -> None:
        for made_desk in made:
            made_desk.leave()
            ended.extend(ends(made_desk))

    app = tui.app.HotseatApp(the_desk, opening, first_theme(os.environ))
    if opening is None:  # Only then home is what comes first.
        app.home_frame = cli.keeping_home.home_frame.HomeFrame(the_desk, painted.seed if painted else None)
    if painted is not None:
        app.take_over(painted.attributes)
    try:
        exit_code = run_app(app, leave, painted)
    finally:
        unkept = [sentence for made_desk in made for sentence in made_desk.unkept]
        # Home showed the faults of the settings; printed here, they can still be read.
        themes = app.available_themes
        faults = [fault for made_desk in made for fault in _setting_faults(made_desk, themes)]
        _tell(app.crash, [*unkept, *ended, *faults])
    return NOT_WRITTEN if unkept else exit_code


def ends(desk: "Desk") -> list[str]:
    """Ends what goes on until the program ends; returns sentences on it.

    Recordings that were kept long enough go at the end of any run, also of one that transcribed nothing.
    """
    sweeping = [desk.transcribing.leave] if days_kept(desk.settings.user.audio) else []
    sentences = [end() for end in dict.fromkeys([*sweeping, *desk.ending])]
    return list(filter(None, sentences))


def is_shown() -> bool:
    """Whether there is a terminal for the screens; prints a sentence where there is none."""
    if (sys.stdin.isatty() and sys.stderr.isatty()) and os.environ.get("TERM") != "dumb":
        # A key waits for the next frame; at Textual's 60 frames a second, that is half of its delay.
        os.environ.setdefault("TEXTUAL_FPS", "120")
        return True
    complain(
        "the screens need a terminal; --plain works without one, and so do `hotseat list`, `show` and "
        "`prompts`"
    )
    return False


def run_app(app: "HardenedApp", leave: "Callable[[], None]", painted: "PaintedFrame | None" = None) -> int:
    """Runs an app until the user quits, then `leave`, with the terminal guarded. Returns 70 after a crash.

    `painted` is what the app will show first and the terminal shows already.
    """
    app.driver_class = tui.terminal.driver.Driver
    with tui.terminal.guard.Guard(app.leave, painted.hand_over() if painted else None):
        app.run()
        leave()
    return BROKEN if app.return_code is None or app.crash else app.return_code


def _setting_faults(desk: "Desk", themes: "Iterable[str]") -> "Iterator[str]":
    user = desk.settings.user
    yield from desk.settings.faults(themes)
    yield from map(str, cli.setting_names.key_faults(user.configured, user.key_habits))


def run_follow(look: "Callable[[], CandidateView]", habits: "KeyHabits") -> int:
    """Shows the candidate's screen until the user quits."""
    if not is_shown():
        return WRONG_USAGE
    app = tui.follow_app.FollowApp(look, habits, first_theme(os.environ))
    try:
        return run_app(app, lambda: None)
    finally:
        _tell(app.crash, ())


def _tell(crash: str, unkept: "Iterable[str]") -> None:
    if crash:
        cli.errors.broken(crash)
    for sentence in unkept:
        complain(sentence)

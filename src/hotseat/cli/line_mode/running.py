"""Runs line mode for a command and returns the exit code."""

import os
from argparse import Namespace
from typing import TYPE_CHECKING

from hotseat import cli, line
from hotseat.cli.echo import complain, echo, flush, ring
from hotseat.cli.exit_codes import NOT_WRITTEN
from hotseat.desk.user_settings import UserSettings
from hotseat.line.console import Console

if TYPE_CHECKING:
    from collections.abc import Callable

    from hotseat.desk.desk import Desk
    from hotseat.domain.interview.candidate import CandidateView
    from hotseat.line.room import Room


class Lines:
    """The output of line mode: the only module that prints does it."""

    def line(self, text: str) -> None:
        """Prints one line at once."""
        echo([text])
        flush()

    def bell(self) -> None:
        """Rings the bell of the terminal."""
        ring()
        flush()


def follow_lines(look: "Callable[[], CandidateView]", by: str) -> int:
    """Says what the candidate may see, a line for each event, until the user quits."""
    output = Lines()
    output.line(f"Line mode, by {by}: the candidate's side. Enter tells the time, q leaves, help lists more.")
    cue = UserSettings(os.environ).in_force("cue").value
    return line.following.Following(Console(output, line.keyboard.Keyboard()), look, cue).run()


def run_lines(
    options: Namespace, by: str, opening: "Callable[[Room], object] | None" = None, desk: "Desk | None" = None
) -> int:
    """Runs line mode until the user quits. Returns 74 if something could not be written, 130 after ctrl+c.

    `by` is what switched it on, which the first line says.
    """
    output = Lines()
    output.line(f"Line mode, by {by}. Wherever you are, help lists what can be typed, and q leaves.")
    desk = desk or cli.desks.make_desk(options)
    try:
        exit_code = line.room.Room(desk, Console(output, line.keyboard.Keyboard())).run(opening)
    finally:
        desk.leave()
        for sentence in [*desk.unkept, *desk.settings.faults(), *cli.screens.ends(desk)]:
            complain(sentence)
    return NOT_WRITTEN if desk.unkept else exit_code

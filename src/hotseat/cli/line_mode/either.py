"""Opens hotseat for a command: on screens, or in line mode where that is on."""

from argparse import Namespace
from typing import TYPE_CHECKING, Protocol

from hotseat.cli import line_mode
from hotseat.cli.line_mode.switch import switched_on_by
from hotseat.cli.screens import run_screens

if TYPE_CHECKING:
    from collections.abc import Callable

    from hotseat.desk.desk import Desk
    from hotseat.domain.bank.bank import Choice
    from hotseat.domain.bank.prompt import Prompt
    from hotseat.domain.interview.pair import Pair
    from hotseat.domain.real_interviews.real_interview import RealInterview
    from hotseat.engine.rehearsal import Rehearsal
    from hotseat.first_frame.painting import PaintedFrame


class Chooses(Protocol):
    """The settings, as far as a command asks for them once the program runs."""

    def choice(self) -> "Choice":
        """Level and kind to begin with."""


class HasSettings(Protocol):
    """The desk, as far as a command asks for it then."""

    @property
    def settings(self) -> Chooses:
        """The settings."""


class Opens(Protocol):
    """What a command may open, on screens or in line mode."""

    @property
    def desk(self) -> HasSettings:
        """The desk, which may be made only now."""

    def begin(self, choice: "Choice", prompt: "Prompt", pair: "Pair | None" = None) -> None:
        """Begins a session with this prompt."""

    def resume(self, session_id: str) -> None:
        """Resumes an interrupted session."""

    def try_out(self, level: str) -> None:
        """Begins a first try at this level."""

    def start(self, make: "Callable[[], Rehearsal]") -> None:
        """Goes on with the session that is made; where it cannot be made, says why."""

    def show_loops(self, loop_id: str = "") -> None:
        """Shows the loop with this id, or the one that is open, or else the shapes and the loops so far."""

    def show_review(self) -> None:
        """Shows the sessions."""

    def log_real_interview(self, interview: "RealInterview | None" = None) -> None:
        """Asks about a new real interview, or about this one."""


def run_either(
    options: Namespace,
    opening: "Callable[[Opens], None] | None" = None,
    desk: "Desk | None" = None,
    painted: "PaintedFrame | None" = None,
) -> int:
    """Runs hotseat until the user quits, and returns the exit code.

    `painted` is home as it stands on the terminal already; it never does where line mode is on.
    """
    if by := switched_on_by(options):
        return line_mode.running.run_lines(options, by, opening, desk)
    return run_screens(options, opening, desk, painted)

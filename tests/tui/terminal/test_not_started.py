"""An app that has no terminal yet: what is meant for the terminal goes nowhere, and nothing fails."""

from hotseat.desk.desk import Desk
from hotseat.tui.app import HotseatApp
from hotseat.tui.theme import DARK


def test_without_a_terminal_nothing_rings_and_a_signal_ends_nothing() -> None:
    def no_desk() -> Desk:
        raise AssertionError("nobody has asked for the folder yet")

    app = HotseatApp(no_desk, None, DARK.name)
    app.bell()
    app.tell_desktop("Section over")
    app.name_window("hotseat")
    app.leave(1)
    assert app.return_code is None

"""Begins a drill."""

from typing import TYPE_CHECKING

from hotseat.domain.stories.matrix import with_status
from hotseat.engine.drilling import drawn
from hotseat.engine.rehearsal import CannotRehearse
from hotseat.tui import screens

if TYPE_CHECKING:
    from hotseat.tui.app import HotseatApp


def begin_drill(app: "HotseatApp", level: str) -> None:
    """Begins a drill at this level, or says why there is none."""
    desk = app.desk
    stories = with_status(desk.stories.all(), "")
    if not stories:
        app.notify("There is no story to choose from yet.", markup=False, severity="warning")
        return
    if (prompt := drawn(desk, level, frozenset())) is None:
        app.notify(f"There is no behavioral question at {level}.", markup=False, severity="warning")
        return
    try:
        rehearsal = desk.begin_drill(level, prompt)
    except CannotRehearse as reason:
        app.notify(str(reason), markup=False, severity="warning", timeout=12)
        return
    app.push_screen(screens.DrillScreen(rehearsal, stories))

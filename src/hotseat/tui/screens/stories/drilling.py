"""Begins a drill, and draws its questions."""

from contextlib import suppress
from typing import TYPE_CHECKING

from hotseat.domain.bank.bank import Choice, NothingToAsk
from hotseat.domain.stories.matrix import with_status
from hotseat.engine.rehearsal import CannotRehearse
from hotseat.tui import screens
from hotseat.tui.ports import Desk

if TYPE_CHECKING:
    from hotseat.domain.bank.prompt import Prompt
    from hotseat.tui.app import HotseatApp


def drawn(desk: Desk, level: str, asked: frozenset[str]) -> "Prompt | None":
    """The next question, drawn as always; every third is a classic. None if all were asked."""
    usual = Choice(level, "behavioral")
    classics = desk.bank.current.classics
    # Nothing is answered in a drill, so the draw would always find that it is the turn of a classic.
    turn = (usual._replace(classic=True), asked) if len(asked) % 3 == 2 else (usual, asked | classics)
    for choice, passed_over in (turn, (usual, asked)):
        with suppress(NothingToAsk):
            prompt = desk.next_question(choice, passed_over).prompt
            if prompt.id not in asked:
                return prompt
    return None


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

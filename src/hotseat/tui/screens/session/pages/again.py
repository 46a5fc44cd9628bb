"""Asks a question of a session again."""

from typing import TYPE_CHECKING

from textual.binding import Binding

from hotseat.domain.interview.pair import same_pair
from hotseat.domain.review.same_question import choice_again
from hotseat.tui import screens
from hotseat.tui.screens.session.asking import Asking

if TYPE_CHECKING:
    from hotseat.domain.session.events import Asked
    from hotseat.domain.session.header import Header
    from hotseat.engine.rehearsal import Rehearsal
    from hotseat.tui.app import HotseatApp
    from hotseat.tui.navigation import Flow


def again_key(prefix: str, *, show: bool) -> Binding:
    """The key that asks the same question again; its id begins with `prefix`, and the footer may show it."""
    return Binding(
        "a", "again", "Again", show=show, id=f"{prefix}.again", tooltip="Answer the same question again"
    )


def ask_again(app: "HotseatApp", rehearsal: "Rehearsal") -> None:
    """Asks the newest question of the running session again. Raises Refused if that is not possible."""
    asking = Asking(app, rehearsal)
    prompt = asking.same()
    if rehearsal.session.header.mode == "pair":
        app.go(screens.NextCardScreen(rehearsal, prompt, asking))
    else:
        asking.ask(prompt)
        app.show_stage()


def begin_again(flow: "Flow", header: "Header", asked: "Asked") -> None:
    """Begins a session with a question of an earlier one. Raises NothingToAsk if that is not possible."""
    choice, prompt = choice_again(flow.desk.bank.current, header, asked)
    flow.begin(choice, prompt, same_pair(header))

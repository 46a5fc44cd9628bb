"""Attaches the session to an item of the readiness checklist, as what shows it."""

from typing import TYPE_CHECKING

from hotseat.domain.readiness.assessment import PARTLY, YES
from hotseat.domain.readiness.framework import practises
from hotseat.domain.readiness.result import unanswered_result
from hotseat.domain.vocabulary import ItemAnswer
from hotseat.engine.assessing import CannotAssess
from hotseat.line.place import Command
from hotseat.line.questions import Option, choose

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hotseat.domain.readiness.result import AreaResult, ItemResult
    from hotseat.line.session.live import Live

COVERS: tuple[ItemAnswer, ...] = (YES, PARTLY)
"""How far a session may show an item."""


def evidence_command(live: "Live") -> Command:
    """The command that does it."""
    return Command(("e", "evidence"), "attach this session to your assessment", lambda _: attach(live))


def attach(live: "Live") -> None:
    """Asks for the area, the item and how far the session covers it; writes that at once."""
    header = live.rehearsal.session.header
    readiness, prompts = live.room.desk.readiness, live.room.desk.bank.current.prompts
    if live.rehearsal.is_trial or header.level not in readiness.framework.levels:
        why = "A first try is kept nowhere" if live.rehearsal.is_trial else "The framework has no such level"
        live.console.say(f"{why}.")
        return
    result = readiness.result(header.level) or unanswered_result(header.level, readiness.framework)
    prompt = prompts.get(live.question.asked.prompt)
    areas = sorted(result.areas, key=lambda area: not (prompt and practises(area.checklist, prompt)))
    if (area := _area(live, areas)) is None or (item := _item(live, area)) is None:
        return
    covers = choose(live.console, "Does the session cover it?", ["Yes", "Partly"], 0, live.beat)
    if covers is None:
        return
    try:
        readiness.amend(header.level).attach(area.checklist, item.item, COVERS[covers], header.id)
    except CannotAssess as reason:
        live.console.say(str(reason))
        return
    live.console.say(readiness.leave() or "Attached.")


def _area(live: "Live", areas: "Sequence[AreaResult]") -> "AreaResult | None":
    """The area that is chosen; those that the question practises come first."""
    names = [Option(area.checklist.name) for area in areas]
    chosen = choose(live.console, "What does this session show? The area first.", names, 0, live.beat)
    return None if chosen is None else areas[chosen]


def _item(live: "Live", area: "AreaResult") -> "ItemResult | None":
    """The item that is chosen; what is covered comes last."""
    items = sorted(area.items, key=lambda item: item.answer == YES)
    texts = [Option(item.item.text, item.answer or "not answered") for item in items]
    chosen = choose(live.console, "Which item?", texts, None, live.beat)
    return None if chosen is None else items[chosen]

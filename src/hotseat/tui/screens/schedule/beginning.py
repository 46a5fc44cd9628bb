"""Begins what is for today."""

from typing import TYPE_CHECKING

from hotseat.domain.bank.bank import NothingToAsk
from hotseat.domain.schedule.item import Item
from hotseat.tui import screens
from hotseat.tui.screens.page import Page

if TYPE_CHECKING:
    from hotseat.domain.stories.story import Story
    from hotseat.tui.app import HotseatApp


def begin_item(page: Page, level: str, item: Item) -> None:
    """Shows the card of a question that fits the item, or the screen where it is done; or says why not."""
    flow = page.flow
    if (choice := item.choice(level)) is not None:
        try:
            drawn = flow.desk.next_question(choice)
        except NothingToAsk as reason:
            page.notify(str(reason), markup=False, severity="warning")
            return
        flow.begin(choice, drawn.prompt, story=_story(page, item))
    elif item.kind == "drill":
        app: HotseatApp = page.app  # type: ignore[assignment] # a drill is no part of the flow
        screens.begin_drill(app, level)
    elif item.kind == "assessment":
        flow.show_readiness(level)
    elif item.kind == "round":
        flow.show_loops()
    elif item.kind == "reading":
        page.app.push_screen(screens.ShortVersionsScreen())


def _story(page: Page, item: Item) -> "Story | None":
    return page.flow.desk.stories.find(item.about) if item.kind == "story" else None

"""Opens the file of a session that is looked at, to mend it, and discards it."""

from hotseat.domain.refusal import Refused
from hotseat.domain.session.header import Header
from hotseat.domain.session.session import Session
from hotseat.domain.stories.story import Story
from hotseat.engine.rehearsal import CannotRehearse
from hotseat.engine.repair import Repair
from hotseat.tui.screens.page import Page
from hotseat.tui.screens.session.attempts import why_not
from hotseat.tui.screens.session.pages.naming_story import say_named
from hotseat.tui.text import sentence


def open_to_mend(page: Page, file: str, header: Header, position: int) -> tuple[Repair, int] | None:
    """The session opened to be mended, and the number of this question in it, from 1.

    `position` is the question's place among those begun. None, and a notice, where that is not possible.
    """
    try:
        repair = page.flow.desk.repair(file)
    except CannotRehearse as reason:
        page.notify(str(reason), markup=False, severity="warning", timeout=12)
        return None
    try:
        return repair, repair.number_of(header, position)
    except Refused as reason:
        page.flow.desk.leave()
        page.notify(sentence(str(reason)), markup=False)
        return None


def with_story_named(
    page: Page, file: str, header: Header, position: int, story: Story | None
) -> Session | None:
    """Records which story was told for this question, or that none was; returns the changed session.

    If the file cannot be written, it says so in a notice and returns None. The caller closes the file.
    """
    opened = open_to_mend(page, file, header, position)
    if opened is None:
        return None
    repair, number = opened
    if refusal := why_not(lambda: repair.telling.name_story(number, story)):
        page.notify(sentence(refusal), markup=False)
    else:
        say_named(page, story)
    return repair.session


def discarded(page: Page, file: str) -> bool:
    """Discards the session, or shows why it cannot. Returns whether it was discarded."""
    try:
        page.flow.desk.discard(file)
    except CannotRehearse as reason:
        page.notify(str(reason), markup=False, severity="warning", timeout=12)
        return False
    page.notify(f"Discarded. hotseat restore {file} brings it back.", markup=False, timeout=12)
    return True

"""A screen that is being left loses its widgets one by one; nobody asks it for them any more."""

from pathlib import Path

from hotseat.tui.widgets.keys import Keys
from tests.clocks import ManualClock
from tests.sessions import answered_session
from tests.tui.driving import running_app


async def test_the_footer_asks_nothing_of_a_screen_that_is_taken_apart(
    folder: Path, clock: ManualClock
) -> None:
    answered_session(folder / "sessions")
    async with running_app(folder, clock) as driver:
        for keys in ("v", "vm", "vt", "vy"):
            await driver.home()
            await driver.press(*keys)
            screen = driver.app.screen
            nodes = [screen, *screen.walk_children()]
            footer = screen.query_one(Keys)
            for node in nodes:
                node._pruning = True
            kept = list(screen._nodes)
            for child in kept:
                if child is not footer:
                    screen._nodes._remove(child)
            footer.show_active()
            assert footer.offered == (), keys
            for child in kept:
                if child is not footer:
                    screen._nodes._append(child)
            for node in nodes:
                node._pruning = False

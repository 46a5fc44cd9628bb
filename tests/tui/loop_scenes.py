"""The screens of a loop, and how to come to them."""

from pathlib import Path

from hotseat.domain.loop import loop_events as e
from hotseat.storage.loops.loop_files import LOOPS
from tests.loops import HEADER, at, held, plan
from tests.tui.driving import AppDriver
from tests.tui.folders import full_session

ROUNDS = e.Begun(
    at(0),
    (
        plan("The hiring manager"),
        plan("System design", kind="system-design", principles=(), questions=1, break_after=15),
        plan("The bar raiser", bar_raiser=True, break_after=0),
    ),
)
FIRST_HELD = (ROUNDS, *held(1, 1, 40, "Kim"), e.EnergyGiven(at(41), 1, 4))
ALL_HELD = (*FIRST_HELD, e.BreakTaken(at(42), 1, 10), *held(2, 49, 90), *held(3, 100, 140))


def keep(folder: Path, *events: e.LoopEvent, name: str = "Half a day") -> None:
    """A file of a loop in which this happened; the session of its first round is the full one."""
    full_session(folder)
    session = max((folder / "sessions").glob("*.toml")).stem
    (folder / "loops").mkdir()
    kept = LOOPS.create(folder / "loops", HEADER._replace(name=name, candidate="Sam"))
    for event in events:
        if isinstance(event, e.RoundBegun) and event.round == 1:
            kept.append(event._replace(session=session))
        else:
            kept.append(event)
    kept.close()


def first_held(folder: Path) -> None:
    """A loop of three rounds, the first of them held."""
    keep(folder, *FIRST_HELD)


def all_held(folder: Path) -> None:
    """The same when the debrief is open."""
    keep(folder, *ALL_HELD)


async def shapes(driver: AppDriver) -> None:
    await driver.press("o")


async def loop(driver: AppDriver) -> None:
    await driver.press("o")


async def stop(driver: AppDriver) -> None:
    await loop(driver)
    await driver.press("s")


async def card(driver: AppDriver) -> None:
    await loop(driver)
    await driver.press("enter")


async def votes(driver: AppDriver) -> None:
    """All first votes are there, and the evidence of a second one is being typed."""
    await card(driver)
    await driver.press("3", "2", "4", "enter", "3", *"led it")


async def figures(driver: AppDriver) -> None:
    await loop(driver)
    await driver.press("f")

"""A hostile pack goes through the screens that show the bank, and those that only an interviewer reads."""

from pathlib import Path

from hotseat.domain.session import events as e
from hotseat.domain.text import one_line
from tests.clocks import ManualClock
from tests.tui.driving import running_app
from tests.tui.hostile import DESIGN, LONG, WIDE, Visit, every_payload, hostile_folder


@every_payload
async def test_what_an_interviewer_reads_of_a_hostile_pack_is_shown_as_it_stands(
    payload: str, folder: Path, clock: ManualClock
) -> None:
    hostile_folder(folder, payload)
    async with running_app(folder, clock, size=WIDE) as driver:
        visit = Visit(driver, payload)
        await driver.press("slash", "ctrl+end")
        await visit.look()
        principles = list(driver.desk.bank.current.principles)
        await driver.press(*["p"] * (principles.index("earn-trust") + 1), "ctrl+end")
        await visit.look()
        await driver.press("a")
        await visit.paste_line(f"Why {payload}")
        await visit.look(shows=False)
        await driver.press("escape", "escape", "escape")
        await driver.begin(DESIGN, kind="system-design")
        await visit.look()
        assert payload is LONG or f"scale {visit.shown}" in driver.front_words
        await driver.press("enter", "c")
        await visit.look()
        assert payload is LONG or f"Change: change {visit.shown}" in driver.front_words
        assert [change.text for change in driver.kept_of(e.Changed)] == [one_line(f"change {payload}"[:4000])]
        await driver.press("f", "m")
        await every_line_of_what_is_heard(visit)
        await driver.press("escape", "l")
        await driver.resize(80, 60)
        role = one_line(f"role: missing {payload}")[:40]
        assert payload is LONG or f"({role}" in driver.front_words
        await visit.look()
        await driver.press("r", "0")
        await driver.press("end")
        await visit.look()
        assert set(visit.seen) >= {"BrowseScreen", "AddScreen", "ListenForScreen", "DebriefScreen"}


async def every_line_of_what_is_heard(visit: Visit) -> None:
    driver = visit.driver
    await visit.look()
    for word in ("Strong", "Trap trap", "missing", "point"):
        assert visit.shown == "" or f"{word} {visit.shown}" in driver.front_words
    for _ in range(len(driver.desk.bank.current.ladder("L6", "system-design").rules) + 1):
        await driver.press("space", "down")
        await visit.look()
    assert len(driver.kept_of(e.Ticked)) > 1

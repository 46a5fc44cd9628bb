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
    async with running_app(folder, clock, size=WIDE) as seat:
        visit = Visit(seat, payload)
        await seat.press("slash", "ctrl+end")
        await visit.look()
        principles = list(seat.desk.bank.current.principles)
        await seat.press(*["p"] * (principles.index("earn-trust") + 1), "ctrl+end")
        await visit.look()
        await seat.press("a")
        await visit.paste_line(f"Why {payload}")
        await visit.look(shows=False)
        await seat.press("escape", "escape", "escape")
        await seat.begin(DESIGN, kind="system-design")
        await visit.look()
        assert payload is LONG or f"scale {visit.shown}" in seat.front_words
        await seat.press("enter", "c")
        await visit.look()
        assert payload is LONG or f"Change change {visit.shown}" in seat.front_words
        assert [change.text for change in seat.kept_of(e.Changed)] == [one_line(f"change {payload}"[:4000])]
        await seat.press("f", "m")
        await every_line_of_what_is_heard(visit)
        await seat.press("escape")
        assert f"({one_line(f'role: missing {payload}')[:40]}" in seat.front_words
        await visit.look()
        await seat.press("r", "enter")
        await seat.press("end")
        await visit.look()
        assert set(visit.seen) >= {"BrowseScreen", "AddScreen", "ListenForScreen", "DebriefScreen"}


async def every_line_of_what_is_heard(visit: Visit) -> None:
    seat = visit.seat
    await visit.look()
    for word in ("Strong", "Trap trap", "missing", "point"):
        assert visit.shown == "" or f"{word} {visit.shown}" in seat.front_words
    for _ in range(len(seat.desk.bank.current.ladder("L6", "system-design").rules) + 1):
        await seat.press("space", "down")
        await visit.look()
    assert len(seat.kept_of(e.Ticked)) > 1

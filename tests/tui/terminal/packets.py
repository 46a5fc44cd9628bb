"""Keys as a terminal sends them: one by one, or several in a packet; and what they leave behind."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from random import Random

from textual.widgets import Input

from hotseat.storage.readiness.assessments import ASSESSMENTS
from hotseat.storage.session import transcript
from hotseat.tui.terminal.key_stream import KeyStream
from tests.tui.driving import AppDriver, settle
from tests.tui.sheet import Sheet

BYTES = {
    "enter": b"\r",
    "tab": b"\t",
    "shift+tab": b"\x1b[Z",
    "escape": b"\x1b",
    "backspace": b"\x7f",
    "up": b"\x1b[A",
    "down": b"\x1b[B",
    "right": b"\x1b[C",
    "left": b"\x1b[D",
    "home": b"\x1b[H",
    "ctrl+s": b"\x13",
    "ctrl+t": b"\x14",
    "ctrl+p": b"\x10",
    "pagedown": b"\x1b[6~",
    "end": b"\x1b[F",
}
MOMENT_FIELDS = ("at", "entry", "when")
"""What tells when something was done, or is named after it."""


def keys(walk: str) -> list[bytes]:
    """`n abc <enter>` without its blanks; `_` is the space bar, a name in angles another key."""
    found: list[bytes] = []
    while walk := walk.lstrip():
        if walk[0] == "<":
            name, _, walk = walk[1:].partition(">")
            found.append(BYTES[name])
        else:
            found.append((" " if walk[0] == "_" else walk[0]).encode())
            walk = walk[1:]
    return found


def cut(typed: Sequence[bytes], chance: Random) -> Iterator[bytes]:
    """The same keys in packets of one to twelve."""
    place = 0
    while place < len(typed):
        size = chance.randint(1, 12)
        yield b"".join(typed[place : place + size])
        place += size


async def send(driver: AppDriver, packets: Iterable[bytes], sheet: Sheet | None = None) -> None:
    """Each packet goes through the driver's own parser in one piece; then nothing comes for a while.

    With a sheet, what was painted by then looks as the whole screen does when it is painted anew.
    """
    stream, terminal = KeyStream(), driver.app._driver
    assert terminal is not None
    for packet in packets:
        for message in (*stream.feed(packet), *stream.quiet()):
            terminal.process_message(message)
        await settle(driver.pilot)
        if sheet:
            sheet.take()
    differences = sheet.differences() if sheet else []
    assert not differences, "\n".join(differences)


def left_by(driver: AppDriver) -> list[object]:
    """What all files tell, but for when it was; and where one is now, with what stands in each line."""
    told = [_told(path) for path in sorted(driver.folder.rglob("*.toml"))]
    focused = driver.app.focused
    lines = [line.value for screen in driver.app.screen_stack for line in screen.query(Input)]
    return [told, driver.screen_name, type(focused).__name__, focused.id if focused else "", lines]


def _told(path: Path) -> object:
    if path.parent.name in ("sessions", "discarded"):
        return [_timeless(event) for event in transcript.load(path).events]
    if path.parent.name == "readiness":
        said = ASSESSMENTS.load(path).value
        return [list(map(_timeless, some)) for some in (said.answers, said.placements, said.plan)]
    return path.read_text()


def _timeless(value: object) -> tuple[str, dict[str, object]]:
    fields = value._asdict() if hasattr(value, "_asdict") else {}
    return type(value).__name__, {name: one for name, one in fields.items() if name not in MOMENT_FIELDS}

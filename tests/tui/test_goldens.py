"""Every screen as it is, at 80 columns and 24 rows.

`HOTSEAT_GOLDENS=write pytest tests/tui/test_goldens.py` writes them anew; look at what git then shows.
"""

import difflib
import os
from pathlib import Path

import pytest
from textual.widgets._footer import FooterKey, FooterLabel

from tests.clocks import ManualClock
from tests.tui.driving import TERMINAL, AppDriver, running_app, screen_lines, words_of
from tests.tui.scenes import SCENES, Scene

GOLDENS = Path(__file__).parent / "goldens"
WRITES = os.environ.get("HOTSEAT_GOLDENS") == "write"
WIDE = (200, 60)

every_scene = pytest.mark.parametrize(("name", "scene"), SCENES.items(), ids=SCENES)


@every_scene
async def test_a_screen_looks_as_it_did(name: str, scene: Scene, folder: Path, clock: ManualClock) -> None:
    scene.prepare(folder)
    async with running_app(folder, clock) as seat:
        await scene.go(seat)
        compare(name, await seat.still())
        if name == "too-small":
            return
        assert [len(line) for line in screen_lines(seat.app)] == [TERMINAL[0]] * TERMINAL[1]
        the_footer_is_whole(seat)
        await no_word_is_cut(seat)


def compare(name: str, text: str) -> None:
    path = GOLDENS / f"{name}.txt"
    if WRITES:
        path.write_text(text, encoding="utf-8")
    golden = path.read_text(encoding="utf-8") if path.exists() else ""
    diff = difflib.unified_diff(
        golden.splitlines(), text.splitlines(), f"goldens/{path.name}", "the screen now", lineterm="", n=24
    )
    assert text == golden, "\n" + "\n".join(diff)


def the_footer_is_whole(seat: AppDriver) -> None:
    foot = seat.text.splitlines()[-1]
    for key in (key for key in seat.app.screen.query(FooterKey) if key.region):
        assert f"{key.key_display} {key.description}".strip() in foot, (
            f"{key.description} is cut off:\n{foot}"
        )
    for label in (label for label in seat.app.screen.query(FooterLabel) if label.region):
        assert str(label.content) in foot, f"{label.content} is cut off:\n{foot}"


async def no_word_is_cut(seat: AppDriver) -> None:
    """A word that a wide screen does not show is one the edge of a narrow one cut off."""
    narrow = seat.front
    await seat.resize(*WIDE)
    await seat.still()
    wide = seat.front
    cut = set(words_of(narrow)) - set(words_of(wide))
    assert not cut, f"{cut} on\n{narrow}\nbut on a wide screen\n{wide}"

"""A start parses the style sheets once, and of them what home needs."""

from pathlib import Path, PurePath

import pytest
from textual.css.stylesheet import Stylesheet

from tests.clocks import ManualClock
from tests.tui.driving import running_app

_read, _reparse = Stylesheet.read, Stylesheet.reparse


async def test_a_start_parses_the_styles_of_home_and_the_first_other_screen_those_of_all(
    folder: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheets: list[str] = []

    def read(self: Stylesheet, filename: str | PurePath) -> None:
        sheets.append(PurePath(filename).name)
        _read(self, filename)

    def reparse(self: Stylesheet) -> None:
        sheets.append("all again")
        _reparse(self)

    monkeypatch.setattr(Stylesheet, "read", read)
    monkeypatch.setattr(Stylesheet, "reparse", reparse)
    async with running_app(folder, clock) as driver:
        assert sheets == ["base.tcss"]
        await driver.press("slash")
        assert sheets == ["base.tcss", "screens.tcss", "pair.tcss"]
        assert driver.app.screen.query_one("#prompts").styles.height is not None
        await driver.press("escape", "v")
        assert len(sheets) == 3

"""Text that takes more columns than it has characters: what stands behind it stands where it would behind
plain text of the same width, on every screen and in every report."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
import tomli_w
from rich.cells import cell_len

from hotseat.desk.desk import Desk
from hotseat.domain.text import clean
from hotseat.reports.text.columns import fit
from tests.clocks import ManualClock
from tests.said import Type
from tests.tui.driving import running_app
from tests.tui.every_screen.test_hostile import after_the_answer, card_and_answer
from tests.tui.hostile import WIDE, Visit, hostile_folder, hostile_pack

TEXTS = {
    "japanese": ("XX日本語の章", "XXabcdefghij"),
    "emoji": ("XX👩\u200d💻❤\ufe0f👍🏽", "XXabcdef"),
    "marks": ("XXe\u0301e\u0301나", "XXabcd"),
}
"""Each with plain text of as many columns."""


class Recording(Visit):
    """A visit that keeps what each screen shows."""

    kept: list[str]

    async def look(self, shows: bool = True) -> None:  # noqa: ARG002 (as a visit looks)
        # A dialog cuts what lies below it anywhere, through a wide character too.
        if self.driver.screen_name not in ("HelpScreen", "LeaveScreen", "CommandPalette", "AwayScreen"):
            self.kept.append(f"{self.driver.screen_name}\n{self.driver.text}")


def filled(folder: Path, payload: str) -> None:
    """A practice folder in which every text is this one, and nothing is a fault."""
    (folder / "sessions").mkdir(parents=True)
    hostile_folder(folder, payload)
    pack = hostile_pack(payload)
    pack["prompt"] = pack["prompt"][:2]
    (folder / "prompts" / "pack.toml").write_text(tomli_w.dumps(pack))


async def screens(folder: Path, clock: ManualClock, payload: str) -> list[str]:
    filled(folder, payload)
    async with running_app(folder, clock, size=WIDE) as driver:
        visit = Recording(driver, payload)
        visit.kept = []
        await visit.look()
        await card_and_answer(visit, payload)
        await after_the_answer(visit, payload)
        for action in ("finish", "review", "coverage", "trend"):
            await driver.act(action)
            await visit.look()
            await driver.press("enter")
            await visit.look()
            await driver.press("escape")
    return visit.kept


def plain(text: str, wide: str, narrow: str) -> list[str]:
    """The lines with the plain text in place of the wide one, and without what no two sessions share."""
    text = text.replace(clean(wide), narrow)
    # Where a column cuts the text, both take the same columns of it.
    for columns in range(len(narrow) - 1, 3, -1):
        cut = fit(clean(wide), columns)
        assert cell_len(cut) == columns
        text = text.replace(cut, fit(narrow, columns))
    return re.sub(r"-[0-9a-f]{4}\b", "-4f2a", text).split("\n")


@pytest.fixture(autouse=True)
def noon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sessions begin at one moment, as two walks take longer than a minute's end is away."""
    monkeypatch.setattr(Desk, "_now", lambda _: datetime(2026, 11, 25, 12, tzinfo=UTC))


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=() if name == "emoji" else pytest.mark.torture) for name in TEXTS]
)
async def test_wide_text_moves_nothing_on_any_screen(tmp_path: Path, name: str) -> None:
    wide, narrow = TEXTS[name]
    shown = await screens(tmp_path / "wide", ManualClock(), wide)
    expected = await screens(tmp_path / "narrow", ManualClock(), narrow)
    assert len(shown) == len(expected) > 15
    for one, other in zip(shown, expected, strict=True):
        assert plain(one, wide, narrow) == plain(other, narrow, narrow)


COMMANDS = (
    ("list",),
    ("show", "last"),
    ("prompts",),
    ("prompts", "--coverage"),
    ("export", "last", "--to", "md"),
    ("export", "last", "--to", "md", "--card"),
    ("framework",),
)


@pytest.mark.parametrize("name", TEXTS)
def test_wide_text_moves_nothing_in_any_report(typed: Type, tmp_path: Path, name: str) -> None:
    wide, narrow = TEXTS[name]
    for folder, payload in (("wide", wide), ("plain", narrow)):
        filled(tmp_path / folder, payload)
    for command in COMMANDS:
        shown = typed("--folder", str(tmp_path / "wide"), *command)
        expected = typed("--folder", str(tmp_path / "plain"), *command)
        assert shown.code == expected.code
        assert plain(shown.out, wide, narrow) == plain(expected.out, narrow, narrow), command

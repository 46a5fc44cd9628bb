"""The settings on a screen: each can be seen, explained and changed, and counts at once."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from hotseat.domain.settings import Settings, means
from hotseat.storage.settings import settings_file
from tests.clocks import ManualClock
from tests.tui.driving import AppDriver, running_app

pytestmark = pytest.mark.usefixtures("nobody")


@pytest.fixture
def nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without settings from the environment."""
    for key in Settings._fields:
        monkeypatch.delenv(f"HOTSEAT_{key.upper()}", raising=False)


def kept() -> Mapping[str, object]:
    return settings_file.read({}).settings._asdict()


async def choose(driver: AppDriver, key: str) -> None:
    """Goes to the row of this setting."""
    await driver.press("home", "ctrl+home", *["down"] * Settings._fields.index(key))


async def test_every_setting_is_shown_with_what_it_does_and_where_it_comes_from(
    folder: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOTSEAT_CUE", "bell")
    async with running_app(folder, clock, size=(160, 45)) as driver:
        await driver.press("s")
        for key in Settings._fields:
            await choose(driver, key)
            row = next(line for line in driver.text.splitlines() if line.split()[:1] == [key])
            assert row.rstrip().endswith("HOTSEAT_CUE" if key == "cue" else "not set")
            assert means(key) in driver.text
        await choose(driver, "cue")
        await driver.press("enter")
        assert "HOTSEAT_CUE is set and counts: change it there." in driver.toasts
        assert not settings_file.settings_path().exists()


async def test_enter_takes_the_next_value_of_each_short_list_and_all_of_them_count(
    folder: Path, clock: ManualClock
) -> None:
    path = settings_file.settings_path()
    path.parent.mkdir(parents=True)
    path.write_text('# mine\ncue = "bell" # loud\n')
    async with running_app(folder, clock, size=(160, 45)) as driver:
        await driver.press("s")
        for key in ("level", "kind", "cue", "blind", "voice", "first_frame", "plain", "keymap"):
            before = kept()[key]
            await choose(driver, key)
            await driver.press("enter")
            assert kept()[key] != before, key
            assert f"config.toml:{path.read_text().split(key)[0].count(chr(10)) + 1}" in driver.text
        await driver.press("j", "k", "escape")
        assert "L7 · System design" in driver.text.splitlines()[0]
        assert "L Level" not in driver.text
        await driver.press("L")
        assert "L6 · System design" in driver.text.splitlines()[0]
    assert path.read_text().startswith('# mine\ncue = "flash" # loud\n')


async def test_what_is_typed_is_taken_or_the_reason_is_said_and_the_text_stays(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await driver.press("s", "enter", *"Sam", "enter")
        assert kept()["name"] == "Sam"
        await choose(driver, "preparation")
        await driver.press("enter", *"soon", "enter")
        assert '"preparation" should be whole seconds' in driver.toasts[0]
        assert "soon" in driver.text
        await driver.press(*["backspace"] * 4, *"90", "enter")
        assert kept()["preparation"] == 90
        await choose(driver, "audio")
        await driver.press("enter", "ctrl+u", *"keep 30 days", "enter")
        assert kept()["audio"] == "keep 30 days"
        await choose(driver, "name")
        await driver.press("enter", "ctrl+u", "enter", "escape")
        assert kept()["name"] == ""
        await driver.press("enter")
        assert driver.app.preparation == 90


async def test_a_theme_counts_at_once(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        before = driver.app.theme
        await driver.press("s")
        await choose(driver, "theme")
        await driver.press("enter")
        assert kept()["theme"] == driver.app.theme != before


async def test_a_file_that_cannot_be_written_is_said_and_left_alone(folder: Path, clock: ManualClock) -> None:
    path = settings_file.settings_path()
    path.parent.mkdir(parents=True)
    path.write_text("name = \n")
    async with running_app(folder, clock) as driver:
        await driver.press("s")
        await choose(driver, "blind")
        await driver.press("enter")
        assert '"blind" was not kept' in driver.toasts[0]
    assert path.read_text() == "name = \n"

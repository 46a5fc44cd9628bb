"""A folder that cannot be read is said on every screen that would show what is in it."""

from pathlib import Path

import pytest

from tests.clocks import ManualClock
from tests.tui.driving import running_app, settle
from tests.tui.folders import full_session
from tests.tui.review.looking import coverage, days, trend
from tests.tui.scenes import home, review

LINK = "link to nothing"
SCREENS = {"home": home, "review": review, "trend": trend, "coverage": coverage, "days": days}


@pytest.mark.parametrize("screen", SCREENS)
async def test_a_folder_of_sessions_that_cannot_be_read_is_said(
    folder: Path, clock: ManualClock, screen: str
) -> None:
    (folder / "sessions").rmdir()
    (folder / "sessions").symlink_to("/nowhere/at/all")
    async with running_app(folder, clock) as seat:
        await SCREENS[screen](seat)
        await settle(seat.pilot)
        words = " ".join(seat.text.split())
        assert "/nowhere" in words or LINK in words, seat.text
        assert not {"How it goes", "No answers yet", "No sessions yet"} & {*words.split(". ")}


async def test_a_folder_of_assessments_that_cannot_be_read_is_said(folder: Path, clock: ManualClock) -> None:
    (folder / "readiness").symlink_to("/nowhere/at/all")
    async with running_app(folder, clock) as seat:
        await seat.press("a")
        await settle(seat.pilot)
        assert "Not read:" in seat.text
        assert "readiness" in seat.text


async def test_what_a_newer_version_wrote_is_told_where_the_session_is_shown(
    folder: Path, clock: ManualClock
) -> None:
    full_session(folder)
    [path] = (folder / "sessions").glob("*.toml")
    async with running_app(folder, clock) as seat:
        await seat.press("v", "enter")
        assert "newer hotseat" not in seat.text
        await seat.press("escape")
        text = path.read_text().replace("[[event]]", 'colour = "red"\n\n[[event]]', 1)
        path.write_text(text)
        await seat.press("enter")
        words = " ".join(seat.text.split())
        assert 'the key "colour" is not known to this version' in words
        assert "the rest is read, and nothing is written into the file" in words
        await seat.press("e")
        assert seat.screen_name == "SessionScreen"
        [said] = seat.toasts
        assert "colour" in said
    assert path.read_text() == text

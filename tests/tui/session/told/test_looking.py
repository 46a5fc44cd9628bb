"""`s` shows the points of the story for the section that runs, and each look is kept."""

from pathlib import Path

import pytest

from hotseat.domain.session.stories.story_events import Looked
from tests.clocks import ManualClock
from tests.story_files import write_story
from tests.tui.driving import AppDriver, running_app
from tests.tui.hostile import Visit, both_short_payloads
from tests.tui.pair_scenes import begin_pair

WIDE = (124, 32)
HIDDEN = "your story ·"


def a_story(folder: Path) -> None:
    path = write_story(folder, "queue", "The queue nobody owned", more="principles: [earn-trust]\n")
    path.write_text(
        path.read_text() + "- we met every Friday\n## Task\n- ! one owner\n## Result\n- no outage since\n"
    )


async def telling(driver: AppDriver) -> None:
    """On the first section of an answer with a story."""
    await driver.begin()
    await driver.press("s", "enter", "enter")


def looks(driver: AppDriver) -> list[str]:
    return [one.section for one in driver.kept_of(Looked)]


async def test_it_is_hidden_until_the_key_and_again_with_the_next_section(
    folder: Path, clock: ManualClock
) -> None:
    a_story(folder)
    async with running_app(folder, clock) as driver:
        await telling(driver)
        assert "outages" not in driver.text
        assert "notes" in driver.text
        await driver.press("s")
        lines = driver.text.splitlines()
        place = next(n for n, line in enumerate(lines) if "your story · Situation" in line)
        assert [line.strip() for line in lines[place + 1 : place + 3]] == [
            "▸ five teams, three outages a quarter",
            "· we met every Friday",
        ]
        assert "one owner" not in driver.text
        assert looks(driver) == ["situation"]
        assert "none yet: press n" not in driver.text
        await driver.resize(100, 32)
        assert HIDDEN in driver.text
        assert "none yet: press n" in driver.text
        await driver.press("s")
        assert "outages" not in driver.text
        assert looks(driver) == ["situation"]
        await driver.press("s", "space")
        assert HIDDEN not in driver.text
        await driver.press("backspace")
        assert HIDDEN not in driver.text
        # In one packet: the next section, a look there, the section after it.
        await driver.press("space", "s", "space")
        assert looks(driver) == ["situation", "situation", "task"]
        assert HIDDEN not in driver.text


async def test_it_stays_while_the_clock_is_paused_or_hidden_and_what_is_missing_is_said(
    folder: Path, clock: ManualClock
) -> None:
    a_story(folder)
    async with running_app(folder, clock) as driver:
        await driver.begin()
        await driver.press("enter", "s")
        assert "s Story" not in driver.text, "without a story there is no such key"
        assert looks(driver) == []
        await telling(driver)
        await driver.press("s", "p")
        assert "Paused" in driver.text
        assert HIDDEN in driver.text
        await driver.press("s", "s", "p", "h")
        assert HIDDEN in driver.text
        assert "clock hidden" in driver.text
        assert looks(driver) == ["situation", "situation"]
        await driver.press("h", "space", "space", "s")
        assert driver.toasts == ["Your story has no point for Action."]
        assert looks(driver) == ["situation", "situation"]
        (folder / "stories" / "queue.md").unlink()
        await driver.show()
        await driver.press("s")
        assert driver.toasts == ["The file of this story is gone."]


async def test_a_cue_names_the_key(folder: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch) -> None:
    a_story(folder)
    monkeypatch.setenv("HOTSEAT_STORY", "cue")
    async with running_app(folder, clock) as driver:
        await telling(driver)
        for size in ((100, 32), (80, 24)):
            await driver.resize(*size)
            assert "s shows your story's points for Situation" in driver.text, size
        assert looks(driver) == []
        await driver.press("s")
        assert "shows your story's points" not in driver.text
        assert HIDDEN in driver.text


async def test_at_the_side_each_section_that_begins_is_a_look(
    folder: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_story(folder)
    monkeypatch.setenv("HOTSEAT_STORY", "side")
    async with running_app(folder, clock) as driver:
        await telling(driver)
        assert looks(driver) == []
        await driver.resize(*WIDE)
        assert "│ your story · Situation" in driver.text
        assert "│ notes" in driver.text
        assert looks(driver) == ["situation"]
        await driver.press("space")
        assert "one owner" in driver.text
        assert looks(driver) == ["situation", "task"]
        await driver.press("s", "backspace")
        assert HIDDEN not in driver.text
        assert looks(driver) == ["situation", "task"]
        await driver.press("s")
        assert looks(driver) == ["situation", "task", "situation"]


async def test_in_a_pair_the_interviewer_sees_the_title_only(folder: Path, clock: ManualClock) -> None:
    a_story(folder)
    async with running_app(folder, clock, (100, 32)) as driver:
        await begin_pair(driver)
        await driver.press("s", "enter")
        assert "outages" not in driver.text
        await driver.press("enter")
        assert driver.line("Story  ").strip() == "Story  The queue nobody owned"
        await driver.press("s")
        assert "outages" not in driver.text
        assert looks(driver) == []


@both_short_payloads
async def test_nothing_of_a_story_is_obeyed(folder: Path, clock: ManualClock, payload: str) -> None:
    plain = payload.translate(dict.fromkeys(range(32))).replace("\x9b", "")
    quoted = plain.replace("'", "''")
    path = write_story(folder, "queue", f"'{quoted}'", more="principles: [earn-trust]\n")
    path.write_text(f"{path.read_text()}- XX {payload}\n## Expect\n- role: XX {payload} -> XX {payload}\n")
    async with running_app(folder, clock, (100, 32)) as driver:
        visit = Visit(driver, payload)
        await driver.begin()
        await driver.press("s")
        await visit.look(shows=False)
        await driver.press("enter")
        await visit.look(shows=False)
        await driver.press("enter", "s")
        await visit.look(shows=False)
        assert HIDDEN in driver.text

"""Hostile text in the framework and in an assessment: shown as it was typed, and obeyed by nothing."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
import tomli_w

from hotseat.storage.files.folder import shipped_prompts
from tests.assessments import readiness_of
from tests.clocks import ManualClock
from tests.story_files import write_story
from tests.tui.driving import running_app
from tests.tui.folders import OLD
from tests.tui.hostile import CONTROL, MARKUP, WIDE, Visit, every_payload

SHIPPED = shipped_prompts() / "levels" / "framework"


def hostile_framework(prompts: Path, payload: str) -> None:
    """The framework with the payload for every text of L6."""
    folder = prompts / "levels" / "framework"
    folder.mkdir(parents=True)
    level = tomllib.loads(SHIPPED.joinpath("l6.toml").read_text())
    folder.joinpath("l6.toml").write_text(tomli_w.dumps(replaced(level, payload)))
    outline = tomllib.loads(SHIPPED.joinpath("areas.toml").read_text())
    folder.joinpath("areas.toml").write_text(tomli_w.dumps(replaced(outline, payload)))


def replaced(table: Any, payload: str, key: str = "") -> Any:
    """The same with every text a person reads replaced."""
    if isinstance(table, dict):
        return {name: replaced(value, payload, name) for name, value in table.items()}
    if isinstance(table, list):
        return [replaced(value, payload, key) for value in table]
    return (
        payload if key in ("name", "text", "question", "group", "items") and isinstance(table, str) else table
    )


def hostile_assessment(folder: Path, payload: str) -> None:
    readiness = readiness_of(folder, OLD)
    assessing = readiness.assess("L6")
    for row in readiness.framework.outline.rows:
        assessing.put_into_words(row, payload)
        assessing.place(row, payload)
    for checklist, item in readiness.framework.levels["L6"].items():
        assessing.give_evidence(checklist, item, "partly", payload)
        assessing.attach(checklist, item, "partly", payload)
    assessing.plan(payload, item="management-skills")
    assessing.finish()
    readiness.leave()


@every_payload
async def test_every_screen_about_readiness_shows_hostile_text_as_it_was_typed(
    payload: str, folder: Path, clock: ManualClock
) -> None:
    hostile_framework(folder / "prompts", payload)
    hostile_assessment(folder, payload)
    write_story(folder, "hostile", json.dumps(payload))
    async with running_app(folder, clock, size=WIDE) as driver:
        visit = Visit(driver, payload)
        await driver.press("a")
        await visit.look(shows=False)
        await driver.press("down", "enter")
        await visit.look(shows=False)
        await driver.press("escape", "end", "enter")
        await visit.look(shows=False)
        await driver.press("escape", "f", "right")
        await visit.look(shows=False)
        await driver.press("escape", "w")
        await visit.look(shows=False)
        await driver.press("escape", "a")
        await visit.look(shows=False)
        await driver.press(*["down"] * 5, "b")
        await visit.look(shows=False)
        await driver.press("enter", "e")
        await visit.paste_line(payload)
        await visit.look(shows=False)
        assert set(visit.seen) == {
            *("ReadinessScreen", "AreaScreen", "StrangeScreen", "FrameworkScreen", "DevelopmentPathScreen"),
            *("AssessScreen", "ItemStoryChoice"),
        }


@pytest.mark.parametrize("payload", [MARKUP, CONTROL], ids=["markup", "control"])
async def test_what_is_kept_of_it_is_clean(payload: str, folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock, size=WIDE) as driver:
        await driver.press("a", "a", "e")
        await Visit(driver, payload).paste_line(payload)
        [path] = (folder / "readiness").glob("*.toml")
        assert b"\x1b" not in path.read_bytes()
        assert b"XX" in path.read_bytes()

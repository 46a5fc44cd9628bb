"""A practice folder in which every text is hostile: pack, level, principles, sessions, names of files.

And a visit to the screens that looks whether any of them obeys one.
"""

import tomllib
import unicodedata
from pathlib import Path
from typing import Any

import pytest
import tomli_w
from textual import events

from hotseat.domain.session.stories.story_events import Told
from hotseat.domain.text import one_line
from hotseat.storage.files.folder import shipped_prompts
from hotseat.storage.session.transcript import load
from hotseat.storage.toml.encoding import encode
from tests.sessions import answered_session
from tests.spoken import with_words
from tests.tui.driving import AppDriver
from tests.tui.folders import OLD
from tests.tui.painting import screen_strips

MARKUP = "[red]XX[/red] [@click=app.quit]XX[/] [/nope]XX [bold XX arr[/etc/x] XX"
"""What the screen library takes for styles, for a command, and for a mistake that ends the program."""
CONTROL = "XX\x1b]0;pwn\x1b\\XX\x1b]52;c;x\x07XX\x9b31mXX\u202eXX\u2066XX\x08XX" + "\u0301" * 400 + "XX"
"""What a terminal obeys, its title, clipboard, colours, direction of writing; and a tower of marks."""
LONG = "XX " + "y" * 3_000
PAYLOADS = {"markup": MARKUP, "control": CONTROL, "long": LONG}
PROMPT = "hostile"
DESIGN = "hostile-design"
PHASE = "requirements"

WIDE = (130, 40)
UNSEEN = set("\u061c\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
LISTS = {
    *("FollowUpScreen", "ReviewScreen", "CommandPalette", "LeaveScreen", "BrowseScreen", "ListenForScreen"),
    "RepairScreen",
    *(
        "ReadinessScreen",
        "AreaScreen",
        "AssessScreen",
        "DevelopmentPathScreen",
        "ItemChoice",
        "SessionChoice",
        "ItemStoryChoice",
        "StoryChoice",
    ),
}
"""Screens on which a click chooses something, as it should."""


def payloads(*ordinary: str) -> pytest.MarkDecorator:
    """Each of the texts; those that are not named wait for the torture."""
    return pytest.mark.parametrize(
        "payload",
        [
            pytest.param(text, id=name, marks=() if name in ordinary else pytest.mark.torture)
            for name, text in PAYLOADS.items()
        ],
    )


every_payload = payloads("markup")
"""What a screen makes of a text by itself: control characters are cleaned where they come in, for all."""
both_short_payloads = payloads("markup", "control")
"""For a walk through all that may come in."""


def hostile_folder(folder: Path, payload: str) -> None:
    """Fills the folder: whatever a text can be, it is the payload."""
    prompts = folder / "prompts"
    (prompts / "levels").mkdir(parents=True)
    with shipped_prompts().joinpath("levels", "l6.toml").open("rb") as file:
        level = tomllib.load(file)
    (prompts / "levels" / "l6.toml").write_text(tomli_w.dumps(hostile_level(level, payload)))
    (prompts / "pack.toml").write_text(tomli_w.dumps(hostile_pack(payload)))
    hostile_sessions(folder / "sessions", payload)


def hostile_level(level: dict[str, Any], payload: str) -> dict[str, Any]:
    level["name"] = payload
    for plan in level["plan"]:
        for number, section in enumerate(plan["sections"]):
            section["name"] = f"{number}{payload}"
    for number, criterion in enumerate(level["criterion"]):
        criterion["name"] = f"{number}{payload}"
        criterion["anchors"] = [f"{score}{payload}" for score in range(4)]
    for number, follow_up in enumerate(level["follow_up"]):
        follow_up["text"] = f"{number}{payload}"
    return level


def hostile_pack(payload: str) -> dict[str, Any]:
    prompt = {
        "id": PROMPT,
        "kind": "behavioral",
        "levels": ["L6"],
        "text": payload,
        "competency": "people",
        "principles": ["earn-trust"],
        "interviewer_note": payload,
        "follow_ups": [{"text": f"own {payload}", "layer": "role"}],
    }
    design = prompt | {
        "id": DESIGN,
        "kind": "system-design",
        "scale": f"scale {payload}",
        "traps": [f"trap {payload}"],
        "change": f"change {payload}",
        "phases": [{"section": PHASE, "points": [f"point {payload}"]}],
    }
    rule = {"id": "no-number", "name": f"missing {payload}", "layer": "role"}
    principle = {"id": "earn-trust", "name": payload, "aliases": [payload]}
    prompts = [prompt, design, prompt | {"id": payload}]
    return {"format": 1, "principle": [principle], "missing": [rule], "prompt": prompts}


def hostile_sessions(sessions: Path, payload: str) -> None:
    """One that can be read, of a level, by people and with a story of that name; and one that cannot, by its
    key."""
    path = answered_session(sessions, seconds={"situation": 30}, started=OLD, finished=False)
    text = path.read_text().replace("Tell me about a time", in_quotes(payload))
    text = text.replace('level = "L6"', f'level = "{in_quotes(payload)}"\ncandidate = "{in_quotes(payload)}"')
    told = Told(
        at=load(path).session.at, story="hostile", title="x", hash="", chosen="afterwards", question=1
    )
    path.write_text(text + encode(told).decode().replace('"x"', f'"{in_quotes(payload)}"'))
    with_words(path, {"situation": f"{payload} 12"})
    name = payload.replace("/", "-")[:60]
    (sessions / f"2025-01-01 {name}.toml").write_text(f'format = 1\n"{in_quotes(payload)}" = 1\n\n')


def in_quotes(text: str) -> str:
    """As it stands in a TOML string, without its quotes."""
    return tomli_w.dumps({"v": text}).removeprefix('v = "').removesuffix('"\n')


class Visit:
    """A walk through the screens that looks at each of them."""

    def __init__(self, driver: AppDriver, payload: str) -> None:
        self.driver = driver
        self.shown = "" if payload is LONG else one_line(payload)
        self.seen: list[str] = []

    async def look(self, shows: bool = True) -> None:
        """Nothing on the screen is obeyed by the terminal or by a click."""
        driver = self.driver
        self.seen.append(driver.screen_name)
        strips = screen_strips(driver.app)
        for strip in strips:
            for part in strip:
                assert not [char for char in part.text if unicodedata.category(char) == "Cc"], part.text
                assert not UNSEEN & set(part.text), part.text
                assert not (part.style and "@click" in part.style.meta), part.text
        lines = ["".join(part.text for part in strip) for strip in strips]
        if shows:
            assert self.shown in driver.front_words, (
                f"{driver.screen_name} shows it otherwise:\n{driver.text}"
            )
        await self.click(lines)

    async def click(self, lines: list[str]) -> None:
        """A click on the text does nothing. (In a list it chooses, as it should; that is left out.)"""
        driver = self.driver
        if driver.screen_name in LISTS:
            return
        before, name = sizes_of(driver), driver.screen_name
        for y, line in enumerate(lines):
            if (x := line.find("XX")) >= 0:
                await driver.pilot.click(offset=(x, y))
                break
        assert driver.app.is_running
        assert not driver.app._exit
        assert driver.screen_name == name
        assert sizes_of(driver) == before

    async def paste_line(self, text: str) -> None:
        self.driver.app.post_message(events.Paste(text))
        await self.driver.press("enter")


def sizes_of(driver: AppDriver) -> list[int]:
    """What happens is written, so the sizes of the files tell whether anything did."""
    return [path.stat().st_size for path in driver.files]

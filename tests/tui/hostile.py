"""A practice folder in which every text is hostile: pack, level, principles, sessions, names of files."""

import tomllib
from pathlib import Path
from typing import Any

import tomli_w

from hotseat.storage.folder import shipped_prompts
from tests.sessions import answered_session
from tests.tui.scenes import OLD

MARKUP = "[red]XX[/red] [@click=app.quit]XX[/] [/nope]XX [bold XX arr[/etc/x] XX"
"""What the screen library takes for styles, for a command, and for a mistake that ends the program."""
CONTROL = "XX\x1b]0;pwn\x1b\\XX\x1b]52;c;x\x07XX\x9b31mXX\u202eXX\u2066XX\x08XX" + "\u0301" * 400 + "XX"
"""What a terminal obeys, its title, clipboard, colours, direction of writing; and a tower of marks."""
LONG = "XX " + "y" * 3_000
PAYLOADS = {"markup": MARKUP, "control": CONTROL, "long": LONG}
PROMPT = "hostile"


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
        "follow_ups": [{"text": f"own {payload}", "layer": "role"}],
    }
    principle = {"id": "earn-trust", "name": payload, "aliases": [payload]}
    return {"format": 1, "principle": [principle], "prompt": [prompt, prompt | {"id": payload}]}


def hostile_sessions(sessions: Path, payload: str) -> None:
    """One that can be read, of a level and by people of that name; and one that cannot, by its key."""
    path = answered_session(sessions, seconds={"situation": 30}, started=OLD, finished=False)
    text = path.read_text().replace("Tell me about a time", _in_quotes(payload))
    text = text.replace(
        'level = "L6"', f'level = "{_in_quotes(payload)}"\ncandidate = "{_in_quotes(payload)}"'
    )
    path.write_text(text)
    name = payload.replace("/", "-")[:60]
    (sessions / f"2025-01-01 {name}.toml").write_text(f'format = 1\n"{_in_quotes(payload)}" = 1\n\n')


def _in_quotes(text: str) -> str:
    """As it stands in a TOML string, without its quotes."""
    return tomli_w.dumps({"v": text}).removeprefix('v = "').removesuffix('"\n')

"""A keyboard on which every id has a key that nothing else has, so that a key on the screen tells its id."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from textual.keys import key_to_character
from textual.pilot import Pilot

from hotseat.tui.keymap.every_key import every_key

FIRST, LAST = 0x1401, 0x166C
"""The letters of a script that no text of the program is written in, each in one column."""
HELD = "ctrl+"


@cache
def other_keys() -> Mapping[str, str]:
    """A key for each id; where the key that ships is no text in an open line, the other is none either."""
    letters = (chr(code) for code in range(FIRST, LAST) if chr(code).isalpha())
    ids = every_key()
    keys = {
        key_id: letter if _is_text(ids[key_id].keys[0]) else f"{HELD}{letter}"
        for key_id, letter in zip(ids, letters, strict=False)
    }
    assert len(keys) == len(ids), "more ids than letters"
    return keys


def _is_text(key: str) -> bool:
    character = key_to_character(key)
    return character is not None and character.isprintable()


class OtherKeyboard:
    """Presses the other key where a test presses the one that ships."""

    def __init__(self, pilot: Pilot[None]) -> None:
        self._pilot = pilot

    def __getattr__(self, name: str) -> Any:
        return getattr(self._pilot, name)

    async def press(self, *keys: str) -> None:
        for key in keys:
            await self._pilot.press(self._other(key))

    def _other(self, key: str) -> str:
        screen = self._pilot.app.screen
        focused = screen.focused
        if focused is not None and focused.check_consume_key(key, key_to_character(key)):
            return key
        for node in focused.ancestors_with_self if focused else [screen]:
            for binding in node._bindings.key_to_bindings.get(key, ()):
                if other := self._pilot.app._keymap.get(binding.id or ""):
                    return other
        return key

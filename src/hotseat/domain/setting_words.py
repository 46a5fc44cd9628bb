"""The settings in words: their values, and where these come from."""

from collections.abc import Mapping
from typing import Any

from hotseat.domain.pacing import clock
from hotseat.domain.settings import InForce
from hotseat.domain.text import counted

_WITHOUT_VALUE = {
    "name": "not given",
    "theme": "suits the terminal",
    "interview": "none set",
    "microphone": "the system's",
    "model": "the one there is",
}


def value_words(key: str, value: Any) -> str:
    """The value of a setting."""
    if key == "preparation":
        return clock(value) if value else "none"
    if key == "minutes":
        return counted(value, "minute")
    if isinstance(value, Mapping):
        return f"{counted(len(value), 'key')} of your own" if value else "those of the keymap"
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) or _WITHOUT_VALUE[key]


def source_words(setting: InForce) -> str:
    """Where the value comes from: the name of the file with its line, the variable, or what was practised."""
    words = {
        "file": setting.origin.rpartition("/")[2],
        "remembered": "chosen last",
        "sessions": "as in your newest session",
        "default": "not set",
    }
    return words.get(setting.source, setting.origin)

"""The theme of the first paint."""

from collections.abc import Mapping

from hotseat.storage import settings
from hotseat.storage.files.looking import CannotRead
from hotseat.storage.settings import kept

VARIABLE = "HOTSEAT_THEME"


def first_theme(environment: Mapping[str, str]) -> str:
    """The theme set by the environment or the settings file, else the one chosen last; empty if there
    is neither. Reads the settings in full only where they have changed."""
    if chosen := environment.get(VARIABLE, "").strip():
        return chosen if chosen.isascii() and chosen.isprintable() else _in_full(environment)
    try:
        state = kept.state_of(kept.settings_file())
        settings = kept.cached(state) if state else ({}, {}, [])
    except CannotRead:
        settings = None
    if settings is None:
        return _in_full(environment)
    theme = settings[0].get("theme") or kept.chosen()["theme"]
    return theme if isinstance(theme, str) else ""


def _in_full(environment: Mapping[str, str]) -> str:
    return settings.settings_file.read(environment).settings.theme or settings.remembered.read().theme

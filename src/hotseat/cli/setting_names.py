"""The names a setting is checked against, where getting them takes time."""

from hotseat import tui
from hotseat.storage.settings.configured import Configured


def themes_to_look_up(configured: Configured) -> list[str]:
    """The names of the themes; empty if no theme is set, because they come from Textual, which is slow
    to import."""
    if not configured.is_set("theme"):
        return []
    return tui.theme.theme_names()

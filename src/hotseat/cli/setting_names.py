"""What a setting is checked against, where getting that takes time."""

from pathlib import Path

from hotseat import tui
from hotseat.domain.own_keys import KeyHabits
from hotseat.storage import settings
from hotseat.storage.settings.configured import Configured
from hotseat.storage.toml.complaints import Complaint


def themes_to_look_up(configured: Configured) -> list[str]:
    """The names of the themes; empty if no theme is set, because they come from Textual, which is slow
    to import."""
    if not configured.is_set("theme"):
        return []
    return tui.theme.theme_names()


def key_faults(configured: Configured, habits: KeyHabits) -> list[Complaint]:
    """What is wrong with a person's own keys; it takes the import of every screen if they have any."""
    if not habits.keys:
        return []
    origin = configured.origins["keys"]
    lines = settings.settings_reader.key_lines(configured.path) if origin.line else {}
    return [
        Complaint(Path(origin.source), lines.get(key, origin.line), sentence)
        for key, sentence in tui.keymap.faults.faults(habits)
    ]

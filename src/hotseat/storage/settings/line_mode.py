"""What switches line mode on, found out before any screen is imported."""

from collections.abc import Mapping

from hotseat.domain.settings import is_on
from hotseat.storage import settings
from hotseat.storage.files.looking import CannotRead
from hotseat.storage.settings import kept

VARIABLES = ("HOTSEAT_PLAIN", "ACCESSIBLE")
"""The variables that decide, the first that is set before the other; others share the second one."""


def line_mode_by(environment: Mapping[str, str]) -> str:
    """The variable that switches line mode on, or the settings file and its line; empty if it is off.

    Reads the settings in full only where they have changed.
    """
    for variable in VARIABLES:
        if value := environment.get(variable, "").strip():
            return variable if is_on(value) else ""
    try:
        state = kept.state_of(kept.settings_file())
        known = kept.cached(state) if state else ({}, {}, [])
    except CannotRead:
        known = None
    if known is not None:
        values, lines, _ = known
        return f"`plain` in {kept.settings_file()}:{lines['plain']}" if values.get("plain") is True else ""
    configured = settings.settings_file.read_file(kept.settings_file())
    return f"`plain` in {configured.origins['plain']}" if configured.settings.plain else ""

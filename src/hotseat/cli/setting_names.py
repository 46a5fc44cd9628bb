"""The names that settings are looked up among, where looking them up costs something."""

from hotseat.storage.settings.configured import Configured


def themes_to_look_up(configured: Configured) -> list[str]:
    """The names of the themes; none where no theme is set, as the screen library has to tell them."""
    if not configured.is_set("theme"):
        return []
    from hotseat.tui.theme import theme_names  # noqa: PLC0415 (only who has set one pays for it)

    return theme_names()

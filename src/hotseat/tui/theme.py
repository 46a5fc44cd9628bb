"""Two calm themes with one accent, and the choice between them."""

from collections.abc import Mapping

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter
from textual.theme import BUILTIN_THEMES, Theme

DARK = Theme(
    name="hotseat-dark",
    primary="#7aa2c9",
    secondary="#8a94a3",
    accent="#7aa2c9",
    foreground="#d6d9de",
    background="#14171c",
    surface="#1a1e24",
    panel="#20252d",
    success="#8fbf8a",
    warning="#d9b36c",
    error="#e07f74",
    dark=True,
    variables={"footer-key-foreground": "#7aa2c9", "footer-background": "#14171c"},
)
LIGHT = Theme(
    name="hotseat-light",
    primary="#1f5f99",
    secondary="#5b6470",
    accent="#1f5f99",
    foreground="#22262c",
    background="#f7f7f4",
    surface="#efefeb",
    panel="#e6e6e1",
    success="#2f6b2a",
    warning="#7d5600",
    error="#a8322a",
    dark=False,
    variables={"footer-key-foreground": "#1f5f99", "footer-background": "#f7f7f4"},
)
WITHOUT_COLOUR = "ansi-dark"


class ChosenReversed(LineFilter):
    """Without colours, shows text on another background, such as the chosen row, in reverse."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 (the base's)
        """Returns the segments; those with a background are reversed."""
        return [
            Segment(text, style + REVERSED, control)
            if style is not None and style.bgcolor is not None and not style.bgcolor.is_default
            else Segment(text, style, control)
            for text, style, control in segments
        ]


REVERSED = Style(reverse=True)


def theme_names() -> list[str]:
    """The names of all themes, ours first."""
    return [DARK.name, LIGHT.name, *BUILTIN_THEMES]


def suggested(environment: Mapping[str, str]) -> str:
    """The theme that suits the terminal's background; the dark one if the environment does not say it."""
    if environment.get("NO_COLOR"):
        return WITHOUT_COLOUR
    background = environment.get("COLORFGBG", "").rpartition(";")[2]
    return LIGHT.name if background in ("7", "15") else DARK.name

"""Colours that can be read, and none where none are wanted."""

import ast
import os
import re
from pathlib import Path
from random import Random

import pytest
from textual.color import Color
from textual.theme import Theme

import hotseat.tui
from hotseat.desk.desk import Desk
from hotseat.storage.files.folder import PracticeFolder
from hotseat.storage.settings import settings_file
from hotseat.tui.terminal.hardened_app import HardenedApp
from hotseat.tui.text import FAINT, QUIET
from hotseat.tui.theme import DARK, LIGHT, theme_names
from tests.clocks import ManualClock
from tests.each import each
from tests.torture.rig.terminal import Terminal
from tests.tui.driving import TERMINAL, running_app, settle
from tests.tui.screen_checks import READABLE, contrast

GROUNDS = ("background", "surface", "panel")
WORDS = ("foreground", "primary", "secondary", "accent", "success", "warning", "error")
HOUSE = Path(hotseat.tui.__file__).parent

every_theme = each("theme", [DARK, LIGHT], ids=lambda theme: theme.name)


def colour(theme: Theme, name: str) -> Color:
    value = getattr(theme, name)
    assert isinstance(value, str)
    return Color.parse(value)


def in_style(theme: Theme, style: str, ground: Color) -> Color:
    """The colour that a style like "$foreground 65%" has on that ground."""
    name, _, percent = style.removeprefix("$").partition(" ")
    part = float(percent.removesuffix("%")) / 100 if percent else 1.0
    return ground.blend(colour(theme, name), part)


@every_theme
@each("ground", GROUNDS)
@each("word", [*(f"${word}" for word in WORDS), QUIET])
def test_text_can_be_read_on_every_ground(theme: Theme, ground: str, word: str) -> None:
    behind = colour(theme, ground)
    found = contrast(behind, in_style(theme, word, behind))
    assert found >= READABLE, f"{word} on {ground}: {found:.2f}"


@every_theme
def test_the_keys_of_the_footer_can_be_read(theme: Theme) -> None:
    variables = theme.variables
    ground = Color.parse(variables["footer-background"])
    assert contrast(ground, Color.parse(variables["footer-key-foreground"])) >= READABLE


def styles_used() -> set[str]:
    """Every style that a text is given in the code of the screens, colours only."""
    found = set()
    for path in HOUSE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found |= set(re.findall(r"\$[a-z]+(?: \d+%)?", node.value))
    return found


def test_no_text_has_a_style_that_is_not_looked_at_here() -> None:
    assert styles_used() <= {*(f"${word}" for word in WORDS), QUIET, FAINT}


def test_what_only_fills_is_never_a_word() -> None:
    """FAINT is too faint for text: it is used for the empty track of a bar and for nothing else."""
    users = [path.name for path in HOUSE.rglob("*.py") if "FAINT" in path.read_text()]
    assert sorted(users) == ["sections.py", "text.py"]


async def test_a_theme_that_was_chosen_is_there_at_the_next_start(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        driver.app.theme = LIGHT.name
        await settle(driver.pilot)
        assert Desk(PracticeFolder(folder, ""), clock, Random(1)).settings.user.theme == LIGHT.name


async def test_a_theme_that_the_next_start_will_not_have_is_said_to_be_so(
    folder: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOTSEAT_THEME", DARK.name)
    async with running_app(folder, clock) as driver:
        driver.app.theme = LIGHT.name
        await settle(driver.pilot)
        assert driver.toasts == ["HOTSEAT_THEME is set: the next start has that theme again."]


def bytes_sent(environment: dict[str, str], *steps: tuple[str, str]) -> bytes:
    """All the program sends to a terminal until it ends. A step: a text to wait for, and keys."""
    colourful = {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
    with Terminal(environment=os.environ | colourful | environment, size=TERMINAL) as terminal:
        for shown, keys in steps:
            terminal.wait_for(shown)
            terminal.press(keys)
        assert terminal.exit_code() == 0
        return terminal.output


def sets_a_colour(code: bytes) -> bool:
    """Whether the parameters of a "select graphic rendition" name a colour; 39 and 49 take one back."""
    numbers = [int(number or 0) for number in code.split(b";")]
    return any(30 <= n <= 38 or 40 <= n <= 48 or 90 <= n <= 97 or 100 <= n <= 107 for n in numbers)


@pytest.mark.usefixtures("stranger")
def test_with_no_color_no_colour_is_sent_from_home_to_debrief() -> None:
    sent = bytes_sent(
        {"NO_COLOR": "1"},
        ("Review", "\r"),
        ("Preparation", "\r"),
        ("Undo", "f"),
        ("Rate", "r"),
        ("Skip", "\r"),
        ("No vote", "0"),
        ("Finish", "f"),
        ("Review", "q"),
    )
    colours = [code for code in re.findall(rb"\x1b\[([0-9;]*)m", sent) if sets_a_colour(code)]
    assert not colours, sorted(set(colours))[:10]


def test_the_theme_that_is_set_is_that_of_the_first_paint_and_an_empty_no_color_asks_for_nothing() -> None:
    settings = settings_file.settings_path()
    settings.parent.mkdir(parents=True)
    settings.write_text('theme = "Hotseat Light"\n')
    red, green, blue = Color.parse(str(LIGHT.background)).rgb
    dark = Color.parse(str(DARK.background)).rgb
    sent = bytes_sent({"NO_COLOR": ""}, ("Review", "q"))
    assert f"48;2;{red};{green};{blue}".encode() in sent
    assert "48;2;{};{};{}".format(*dark).encode() not in sent


def test_the_names_of_themes_are_those_of_the_app() -> None:
    assert sorted(theme_names()) == sorted(HardenedApp().available_themes)


LIBRARY_TYPES = {"App", "DataTable", "Horizontal", "Input", "ModalScreen", "OptionList", "Screen"}


def test_every_type_that_a_style_sheet_names_is_a_class() -> None:
    """A style for a class that was renamed would be lost without a word."""
    sources = [path.read_text() for path in HOUSE.rglob("*.py")]
    ours = {name for source in sources for name in re.findall(r"^class (\w+)", source, re.MULTILINE)}
    for sheet in HOUSE.glob("*.tcss"):
        text = re.sub(r"/\*.*?\*/", "", sheet.read_text(), flags=re.DOTALL)
        named = set(re.findall(r"(?<![\w#.:$-])[A-Z]\w+", text))
        assert named <= ours | LIBRARY_TYPES, sheet.name

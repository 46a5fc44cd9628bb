"""What a widget draws by remembered looks is what the library draws, with the places for a selection."""

from random import Random

from rich.style import Style as TerminalStyle
from textual.app import App, ComposeResult
from textual.content import Content, Span
from textual.strip import Strip
from textual.style import Style
from textual.visual import Visual

from hotseat.tui.text import FAINT, QUIET
from hotseat.tui.theme import DARK, LIGHT
from hotseat.tui.widgets.drawn import DrawnText

WIDTH = 24
PIECES = ("a", "Situation", " ", "  ", "█▓▒░·", "é", "日本", "👩‍💻", "e\u0301", "-", "[b]", "a\tb", "0:42")
STYLES = (
    "",
    "bold",
    "$accent bold",
    QUIET,
    FAINT,
    "$error on $panel",
    "italic underline",
    Style(bold=True),
    "no such",
)


class Shown(App[None]):
    CSS = "DrawnText { color: $success; background: $panel 50%; text-style: italic; }"

    def compose(self) -> ComposeResult:
        yield DrawnText(id="text")


def any_text(chance: Random) -> Content:
    parts = [(chance.choice(PIECES), chance.choice(STYLES)) for _ in range(chance.randint(0, 5))]
    text = Content.assemble(*parts)
    if chance.random() < 0.2 and text.plain:
        spans = [Span(0, len(text.plain), "reverse"), Span(1, 3, "bold")]
        return Content(text.plain, chance.choice([spans, [*text.spans, *spans]]))
    return text


def cells(strip: Strip) -> list[tuple[str, TerminalStyle | None, object]]:
    """Each character with its look, and its place in the text."""
    placed: list[tuple[str, TerminalStyle | None, object]] = []
    for text, style, _ in strip:
        x, y = style.meta["offset"] if style and "offset" in style.meta else (-1, -1)
        placed += [
            (char, style and style.clear_meta_and_links(), (x + at, y)) for at, char in enumerate(text)
        ]
    return placed


async def test_a_line_is_drawn_as_the_library_draws_it_in_every_theme() -> None:
    app, chance, drawn = Shown(), Random(7), 0
    app.register_theme(DARK)
    app.register_theme(LIGHT)
    async with app.run_test(size=(WIDTH, 4)) as pilot:
        widget = app.query_one(DrawnText)
        for theme in (DARK.name, LIGHT.name, "ansi-dark", DARK.name):
            app.theme = theme
            await pilot.pause()
            texts = [any_text(chance) for _ in range(60)]
            for text in [
                each for drawn in texts for each in (drawn, drawn, Content.styled(drawn.plain, "bold"))
            ]:
                strip = widget.looks.strip(text, 0, WIDTH)
                if strip is not None and text.plain:
                    (whole,) = Visual.to_strips(widget, text, WIDTH, 1, widget.visual_style)
                    assert (cells(strip), strip.cell_length) == (cells(whole), whole.cell_length), text
                    drawn += 1
    assert drawn > 100, "most lines are drawn so"

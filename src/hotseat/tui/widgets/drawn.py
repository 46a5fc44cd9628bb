"""Widgets that draw lines of text in looks which are worked out once, where the library does so each time."""

from functools import cached_property
from typing import Any

from rich.segment import Segment
from rich.style import Style as TerminalStyle
from textual._styles_cache import StylesCache
from textual.app import RenderResult
from textual.content import Content
from textual.css.styles import RenderStyles
from textual.geometry import Region
from textual.reactive import Reactive
from textual.renderables.digits import Digits as DigitsRenderable
from textual.strip import Strip
from textual.style import Style
from textual.visual import Visual
from textual.widget import Widget, _RenderCache
from textual.widgets import Digits, Static

from hotseat.domain.text import is_simple

MOST_LOOKS = 4_000
"""Looks remembered for a widget at most; a long session on a wide screen needs a few hundred."""
LEFT = ("start", "left")


class Looks:
    """Draws lines for one widget. A look is a style at a place, because what is selected is found by it."""

    def __init__(self, widget: Widget) -> None:
        self._widget = widget
        self._for: object = None
        """What the looks were worked out for: another theme has others."""
        self._looks: dict[tuple[str | Style, int, int], TerminalStyle] = {}
        self._lines: dict[int, tuple[str, object, Strip]] = {}
        """What was drawn last as each line: most lines of a text stay when one changes."""

    def strip(self, line: Content, y: int, width: int) -> Strip | None:
        """The line as the widget's line `y`, in at most so many columns.

        None for what the library has to lay out: a line that is too wide or holds a tab, and styles that lie
        over each other.
        """
        text = line.plain
        columns = len(text) if is_simple(text) else line.cell_length
        if columns > width or "\t" in text:
            return None
        self._forget_another_theme()
        before = self._lines.get(y)
        if before is not None and before[:2] == (text, line.spans):
            return before[2]
        segments, x = [], 0
        for start, end, style in line.spans:
            if start < x or end > len(text):
                return None
            if x < start:
                segments.append(Segment(text[x:start], self._look("", x, y)))
            if start < end:
                segments.append(Segment(text[start:end], self._look(style, start, y)))
            x = end
        if x < len(text):
            segments.append(Segment(text[x:], self._look("", x, y)))
        strip = Strip(segments, columns)
        self._lines[y] = text, line.spans, strip
        return strip

    def _forget_another_theme(self) -> None:
        worked_out_for = self._widget.visual_style, self._widget.app.theme
        if self._for != worked_out_for or len(self._looks) > MOST_LOOKS:
            self._for = worked_out_for
            self._looks.clear()
            self._lines.clear()

    def _look(self, style: str | Style, x: int, y: int) -> TerminalStyle:
        key = style, x, y
        if (known := self._looks.get(key)) is None:
            base = self._widget.visual_style
            whole = Style.combine([base, self._widget._get_style(style)]) if style else base
            known = self._looks[key] = (base + whole).rich_style_with_offset(x, y)
        return known


class PlainLines(StylesCache):
    """The lines of a widget with neither border nor effects: its text, and blanks around it.

    The library asks for each line what the widget might have around and over it, which takes twice as long as
    drawing the text.
    """

    def __init__(self) -> None:
        super().__init__()
        self._plain: tuple[int, bool] = (-1, False)

    def render_widget(self, widget: Widget, crop: Region) -> list[Strip]:
        """The lines in that part of the widget."""
        background = widget.visual_style.background
        if background is None or background.a < 1 or not self._is_plain(widget):
            return super().render_widget(widget, crop)
        width, height = widget.region.size
        if width != self._width:
            self.clear()
            self._width = width
        blank = Style(background=background).rich_style
        top, right, bottom, left = widget.styles.padding
        filters = widget.get_line_filters()
        strips = []
        for y in crop.line_range:
            if y in self._dirty_lines or y not in self._cache:
                line = widget.render_line(y - top) if top <= y < height - bottom else Strip([], 0)
                line = line.adjust_cell_length(max(0, width - left - right), blank)
                self._cache[y] = line.extend_cell_length(width - left, blank) if right else line
                if left:
                    self._cache[y] = Strip([Segment(" " * left, blank), *self._cache[y]], width)
            strip = self._cache[y]
            for each_filter in filters:
                strip = strip.apply_filter(each_filter, background)
            strips.append(strip)
        self._dirty_lines.difference_update(crop.line_range)
        if crop.column_span == (0, width):
            return strips
        return [strip.crop(*crop.column_span) for strip in strips]

    def _is_plain(self, widget: Widget) -> bool:
        """Whether nothing is drawn around or over the text."""
        styles = widget.styles
        if self._plain[0] != styles._cache_key:
            self._plain = styles._cache_key, _has_no_effects(styles)
        titled = widget._border_title is not None or widget._border_subtitle is not None
        return self._plain[1] and not titled and widget.opacity == 1


def _has_no_effects(styles: RenderStyles) -> bool:
    edges = [kind for kind, _ in (*styles.border, *styles.outline)]
    hatched = styles.has_rule("hatch") and styles.hatch != "none"
    see_through = styles.text_opacity != 1 or styles.tint.a
    return not (any(edges) or hatched or see_through)


class Drawn(Widget):
    """A widget whose content is text that was laid out for it, line by line. It holds no links."""

    auto_links = Reactive(False)

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._styles_cache = PlainLines()

    @cached_property
    def looks(self) -> Looks:
        """What draws its lines."""
        return Looks(self)

    def _render_content(self) -> None:
        width, height = self.size
        strips = self._drawn(self._render(), width, height)
        if strips is None:
            super()._render_content()
        else:
            self._render_cache = _RenderCache(self.size, strips)
            self._dirty_regions.clear()

    def _drawn(self, shown: Visual, width: int, height: int) -> list[Strip] | None:
        """The lines; None where the library has to lay them out."""
        if not isinstance(shown, Content) or self.text_selection is not None:
            return None
        styles = self.styles
        if styles.content_align != ("left", "top") or styles.text_align not in LEFT or styles.line_pad:
            return None
        strips = []
        for y, line in enumerate(shown.split(allow_blank=True)[:height]):
            if (strip := self.looks.strip(line, y, width)) is None:
                return None
            strips.append(strip)
        return strips


class DrawnText(Static, Drawn):
    """A text of few lines."""


class DrawnDigits(Digits, Drawn):
    """A time in large digits."""

    def render(self) -> RenderResult:
        """The three lines of the digits."""
        if self.text_selection is not None:
            return super().render()
        parts = DigitsRenderable(self.value).render(self.rich_style)
        text = "".join(part.text for part in parts if isinstance(part, Segment))
        # Filled up to its width, because blanks beside the digits have their colour too.
        return Content("\n".join(line.ljust(self.size.width) for line in text.splitlines()))

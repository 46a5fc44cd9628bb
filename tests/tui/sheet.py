"""A terminal that takes every paint of an app as it comes, held against the whole screen painted anew."""

from typing import Any

import pytest
from rich.cells import cell_len
from rich.segment import ControlType
from rich.style import Style
from textual._compositor import CompositorUpdate
from textual._context import visible_screen_stack
from textual._styles_cache import StylesCache
from textual.app import App
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Digits

from hotseat.tui.widgets.drawn import Drawn, DrawnDigits, PlainLines
from hotseat.tui.widgets.session.sections import SectionBoard

Cell = tuple[str, Style | None]


class Sheet:
    """The cells of a terminal, each with its character and its look, from the next paint of the app on."""

    def __init__(self, app: App[None], monkeypatch: pytest.MonkeyPatch) -> None:
        self._app = app
        self._cells: dict[tuple[int, int], Cell] = {}
        display = app._display

        def displayed(screen: Screen[Any], update: Any) -> None:
            self._write(update)
            display(screen, update)

        monkeypatch.setattr(app, "_display", displayed)

    def take(self) -> None:
        """What the app has still to paint, which the tests put off."""
        app = self._app
        self._write(app.screen._compositor.render_update(screen_stack=app._background_screens))

    def differences(self) -> list[str]:
        """The lines that would look otherwise if the library drew them all anew, with nothing remembered."""
        self.take()
        painted, self._cells = self._cells, {}
        with pytest.MonkeyPatch.context() as by_library:
            by_library.setattr(Drawn, "_drawn", lambda *_: None)
            by_library.setattr(PlainLines, "render_widget", StylesCache.render_widget)
            by_library.setattr(SectionBoard, "render_line", Widget.render_line)
            by_library.setattr(DrawnDigits, "render", Digits.render)
            self._forget()
            self._write(self._app.screen._compositor.render_full_update())
        self._forget()
        lines = sorted({place[0] for place, cell in self._cells.items() if painted.get(place) != cell})
        return [f"{y}: {line(painted, y)!r}, anew {line(self._cells, y)!r}" for y in lines]

    def _forget(self) -> None:
        visible_screen_stack.set(self._app._background_screens)
        for screen in (*self._app._background_screens, self._app.screen):
            for widget in (screen, *screen.walk_children(Widget)):
                forget(widget)

    def _write(self, update: object) -> None:
        if not isinstance(update, CompositorUpdate):
            return
        x = y = 0
        for text, style, control in self._app.console.render(update):  # type: ignore[arg-type]
            if control:
                moves = [code for code in control if code[0] is ControlType.CURSOR_MOVE_TO]
                x, y = (int(moves[-1][1]), int(moves[-1][2])) if moves else (x, y)  # type: ignore[misc]
                continue
            look = style.clear_meta_and_links() if style else None
            for char in text.rstrip("\n"):
                self._cells[y, x] = (char, look)
                x += cell_len(char)


def line(cells: dict[tuple[int, int], Cell], y: int) -> str:
    return "".join(char for (at, _), (char, _) in sorted(cells.items(), key=lambda one: one[0]) if at == y)


def forget(widget: Widget) -> None:
    """Has the widget styled and drawn anew."""
    widget._styles_cache.clear()
    widget._layout_cache.clear()
    widget._dirty_regions.add(widget.size.region)
    widget._rich_style_cache.clear()
    widget._visual_style_cache.clear()
    widget._visual_style = None
    if isinstance(widget, Drawn):
        vars(widget).pop("looks", None)

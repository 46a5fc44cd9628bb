"""A screen is styled once as it comes and laid out once for what changed, where the library does it twice."""

from collections.abc import Iterator
from contextlib import contextmanager

from textual.events import Compose, ScreenResume
from textual.geometry import Size
from textual.screen import Screen, ScreenResultType
from textual.widget import Widget

from hotseat.tui.terminal.changed_lines import ChangedLines

_SIZE_OF_CONTENT = vars(Widget)["virtual_size"]


class LaidOutOnce(Screen[ScreenResultType]):
    """A screen that is not laid out again for what its layout itself has just worked out.

    At its end each widget notes how large its content has become. The library takes a new size for a change
    and lays the whole screen out once more, which comes out the same.
    """

    _has_come = False

    def __init__(self, name: str | None = None, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 (the library's own name for it)
        super().__init__(name, id, classes)
        self._compositor = ChangedLines()

    async def _on_compose(self, event: Compose) -> None:  # noqa: ARG002 (the library's signature)
        """Takes the class of its width before there are widgets, which would all be styled again for it."""
        names = self._get_breakpoint_classes(self.app.size.width, self.app.HORIZONTAL_BREAKPOINTS or [])
        self.add_class(*names, update=False)
        self.app.stylesheet.apply(self)

    def _on_screen_resume(self, event: ScreenResume) -> None:
        """Keeps the styles of a screen that has just come: its widgets took them as they were made."""
        event.refresh_styles = event.refresh_styles and self._has_come
        self._has_come = True

    def _refresh_layout(self, size: Size | None = None, scroll: bool = False) -> None:
        bars = self.scrollbars_enabled
        with _noted_without_a_layout():
            super()._refresh_layout(size, scroll)
        if self.scrollbars_enabled != bars:
            # A bar takes room from the widgets. What a screen asks for during its layout the library forgets.
            super()._refresh_layout(size, scroll)


@contextmanager
def _noted_without_a_layout() -> Iterator[None]:
    """What is noted of the sizes of contents only has the widgets painted."""
    _SIZE_OF_CONTENT._layout = False
    try:
        yield
    finally:
        _SIZE_OF_CONTENT._layout = True

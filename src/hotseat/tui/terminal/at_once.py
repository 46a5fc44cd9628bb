"""Paints what a key changed as soon as the key is done, where nothing has to be laid out for it."""

from textual.app import App
from textual.widget import Widget


def paint_at_once(app: App[None]) -> None:
    """Paints the changed widgets of the screen in front in one frame.

    Textual tells the screen of each change by messages and then waits for its next frame: if a clock or the
    notice that a key removes has just been painted, the key's own change would come two frames later (35 ms).
    What has to be laid out, or comes and goes, is left to Textual.
    """
    if not app.screen_stack or app._exit:
        return
    screen = app.screen
    changed = [widget for widget in app._registry if isinstance(widget, Widget) and _has_changed(widget)]
    of_screen = [widget for widget in changed if screen in widget.ancestors_with_self]
    if any(widget._layout_required or widget._scroll_required for widget in of_screen):
        return
    for widget in of_screen:
        if widget is not screen and widget in screen._compositor.visible_widgets:
            widget._repaint_required = False
            screen._dirty_widgets.add(widget)
    if screen._dirty_widgets:
        with screen._context():
            screen._on_timer_update()


def _has_changed(widget: Widget) -> bool:
    return widget._repaint_required or widget._layout_required or widget._scroll_required

"""What the library does anew for each message, or for each step to a screen, done once."""

from collections.abc import Awaitable, Callable, Iterable
from contextlib import AbstractContextManager, nullcontext, suppress
from functools import partial
from inspect import CO_VARARGS, CO_VARKEYWORDS, isfunction, ismethod
from typing import Any

import pytest
from textual import _callback, message_pump, strip
from textual.cache import FIFOCache
from textual.css.styles import RenderStyles
from textual.geometry import Size
from textual.message import Message
from textual.message_pump import MessagePump
from textual.messages import Layout, Update
from textual.reactive import Reactive
from textual.screen import Screen

from tests.hand_loop import running_loop

Handler = Callable[[Message], Awaitable[None]]

_paint = Screen._compositor_refresh
_handlers = MessagePump._get_dispatch_methods
_parameters = _callback._count_parameters
_painted: set[type[Screen[object]]] = set()
_found: dict[tuple[type, str], list[tuple[type, str]] | None] = {}


def look_up_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Remembers which classes have a handler of a name, and counts parameters by the code alone."""
    _found.clear()
    monkeypatch.setattr(MessagePump, "_get_dispatch_methods", handlers)
    monkeypatch.setattr(_callback, "_count_parameters", parameters)


def handlers(pump: MessagePump, name: str, message: Message) -> Iterable[tuple[type, Handler]]:
    key = (type(pump), name)
    if key not in _found:
        _found[key] = named_handlers(*key)
    if (named := _found[key]) is None:
        yield from _handlers(pump, name, message)
        return
    for owner, method in named:
        if message._no_default_action:
            break
        yield owner, vars(owner)[method].__get__(pump, owner)


def named_handlers(kind: type, name: str) -> list[tuple[type, str]] | None:
    """The classes with this handler, the nearest first, and its name there; None if a decorator names one."""
    if any(vars(owner).get("_decorated_handlers") for owner in kind.__mro__):
        return None
    private = f"_{name}"
    found = [(owner, private if vars(owner).get(private) else name) for owner in kind.__mro__]
    return [(owner, method) for owner, method in found if vars(owner).get(method) is not None]


def parameters(function: Callable[..., object]) -> int:
    if ismethod(function):
        return parameters(function.__func__) - 1
    if not isfunction(function) or hasattr(function, "__wrapped__"):
        return _parameters(function)
    code = function.__code__
    rest = bool(code.co_flags & CO_VARARGS) + bool(code.co_flags & CO_VARKEYWORDS)
    return code.co_argcount + code.co_kwonlyargcount + rest


def prevent_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes no context for the messages that are held back, where none are: it is made for each message."""
    nothing = nullcontext()
    prevent = MessagePump.prevent

    def held_back(pump: MessagePump, *types: type[Message]) -> AbstractContextManager[None]:
        return prevent(pump, *types) if types else nothing

    monkeypatch.setattr(MessagePump, "prevent", held_back)


def read_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reads what stands in a widget and in its styles without asking first whether it is there."""
    read = Reactive.__get__
    computed: dict[tuple[type, str], bool] = {}

    def value(reactive: Reactive[Any], node: Any, kind: type) -> Any:
        if node is None or reactive.internal_name not in (values := vars(node)):
            return read(reactive, node, kind)
        key = kind, reactive.compute_name
        if key not in computed:
            computed[key] = hasattr(kind, reactive.compute_name)
        return read(reactive, node, kind) if computed[key] else values[reactive.internal_name]

    def rule(styles: RenderStyles, name: str, default: object = None) -> object:
        inline, base = styles._inline_styles._rules, styles._base_styles._rules
        return inline.get(name) if name in inline else base.get(name, default)

    monkeypatch.setattr(Reactive, "__get__", value)
    monkeypatch.setattr(RenderStyles, "get_rule", rule)


def paint_what_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    """Paints the first screen of each kind, when it has come and nothing is left to be done.

    All others, and later this one, are painted by who looks, and the last of an app when it ends. The library
    paints after every key, and a test looks at few of these paints.
    """

    def paint(screen: Screen[object]) -> None:
        # What is dirty stands in the compositor by now; left here, it would be looked at again and again.
        screen._dirty_widgets.clear()
        if type(screen) in _painted and screen is screen.app.screen:
            screen.app._update_mouse_over(screen)
            return
        running_loop().put_off(screen, partial(screen.call_next, paint_first, screen))

    def paint_first(screen: Screen[object]) -> None:
        _painted.add(type(screen))
        _paint(screen)

    monkeypatch.setattr(Screen, "_compositor_refresh", paint)


def tell_the_screen_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a widget asks of its screen, to paint it or to lay it out, is noted at once, without a message.

    A quarter of all messages are these two, and the screen does no more than note them either.
    """
    post = Screen.post_message

    def note(screen: Screen[object], message: Message) -> bool:
        if not isinstance(message, Update | Layout) or screen._closing or screen._closed:
            return post(screen, message)
        noted = screen._on_update(message) if isinstance(message, Update) else screen._on_layout(message)
        with suppress(StopIteration):
            noted.send(None)
        return True

    monkeypatch.setattr(Screen, "post_message", note)


def lay_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A screen that is told its size again is not laid out again."""
    resized = Screen._screen_resized

    def new_size(screen: Screen[object], size: Size) -> None:
        if screen._compositor.size != size:
            resized(screen, size)

    monkeypatch.setattr(Screen, "_screen_resized", new_size)


class UnheardLog:
    """A log that nobody reads; the library makes two of its own for each message."""

    @property
    def event(self) -> "UnheardLog":
        return self

    warning = event

    def verbosity(self, _: bool) -> "UnheardLog":
        return self

    def __call__(self, *_: object) -> None:
        """Nobody hears it."""


def log_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(message_pump, "log", UnheardLog())


class KeepsNothing(FIFOCache[Any, Any]):
    """A cache that is always empty."""

    def __setitem__(self, key: object, value: object) -> None:
        """Forgets it at once."""


def keep_no_parts_of_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each line of a widget has seven caches of its parts, for whoever paints it again; tests seldom do."""
    empty = KeepsNothing(0)
    monkeypatch.setattr(strip, "FIFOCache", lambda _: empty)

"""Keys that no binding handles: capitals, letters of another script, and keys that do nothing here."""

from collections.abc import Iterator
from typing import Protocol, runtime_checkable

from textual import events
from textual.binding import Binding
from textual.dom import DOMNode
from textual.keys import key_to_character
from textual.screen import Screen

from hotseat.domain.own_keys import KeyHabits
from hotseat.tui.keymap.layouts import DIGIT_AT, LATIN_AT
from hotseat.tui.keymap.vim import MOVES
from hotseat.tui.text import key_name, sentence


@runtime_checkable
class Refuses(Protocol):
    """A screen or a widget that can say why an action is not possible now."""

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:
        """Returns why the action is not possible; "" if it is."""


NO_TEXT = "The terminal sent a byte that is not UTF-8. Is it set to another encoding?"


def take_as_meant(screen: Screen[object], event: events.Key, habits: KeyHabits) -> None:
    """Changes a key that does nothing here to the one that the person means, unless a line is open.

    That is the small letter for a capital, the Latin letter or the digit in the same place of the keyboard,
    and for those who know vim the key that moves.
    """
    focused = screen.focused
    is_text = focused is not None and focused.check_consume_key(event.key, event.character)
    if is_text or any(_bound(screen, event.key)):
        return
    for key in _meant(event, habits):
        if any(_bound(screen, key)):
            event.key, event.character = key, key_to_character(key)
            return
    small = event.key.lower()
    if len(event.key) == 1 and len(small) == 1:
        event.key = event.character = small


def _meant(event: events.Key, habits: KeyHabits) -> Iterator[str]:
    """The keys that may be meant by this one, the likeliest first."""
    typed = event.character if event.is_printable and event.character else event.key
    small = typed.lower()
    if habits.number_row == "azerty" and typed in DIGIT_AT:
        yield DIGIT_AT[typed]
    latin = LATIN_AT.get(small, small)
    latin = latin.upper() if typed != small else latin
    names = (latin, latin.lower()) if len(typed) == 1 else (event.key,)
    for name in dict.fromkeys(names):
        yield name
        if habits.keymap == "vim":
            yield from MOVES.get(name, ())


def why_nothing(screen: Screen[object], event: events.Key) -> str:
    """A sentence on why the key does nothing; empty for a key that people do not expect to do anything."""
    for node, binding in _bound(screen, event.key):
        if reason := _refusal(screen, node, binding):
            return sentence(reason)
    character = event.character or ""
    if character == "\ufffd":
        return NO_TEXT
    if not character.isprintable() or not character.strip():
        return ""
    if character.isalpha() and not character.isascii():
        return f'"{character}" is not a key here: keys are the letters a to z. Is another keyboard layout on?'
    if any(binding.id for _, binding in _bound(screen, event.key)):
        return f'"{key_name(event.key)}" does nothing just now.'
    return f'"{character}" is not a key here.'


def _bound(screen: Screen[object], key: str) -> Iterator[tuple[DOMNode, Binding]]:
    """The bindings of the key, from the focused widget outwards, including those that are refused now."""
    for node, bindings in screen._modal_binding_chain:
        for binding in bindings.key_to_bindings.get(key, ()):
            yield node, binding


def _refusal(screen: Screen[object], node: DOMNode, binding: Binding) -> str:
    if not isinstance(node, Refuses):
        return ""
    _, action, parameters = screen.app._parse_action(binding.action, node)
    return node.refusal(action, parameters)

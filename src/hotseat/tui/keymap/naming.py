"""The name of the key that does something now, for sentences that name a key."""

from collections.abc import Callable, Iterator, Sequence

from textual.binding import Binding, BindingsMap, BindingType
from textual.dom import DOMNode
from textual.keys import key_to_character

from hotseat.tui.text import key_name

Elsewhere = type[DOMNode] | Sequence[BindingType]
"""What has keys that are not on the screen: a class, or the keys themselves."""


def key_for(node: DOMNode, key_id: str, elsewhere: Elsewhere | None = None) -> str:
    """The first key in force with this id, as the footer calls it.

    The id is one of the widget or screen `node`, or of the screen that `node` is on; or it is one of
    `elsewhere`, the keys or the class of another screen, or of a line that is not open. Raises LookupError if
    there is none.
    """
    return _key_named(node, elsewhere, lambda binding: binding.id == key_id)


def key_doing(node: DOMNode, action: str, *, typing: bool = False) -> str:
    """The first key in force for this action, where several screens have an id of their own for it.

    With `typing`, the first that is no text in an open line, if there is one. Raises LookupError if neither
    `node` nor its screen has a key for the action.
    """
    return _key_named(node, None, lambda binding: binding.action == action, typing=typing)


def _key_named(
    node: DOMNode, elsewhere: Elsewhere | None, is_meant: Callable[[Binding], bool], *, typing: bool = False
) -> str:
    for bindings in _shipped(node, elsewhere):
        if meant := [(key, binding) for key, binding in bindings if is_meant(binding)]:
            own = node.app._keymap.get(meant[0][1].id or "")
            names = {key: key_name(key) for key in own.split(",")} if own else {}
            names = names or {key: binding.key_display or key_name(key) for key, binding in meant}
            no_text = [key for key in names if key_to_character(key) is None]
            return names[no_text[0] if typing and no_text else next(iter(names))]
    raise LookupError(f"{node} has no such key")


def _shipped(node: DOMNode, elsewhere: Elsewhere | None) -> Iterator[BindingsMap]:
    if isinstance(elsewhere, type):
        yield elsewhere._merged_bindings or BindingsMap()
    elif elsewhere is not None:
        yield BindingsMap(elsewhere)
    else:
        yield node._bindings
        yield node.screen._bindings

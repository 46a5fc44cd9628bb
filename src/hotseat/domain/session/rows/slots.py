"""A slot keeps its number when its value is removed, so that later numbers stay the same."""

from collections.abc import Iterable
from typing import Generic, NamedTuple, TypeVar

Value = TypeVar("Value")


class Slot(NamedTuple, Generic[Value]):
    """The slot of a note, a change or a follow-up in its question."""

    value: Value
    gone: bool = False
    """Whether it was removed, withdrawn or undone."""


def present(slots: Iterable[Slot[Value]]) -> tuple[Value, ...]:
    """The values that are not gone, in their order."""
    return tuple([slot.value for slot in slots if not slot.gone])

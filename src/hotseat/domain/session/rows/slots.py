"""What was said keeps its place: what is taken out of a list of them is gone, and its number stays."""

from collections.abc import Iterable
from typing import Generic, NamedTuple, TypeVar

Value = TypeVar("Value")


class Slot(NamedTuple, Generic[Value]):
    """The place of a note, a change or a follow-up in its question."""

    value: Value
    gone: bool = False
    """Whether it was taken out, withdrawn or taken back."""


def standing(slots: Iterable[Slot[Value]]) -> tuple[Value, ...]:
    """What is not gone, in its order."""
    return tuple([slot.value for slot in slots if not slot.gone])

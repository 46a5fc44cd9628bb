"""A frozen sequence of which any item can be replaced without copying all: items in pages."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any, Generic, TypeVar, overload

Item = TypeVar("Item")

PAGE = 256
"""Items of a full page: replacing one copies its page and the list of pages."""


class Paged(Sequence[Item], Generic[Item]):
    """The items in their order. Equal to any row, tuple or pages of the same items."""

    __slots__ = ("_pages",)

    def __init__(self, items: Sequence[Item] = ()) -> None:
        # Every page but the last is full, and none is empty.
        whole = tuple(items)
        self._pages = tuple(whole[start : start + PAGE] for start in range(0, len(whole), PAGE))

    def plus(self, item: Item) -> "Paged[Item]":
        """The items with one more."""
        pages = self._pages
        if not pages or len(pages[-1]) == PAGE:
            return _made((*pages, (item,)))
        return _made((*pages[:-1], (*pages[-1], item)))

    def with_item(self, position: int, item: Item) -> "Paged[Item]":
        """The items with another one at that place, counted from 0."""
        number, within = divmod(position, PAGE)
        page = self._pages[number]
        replaced = (*page[:within], item, *page[within + 1 :])
        return _made((*self._pages[:number], replaced, *self._pages[number + 1 :]))

    def without_last(self) -> "Paged[Item]":
        """The items but the last one."""
        if not self._pages:
            return self
        shorter = self._pages[-1][:-1]
        return _made((*self._pages[:-1], shorter) if shorter else self._pages[:-1])

    def last_position(self, item: Item) -> int:
        """The place of the last such item, from 0; -1 where there is none. Looks at them one by one."""
        return next((position for position in range(len(self) - 1, -1, -1) if self[position] == item), -1)

    def __bool__(self) -> bool:
        return bool(self._pages)

    def __len__(self) -> int:
        return (len(self._pages) - 1) * PAGE + len(self._pages[-1]) if self._pages else 0

    def __iter__(self) -> Iterator[Item]:
        return chain.from_iterable(self._pages)

    @overload
    def __getitem__(self, index: int) -> Item: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[Item, ...]: ...

    def __getitem__(self, index: int | slice) -> Item | tuple[Item, ...]:
        # Looking a note up by its number asks for an item thousands of times.
        if type(index) is int and index >= 0:
            return self._pages[index // PAGE][index % PAGE]
        if isinstance(index, slice):
            return tuple(self)[index]
        position = index + len(self) if index < 0 else index
        if position < 0:
            raise IndexError("there are not so many")
        number, within = divmod(position, PAGE)
        return self._pages[number][within]

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sequence) or isinstance(other, str):
            return False
        return len(self) == len(other) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))


def _made(pages: tuple[tuple[Any, ...], ...]) -> Paged[Any]:
    paged: Paged[Any] = Paged.__new__(Paged)
    paged._pages = pages
    return paged

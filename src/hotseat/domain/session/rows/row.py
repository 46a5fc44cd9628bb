"""An immutable sequence that can be extended without copying it, so that long sessions stay fast."""

from bisect import bisect_left
from collections.abc import Hashable, Iterator, Sequence
from itertools import islice
from typing import Any, Generic, TypeVar, overload

from hotseat.domain.session.rows.paged import Paged

Item = TypeVar("Item")


class _Settled(Generic[Item]):
    """The items that several rows share. Each row uses the first `_count` of them; no item ever changes."""

    __slots__ = ("items", "positions")

    def __init__(self, items: list[Item]) -> None:
        self.items = items
        self.positions: dict[Item, list[int]] | None = None

    def last_position(self, item: Item, count: int) -> int:
        """The last position of the item among the first `count` items; -1 if it is not there."""
        if self.positions is None:
            self.positions = {}
            for position, value in enumerate(self.items):
                self.positions.setdefault(value, []).append(position)
        positions = self.positions.get(item, ())
        before = bisect_left(positions, count)
        return positions[before - 1] if before else -1

    def append(self, item: Item) -> None:
        """Adds an item at the end."""
        if self.positions is not None:
            self.positions.setdefault(item, []).append(len(self.items))
        self.items.append(item)


class Row(Sequence[Item], Generic[Item]):
    """The items in their order. Equal to any row, tuple or pages of the same items."""

    __slots__ = ("_count", "_last", "_settled")

    def __init__(self, items: Sequence[Item] = ()) -> None:
        self._settled: _Settled[Item] = _Settled(list(items[:-1]))
        self._count = len(self._settled.items)
        self._last: tuple[Item, ...] = tuple(items[-1:])
        """The last item (none in an empty row). It is not shared: `with_last` replaces it in the new row."""

    def plus(self, item: Item) -> "Row[Item]":
        """The row with the item added at the end."""
        settled, count = self._settled, self._count
        if self._last:
            [last] = self._last
            if len(settled.items) == count:
                settled.append(last)
            elif settled.items[count] is not last:
                # Another row made from this one has already added other items here, so they need a copy.
                settled = _Settled([*islice(settled.items, count), last])
            count += 1
        return _made(settled, count, (item,))

    def with_last(self, item: Item) -> "Row[Item]":
        """The row with its last item replaced."""
        return _made(self._settled, self._count, (item,))

    def without_last(self) -> "Row[Item]":
        """The row without its last item."""
        if not self._count:
            return Row()
        return _made(self._settled, self._count - 1, (self._settled.items[self._count - 1],))

    @property
    def has_gone_on(self) -> bool:
        """Whether another row that was made from this one holds something else behind its last item."""
        items, count = self._settled.items, self._count
        return bool(self._last) and len(items) > count and items[count] is not self._last[0]

    def last_position(self, item: Item) -> int:
        """The position of the last such item, from 0; -1 if there is none."""
        if item in self._last:
            return self._count
        return self._settled.last_position(item, self._count)

    def __contains__(self, item: object) -> bool:
        if not isinstance(item, Hashable):
            return False
        return self.last_position(item) >= 0  # type: ignore[arg-type]

    def __bool__(self) -> bool:
        return bool(self._last)

    def __len__(self) -> int:
        return self._count + len(self._last)

    def __iter__(self) -> Iterator[Item]:
        yield from islice(self._settled.items, self._count)
        yield from self._last

    @overload
    def __getitem__(self, index: int) -> Item: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[Item, ...]: ...

    def __getitem__(self, index: int | slice) -> Item | tuple[Item, ...]:
        if index == -1 and self._last:
            return self._last[0]
        if isinstance(index, slice):
            start, stop, step = index.indices(len(self))
            settled = self._settled.items[start : min(stop, self._count) : step] if step == 1 else []
            if step == 1:
                return (*settled, *(self._last if start <= self._count < stop else ()))
            return tuple(self)[index]
        position = index + len(self) if index < 0 else index
        if position == self._count and self._last:
            return self._last[0]
        if not 0 <= position < self._count:
            raise IndexError(f"row index {index} is out of range")
        return self._settled.items[position]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, (*_LONG, tuple)) and len(self) == len(other) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))


def _made(settled: _Settled[Item], count: int, last: tuple[Item, ...]) -> Row[Item]:
    row: Row[Item] = Row.__new__(Row)
    row._settled, row._count, row._last = settled, count, last
    return row


Long = Row[Item] | Paged[Item]
_LONG = (Row, Paged)


def plus(items: Sequence[Item], item: Item) -> Long[Item]:
    """The items, with one added at the end."""
    long = _long(items)
    # A row that is extended a second time from the same position is copied whole; pages are not.
    if isinstance(long, Row) and long.has_gone_on:
        long = Paged(long)
    return long.plus(item)


def with_item(items: Sequence[Item], position: int, item: Item) -> Long[Item]:
    """The items with another item at this position, from 0."""
    if position == len(items) - 1:
        return with_last(items, item)
    return (items if isinstance(items, Paged) else Paged(items)).with_item(position, item)


def with_last(items: Sequence[Item], item: Item) -> Long[Item]:
    """The items, with the last one replaced."""
    long = _long(items)
    return long.with_last(item) if isinstance(long, Row) else long.with_item(len(long) - 1, item)


def without_last(items: Sequence[Item]) -> Long[Item]:
    """The items without the last one."""
    return _long(items).without_last()


def last_position(items: Sequence[Item], item: Item) -> int:
    """The position of the last such item, from 0; -1 if there is none."""
    return _long(items).last_position(item)


def _long(items: Sequence[Any]) -> Long[Any]:
    return items if isinstance(items, _LONG) else Row(items)

"""A frozen list of values about many subjects; the latest value about a subject is looked up quickly."""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice
from typing import Generic, TypeVar

Value = TypeVar("Value")


class _Shared(Generic[Value]):
    """The values that lists share when one was made from the other; each uses as many as it counts."""

    __slots__ = ("positions", "subjects", "values")

    def __init__(self) -> None:
        self.values: list[Value] = []
        self.subjects: list[str] = []
        """The subject of each value."""
        self.positions: dict[str, list[int]] = {}
        """The positions in `values` of the values about each subject."""

    def append(self, subject: str, value: Value) -> None:
        self.positions.setdefault(subject, []).append(len(self.values))
        self.values.append(value)
        self.subjects.append(subject)


class Latest(Generic[Value]):
    """A list of values, each about a subject. A longer list is made without copying this one."""

    __slots__ = ("_count", "_shared")

    def __init__(self) -> None:
        self._shared: _Shared[Value] = _Shared()
        self._count = 0

    def plus(self, subject: str, value: Value) -> "Latest[Value]":
        """The list with one more value."""
        longer: Latest[Value] = Latest()
        # An empty list shares nothing: every new assessment has the same one as its default.
        if self._count and len(self._shared.values) == self._count:
            longer._shared = self._shared
        else:
            # Another list was made from this one and has appended to the shared values.
            for old_subject, old_value in zip(self._shared.subjects, self, strict=False):
                longer._shared.append(old_subject, old_value)
        longer._shared.append(subject, value)
        longer._count = self._count + 1
        return longer

    def of(self, subject: str) -> Value | None:
        """The latest value about the subject; None if there is none."""
        positions = self._shared.positions.get(subject, ())
        own = bisect_left(positions, self._count)
        return self._shared.values[positions[own - 1]] if own else None

    def of_each(self) -> tuple[Value, ...]:
        """The latest value about each subject, in the order of their first values."""
        return tuple(dict(zip(self._shared.subjects, self, strict=False)).values())

    def __iter__(self) -> Iterator[Value]:
        return islice(self._shared.values, self._count)

    def __len__(self) -> int:
        return self._count

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Latest) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))

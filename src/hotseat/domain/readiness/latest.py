"""A frozen list of what was said of many things, one after the other: of each the last word counts."""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice
from typing import Generic, TypeVar

Said = TypeVar("Said")


class _Shared(Generic[Said]):
    """What lists share that were made one from the other. Each looks at so many from the first on."""

    __slots__ = ("places", "said", "things")

    def __init__(self) -> None:
        self.said: list[Said] = []
        self.things: list[str] = []
        """What each word was about."""
        self.places: dict[str, list[int]] = {}
        """Where each thing was spoken of."""

    def append(self, thing: str, said: Said) -> None:
        self.places.setdefault(thing, []).append(len(self.said))
        self.said.append(said)
        self.things.append(thing)


class Latest(Generic[Said]):
    """All that was said, in its order, and of each thing the last. It grows without being copied."""

    __slots__ = ("_count", "_shared")

    def __init__(self) -> None:
        self._shared: _Shared[Said] = _Shared()
        self._count = 0

    def plus(self, thing: str, said: Said) -> "Latest[Said]":
        """The list with one word more on a thing."""
        longer: Latest[Said] = Latest()
        # An empty list shares nothing: it may be the one that stands for nothing said in every assessment.
        if self._count and len(self._shared.said) == self._count:
            longer._shared = self._shared
        else:
            # Another list that was made from this one has gone on from here with other words.
            for its, one in zip(self._shared.things, self, strict=False):
                longer._shared.append(its, one)
        longer._shared.append(thing, said)
        longer._count = self._count + 1
        return longer

    def of(self, thing: str) -> Said | None:
        """The last word on a thing; None where nothing was said of it."""
        places = self._shared.places.get(thing, ())
        before = bisect_left(places, self._count)
        return self._shared.said[places[before - 1]] if before else None

    def of_each(self) -> tuple[Said, ...]:
        """The last word on each thing, in the order in which they were first spoken of."""
        return tuple(dict(zip(self._shared.things, self, strict=False)).values())

    def __iter__(self) -> Iterator[Said]:
        return islice(self._shared.said, self._count)

    def __len__(self) -> int:
        return self._count

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Latest) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))

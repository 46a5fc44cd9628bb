"""Reads files of events by their blocks, and remembers what a block says apart from its time.

A mark, a score, or a prompt with its plan is the same text in many sessions; only the time before it differs.
Such a block is parsed and checked once. A file in any other form than hotseat writes, or with an event in
which anything is wrong or unknown, is left to the reader of whole files, so both always agree.
"""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from hotseat.storage.events.as_written import header_as_written, table_as_written
from hotseat.storage.events.event_file import FileKind, Happened, Read, event_of, header_of
from hotseat.storage.events.torn import Whole
from hotseat.storage.files.reading import Unreadable, decode
from hotseat.storage.toml.faults import LARGEST

MOST = 4_000
"""Blocks remembered at most, about 4 MB: the prompts, follow-ups and anchors of a large bank fit."""
_BEGIN = "[[event]]\nat = "
_NO_TIME = "0.0"
_END = "\n\n"


class Known(NamedTuple):
    """A file whose header can be used and whose events are all known."""

    whole: Whole
    """Its table is that of the header."""
    read: Read


class _Block(NamedTuple):
    make: Callable[[Sequence[Any]], Any]
    """Makes the event from its time and the rest of its fields."""
    fields: tuple[Any, ...]


class KnownBlocks:
    """What the blocks of one kind of file say, whose events have their seconds first."""

    def __init__(self, kind: FileKind) -> None:
        self._kind = kind
        self._blocks: dict[str, _Block] = {}

    def forget(self) -> None:
        """Frees the memory."""
        self._blocks = {}

    def read(self, data: bytes) -> Known | None:
        """The header and the events of a whole file; None where the reader of whole files has to look."""
        try:
            text = decode(data)
            header, *blocks = text.removesuffix(_END).split(f"{_END}{_BEGIN}")
            table = header_as_written(f"{header}{_END}") if blocks and text.endswith(_END) else None
            if table is None or "event" in table:
                return None
            read = header_of(table, text, self._kind)
        except (Unreadable, ValueError, RecursionError):
            return None
        events = None if read.faults else self._events(blocks)
        if events is None:
            return None
        whole = Whole(table=table, text=text, end=len(data), missing=b"", torn=0)
        return Known(whole, read._replace(events=events, total=len(events)))

    def _events(self, blocks: Sequence[str]) -> list[Happened] | None:
        parts = [block.partition("\n") for block in blocks]
        known = self._blocks
        unknown = {rest for _, _, rest in parts if rest not in known}
        if unknown:
            parsed = self._parsed(list(unknown))
            if parsed is None:
                return None
            known = {**{rest: known[rest] for _, _, rest in parts if rest in known}, **parsed}
        events = []
        for number, (time, _, rest) in enumerate(parts):
            if (at := _seconds(time)) is None:
                return None
            block = known[rest]
            events.append(Happened(number, block.make((at, *block.fields))))
        return events

    def _parsed(self, unknown: Sequence[str]) -> dict[str, _Block] | None:
        """What these blocks say, which are remembered; None if one is not sound."""
        table = table_as_written("".join(f"{_BEGIN}{_NO_TIME}\n{rest}{_END}" for rest in unknown))
        tables = table["event"] if table else []
        if len(tables) != len(unknown):
            return None
        parsed = {}
        for rest, entry in zip(unknown, tables, strict=True):
            event, wrong = event_of(entry, (), self._kind)
            if event is None or wrong:
                return None
            parsed[rest] = _Block(event._make, event[1:])
        if len(self._blocks) + len(parsed) > MOST:
            self.forget()
        self._blocks.update(parsed)
        return parsed


def _seconds(time: str) -> float | None:
    """The seconds that hotseat writes so; None for any other text."""
    try:
        seconds = float(time)
    except ValueError:
        return None
    return seconds if 0 <= seconds <= LARGEST and f"{seconds:.1f}" == time else None

"""What all files of events have in common: a header, appended blocks, perhaps a torn end.

What a newer version added is reported and left out, and the rest is read.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Generic, NamedTuple, TypeVar

from hotseat.domain.refusal import OutOfBounds, Refused
from hotseat.domain.session.closed_sets import ClosedSets, understood
from hotseat.domain.text import clean, counted
from hotseat.storage.events.torn import EventTypes
from hotseat.storage.files.reading import Unreadable
from hotseat.storage.toml.exact import exactly_or_explained
from hotseat.storage.toml.faults import Fault, Path, tables_of
from hotseat.storage.toml.positions import Lines

FORMAT = 1
Faults = list[tuple[int, str]]
"""What is wrong, or unknown to this version, as line and sentence."""
Value = TypeVar("Value")

_LIST = r"""(?m)^[ \t]*["']?event["']?[ \t]*="""
_LIST_PERHAPS = r"""event["']?[ \t]*="""
"""Found far faster, because it begins with a fixed text; where it is not, there is no list."""


class FileKind(NamedTuple):
    """What files of one kind may hold."""

    what: str
    """What to call such a file in a sentence."""
    header: type[Any]
    types: EventTypes
    closed_sets: ClosedSets
    name_of: Callable[[Any], str]
    missing: Callable[[Any, int], Any] = lambda value, _: value
    """The value so far, with this many events that are unknown to this version."""


class Happened(NamedTuple):
    """An event, and its number in the file, from 0."""

    number: int
    event: Any


class Read(NamedTuple):
    """A header with its events, without what this version does not know."""

    header: Any
    """None if it cannot be used."""
    events: list[Happened]
    faults: Faults
    unknown: Faults
    """What this version does not know and leaves out."""
    first_unknown: float
    """The number of the first event with something unknown: -1 for the header, infinity for none."""
    total: int = 0
    """How many events there are, those not known here counted."""


def _refuse_another_format(table: dict[str, Any], what: str) -> None:
    number = table.get("format")
    if isinstance(number, int) and number > FORMAT:
        raise Unreadable(
            1,
            f"has format {number}, but this hotseat reads format {FORMAT}: a newer hotseat wrote it; "
            "update hotseat to read it",
        )
    if number != FORMAT:
        raise Unreadable(1, f'is not {what} of format {FORMAT}: it needs the line "format = {FORMAT}"')


def read_events(table: dict[str, Any], text: str, kind: FileKind) -> Read:
    """The header and the events of a file of this format. Raises Unreadable for one of another format."""
    header = header_of(table, text, kind)
    more = happened(table, text, kind)
    return Read(
        header=header.header,
        events=more.events,
        faults=header.faults + more.faults,
        unknown=header.unknown + more.unknown,
        first_unknown=min(header.first_unknown, more.first_unknown),
        total=more.total,
    )


def header_of(table: dict[str, Any], text: str, kind: FileKind) -> Read:
    """The header of a file of this format, without its events. Raises Unreadable for another format."""
    _refuse_another_format(table, kind.what)
    keys = {key: value for key, value in table.items() if key != "event"}
    header, wrong = exactly_or_explained(kind.header, keys)
    faults, unknown = _sorted(wrong, Lines(text))
    return Read(
        header=None if faults else header,
        events=[],
        faults=faults,
        unknown=unknown,
        first_unknown=-1 if unknown else float("inf"),
    )


def happened(table: dict[str, Any], text: str, kind: FileKind) -> Read:
    """The events of a file, or of a part of one, without a header."""
    events: list[Happened] = []
    faults: Faults = []
    unknown: Faults = []
    first, lines = float("inf"), Lines(text)
    if not isinstance(table.get("event", []), list):
        faults.append((lines.of(("event",)), '"event" should be written as [[event]]'))
    for number, entry in tables_of(table, "event"):
        event, wrong = event_of(entry, ("event", number), kind)
        if event is not None:
            events.append(Happened(number, event))
        if wrong:
            its_faults, its_unknown = _sorted(wrong, lines)
            faults += its_faults
            unknown += its_unknown
            if its_unknown:
                first = min(first, number)
    total = sum(1 for _ in tables_of(table, "event"))
    return Read(header=None, events=events, faults=faults, unknown=unknown, first_unknown=first, total=total)


def event_of(entry: object, path: Path, kind: FileKind) -> tuple[Any, list[Fault]]:
    """The event of a table, without what this version does not know; None if it cannot be used."""
    if not isinstance(entry, dict) or not isinstance(entry.get("type"), str):
        return None, [Fault(path, f"this event needs a type; the types are {', '.join(kind.types)}")]
    name = entry["type"]
    if (event_type := kind.types.get(name)) is None:
        return None, [Fault(path, f'an event "{clean(name)}"', is_unknown=True)]
    fields = entry.copy()
    del fields["type"]
    event, wrong = exactly_or_explained(event_type, fields, path)
    if wrong and any(fault.fatal and not fault.is_unknown for fault in wrong):
        return None, wrong
    if event_type not in kind.closed_sets:
        return event, wrong
    known = understood(event, kind.closed_sets)
    return known.event, [*wrong, *(Fault(path, sentence, is_unknown=True) for sentence in known.unknown)]


def _sorted(wrong: Iterable[Fault], lines: Lines) -> tuple[Faults, Faults]:
    """The faults, and apart from them what this version does not know."""
    faults = [(lines.of(fault.path), fault.text) for fault in wrong if fault.fatal and not fault.is_unknown]
    return faults, [(lines.of(fault.path), not_known(_what(fault))) for fault in wrong if fault.is_unknown]


def _what(unknown: Fault) -> str:
    return f'the key "{unknown.path[-1]}"' if unknown.text.startswith('"') else unknown.text


def not_known(what: str) -> str:
    """A sentence that this version does not know something."""
    return f"{what} is not known to this version; a newer hotseat may have written it"


def unknown_sentence(unknown: Sequence[tuple[int, str]]) -> str:
    """A sentence about everything that this version does not know; it begins with the first line number."""
    line, first = min(unknown)
    more = f" (and {len(unknown) - 1:,} more)" if len(unknown) > 1 else ""
    return f"{line}: {first}{more}; the rest is read, and nothing is written into the file"


class Replayed(NamedTuple, Generic[Value]):
    """The value after its events, and what was wrong with them."""

    value: Value
    faults: Faults
    unknown: Faults
    unread: int
    """Events left out because they depend on something unknown before them."""


def replayed(
    begun: Value, after: Callable[[Value, Any], Value], read: Read, text: str, kind: FileKind
) -> Replayed[Value]:
    """Applies the events to `begun`, one after the other, up to the first that does not fit.

    Where something before that event is unknown, the event may depend on it and is not called a fault.
    """
    value, reached = begun, 0
    for number, (number_in_file, event) in enumerate(read.events):
        try:
            if number_in_file > reached:
                value = kind.missing(value, number_in_file - reached)
            value, reached = after(value, event), number_in_file + 1
        except Refused as reason:
            line, name = Lines(text).of(("event", number_in_file)), kind.name_of(event)
            if read.first_unknown > number_in_file or isinstance(reason, OutOfBounds):
                wrong = f'"{name}" is not possible here: {reason}; correct the event'
                return Replayed(value, [(line, wrong)], [], 0)
            unread = len(read.events) - number
            sentence = f'"{name}" does not fit because something before it is unknown ({reason})'
            rest = f"{counted(unread, 'event is', 'events are')} not read from here on"
            return Replayed(value, [], [(line, f"{sentence}; {rest}")], unread)
    return Replayed(kind.missing(value, read.total - reached), [], [], 0)


def reading_only(unknown: Iterable[tuple[int, str]], text: str) -> str:
    """Why nothing may be appended to the file; empty if it may."""
    if first := min(unknown, default=None):
        line, sentence = first
        what = sentence.partition(";")[0]
        return (
            f"is opened for reading only: a newer hotseat wrote it (line {line}: {what}); "
            "update hotseat to continue it"
        )
    if re.search(_LIST_PERHAPS, text) and re.search(_LIST, text):
        return (
            'is opened for reading only: its events are one list, as in "event = [...]", so no event can be '
            "appended; write each event as a block that begins with [[event]]"
        )
    return ""

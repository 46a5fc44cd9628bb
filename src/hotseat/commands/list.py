"""`hotseat list`."""

from argparse import Namespace
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from hotseat.commands.doorway import DONE, practice_folder
from hotseat.domain.review import Summary, summarise
from hotseat.echo import echo, echo_data
from hotseat.reports.plain import summary_line
from hotseat.storage import archive

FEW = 15
"""Sessions that are read sooner than the index of the others is opened."""


class Line(NamedTuple):
    """A session in the list: its summary, or why it cannot be read."""

    id: str
    fault: str
    summary: Summary | None


def run(options: Namespace) -> int:
    """Prints the sessions, newest first; one that cannot be read stands there with its reason."""
    folder = practice_folder(options).sessions
    lines = [one for one in _lines(folder) if one.summary is None or one.summary.questions]
    if options.json:
        echo_data(list(_data(lines)))
        return DONE
    echo(summary_line(one.summary) if one.summary else f"{one.id}  {one.fault}" for one in lines)
    if not lines:
        echo([f"No sessions in {folder} yet; `hotseat` begins one."])
    return DONE


def _lines(folder: Path) -> Iterable[Line]:
    paths = archive.paths(folder)
    return map(_read, paths) if len(paths) <= FEW else _from_shelf(folder)


def _from_shelf(folder: Path) -> Sequence[Line]:
    from hotseat.storage.shelf import Shelf  # noqa: PLC0415 (a few sessions need no index)

    return [_line(entry.id, entry.fault, entry.summary) for entry in Shelf(folder).newest()]


def _read(path: Path) -> Line:
    stored = archive.read(path)
    session = stored.session
    if session is None:
        return Line(stored.id, stored.fault, None)
    if not session.ended:
        from hotseat.storage.journal import stopped_at  # noqa: PLC0415 (only an interrupted one needs it)

        session = session._replace(at=stopped_at(path, session))
    return _line(stored.id, "", summarise(session))


def _line(name: str, fault: str, summary: Summary | None) -> Line:
    """The session under the name of its file: that is what other commands are given."""
    return Line(name, fault, summary._replace(id=name) if summary else None)


def _data(lines: Iterable[Line]) -> Iterator[dict[str, Any]]:
    from hotseat.reports.data import summary_data  # noqa: PLC0415 (one of two ways to list)

    for one in lines:
        yield summary_data(one.summary) if one.summary else {"id": one.id, "fault": one.fault}

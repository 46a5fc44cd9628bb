"""`hotseat list`."""

from argparse import Namespace
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from hotseat.commands.doorway import DONE, folder_to_read
from hotseat.echo import echo, echo_data
from hotseat.reports.listing import summary_line
from hotseat.storage.index import Line, index_of
from hotseat.storage.listing import paths, signature


def run(options: Namespace) -> int:
    """Prints the sessions, newest first; one that cannot be read stands there with its reason."""
    folder = folder_to_read(options).sessions
    lines = [one for one in _lines(folder) if one.summary is None or one.summary.questions]
    if options.json:
        echo_data(list(_data(lines)))
        return DONE
    echo(summary_line(one.summary) if one.summary else f"{one.id}  {one.fault}" for one in lines)
    if not lines:
        echo([f"No sessions in {folder} yet; `hotseat` begins one."])
    return DONE


def _lines(folder: Path) -> Iterable[Line]:
    """What the index knows, and what only the files can tell."""
    found = {path: signature(path) for path in paths(folder)}
    known = index_of(folder).lines({path.name: its for path, its in found.items() if its})
    unknown = [path for path in found if path.name not in known]
    if unknown:
        from hotseat.storage.shelf import Shelf  # noqa: PLC0415 (what is known needs no reader)

        read = zip(unknown, Shelf(folder).entries(unknown), strict=True)
        known |= {path.name: entry.line for path, entry in read}
    return (known[path.name] for path in found)


def _data(lines: Iterable[Line]) -> Iterator[dict[str, Any]]:
    from hotseat.reports.data import summary_data  # noqa: PLC0415 (one of two ways to list)

    for one in lines:
        yield summary_data(one.summary) if one.summary else {"id": one.id, "fault": one.fault}

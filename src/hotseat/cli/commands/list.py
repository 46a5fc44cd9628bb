"""`hotseat list`."""

from argparse import Namespace
from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from hotseat import reports, storage
from hotseat.cli.echo import echo, echo_data
from hotseat.cli.exit_codes import DONE, folder_to_read
from hotseat.domain.text import counted
from hotseat.reports.text.listing import summary_line
from hotseat.storage.events.copies import copies
from hotseat.storage.session.index import Line, index_of
from hotseat.storage.session.listed_files import listed_files

MANY = 100
"""From so many new files on, they are read in steps."""


def run(options: Namespace) -> int:
    """Prints the sessions, newest first; for one that cannot be read, the reason."""
    folder = folder_to_read(options).sessions
    if options.discarded:
        folder = storage.session.discarded.discarded_in(folder)
    lines = [(line, more) for line, more in _lines(folder) if line.summary is None or line.summary.questions]
    if options.json:
        echo_data(list(_data(lines)))
        return DONE
    echo(summary_line(line.summary) if line.summary else f"{line.id}  {line.fault}" for line, _ in lines)
    if not lines and options.discarded:
        echo([f"No sessions in {folder}: none was discarded."])
    elif not lines:
        echo([f"No sessions in {folder} yet; `hotseat` begins one."])
    if more := [count for _, count in lines if count]:
        of = counted(len(more), "session")
        echo([f"{counted(sum(more), 'other copy', 'other copies')} of {of}; `hotseat check` names each."])
    return DONE


def _lines(folder: Path) -> Iterator[tuple[Line, int]]:
    """Each session, and the number of other files with the same session."""
    known = _of_files(folder)
    ids = {name: line.id for name, line in known.items() if line.events >= 0}
    for copy_group in copies(folder, ids, lambda path: known[path.name].events if path.name in known else -1):
        # A file that appeared after the reading is listed next time.
        if line := known.get(copy_group.path.name):
            yield line, len(copy_group.others)


def _of_files(folder: Path) -> dict[str, Line]:
    """The line of each file by its name: from the index where it is known, else from the file."""
    listed, index = listed_files(folder), index_of(folder)
    renamed = index.ids(folder) if listed.words else {}
    signatures = {path: listed.signature(path, renamed) for path in listed.paths}
    known = index.lines(
        {path.name: file_signature for path, file_signature in signatures.items() if file_signature}
    )
    unknown = [path for path in signatures if path.name not in known]
    if unknown:
        shelf = storage.session.shelf.Shelf(folder)
        if len(unknown) >= MANY:
            # In steps on all cores; whoever interrupts it finds the steps done the next time.
            deque(shelf.reading(), maxlen=0)
        read = zip(unknown, shelf.entries(unknown), strict=True)
        known |= {path.name: entry.line for path, entry in read}
    return known


def _data(lines: Iterable[tuple[Line, int]]) -> Iterator[dict[str, Any]]:
    for line, copies_beside in lines:
        yield {**_data_of(line), "copies": copies_beside}


def _data_of(line: Line) -> dict[str, Any]:
    if line.summary is None:
        return {"id": line.id, "fault": line.fault}
    return reports.data.session_data.summary_data(line.summary)

"""An index of the sessions on disk, in the user's cache, so that unchanged files are not read again.

The index is made from the files. It answers for a file only while that is unchanged, and it is made again
where it is missing, damaged or of another version.
"""

import json
import os
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar
from zlib import crc32

from hotseat.domain.review.summary import Summary
from hotseat.storage.events.copies import id_of
from hotseat.storage.files.listing import Signature, signature
from hotseat.storage.files.looking import absolute, names_in
from hotseat.storage.files.user_folders import cache_folder
from hotseat.storage.session import figures
from hotseat.storage.session.figures import tables
from hotseat.storage.session.index_file import IndexFile
from hotseat.storage.toml.cache_codec import decoded, encoded

if TYPE_CHECKING:
    from hotseat.storage.session.entry import Entry

VERSION = 19
"""Raise it whenever the entry of an unchanged session, or what `check` says of it, would differ."""
_PREFIX, _ENDING = "sessions-", ".sqlite"
Value = TypeVar("Value")

_TABLES = (
    "CREATE TABLE entries (name TEXT PRIMARY KEY, signature TEXT, id TEXT, line TEXT, answers TEXT)",
    "CREATE INDEX renamed ON entries (name, signature, id) WHERE id <> ''",
    "CREATE TABLE sound (name TEXT PRIMARY KEY, signature TEXT, id TEXT)",
    "CREATE INDEX unchanged ON entries (name, signature)",
    *tables.TABLES,
)
_CHOSEN = {
    "line": "SELECT name, signature, line FROM entries WHERE name IN (SELECT value FROM json_each(?))",
    "answers": "SELECT name, signature, answers FROM entries WHERE name IN (SELECT value FROM json_each(?))",
    "words": "SELECT name, signature, words FROM entries JOIN sessions USING (name) "
    "WHERE name IN (SELECT value FROM json_each(?))",
}


class Line(NamedTuple):
    """A session in a list: its summary, or why it cannot be read."""

    id: str
    fault: str
    summary: Summary | None
    events: int
    """The number of events; negative where the file cannot be read."""


class Kept(NamedTuple):
    """What is kept of an unchanged file."""

    signature: Signature
    sorted_by: str
    """The id that orders it in the list."""
    entry: "Entry"


class Index:
    """Entries by the name of their file. Errors of the index cost time but never change a result."""

    def __init__(self, path: Path) -> None:
        self._file = IndexFile(path, VERSION, _TABLES)

    def lines(self, wanted: Mapping[str, Signature]) -> dict[str, Line]:
        """The lines of those of these files that have not changed."""
        return self._known(wanted, "line", lambda data: decoded(Line, json.loads(data)))

    def answers(self, wanted: Mapping[str, Signature], kind: type[Value]) -> dict[str, Value]:
        """The same for the answers kept of these files, which are of this type."""
        return self._known(wanted, "answers", lambda data: decoded(kind, json.loads(data)))

    def words(self, wanted: Mapping[str, Signature]) -> dict[str, str]:
        """The same for the words that a search looks through."""
        return self._known(wanted, "words", str)

    def _known(
        self, wanted: Mapping[str, Signature], column: str, value: Callable[[str], Value]
    ) -> dict[str, Value]:
        values: dict[str, Value] = {}
        for name, cached_signature, data in self._rows(wanted, column):
            with suppress(ValueError, TypeError, KeyError):
                if cached_signature == signature_text(wanted[name]):
                    values[name] = value(data)
        return values

    def keep(self, entries: "Mapping[str, Kept]") -> None:
        """Writes the entries of these files."""
        kept = {name: entry for name, entry in entries.items() if _is_text(name)}
        rows = [
            (
                name,
                signature_text(entry.signature),
                _other_id(name, line),
                _text(line),
                _text(entry.entry.given),
            )
            for name, entry in kept.items()
            for line in (entry.entry.line,)
        ]

        def written(database: sqlite3.Connection) -> None:
            tables.remove(database, list(kept))
            database.executemany("INSERT OR REPLACE INTO entries VALUES (?, ?, ?, ?, ?)", rows)
            figures.adding.add(
                database, ((name, entry.sorted_by, entry.entry) for name, entry in kept.items())
            )

        if kept:
            self._file.write(written)

    def forget(self, names: Iterable[str]) -> None:
        """Removes the entries of files that are gone."""
        gone = [name for name in names if _is_text(name)]

        def removed(database: sqlite3.Connection) -> None:
            rows = [(name,) for name in gone]
            database.executemany("DELETE FROM entries WHERE name = ?", rows)
            database.executemany("DELETE FROM sound WHERE name = ?", rows)
            tables.remove(database, gone)

        if gone:
            self._file.write(removed)

    def sound(self, files: Mapping[str, Signature]) -> dict[str, str]:
        """The ids of those of these files that have not changed since nothing was wrong with them."""
        signatures = {name: signature_text(file_signature) for name, file_signature in files.items()}
        return {
            name: its_id
            for name, cached_signature, its_id in self._read("SELECT name, signature, id FROM sound", ())
            if cached_signature == signatures.get(name)
        }

    def keep_sound(self, files: Mapping[str, tuple[Signature, str]]) -> None:
        """Keeps that nothing is wrong with these files, each with its signature and its id."""
        rows = [
            (name, signature_text(file_signature), its_id)
            for name, (file_signature, its_id) in files.items()
            if _is_text(name) and _is_text(its_id)
        ]
        if rows:
            statement = "INSERT OR REPLACE INTO sound VALUES (?, ?, ?)"
            self._file.write(lambda database: database.executemany(statement, rows))

    def signatures(self) -> dict[str, str]:
        """The signature of each file in the index, as `signature_text` writes it, by the file's name."""
        return dict(self._read("SELECT name, signature FROM entries", ()))

    def ask(self, question: Callable[[sqlite3.Connection], Value]) -> Value:
        """What the question finds in the open database. Raises sqlite3.Error."""
        return self._file.ask(question)

    def names(self) -> set[str]:
        """The names of the files in the index."""
        return {row[0] for row in self._read("SELECT name FROM entries", ())}

    def ids(self, folder: Path) -> dict[str, str]:
        """The ids of files in the folder not named after their id; a changed file is read for its id."""
        ids: dict[str, str] = {}
        for name, cached_signature, its_id in self._read(
            "SELECT name, signature, id FROM entries WHERE id <> ''", ()
        ):
            with suppress(ValueError, TypeError):
                if current := signature(folder / name):
                    own = tuple(json.loads(cached_signature)[: len(current)])
                    ids[name] = its_id if own == current else id_of(folder / name)
        return ids

    def _rows(self, wanted: Mapping[str, Signature], column: str) -> list[Any]:
        return self._read(_CHOSEN[column], [json.dumps([name for name in wanted if _is_text(name)])])

    def _read(self, statement: str, values: Iterable[str]) -> list[Any]:
        return self._file.read(statement, values)


def signature_text(signature: Signature) -> str:
    """A file's signature as the index keeps it."""
    return str(list(signature))


def index_of(folder: Path) -> Index:
    """The index of a folder's sessions, in the user's cache."""
    path = os.fsencode(absolute(folder))
    # Where two folders get the same name by chance, the inodes in the signatures keep their files apart.
    name = f"{_PREFIX}{crc32(path):08x}-{len(path)}{_ENDING}"
    return Index(cache_folder() / name)


def all_indexes() -> list[Index]:
    """Every index in the user's cache, those of folders that were moved or renamed too. Raises CannotRead."""
    folder = cache_folder()
    names = sorted(names_in(folder))
    return [Index(folder / name) for name in names if name.startswith(_PREFIX) and name.endswith(_ENDING)]


def _is_text(name: str) -> bool:
    """Whether the name is UTF-8. The database accepts no other, so any other file is read each time."""
    return name.isascii() or not any("\ud800" <= char <= "\udfff" for char in name)


def _other_id(name: str, line: Line) -> str:
    """The session's id where the file is not named after it; empty if the file cannot be read."""
    return line.id if line.events >= 0 and f"{line.id}.toml" != name else ""


def _text(value: object) -> str:
    return json.dumps(encoded(value), separators=(",", ":"))

"""An index of the sessions on disk, in the user's cache, so that unchanged files are not read again.

The index is made from the files. It answers for a file only while that is unchanged, and it is made again
where it is missing, damaged or of another version.
"""

import json
import os
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing, suppress
from pathlib import Path
from typing import Any, NamedTuple, TypeVar
from zlib import crc32

from hotseat.domain.review.summary import Summary
from hotseat.storage.events.copies import id_of
from hotseat.storage.files.listing import Signature, signature
from hotseat.storage.files.looking import absolute, names_in
from hotseat.storage.files.user_folders import cache_folder
from hotseat.storage.files.writing import close_quietly, make_folder, open_or_make, remove
from hotseat.storage.toml.cache_codec import decoded, encoded

VERSION = 16
"""Raise it whenever the entry of an unchanged session, or what `check` says of it, would differ."""
PATIENCE = 1.0
"""Seconds to wait for another program that writes to the index."""
_PREFIX, _ENDING = "sessions-", ".sqlite"
Value = TypeVar("Value")

_TABLES = (
    "CREATE TABLE entries (name TEXT PRIMARY KEY, signature TEXT, id TEXT, line TEXT, answers TEXT)",
    "CREATE INDEX renamed ON entries (name, signature, id) WHERE id <> ''",
    "CREATE TABLE sound (name TEXT PRIMARY KEY, signature TEXT, id TEXT)",
)
_CHOSEN = {
    "line": "SELECT name, signature, line FROM entries WHERE name IN (SELECT value FROM json_each(?))",
    "answers": "SELECT name, signature, answers FROM entries WHERE name IN (SELECT value FROM json_each(?))",
}


class Line(NamedTuple):
    """A session in a list: its summary, or why it cannot be read."""

    id: str
    fault: str
    summary: Summary | None
    events: int
    """The number of events; negative where the file cannot be read."""


class Index:
    """Entries by the name of their file. Errors of the index cost time but never change a result."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def lines(self, wanted: Mapping[str, Signature]) -> dict[str, Line]:
        """The lines of those of these files that have not changed."""
        return self._known(wanted, "line", Line)

    def answers(self, wanted: Mapping[str, Signature], kind: type[Value]) -> dict[str, Value]:
        """The same for the answers kept of these files, which are of this type."""
        return self._known(wanted, "answers", kind)

    def unchanged(self, files: Mapping[str, Signature]) -> set[str]:
        """The names of those of these files that have not changed since the index was told of them."""
        signatures = {name: json.dumps(file_signature) for name, file_signature in files.items()}
        return {
            name
            for name, cached_signature in self._read("SELECT name, signature FROM entries", ())
            if cached_signature == signatures.get(name)
        }

    def _known(self, wanted: Mapping[str, Signature], column: str, kind: type[Value]) -> dict[str, Value]:
        values: dict[str, Value] = {}
        for name, cached_signature, data in self._rows(wanted, column):
            with suppress(ValueError, TypeError, KeyError):
                if tuple(json.loads(cached_signature)) == wanted[name]:
                    values[name] = decoded(kind, json.loads(data))
        return values

    def keep(self, entries: Mapping[str, tuple[Signature, Line, object]]) -> None:
        """Writes the entries of these files: signature, line and answers."""
        rows = [
            (name, json.dumps(file_signature), _other_id(name, line), _text(line), _text(answers))
            for name, (file_signature, line, answers) in entries.items()
            if _is_text(name)
        ]
        self._write("INSERT OR REPLACE INTO entries VALUES (?, ?, ?, ?, ?)", rows)

    def forget(self, names: Iterable[str]) -> None:
        """Removes the entries of files that are gone."""
        gone = [(name,) for name in names if _is_text(name)]
        self._write("DELETE FROM entries WHERE name = ?", gone)
        self._write("DELETE FROM sound WHERE name = ?", gone)

    def sound(self, files: Mapping[str, Signature]) -> dict[str, str]:
        """The ids of those of these files that have not changed since nothing was wrong with them."""
        signatures = {name: json.dumps(file_signature) for name, file_signature in files.items()}
        return {
            name: its_id
            for name, cached_signature, its_id in self._read("SELECT name, signature, id FROM sound", ())
            if cached_signature == signatures.get(name)
        }

    def keep_sound(self, files: Mapping[str, tuple[Signature, str]]) -> None:
        """Keeps that nothing is wrong with these files, each with its signature and its id."""
        rows = [
            (name, json.dumps(file_signature), its_id)
            for name, (file_signature, its_id) in files.items()
            if _is_text(name) and _is_text(its_id)
        ]
        self._write("INSERT OR REPLACE INTO sound VALUES (?, ?, ?)", rows)

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
        try:
            with closing(self._opened()) as database:
                return database.execute(statement, tuple(values)).fetchall()
        except sqlite3.Error:
            self._start_anew()
            return []

    def _write(self, statement: str, rows: list[Any]) -> None:
        if not rows:
            return
        try:
            with closing(self._opened()) as database, database:
                database.executemany(statement, rows)
        except sqlite3.OperationalError:
            return  # Another program is writing, or the disk is full: the files are read again next time.
        except sqlite3.Error:
            self._start_anew()

    def _opened(self) -> sqlite3.Connection:
        """The open database, created where it is missing. Raises sqlite3.Error."""
        try:
            make_folder(self._path.parent)
            close_quietly(open_or_make(self._path, os.O_RDWR))
        except OSError as error:
            raise sqlite3.OperationalError(str(error)) from error
        database = sqlite3.connect(self._path, timeout=PATIENCE, isolation_level="IMMEDIATE")
        try:
            self._prepare(database)
        except sqlite3.Error:
            database.close()
            raise
        return database

    def _prepare(self, database: sqlite3.Connection) -> None:
        # A lost index is made again, so writes need not wait for the disk.
        database.execute("PRAGMA synchronous = OFF")
        # It holds words that were said, and what was forgotten must not stay in its free pages.
        database.execute("PRAGMA secure_delete = ON")
        [version] = database.execute("PRAGMA user_version").fetchone()
        if version != VERSION:
            with database:
                database.execute("DROP TABLE IF EXISTS entries")
                database.execute("DROP TABLE IF EXISTS sound")
                for table in _TABLES:
                    database.execute(table)
                database.execute(f"PRAGMA user_version = {VERSION}")

    def _start_anew(self) -> None:
        """Removes an index that cannot be read, so that a new one is made."""
        remove(self._path)


def index_of(folder: Path) -> Index:
    """The index of a folder's sessions, in the user's cache."""
    path = os.fsencode(absolute(folder))
    # Where two folders get the same name by chance, the inodes in the signatures keep their files apart.
    name = f"{_PREFIX}{crc32(path):08x}-{len(path)}{_ENDING}"
    return Index(cache_folder() / name)


def all_indexes() -> list[Index]:
    """Every index in the user's cache, those of folders that were moved or renamed too. Raises CannotRead."""
    folder = cache_folder()
    found = sorted(names_in(folder))
    return [Index(folder / name) for name in found if name.startswith(_PREFIX) and name.endswith(_ENDING)]


def _is_text(name: str) -> bool:
    """Whether the name is UTF-8. The database accepts no other, so any other file is read each time."""
    return name.isascii() or not any("\ud800" <= char <= "\udfff" for char in name)


def _other_id(name: str, line: Line) -> str:
    """The session's id where the file is not named after it; empty if the file cannot be read."""
    return line.id if line.events >= 0 and f"{line.id}.toml" != name else ""


def _text(value: object) -> str:
    return json.dumps(encoded(value), separators=(",", ":"))

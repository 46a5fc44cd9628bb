"""What the sessions on disk hold, kept in the user's cache so that they need not all be read again.

The files are the truth: the index is made from them, answers for a file only while nothing of it has
changed, and is made anew where it is missing, damaged or of another version.
"""

import json
import os
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing, suppress
from pathlib import Path
from typing import Any, NamedTuple

from hotseat.domain.answers import Answer
from hotseat.domain.review import Summary
from hotseat.storage.frozen import freeze, thaw

VERSION = 1
"""To be raised whenever what is kept of a session changes."""
PATIENCE = 1.0
"""Seconds to wait for another program that writes into the index."""
Signature = tuple[int, ...]
"""What tells a changed file from an unchanged one."""


class Entry(NamedTuple):
    """What one session's file holds: a summary with its answers, or why it cannot be read."""

    id: str
    fault: str
    summary: Summary | None
    answers: tuple[Answer, ...]


class Index:
    """Entries by the name of their file. Trouble with the index costs time, and never an answer."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def entries(self, wanted: Mapping[str, Signature]) -> dict[str, Entry]:
        """What is known of these files, as far as they have not changed since."""
        found: dict[str, Entry] = {}
        for name, signature, frozen in self._rows(wanted):
            with suppress(ValueError, TypeError, KeyError):
                if tuple(json.loads(signature)) == wanted[name]:
                    found[name] = thaw(Entry, json.loads(frozen))
        return found

    def keep(self, entries: Mapping[str, tuple[Signature, Entry]]) -> None:
        """Remembers what these files hold."""
        rows = [
            (name, json.dumps(signature), json.dumps(freeze(entry), separators=(",", ":")))
            for name, (signature, entry) in entries.items()
        ]
        self._write("INSERT OR REPLACE INTO entries VALUES (?, ?, ?)", rows)

    def forget(self, names: Iterable[str]) -> None:
        """Drops files that are gone."""
        self._write("DELETE FROM entries WHERE name = ?", [(name,) for name in names])

    def names(self) -> set[str]:
        """The files it knows."""
        return {row[0] for row in self._read("SELECT name FROM entries", ())}

    def _rows(self, wanted: Mapping[str, Signature]) -> list[Any]:
        chosen = "SELECT name, signature, entry FROM entries WHERE name IN (SELECT value FROM json_each(?))"
        return self._read(chosen, [json.dumps(list(wanted))])

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
            return  # Another program writes, or the disk is full: the files are read again next time.
        except sqlite3.Error:
            self._start_anew()

    def _opened(self) -> sqlite3.Connection:
        """The database, made where it is missing. Raises sqlite3.Error where that is impossible."""
        with suppress(OSError):
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            os.close(os.open(self._path, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600))
        database = sqlite3.connect(self._path, timeout=PATIENCE, isolation_level="IMMEDIATE")
        try:
            self._prepare(database)
        except sqlite3.Error:
            database.close()
            raise
        return database

    def _prepare(self, database: sqlite3.Connection) -> None:
        # A lost index is made again, so it need not wait for the disk.
        database.execute("PRAGMA synchronous = OFF")
        [version] = database.execute("PRAGMA user_version").fetchone()
        if version != VERSION:
            with database:
                database.execute("DROP TABLE IF EXISTS entries")
                database.execute("CREATE TABLE entries (name TEXT PRIMARY KEY, signature TEXT, entry TEXT)")
                database.execute(f"PRAGMA user_version = {VERSION}")

    def _start_anew(self) -> None:
        """Drops an index that cannot be read."""
        with suppress(OSError):
            self._path.unlink(missing_ok=True)

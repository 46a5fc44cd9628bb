"""The database in which the index of a folder lies: made where it is missing, or damaged."""

import os
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, TypeVar

from hotseat.storage.files.writing import close_quietly, make_folder, open_or_make, remove

PATIENCE = 1.0
"""Seconds to wait for another program that writes to the index."""
Value = TypeVar("Value")


class IndexFile:
    """A database of one version, with these tables; one of another version is emptied."""

    def __init__(self, path: Path, version: int, tables: Sequence[str]) -> None:
        self._path = path
        self._version = version
        self._tables = tables

    def read(self, statement: str, values: Iterable[str]) -> list[Any]:
        """The rows found; none where the database cannot be read."""
        try:
            with closing(self._opened()) as database:
                return database.execute(statement, tuple(values)).fetchall()
        except sqlite3.Error:
            self._start_anew()
            return []

    def ask(self, question: Callable[[sqlite3.Connection], Value]) -> Value:
        """What the question finds in the open database. Raises sqlite3.Error."""
        try:
            with closing(self._opened()) as database:
                return question(database)
        except sqlite3.OperationalError:
            raise  # Another program may be writing to a sound index.
        except sqlite3.Error:
            self._start_anew()
            raise

    def write(self, change: Callable[[sqlite3.Connection], object]) -> None:
        """Makes the change, all of it or nothing."""
        try:
            with closing(self._opened()) as database, database:
                change(database)
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
        if version != self._version:
            with database:
                for (table,) in database.execute(
                    "SELECT name FROM sqlite_master WHERE type = 'table'"
                ).fetchall():
                    database.execute(f'DROP TABLE "{table}"')
                for table in self._tables:
                    database.execute(table)
                database.execute(f"PRAGMA user_version = {self._version}")

    def _start_anew(self) -> None:
        """Removes an index that cannot be read, so that a new one is made."""
        remove(self._path)

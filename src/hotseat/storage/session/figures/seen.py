"""Which rows of the index count: not those of files that changed since, nor of copies that do not count."""

import sqlite3
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, NamedTuple

from hotseat.storage.session.figures import tables
from hotseat.storage.session.figures.adding import add
from hotseat.storage.session.figures.narrowing import give_local_days

if TYPE_CHECKING:
    from hotseat.storage.session.entry import Entry


class Seen(NamedTuple):
    """The sessions of a folder, where they differ from the rows of the index."""

    left_out: Collection[str]
    """The names of files whose rows do not count."""
    more: "Mapping[str, tuple[str, Entry]]"
    """Sessions without rows that count, by the name of their file: the id that orders each, and its entry."""


NOTHING_CHANGED = Seen((), {})


def lay_out(database: sqlite3.Connection, seen: Seen) -> None:
    """Makes `seen_sessions` and `seen_answers` of what counts. Raises sqlite3.Error."""
    give_local_days(database)
    # One transaction that only reads: what another program writes meanwhile is not seen in part.
    database.execute("BEGIN")
    rows = {table: f"SELECT * FROM main.{table}" for table in tables.COLUMNS}
    if seen.left_out:
        database.execute("CREATE TEMP TABLE left_out (name TEXT PRIMARY KEY)")
        names = [(tables.name_value(name),) for name in seen.left_out]
        database.executemany("INSERT INTO temp.left_out VALUES (?)", names)
        for table in tables.COLUMNS:
            rows[table] += " WHERE name NOT IN (SELECT name FROM temp.left_out)"
    if seen.more:
        for table in tables.COLUMNS:
            database.execute(f"CREATE TEMP TABLE more_{table} AS SELECT * FROM main.{table} LIMIT 0")
            rows[table] += f" UNION ALL SELECT * FROM temp.more_{table}"
        add(database, ((name, *entry) for name, entry in seen.more.items()), "temp.more_")
    for table, select in rows.items():
        database.execute(f"CREATE TEMP VIEW seen_{table} AS {select}")


def in_memory(entries: "Mapping[str, tuple[str, Entry]]") -> sqlite3.Connection:
    """A database of these sessions, for where the index cannot be used."""
    database = sqlite3.connect(":memory:", isolation_level=None)
    for table in tables.TABLES:
        database.execute(table)
    add(database, ((name, *entry) for name, entry in entries.items()))
    lay_out(database, NOTHING_CHANGED)
    return database

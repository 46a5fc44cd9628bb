"""The tables of the index from which figures are computed: a row for each session and for each answer."""

import json
import os
import sqlite3
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta

SESSIONS = "name TEXT PRIMARY KEY, sorted_by TEXT, readable INTEGER, given INTEGER, words TEXT"
"""`sorted_by` is the id that orders the list; `given` is the number of answers."""
ANSWERS = (
    "key INTEGER PRIMARY KEY, name TEXT, id TEXT, number INTEGER, place TEXT, started INTEGER, "
    "level TEXT, kind TEXT, pacing TEXT, principles TEXT, candidate TEXT, candidate_key TEXT, "
    "interviewer TEXT, interviewer_key TEXT, story TEXT, story_title TEXT, answered INTEGER, "
    "spent INTEGER, rating REAL, missed TEXT, shown_rows TEXT, practises TEXT, "
    "vote TEXT"
)
"""`place` orders the answers; `started` and `spent` are microseconds; `shown_rows` are those of the trend.
`practises` are pairs of a principle and a competency."""
COLUMNS = {"sessions": SESSIONS, "answers": ANSWERS}
TABLES = (
    *(f"CREATE TABLE {name} ({columns})" for name, columns in COLUMNS.items()),
    "CREATE INDEX answers_of_file ON answers (name)",
    "CREATE INDEX newest_answers ON answers (place)",
    "CREATE INDEX stories_told ON answers (story) WHERE story <> ''",
)
BETWEEN = "\x1f"
"""Stands before and after each text of a list; no text has it, because each is written as JSON."""
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)


def remove(database: sqlite3.Connection, names: Sequence[str]) -> None:
    """Removes the rows of these files. Raises sqlite3.Error."""
    rows = [(name,) for name in names]
    database.executemany("DELETE FROM sessions WHERE name = ?", rows)
    database.executemany("DELETE FROM answers WHERE name = ?", rows)


def name_value(name: str) -> str | bytes:
    """The name of a file as a value of the database, which takes no text but UTF-8."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return os.fsencode(name)
    return name


def name_in(value: str | bytes) -> str:
    """The name of a file from its value."""
    return os.fsdecode(value)


def moment_in(started: int) -> datetime:
    """The moment so many microseconds after 1970."""
    return EPOCH + started * MICROSECOND


def list_text(texts: Iterable[str]) -> str:
    """The texts as one; `one_of` gives what to look for in it."""
    return "".join(map(one_of, texts))


def one_of(text: str) -> str:
    """What the text of a list contains exactly if this text is in the list."""
    return f"{BETWEEN}{json.dumps(text)}{BETWEEN}"


def texts_in(listed: str) -> list[str]:
    """The texts of a list."""
    return [json.loads(text) for text in listed.split(BETWEEN) if text]

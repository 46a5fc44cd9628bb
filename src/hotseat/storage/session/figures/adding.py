"""Adds sessions and their answers to the tables from which figures are computed."""

import json
import sqlite3
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from hotseat.domain.people import name_key
from hotseat.domain.review.calendar import microseconds
from hotseat.domain.review.practice_matrix import practises
from hotseat.domain.review.trend import rows_of
from hotseat.storage.session.figures.tables import EPOCH, MICROSECOND, list_text, name_value

if TYPE_CHECKING:
    from hotseat.domain.review.answers import Answer
    from hotseat.storage.session.entry import Entry


def add(database: sqlite3.Connection, entries: Iterable[tuple[str, str, "Entry"]], prefix: str = "") -> None:
    """Adds the rows of these sessions: each file's name, the id that orders it, and its entry.

    `prefix` stands before the names of the tables. Raises sqlite3.Error.
    """
    [key] = database.execute("SELECT COALESCE(MAX(key), 0) FROM main.answers").fetchone()
    sessions, answers = [], []
    for name, sorted_by, entry in entries:
        readable = entry.summary is not None
        sessions.append((name_value(name), sorted_by, readable, len(entry.answers), entry.words))
        for answer in entry.answers:
            key += 1
            answers.append((key, name_value(name), *_columns(answer)))
    for table, rows in (("sessions", sessions), ("answers", answers)):
        if rows:
            places = ", ".join("?" * len(rows[0]))
            database.executemany(f"INSERT INTO {prefix}{table} VALUES ({places})", rows)


def _columns(answer: "Answer") -> tuple[Any, ...]:
    return (
        answer.session,
        answer.number,
        f"{answer.session}\x01{answer.number:06}",
        (answer.started - EPOCH) // MICROSECOND,
        answer.level,
        answer.kind,
        answer.pacing,
        list_text(answer.principles),
        answer.candidate,
        name_key(answer.candidate),
        answer.interviewer,
        name_key(answer.interviewer),
        answer.story,
        answer.story_title,
        answer.answered,
        microseconds(answer),
        answer.rating,
        json.dumps(answer.missed),
        list_text(rows_of(answer)) if answer.answered else "",
        json.dumps([(choice.principle, choice.competency) for choice in practises(answer)]),
        answer.vote,
    )

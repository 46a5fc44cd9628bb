"""What the review counts and finds, asked of the rows that count. Errors are those of sqlite3."""

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from hotseat.domain.bank.bank import Choice
from hotseat.domain.day import day_of
from hotseat.domain.people import is_same_person, people
from hotseat.domain.review.answer_filter import SPANS, Choices, sorted_titles
from hotseat.domain.review.calendar import Days, PracticeDay
from hotseat.domain.review.practice_matrix import Practised
from hotseat.domain.review.trend import Older
from hotseat.domain.vocabulary import VOTES, Kind
from hotseat.storage.session.figures.narrowing import EVERY, Condition
from hotseat.storage.session.figures.tables import moment_in, name_in, texts_in

Place = tuple[str, int]
"""The name of a session's file, and the number of an answer in it."""
_PRACTISES = "level, kind, practises"
_BY_PRACTISES = f"FROM seen_answers WHERE {{}} GROUP BY {_PRACTISES}"


def _rows(database: sqlite3.Connection, sql: str, where: Condition) -> list[Any]:
    return database.execute(sql.format(where.sql), where.values).fetchall()


def count(database: sqlite3.Connection, where: Condition) -> int:
    """How many answers fit."""
    [[number]] = _rows(database, "SELECT COUNT(*) FROM seen_answers WHERE {}", where)
    return int(number)


def places(database: sqlite3.Connection, where: Condition, most: int = -1) -> list[Place]:
    """The answers that fit, the newest first, at most `most`."""
    sql = f"SELECT name, number FROM seen_answers WHERE {{}} ORDER BY place DESC LIMIT {most:d}"
    return _places(_rows(database, sql, where))


def newest_tellings(database: sqlite3.Connection, where: Condition, most: int) -> list[Place]:
    """The answers that fit and in which a story was told, the last started first."""
    sql = (
        "SELECT name, number FROM seen_answers WHERE story <> '' AND {} "
        f"ORDER BY started DESC, place DESC LIMIT {most:d}"
    )
    return _places(_rows(database, sql, where))


def _places(rows: Iterable[tuple[str | bytes, int]]) -> list[Place]:
    return [(name_in(name), number) for name, number in rows]


def newest_plan(database: sqlite3.Connection, where: Condition) -> str | None:
    """The pacing plan of the newest finished answer that fits; None if none was finished."""
    sql = "SELECT pacing FROM seen_answers WHERE answered AND {} ORDER BY place DESC LIMIT 1"
    rows = _rows(database, sql, where)
    return str(rows[0][0]) if rows else None


def older(database: sqlite3.Connection, where: Condition, shown: int) -> Older:
    """What the trend says of the answers that fit but for the newest `shown`."""
    sql = "SELECT level, shown_rows, COUNT(*) FROM seen_answers WHERE {} GROUP BY level, shown_rows"
    rows = _rows(database, sql, where)
    return Older(
        answers=sum(times for _, _, times in rows) - shown,
        levels=frozenset(level for level, _, _ in rows),
        rows=frozenset(row for _, listed, _ in rows for row in texts_in(listed)),
    )


def days(database: sqlite3.Connection, where: Condition) -> Days:
    """The local days with answers that fit, the newest first."""
    sql = (
        "SELECT local_day(started) AS day, COUNT(*), SUM(spent) FROM seen_answers WHERE {} "
        "GROUP BY day ORDER BY day DESC"
    )
    practice_days = (
        (date.fromordinal(day), times, spent) for day, times, spent in _rows(database, sql, where)
    )
    return {day: PracticeDay(day, times, spent) for day, times, spent in practice_days}


def practised(database: sqlite3.Connection, where: Condition, today: date) -> dict[Choice, Practised]:
    """The answers that fit, added up by what they practise."""
    by_rating = f"SELECT {_PRACTISES}, rating, COUNT(*), MAX(started) {_BY_PRACTISES}, rating"
    times: Counter[Choice] = Counter()
    latest: dict[Choice, int] = {}
    ratings: Mapping[Choice, Counter[float]] = defaultdict(Counter)
    for level, kind, pairs, rating, answers, started in _rows(database, by_rating, where):
        for choice in _choices(level, kind, pairs):
            times[choice] += answers
            latest[choice] = max(started, latest.get(choice, started))
            if rating is not None:
                ratings[choice][rating] += answers
    misses = _misses(database, where)
    if any(day_of(moment_in(started)) > today for started in latest.values()):
        latest = _latest(database, where, today)
    return {
        choice: Practised(
            times=times[choice],
            latest=moment_in(latest[choice]) if choice in latest else None,
            ratings=ratings[choice],
            misses=misses[choice],
        )
        for choice in times
    }


def _choices(level: str, kind: Kind, pairs: str) -> Iterator[Choice]:
    return (Choice(level, kind, principle, competency) for principle, competency in json.loads(pairs))


def _latest(database: sqlite3.Connection, where: Condition, today: date) -> dict[Choice, int]:
    sql = f"SELECT {_PRACTISES}, MAX(started) {_BY_PRACTISES}"
    latest: dict[Choice, int] = {}
    up_to_today = where.but("local_day(started) <= ?", today.toordinal())
    for level, kind, pairs, started in _rows(database, sql, up_to_today):
        for choice in _choices(level, kind, pairs):
            latest[choice] = max(started, latest.get(choice, started))
    return latest


def _misses(database: sqlite3.Connection, where: Condition) -> Mapping[Choice, Counter[tuple[str, str]]]:
    counted = f"SELECT {_PRACTISES}, missed, COUNT(*), MAX(place) AS newest {_BY_PRACTISES}, missed"
    sql = f"{counted} ORDER BY newest DESC"
    misses: Mapping[Choice, Counter[tuple[str, str]]] = defaultdict(Counter)
    for level, kind, pairs, missed, answers, _ in _rows(database, sql, where):
        for choice in _choices(level, kind, pairs):
            for section, verdict in json.loads(missed):
                misses[choice][section, verdict] += answers
    return misses


def titles(database: sqlite3.Connection) -> dict[str, str]:
    """The stories that were told, by title: each id with the title it had when it was told last."""
    sql = (
        "SELECT story, story_title FROM (SELECT story, story_title, ROW_NUMBER() OVER "
        "(PARTITION BY story ORDER BY started DESC, place DESC) AS since FROM seen_answers "
        "WHERE story <> '' AND {}) WHERE since = 1"
    )
    return sorted_titles(dict(_rows(database, sql, EVERY)))


def stories_told(database: sqlite3.Connection, where: Condition) -> frozenset[str]:
    """The ids of the stories that were told in the answers that fit."""
    sql = "SELECT DISTINCT story FROM seen_answers WHERE story <> '' AND {}"
    return frozenset(story for (story,) in _rows(database, sql, where))


def inclined(database: sqlite3.Connection, where: Condition) -> frozenset[str]:
    """The ids of the principles of the finished answers that fit and got a vote of inclined, or more."""
    sql = "SELECT DISTINCT principles FROM seen_answers WHERE answered AND vote IN (?, ?) AND {}"
    rows = database.execute(sql.format(where.sql), (*VOTES[:2], *where.values))
    return frozenset(text for (listed,) in rows for text in texts_in(listed))


def choices(database: sqlite3.Connection, me: str) -> Choices:
    """The values that each filter can have: those that occur."""

    def occurring(column: str) -> list[str]:
        return [row[0] for row in _rows(database, f"SELECT DISTINCT {column} FROM seen_answers", EVERY)]

    def names(column: str) -> list[str]:
        sql = f"SELECT {column} FROM seen_answers WHERE {{}} GROUP BY {column} ORDER BY MAX(place) DESC"
        return people(row[0] for row in _rows(database, sql, EVERY))

    principles = {text for listed in occurring("principles") for text in texts_in(listed)}
    return Choices(
        levels=_sorted(occurring("level")),
        kinds=_sorted(occurring("kind")),
        principles=_sorted(principles),
        pacings=_sorted(occurring("pacing")),
        candidates=["", None, *(name for name in names("candidate") if not is_same_person(name, "", me))],
        partners=["", *names("interviewer")],
        spans=SPANS,
        stories=["", *titles(database)],
    )


def _sorted(values: Any) -> list[str]:
    return ["", *sorted(value for value in values if value)]


def sessions(
    database: sqlite3.Connection, where: Condition, words: Sequence[str], *, unread: bool
) -> list[str]:
    """The files of the sessions whose words contain all of these and one of whose answers fits, newest first.

    Where no condition and no word is given, every session with an answer fits. With `unread`, so do files
    that cannot be read.
    """
    query = "SELECT name FROM seen_sessions AS s WHERE {} ORDER BY sorted_by DESC"
    fitting = EVERY
    for word in words:
        fitting = fitting.but("instr(words, ?)", word)
    read = "given" if where == EVERY else f"name IN (SELECT name FROM seen_answers WHERE {where.sql})"
    fitting = fitting.but(f"CASE readable WHEN 1 THEN {read} ELSE {unread:d} END", *where.values)
    return [name_in(name) for (name,) in _rows(database, query, fitting)]

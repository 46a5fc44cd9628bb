"""The answers in sessions that somebody has exported as JSON, one object or one on each line."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple, cast

from hotseat.domain.review.coaching.cohort import IN_WINDOW, Given
from hotseat.domain.text import clean, one_line
from hotseat.domain.vocabulary import OUTCOMES, MaybeOutcome
from hotseat.storage.files.reading import Unreadable, decode, read_bytes

LARGEST = 256 * 2**20
"""The most bytes of one export; a thousand people's sessions of a year take a tenth of that."""
NO_SESSION = "is no session that `hotseat export --to json` or `--to jsonl` wrote; export it again"


class ReadExport(NamedTuple):
    """The answers of an export, and what cannot be read of it, each as `file:line: what is wrong`."""

    given: list[Given]
    faults: list[str]


def read_export(path: Path) -> ReadExport:
    """The answers in this file. What cannot be read is left out and named."""
    try:
        text = decode(read_bytes(path, LARGEST))
    except Unreadable as trouble:
        return ReadExport([], [trouble.sentence(path)])
    given: list[Given] = []
    faults = []
    for line, table in _objects(text):
        try:
            given += _given(table)
        except (KeyError, TypeError, ValueError, AttributeError):
            faults.append(f"{path}:{line}: {NO_SESSION}")
    return ReadExport(given, faults)


def _objects(text: str) -> Iterator[tuple[int, Any]]:
    """Each session with its line: of a whole document, or of a line of its own. None for what is no JSON."""
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError):
        for number, line in enumerate(text.split("\n"), 1):
            if line.strip():
                yield number, _parsed(line)
        return
    sessions = whole.get("sessions") if isinstance(whole, dict) else None
    yield from ((1, table) for table in (sessions if isinstance(sessions, list) else [whole]))


def _parsed(line: str) -> Any:
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None


def _given(table: Any) -> list[Given]:
    """The ended answers of one session. Anything else raises one of the errors that `read_export` catches."""
    if table["format"] != 1:
        raise ValueError(NO_SESSION)
    started = datetime.fromisoformat(table["started"])
    if started.tzinfo is None:
        raise ValueError(NO_SESSION)
    person, its_id = one_line(table["candidate"]), one_line(table["id"])
    return [
        _answer(person, its_id, started.astimezone(UTC), number, question)
        for number, question in enumerate(table["questions"], 1)
        if question["answered_at"] is not None
    ]


def _answer(person: str, its_id: str, started: datetime, number: int, question: Any) -> Given:
    verdicts = [row["verdict"] for row in question["ledger"]]
    outcomes = [follow_up["outcome"] or "" for follow_up in question["follow_ups"]]
    if not set(outcomes) <= {"", *OUTCOMES}:
        raise ValueError(NO_SESSION)
    return Given(
        person=person,
        session=its_id,
        number=number,
        started=started,
        principles=tuple(map(one_line, question["principles"])),
        kept=verdicts.count(IN_WINDOW),
        sections=len(verdicts),
        outcomes=cast("tuple[MaybeOutcome, ...]", tuple(outcomes)),
        notes=tuple(one_line(clean(f"{note['sign']} {note['text']}")) for note in question["notes"]),
    )

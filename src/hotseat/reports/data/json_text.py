"""Sessions as JSON text, in ASCII: one object, an object with many sessions, or one session a line."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from hotseat.domain.session.session import Session
from hotseat.domain.speech.lookup import TranscriptOf, said_in
from hotseat.reports.data.session_data import session_data

FORMAT = 1
INDENT = 2


def one_json(session: Session, words: TranscriptOf | None = None) -> Iterator[str]:
    """The session as one object, as `hotseat show --json` prints it; with `words`, also what was said."""
    yield json.dumps(_data(session, words), indent=INDENT) + "\n"


def object_json(data: dict[str, Any]) -> Iterator[str]:
    """The object, with an indent."""
    yield json.dumps(data, indent=INDENT) + "\n"


def all_json(
    sessions: Iterable[Session],
    words: TranscriptOf | None = None,
    interviews: list[dict[str, Any]] | None = None,
) -> Iterator[str]:
    """The sessions as a list inside one object, one piece for each session; with `interviews`, these are a
    second list of it."""
    yield f'{{\n"format": {FORMAT},\n"sessions": ['
    for number, session in enumerate(sessions):
        yield f"{',' if number else ''}\n{json.dumps(_data(session, words), indent=INDENT)}"
    real = "" if interviews is None else f',\n"interviews": {json.dumps(interviews, indent=INDENT)}'
    yield f"\n]{real}\n}}\n"


def json_lines(sessions: Iterable[Session], words: TranscriptOf | None = None) -> Iterator[str]:
    """One line for each session, with the object of `one_json`."""
    for session in sessions:
        yield json.dumps(_data(session, words), separators=(",", ":")) + "\n"


def _data(session: Session, words: TranscriptOf | None) -> dict[str, Any]:
    return session_data(session, said_in(session, words))

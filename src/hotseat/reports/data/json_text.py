"""Sessions as JSON text, in ASCII: one object, an object with many sessions, or one session a line."""

import json
from collections.abc import Iterable, Iterator

from hotseat.domain.session.session import Session
from hotseat.reports.data.session_data import session_data

FORMAT = 1
INDENT = 2


def one_json(session: Session) -> Iterator[str]:
    """The session as one object, the one that `hotseat show --json` prints."""
    yield json.dumps(session_data(session), indent=INDENT) + "\n"


def all_json(sessions: Iterable[Session]) -> Iterator[str]:
    """The sessions as a list inside one object, one piece for each session."""
    yield f'{{\n"format": {FORMAT},\n"sessions": ['
    for number, session in enumerate(sessions):
        yield f"{',' if number else ''}\n{json.dumps(session_data(session), indent=INDENT)}"
    yield "\n]\n}\n"


def json_lines(sessions: Iterable[Session]) -> Iterator[str]:
    """One line for each session, with the object of `one_json`."""
    for session in sessions:
        yield json.dumps(session_data(session), separators=(",", ":")) + "\n"

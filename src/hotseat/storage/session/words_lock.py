"""A lock on the words of a session, for as long as they are read, changed and written again."""

import contextlib
from collections.abc import Iterator

from hotseat.storage.events.id_lock import IdLock
from hotseat.storage.speech.belongings import WORDS


@contextlib.contextmanager
def locked_words(session_id: str) -> Iterator[None]:
    """Holds the lock: what another program writes between reading and writing would be lost.

    Raises BlockingIOError where another program has it. Running the session does not take it.
    """
    lock = IdLock(f"{session_id}{WORDS}")
    try:
        yield
    finally:
        lock.release()

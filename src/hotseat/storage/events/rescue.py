"""Writes a session to the state folder where its own file could not be written."""

from hotseat.domain.text import counted
from hotseat.storage.events.journal import Journal
from hotseat.storage.files.user_folders import state_folder


def let_go(kept: Journal) -> str:
    """Writes the waiting events and closes the file; returns a sentence where events may be lost, else ""."""
    kept.retry()
    kept.close()
    return rescued(kept) if kept.trouble else ""


def rescued(kept: Journal) -> str:
    """Writes a session that has waiting events, or that may be lost, to the user's state folder.

    Returns what happened and where the session is, as sentences.
    """
    count = f"{counted(kept.waiting, 'event')} of {kept.path.stem}"
    sentence = f"{count} could not be written ({kept.trouble})" if kept.waiting else ""
    sentence = sentence or f"{kept.path} was written, but {kept.trouble}"
    try:
        rescue = kept.rescue(state_folder())
    except OSError:
        return (
            f"{sentence}{(' and is lost' if kept.waiting == 1 else ' and are lost') if kept.waiting else ''}."
        )
    return (
        f"{sentence}; the whole session is in {rescue}. Copy that file, under its own name, into "
        f"{kept.path.parent} next to {kept.path.name}: the two count as one session, and `hotseat check` "
        "says what each holds."
    )

"""What could not be written where it belongs is written elsewhere."""

from hotseat.domain.text import counted
from hotseat.storage.events.journal import Journal
from hotseat.storage.files.state import state_folder


def let_go(kept: Journal) -> str:
    """Writes what waits and closes the file; a sentence where anything of it may be lost, else nothing."""
    kept.retry()
    kept.close()
    return rescued(kept) if kept.trouble else ""


def rescued(kept: Journal) -> str:
    """Writes a session of which something waits, or may not last, into the user's state folder.

    Returns what happened and where it is then, in words.
    """
    count = f"{counted(kept.waiting, 'event')} of {kept.path.stem}"
    told = f"{count} could not be written ({kept.trouble})" if kept.waiting else ""
    told = told or f"{kept.path} was written, but {kept.trouble}"
    try:
        rescue = kept.rescue(state_folder())
    except OSError:
        return f"{told}{(' and is lost' if kept.waiting == 1 else ' and are lost') if kept.waiting else ''}."
    return (
        f"{told}; the whole session is in {rescue}. Copy that file, by its own name, into {kept.path.parent} "
        f"beside {kept.path.name}: the two count as one session, and `hotseat check` tells them apart."
    )

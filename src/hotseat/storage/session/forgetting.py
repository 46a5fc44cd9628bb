"""What is kept of what was said in sessions, and its removal: recordings, words, and the index of both."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from hotseat.domain.text import counted
from hotseat.storage.events.copies import names_by_id
from hotseat.storage.events.id_lock import IdLock
from hotseat.storage.events.locks import runs_now
from hotseat.storage.files.looking import status
from hotseat.storage.files.writing import remove
from hotseat.storage.session.discarded import discarded_in
from hotseat.storage.session.index import all_indexes
from hotseat.storage.session.words_lock import locked_words
from hotseat.storage.speech.belongings import belongings, belongings_of


class KeptOfSpeech(NamedTuple):
    """What is kept of what was said in one session."""

    id: str
    files: tuple[tuple[Path, int], ...]
    """Recordings and words, each with its size in bytes."""
    sessions: tuple[Path, ...]
    """The session's own files, which stay; the index holds what was said for them."""

    @property
    def bytes(self) -> int:
        """How large all files are together."""
        return sum(size for _, size in self.files)


def kept_of_speech(folder: Path) -> dict[str, KeptOfSpeech]:
    """What is kept in the folder of sessions, and among the discarded ones, by the session's id.

    Sessions of which nothing is kept are there, too. Raises CannotRead.
    """
    files: dict[str, list[Path]] = {}
    sessions: dict[str, list[Path]] = {}
    for kept_in in (folder, discarded_in(folder)):
        for its_id, paths in belongings(kept_in).items():
            files.setdefault(its_id, []).extend(paths)
        for its_id, names in names_by_id(kept_in, {}).items():
            sessions.setdefault(its_id, []).extend(kept_in / name for name in names)
    return {
        its_id: KeptOfSpeech(
            its_id,
            tuple((path, _size(path)) for path in files.get(its_id, ())),
            tuple(sessions.get(its_id, ())),
        )
        for its_id in sorted({*files, *sessions})
    }


def as_of_now(kept: KeptOfSpeech) -> KeptOfSpeech:
    """The same looked at again: words may have been written while somebody was asked. Raises CannotRead."""
    paths = [*(path for path, _ in kept.files), *kept.sessions]
    paths_now = [
        path
        for folder in dict.fromkeys(path.parent for path in paths)
        for path in belongings_of(folder, kept.id)
    ]
    return kept._replace(files=tuple((path, _size(path)) for path in paths_now))


def forget(kept: Iterable[KeptOfSpeech]) -> list[str]:
    """Removes these files, and what the index holds of the sessions.

    Returns a sentence for each session that runs, of which nothing is removed, and for what could not be
    removed of another.
    """
    troubles = []
    forgotten: list[str] = []
    for kept_of_session in kept:
        if trouble := _removed(kept_of_session):
            troubles.append(trouble)
        else:
            forgotten += [f"{kept_of_session.id}.toml", *(path.name for path in kept_of_session.sessions)]
    if forgotten and not _is_cleared(forgotten):
        troubles.append(
            "The files are gone, and the index of the sessions could not be cleared, because another "
            "program uses it; repeat the command."
        )
    return troubles


def _removed(kept: KeptOfSpeech) -> str:
    """Removes the files of one session; returns a sentence if one is still there."""
    try:
        lock = IdLock(kept.id)
    except BlockingIOError:
        return f"{kept.id} runs in another window; close it there first."
    try:
        if any(map(runs_now, kept.sessions)):
            return f"{kept.id} runs in another window; close it there first."
        with locked_words(kept.id):
            left = [path for path, _ in kept.files if not remove(path)]
    except BlockingIOError:
        return f"Another program is writing words of {kept.id} now; repeat the command in a moment."
    finally:
        lock.release()
    if not left:
        return ""
    more = f" and {counted(len(left) - 1, 'file')} more" if len(left) > 1 else ""
    return f"{left[0]}{more} could not be removed; check the permissions of {left[0].parent}."


def _is_cleared(names: Sequence[str]) -> bool:
    """Removes the entries of these files from every index: one that the folder had under an earlier name or
    a link holds the same words."""
    for index in all_indexes():
        index.forget(names)
    return not any(index.names().intersection(names) for index in all_indexes())


def _size(path: Path) -> int:
    file_status = status(path)
    return file_status.st_size if file_status else 0

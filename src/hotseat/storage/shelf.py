"""The sessions of a folder as entries: read from their files once, from then on from memory and the index."""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path

from platformdirs import user_cache_path

from hotseat.domain.answers import answers
from hotseat.domain.review import summarise
from hotseat.storage import archive, journal
from hotseat.storage.index import Entry, Index, Signature

AT_A_TIME = 25
"""Files read in one go: a screen is held up no longer than by a key."""


class Shelf:
    """Entries of the sessions, newest first. A session that may still grow is always read anew."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._index = Index(_index_of(folder))
        self._known: dict[str, tuple[Signature, Entry]] = {}

    def newest(self, most: int | None = None) -> list[Entry]:
        """The entries of the newest files, at most so many."""
        return [entry for _, entry in self.newest_with_paths(most)]

    def newest_with_paths(self, most: int | None = None) -> list[tuple[Path, Entry]]:
        """The same, each with its file."""
        paths = archive.paths(self.folder)[:most]
        return list(zip(paths, self._entries(paths), strict=True))

    def reading(self) -> Iterator[tuple[int, int]]:
        """Reads all files that are not known, some at a time; yields how many were looked at, of how many."""
        paths = archive.paths(self.folder)
        self._index.forget(self._index.names() - {path.name for path in paths})
        for start in range(0, len(paths), AT_A_TIME):
            self._entries(paths[start : start + AT_A_TIME])
            yield min(start + AT_A_TIME, len(paths)), len(paths)

    def _entries(self, paths: Sequence[Path]) -> list[Entry]:
        signatures = {path.name: signature(path) for path in paths}
        strange = {
            name: its
            for name, its in signatures.items()
            if its and self._known.get(name, ((), None))[0] != its
        }
        if strange:
            found = self._index.entries(strange)
            self._known |= {name: (strange[name], entry) for name, entry in found.items()}
            self._keep([path for path in paths if path.name in strange.keys() - found.keys()], strange)
        return [self._known[path.name][1] if signatures[path.name] else read(path) for path in paths]

    def _keep(self, paths: Sequence[Path], signatures: dict[str, Signature]) -> None:
        """Reads these files. One that may still grow is kept under no signature, so that it is read again."""
        entries = {path.name: read(path) for path in paths}
        ended = {name for name, entry in entries.items() if entry.fault or _is_ended(entry)}
        self._known |= {name: (signatures[name] if name in ended else (), e) for name, e in entries.items()}
        self._index.keep({name: (signatures[name], entries[name]) for name in ended})


def read(path: Path) -> Entry:
    """What the file holds; a session that was interrupted is taken to the second in which it was."""
    stored = archive.read(path)
    session = stored.session
    if session is None:
        return Entry(stored.id, stored.fault, None, ())
    if not session.ended:
        session = session._replace(at=journal.stopped_at(path, session))
    told = (answer._replace(session=stored.id) for answer in answers(session))
    return Entry(stored.id, "", summarise(session), tuple(told))


def signature(path: Path) -> Signature:
    """What tells a changed file from an unchanged one; the inode too, as two saves can share a time."""
    try:
        status = path.stat()
    except OSError:
        return ()
    return (status.st_ino, status.st_mtime_ns, status.st_ctime_ns, status.st_size)


def _is_ended(entry: Entry) -> bool:
    return entry.summary is not None and entry.summary.state != "interrupted"


def _index_of(folder: Path) -> Path:
    named = sha256(str(folder.absolute()).encode(errors="surrogateescape")).hexdigest()[:16]
    return user_cache_path("hotseat", appauthor=False) / f"sessions-{named}.sqlite"

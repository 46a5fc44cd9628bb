"""The sessions of a folder as entries: each file is read once, then kept in memory and in the index."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from hotseat.storage import session as session_files
from hotseat.storage.events.copies import all_named_as_an_id, chosen, sorted_by_id
from hotseat.storage.files.listing import Signature
from hotseat.storage.files.looking import CannotRead
from hotseat.storage.session.entry import Entry, Given
from hotseat.storage.session.figures.figures import Figures
from hotseat.storage.session.figures.seen import NOTHING_CHANGED, Seen
from hotseat.storage.session.index import Kept, index_of, signature_text
from hotseat.storage.session.listed_files import ListedFiles, SignedFiles, listed_files, signed_files


class Shelf:
    """Entries of the sessions, newest first. A session that may still grow is read each time."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.fault = ""
        """Why the folder cannot be read; empty if it can."""
        self.total = 0
        """The number of sessions when the folder was last listed."""
        self._index = index_of(folder)
        self._known: dict[str, tuple[Signature, Entry]] = {}
        self._ids: dict[str, str] | None = None
        self._listed: ListedFiles | None = None
        """The folder as it was last listed."""
        self._seen: Seen | None = None
        """What the reading that just ended found."""

    def newest(self, most: int | None = None) -> list[Entry]:
        """The entries of the newest sessions, at most `most`."""
        return [entry for _, entry in self.newest_with_paths(most)]

    def newest_with_paths(self, most: int | None = None) -> list[tuple[Path, Entry]]:
        """The same, each with its file."""
        while True:
            known = dict(self._renamed)
            paths = self._paths(most)
            entries = self.entries(paths)
            # A file may turn out to hold another session than its name says; then sort again.
            if known == self._renamed:
                return list(zip(paths, entries, strict=True))

    @property
    def _renamed(self) -> dict[str, str]:
        """The known ids of files not named after their id."""
        if self._ids is None:
            self._ids = self._index.ids(self.folder)
        return self._ids

    def _length(self, path: Path) -> int:
        return self.entries([path])[0].events

    def newest_that(self, fits: Callable[[Entry], bool], most: int) -> list[Entry]:
        """The newest entries that fit, at most `most`, among the newest 5 * `most` sessions."""
        newest = self.newest(most)
        if len(newest) == most and not all(map(fits, newest)):
            newest = self.newest(5 * most)
        return [entry for entry in newest if fits(entry)][:most]

    def count(self) -> int:
        """The number of sessions; reads only names, except for files not named after their id."""
        self._names()
        return self.total

    def reading(self) -> Iterator[tuple[int, int]]:
        """Reads all unknown files in steps; yields after each how many files are done, and of how many."""
        self._seen = None
        signed = self._signed()
        changed, total = self._changed(signed), len(signed.signatures)
        unknown = [self.folder / name for name in changed if not self._knows(name, signed.signatures[name])]
        for done in session_files.reading.read_all.read_all(self.folder, unknown, self.entries):
            yield total - len(unknown) + done, total
        self._seen = self._seen_now(signed, changed)

    def figures(self) -> "Figures":
        """The figures of all sessions: as the reading that just ended found them, or as they are now."""
        if self._seen is None:
            for _ in self.reading():
                pass
        seen, self._seen = self._seen or NOTHING_CHANGED, None
        return Figures(self._index, seen, self)

    def _signed(self) -> SignedFiles:
        """The files that the folder has now, with signatures; none where it cannot be read."""
        self.fault = ""
        try:
            signed = signed_files(self.folder, self._renamed)
        except CannotRead as trouble:
            self.fault = str(trouble)
            signed = SignedFiles(ListedFiles(self.folder), {})
        self._listed = signed.listed
        return signed

    def _changed(self, signed: SignedFiles) -> list[str]:
        """The names of the files that the index does not have as they are now, the newest first."""
        kept = self._index.signatures()
        now = {name: signature_text(signature) for name, signature in signed.signatures.items()}
        if now == kept:
            return []
        self._index.forget(kept.keys() - now.keys())
        return sorted((name for name, text in now.items() if kept.get(name) != text), reverse=True)

    def _seen_now(self, signed: SignedFiles, changed: Sequence[str]) -> Seen:
        """What counts once the changed files were read."""
        copies: list[str] = []
        self.total = len(signed.listed.names)
        # Where every file has its id for a name, none is a copy of another.
        if self._renamed or not all_named_as_an_id(signed.listed.names):
            by_id = sorted_by_id(self.folder, signed.listed.names, self._renamed)
            self.total = len(by_id)
            copies = [name for its_id in by_id for name in self._uncounted(its_id, by_id[its_id])]
        wanted = {name: signed.signatures[name] for name in changed}
        lacking = wanted.keys() - self._index.lines(wanted).keys()
        more = {name: self._sorted_entry(self.folder / name) for name in lacking.difference(copies)}
        return Seen({*lacking, *copies}, more)

    def _uncounted(self, its_id: str, names: Sequence[str]) -> list[str]:
        """The names of a session's files but the one that counts."""
        if len(names) == 1:
            return []
        counts = chosen(its_id, [self.folder / name for name in names], self._length).path.name
        return [name for name in names if name != counts]

    def entries_named(self, names: Sequence[str]) -> list[Entry]:
        """The entries of the files with these names."""
        return self.entries([self.folder / name for name in names])

    def sorted_entries(self) -> dict[str, tuple[str, Entry]]:
        """Every session, by the name of the file that counts: the id that orders it, and its entry."""
        return {path.name: self._sorted_entry(path) for path in self._paths()}

    def _sorted_entry(self, path: Path) -> tuple[str, Entry]:
        [entry] = self.entries([path])
        return self._sorted_by(path, entry), entry

    def _sorted_by(self, path: Path, entry: Entry) -> str:
        """The id that orders a session in the list; that of an unreadable file may be in its header."""
        return entry.id if entry.events >= 0 else next(iter(sorted_by_id(self.folder, [path.name], {})))

    def _paths(self, most: int | None = None) -> list[Path]:
        """The file that counts of each session."""
        by_id = self._names()
        newest = sorted(by_id, reverse=True)[:most]
        return [
            chosen(session_id, [self.folder / name for name in by_id[session_id]], self._length).path
            for session_id in newest
        ]

    def _names(self) -> dict[str, list[str]]:
        """The names of the files of each session."""
        by_session = sorted_by_id(self.folder, self._list().names, self._renamed)
        self.total = len(by_session)
        return by_session

    def _list(self) -> ListedFiles:
        """The files that the folder has now; none where it cannot be read, which `fault` then says."""
        self.fault = ""
        try:
            self._listed = listed_files(self.folder)
        except CannotRead as trouble:
            self.fault = str(trouble)
            self._listed = ListedFiles(self.folder)
        return self._listed

    def entries(self, paths: Sequence[Path]) -> list[Entry]:
        """The entries of these files."""
        listed, renamed = self._listed or self._list(), self._renamed
        signatures = {path.name: listed.signature(path, renamed) for path in paths}
        strange = {
            name: file_signature
            for name, file_signature in signatures.items()
            if file_signature and not self._knows(name, file_signature)
        }
        if strange:
            self._recall(strange)
            unknown = [path for path in paths if not self._knows(path.name, signatures[path.name])]
            self._read([path for path in unknown if path.name in strange], strange)
        return [
            self._known[path.name][1] if signatures[path.name] else session_files.entry_reading.read(path)
            for path in paths
        ]

    def _knows(self, name: str, file_signature: Signature) -> bool:
        return name in self._known and self._known[name][0] == file_signature

    def _recall(self, strange: dict[str, Signature]) -> None:
        """Takes the entries of these files from the index, where it has them."""
        lines, words = self._index.lines(strange), self._index.words(strange)
        given = self._index.answers(strange, Given)
        for name in lines.keys() & given.keys() & words.keys():
            entry = Entry(*lines[name], given[name].answers, words[name], given[name].stories_lacked)
            self._knows_now(name, strange[name], entry)

    def _read(self, unknown: Sequence[Path], signatures: dict[str, Signature]) -> None:
        """Reads these files; one that may still grow is kept without a signature, so it is read again."""
        settled: dict[str, Kept] = {}
        for path in unknown:
            entry, file_signature = session_files.entry_reading.read(path), signatures[path.name]
            settles = not entry.may_grow and self._is_of(entry, path, file_signature)
            self._knows_now(path.name, file_signature if settles else (), entry)
            if settles:
                settled[path.name] = Kept(file_signature, self._sorted_by(path, entry), entry)
        self._index.keep(settled)

    def _is_of(self, entry: Entry, path: Path, file_signature: Signature) -> bool:
        """Whether the signature is that of the entry's own words: a file may hold another session than its
        name says."""
        listed = self._listed or self._list()
        return path.stem == entry.id or listed.signature(path, {path.name: entry.id}) == file_signature

    def _knows_now(self, name: str, file_signature: Signature, entry: Entry) -> None:
        self._known[name] = (file_signature, entry)
        self._renamed.pop(name, None)
        if entry.events >= 0 and f"{entry.id}.toml" != name:
            self._renamed[name] = entry.id

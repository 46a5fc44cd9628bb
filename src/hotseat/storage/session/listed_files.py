"""The files of a folder of sessions as one listing names them, and signatures that show what has changed."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from hotseat.storage.files.listing import Signature, signature, signature_of, toml_names
from hotseat.storage.files.looking import names_in, statuses_in
from hotseat.storage.speech.belongings import WORDS


class ListedFiles(NamedTuple):
    """What one listing of the folder names."""

    folder: Path
    names: tuple[str, ...] = ()
    """The names of the sessions' files, unsorted."""
    words: frozenset[str] = frozenset()
    """The ids of the sessions that have a file of words."""

    @property
    def paths(self) -> list[Path]:
        """The sessions' files, newest first: their names begin with the time they started."""
        return [self.folder / name for name in sorted(self.names, reverse=True)]

    def signature(self, path: Path, ids: Mapping[str, str]) -> Signature:
        """The signature of a session's file and of its words; empty if the file is gone.

        `ids` gives the known ids of files not named after their id.
        """
        own = signature(path)
        if not (own and self.words):
            return own
        its_id = ids.get(path.name) or path.stem
        return own + signature(self.folder / f"{its_id}{WORDS}") if its_id in self.words else own


class SignedFiles(NamedTuple):
    """What one listing of the folder names, with the signature of each session."""

    listed: ListedFiles
    signatures: Mapping[str, Signature]
    """By the name of the session's file; empty where it went meanwhile."""


def signed_files(folder: Path, ids: Mapping[str, str]) -> SignedFiles:
    """The files that the folder has now, with signatures; `ids` as in `signature`. Raises CannotRead."""
    statuses = statuses_in(folder, lambda name: name.endswith((".toml", WORDS)))
    listed = _listed(folder, list(statuses))
    signatures = {name: signature_of(statuses[name]) for name in listed.names}
    for its_id in listed.words:
        beside = signature_of(statuses[f"{its_id}{WORDS}"])
        for name in (f"{its_id}.toml", *(name for name, known in ids.items() if known == its_id)):
            if signatures.get(name) and ids.get(name, its_id) == its_id:
                signatures[name] += beside
    return SignedFiles(listed, signatures)


def listed_files(folder: Path) -> ListedFiles:
    """The files that the folder has now. Raises CannotRead."""
    return _listed(folder, names_in(folder))


def _listed(folder: Path, names: Sequence[str]) -> ListedFiles:
    words = frozenset(name.removesuffix(WORDS) for name in names if name.endswith(WORDS))
    return ListedFiles(folder, tuple(toml_names(names)), words)

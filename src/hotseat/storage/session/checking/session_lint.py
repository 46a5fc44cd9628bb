"""Finds what is wrong with sessions; a file with which nothing was is read again only when it has changed."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from hotseat.storage.events.copies import Length, chosen, copy_sentence, id_of
from hotseat.storage.files.listing import Signature, signature
from hotseat.storage.session import archive
from hotseat.storage.session.index import index_of
from hotseat.storage.session.transcript import faults_of
from hotseat.storage.toml.complaints import Complaint


def inspect_sessions(files: Iterable[Path]) -> Iterator[Complaint]:
    """All complaints about these files of sessions."""
    ids: dict[Path, str] = {}
    for folder, inside in _by_folder(files).items():
        yield from _in_folder(folder, inside, ids)
    yield from other_copies(ids, archive.length, "look at both with `hotseat show FILE`")


def _by_folder(files: Iterable[Path]) -> Mapping[Path, list[Path]]:
    folders: dict[Path, list[Path]] = {}
    for file in files:
        folders.setdefault(file.parent, []).append(file)
    return folders


def _in_folder(folder: Path, files: Iterable[Path], ids: dict[Path, str]) -> Iterator[Complaint]:
    """The complaints about files of one folder; `ids` gets the id of each."""
    index = index_of(folder)
    # Before a file is read: one that changes meanwhile is then read again the next time.
    signatures = {file.name: signature(file) for file in files}
    sound = index.sound(signatures)
    newly_sound: dict[str, tuple[Signature, str]] = {}
    try:
        for file in files:
            if (its_id := sound.get(file.name)) is not None:
                ids[file] = its_id
                continue
            ids[file] = id_of(file)
            wrong = faults_of(file)
            if not wrong and signatures[file.name]:
                newly_sound[file.name] = (signatures[file.name], ids[file])
            yield from (Complaint(file, line, text) for line, text in wrong)
    finally:
        # Also for whoever interrupts it: the next check goes on from there.
        index.keep_sound(newly_sound)


def other_copies(ids: Mapping[Path, str], length: Length, look: str) -> Iterator[Complaint]:
    """A complaint for each file that does not count because another file beside it has the same id."""
    of_id: dict[tuple[Path, str], list[Path]] = {}
    for file, its_id in ids.items():
        of_id.setdefault((file.parent, its_id), []).append(file)
    for (_, its_id), same_id in of_id.items():
        copies = chosen(its_id, same_id, length)
        yield from (Complaint(copy, 0, copy_sentence(copy, copies, length, look)) for copy in copies.others)

"""`hotseat speech forget`."""

from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from hotseat.cli.commands.speech.asking import is_answered_yes
from hotseat.cli.echo import complain, echo
from hotseat.cli.exit_codes import DONE, NOT_WRITTEN, WRONG_USAGE, folder_to_read
from hotseat.domain.text import counted
from hotseat.storage.events.copies import id_of
from hotseat.storage.session.archive import NoSuchSession, find, shown
from hotseat.storage.session.forgetting import KeptOfSpeech, as_of_now, forget, kept_of_speech

NOWHERE = (
    "Nothing of what was said{} is left in the folder of sessions, among the discarded ones, or in the index."
)
STAYS = (
    "The sessions stay, with their times and notes, and say when something was recorded. Your own files that "
    "you attached stay too, and so does what you exported or backed up."
)


def run(options: Namespace) -> int:
    """Removes recordings and words of one session or of all, after asking. Sessions stay."""
    folder = folder_to_read(options).sessions
    try:
        wanted = list(kept_of_speech(folder).values()) if options.all else [_meant(folder, options.session)]
    except NoSuchSession as trouble:
        complain(str(trouble))
        return WRONG_USAGE
    kept = [kept_speech for kept_speech in wanted if kept_speech.files]
    if kept:
        echo(_lines(kept))
        these = "this file" if _number(kept) == 1 else f"these {counted(_number(kept), 'file')}"
        if not (options.yes or is_answered_yes(f"Remove {these}, {_sizes(kept)}, for good?")):
            echo(["Nothing was removed."])
            return DONE
        wanted = list(map(as_of_now, wanted))
        kept = [kept_speech for kept_speech in wanted if kept_speech.files]
    troubles = forget(wanted)
    for sentence in troubles:
        complain(sentence)
    if troubles:
        return NOT_WRITTEN
    if not kept:
        where = "any session" if options.all else wanted[0].id
        echo([f"There are no recordings and no words to remove in {where}."])
        return DONE
    in_it = "" if options.all else f" in {wanted[0].id}"
    echo([f"{counted(_number(kept), 'file')} removed, {_sizes(kept)}. {NOWHERE.format(in_it)}", STAYS])
    return DONE


def _meant(folder: Path, name: str) -> KeptOfSpeech:
    """What is kept of the session with that id, be it discarded or its file gone. Raises NoSuchSession."""
    if name.endswith(".toml") or "/" in name:
        path = find(folder, name)
        return _of(kept_of_speech(path.parent), id_of(path), path)
    kept = kept_of_speech(folder)
    if name == "last":
        path = find(folder, name)
        return _of(kept, id_of(path), path)
    return kept[name] if name in kept else kept[_beginning(kept, name)]


def _of(kept: Mapping[str, KeptOfSpeech], its_id: str, path: Path) -> KeptOfSpeech:
    return kept.get(its_id) or KeptOfSpeech(its_id, (), (path,))


def _beginning(kept: Mapping[str, KeptOfSpeech], begin: str) -> str:
    """The only id that begins so. Raises NoSuchSession."""
    ids = [its_id for its_id in kept if its_id.startswith(begin)]
    if len(ids) > 1:
        raise NoSuchSession(
            f'{counted(len(ids), "session")} begin with "{begin}"; give more of the id, as in {ids[0]}.'
        )
    if not ids:
        raise NoSuchSession(
            f'No session begins with "{begin}"; `hotseat list` and `list --discarded` show them all.'
        )
    return ids[0]


def _lines(kept: Sequence[KeptOfSpeech]) -> Iterator[str]:
    for kept_speech in kept:
        yield f"{kept_speech.id}:"
        yield from (f"  {shown(path.name)}  {_size(size)}" for path, size in kept_speech.files)


def _number(kept: Sequence[KeptOfSpeech]) -> int:
    return sum(len(kept_speech.files) for kept_speech in kept)


def _sizes(kept: Sequence[KeptOfSpeech]) -> str:
    return _size(sum(kept_speech.bytes for kept_speech in kept))


def _size(size: int) -> str:
    """Bytes as people read them."""
    return f"{size / 1e6:,.1f} MB" if size >= 100_000 else f"{max(1, round(size / 1000)):,} kB"

"""Finds what is wrong with the recordings and the words of sessions, each with its line."""

from collections.abc import Iterable, Iterator, Mapping, Set
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from hotseat.domain.session.session import Session
from hotseat.domain.speech.transcript import PastedText
from hotseat.domain.text import counted
from hotseat.storage.events.copies import names_by_id
from hotseat.storage.files.looking import CannotRead, is_folder, is_there
from hotseat.storage.session.archive import read
from hotseat.storage.speech.belongings import UNFINISHED, WORDS, belongings, is_recording
from hotseat.storage.speech.samples import NotARecording
from hotseat.storage.speech.sound_form import sound_form
from hotseat.storage.speech.words_file import read_with_faults
from hotseat.storage.toml.complaints import Complaint


class SpeechInspection(NamedTuple):
    """What was looked at, and what is wrong."""

    files: int
    """How many recordings and files of words were looked at."""
    complaints: list[Complaint]


def inspect_speech(paths: Iterable[Path]) -> SpeechInspection:
    """All complaints about the recordings and words in these folders, and about these files."""
    wanted: dict[Path, set[Path]] = {}
    for path in dict.fromkeys(paths):
        wanted.setdefault(path if is_folder(path) else path.parent, set()).add(path)
    complaints_of: dict[Path, list[Complaint]] = {}
    for folder, its_places in wanted.items():
        # The reader of the sessions reports a folder that cannot be read.
        with suppress(CannotRead):
            complaints_of |= _in_folder(folder, its_places)
    return SpeechInspection(
        len(complaints_of), [complaint for complaints in complaints_of.values() for complaint in complaints]
    )


def _in_folder(folder: Path, wanted: Set[Path]) -> dict[Path, list[Complaint]]:
    """The complaints about each wanted file of a folder that belongs to a session, or about all such files
    where the folder itself is wanted. Raises CannotRead."""
    sessions = names_by_id(folder, {})
    complaints_of: dict[Path, list[Complaint]] = {}
    for its_id, paths in belongings(folder).items():
        if chosen := [path for path in paths if folder in wanted or path in wanted]:
            session = _session(folder, its_id, sessions)
            for path in chosen:
                faults = sorted(_faults(path, session))
                complaints_of[path] = [Complaint(path, line, sentence) for line, sentence in faults]
    return complaints_of


def _session(folder: Path, its_id: str, sessions: Mapping[str, list[str]]) -> Session | str:
    """The session with that id, or why there is none; empty if its own faults say that."""
    names = sessions.get(its_id, ())
    if not names:
        return f"belongs to {its_id}, and no session here has that id; put both into one folder"
    read_ones = (read(folder / name).session for name in names)
    return next((session for session in read_ones if session is not None), "")


def _faults(path: Path, session: Session | str) -> Iterator[tuple[int, str]]:
    if session and isinstance(session, str):
        yield 0, session
    if path.name.endswith(WORDS):
        transcript, faults = read_with_faults(path)
        yield from faults
        if isinstance(session, Session):
            yield from _pasted_faults(transcript.pasted, session)
    elif not is_recording(path):
        yield 0, _of_half(path)
    elif isinstance(session, str) or not session.running:
        yield from _recording_faults(path, session)


def _of_half(part: Path) -> str:
    """What to do about half of a recording: whether somebody attached it, or it was being made smaller."""
    whole = part.with_name(part.name.removeprefix(".").removesuffix(UNFINISHED)).with_suffix(".au")
    if is_there(whole):
        return f"is half of a copy of {whole.name} as Opus; `hotseat speech transcribe --all` makes it again"
    return "is half of a recording, whose copying was cut off; attach the recording again"


def _recording_faults(path: Path, session: Session | str) -> Iterator[tuple[int, str]]:
    try:
        sound_form(path)
    except NotARecording as trouble:
        yield 0, str(trouble)
        return
    if isinstance(session, Session) and path.stem not in {
        Path(recording.file).stem for recording in session.recordings
    }:
        yield (
            0,
            (
                "is a recording that its session does not name, so nobody knows when it begins; "
                f"`hotseat speech attach {session.header.id} {path} --starts SECONDS` says that"
            ),
        )


def _pasted_faults(pasted: Iterable[PastedText], session: Session) -> Iterator[tuple[int, str]]:
    for text in pasted:
        number = text.question
        if number > len(session.questions):
            asked = counted(len(session.questions), "question")
            yield 0, f"has a text for question {number}, but its session has only {asked}; it is not shown"
        elif text.section and session.questions[number - 1].section_of(text.section) is None:
            yield (
                0,
                (
                    f'has a text for the section "{text.section}", which question {number} does not have; it '
                    "counts for the whole answer"
                ),
            )

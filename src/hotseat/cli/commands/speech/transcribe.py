"""`hotseat speech transcribe`."""

import os
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from hotseat.cli.echo import complain, echo, show_progress
from hotseat.cli.exit_codes import DONE, FAULTS_FOUND, WRONG_USAGE, folder_to_read
from hotseat.clock import SystemClock
from hotseat.desk.transcribing.state import Transcribed, TranscribingState
from hotseat.desk.transcribing.transcribing import Transcribing
from hotseat.desk.user_settings import UserSettings
from hotseat.domain.pacing import clock
from hotseat.domain.text import counted, one_line
from hotseat.speech.parts import missing_to_transcribe
from hotseat.storage.files.looking import names_in
from hotseat.storage.session.archive import NoSuchSession, Stored, find, read
from hotseat.storage.speech.belongings import AUDIO, owner_of

SECONDS_BETWEEN_LOOKS = 0.2


def run(options: Namespace) -> int:
    """Transcribes the recordings of one session or of all. Returns 1 if one could not be transcribed."""
    folder = folder_to_read(options).sessions
    settings = _settings(options.model)
    if missing := missing_to_transcribe(settings.model):
        complain(missing)
        return FAULTS_FOUND
    try:
        stored = list(_all(folder)) if options.all else [read(find(folder, options.session))]
    except NoSuchSession as trouble:
        complain(str(trouble))
        return WRONG_USAGE
    troubles = [entry.fault for entry in stored if entry.fault]
    for sentence in troubles:
        complain(sentence)
    for sessions_folder in dict.fromkeys(entry.path.parent for entry in stored) or [folder]:
        transcribing = Transcribing(sessions_folder, settings, SystemClock())
        troubles += _transcribe(
            transcribing, [entry for entry in stored if entry.path.parent == sessions_folder], options
        )
    return FAULTS_FOUND if troubles else DONE


class _Settings(NamedTuple):
    """What counts for this run."""

    audio: str
    model: str


def _settings(model: str) -> _Settings:
    """The settings, with the model of the command line; prints what is wrong with them."""
    settings = UserSettings(os.environ)
    for fault in settings.faults():
        complain(fault)
    return _Settings(settings.audio, model or settings.model)


def _all(folder: Path) -> Iterator[Stored]:
    """The sessions that have recordings, the oldest first."""
    for session_id in sorted({owner_of(name) for name in names_in(folder) if name.endswith(AUDIO)} - {""}):
        try:
            yield read(find(folder, session_id))
        except NoSuchSession as trouble:
            complain(str(trouble))


def _transcribe(transcribing: Transcribing, stored: list[Stored], options: Namespace) -> list[str]:
    """Transcribes what these sessions have, and returns what went wrong."""
    sessions = [entry.session for entry in stored if entry.session is not None]
    taken = sum(
        transcribing.take(session, with_open=not session.running, again=options.again) for session in sessions
    )
    for session in sessions:
        transcribing.pack(session)
    troubles: list[str] = []
    try:
        while True:
            state = transcribing.look()
            troubles += _tell(state, taken)
            if state.is_over:
                break
            transcribing.wait(SECONDS_BETWEEN_LOOKS)
    finally:
        show_progress("")
        if sentence := transcribing.leave():
            complain(sentence)
            troubles.append(sentence)
    if not taken and not troubles:
        echo([_nothing_to_do(stored, options)])
    return troubles


def _tell(state: TranscribingState, taken: int) -> tuple[str, ...]:
    """Prints what was finished and what went wrong, and returns the latter."""
    if state.finished or state.troubles:
        show_progress("")
    echo(map(_line, state.finished))
    for sentence in state.troubles:
        complain(sentence)
    if state.recording:
        of = f"/{clock(state.seconds)}" if state.seconds else ""
        number = f"{taken - state.waiting} of {taken}  " if taken > 1 else ""
        show_progress(f"{number}{one_line(state.recording)}  {clock(state.done)}{of}")
    return state.troubles


def _line(recording: Transcribed) -> str:
    return f"{recording.recording}: {counted(recording.words, 'word')} in {clock(recording.seconds)}"


def _nothing_to_do(stored: list[Stored], options: Namespace) -> str:
    running = [entry.session for entry in stored if entry.session is not None and entry.session.running]
    for session in running:
        if any(recording.is_open for recording in session.recordings):
            return f"{session.header.id} is being recorded now; transcribe it when it has ended."
    if options.all:
        return "No recording is left to transcribe."
    its_id = stored[0].id if stored else options.session
    if stored and stored[0].session is not None and stored[0].session.recordings:
        again = "" if options.again else "; --again transcribes those that are kept again"
        return f"No recording of {its_id} is left to transcribe{again}."
    return f"{its_id} has no recording."

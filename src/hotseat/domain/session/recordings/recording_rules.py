"""When a recording may begin and end. It changes no time and no section: sound never stops the clock."""

import re

from hotseat.domain.refusal import OutOfBounds, Refused
from hotseat.domain.session import events as e
from hotseat.domain.session.recordings.recording import Recording
from hotseat.domain.session.recordings.recording_events import Recorded, RecordingEnded, RecordingEvent
from hotseat.domain.session.rows.row import plus, with_last
from hotseat.domain.session.session import Session


def is_of_recording(event: e.Event) -> bool:
    """Whether the event is about sound, which is possible at any time, also after the end."""
    return isinstance(event, RecordingEvent)


def recorded(session: Session, event: Recorded) -> Session:
    """The session with one recording more. Raises Refused.

    A recording whose end nobody wrote down does not keep the next from beginning.
    """
    session.current_question()
    refuse_strange_name(session.header.id, event.file)
    if any(recording.file == event.file for recording in session.recordings):
        raise Refused(f"the session has a recording {event.file} already")
    recording = Recording(event.file, event.offset - event.skipped, event.device)
    return session._replace(recordings=plus(session.recordings, recording))


def recording_ended(session: Session, event: RecordingEnded) -> Session:
    """The session with its last recording ended. Raises Refused if none runs."""
    last = session.recordings[-1] if session.recordings else None
    if last is None or not last.is_open:
        raise Refused("no recording runs")
    ended = last._replace(why=event.why, seconds=event.seconds)
    return session._replace(recordings=with_last(session.recordings, ended))


def refuse_strange_name(session_id: str, file: str) -> None:
    """Raises OutOfBounds for a name that could be that of another file than a recording of this session.

    A session's file may come from somebody else, and the files that it names are read and removed. Its id
    may hold anything, also the way to another folder.
    """
    if "/" in session_id:
        raise OutOfBounds(f'the id "{session_id}" cannot be in the name of a file')
    if not re.fullmatch(re.escape(session_id) + r"\.[0-9]+\.[a-z0-9]+", file):
        raise OutOfBounds(
            f'a recording of this session is named "{session_id}.1.au", with another number and ending, '
            f'not "{file}"'
        )

"""What holds for every session, whatever was done in it: the file is the session."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from hotseat.domain.session.events import Event, Reopened
from hotseat.domain.session.rules import after
from hotseat.domain.session.session import Session
from hotseat.storage.files.reading import Unreadable
from hotseat.storage.session import session_journal
from hotseat.storage.session.transcript import Transcript, load
from tests.domain.acting import Act, lived, lives
from tests.sessions import answered_session

TUESDAY = datetime(2026, 11, 17, 8, 0, tzinfo=UTC)
MANY = settings(max_examples=2_000, derandomize=False)


@contextmanager
def empty_folder() -> Iterator[Path]:
    """A folder of its own for each example: a fixture's would be shared by all of them."""
    with TemporaryDirectory() as name:
        yield Path(name)


def kinds_and_values(events: Iterable[Event]) -> list[tuple[type[Event], Event]]:
    """Two kinds of event can hold equal values, so the kind is compared too."""
    return [(type(event), event) for event in events]


def the_file_is_the_session(life: list[Act]) -> None:
    with empty_folder() as folder:
        practice = lived(folder, life)
        transcript = load(practice.path)
        assert transcript.session == practice.rehearsal.session
        assert transcript.torn == 0
        assert practice.journal.waiting == 0


def time_never_runs_backwards(life: list[Act]) -> None:
    seen = [0.0]

    def watch(session: Session) -> None:
        assert session.at >= seen[-1]
        seen.append(session.at)

    with empty_folder() as folder:
        practice = lived(folder, life, watch)
        events = load(practice.path).events
    times = [event.at for event in events]
    assert times == sorted(times)
    for question in practice.rehearsal.session.questions:
        assert all(seconds >= 0 for seconds in question.spent(practice.rehearsal.session.at).values())


def any_cut_leaves_all_whole_events(life: list[Act], share: float) -> None:
    with empty_folder() as folder:
        path = lived(folder, life).path
        data, whole = path.read_bytes(), load(path)
        cut_and_go_on(path, data, whole, int(share * len(data)))


def cut_and_go_on(path: Path, data: bytes, whole: Transcript, length: int) -> None:
    """The file cut to that length is read, and gone on with, as far as its whole events go."""
    path.write_bytes(data[:length])
    kept = data[:length].count(b"\n\n")
    if kept == 0:
        with pytest.raises(Unreadable):
            load(path)
        return
    before = load(path)
    assert kept - 1 <= len(before.events)
    assert kinds_and_values(before.events) == kinds_and_values(whole.events[: len(before.events)])
    if before.session.ended == "finished":
        return
    taken_up, _ = session_journal.reopen(path)
    event = Reopened(before.session.at, TUESDAY)
    taken_up.append(event)
    taken_up.close()
    after_it = load(path)
    assert after_it.torn == 0
    assert kinds_and_values(after_it.events) == kinds_and_values([*before.events, event])
    assert after_it.session == after(before.session, event)


shares = st.floats(0, 1)


@given(lives)
@example([])
def test_the_file_replayed_is_the_session_that_was_lived(life: list[Act]) -> None:
    the_file_is_the_session(life)


@given(lives)
@example([])
def test_time_never_runs_backwards(life: list[Act]) -> None:
    time_never_runs_backwards(life)


@given(lives, shares)
@example([], 0.5)
def test_a_file_cut_anywhere_keeps_its_whole_events_and_can_be_gone_on_with(
    life: list[Act], share: float
) -> None:
    any_cut_leaves_all_whole_events(life, share)


@pytest.mark.torture
@MANY
@given(lives)
def test_the_file_replayed_is_the_session_that_was_lived_many_times(life: list[Act]) -> None:
    the_file_is_the_session(life)


@pytest.mark.torture
@MANY
@given(lives)
def test_time_never_runs_backwards_many_times(life: list[Act]) -> None:
    time_never_runs_backwards(life)


@pytest.mark.torture
@MANY
@given(lives, shares)
def test_a_file_cut_anywhere_keeps_its_whole_events_many_times(life: list[Act], share: float) -> None:
    any_cut_leaves_all_whole_events(life, share)


def long_session(folder: Path) -> Path:
    """A session with every kind of thing in it that people usually do."""
    return answered_session(
        folder,
        candidate="Sam",
        notes=["+ #earn-trust named her first", 'he said "done.'],
        outcomes=["held", "gap"],
        scores={"cause-and-effect": 3},
        vote="inclined",
        finished=False,
    )


def test_a_session_answered_to_its_end_is_read_back_as_it_was(sessions: Path) -> None:
    transcript = load(long_session(sessions))
    [question] = transcript.session.questions
    assert question.answer_seconds(transcript.session.at) == 270.0
    assert [note.text for note in question.notes] == ["named her first", 'he said "done.']
    assert [probe.outcome for probe in question.probes] == ["held", "gap"]
    assert question.vote == "inclined"


def test_a_session_cut_in_its_last_event_loses_that_event_only(sessions: Path) -> None:
    path = long_session(sessions)
    whole = load(path)
    path.write_bytes(path.read_bytes()[:-8])
    cut = load(path)
    assert kinds_and_values(cut.events) == kinds_and_values(whole.events[:-1])
    assert cut.torn > 0


@pytest.mark.torture
def test_a_session_can_be_cut_at_every_single_byte(sessions: Path) -> None:
    path = long_session(sessions)
    data, whole = path.read_bytes(), load(path)
    for length in range(len(data) + 1):
        cut_and_go_on(path, data, whole, length)


def test_a_session_can_be_cut_around_the_end_of_every_line(sessions: Path) -> None:
    path = long_session(sessions)
    data, whole = path.read_bytes(), load(path)
    ends = [position for position, byte in enumerate(data) if byte == 10]
    for length in sorted({position + step for position in ends for step in (-1, 0, 1)}):
        cut_and_go_on(path, data, whole, length)

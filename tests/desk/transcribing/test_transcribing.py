"""Recordings become words beside their session, and stay where that fails. The children are real."""

import json
import os
from pathlib import Path

import pytest

from hotseat.desk.transcribing.transcribing import LEFT
from hotseat.domain.speech.transcript import PastedText, Span, Transcript, Word
from hotseat.speech.models.choosing import get_one
from hotseat.speech.transcription import QUIET_SECONDS
from hotseat.storage.speech.belongings import words_path
from hotseat.storage.speech.words_file import write_words
from tests.clocks import ManualClock
from tests.desk.transcribing.bench import DELETE, HEARD, SILENT, Bench
from tests.sessions import begin
from tests.speech.libraries import take_away
from tests.speech.transcribers import BEGUN, DIES_WITH_US, WAITS, WORDS
from tests.waiting import until


def test_words_get_the_times_of_the_session_and_the_recordings_go(bench: Bench) -> None:
    assert bench.transcribe() == []
    first, second = bench.transcript.recordings
    assert first.recording == f"{bench.path.stem}.1.au"
    assert first.words == (Word(10.5, 10.75, "We"), Word(12.0, 12.5, "began"))
    assert first.voice == (Span(10.5, 10.8), Span(11.9, 12.6))
    assert (first.covers, first.engine) == (Span(10.0, 18.5), "whisper.cpp tiny.en q8_0")
    assert (second.covers.start, second.words[0].at) == (50.0, 50.5)
    assert bench.audio_left == []


def test_one_comes_after_the_other_and_is_shown(bench: Bench) -> None:
    assert bench.transcribing.take(bench.session) == 2
    states = bench.to_the_end()
    assert [state.recording[-4:] for state in states] == ["1.au", "2.au", ""]
    assert [state.waiting for state in states] == [1, 0, 0]
    assert [
        [(finished.recording[-4:], finished.words) for finished in state.finished] for state in states
    ] == [
        [],
        [("1.au", 2)],
        [("2.au", 2)],
    ]


def test_each_is_transcribed_once(bench: Bench) -> None:
    bench.audio = "keep"
    bench.transcribe()
    assert bench.transcribing.take(bench.session) == 0
    assert bench.begin().take(bench.session) == 0
    assert bench.begin().take(bench.session, again=True) == 2


def test_one_that_runs_is_left_alone_until_its_end_is_known(
    sessions: Path, clock: ManualClock, bench: Bench
) -> None:
    running = begin(sessions, clock=clock, tail="0001")
    running.ask("earn-trust-missed-commitment")
    name = f"{running.path.stem}.1.au"
    sessions.joinpath(name).write_bytes(b"sound")
    running.rehearsal.sounding.begin(name, 2.0)
    assert bench.transcribing.take(running.rehearsal.session) == 0
    running.rehearsal.sounding.end("stopped", 8.5)
    assert bench.transcribing.take(running.rehearsal.session) == 1
    running.journal.close()


def test_one_whose_end_nobody_wrote_down_is_taken_where_nothing_runs(bench: Bench) -> None:
    session = bench.session
    opened = session.recordings[-1]._replace(seconds=None, why=None)
    session = session._replace(recordings=(session.recordings[0], opened))
    assert bench.transcribing.take(session) == 1
    assert bench.transcribing.take(session, with_open=True) == 1


@pytest.mark.parametrize(("audio", "left"), [("keep", 2), ("keep 30 days", 2), (DELETE, 0)])
def test_the_setting_decides_what_becomes_of_the_recording(bench: Bench, audio: str, left: int) -> None:
    bench.audio = audio
    assert bench.transcribe() == []
    assert len(bench.audio_left) == left


def test_a_recording_with_another_ending_is_the_same(bench: Bench) -> None:
    bench.path.with_suffix(".1.au").rename(bench.path.with_suffix(".1.ogg"))
    assert bench.transcribe() == []
    assert bench.asked[0].suffix == ".ogg"
    assert bench.transcript.recordings[0].recording.endswith(".1.au")
    assert bench.audio_left == []


def test_where_nothing_was_understood_the_recording_is_kept(bench: Bench) -> None:
    bench.lines = [SILENT, HEARD]
    assert bench.transcribe() == [
        f"Nothing was understood in {bench.path.stem}.1.au, so the recording is kept."
    ]
    assert bench.audio_left == ["1.au"]
    assert [len(part.words) for part in bench.transcript.recordings] == [0, 2]


def test_what_breaks_off_keeps_the_recording_and_the_next_goes_on(bench: Bench) -> None:
    bench.lines = [(BEGUN, *WORDS), HEARD]
    (trouble,) = bench.transcribe()
    assert trouble.startswith("Transcription broke off")
    assert bench.audio_left == ["1.au"]
    assert [part.recording[-4:] for part in bench.transcript.recordings] == ["2.au"]


def test_one_that_hangs_is_ended_by_the_clock_that_is_looked_at(bench: Bench) -> None:
    bench.lines, bench.then = [(BEGUN,)], WAITS
    bench.transcribing.take(bench.session)
    until(lambda: bench.transcribing.look().seconds)
    bench.clock.advance(QUIET_SECONDS)
    bench.transcribing.look()
    bench.lines, bench.then = [HEARD], ""
    troubles = [sentence for state in bench.to_the_end() for sentence in state.troubles]
    assert troubles[0].startswith("Transcription made no progress for 60 seconds")
    assert bench.audio_left == ["1.au"]


def test_what_was_written_before_stays(bench: Bench) -> None:
    pasted = PastedText(1, "situation", "What I pasted.")
    write_words(bench.path.parent, bench.path.stem, Transcript(pasted=(pasted,)))
    bench.transcribe()
    assert bench.transcript.pasted == (pasted,)
    assert len(bench.transcript.recordings) == 2


def test_a_file_of_words_with_a_fault_loses_nothing(bench: Bench) -> None:
    path = words_path(bench.path.parent, bench.path.stem)
    text = f'{json.dumps({"format": 1, "session": bench.path.stem})}\n{{"text": "by a newer version"}}\n'
    path.write_text(text)
    troubles = bench.transcribe()
    assert len(troubles) == 2
    assert troubles[0].startswith(f"{path}:2 ")
    assert path.read_text() == text
    assert bench.audio_left == ["1.au", "2.au"]


def test_words_that_cannot_be_read_at_all_are_a_fault_of_no_line(bench: Bench) -> None:
    path = words_path(bench.path.parent, bench.path.stem)
    path.mkdir()
    assert [trouble.startswith(f"{path} ") for trouble in bench.transcribe()] == [True, True]
    assert bench.audio_left == ["1.au", "2.au"]


def test_without_a_model_nothing_begins(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    take_away(monkeypatch)
    (trouble,) = bench.transcribe()
    assert trouble.endswith(f"{get_one()}.")
    assert bench.audio_left == ["1.au", "2.au"]
    assert bench.asked == []


def test_the_setting_names_the_model(bench: Bench, tmp_path: Path) -> None:
    mine = tmp_path / "mine.bin"
    mine.write_bytes(b"lmgg")
    bench.model = str(mine)
    assert bench.transcribe() == []
    assert bench.models == [mine, mine]


def test_leaving_ends_it_and_another_time_it_is_done(bench: Bench) -> None:
    bench.then = DIES_WITH_US
    bench.transcribing.take(bench.session)
    bench.transcribing.look()
    assert bench.transcribing.leave() == f"2 recordings are {LEFT}"
    assert bench.transcript.is_empty
    assert bench.audio_left == ["1.au", "2.au"]
    bench.then, bench.transcribing = "", bench.begin()
    assert bench.transcribe() == []
    assert len(bench.transcript.recordings) == 2


def test_recordings_go_when_they_were_kept_long_enough(bench: Bench) -> None:
    """And those without words never."""
    bench.audio = "keep 30 days"
    bench.lines = [SILENT, HEARD]
    bench.transcribe()
    assert bench.transcribing.leave() == ""
    assert bench.audio_left == ["1.au", "2.au"]
    for number in (1, 2):
        os.utime(bench.path.with_suffix(f".{number}.au"), (1_700_000_000, 1_700_000_000))
    assert bench.begin().leave() == ""
    assert bench.audio_left == ["1.au"]
    assert len(bench.transcript.recordings) == 2


def test_one_that_cannot_be_removed_keeps_no_other(bench: Bench) -> None:
    bench.audio = "keep 30 days"
    bench.transcribe()
    first, second = (bench.path.with_suffix(f".{number}.au") for number in (1, 2))
    first.unlink()
    first.mkdir()
    for path in (first, second):
        os.utime(path, (1_700_000_000, 1_700_000_000))
    assert bench.begin().leave() == f"{first} could not be removed; check its permissions."
    assert bench.audio_left == ["1.au"]


def test_a_recording_that_was_moved_away_meanwhile_gets_no_words(bench: Bench) -> None:
    """Its session was discarded, or somebody forgot what was said."""
    bench.transcribing.take(bench.session)
    bench.transcribing.look()
    for path in bench.path.parent.glob("*.au"):
        path.unlink()
    assert [state.troubles for state in bench.to_the_end()][-1] == ()
    assert bench.transcript.is_empty

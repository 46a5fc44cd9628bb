"""Recordings go with the session's clock, and say in it what was recorded; they never hold it up."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from hotseat.desk.desk import Desk
from hotseat.desk.recording import Sound
from hotseat.desk.voice import Voice
from hotseat.domain.bank.bank import Choice
from hotseat.domain.session.events import Event
from hotseat.domain.session.recordings.recording_events import Recorded, RecordingEnded
from hotseat.domain.vocabulary import FollowUp
from hotseat.speech.audio_recorder import Tape
from hotseat.speech.parts import how_to_install
from hotseat.speech.recording import Begun
from hotseat.storage.session.transcript import load
from hotseat.storage.speech.au import RATE, Annotation, AuWriter, frames_of
from tests.clocks import ManualClock
from tests.desk.desks import desk_in
from tests.speech.libraries import install
from tests.stand_in_recorder import StandIn
from tests.waiting import until

L6 = Choice("L6", "behavioral")
PROMPT = "earn-trust-missed-commitment"
FOLLOW_UP = FollowUp(layer="measure", origin="custom", text="How did you measure it?")


class Practice:
    """A session whose answers are recorded by stand-ins."""

    def __init__(self, desk: Desk, clock: ManualClock) -> None:
        self.desk = desk
        self.clock = clock
        self.stand_ins: list[StandIn] = []
        self.rehearsal = desk.begin(L6, desk.bank.current.prompts[PROMPT])
        self.recording = desk.recording
        self.recording.start = self._start  # type: ignore[assignment]

    def _start(self, tape: Tape, microphone: str) -> StandIn:
        self.stand_ins.append(StandIn(tape, microphone))
        return self.stand_ins[-1]

    def tick(self) -> None:
        self.rehearsal.tick()
        self.recording.follow(self.rehearsal)

    def follow(self) -> None:
        """What a screen does at the next tick, and at that after it."""
        self.tick()
        self.tick()

    def do(self, action: Callable[..., object], *arguments: object) -> None:
        """Does it, and follows."""
        action(*arguments)
        self.follow()

    def hear(self, seconds: int) -> StandIn:
        """Sound comes from now on, for so many seconds."""
        at = self.clock.elapsed() - self.rehearsal.origin
        self.stand_ins[-1].hear(at, seconds)
        self.tick()
        for _ in range(seconds):
            self.clock.advance(1)
            self.tick()
        return self.stand_ins[-1]

    @property
    def path(self) -> Path:
        [path] = self.desk.folder.sessions.glob("*.toml")
        return path

    @property
    def said(self) -> list[Event]:
        return about_sound(self.path)

    @property
    def names(self) -> list[str]:
        """The recordings beside the session, without its id."""
        return sorted(
            path.name.removeprefix(self.path.stem) for path in self.desk.folder.sessions.glob("*.au")
        )


def about_sound(path: Path) -> list[Event]:
    return [event for event in load(path).events if isinstance(event, Recorded | RecordingEnded)]


@pytest.fixture
def practice(tmp_path: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch) -> Practice:
    """A session with its card, which is set to be recorded by a microphone that is a file."""
    monkeypatch.setenv("HOTSEAT_RECORD", "always")
    monkeypatch.setenv("HOTSEAT_MICROPHONE", "file:answer.wav")
    return Practice(desk_in(tmp_path / "practice", clock), clock)


def test_an_answer_is_recorded_from_its_first_section_to_its_end(practice: Practice) -> None:
    practice.clock.advance(3)
    practice.follow()
    assert practice.stand_ins == []
    assert practice.recording.sound == Sound()
    practice.do(practice.rehearsal.next)
    assert practice.stand_ins[0].microphone == "file:answer.wav"
    practice.hear(4)
    assert practice.recording.sound == Sound(is_running=True, level=0.5)
    practice.do(practice.rehearsal.next)
    practice.do(practice.rehearsal.end_answer)
    assert practice.recording.sound == Sound()
    file = f"{practice.path.stem}.1.au"
    assert practice.said == [
        Recorded(at=3.0, file=file, offset=3.0, device="Stand-in"),
        RecordingEnded(at=7.0, why="answered", seconds=4.0),
    ]
    assert load(practice.path).session == practice.rehearsal.session
    practice.desk.leave()
    assert practice.names == [".1.au"]


def test_each_follow_up_is_a_recording_of_its_own(practice: Practice) -> None:
    practice.do(practice.rehearsal.next)
    practice.hear(1)
    practice.do(practice.rehearsal.end_answer)
    practice.do(practice.rehearsal.ask_follow_up, FOLLOW_UP)
    practice.hear(2)
    practice.do(practice.rehearsal.close_follow_up, "held")
    assert [event.why for event in practice.said if isinstance(event, RecordingEnded)] == ["answered"] * 2
    assert practice.names == [".1.au", ".2.au"]
    practice.desk.leave()


def test_what_a_voice_asks_is_not_recorded_as_the_candidates_words(
    practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    practice.do(practice.rehearsal.next)
    practice.hear(1)
    asking = ["How did you measure it?"]
    monkeypatch.setattr(Voice, "is_speaking", property(lambda _: bool(asking)))
    practice.follow()
    assert not practice.stand_ins[0].was_told_to_stop, "a recording that runs goes on"
    practice.do(practice.rehearsal.end_answer)
    practice.do(practice.rehearsal.ask_follow_up, FOLLOW_UP)
    assert len(practice.stand_ins) == 1
    practice.clock.advance(3)
    asking.clear()
    practice.follow()
    assert len(practice.stand_ins) == 2
    practice.desk.leave()


def test_a_pause_ends_the_file_and_going_on_begins_the_next(practice: Practice) -> None:
    practice.do(practice.rehearsal.next)
    practice.hear(2)
    practice.do(practice.rehearsal.pause)
    practice.clock.advance(3)
    practice.follow()
    assert len(practice.stand_ins) == 1
    practice.do(practice.rehearsal.resume)
    practice.hear(1)
    practice.do(practice.rehearsal.end_answer)
    ends = [(event.why, event.seconds) for event in practice.said if isinstance(event, RecordingEnded)]
    assert ends == [("paused", 2.0), ("answered", 1.0)]
    begins = [event.offset for event in practice.said if isinstance(event, Recorded)]
    assert begins == [0.0, 5.0]
    practice.desk.leave()


def test_an_absence_ends_the_file(practice: Practice) -> None:
    practice.do(practice.rehearsal.next)
    practice.hear(2)
    practice.clock.sleep(600)
    practice.follow()
    assert practice.said[-1] == RecordingEnded(at=602.0, why="away", seconds=2.0)
    practice.desk.leave()


def test_the_next_begins_only_when_the_last_has_ended(practice: Practice) -> None:
    """Two recorders would take the microphone from each other, and their events would cross."""
    practice.do(practice.rehearsal.next)
    first = practice.hear(2)
    first.ends_when_told = False
    practice.do(practice.rehearsal.pause)
    practice.do(practice.rehearsal.resume)
    assert (first.was_told_to_stop, len(practice.stand_ins)) == (True, 1)
    first.end("stopped")
    practice.follow()
    assert practice.said[-1] == RecordingEnded(at=2.0, why="paused", seconds=2.0)
    assert len(practice.stand_ins) == 2
    practice.desk.leave()


def test_the_first_reason_to_end_counts(practice: Practice) -> None:
    practice.do(practice.rehearsal.next)
    first = practice.hear(2)
    first.ends_when_told = False
    practice.do(practice.rehearsal.pause)
    practice.rehearsal.resume()
    practice.do(practice.rehearsal.end_answer)
    first.end("stopped")
    practice.follow()
    assert practice.said[-1] == RecordingEnded(at=2.0, why="paused", seconds=2.0)
    practice.desk.leave()


def test_the_key_switches_it_off_and_on_for_this_question(practice: Practice) -> None:
    session = practice.rehearsal.session
    assert practice.recording.is_wanted(session)
    assert practice.recording.switch(session) == ""
    practice.do(practice.rehearsal.next)
    assert practice.stand_ins == []
    practice.recording.switch(practice.rehearsal.session)
    practice.follow()
    practice.hear(1)
    practice.do(practice.recording.switch, practice.rehearsal.session)
    assert practice.said[-1] == RecordingEnded(at=1.0, why="stopped", seconds=1.0)
    practice.rehearsal.end_answer()
    level = practice.desk.bank.current.levels["L6"]
    practice.rehearsal.ask(practice.desk.bank.current.prompts[PROMPT], level, "behavioral")
    assert practice.recording.is_wanted(practice.rehearsal.session)
    practice.desk.leave()


@pytest.mark.parametrize("record", ["never", "ask"])
def test_nothing_is_recorded_before_somebody_asks_for_it(
    tmp_path: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch, record: str
) -> None:
    monkeypatch.setenv("HOTSEAT_RECORD", record)
    monkeypatch.setenv("HOTSEAT_MICROPHONE", "file:answer.wav")
    practice = Practice(desk_in(tmp_path / "practice", clock), clock)
    practice.do(practice.rehearsal.next)
    assert practice.stand_ins == []
    practice.do(practice.recording.switch, practice.rehearsal.session)
    assert len(practice.stand_ins) == 1
    practice.desk.leave()


def test_no_library_of_sound_is_imported_into_the_program(
    tmp_path: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever imports the stand-ins ends the program."""
    install(tmp_path / "site", monkeypatch, "sounddevice")
    before = set(sys.modules)
    monkeypatch.setenv("HOTSEAT_RECORD", "always")
    practice = Practice(desk_in(tmp_path / "practice", clock), clock)
    practice.do(practice.rehearsal.next)
    practice.hear(1)
    practice.do(practice.rehearsal.end_answer)
    assert practice.said[-1] == RecordingEnded(at=1.0, why="answered", seconds=1.0)
    assert not {"sounddevice", "miniaudio", "numpy"} & (set(sys.modules) - before)
    practice.desk.leave()


def test_trials_and_drills_record_nothing(practice: Practice) -> None:
    practice.desk.leave()
    desk = practice.desk
    trial = desk.begin_trial("L6")
    trial.next()
    practice.recording.follow(trial)
    drill = desk.begin_drill("L6", desk.bank.current.prompts[PROMPT])
    practice.recording.follow(drill)
    assert not practice.recording.is_wanted(drill.session)
    assert practice.stand_ins == []
    desk.leave()


def test_a_trial_complains_of_nothing(
    tmp_path: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOTSEAT_RECORD", "always")
    monkeypatch.setattr("hotseat.speech.parts.util.find_spec", lambda _: None)
    desk = desk_in(tmp_path / "practice", clock)
    trial = desk.begin_trial("L6")
    trial.next()
    desk.recording.follow(trial)
    assert desk.recording.trouble() == ""
    desk.leave()


def test_a_recorder_that_fails_is_told_once_and_tried_again_after_the_next_pause(practice: Practice) -> None:
    practice.do(practice.rehearsal.next)
    practice.stand_ins[0].end("stopped", "There is no microphone.")
    practice.follow()
    practice.follow()
    assert practice.recording.trouble() == "There is no microphone. The session goes on."
    assert practice.recording.trouble() == ""
    assert practice.said == []
    assert len(practice.stand_ins) == 1
    practice.do(practice.rehearsal.pause)
    practice.do(practice.rehearsal.resume)
    assert len(practice.stand_ins) == 2
    practice.desk.leave()


def test_a_microphone_that_goes_is_an_event_and_a_sentence(practice: Practice) -> None:
    practice.do(practice.rehearsal.next)
    practice.hear(3).end("lost", "The microphone stopped.")
    practice.follow()
    assert practice.said[-1] == RecordingEnded(at=3.0, why="lost", seconds=3.0)
    assert practice.recording.trouble() == "The microphone stopped. The session goes on."
    practice.do(practice.rehearsal.next)
    practice.desk.leave()


def test_a_recorder_that_ended_because_the_program_stood_still_is_no_failure(practice: Practice) -> None:
    practice.do(practice.rehearsal.next)
    practice.hear(3).end("away")
    practice.follow()
    assert practice.recording.trouble() == ""
    assert len(practice.stand_ins) == 2
    practice.desk.leave()


def test_what_is_missing_is_told_once_and_the_key_says_it_again(
    tmp_path: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOTSEAT_RECORD", "always")
    monkeypatch.setattr("hotseat.speech.parts.util.find_spec", lambda _: None)
    practice = Practice(desk_in(tmp_path / "practice", clock), clock)
    assert not practice.recording.is_wanted(practice.rehearsal.session)
    practice.do(practice.rehearsal.next)
    missing = (
        "hotseat cannot record, because neither sounddevice nor miniaudio is installed; "
        f"{how_to_install()} installs what is needed."
    )
    assert practice.recording.trouble() == f"{missing} The session goes on."
    practice.follow()
    assert practice.recording.trouble() == ""
    assert practice.recording.switch(practice.rehearsal.session) == missing
    assert practice.stand_ins == []
    practice.desk.leave()


def test_whoever_leaves_in_an_answer_has_what_was_recorded(practice: Practice) -> None:
    practice.do(practice.rehearsal.next)
    practice.hear(2)
    practice.desk.leave()
    assert practice.said[-1] == RecordingEnded(at=2.0, why="left", seconds=2.0)


def test_what_a_recorder_says_while_one_leaves_is_in_the_session(practice: Practice) -> None:
    practice.do(practice.rehearsal.next)
    practice.stand_ins[0].hear(0.0, 2)
    practice.stand_ins[0].end("full disk", "The disk is full.")
    practice.desk.leave()
    assert practice.said == [
        Recorded(at=0.0, file=practice.stand_ins[0].path.name, offset=0.0, device="Stand-in"),
        RecordingEnded(at=0.0, why="full disk", seconds=2.0),
    ]


def test_a_recorder_that_does_not_end_is_not_waited_for(practice: Practice) -> None:
    practice.do(practice.rehearsal.next)
    practice.hear(2).ends_when_told = False
    practice.desk.leave()
    assert practice.said[-1] == RecordingEnded(at=2.0, why="left", seconds=2.0)
    assert practice.recording.sound == Sound()


def test_a_session_that_is_not_worth_keeping_takes_its_recordings_along(practice: Practice) -> None:
    practice.do(practice.rehearsal.next)
    practice.hear(2)
    practice.do(practice.rehearsal.corrections.take_back)
    assert practice.names == [".1.au"]
    practice.desk.leave()
    assert list(practice.desk.folder.sessions.iterdir()) == []


def test_no_file_that_is_there_is_written_over(practice: Practice) -> None:
    stem = practice.path.stem
    for name in (f"{stem}.1.au", f"{stem}.7.ogg", f"{stem}.9.au.txt", f"{stem}.x.au"):
        practice.path.with_name(name).write_bytes(b"")
    practice.do(practice.rehearsal.next)
    assert practice.stand_ins[0].path.name == f"{stem}.8.au"
    practice.desk.leave()


def test_an_id_that_leads_to_another_folder_is_recorded_nowhere(
    practice: Practice, clock: ManualClock
) -> None:
    practice.rehearsal.next()
    practice.desk.leave()
    path, folder = practice.path, practice.desk.folder
    path.write_text(path.read_text().replace(f'id = "{path.stem}"', 'id = "../elsewhere"'))
    desk = desk_in(folder.path, clock)
    rehearsal = desk.resume(str(path))
    rehearsal.resume()
    desk.recording.follow(rehearsal)
    assert desk.recording.trouble() == (
        'Nothing is recorded: the id "../elsewhere" cannot be in the name of a file. The session goes on.'
    )
    assert desk.recording.sound == Sound()
    desk.leave()
    assert [path_there.name for path_there in folder.sessions.iterdir()] == [path.name]


def killed(practice: Practice, clock: ManualClock) -> Desk:
    """The folder as it would be after a kill, for another desk: no end was written, and no lock is held."""
    folder = practice.desk.folder.path
    copy = folder.with_name("after")
    shutil.copytree(folder, copy)
    practice.desk.leave()
    return desk_in(copy, clock)


def test_a_killed_recording_gets_its_end_from_its_file(practice: Practice, clock: ManualClock) -> None:
    practice.do(practice.rehearsal.next)
    recorder = practice.hear(3)
    its_id = practice.path.stem
    desk = killed(practice, clock)
    rehearsal = desk.resume(its_id)
    [recording] = rehearsal.session.recordings
    assert (recording.why, recording.seconds) == ("killed", 3.0)
    assert frames_of(desk.folder.sessions / recorder.path.name) == 3 * RATE
    desk.leave()


def test_a_recording_without_an_event_is_adopted(practice: Practice, clock: ManualClock) -> None:
    practice.do(practice.rehearsal.next)
    practice.clock.advance(2)
    practice.tick()
    practice.stand_ins[-1].hear(1.5, 3)
    its_id = practice.path.stem
    for name in (f"{its_id}.2.au", f"{its_id}.3.au"):
        writer = AuWriter(practice.path.with_name(name), Annotation("another", 0.0, ""))
        writer.close()
    practice.path.with_name(f"{its_id}.3.au").write_bytes(b"")
    desk = killed(practice, clock)
    before = desk.sessions.open(its_id)
    assert before.recordings == ()
    [recording] = desk.resume(its_id).session.recordings
    assert recording[:2] == (f"{its_id}.1.au", 1.5)
    assert (recording.device, recording.why, recording.seconds) == ("Stand-in", "killed", 3.0)
    desk.leave()
    again = desk.resume(its_id)
    assert len(again.session.recordings) == 1
    desk.leave()


def test_news_that_the_rules_refuse_are_dropped(practice: Practice) -> None:
    practice.do(practice.rehearsal.next)
    stand_in = practice.hear(1)
    stand_in._news.append(Begun(2.0, "twice"))
    practice.follow()
    assert len(practice.said) == 1
    practice.do(practice.rehearsal.end_answer)
    assert practice.said[-1] == RecordingEnded(at=1.0, why="answered", seconds=1.0)
    practice.desk.leave()


def test_what_the_recorder_itself_says_reaches_the_screen(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The real one, whose microphone is a file that is missing."""
    monkeypatch.setenv("HOTSEAT_RECORD", "always")
    monkeypatch.setenv("HOTSEAT_MICROPHONE", f"file:{tmp_path / 'missing.wav'}")
    rehearsal = desk.begin(L6, desk.bank.current.prompts[PROMPT])
    rehearsal.next()
    sentences: list[str] = []

    def look() -> bool:
        desk.recording.follow(rehearsal)
        sentences.append(desk.recording.trouble())
        return bool(sentences[-1])

    until(look)
    assert "missing.wav cannot be read (No such file or directory)" in sentences[-1]
    assert rehearsal.session.recordings == ()
    desk.leave()

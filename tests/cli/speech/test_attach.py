"""`hotseat speech attach`: recordings, captions and plain transcripts made elsewhere."""

import io
import stat
import sys
from pathlib import Path

import pytest

from hotseat.domain.speech.transcript import PastedText, RecordingWords, Span, Transcript, Word
from hotseat.storage.session import session_journal
from hotseat.storage.session.archive import read
from hotseat.storage.speech.belongings import words_path
from hotseat.storage.speech.words_file import read_words, write_words
from tests.said import Printed, Type
from tests.sessions import answered_session, begin
from tests.sound_files import FORMS, wav
from tests.speech.libraries import take_away

CAPTIONS = """WEBVTT

00:00:12.000 --> 00:00:14.000
Kim: Tell me about a time.

00:00:20.000 --> 00:00:24.000
Sam: We lost 40 percent.

00:00:24.000 --> 00:00:26.000
Sam: I called.
"""


@pytest.fixture
def path(practice: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A session of 280 seconds."""
    take_away(monkeypatch)
    monkeypatch.setitem(sys.modules, "soundfile", None)
    return answered_session(practice / "sessions", candidate="Sam", interviewer="Kim")


@pytest.fixture
def call(tmp_path: Path) -> Path:
    file = tmp_path / "call.wav"
    file.write_bytes(wav(20))
    return file


def said_in(path: Path) -> Transcript:
    return read_words(path.parent, path.stem)


def beside(path: Path) -> list[str]:
    return sorted(file.name.removeprefix(f"{path.stem}.") for file in path.parent.iterdir())


def type_in(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))


@pytest.mark.parametrize("ending", FORMS)
def test_a_recording_is_copied_beside_the_session_and_said_in_it(
    typed: Type, path: Path, tmp_path: Path, ending: str
) -> None:
    source = tmp_path / "of a phone"
    source.write_bytes(FORMS[ending](20))
    source.chmod(0o644)
    before = source.read_bytes()
    printed = typed("speech", "attach", "last", str(source), "--starts", "-4.5")
    assert (printed.code, printed.err) == (0, "")
    copy = path.with_name(f"{path.stem}.1.{ending}")
    assert (copy.read_bytes(), stat.S_IMODE(copy.stat().st_mode)) == (before, 0o600)
    assert source.read_bytes() == before
    session = read(path).session
    assert session is not None
    [recording] = session.recordings
    assert (recording.file, recording.starts, recording.seconds) == (copy.name, -4.5, 20.0)
    assert (recording.device, recording.why) == ("", "attached")
    assert printed.lines[0] == f"{copy}: -0:04 to 0:15 of the session"
    assert "pip install 'hotseat[speech]'" in printed.out
    assert f"`hotseat speech transcribe {path.stem}`" in printed.out
    assert ("pip install soundfile`" in printed.out) is (ending in ("flac", "ogg"))
    assert beside(path) == [f"1.{ending}", "toml"]


def test_where_it_begins_is_assumed_and_said(typed: Type, path: Path, call: Path) -> None:
    assert (
        "hotseat takes it to begin with the session; --starts SECONDS"
        in typed("speech", "attach", "last", str(call)).out
    )
    call.write_bytes(wav(21))
    printed = typed("speech", "attach", "last", str(call), "--question", "1")
    assert printed.lines[0].endswith("2.wav: 0:10 to 0:31 of the session")
    assert "takes it to begin with the answer to question 1" in printed.out
    assert (
        "takes it to begin"
        not in typed("speech", "attach", "last", str(call), "--starts", "1", "--again").out
    )


def test_a_link_is_followed_and_stays(typed: Type, path: Path, call: Path) -> None:
    link = call.with_name("link.wav")
    link.symlink_to(call)
    assert typed("speech", "attach", "last", str(link)).code == 0
    copy = path.with_name(f"{path.stem}.1.wav")
    assert (copy.is_symlink(), link.is_symlink(), copy.read_bytes()) == (False, True, call.read_bytes())


def test_the_same_recording_is_attached_again_only_when_that_is_wished(
    typed: Type, path: Path, call: Path
) -> None:
    typed("speech", "attach", "last", str(call))
    printed = typed("speech", "attach", "last", str(call), "--starts", "3")
    assert (printed.code, printed.out) == (1, "")
    assert f"is attached already, as {path.stem}.1.wav; --again replaces" in printed.err
    assert beside(path) == ["1.wav", "toml"]
    printed = typed("speech", "attach", "last", str(call), "--starts", "3", "--again")
    assert printed.lines[0].endswith(f"0:03 to 0:23 of the session, in the place of {path.stem}.1.wav")
    assert beside(path) == ["2.wav", "toml"]


OWN_STAYS = "your own file is unchanged"


def test_it_says_that_the_file_stays_only_where_it_stays(typed: Type, path: Path, call: Path) -> None:
    """One that lies beside the session and is not named in it, as `check` finds it, becomes its recording."""
    assert OWN_STAYS in typed("speech", "attach", "last", str(call)).out
    strange = path.with_name(f"{path.stem}.7.wav")
    strange.write_bytes(wav(22))
    printed = typed("speech", "attach", "last", str(strange), "--starts", "3")
    assert (printed.code, OWN_STAYS in printed.out) == (0, False)
    assert beside(path) == ["1.wav", "8.wav", "toml"]


def test_all_copies_of_it_go_that_an_earlier_attempt_left(typed: Type, path: Path, call: Path) -> None:
    typed("speech", "attach", "last", str(call))
    path.with_name(f"{path.stem}.2.wav").write_bytes(call.read_bytes())
    printed = typed("speech", "attach", "last", str(call), "--again")
    assert f"in the place of {path.stem}.1.wav and {path.stem}.2.wav" in printed.lines[0]
    assert beside(path) == ["3.wav", "toml"]


def transcribed(path: Path, name: str, starts: float) -> None:
    """What transcription leaves by default: the words, and no recording."""
    path.with_name(f"{path.stem}.{name}").unlink()
    known = said_in(path)
    words = RecordingWords(
        f"{path.stem}.{name}", Span(starts, starts + 20), "tiny", (Word(starts, starts + 1, "So"),)
    )
    write_words(path.parent, path.stem, known._replace(recordings=(*known.recordings, words)))


@pytest.mark.parametrize("starts", ["3", "100"])
def test_the_same_recording_is_known_again_when_only_its_words_are_left(
    typed: Type, path: Path, call: Path, starts: str
) -> None:
    typed("speech", "attach", "last", str(call), "--starts", "30")
    transcribed(path, "1.wav", 30.0)
    typed("speech", "attach", "last", str(call))
    assert beside(path) == ["2.wav", "toml", "words.jsonl"]
    transcribed(path, "2.wav", 0.0)
    assert f"is attached already, as {path.stem}.2.wav" in refused(
        typed("speech", "attach", "last", str(call))
    )
    printed = typed("speech", "attach", "last", str(call), "--starts", starts, "--again")
    assert f"in the place of {path.stem}.2.wav" in printed.lines[0]
    assert beside(path) == ["3.wav", "toml", "words.jsonl"]
    assert [part.recording for part in said_in(path).recordings] == [f"{path.stem}.1.wav"]


@pytest.mark.parametrize("finished", [True, False])
def test_a_session_may_be_interrupted_or_over(
    typed: Type, practice: Path, call: Path, monkeypatch: pytest.MonkeyPatch, *, finished: bool
) -> None:
    path = answered_session(practice / "sessions", finished=finished)
    assert typed("speech", "attach", "last", str(call)).code == 0
    assert typed("check", str(path)).code == 0
    assert typed("show", "last").code == 0


def test_a_session_that_runs_is_left_alone(typed: Type, practice: Path, call: Path) -> None:
    running = begin(practice / "sessions")
    running.ask("earn-trust-missed-commitment")
    running.rehearsal.enter("situation")
    before = running.path.read_bytes()
    printed = typed("speech", "attach", "last", str(call))
    assert (printed.code, "is open in another window; close it there first" in printed.err) == (1, True)
    assert (running.path.read_bytes(), beside(running.path)) == (before, ["toml"])
    running.journal.close()


@pytest.mark.parametrize(
    ("starts", "says"),
    [
        ("280", "would run from 4:40 to 5:00"),
        ("-20", "would run from -0:20 to 0:00"),
        ("1e9", "is no number of"),
    ],
)
def test_what_lies_outside_the_session_is_refused(
    typed: Type, path: Path, call: Path, starts: str, says: str
) -> None:
    printed = typed("speech", "attach", "last", str(call), "--starts", starts)
    assert printed.code in (1, 2)
    assert says in printed.err
    assert beside(path) == ["toml"]


@pytest.mark.parametrize("starts", ["nan", "inf", "-inf", "1:2:3:4", "", "1_0", "٣"])
def test_a_begin_that_is_no_number_is_refused(typed: Type, path: Path, call: Path, starts: str) -> None:
    printed = typed("speech", "attach", "last", str(call), f"--starts={starts}")
    assert (printed.code, "is no number of seconds" in printed.err) == (2, True)


def test_a_begin_may_be_given_in_minutes(typed: Type, path: Path, call: Path) -> None:
    assert "1:05 to 1:25" in typed("speech", "attach", "last", str(call), "--starts", "1:05").out


def refused(printed: Printed) -> str:
    assert (printed.out, printed.err.count("\n"), printed.code) == ("", 1, 1)
    return printed.err


BAD = {
    "damaged.wav": (b"RIFF\0\0\0\0WAVE", "is a WAV file without sound."),
    "song.mp3": (b"ID3\x04", "is an MP3 file; save it anew as WAV, FLAC or Ogg"),
    "binary.txt": (bytes(range(256)), "is not UTF-8; save the file as UTF-8"),
    "zeros.txt": (b"\0" * 100, "is no text; save it as plain text"),
    "long.txt": (b"word " * 2_000_000, "is larger than 4096 KiB; split it"),
    "much.txt": (b"word " * 30_000, "has 149,999 characters, and what was said in an answer"),
    "empty.txt": (b" \n", "is empty."),
    "unseen.txt": ("\u202e\u200b".encode(), "is empty."),
    "none.vtt": (b"WEBVTT\n\nNOTE nothing\n", "has no caption with words."),
    "bad.vtt": (b"WEBVTT\n\nNaN --> 00:02.000\nSo\n", "bad.vtt:3 has no times that can be read"),
    "many.vtt": (b"WEBVTT\n\n00:01.000 --> 00:02.000\n" + b"a " * 200_001, "has more than 200,000 words"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_file_that_cannot_be_taken_is_a_sentence(
    typed: Type, path: Path, tmp_path: Path, name: str
) -> None:
    data, sentence = BAD[name]
    tmp_path.joinpath(name).write_bytes(data)
    before = path.read_bytes()
    assert sentence in refused(typed("speech", "attach", "last", str(tmp_path / name)))
    assert (path.read_bytes(), beside(path)) == (before, ["toml"])


def test_a_file_or_session_that_is_not_there_is_a_sentence(typed: Type, path: Path, call: Path) -> None:
    assert "there is no file nowhere.wav" in typed("speech", "attach", "last", "nowhere.wav").err
    assert "No session begins" in typed("speech", "attach", "2020", str(call)).err
    refused(typed("speech", "attach", "last", str(call.parent)))
    assert "has 1 question that was answered, and no question 2" in refused(
        typed("speech", "attach", "last", str(call), "--question", "2")
    )


def test_captions_become_the_words_of_the_candidate(typed: Type, path: Path, tmp_path: Path) -> None:
    file = tmp_path / "call.vtt"
    file.write_text(CAPTIONS)
    printed = typed("speech", "attach", "last", str(file), "--starts", "-5")
    assert printed.lines == [
        f"6 words of Sam attached to {path.stem}",
        "What Kim said was left out.",
        "Question 1: 6 words",
    ]
    [part] = said_in(path).recordings
    assert (part.recording, part.engine, part.covers) == ("call.vtt", "captions", (-5.0, 21.0))
    assert [(word.text, word.at) for word in part.words][::5] == [("We", 15.0), ("called.", 19.4)]
    session = read(path).session
    assert session is not None
    assert not session.recordings


def test_captions_of_nobody_that_is_known_are_all_taken(typed: Type, path: Path, tmp_path: Path) -> None:
    file = tmp_path / "call.srt"
    file.write_text(CAPTIONS.replace("WEBVTT\n", "").replace("Sam", "Alex"))
    printed = typed("speech", "attach", "last", str(file))
    assert (
        "The words are those of Alex and Kim: none of them is Sam, so nobody's were left out." in printed.out
    )
    assert "Question 1: 11 words" in printed.out


def test_many_speakers_and_many_faults_are_counted(typed: Type, path: Path, tmp_path: Path) -> None:
    file = tmp_path / "call.vtt"
    bad = "soon --> later\nlost\n\n" * 8
    file.write_text(f"WEBVTT\n\n{bad}00:01.000 --> 00:02.000\n" + "".join(f"<v N{n}>so\n" for n in range(8)))
    printed = typed("speech", "attach", "last", str(file))
    assert "those of N0, N1, N2, N3, N4 and 3 others: none of them is Sam" in printed.out
    assert printed.out.count("Left out: line ") == 5
    assert "Left out: 3 further captions." in printed.out


def test_captions_of_the_same_seconds_are_replaced_only_when_that_is_wished(
    typed: Type, path: Path, tmp_path: Path
) -> None:
    file = tmp_path / "call.vtt"
    file.write_text(CAPTIONS)
    typed("speech", "attach", "last", str(file))
    before = words_path(path.parent, path.stem).read_bytes()
    assert "There are such captions already, from call.vtt, with 6 words" in refused(
        typed("speech", "attach", "last", str(file))
    )
    assert words_path(path.parent, path.stem).read_bytes() == before
    printed = typed("speech", "attach", "last", str(file), "--starts", "40", "--again")
    assert printed.lines[0].endswith(", in the place of 6 words")
    [part] = said_in(path).recordings
    assert part.covers.start == 40.0
    file.write_text(CAPTIONS.replace("called", "wrote"))
    assert typed("speech", "attach", "last", str(file), "--starts", "70").code == 0
    assert len(said_in(path).recordings) == 2


def test_a_transcript_is_pasted_by_section(typed: Type, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    type_in(
        monkeypatch,
        b"Well.\nSituation: We lost 40 percent.\n\n## ACTION\nI called.\n\nThen I \x1b[31mwrote.\n",
    )
    printed = typed("speech", "attach", "last", "-")
    assert (printed.code, printed.err) == (0, "")
    assert printed.lines == [
        f"10 words attached to {path.stem}",
        "Question 1: 10 words",
        "By section: Situation, Action",
    ]
    assert said_in(path).pasted == (
        PastedText(1, "", "Well."),
        PastedText(1, "situation", "We lost 40 percent."),
        PastedText(1, "action", "I called.\n\nThen I [31mwrote."),
    )


def test_a_second_transcript_of_an_answer_replaces_the_first_only_when_that_is_wished(
    typed: Type, path: Path, tmp_path: Path
) -> None:
    file = tmp_path / "answer.md"
    file.write_text("Action: I called.")
    assert "By section: Action" in typed("speech", "attach", "last", str(file)).out
    file.write_text("I called them twice.")
    assert "There is a transcript of that answer already, with 2 words; --again" in refused(
        typed("speech", "attach", "last", str(file))
    )
    assert said_in(path).pasted == (PastedText(1, "action", "I called."),)
    printed = typed("speech", "attach", "last", str(file), "--again")
    assert printed.lines[0] == f"4 words attached to {path.stem}, in the place of 2 words"
    assert "No line names a section, so it counts for the whole answer." in printed.out
    assert said_in(path).pasted == (PastedText(1, "", "I called them twice."),)


def test_a_question_is_numbered_as_show_numbers_it(typed: Type, practice: Path, tmp_path: Path) -> None:
    practising = begin(practice / "sessions")
    practising.ask("are-right-against-senior-engineer")
    practising.ask("earn-trust-missed-commitment")
    practising.answer({"situation": 20})
    practising.ask("deliver-results-strong-division-pays")
    practising.answer({"situation": 20})
    path = practising.finish()
    file = tmp_path / "answer.txt"
    file.write_text("We lost it.")
    assert "Question 1: 3 words" in typed("speech", "attach", "last", str(file), "--question", "1").out
    assert "Question 2: 3 words" in typed("speech", "attach", "last", str(file)).out
    assert [text.question for text in said_in(path).pasted] == [2, 3]


def test_a_plain_transcript_has_no_begin(typed: Type, path: Path, tmp_path: Path) -> None:
    tmp_path.joinpath("a.txt").write_text("So.")
    assert "has no times" in refused(
        typed("speech", "attach", "last", str(tmp_path / "a.txt"), "--starts", "3")
    )


def test_words_that_cannot_all_be_read_are_not_written_again(typed: Type, path: Path, tmp_path: Path) -> None:
    tmp_path.joinpath("a.txt").write_text("So.")
    words = words_path(path.parent, path.stem)
    words.write_text(f'{{"format": 1, "session": "{path.stem}"}}\nmine\n')
    err = refused(typed("speech", "attach", "last", str(tmp_path / "a.txt"), "--again"))
    assert f"{words}:2 is no JSON" in err
    assert words.read_text().endswith("mine\n")


def test_a_session_outside_of_the_folder_has_its_files_beside_it(
    typed: Type, path: Path, call: Path, tmp_path: Path
) -> None:
    moved = path.rename(tmp_path / "from Kim.toml")
    tmp_path.joinpath("a.txt").write_text("So I called.")
    assert typed("speech", "attach", str(moved), str(call)).code == 0
    assert typed("speech", "attach", str(moved), str(tmp_path / "a.txt")).code == 0
    assert tmp_path.joinpath(f"{path.stem}.1.wav").exists()
    assert not read_words(tmp_path, path.stem).is_empty
    assert list(path.parent.iterdir()) == []


def test_a_drill_and_a_session_without_an_answer_take_nothing(
    typed: Type, practice: Path, call: Path
) -> None:
    practising = begin(practice / "sessions")
    practising.ask("earn-trust-missed-commitment")
    practising.rehearsal.telling.lack_story()
    path = practising.finish()
    assert "has 0 questions that were answered" in refused(typed("speech", "attach", "last", str(call)))
    asked, _, _ = path.read_text().partition('[[event]]\nat = 0.0\ntype = "story')
    drill = path.with_name("drill.toml")
    drill.write_text(asked.replace('mode = "solo"', 'mode = "drill"'))
    assert "is a drill, in which nothing was answered" in refused(
        typed("speech", "attach", str(drill), str(call))
    )


def test_a_copy_that_is_interrupted_leaves_nothing(
    typed: Type, path: Path, call: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("hotseat.storage.speech.belongings.write_all", interrupt)
    before = path.read_bytes()
    assert typed("speech", "attach", "last", str(call)).code == 130
    assert (path.read_bytes(), beside(path)) == (before, ["toml"])


def test_a_disk_that_fills_up_leaves_no_half_of_it(
    typed: Type, path: Path, call: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("hotseat.storage.speech.belongings.write_all", full)
    before = path.read_bytes()
    assert "cannot be copied to" in refused(typed("speech", "attach", "last", str(call)))
    assert (path.read_bytes(), beside(path)) == (before, ["toml"])


def test_an_event_that_cannot_be_written_leaves_no_recording(
    typed: Type, path: Path, call: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(session_journal.SessionJournal, "_write", full)
    printed = typed("speech", "attach", "last", str(call))
    assert (printed.code, "Nothing was attached: the disk is full" in printed.err) == (1, True)
    assert beside(path) == ["toml"]

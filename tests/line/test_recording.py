"""Recording in line mode: it goes with the clock, and nothing of it is said while the person speaks."""

from pathlib import Path

import pytest

from hotseat.storage.speech.words_file import read_words
from tests.line.driving import LineMode
from tests.line.scenes import begin
from tests.stand_in_recorder import StandIn
from tests.tui.recorders import record_by_stand_ins
from tests.tui.transcribers import StandIn as Transcriber
from tests.tui.transcribers import transcribe_by_stand_ins

SAID = ("We", "lost", "them", "and", "I", "went", "to", "see", "their", "director")


@pytest.fixture
def recorders(monkeypatch: pytest.MonkeyPatch) -> list[StandIn]:
    return record_by_stand_ins(monkeypatch)


@pytest.mark.usefixtures("recorders")
def test_the_card_says_whether_the_answer_is_recorded(
    line_mode: LineMode, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = line_mode.types("R", "R", "r", opening=begin)
    assert [line for line in heard if "ecord" in line] == [
        "Recording is on for this answer. From now on, each card says whether the answer is recorded.",
        "Recording is off for this answer.",
        "This answer is not recorded. R records it.",
    ]
    monkeypatch.setenv("HOTSEAT_RECORD", "always")
    assert "This answer is recorded, on this computer. R switches that off." in line_mode.types(opening=begin)


def test_what_there_is_to_say_of_a_recording_waits_until_something_is_typed(
    line_mode: LineMode, recorders: list[StandIn]
) -> None:
    def sound() -> None:
        recorders[-1].hear(0.0, seconds=5)

    def silence() -> None:
        recorders[-1].state = recorders[-1].state._replace(is_silent=True)

    said: list[str] = []

    def look() -> None:
        said.append(line_mode.heard.lines[-1])

    def loss() -> None:
        recorders[-1].end("lost", "the microphone is gone")

    heard = line_mode.types(
        *(
            "R",
            "",
            1.0,
            sound,
            1.0,
            "t",
            silence,
            30.0,
            look,
            "t",
            loss,
            30.0,
            look,
            "n a thought",
            "q",
            "discard",
        ),
        opening=begin,
    )
    begun = heard.index("Situation.")
    assert heard[begun + 2] == "Recording."
    assert said == [heard[begun + 2], heard[begun + 5]]
    assert heard[begun + 3].startswith("The microphone is silent: ")
    assert heard[begun + 4].startswith("32 seconds in Situation, ")
    assert "the microphone is gone" in heard[begun + 6]
    assert heard[begun + 7] == "Noted."


def test_words_come_while_the_person_goes_on_and_the_debrief_has_their_figures(
    line_mode: LineMode, recorders: list[StandIn], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[Transcriber] = transcribe_by_stand_ins(tmp_path / "site", monkeypatch)

    def sound() -> None:
        recorders[-1].hear(0.5, seconds=8)

    def half() -> None:
        begun[-1].reach(4.0, 8.0)

    def words() -> None:
        begun[-1].hear(*SAID)

    heard = line_mode.types(
        *(
            "R",
            "",
            0.5,
            sound,
            9.0,
            "f",
            1.0,
            half,
            1.0,
            "r",
            "",
            "0",
            words,
            1.0,
            "r",
            "",
            "0",
            1.0,
            "f",
            "q",
        ),
        opening=begin,
    )
    assert "Transcribing: 4 seconds of 8 seconds." in heard
    (figures,) = (line for line in heard if line.startswith("What was said: "))
    assert figures.startswith(
        "What was said: words 10, words a minute 75, while speaking 120, first word after 0.5 s"
    )
    assert ", I 1, we 1, " in figures
    session = next((line_mode.folder / "sessions").glob("*.toml")).stem
    known = read_words(line_mode.folder / "sessions", session)
    assert [word.text for recording in known.recordings for word in recording.words] == list(SAID)

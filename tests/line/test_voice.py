"""The program's own voice in line mode says what an interviewer says, and nothing while the person speaks."""

import pytest

from hotseat.domain.interview.asked_aloud import ENDED, PREPARED
from tests.line.driving import LineMode
from tests.line.scenes import begin
from tests.tui.overheard import Overheard, overhear

QUESTION = "Tell me about a time you won a partner team back after missing a commitment."


@pytest.fixture
def overheard(monkeypatch: pytest.MonkeyPatch) -> Overheard:
    return overhear(monkeypatch)


def test_a_question_is_heard_from_the_card_to_its_last_follow_up(
    line_mode: LineMode, overheard: Overheard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOTSEAT_VOICE", "on")
    heard = line_mode.types(
        *(1.0, "c", "2", 31.0, "", 60.0, "f", 1.0, "", 5.0, "say", "1", 1.0, "q", "discard"), opening=begin
    )
    (follow_up,) = (line for line in heard if line.startswith("Follow-up 1: "))
    asked = follow_up.removeprefix("Follow-up 1: ")
    assert overheard.texts == [QUESTION, PREPARED, ENDED, asked, asked]


def test_it_is_switched_by_a_command_and_silent_otherwise(line_mode: LineMode, overheard: Overheard) -> None:
    heard = line_mode.types(1.0, "v", 1.0, "v", "", 5.0, "f", 1.0, opening=begin)
    assert overheard.texts == [QUESTION]
    assert [line for line in heard if "voice" in line] == [
        "The voice is on; say repeats.",
        "The voice is off.",
    ]

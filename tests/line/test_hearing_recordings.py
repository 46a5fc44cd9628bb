"""The recording of an answer heard in line mode, from any time of its transcript."""

from collections.abc import Callable

import pytest

from hotseat.desk.words import Words
from hotseat.domain.session.session import Session
from hotseat.line.room import Room
from tests.line.driving import LineMode
from tests.sessions import IN_WINDOW, begin


class Player(Words):
    """Plays nothing, and keeps what was to be played."""

    asked: list[float]
    ended: list[Callable[[str], None]]
    hushed: int
    is_there = True

    def is_kept(self, session: Session) -> bool:
        return self.is_there and bool(session.begun_questions)

    def play(self, session: Session, second: float, ended: Callable[[str], None]) -> str:
        assert session.begun_questions
        self.asked.append(round(second, 1))
        self.ended.append(ended)
        return "Nothing was recorded there." if second > 500 else ""

    def hush(self) -> str:
        self.hushed += 1
        return ""


@pytest.fixture
def player(line_mode: LineMode) -> Player:
    folder = line_mode.folder / "sessions"
    folder.mkdir()
    begun = begin(folder)
    begun.ask("dive-deep-untrue-status")
    begun.spend(20)
    begun.ask("earn-trust-missed-commitment")
    begun.spend(10)
    begun.answer(IN_WINDOW)
    begun.finish()
    player = Player(folder)
    player.asked, player.ended, player.hushed = [], [], 0
    return player


def test_it_is_heard_from_a_time_and_its_end_is_said(line_mode: LineMode, player: Player) -> None:
    def review(room: Room) -> None:
        room.desk.words = player
        room.show_review()

    heard = ("hear", lambda: player.ended[0](""), 1.0, "hear 1:30", "hear 20 minutes", "hear soon")
    failed = ("hear 5", lambda: player.ended[-1]("The player failed."), 1.0, "hush")
    said = line_mode.types("1", *heard, *failed, "b", "b", "q", opening=review)
    assert player.asked == [30.0, 110.0, 1220.0, 25.0]
    assert "Playing from 10 seconds. hush ends it." in said
    assert "Playing from 1 minute 30 seconds. hush ends it." in said
    assert said.count("The recording has ended.") == 1
    assert "Nothing was recorded there." in said
    assert any(line.startswith("Type hear and a time of the transcript") for line in said)
    assert "The player failed." in said
    assert player.hushed >= 2, "typed, and when the session is left"


def test_without_a_recording_there_is_nothing_to_hear(line_mode: LineMode, player: Player) -> None:
    def review(room: Room) -> None:
        player.is_there = False
        room.desk.words = player
        room.show_review()

    said = line_mode.types("1", "hear", "help hear", "b", "b", "q", opening=review)
    assert '"hear" is no command here. help lists what can be typed.' in said

"""The page of all that was said, and how the review leads to it."""

from collections.abc import Callable
from pathlib import Path

from textual.widgets import Static

from hotseat.desk.words import Words
from hotseat.domain.session.session import Session
from hotseat.domain.speech.transcript import RecordingWords, Span, Transcript, Word
from hotseat.storage.speech.words_file import write_words
from hotseat.tui.screens.speech.transcript import TranscriptScreen
from hotseat.tui.widgets.speech.transcript import TranscriptLines
from tests.clocks import ManualClock
from tests.sessions import answered_session
from tests.spoken import ANSWERED, SAID, with_pasted, with_words
from tests.tui.driving import AppDriver, running_app, settle
from tests.tui.folders import OLD, spoken_session


def chosen(driver: AppDriver) -> str:
    """The line under the cursor."""
    line = driver.app.screen.query_one(TranscriptLines).chosen
    return line.text if line else ""


def below(driver: AppDriver) -> str:
    static = driver.app.screen.query_one("#transcript-below", Static)
    return " ".join(str(static.content).split())


async def test_a_session_is_found_by_what_was_said_and_the_page_shows_where(
    folder: Path, clock: ManualClock
) -> None:
    spoken_session(folder)
    answered_session(folder / "sessions", started=OLD.replace(day=20), tail="cccc")
    async with running_app(folder, clock) as driver:
        await driver.act("review")
        assert "5 of 5" in driver.text
        await driver.press("slash", *"asked THEM", "enter")
        assert "1 of 5" in driver.text
        await driver.press("enter", "w")
        assert isinstance(driver.app.screen, TranscriptScreen)
        assert chosen(driver) == "We, uh, asked them."
        assert below(driver).startswith('"asked THEM": ')
        await driver.press("escape")
        assert "whisper.cpp" in below(driver)
        await driver.press("escape")
        assert driver.screen_name == "SessionScreen"


async def test_n_goes_from_line_to_line_and_begins_again(folder: Path, clock: ManualClock) -> None:
    path = answered_session(folder / "sessions", started=OLD)
    with_words(path, {"situation": "A zebra. Two zebras came.", "result": "No animal.", "learning": "Zebra!"})
    async with running_app(folder, clock) as driver:
        await driver.act("review")
        await driver.press("enter", "w", "n")
        assert chosen(driver) == "asked"
        await driver.press("slash", *"zebra", "enter")
        seen = [chosen(driver)]
        for _ in range(3):
            await driver.press("n")
            seen.append(chosen(driver))
        assert seen == ["A zebra.", "Two zebras came.", "Zebra!", "A zebra."]
        assert below(driver) == '"zebra": 1 of 3 lines'
        await driver.press("N")
        assert chosen(driver) == "Zebra!"
        await driver.press("slash", *"fish")
        assert below(driver) == 'Nothing here has "zebrafish".'


async def test_the_keys_move_through_a_long_answer_and_each_line_wraps(
    folder: Path, clock: ManualClock
) -> None:
    path = answered_session(folder / "sessions", seconds={"situation": 900.0}, started=OLD)
    text = " ".join(f"This is sentence {number} of a very long answer." for number in range(90))
    with_words(path, {"situation": f"{text} {'word ' * 40}end."})
    async with running_app(folder, clock) as driver:
        await driver.act("review")
        await driver.press("enter", "w", "end")
        assert "the answer ended" in driver.text
        await driver.press("up")
        assert chosen(driver).endswith("word end.")
        assert all(len(line.rstrip()) <= 80 for line in driver.text.splitlines())
        await driver.press("pageup", "home")
        assert chosen(driver) == "asked"
        await driver.resize(100, 32)
        assert chosen(driver) == "asked"


async def test_pasted_text_is_shown_without_times(folder: Path, clock: ManualClock) -> None:
    path = answered_session(folder / "sessions", started=OLD)
    with_pasted(path, "We lost the partner.\n\nI won them back.", section="task")
    async with running_app(folder, clock) as driver:
        await driver.act("review")
        await driver.press("enter", "w")
        assert driver.line("We lost the partner.").startswith(" " * 12)
        assert "Pasted text has no times" in below(driver)


async def test_without_words_the_key_does_nothing(folder: Path, clock: ManualClock) -> None:
    answered_session(folder / "sessions", started=OLD)
    async with running_app(folder, clock) as driver:
        await driver.act("review")
        await driver.press("enter", "w")
        assert driver.screen_name == "SessionScreen"
        assert "Words" not in driver.text


async def test_the_times_as_recorded_sort_the_words_as_they_were(folder: Path, clock: ManualClock) -> None:
    path = answered_session(folder / "sessions", started=OLD)
    with_words(path, SAID, [ANSWERED])
    async with running_app(folder, clock, size=(80, 60)) as driver:
        await driver.act("review")
        await driver.press("enter")
        await driver.press("e", "down", *["comma"] * 3, *["left"] * 7, "escape")
        assert " repaired" in driver.text
        words = [line for line in driver.text.splitlines() if line.startswith(" Situation")]
        assert words[1].split()[1] == "6"
        await driver.press("o")
        words = [line for line in driver.text.splitlines() if line.startswith(" Situation")]
        assert words[1].split()[1] == "14"


class Player(Words):
    """Plays nothing, and keeps what was to be played."""

    def __init__(self, folder: Path, why: str = "") -> None:
        super().__init__(folder)
        self.asked: list[float] = []
        self.hushed = 0
        self.ended: Callable[[str], None] | None = None
        self._why = why

    def is_kept(self, session: Session) -> bool:
        return bool(session.begun_questions)

    def play(self, session: Session, second: float, ended: Callable[[str], None]) -> str:
        assert session.begun_questions
        self.asked.append(second)
        self.ended = ended
        return self._why

    def hush(self) -> str:
        self.hushed += 1
        return ""


async def at_the_words(driver: AppDriver, why: str = "") -> Player:
    """The page of what was said, at its first sentence, with a player that plays nothing."""
    player = Player(driver.folder / "sessions", why)
    driver.desk.words = player
    await driver.act("review")
    await driver.press("enter", "w", "slash", *"So, our", "enter", "escape")
    assert chosen(driver).startswith("So, our")
    return player


async def without_a_recording_nothing_is_offered_to_hear(driver: AppDriver) -> None:
    await driver.act("review")
    await driver.press("enter", "w", "enter")
    assert "Play" not in driver.text
    assert driver.toasts == []


async def enter_plays_from_the_line_and_ends_it_there(driver: AppDriver) -> None:
    player = await at_the_words(driver)
    assert "enter Play" in driver.text
    await driver.press("enter")
    assert player.asked == [10.5]
    assert below(driver) == "Playing from 0:10; enter on that line ends it."
    assert "enter Stop" in driver.text
    await driver.press("down", "down")
    assert "enter Play" in driver.text
    await driver.press("enter")
    assert player.asked == [10.5, 50.5]
    await driver.press("enter")
    assert player.hushed == 1
    assert "Playing" not in below(driver)


async def the_end_of_what_is_played_is_shown_and_that_of_another_is_not(driver: AppDriver) -> None:
    player = await at_the_words(driver)
    await driver.press("enter")
    first = player.ended
    await driver.press("down", "enter")
    assert first is not None
    assert player.ended is not None
    first("too late to be told of")
    await settle(driver.pilot)
    assert below(driver).startswith("Playing from 0:50")
    player.ended("Nothing can be played: [b]no[/b] device.")
    await settle(driver.pilot)
    assert "Playing" not in below(driver)
    assert driver.toasts == ["Nothing can be played: [b]no[/b] device."]


async def where_it_cannot_be_played_a_sentence_says_why(driver: AppDriver) -> None:
    await at_the_words(driver, "Nothing was recorded there.")
    await driver.press("enter")
    assert driver.toasts == ["Nothing was recorded there."]
    assert "Playing" not in below(driver)


async def whoever_leaves_the_page_hears_no_more(driver: AppDriver) -> None:
    player = await at_the_words(driver)
    await driver.press("enter", "escape")
    assert player.hushed == 1


async def test_what_was_said_can_be_heard(folder: Path, clock: ManualClock) -> None:
    with_words(answered_session(folder / "sessions", started=OLD), SAID)
    async with running_app(folder, clock) as driver:
        await driver.go_through(
            without_a_recording_nothing_is_offered_to_hear,
            enter_plays_from_the_line_and_ends_it_there,
            the_end_of_what_is_played_is_shown_and_that_of_another_is_not,
            where_it_cannot_be_played_a_sentence_says_why,
            whoever_leaves_the_page_hears_no_more,
        )


async def test_what_was_said_before_the_card_has_its_second_before_it(
    folder: Path, clock: ManualClock
) -> None:
    path = answered_session(folder / "sessions", started=OLD)
    words = (Word(-2.0, -1.8, "Hello."), Word(11.0, 11.2, "So."))
    call = RecordingWords("call.vtt", Span(-5.0, 60.0), "captions", words)
    write_words(path.parent, path.stem, Transcript((call,)))
    async with running_app(folder, clock) as driver:
        await driver.act("review")
        await driver.press("enter", "w")
        assert "-0:02    Hello." in driver.text

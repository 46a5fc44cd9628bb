"""An interrupted session taken up again, whatever it was interrupted in; its clock waits."""

from collections.abc import Callable
from pathlib import Path

from hotseat.domain.session import events as e
from hotseat.storage.session.session_journal import SessionJournal
from tests.clocks import ManualClock
from tests.sessions import Practice, begin, offered, shipped_bank
from tests.tui.driving import BEHAVIORAL, AppDriver, running_app
from tests.tui.folders import OLD

CRITERION = shipped_bank().levels["L6"].criteria_of("behavioral")[0]


def in_the_answer(practice: Practice) -> None:
    practice.rehearsal.enter("situation")
    practice.spend(40)
    practice.rehearsal.enter("task")
    practice.spend(12)


def paused(practice: Practice) -> None:
    in_the_answer(practice)
    practice.rehearsal.pause()


def answered(practice: Practice) -> None:
    in_the_answer(practice)
    practice.rehearsal.end_answer()


def probed(practice: Practice) -> None:
    answered(practice)
    practice.rehearsal.ask_follow_up(offered(practice.rehearsal.session)[0])
    practice.spend(20)


def rated(practice: Practice) -> None:
    answered(practice)
    practice.rehearsal.rate(CRITERION, 3)


def interrupt(folder: Path, happened: Callable[[Practice], None]) -> SessionJournal:
    """A session on disk that stopped there."""
    practice = begin(folder / "sessions", started=OLD)
    practice.ask(BEHAVIORAL)
    practice.spend(5)
    happened(practice)
    practice.journal.close()
    return practice.journal


STAGES = [
    (in_the_answer, "AnswerScreen"),
    (paused, "AnswerScreen"),
    (answered, "FollowUpScreen"),
    (probed, "FollowUpScreen"),
    (rated, "FollowUpScreen"),
]


async def interrupted(driver: AppDriver, happened: Callable[[Practice], None]) -> None:
    """Nothing runs, and home offers a session that stopped there."""
    driver.leave_off()
    for path in driver.files:
        path.unlink()
    interrupt(driver.folder, happened)
    driver.app.show_home()
    await driver.still()


async def test_a_session_is_taken_up_at_the_stage_it_stopped_in_unless_that_was_its_card(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await interrupted(driver, lambda _: None)
        assert "Interrupted" not in driver.text
        await driver.press("r")
        assert driver.screen_name == "HomeScreen"
        for happened, screen in STAGES:
            await interrupted(driver, happened)
            assert "Interrupted" in driver.text, happened
            await driver.press("r")
            assert driver.screen_name == screen, happened
            assert len(driver.kept_of(e.Reopened)) == 1, happened
        await driver.press("r")
        assert driver.line(CRITERION.name).split()[-1] == "3", "a score that was given still stands"


async def test_the_clock_of_what_was_interrupted_waits_until_it_is_let_go_on(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await interrupted(driver, in_the_answer)
        await driver.press("r")
        # The clock is kept beside the file: an answer without a mark for twelve seconds is twelve seconds.
        assert driver.rehearsal.now == 5 + 40 + 12
        await driver.spend(90)
        assert " 0:12 " in driver.line("‖ 2 Task")
        assert "Resumed where it stopped. p starts the clock." in driver.text
        await driver.press("p")
        await driver.spend(8)
        assert " 0:20 " in driver.line("▶ 2 Task")
        await driver.press("f")
        assert list(driver.kept.questions[0].spent(driver.kept.at).values()) == [40, 20]
        await interrupted(driver, paused)
        await driver.press("r", "p")
        await driver.spend(3)
        assert " 0:15 " in driver.line("▶ 2 Task"), "it was paused when it stopped"
        await interrupted(driver, probed)
        await driver.press("r")
        await driver.spend(90)
        assert "0:20" in driver.line(driver.kept.questions[0].probes[0].follow_up.text[:30])
        assert "Resumed where it stopped" in driver.text
        await driver.press("p")
        await driver.spend(10)
        await driver.press("1")
        question = driver.kept.questions[0]
        assert question.probe_seconds(question.probes[0], driver.kept.at) == 30


async def test_a_session_taken_up_can_be_interrupted_again(folder: Path, clock: ManualClock) -> None:
    interrupt(folder, in_the_answer)
    for seconds in (10, 20):
        async with running_app(folder, clock) as driver:
            await driver.press("r", "p")
            await driver.spend(seconds)
    assert len(driver.kept_of(e.Reopened)) == 2
    async with running_app(folder, clock) as driver:
        await driver.press("r", "p", "f")
        assert list(driver.kept.questions[0].spent(driver.kept.at).values()) == [40, 12 + 10 + 20]


async def test_a_session_open_in_another_window_is_not_offered(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as first:
        await first.begin()
        first.answer(30)
        async with running_app(folder, ManualClock()) as second:
            assert "Interrupted" not in second.text


def on_a_second_card(practice: Practice) -> None:
    answered(practice)
    practice.ask("deliver-results-cutting-scope")
    practice.spend(7)


async def test_the_card_of_a_second_question_works_when_it_is_taken_up(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        for key, screen in (("enter", "AnswerScreen"), ("d", "CardScreen"), ("escape", "HomeScreen")):
            await interrupted(driver, on_a_second_card)
            await driver.press("r")
            assert driver.screen_name == "CardScreen", key
            await driver.press(key)
            assert not driver.toasts, key
            assert driver.screen_name == screen, key
            assert (driver.kept.ended == "finished") == (screen == "HomeScreen"), key


async def test_a_torn_last_event_is_cut_off_when_the_session_is_taken_up(
    folder: Path, clock: ManualClock
) -> None:
    path = interrupt(folder, in_the_answer).path
    with path.open("a") as file:
        file.write('[[event]]\nat = 99.0\ntype = "ent')
    async with running_app(folder, clock) as driver:
        await driver.press("r", "p", "space")
        assert [event.section for event in driver.kept_of(e.Entered)] == ["situation", "task", "action"]

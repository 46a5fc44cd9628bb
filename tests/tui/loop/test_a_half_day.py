"""A loop by its keys, from its shape to its decision."""

from pathlib import Path

from hotseat.domain.loop.loop import Loop
from hotseat.reports.text.plain import session_lines
from hotseat.storage.loops.loop_files import LOOPS
from hotseat.storage.session.transcript import load
from tests.clocks import ManualClock
from tests.tui.driving import AppDriver, running_app


def kept(folder: Path) -> Loop:
    """The only loop, as its file tells it."""
    [path] = (folder / "loops").glob("*.toml")
    return LOOPS.load(path).value


async def hold(driver: AppDriver) -> None:
    """From the card that is shown to the end of the session: a minute of an answer."""
    await driver.press("enter")
    driver.pass_time(60)
    await driver.press("f", "r")
    driver.rehearsal.finish()
    driver.app.leave_session()
    await driver.still()


async def test_a_half_day_with_a_break_cut_short_a_kill_and_its_debrief(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await driver.press("o", "enter")
        assert driver.screen_name == "LoopScreen"
        assert "Round 1 of 3: The hiring manager, 45 minutes." in driver.text
        await driver.press("enter", "t")
        assert driver.screen_name == "CardScreen"
        assert "In a loop the principle is not named" in driver.text
        assert "Looks for" not in driver.text
        assert "1 of 2 · round 1 of the loop" in driver.text
        await hold(driver)
        assert driver.screen_name == "LoopScreen"
        assert "How much energy is left after round 1?" in driver.text
        await driver.press("4", "k")
        assert "Break: " in driver.text
        assert "How much energy" not in driver.text
        await driver.press("enter")
        assert "Round 2 of 3: System design, 45 minutes." in driver.text
        await driver.press("p")
        await driver.type_line("Kim")
        assert "Kim interviews in this round." in driver.text
        await driver.press("enter", "enter")
        driver.pass_time(30)
        await driver.press("space")
    loop = kept(folder)
    assert [pause.ended is not None for pause in loop.breaks] == [True]
    assert (loop.rounds[0].energy, loop.rounds[1].interviewer) == (4, "Kim")

    async with running_app(folder, clock) as driver:
        await driver.press("o")
        assert "Round 2 of 3 was interrupted. It goes on where it stopped." in driver.text
        await driver.press("enter")
        assert driver.rehearsal.session.header.interviewer == "Kim"
        await driver.press("p", "f", "r")
        driver.rehearsal.finish()
        driver.app.leave_session()
        await driver.still()
        await driver.press("enter")
        await hold(driver)
        await debrief(driver)
    loop = kept(folder)
    assert [held.vote for held in loop.rounds] == ["inclined", "not inclined", "inclined"]
    assert [held.first.vote for held in loop.rounds if held.first] == [
        "inclined",
        "not inclined",
        "strongly inclined",
    ]
    assert all(held.again and held.again.evidence == "a word" for held in loop.rounds)
    assert loop.bar_raiser is not None
    assert loop.bar_raiser.words == "no number"
    assert loop.decided is not None
    assert (loop.decided.decision, loop.decided.words) == ("no hire", "")
    sessions = sorted(
        (load(path).session for path in (folder / "sessions").glob("*.toml")),
        key=lambda session: session.header.round,
    )
    assert [(one.header.loop, one.header.round) for one in sessions] == [
        (loop.header.id, number) for number in (1, 2, 3)
    ]
    assert any(", round 1 of a loop, " in line for line in session_lines(sessions[0]))
    asked = [question.asked.prompt for session in sessions for question in session.begun_questions]
    assert len(set(asked)) == len(asked) == 3


async def debrief(driver: AppDriver) -> None:
    """Every card is read, with hidden votes; then the second ones, the bar raiser and the decision."""
    assert "It can be read early by choice." in driver.text
    await driver.press("enter", "3")
    assert "card 2 of 3" in driver.text
    await driver.press("escape")
    await driver.press("f")
    assert "Votes" not in driver.text
    await driver.press("escape", "enter", "2", "4", "enter")
    assert driver.screen_name == "LoopDebriefScreen"
    assert "strongly inclined" in driver.line("Round 3: The bar raiser")
    await driver.press("3", "enter")
    assert "A second vote needs a sentence of evidence" in driver.text
    await driver.press("escape")
    for vote in ("3", "2", "3"):
        await driver.press(vote)
        await driver.type_line("a word")
    await driver.press("b")
    await driver.type_line("no number")
    assert "The decision comes last." in driver.text
    await driver.press("h")
    assert "The bar raiser blocks a hire" in driver.text
    await driver.press("n", "enter")
    assert "Decided, no hire" in driver.text
    await driver.press("escape", "enter")
    assert "The bar raiser blocks a hire: no number" in driver.text

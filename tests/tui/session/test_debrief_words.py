"""What the debrief says of what was said."""

from pathlib import Path

from hotseat.domain.session.events import Moved
from hotseat.tui.screens.session.debrief import DebriefScreen
from hotseat.tui.screens.speech.transcript import TranscriptScreen
from hotseat.tui.screens.speech.words_part import EXPLAINED
from tests.clocks import ManualClock
from tests.sessions import IN_WINDOW, answered_session
from tests.spoken import ANSWERED, SAID, with_words
from tests.tui.driving import AppDriver, running_app, settle
from tests.tui.folders import OLD, stories
from tests.tui.hostile import Visit, every_payload
from tests.tui.scenes import follow_up_story

ROOMY = (80, 60)
TABLE = [
    "                    words a  longest  first",
    "             words   minute    pause   word   I  we  numbers  hedges  fillers",
    " Situation      14       42   14.5 s  0.5 s   0   1        1       0        0",
    " Task           12       24   25.3 s  0.5 s   2   0        1       1        0",
    " Action         35       42   36.1 s  0.5 s   3   3        1       1        1",
    " Result         15       30   24.1 s  0.5 s   0   0        3       0        0",
    " Learning        9       27        -  0.5 s   2   0        0       0        0",
    " Answer         85       34   36.1 s  0.5 s   7   4        6       2        1",
]


async def debriefed(driver: AppDriver) -> DebriefScreen:
    """The debrief of an answer, of which nothing is known to have been said."""
    driver.begin_unseen()
    await driver.end_answer(20, 30, 50, 30, 20)
    driver.app.show_debrief()
    await settle(driver.pilot)
    screen = driver.app.screen
    assert isinstance(screen, DebriefScreen)
    return screen


async def said(driver: AppDriver, screen: DebriefScreen) -> list[str]:
    """The part of the debrief about what was said, once the words have come."""
    screen.words_came()
    await settle(driver.pilot)
    lines = [line.rstrip() for line in driver.text.splitlines()]
    assert " What was said" in lines, driver.text
    part = lines[lines.index(" What was said") + 1 :]
    return [line for line in part[: part.index(" w shows all that was said.") + 1] if line]


async def test_the_words_may_come_while_the_debrief_is_open_and_w_shows_all_of_them(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock, size=ROOMY) as driver:
        screen = await debriefed(driver)
        assert "What was said" not in driver.text
        await driver.press("w")
        assert driver.screen_name == "DebriefScreen"
        await driver.press("y")
        copied = driver.app.clipboard
        await driver.press("question_mark")
        assert EXPLAINED not in driver.front_words
        await driver.press("escape")
        with_words(driver.files[0])
        lines = await said(driver, screen)
        assert [" ".join(line.split()) for line in lines[:8]] == [" ".join(line.split()) for line in TABLE]
        assert lines[8:] == [
            " Numbers: Situation 40 percent; Task three; Action two; Result 12, 14, two.",
            " w shows all that was said.",
        ]
        await driver.press("question_mark")
        assert EXPLAINED in driver.front_words, "the help explains the columns that are shown"
        await driver.press("escape", "y")
        assert driver.app.clipboard == copied, "what is copied holds nothing of it"
        await driver.press("w")
        assert isinstance(driver.app.screen, TranscriptScreen)
        assert SAID["learning"] in driver.text
        await driver.press("escape")
        assert driver.screen_name == "DebriefScreen"
        at = driver.rehearsal.session.question.marks[1].at  # type: ignore[union-attr]
        driver.rehearsal.recorder.record(
            Moved(at=driver.rehearsal.session.at, question=1, mark=2, to=at - 16.5)
        )
        again = await said(driver, screen)
        assert again[2].split()[:2] == ["Situation", "8"], "a boundary repaired sorts the words anew"
        for columns, shown in ((80, False), (100, True), (160, True)):
            await driver.resize(columns, 60)
            assert ("speaking" in (await said(driver, screen))[1]) is shown, columns
        await driver.resize(*ROOMY)
        with_words(driver.files[0], mumbled=12.0)
        lines = await said(driver, screen)
        assert lines[1].split() == ["pause", "word"]
        assert "understood, so nothing is counted." in " ".join(lines)
        assert "Numbers" not in " ".join(lines)


async def test_an_answer_stands_beside_three_earlier_ones_of_the_same_kind(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock, size=ROOMY) as driver:
        for day in (1, 2, 3):
            screen = await debriefed(driver)
            with_words(driver.file)
            assert "in your last" not in " ".join(await said(driver, screen)), day
            driver.file.unlink()
            path = answered_session(
                folder / "sessions",
                seconds=IN_WINDOW | {"action": 50 + 10 * day},
                started=OLD.replace(day=day),
            )
            with_words(path)
        screen = await debriefed(driver)
        with_words(driver.file)
        text = " ".join(" ".join(await said(driver, screen)).split())
        assert "34 words a minute; in your last three answers 23 to 26." in text
        assert "The longest pause was 36.1 s; in your last three answers 46.1 to 66.1 s." in text


@every_payload
async def test_words_are_words_whatever_they_hold(folder: Path, clock: ManualClock, payload: str) -> None:
    async with running_app(folder, clock, size=(130, 60)) as driver:
        screen = await debriefed(driver)
        with_words(driver.files[0], dict.fromkeys(SAID, f"{payload} 12"), [ANSWERED])
        await said(driver, screen)
        visit = Visit(driver, payload)
        await visit.look(shows=False)
        await driver.press("w")
        await visit.look()


async def test_a_number_of_a_claim_that_was_not_said_stands_beside_the_story(
    folder: Path, clock: ManualClock
) -> None:
    stories(folder)
    async with running_app(folder, clock, size=ROOMY) as driver:
        await follow_up_story(driver)
        driver.app.show_debrief()
        await settle(driver.pilot)
        screen = driver.app.screen
        assert isinstance(screen, DebriefScreen)
        sentence = '"3" of the claim "3 outages" was not said.'
        assert sentence not in driver.front_words
        with_words(driver.files[-1], SAID | {"task": "I had to win them back."})
        await said(driver, screen)
        assert sentence in driver.front_words
        with_words(driver.files[-1], SAID | {"result": "Three outages, and 12 of 14 held."})
        await said(driver, screen)
        assert sentence not in driver.front_words

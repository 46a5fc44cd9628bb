"""The interviewer speaks: what is said aloud on which screen, and what silences it."""

from pathlib import Path

import pytest

from hotseat.domain.interview.asked_aloud import ENDED, LAST, NO_MORE, PREPARED
from hotseat.domain.session import events as e
from tests.clocks import ManualClock
from tests.desk.desks import desk_in
from tests.stand_in_recorder import StandIn
from tests.tui.driving import BEHAVIORAL, DESIGN, AppDriver, running_app
from tests.tui.folders import stories
from tests.tui.overheard import Overheard
from tests.tui.pair_scenes import ADA_ASKS_SAM, begin_pair

ON = "The voice is on; press a to hear it again."
OFF = "The voice is off."
INTERRUPTED = ADA_ASKS_SAM._replace(interruptions=True)


@pytest.fixture
def on(monkeypatch: pytest.MonkeyPatch) -> None:
    """The voice is on in the settings."""
    monkeypatch.setenv("HOTSEAT_VOICE", "on")


def question(driver: AppDriver) -> str:
    """The question as it is said."""
    asked = driver.rehearsal.question.asked
    return " ".join(filter(None, (asked.text, asked.scale)))


def last_follow_up(driver: AppDriver) -> str:
    return driver.rehearsal.question.probes[-1].follow_up.text


async def test_a_question_is_practised_with_closed_eyes(
    on: None, folder: Path, clock: ManualClock, overheard: Overheard
) -> None:
    """Nothing but space between the question and the rating, and every step is heard."""
    async with running_app(folder, clock) as driver:
        await driver.begin()
        assert overheard.texts == [question(driver)]
        await driver.press("enter")
        assert overheard.last == "", "the answer has begun"
        for _ in range(5):
            await driver.spend(20)
            assert overheard.texts == [question(driver)], "nothing is said while the candidate speaks"
            await driver.press("space")
        assert overheard.last == ENDED
        heard = []
        while driver.app.screen.check_action("ask", ()):
            await driver.press("space")
            await driver.spend(3)
            heard.append(overheard.last)
        assert heard[:-1] == [probe.follow_up.text for probe in driver.rehearsal.question.probes[:-1]]
        assert len(heard) > 5
        assert heard[-1] == f"{LAST}{last_follow_up(driver)}"
        await driver.press("2")
        assert overheard.last == NO_MORE
        await driver.press("r")
        assert (driver.screen_name, overheard.last) == ("RatingScreen", "")
        assert len(overheard.texts) == len(heard) + 3


async def test_it_is_silent_unless_it_is_switched_on_and_v_switches_it_speaks_at_once_and_is_kept(
    folder: Path, clock: ManualClock, overheard: Overheard
) -> None:
    async with running_app(folder, clock) as driver:
        driver.app.try_out("L6")
        await driver.still()
        await driver.press("v")
        assert overheard.last == question(driver)
        await driver.press("escape")
        await driver.act("leave")
        driver.desk.leave()
        assert driver.desk.settings.value("voice") == "off", "a first try keeps nothing"
        overheard.lines.clear()
        await driver.begin(BEHAVIORAL)
        await driver.press("n", *"av", "enter")
        assert overheard.lines == [], "typing is no key of the voice"
        await driver.press("n", "ctrl+o")
        assert overheard.texts == [question(driver)]
        await driver.press("escape", "v")
        assert overheard.last == ""
        overheard.lines.clear()
        driver.begin_unseen()
        await driver.end_answer(20, 20, 20, 20, 20)
        await driver.press("space", "1", "space", "r")
        assert overheard.texts == []
        await driver.begin()
        await driver.press("v")
        assert driver.toasts == [ON]
        assert overheard.texts == [question(driver)]
        await driver.spend(1)
        assert len(overheard.texts) == 1
        await driver.press("v")
        assert driver.toasts == [OFF]
        assert overheard.last == ""
        await driver.press("v", "d")
        assert overheard.last == question(driver)
    async with running_app(folder, clock) as driver:
        await driver.begin()
        assert overheard.last == question(driver)


async def test_a_says_it_again_wherever_something_was_asked_and_also_while_it_is_off(
    folder: Path, clock: ManualClock, overheard: Overheard
) -> None:
    async with running_app(folder, clock) as driver:
        await driver.begin()
        await driver.press("a")
        await driver.press("enter", "a")
        await driver.press("n", "ctrl+g", *"yes", "enter")
        assert overheard.texts == [question(driver)] * 3
        await driver.end_answer()
        await driver.press("space", "a")
        assert overheard.last == last_follow_up(driver)
        await driver.press("1", "a")
        assert overheard.last == question(driver)


async def test_another_question_and_a_dialog_and_a_note(
    on: None, folder: Path, clock: ManualClock, overheard: Overheard
) -> None:
    async with running_app(folder, clock) as driver:
        await driver.begin()
        first = question(driver)
        await driver.press("question_mark", "escape", "o", "escape", "w", "n", *"a?v", "escape")
        await driver.spend(1)
        assert overheard.texts == [first]
        assert overheard.last == first, "a dialog silences nobody"
        await driver.press("d", "d")
        assert overheard.texts == [first, question(driver)]
        assert question(driver) != first


async def test_figures_and_a_change_are_said_too(
    on: None, folder: Path, clock: ManualClock, overheard: Overheard
) -> None:
    async with running_app(folder, clock) as driver:
        await driver.begin(DESIGN, "L7", "system-design")
        assert overheard.last == question(driver)
        assert driver.rehearsal.question.asked.scale in overheard.last
        await driver.press("enter")
        for _ in range(2):
            await driver.press("space")
        await driver.press("c")
        (change,) = driver.kept_of(e.Changed)
        assert overheard.last == change.text
        await driver.press("space", "a")
        assert overheard.last == f"{question(driver)} {change.text}"
        driver.desk.leave()
        before = len(overheard.texts)
        driver.app.resume(driver.kept.header.id)
        await driver.still()
        await driver.tick()
        assert len(overheard.texts) == before, "the change was heard then"


async def test_the_end_of_the_preparation_is_said_and_a_follow_up_of_ones_own_too(
    on: None, folder: Path, clock: ManualClock, overheard: Overheard
) -> None:
    async with running_app(folder, clock) as driver:
        await driver.begin()
        await driver.press("c")
        await driver.spend(29)
        assert overheard.texts == [question(driver)]
        await driver.spend(2)
        assert overheard.texts == [question(driver), PREPARED]
        await driver.press("a")
        assert overheard.last == question(driver)
        await driver.end_answer(20, 20, 20, 20, 20)
        await driver.press("c")
        await driver.type_line("And [bold]who[/] paid?")
        assert overheard.last == "And bold who / paid?"
        await driver.press("3")
        assert overheard.last == "", "closing it ends it"
        await driver.press("u")
        assert overheard.last == "", "taken back, it is open again, and was heard"
        await driver.press("u", "space")
        asked = last_follow_up(driver)
        assert overheard.last == asked
        driver.desk.leave()
        before = len(overheard.texts)
        driver.app.resume(driver.kept.header.id)
        await driver.still()
        assert overheard.texts[before:] == [asked], "a resumed session says where it stands"


async def test_in_a_pair_the_interviewer_speaks_unless_somebody_switches_it_on(
    on: None, folder: Path, clock: ManualClock, overheard: Overheard
) -> None:
    async with running_app(folder, clock) as driver:
        await begin_pair(driver, INTERRUPTED)
        assert overheard.lines == []
        await driver.press("v")
        assert (driver.toasts, overheard.last) == ([ON], question(driver))
        await driver.press("enter", "i", "enter")
        (cut,) = driver.kept_of(e.CutIn)
        assert overheard.last == cut.text
        await driver.end_answer(20)
        assert overheard.last == ENDED
        driver.app.leave_session()
        await begin_pair(driver)
        assert overheard.lines[-1] == {"type": "stop"}
    assert desk_in(folder, clock).settings.value("voice") == "on"


async def test_what_cannot_be_heard_is_told_once_and_the_session_goes_on(
    on: None, folder: Path, clock: ManualClock, overheard: Overheard
) -> None:
    why = "espeak-ng said [red]no device[/]"
    async with running_app(folder, clock) as driver:
        await driver.begin()
        overheard.fail(why)
        await driver.tick()
        (toast,) = driver.toasts
        assert toast.startswith(f"Nothing was read aloud: {why}. The session goes on;")
        driver.app.clear_notifications()
        await driver.press("a")
        overheard.fail(why)
        await driver.spend(1)
        assert driver.toasts == []
        await driver.press("enter", "space")
        assert [type(event) for event in driver.events[-2:]] == [e.Entered, e.Entered]


async def test_a_drill_asks_aloud_and_is_silent_once_a_story_is_chosen(
    folder: Path, clock: ManualClock, overheard: Overheard
) -> None:
    stories(folder)
    async with running_app(folder, clock) as driver:
        driver.desk.settings.keep("voice", "on")
        await driver.press("b", "r")
        asked = driver.kept.question
        assert asked is not None
        assert overheard.texts == [asked.asked.text]
        await driver.press("ctrl+g")
        assert overheard.texts == [asked.asked.text] * 2
        await driver.press("1")
        assert overheard.last == ""
        await driver.press("space")
        second = driver.kept.question
        assert second is not None
        assert overheard.last == second.asked.text != asked.asked.text
        await driver.press("ctrl+o")
        assert driver.toasts == [OFF]
        await driver.press("1", "space")
        assert overheard.last == ""
        await driver.press("ctrl+o")
        assert driver.toasts == ["The voice is on; press ctrl+g to hear it again."]
        before = len(overheard.lines)
        await driver.press("a", "v")
        assert len(overheard.lines) == before, "letters search the stories"


async def test_a_follow_up_is_recorded_from_when_it_has_been_asked(
    on: None, folder: Path, clock: ManualClock, overheard: Overheard, recorders: list[StandIn]
) -> None:
    async with running_app(folder, clock) as driver:
        await driver.begin()
        await driver.press("R", "enter")
        assert len(recorders) == 1, "whoever begins has heard enough of the question"
        await driver.press("f")
        overheard.finish()
        await driver.press("space")
        assert overheard.last == last_follow_up(driver)
        await driver.spend(2)
        assert len(recorders) == 1
        overheard.finish()
        await driver.tick()
        assert len(recorders) == 2
        await driver.press("a", "p", "p")
        await driver.tick()
        assert len(recorders) == 2, "it is being said again"
        overheard.finish()
        await driver.tick()
        assert len(recorders) == 3

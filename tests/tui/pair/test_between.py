"""Between two questions of a pair, and between two sessions: nobody sees a question, and no clock runs."""

from pathlib import Path

from hotseat.desk.following import Following
from hotseat.domain.session import events as e
from tests.clocks import ManualClock
from tests.tui.driving import AppDriver, running_app
from tests.tui.pair_scenes import ADA_ASKS_SAM, begin_pair, pair_debrief


def asked(driver: AppDriver) -> list[str]:
    return [event.prompt for event in driver.kept_of(e.Asked)]


async def to_the_debrief(driver: AppDriver) -> None:
    """Answers the question on the card; nobody rates or votes."""
    await driver.end_answer(30)
    driver.app.show_debrief()
    await driver.still()


async def test_the_next_question_is_read_before_the_candidate_sees_it(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await pair_debrief(driver)
        candidate = Following(folder / "sessions")
        seen = candidate.look()
        await driver.press("enter")
        assert driver.screen_name == "NextCardScreen"
        first = driver.text
        assert "50:31 left of 55:00, 2 more fit" in first
        assert "1 of 3 asked" in first
        await driver.spend(600)
        assert driver.text == first, "no time runs"
        await driver.press("d")
        assert driver.text != first
        assert len(asked(driver)) == 1
        assert candidate.look() == seen
        await driver.press("escape")
        assert driver.screen_name == "PairDebriefScreen"
        await driver.press("enter", "enter")
        assert driver.screen_name == "CardScreen"
        assert "25:15 for this question, 1 more fits" in driver.text
        shown = candidate.look()
        assert (shown.stage, shown.prompt) == ("card", driver.rehearsal.question.asked.text)


async def test_the_chosen_questions_come_in_their_order_and_then_drawn_ones(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock, size=(100, 32)) as driver:
        await driver.press("p", *"Ada", "tab", *"Sam", "slash")
        assert driver.screen_name == "ChoosePromptsScreen"
        listed = [
            prompt.id
            for prompt in driver.desk.bank.current.prompts.values()
            if prompt.kind == "behavioral" and "L6" in prompt.levels
        ]
        await driver.press("enter", "down", "down", "enter", "up", "enter", "enter", "l", "k", "a")
        assert "2 questions chosen" in driver.text
        turns = [line.split()[0] for line in driver.text.splitlines() if line[1:3] in ("1.", "2.")]
        assert turns == ["1.", "2."]
        await driver.press("slash", *"disagree", "enter", "enter", "escape", "escape")
        assert driver.screen_name == "PairScreen"
        assert "the first 3 chosen, then drawn" in driver.text
        await driver.press("enter")
        chosen = driver.kept.header.chosen
        assert chosen[:2] == (listed[0], listed[2])
        assert asked(driver) == [chosen[0]]
        for number in (2, 3):
            await to_the_debrief(driver)
            await driver.press("enter", "enter")
            assert asked(driver) == list(chosen[:number])
        await to_the_debrief(driver)
        await driver.press("enter", "enter")
        assert asked(driver)[-1] not in chosen


async def test_another_kind_leaves_out_what_does_not_fit(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await driver.press("p", *"Ada", "tab", *"Sam", "slash", "enter", "escape")
        assert "the first is chosen, then drawn" in driver.text
        await driver.press("tab", "tab", "right")
        assert "drawn; / chooses" in driver.text
        await driver.press("enter")
        assert driver.kept.header.chosen == ()
        assert b"chosen" not in driver.files[-1].read_bytes()


async def test_the_questions_of_the_other_person_are_chosen_at_the_swap(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await begin_pair(driver, ADA_ASKS_SAM)
        await to_the_debrief(driver)
        await driver.press("s", "slash", "down", "enter", "escape")
        assert "1 question chosen" in driver.text
        await driver.press("enter")
        header = driver.rehearsal.session.header
        assert header.candidate == "Ada"
        assert driver.rehearsal.question.asked.prompt == header.chosen[0]

"""The pacing plan of a question is chosen on its card, and stays chosen."""

from pathlib import Path

from hotseat.domain.bank.bank import Choice
from hotseat.domain.interview.pair import Pair
from hotseat.domain.session import events as e
from tests.clocks import ManualClock
from tests.tui.driving import BEHAVIORAL, running_app


async def test_w_takes_the_next_plan_and_the_answer_is_timed_by_it(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await driver.begin()
        assert "STAR with learning · plan 1 of 2, w takes the next" in driver.text
        await driver.press("w")
        assert "Story in two minutes · plan 2 of 2" in driver.text
        first, second = driver.kept_of(e.Asked)
        assert (first.pacing, second.pacing) == ("star-l6", "star-2-min-l6")
        assert (first.prompt, first.text) == (second.prompt, second.text)
        await driver.press("enter")
        assert "of 1:45-2:20" in driver.text
        await driver.spend(17)
        assert "in window" in driver.line("▶ 1 Situation")
        await driver.begin()
        await driver.press("c")
        await driver.spend(10)
        await driver.press("w")
        assert "Preparation 0:30 of 0:30" in driver.text, "a preparation begins again with the plan"
        await driver.begin("design-global-cdn", kind="system-design")
        await driver.press("w", "w")
        assert "A design's first 15 minutes · plan 3 of 3" in driver.text
        await driver.press("enter", "space")
        assert driver.screen_name == "FollowUpScreen", "it has one phase"


async def test_the_choice_holds_for_the_next_question_and_the_next_start(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await driver.begin()
        await driver.press("w", "d")
        assert driver.kept_of(e.Asked)[-1].pacing == "star-2-min-l6"
        await driver.press("escape")
    async with running_app(folder, clock) as driver:
        await driver.press("enter")
        assert driver.kept_of(e.Asked)[-1].pacing == "star-2-min-l6"
        await driver.press("w", "escape")
    async with running_app(folder, clock) as driver:
        await driver.press("enter")
        assert driver.kept_of(e.Asked)[-1].pacing == "star-l6"


async def test_a_plan_i_chose_for_myself_is_not_taken_for_somebody_else(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await driver.begin()
        await driver.press("w", "escape")
        prompt = driver.desk.bank.current.prompts[BEHAVIORAL]
        for candidate, plan in (("Ada", "star-l6"), ("Sam", "star-2-min-l6")):
            pair = Pair(interviewer="Bo", candidate=candidate, slot=3_300, questions=3)
            driver.app.begin(Choice("L6", "behavioral"), prompt, pair)
            await driver.still()
            assert driver.rehearsal.question.asked.pacing == plan
            await driver.press("escape")

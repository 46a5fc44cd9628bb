"""A pair that rates once, for the whole interview."""

from pathlib import Path

from hotseat.domain.bank.bank import Choice
from hotseat.domain.interview.time_slot import time_slot
from hotseat.domain.session import events as e
from hotseat.storage.session.transcript import faults_of, load
from tests.clocks import ManualClock
from tests.tui.driving import AppDriver, running_app, settle
from tests.tui.pair_scenes import ADA_ASKS_SAM


async def one_question(driver: AppDriver, note: str) -> None:
    """From the card to the follow-ups."""
    await driver.press("enter")
    await driver.spend(40)
    await driver.press("n", *note, "enter", "escape", "f")


async def at_the_last_follow_ups(driver: AppDriver) -> None:
    """Two questions on different principles are answered, neither is rated."""
    prompts = driver.desk.bank.current.prompts
    first = prompts["earn-trust-missed-commitment"]
    second = next(
        prompt
        for prompt in prompts.values()
        if "L6" in prompt.levels and "earn-trust" not in prompt.principles
    )
    pair = ADA_ASKS_SAM._replace(questions=2, rated_once=True, chosen=(first.id, second.id))
    driver.app.begin(Choice("L6", "behavioral"), first, pair)
    await settle(driver.pilot)
    await one_question(driver, "+ owned it")
    assert "r Debrief" in driver.text
    assert "r goes on to the debrief" in driver.text
    await driver.press("r")
    assert driver.screen_name == "PairDebriefScreen"
    assert "The whole interview is rated once" in driver.text
    await driver.press("enter", "enter")
    await one_question(driver, "nothing much")
    assert "r goes on to the rating" in driver.text


def used_of_the_slot(driver: AppDriver) -> float:
    slot = time_slot(driver.kept, driver.kept.at)
    assert slot is not None
    return slot.used


async def test_both_rate_once_and_the_scores_belong_to_the_answers_they_are_about(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await at_the_last_follow_ups(driver)
        assert not driver.kept_of(e.Rated)
        await driver.press("r")
        assert driver.screen_name == "PairRatingScreen"
        assert "Earn Trust" in driver.text, "the first question's principle is rated too"
        used = used_of_the_slot(driver)
        await driver.press("4", "u")
        assert not [rating for question in driver.kept.questions for rating in question.ratings]
        await driver.press("ctrl+r")
        await driver.spend(100)
        assert used_of_the_slot(driver) == used, "rating is no part of the interview"
        await driver.press("2", "enter")
        assert "You rate the same interview" in driver.text
        await driver.press("enter", "3", "enter", "enter")
        assert driver.screen_name == "SideBySideScreen"
        assert driver.line("Earn Trust").split()[-3:] == ["4", "3", "-1"]
        assert "After this interview, how inclined are you to hire?" in driver.text
        await driver.press("3", "u")
        assert {question.vote for question in driver.kept.questions} == {""}, "taken back from every answer"
        await driver.press("ctrl+r")
        assert {question.vote for question in driver.kept.questions} == {"inclined"}
        await driver.press("g", "4")
        first, second = driver.kept.questions
        assert [rating.score for rating in first.ratings] == [4]
        assert [(rating.criterion, rating.score) for rating in second.ratings] == [
            (second.asked.principles[0], 2)
        ]
        assert [one.score for one in first.candidate_ratings] == [3]
        votes = [(one.vote, one.vote_again) for one in (first, second)]
        assert votes == [("inclined", "strongly inclined")] * 2, "the evidence is in the first answer"
        assert "The whole interview is rated once" not in driver.text
    (path,) = driver.files
    assert not faults_of(path)
    assert "rated_once = true\n" in path.read_text()


async def test_the_form_keeps_when_the_pair_rates(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await driver.press("p", *"Ada", "tab", *"Sam", *["tab"] * 7, "right")
        assert "once, after the last question" in driver.text
        await driver.press("enter")
        assert load(driver.files[0]).session.header.rated_once
        await driver.press("escape", "p")
        assert "once, after the last question" in driver.text

"""After the answer: one follow-up at a time."""

from pathlib import Path

import pytest

from hotseat.domain.session import events as e
from tests.clocks import ManualClock
from tests.sessions import offered, shipped_bank
from tests.tui.driving import BEHAVIORAL, AppDriver, running_app
from tests.tui.scenes import follow_ups, probe

OWN_OF_THE_PROMPT = "What was the first thing you said to their manager, and who else was there?"
QUEUED = "How did their manager react?"


def asked(driver: AppDriver) -> list[str]:
    return [event.text for event in driver.kept_of(e.FollowUpAsked)]


def outcomes(driver: AppDriver) -> list[str]:
    return [event.outcome for event in driver.kept_of(e.FollowUpAnswered)]


EVERYTHING = 1 + 3 + len(shipped_bank().ladder("L6", "behavioral").follow_ups)
"""The note that asks for one, the prompt's own, the ladder's."""


async def all_asked(driver: AppDriver) -> None:
    """Every follow-up but the last is closed."""
    await follow_ups(driver)
    while len(offered(driver.rehearsal.session)) > 1:
        probe(driver, 4)
        driver.rehearsal.close_follow_up("held")
    await driver.repaint()
    await driver.act("ask")


async def test_space_asks_and_closes_and_the_numbers_mark_and_a_pause_does_not_count(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await follow_ups(driver)
        before = driver.events
        await driver.press("1", "2", "3", "p")
        assert driver.events == before, "nothing is open that could be marked"
        await driver.press("space")
        await driver.spend(33)
        assert driver.line(f"0:33  {QUEUED}")
        await driver.press("space")
        assert asked(driver) == [QUEUED, OWN_OF_THE_PROMPT]
        assert driver.line(f"unmarked {QUEUED}")
        await driver.spend(10)
        await driver.press("p")
        await driver.spend(50)
        await driver.press("p")
        await driver.spend(5)
        await driver.press("1")
        assert driver.line(f"0:15  held     {OWN_OF_THE_PROMPT[:40]}")
        assert "2 follow-ups 0:48" in driver.text
        for key, outcome in ("2", "partial"), ("3", "gap"):
            await driver.press("space", key)
            assert driver.line(f"{outcome:<8} {asked(driver)[-1][:20]}")
        assert outcomes(driver) == ["", "held", "partial", "gap"]


async def test_the_arrows_choose_and_enter_asks_the_chosen_one(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await follow_ups(driver)
        await driver.press("l", "down", "enter")
        assert asked(driver) == [OWN_OF_THE_PROMPT]
        await driver.press("1", "down", "down", "space")
        assert asked(driver)[1] not in (QUEUED, OWN_OF_THE_PROMPT)


async def test_alone_the_next_follow_up_is_unseen_and_says_why_once_it_is_closed(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await follow_ups(driver)
        own = driver.desk.bank.current.prompts[BEHAVIORAL].follow_ups_to_ask()
        assert not [one.text for one in own if one.text[:30] in driver.text]
        assert "may be asked next" not in driver.text
        await driver.press("space", "n")
        await driver.type_line("- no number")
        await driver.press("space")
        assert QUEUED + " (your note)" in driver.text
        measured = asked(driver)[1]
        assert own[1].text in measured
        assert "as you noted" not in driver.text
        await driver.press("1")
        text = " ".join(driver.text.split())
        assert "(measure: no number, as you noted)" in text
        assert own[2].text[:30] not in driver.text


async def test_the_list_is_opened_hidden_again_and_shown_by_the_setting(
    folder: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with running_app(folder, clock) as driver:
        await follow_ups(driver)
        await driver.press("l")
        assert "may be asked next" in driver.text
        assert OWN_OF_THE_PROMPT[:40] in driver.text
        await driver.press("down", "down", "l")
        assert OWN_OF_THE_PROMPT[:40] not in driver.text
        await driver.press("space")
        assert asked(driver) == [QUEUED], "what was selected in the list does not count once it is hidden"
        await driver.press("u", "escape", "q")
    monkeypatch.setenv("HOTSEAT_FOLLOW_UPS", "list")
    async with running_app(folder, clock) as driver:
        await follow_ups(driver)
        assert "may be asked next" in driver.text


async def test_resumed_in_the_middle_the_rest_is_still_unseen_and_the_reason_known(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await follow_ups(driver)
        await driver.press("space", "1", "space", "2")
        told = driver.text.partition("hotseat")[2]
        driver.app.leave_session()
        await driver.press("r")
        assert driver.screen_name == "FollowUpScreen"
        assert "may be asked next" not in driver.text
        assert f"{QUEUED} (your note)" in driver.text
        assert told.count("(role)") == driver.text.count("(role)") == 1


async def test_ones_own_follow_up_is_given_up_or_asked_as_typed_and_a_question_noted_joins_the_list(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await follow_ups(driver)
        await driver.press("c", *"no", "escape")
        assert not asked(driver)
        await driver.press("c", "ctrl+u", *"And 1 2 3?", "enter")
        (event,) = driver.kept_of(e.FollowUpAsked)
        assert (event.origin, event.text) == ("custom", "And 1 2 3?")
        await driver.press("2", "space")
        assert asked(driver)[1] == QUEUED
        await driver.act("custom")
        await driver.type_line(QUEUED)
        assert len(asked(driver)) == 2, "asked in one's own words, it is not asked again"
        assert driver.toasts == ["That follow-up was already asked in this session."]
        await driver.press("1", "n")
        await driver.type_line("? Who paid for it?")
        await driver.press("space")
        assert asked(driver)[2] == "Who paid for it?"


async def test_all_are_asked_in_their_order_and_none_twice_also_not_after_the_next_question(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await all_asked(driver)
        origins = [event.origin for event in driver.kept_of(e.FollowUpAsked)]
        assert origins == ["note", *["prompt"] * 3, *["level"] * (EVERYTHING - 4)]
        await driver.press("3")
        assert "gap" in driver.text, "the follow-up answered last cannot be seen"
        assert "Every follow-up has been asked" in driver.text
        await driver.press("space")
        assert len(asked(driver)) == EVERYTHING
        assert driver.toasts == ["Every follow-up has been asked; r goes on to the rating."]
        await driver.act("rate")
        await driver.press("enter", "0")
        await driver.act("another")
        await driver.end_answer(30, 30)
        own = len(driver.desk.bank.current.prompts[driver.kept_of(e.Asked)[1].prompt].follow_ups)
        for _ in range(own):
            await driver.act("ask")
        await driver.act("close('held')")
        assert "Every follow-up has been asked" in driver.text
        assert len(set(asked(driver))) == len(asked(driver)) == EVERYTHING + own


async def test_the_end_of_the_answer_is_taken_back_until_a_follow_up_was_asked(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        driver.begin_unseen(BEHAVIORAL)
        await driver.end_answer(30, 20)
        await driver.spend(2)
        await driver.press("u")
        assert driver.screen_name == "AnswerScreen"
        await driver.spend(3)
        assert " 0:25 " in driver.line("▶ 2 Task")
        assert driver.kept.question is not None
        assert driver.kept.question.answered_at is None
        await driver.press("f", "space", "u")
        assert driver.screen_name == "FollowUpScreen", "the follow-up alone is taken back"
        assert driver.kept.question.answered_at is not None
        await driver.press("space", "r")
        assert driver.screen_name == "RatingScreen"
        assert outcomes(driver) == [""], "the one that was open is closed on the way"

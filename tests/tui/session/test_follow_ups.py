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


async def test_a_queued_note_is_asked_first_then_the_prompts_own_then_the_levels(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await all_asked(driver)
        origins = [event.origin for event in driver.kept_of(e.FollowUpAsked)]
        assert origins == ["note", *["prompt"] * 3, *["level"] * (EVERYTHING - 4)]


async def test_space_asks_and_space_again_closes_it_unmarked_and_asks_the_next(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await follow_ups(driver)
        await driver.press("space")
        await driver.spend(33)
        assert driver.line(f"0:33  {QUEUED}")
        await driver.press("space")
        assert asked(driver) == [QUEUED, OWN_OF_THE_PROMPT]
        assert [event.outcome for event in driver.kept_of(e.FollowUpAnswered)] == [""]
        assert driver.line(f"unmarked {QUEUED}")


@pytest.mark.parametrize(("key", "outcome"), [("1", "held"), ("2", "partial"), ("3", "gap")])
async def test_an_answer_is_marked_by_its_number(
    key: str, outcome: str, folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await follow_ups(driver)
        await driver.press("space", key)
        assert [event.outcome for event in driver.kept_of(e.FollowUpAnswered)] == [outcome]
        assert driver.line(f"{outcome:<8} {QUEUED}")


async def test_an_outcome_without_an_open_follow_up_does_nothing(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await follow_ups(driver)
        before = driver.events
        await driver.press("1", "2", "3", "p")
        assert driver.events == before


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
        told = " ".join(driver.text.split())
        assert "(measure: no number, as you noted)" in told
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
        await driver.press("escape", "l")
    async with running_app(folder, clock) as driver:
        await driver.press("r")
        assert driver.screen_name == "FollowUpScreen"
        assert "may be asked next" not in driver.text
        assert f"{QUEUED} (your note)" in driver.text
        assert told.count("(role)") == driver.text.count("(role)") == 1


async def test_a_follow_up_of_ones_own_is_asked_as_it_was_typed(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await follow_ups(driver)
        await driver.press("c", *"And 1 2 3?", "enter")
        (event,) = driver.kept_of(e.FollowUpAsked)
        assert (event.origin, event.text) == ("custom", "And 1 2 3?")
        await driver.press("2", "space")
        assert asked(driver)[1] == QUEUED


async def test_a_follow_up_of_ones_own_can_be_given_up(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await follow_ups(driver)
        await driver.press("c", *"no", "escape")
        assert not asked(driver)
        await driver.press("space")
        assert asked(driver) == [QUEUED]


async def test_a_question_noted_now_joins_the_list(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await follow_ups(driver)
        await driver.press("space", "1", "n")
        await driver.type_line("? Who paid for it?")
        await driver.press("space")
        assert asked(driver) == [QUEUED, "Who paid for it?"]


async def test_no_follow_up_is_asked_twice_in_a_session_also_not_after_the_next_question(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await all_asked(driver)
        await driver.act("close('held')")
        assert "Every follow-up has been asked" in driver.text
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


async def test_asking_when_nothing_is_left_says_so(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await all_asked(driver)
        await driver.press("1", "space")
        assert len(asked(driver)) == EVERYTHING
        assert driver.toasts == ["Every follow-up has been asked; r goes on to the rating."]


async def test_a_follow_up_asked_in_ones_own_words_is_not_asked_again(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await follow_ups(driver)
        await driver.act("ask")
        await driver.act("custom")
        await driver.type_line(QUEUED)
        assert asked(driver) == [QUEUED]
        assert driver.toasts == ["That follow-up was already asked in this session."]


async def test_the_end_of_the_answer_can_be_taken_back(folder: Path, clock: ManualClock) -> None:
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


async def test_the_end_of_the_answer_stands_once_a_follow_up_was_asked(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await follow_ups(driver)
        await driver.act("ask")
        await driver.press("u")
        assert driver.screen_name == "FollowUpScreen"
        assert not driver.kept_of(e.Undone)


async def test_a_pause_does_not_count_for_the_follow_up(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await follow_ups(driver)
        await driver.press("space")
        await driver.spend(10)
        await driver.press("p")
        await driver.spend(50)
        await driver.press("p")
        await driver.spend(5)
        await driver.press("1")
        assert driver.line(f"0:15  held     {QUEUED}")
        assert "1 follow-up 0:15" in driver.text


async def test_the_open_follow_up_is_closed_on_the_way_to_the_rating(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await follow_ups(driver)
        await driver.press("space", "r")
        assert driver.screen_name == "RatingScreen"
        assert [event.outcome for event in driver.kept_of(e.FollowUpAnswered)] == [""]


async def test_the_newest_follow_up_asked_is_on_the_screen(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await all_asked(driver)
        await driver.press("3")
        assert "gap" in driver.text, "the follow-up answered last cannot be seen"

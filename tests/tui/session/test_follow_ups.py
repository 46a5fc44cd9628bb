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


def asked(seat: AppDriver) -> list[str]:
    return [event.text for event in seat.kept_of(e.FollowUpAsked)]


EVERYTHING = 1 + 3 + len(shipped_bank().ladder("L6", "behavioral").follow_ups)
"""The note that asks for one, the prompt's own, the ladder's."""


async def all_asked(seat: AppDriver) -> None:
    """Every follow-up but the last is closed."""
    await follow_ups(seat)
    while len(offered(seat.rehearsal.session)) > 1:
        probe(seat, 4)
        seat.rehearsal.close_follow_up("held")
    await seat.repaint()
    await seat.act("ask")


async def test_a_queued_note_is_asked_first_then_the_prompts_own_then_the_levels(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as seat:
        await all_asked(seat)
        origins = [event.origin for event in seat.kept_of(e.FollowUpAsked)]
        assert origins == ["note", *["prompt"] * 3, *["level"] * (EVERYTHING - 4)]


async def test_space_asks_and_space_again_closes_it_unmarked_and_asks_the_next(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as seat:
        await follow_ups(seat)
        await seat.press("space")
        await seat.spend(33)
        assert "0:33" in seat.line(QUEUED)
        await seat.press("space")
        assert asked(seat) == [QUEUED, OWN_OF_THE_PROMPT]
        assert [event.outcome for event in seat.kept_of(e.FollowUpAnswered)] == [""]
        assert "unmarked" in seat.line(QUEUED)


@pytest.mark.parametrize(("key", "outcome"), [("1", "held"), ("2", "partial"), ("3", "gap")])
async def test_an_answer_is_marked_by_its_number(
    key: str, outcome: str, folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as seat:
        await follow_ups(seat)
        await seat.press("space", key)
        assert [event.outcome for event in seat.kept_of(e.FollowUpAnswered)] == [outcome]
        assert outcome in seat.line(QUEUED)


async def test_an_outcome_without_an_open_follow_up_does_nothing(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await follow_ups(seat)
        before = seat.events
        await seat.press("1", "2", "3", "p")
        assert seat.events == before


async def test_the_arrows_choose_and_enter_asks_the_chosen_one(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await follow_ups(seat)
        await seat.press("down", "enter")
        assert asked(seat) == [OWN_OF_THE_PROMPT]
        await seat.press("1", "down", "down", "space")
        assert asked(seat)[1] not in (QUEUED, OWN_OF_THE_PROMPT)


async def test_a_follow_up_of_ones_own_is_asked_as_it_was_typed(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await follow_ups(seat)
        await seat.press("c", *"And 1 2 3?", "enter")
        (event,) = seat.kept_of(e.FollowUpAsked)
        assert (event.origin, event.text) == ("custom", "And 1 2 3?")
        await seat.press("2", "space")
        assert asked(seat)[1] == QUEUED


async def test_a_follow_up_of_ones_own_can_be_given_up(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await follow_ups(seat)
        await seat.press("c", *"no", "escape")
        assert not asked(seat)
        await seat.press("space")
        assert asked(seat) == [QUEUED]


async def test_a_question_noted_now_joins_the_list(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await follow_ups(seat)
        await seat.press("space", "1", "n")
        await seat.type_line("? Who paid for it?")
        await seat.press("space")
        assert asked(seat) == [QUEUED, "Who paid for it?"]


async def test_no_follow_up_is_asked_twice_in_a_session_also_not_after_the_next_question(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as seat:
        await all_asked(seat)
        await seat.act("close('held')")
        assert "Every follow-up has been asked" in seat.text
        await seat.act("rate")
        await seat.act("done")
        await seat.act("another")
        await seat.end_answer(30, 30)
        own = len(seat.desk.bank.current.prompts[seat.kept_of(e.Asked)[1].prompt].follow_ups)
        for _ in range(own):
            await seat.act("ask")
        await seat.act("close('held')")
        assert "Every follow-up has been asked" in seat.text
        assert len(set(asked(seat))) == len(asked(seat)) == EVERYTHING + own


async def test_asking_when_nothing_is_left_says_so(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await all_asked(seat)
        await seat.press("1", "space")
        assert len(asked(seat)) == EVERYTHING
        assert seat.toasts == ["Every follow-up has been asked; r goes on to the rating."]


async def test_a_follow_up_asked_in_ones_own_words_is_not_asked_again(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as seat:
        await follow_ups(seat)
        await seat.act("ask")
        await seat.act("custom")
        await seat.type_line(QUEUED)
        assert asked(seat) == [QUEUED]
        assert seat.toasts == ["That follow-up was already asked in this session."]


async def test_the_end_of_the_answer_can_be_taken_back(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await seat.begin(BEHAVIORAL)
        await seat.end_answer(30, 20)
        await seat.spend(2)
        await seat.press("u")
        assert seat.screen_name == "AnswerScreen"
        await seat.spend(3)
        assert " 0:25 " in seat.line("▶ 2 Task")
        assert seat.kept.question is not None
        assert seat.kept.question.answered_at is None


async def test_the_end_of_the_answer_stands_once_a_follow_up_was_asked(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as seat:
        await follow_ups(seat)
        await seat.act("ask")
        await seat.press("u")
        assert seat.screen_name == "FollowUpScreen"
        assert not seat.kept_of(e.Undone)


async def test_a_pause_does_not_count_for_the_follow_up(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await follow_ups(seat)
        await seat.press("space")
        await seat.spend(10)
        await seat.press("p")
        await seat.spend(50)
        await seat.press("p")
        await seat.spend(5)
        await seat.press("1")
        assert "0:15" in seat.line(QUEUED)
        assert "1 follow-up 0:15" in seat.text


async def test_the_open_follow_up_is_closed_on_the_way_to_the_rating(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as seat:
        await follow_ups(seat)
        await seat.press("space", "r")
        assert seat.screen_name == "RatingScreen"
        assert [event.outcome for event in seat.kept_of(e.FollowUpAnswered)] == [""]


async def test_the_newest_follow_up_asked_is_on_the_screen(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await all_asked(seat)
        await seat.press("3")
        assert "gap" in seat.text, "the follow-up answered last cannot be seen"

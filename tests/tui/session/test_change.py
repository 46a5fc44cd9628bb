"""The figures a design is to assume, and a change of its requirements thrown in midway."""

from pathlib import Path

import pytest

from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.session import events as e
from tests.clocks import ManualClock
from tests.sessions import offered
from tests.tui.driving import DESIGN, AppDriver, running_app
from tests.tui.scenes import answer, design_answer, note

TALL = (80, 40)


def the_design(seat: AppDriver) -> Prompt:
    return seat.desk.bank.current.prompts[DESIGN]


def foot(seat: AppDriver) -> str:
    return seat.text.splitlines()[-1]


async def test_a_change_is_kept_once_and_its_key_is_gone_afterwards(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await design_answer(seat)
        assert "c Change" in foot(seat)
        await seat.press("c")
        at = 46 * 60 + 40.0
        assert seat.kept_of(e.Changed) == [e.Changed(at, the_design(seat).change)]
        assert "Change" not in foot(seat)
        before = seat.events
        await seat.press("c")
        assert seat.events == before
        assert seat.toasts == ["The requirements were changed already."]


async def test_a_change_stands_among_the_notes_where_it_came(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock, size=TALL) as seat:
        await design_answer(seat)
        note(seat, "+ sizes it first")
        await seat.spend(5)
        await seat.press("c")
        await seat.spend(60)
        note(seat, "- lost at it")
        await seat.repaint()
        before, change, after = (seat.text.index(word) for word in ("sizes it first", "Change", "lost at it"))
        assert before < change < after
        assert seat.line("Change").split()[:2] == ["46:45", "Change"]
        assert the_design(seat).change in seat.front_words


async def test_a_change_thrown_in_is_not_asked_again_as_a_follow_up(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock, size=TALL) as seat:
        await design_answer(seat)
        await seat.press("c", "f")
        assert seat.screen_name == "FollowUpScreen"
        assert the_design(seat).change not in seat.front_words
        assert the_design(seat).change not in [one.text for one in offered(seat.rehearsal.session)]


async def test_a_change_not_thrown_in_may_be_asked_as_a_follow_up(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock, size=TALL) as seat:
        await design_answer(seat)
        await seat.press("f")
        assert the_design(seat).change in seat.front_words


async def test_a_change_taken_back_can_be_thrown_in_again(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await design_answer(seat)
        await seat.press("c", "u")
        assert seat.toasts == ["Took back the change of the requirements. ctrl+r does it again."]
        assert not seat.kept.questions[0].changes
        await seat.press("c")
        assert [change.text for change in seat.kept.questions[0].changes] == [the_design(seat).change]


async def test_a_behavioral_answer_has_no_change(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await answer(seat)
        assert "Change" not in foot(seat)
        before = seat.events
        await seat.press("c")
        assert seat.events == before
        await seat.act("help")
        assert "change of the requirements" not in seat.text


async def test_the_key_is_text_while_a_note_is_typed(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await design_answer(seat)
        await seat.press("n", *"cc", "enter")
        assert not seat.kept_of(e.Changed)
        assert [one.text for one in seat.kept_of(e.Noted)] == ["cc"]


async def test_the_scale_stands_under_the_question_on_card_and_answer_and_in_the_file(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as seat:
        await seat.begin(DESIGN, "L7", "system-design")
        prompt = the_design(seat)
        for screen in ("CardScreen", "AnswerScreen"):
            assert seat.screen_name == screen
            assert f"{prompt.text} {prompt.scale}" in seat.front_words
            await seat.press("enter")
        assert [asked.scale for asked in seat.kept_of(e.Asked)] == [prompt.scale]


@pytest.mark.torture
async def test_every_design_that_ships_shows_its_whole_scale_on_its_card(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock, size=TALL) as seat:
        for prompt in seat.desk.bank.current.prompts.values():
            if prompt.kind == "system-design":
                await seat.begin(prompt.id, prompt.levels[0], "system-design")
                assert f"{prompt.text} {prompt.scale}" in seat.front_words
                await seat.press("escape")

"""x on the card: there is no story for this question."""

from pathlib import Path

import pytest
from textual.coordinate import Coordinate
from textual.widgets import DataTable

from hotseat.domain.bank.bank import Choice, NothingToAsk
from hotseat.domain.session import events as e
from tests.clocks import ManualClock
from tests.said import Type
from tests.sessions import begin, shipped_bank
from tests.tui.driving import BEHAVIORAL, AppDriver, running_app, settle, with_bank
from tests.tui.review.looking import wait_until_read

TEXT = shipped_bank().prompts[BEHAVIORAL].text


def lacked_on_monday(folder: Path) -> None:
    """A session in which there was no story for one question, and nothing else."""
    practice = begin(folder / "sessions")
    practice.ask(BEHAVIORAL)
    practice.rehearsal.lack_story()
    practice.finish()


async def lack(seat: AppDriver) -> str:
    """Begins a session, says that there is no story, and returns the prompt that is on the card then."""
    await seat.begin()
    await seat.press("x")
    return seat.kept_of(e.Asked)[-1].prompt


async def test_it_is_written_and_another_question_comes(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        second = await lack(seat)
        assert [type(one) for one in seat.events] == [e.Asked, e.StoryLacked, e.Asked]
        assert second != BEHAVIORAL
        assert seat.screen_name == "CardScreen"
        assert "No story: this question comes only when you choose it" in " ".join(seat.text.split())
        assert TEXT[:40] not in seat.text


async def test_keys_in_a_burst_lack_one_story_each(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await seat.begin()
        await seat.press("x", "x", "x")
        asked = [one.prompt for one in seat.kept_of(e.Asked)]
        assert len(set(asked)) == len(asked) == 4
        assert len(seat.kept_of(e.StoryLacked)) == 3


async def test_the_session_stays_though_nothing_was_answered_and_is_not_listed(
    folder: Path, clock: ManualClock, typed: Type
) -> None:
    async with running_app(folder, clock) as seat:
        await lack(seat)
        await seat.press("escape")
        assert seat.screen_name == "HomeScreen"
        assert seat.kept.ended == "finished"
        assert seat.desk.sessions.all() == []
        assert seat.desk.sessions.interrupted() is None
        [path] = seat.files
    said = typed("show", str(path))
    assert said.code == 0
    assert f"No story for: {TEXT}"[:60] in said.out


async def test_it_is_not_drawn_again_until_it_was_answered(folder: Path, clock: ManualClock) -> None:
    lacked_on_monday(folder)
    async with running_app(folder, clock) as seat:
        sessions, owner = seat.desk.sessions, seat.desk.owner.answering
        only = Choice("L6", "behavioral", competency=shipped_bank().prompts[BEHAVIORAL].competency)
        pool = {one.id for one in shipped_bank().pool(only)}
        passed: set[str] = set()
        for _ in range(len(pool) - 1):
            passed.add(seat.desk.next_question(only, frozenset(passed)).prompt.id)
        assert passed == pool - {BEHAVIORAL}
        await seat.begin()
        assert sessions.stories_lacked(owner) == {BEHAVIORAL}
        await seat.press("enter")
        assert sessions.stories_lacked(owner) == frozenset()


async def test_where_there_is_a_story_for_nothing_it_is_said(folder: Path, clock: ManualClock) -> None:
    lacked_on_monday(folder)
    async with running_app(folder, clock) as seat:
        one = shipped_bank().prompts[BEHAVIORAL]
        with_bank(seat, shipped_bank()._replace(prompts={one.id: one}))
        with pytest.raises(NothingToAsk, match="There is no story yet for any prompt that fits"):
            seat.desk.next_question(Choice("L6", "behavioral"))


async def test_u_takes_it_back_and_leaves_no_file(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await lack(seat)
        await seat.press("u")
        assert seat.kept_of(e.Asked)[-1].prompt == BEHAVIORAL
        assert " ".join(TEXT.split())[:40] in seat.text
        assert seat.kept.questions_without_story == ()
        await seat.press("u")
        assert len(seat.kept_of(e.Asked)) == 3
        await seat.press("escape")
        assert seat.files == []


async def test_the_list_of_prompts_shows_the_hole(folder: Path, clock: ManualClock) -> None:
    lacked_on_monday(folder)
    async with running_app(folder, clock) as seat:
        await seat.press("slash", "x", "x", "x")
        assert "x no story" in seat.text
        assert seat.line("1 prompt")
        assert "You have no story for it." in seat.text


async def test_coverage_counts_the_hole(folder: Path, clock: ManualClock) -> None:
    lacked_on_monday(folder)
    async with running_app(folder, clock) as seat:
        await seat.press("v", "c")
        await wait_until_read(seat)
        assert seat.line("Earn Trust").split()[2:] == ["no", "story", "not", "yet"]
        table = seat.app.screen.query_one(DataTable)
        table.cursor_coordinate = Coordinate(list(shipped_bank().principles).index("earn-trust"), 0)
        await settle(seat.pilot)
        assert "Earn Trust at L6: not answered yet; no story for 1 prompt." in seat.text


async def test_a_design_needs_no_story(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await seat.begin("design-global-cdn", "L7", "system-design")
        await seat.press("x")
        assert [type(one) for one in seat.events] == [e.Asked]

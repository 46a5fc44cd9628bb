"""What was practised at which level, and the holes that a key fills."""

from pathlib import Path

from textual.coordinate import Coordinate
from textual.widgets import DataTable

from hotseat.domain.review.answer_filter import AnswerFilter
from hotseat.domain.session import events as e
from hotseat.tui.screens.review.coverage import CoverageScreen
from tests.clocks import ManualClock
from tests.sessions import IN_WINDOW, answered_session
from tests.tui.driving import AppDriver, running_app, settle, with_bank
from tests.tui.folders import OLD, practised, unreadable
from tests.tui.hostile import CONTROL, MARKUP, WIDE, Visit, every_payload, hostile_folder
from tests.tui.review.looking import coverage, look_back, wait_until_read


def words(seat: AppDriver) -> str:
    return " ".join(seat.text.replace("▌", " ").split())


async def choose(seat: AppDriver, row: int, column: int = 0) -> None:
    """Puts the cursor there."""
    seat.app.screen.query_one(DataTable).cursor_coordinate = Coordinate(row, column)
    await settle(seat.pilot)


def row_of(seat: AppDriver, principle: str) -> int:
    return list(seat.desk.bank.current.principles).index(principle)


async def test_it_opens_from_review_and_leads_back(folder: Path, clock: ManualClock) -> None:
    practised(folder)
    async with running_app(folder, clock) as seat:
        await seat.press("v", "c")
        assert seat.screen_name == "CoverageScreen"
        await wait_until_read(seat)
        assert ">1 y" in seat.line("Dive Deep")
        await seat.press("escape")
        assert seat.screen_name == "ReviewScreen"


async def test_a_cell_tells_how_often_how_long_ago_and_how_rated(folder: Path, clock: ManualClock) -> None:
    practised(folder)
    async with running_app(folder, clock) as seat:
        await coverage(seat)
        assert seat.line("Earn Trust").split()[2:] == ["4x", "3", "d", "2.8▾", "not", "yet"]
        assert seat.line("Dive Deep").split()[2:] == ["1x", "3", "d", "4.0", "not", "yet"]
        await choose(seat, row_of(seat, "earn-trust"))
        said = "Earn Trust at L6: 4 answers, the last 3 days ago, rated 2.8 of 4; Action short in 2 of them."
        assert said in words(seat)
        assert "enter begins one of its 24 prompts." in words(seat)


async def test_the_first_sentence_counts_and_names_the_holes(folder: Path, clock: ManualClock) -> None:
    practised(folder)
    async with running_app(folder, clock) as seat:
        await coverage(seat)
        assert "4 of the 16 principles were asked at L6. Not yet: Ownership; " in words(seat)
        assert "; then 9 more." in words(seat)
        assert "Ownership at L6: not answered yet." in words(seat)


async def test_enter_begins_a_prompt_that_fills_the_hole_and_then_it_is_none(
    folder: Path, clock: ManualClock
) -> None:
    practised(folder)
    async with running_app(folder, clock) as seat:
        await seat.press("v", "c")
        await wait_until_read(seat)
        await seat.press("enter")
        assert seat.screen_name == "CardScreen"
        (asked,) = seat.kept_of(e.Asked)
        assert "ownership" in asked.principles
        assert seat.kept.header.level == "L6"
        await seat.end_answer(40, 30, 130, 50, 20)
        seat.rehearsal.finish()
        seat.app.leave_session()
        await seat.press("v", "c")
        await wait_until_read(seat)
        assert seat.line("Ownership").split()[1:4] == ["1x", "today", "-"]


async def test_any_cell_begins_a_prompt_for_its_row_and_its_level(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await coverage(seat)
        await choose(seat, row_of(seat, "frugality"))
        await seat.press("right", "enter")
        assert seat.kept.header.level == "L7"
        assert "frugality" in seat.kept_of(e.Asked)[0].principles


async def test_competencies_and_designs_begin_too(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await coverage(seat)
        await choose(seat, 17)
        assert "System design at L6" in seat.text
        await seat.press("enter")
        assert seat.kept.header.kind == "system-design"
        seat.app.leave_session()
        await coverage(seat)
        await choose(seat, 18)
        assert "Competency: people at L6" in seat.text
        await seat.press("enter")
        kept = (seat.kept.header.kind, seat.kept_of(e.Asked)[0].competency)
        assert kept == ("behavioral", "people")


async def test_an_empty_folder_says_so_and_every_cell_is_a_hole(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await coverage(seat)
        assert "No answers yet. enter on any cell begins a prompt for it." in words(seat)
        assert seat.text.count("not yet") > 20
        assert "x " not in seat.line("Earn Trust")


async def test_a_session_that_cannot_be_read_does_no_harm(folder: Path, clock: ManualClock) -> None:
    unreadable(folder)
    async with running_app(folder, clock) as seat:
        await coverage(seat)
        assert "No answers yet." in seat.text


async def test_people_and_days_narrow_and_holes_are_then_not_told_as_never(
    folder: Path, clock: ManualClock
) -> None:
    practised(folder)
    async with running_app(folder, clock) as seat:
        await coverage(seat)
        await seat.press("w")
        assert "w Ada" in seat.text
        assert seat.line("Earn Trust").split()[2] == "1x"
        assert "not yet" not in seat.text
        assert "none" in seat.line("Dive Deep  ")
        assert "Not in these answers: " in words(seat)
        assert "Ownership at L6: none of these answers." in words(seat)
        await seat.press("w", "d")
        assert "d 7 days" in seat.text
        assert seat.line("Earn Trust").split()[2] == "3x"
        await seat.press("l", "k", "p")
        assert "l all levels" not in seat.text


async def test_the_cursor_stays_when_the_table_is_drawn_anew(folder: Path, clock: ManualClock) -> None:
    practised(folder)
    async with running_app(folder, clock) as seat:
        await coverage(seat)
        await choose(seat, row_of(seat, "earn-trust"), 1)
        await seat.press("w", "w")
        await seat.resize(100, 32)
        assert "Earn Trust at L7" in seat.text


async def test_a_cell_without_a_prompt_says_so_and_begins_nothing(folder: Path, clock: ManualClock) -> None:
    hostile_folder(folder, "plain")
    async with running_app(folder, clock) as seat:
        await coverage(seat)
        bank = seat.desk.bank.current
        own = {one.id: one for one in bank.prompts.values() if "frugality" not in one.principles}
        with_bank(seat, bank._replace(prompts=own))
        await seat.press("w")
        await choose(seat, row_of(seat, "frugality"))
        assert "The bank has no prompt for it." in seat.text
        await seat.press("enter")
        assert seat.screen_name == "CoverageScreen"
        (said,) = seat.toasts
        assert said == "The bank has no prompt for it."


async def test_with_many_levels_of_long_names_it_can_still_be_read(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        bank = seat.desk.bank.current
        levels = {f"principal-engineer-{n}": bank.levels["L6"] for n in range(5)}
        with_bank(seat, bank._replace(levels=levels))
        await coverage(seat)
        assert "Hire and Develop" in seat.text
        await seat.press("right", "right", "right", "right")
        assert "at principal-engineer-4" in words(seat)


@every_payload
async def test_hostile_text_is_only_text(payload: str, folder: Path, clock: ManualClock) -> None:
    hostile_folder(folder, payload)
    answered_session(folder / "sessions", seconds=IN_WINDOW, started=OLD, tail="beef", candidate="Sam")
    async with running_app(folder, clock, size=WIDE) as seat:
        await look_back(seat, CoverageScreen(AnswerFilter()))
        await choose(seat, row_of(seat, "earn-trust"))
        await Visit(seat, payload).look(shows=False)
        if payload is MARKUP:
            assert MARKUP[:20] in words(seat)
        await seat.press("w")
        await Visit(seat, payload).look(shows=payload is not CONTROL)

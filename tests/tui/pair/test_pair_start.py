"""A pair sits down: the names, the length, the number of questions."""

from pathlib import Path

import pytest

from hotseat.domain.session.header import Header
from hotseat.storage.settings import settings_file as config
from tests.clocks import ManualClock
from tests.tui.driving import BEHAVIORAL, AppDriver, running_app
from tests.tui.pair_scenes import ADA_ASKS_SAM, begin_pair


def header(seat: AppDriver) -> Header:
    return seat.kept.header


async def named(seat: AppDriver) -> None:
    await seat.press("p", *"Ada", "tab", *"Sam")


async def test_two_names_and_enter_show_the_card(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await named(seat)
        await seat.press("enter")
        assert seat.screen_name == "CardScreen"
        await seat.press("enter")
        found = header(seat)
        assert (found.mode, found.interviewer, found.candidate) == ("pair", "Ada", "Sam")
        assert (found.slot, found.questions, found.sitting, found.interruptions) == (3300, 3, "", False)
        assert b"sitting" not in seat.files[-1].read_bytes()
        assert "Ada asks Sam" in seat.text


async def test_everything_can_be_chosen(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await named(seat)
        await seat.press("tab", "right", "tab", "right", "tab", "left", "tab", "right", "tab", "right")
        await seat.press("tab", "right", "enter", "enter")
        found = header(seat)
        assert found.candidate_sees == "total"
        assert (found.level, found.kind) == ("L7", "system-design")
        assert (found.slot, found.questions, found.interruptions) == (60 * 60, 2, True)
        assert seat.screen_name == "DesignInterviewerScreen"


@pytest.mark.parametrize(("level", "minutes"), [("L6", 60), ("L7", 90)])
async def test_a_design_takes_its_plan_and_one_question(
    level: str, minutes: int, folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as seat:
        await named(seat)
        await seat.press("tab", *(["right"] if level == "L7" else []), "tab", "right")
        assert f"{minutes} min" in seat.line("Length")
        await seat.press("enter", "enter")
        assert (header(seat).slot, header(seat).questions) == (minutes * 60, 1)


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ([], "Type the interviewer's name first."),
        ([*"Ada"], "Type the candidate's name first."),
        (["tab", *"Sam"], "Type the interviewer's name first."),
        ([*"  ", "tab", *"Sam"], "Type the interviewer's name first."),
    ],
)
async def test_both_names_are_needed(keys: list[str], said: str, folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await seat.press("p", *[" " if key == " " else key for key in keys], "enter")
        assert seat.toasts == [said]
        assert seat.screen_name == "PairScreen"
        assert not seat.files


async def test_the_names_of_the_last_pair_are_remembered(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await begin_pair(seat)
        await seat.end_answer(30, 30)
        await seat.press("r", *["enter"] * 5, "f", "p")
        assert "Ada" in seat.line("Interviewer")
        assert "Sam" in seat.line("Candidate")
        await seat.press("enter")
        assert seat.screen_name == "CardScreen"


async def test_escape_begins_nothing(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await named(seat)
        await seat.press("escape")
        assert seat.screen_name == "HomeScreen"
        assert not seat.files


async def test_a_pair_is_taken_up_on_the_drivers_stage(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await begin_pair(seat, ADA_ASKS_SAM)
        await seat.press("enter")
        await seat.spend(30)
        await seat.press("escape", "down", "enter")
        assert seat.screen_name == "HomeScreen"
        await seat.press("r")
        assert seat.screen_name == "InterviewerScreen"
        assert "Resumed where it stopped" in seat.text
        assert "Ada asks Sam" in seat.text


async def test_the_next_question_of_a_pair_is_drawn_for_its_candidate(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as seat:
        await begin_pair(seat)
        await seat.end_answer(30, 30)
        seat.rehearsal.finish()
        seat.app.leave_session()
        choice = seat.desk.settings.choice()._replace(principle="earn-trust")
        drawn = {
            name: [seat.desk.next_question(choice, candidate=name) for _ in range(60)]
            for name in ("Sam", "Ada")
        }
        assert BEHAVIORAL not in {one.prompt.id for one in drawn["Sam"]}
        assert BEHAVIORAL in {one.prompt.id for one in drawn["Ada"]}
        assert all(one.reason.endswith("not asked yet") for one in drawn["Ada"])


@pytest.fixture
def nameless(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who uses the program was never told."""
    monkeypatch.delenv("HOTSEAT_NAME")


@pytest.mark.parametrize(("turns", "name"), [(1, "Ada"), (2, "Sam")])
@pytest.mark.usefixtures("nameless")
async def test_which_of_the_two_i_am_is_asked_once_and_kept(
    turns: int, name: str, folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as seat:
        await named(seat)
        assert "neither, or not now" in seat.line("You are")
        await seat.press("tab", *["right"] * turns, "enter")
        assert seat.screen_name == "CardScreen"
        assert seat.desk.owner.name == name
    assert f'name = "{name}"' in config.place().read_text()
    async with running_app(folder, clock) as seat:
        assert seat.desk.owner.name == name
        await seat.press("p")
        assert "You are" not in seat.text


@pytest.mark.usefixtures("nameless")
async def test_who_does_not_say_is_asked_again_and_nothing_is_kept(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        assert "You are" not in seat.text
        await named(seat)
        await seat.press("enter")
        assert seat.screen_name == "CardScreen"
        assert seat.desk.owner.name == ""
    assert not config.place().exists()
    async with running_app(folder, clock) as seat:
        await seat.press("p")
        assert "You are" in seat.text


@pytest.mark.usefixtures("nameless")
async def test_a_name_that_cannot_be_kept_is_told_and_counts_until_the_end(
    folder: Path, clock: ManualClock
) -> None:
    config.place().parent.mkdir(parents=True)
    config.place().write_text("name = \n")
    async with running_app(folder, clock) as seat:
        assert "config.toml:1: this is not TOML" in seat.front_words
        await named(seat)
        await seat.press("tab", "right", "enter")
        assert seat.screen_name == "CardScreen"
        [said] = seat.toasts
        assert said.startswith('"name" was not kept: ')
        assert seat.desk.owner.name == "Ada"
    assert config.place().read_text() == "name = \n"


async def test_a_name_in_the_environment_is_not_asked_for(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await seat.press("p")
        assert "You are" not in seat.text

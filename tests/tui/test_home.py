"""Home: what to do next, and enter does it."""

import re
from pathlib import Path

import pytest

from hotseat.domain.session import events as e
from hotseat.storage.settings import settings_file
from tests.clocks import ManualClock
from tests.sessions import answered_session, begin
from tests.tui.driving import DESIGN, AppDriver, running_app
from tests.tui.folders import OLD, all_sessions, interrupted, old_sessions

FAULTY_PACK = """\
format = 1

[[prompt]]
id = "mine"
kind = "behavioral"
levels = ["L6"]
text = "Tell me about a time you said no."
competency = "judgement"
"""


def head(driver: AppDriver) -> str:
    return driver.text.splitlines()[0]


def suggestion(driver: AppDriver) -> str:
    return driver.line("Next ")


async def home_says_why_without_what_the_question_is_about_until_t_tells_it(driver: AppDriver) -> None:
    names = driver.desk.bank.current.principle_names().values()

    def named() -> set[str]:
        return {name for name in names if name in driver.text}

    assert "An L6 question\n" in f"{suggestion(driver).rstrip()}\n"
    assert "Its subject: not asked yet" in driver.text
    await driver.press("p")
    assert not named(), "the list behind the form tells it"
    await driver.press("escape", "t")
    (name,) = named()
    assert f"{name}: not asked yet" in driver.text
    await driver.press("t")
    assert not named()
    await driver.press("t", "d")
    assert not named(), "the next question is told before anybody asked"
    await driver.press("k")
    assert suggestion(driver).rstrip().endswith("An L6 problem")
    await driver.press("t")
    problem = suggestion(driver).partition("An L6 problem: ")[2].strip()
    await driver.press("enter")
    assert problem in " ".join(driver.text.replace("▌", " ").split())
    await driver.press("escape", "k")


async def level_and_kind_come_round_again(driver: AppDriver) -> None:
    await driver.press("l", "l", "k", "k")
    assert "L6 · Behavioral" in head(driver)


async def nothing_happens_on_resume_and_keep_without_an_interrupted_session(driver: AppDriver) -> None:
    await driver.press("r", "x")
    assert driver.screen_name == "HomeScreen"
    assert not driver.files


async def another_question_is_drawn_and_it_is_the_one_that_is_asked(driver: AppDriver) -> None:
    await driver.press("t")
    seen = suggestion(driver)
    await driver.press("d", "t")
    assert suggestion(driver) != seen
    promised = suggestion(driver)
    await driver.press("enter", "enter")
    asked = driver.kept_of(e.Asked)[0]
    assert driver.desk.bank.current.principles[asked.principles[0]].name in promised


async def two_enters_begin_the_first_section(driver: AppDriver) -> None:
    await driver.press("enter", "enter")
    assert [type(event) for event in driver.events] == [e.Asked, e.Entered]
    assert driver.kept_of(e.Entered)[0].section == "situation"
    assert "▶ 1 Situation" in driver.text


async def level_and_kind_are_chosen_before_the_first_enter(driver: AppDriver) -> None:
    await driver.press("l")
    assert "L7 · Behavioral" in head(driver)
    await driver.press("k")
    assert "L7 · System design" in head(driver)
    await driver.press("enter", "enter")
    assert (driver.kept.header.level, driver.kept.header.kind) == ("L7", "system-design")
    assert driver.kept_of(e.Entered)[0].section == "business-context"


async def test_home_says_what_comes_next_and_enter_does_it(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await driver.go_through(
            home_says_why_without_what_the_question_is_about_until_t_tells_it,
            level_and_kind_come_round_again,
            nothing_happens_on_resume_and_keep_without_an_interrupted_session,
            another_question_is_drawn_and_it_is_the_one_that_is_asked,
            two_enters_begin_the_first_section,
            level_and_kind_are_chosen_before_the_first_enter,
        )


async def test_level_kind_and_preparation_are_those_of_the_last_session(
    folder: Path, clock: ManualClock
) -> None:
    practice = begin(folder / "sessions", level="L7", kind="system-design", started=OLD)
    practice.ask(DESIGN)
    practice.rehearsal.prepare(120)
    practice.answer({"business-context": 900})
    practice.finish()
    async with running_app(folder, clock) as driver:
        assert "L7 · System design · 1 session" in head(driver)
        await driver.press("enter")
        assert "Preparation 2:00 of 2:00" in driver.text
        await driver.press("enter")
        assert [event.seconds for event in driver.kept_of(e.Prepared)] == [120]


async def test_the_sessions_are_counted_and_the_newest_stand_first(folder: Path, clock: ManualClock) -> None:
    all_sessions(folder)
    async with running_app(folder, clock) as driver:
        assert "4 sessions" in head(driver)
        days = [line.split()[0] for line in driver.text.splitlines() if " Mar 25 " in line]
        assert days == ["12", "10", "08", "07"]


async def test_a_session_that_cannot_be_read_is_listed_with_its_line_and_reason(
    folder: Path, clock: ManualClock
) -> None:
    old_sessions(folder)
    async with running_app(folder, clock) as driver:
        assert "0bad.toml:3: this is not TOML" in driver.text


async def test_an_interrupted_session_that_is_kept_as_it_is_is_not_offered_again(
    folder: Path, clock: ManualClock
) -> None:
    interrupted(folder)
    async with running_app(folder, clock) as driver:
        assert "Interrupted" in driver.text
        await driver.press("x")
        assert "Interrupted" not in driver.text
        assert driver.kept.ended == "abandoned"
        assert driver.line("12 Mar 25").endswith("closed unfinished")


@pytest.mark.parametrize("way", [".", "a-long-way-to-it/" * 8])
async def test_a_faulty_pack_is_named_and_the_rest_works(folder: Path, clock: ManualClock, way: str) -> None:
    folder = folder / way
    folder.joinpath("sessions").mkdir(parents=True, exist_ok=True)
    pack = folder / "prompts" / "mine.toml"
    pack.parent.mkdir()
    pack.write_text(FAULTY_PACK)
    async with running_app(folder, clock) as driver:
        text = " ".join(driver.text.split())
        assert "1 fault in your packs: 1 prompt is left out, the rest works." in text
        assert "mine.toml:3" in text.replace(" ", "")
        await driver.press("enter", "enter")
        assert driver.screen_name == "AnswerScreen"


async def test_leaving_at_once_leaves_nothing_behind(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await driver.press("q")
        assert driver.app.return_code == 0
    assert not list(folder.joinpath("sessions").iterdir())


async def test_home_counts_my_sessions_and_says_whose_an_interrupted_one_is(
    folder: Path, clock: ManualClock
) -> None:
    answered_session(folder / "sessions", candidate="sam", tail="0a0a")
    answered_session(folder / "sessions", tail="0b0b")
    async with running_app(folder, clock) as driver:
        assert "L6 · Behavioral · 2 sessions\n" in driver.text
    answered_session(folder / "sessions", candidate="Ada", interviewer="Sam", tail="0c0c", finished=False)
    async with running_app(folder, clock) as driver:
        assert "L6 · Behavioral · 2 sessions\n" in driver.text
        assert "Interrupted  Ada answers, Mon 16 Nov 2026, 20:02" in driver.text


async def test_every_line_has_its_columns_however_much_there_is_to_show(
    folder: Path, clock: ManualClock
) -> None:
    folder.joinpath("prompts").mkdir(exist_ok=True)
    (folder / "prompts" / "own.toml").write_text("garbage =\n")
    for number in range(12):
        answered_session(folder / "sessions", candidate="Ada", tail=f"{number:04}", finished=number != 11)
    async with running_app(folder, clock) as driver:
        await driver.press("v", "escape")
        home = driver.app.screen
        assert home.max_scroll_y > 0
        assert home.scrollable_content_region.width == home.size.width
        assert re.search(r"Interrupted  Ada answers, .* in\n", driver.text)


async def test_the_level_and_kind_chosen_on_home_are_those_of_the_next_start(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await driver.press("l", "k")
        assert "L7 · System design" in head(driver)
    async with running_app(folder, clock) as driver:
        assert "L7 · System design" in head(driver)
    settings = settings_file.settings_path()
    settings.parent.mkdir(parents=True)
    settings.write_text('level = "L6" # for now\n')
    for _ in range(2):
        async with running_app(folder, clock) as driver:
            assert "L6 · System design" in head(driver)
            await driver.press("l")
            assert "L7 · System design" in head(driver)
    assert settings.read_text() == 'level = "L6" # for now\n'


async def test_a_level_and_a_theme_that_are_not_there_are_named_on_home(
    folder: Path, clock: ManualClock
) -> None:
    settings = settings_file.settings_path()
    settings.parent.mkdir(parents=True)
    for key, said in (("level", "L9"), ("theme", "nrd")):
        settings.write_text(f'{key} = "{said}"\n')
        async with running_app(folder, clock) as driver:
            assert f'config.toml:1: there is no {key} "{said}"' in " ".join(driver.text.split())

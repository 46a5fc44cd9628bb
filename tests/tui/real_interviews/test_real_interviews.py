"""Real interviews on the screens: the form is filled by keys, and the list puts what was asked to use."""

import tomllib
from pathlib import Path

import pytest
from textual.widgets import DataTable, Input

from hotseat.cli.commands import log as command
from hotseat.cli.main import run
from hotseat.domain.real_interviews.entry import AskedEntry, entry_of
from hotseat.domain.real_interviews.events import FollowUpAsked
from hotseat.domain.real_interviews.real_interview import RealInterview
from hotseat.storage.real_interviews.real_interviews import REAL_INTERVIEWS
from tests.clocks import ManualClock
from tests.real_interviews import logged
from tests.story_files import write_story
from tests.tui.driving import TERMINAL, AppDriver, running_app
from tests.tui.folders import practised, real_interviews
from tests.tui.hostile import CONTROL, MARKUP
from tests.tui.review.looking import by_principle, coverage

DAY = "2025-03-10"


def kept(folder: Path) -> list[RealInterview]:
    """What the files tell, those logged first before the others."""
    return [REAL_INTERVIEWS.load(path).value for path in sorted((folder / "interviews").glob("*.toml"))]


async def fill(driver: AppDriver, name: str, text: str) -> None:
    """Puts the text into the field that has the keys, in the place of what it holds, and goes on."""
    line = driver.app.focused
    assert isinstance(line, Input)
    assert line.id == name
    line.value = ""
    await driver.type_line(text)


async def test_the_form_is_filled_by_keys_and_changed_again(folder: Path, clock: ManualClock) -> None:
    write_story(folder, "queue", "The queue nobody owned")
    async with running_app(folder, clock) as driver:
        await driver.press("v", "i")
        assert "No real interview is logged yet. After one, press n" in driver.text
        await driver.press("n", "ctrl+s")
        assert driver.toasts == ["Write the name of the company first."]
        await driver.press(*"Acme", "enter")
        await fill(driver, "day", "2999-01-01")
        await driver.press("ctrl+s")
        [toast] = driver.toasts
        assert toast.startswith("2999-01-01 is after today, ")
        await fill(driver, "day", DAY)
        await driver.press(*"phone screen", "enter", *"45", "enter")
        await fill(driver, "text-1", "When did a peer disagree? #dive-deep")
        await driver.press("right", "tab", "right", "tab")
        await driver.type_line("How did you measure it?")
        await driver.press("left")
        await driver.press("ctrl+n")
        await driver.press(*"Why us?", "ctrl+l")
        await driver.type_line("held: why now?")
        await driver.press("ctrl+l", *"And?", "ctrl+l")
        assert driver.app.focused is not None
        assert driver.app.focused.id == "follow-up-3-2"
        for _ in range(20):
            await driver.press("tab")
            if driver.app.focused.id == "felt":
                break
        await driver.type_line("rushed")
        await driver.press("right", "right")
        assert "◂ inclined ▸" in driver.line("Your vote")
        await driver.press("ctrl+s")
        assert driver.screen_name == "RealInterviewsScreen"
        [known] = kept(folder)
        assert (known.company, known.day.isoformat(), known.round, known.minutes) == (
            *("Acme", DAY, "phone screen"),
            45,
        )
        first, second = entry_of(known).asked
        assert first.text == "When did a peer disagree?"
        assert first.principles[1:] == ("dive-deep",)
        assert (first.story, first.title) == ("queue", "The queue nobody owned")
        assert first.follow_ups == (FollowUpAsked("How did you measure it?", "gap"),)
        assert [follow_up.text for follow_up in second.follow_ups] == ["why now?", "And?"]
        assert (known.felt, known.vote, known.outcome) == ("rushed", "inclined", "")
        assert f"{DAY}  Acme, phone screen, 45 minutes" in driver.line("Acme")
        await driver.press("enter", "escape")
        assert driver.screen_name == "RealInterviewsScreen"
        await driver.press("enter", "end", *" Ltd", "escape")
        assert driver.toasts[0].startswith("Nothing is saved yet")
        await driver.press("ctrl+s")
        [known] = kept(folder)
        assert (known.company, entry_of(known).asked) == ("Acme Ltd", (first, second))


async def test_the_command_opens_the_form_and_keys_in_a_burst_land_in_the_fields_that_they_open(
    folder: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOTSEAT_FOLDER", str(folder))
    async with running_app(folder, clock) as driver:
        monkeypatch.setattr(command, "run_either", lambda _, opening, __: opening(driver.app) or 0)
        assert run(["log"]) == 0
        await driver.still()
        await driver.press(*"Acme", "ctrl+s")
        [known] = kept(folder)
        await driver.press("escape")
        assert driver.screen_name == "HomeScreen"
        assert run(["log", "--edit"]) == 0
        await driver.still()
        await driver.press("end", *" Ltd", "ctrl+s")
        assert [(interview.id, interview.company) for interview in kept(folder)] == [(known.id, "Acme Ltd")]
        keys = [
            "d",
            "n",
            *"Globex",
            "ctrl+n",
            *"Why?",
            "ctrl+n",
            *"How?",
            "ctrl+l",
            *"x",
            "ctrl+l",
            *"y",
            "ctrl+s",
        ]
        await driver.press(*keys)
        [burst] = [interview for interview in kept(folder) if not interview.is_discarded]
        assert (burst.company, [question.text for question in burst.asked]) == ("Globex", ["Why?", "How?"])
        assert [follow_up.text for follow_up in burst.asked[1].follow_ups] == ["x", "y"]


async def test_a_question_becomes_a_prompt_with_one_key_and_an_interview_is_discarded_with_one(
    folder: Path, clock: ManualClock
) -> None:
    real_interviews(folder)
    async with running_app(folder, clock) as driver:
        await driver.press("v", "i")
        assert driver.screen_name == "RealInterviewsScreen"
        await driver.press("p")
        assert driver.toasts == ["Choose a question of an interview first."]
        await driver.press("end", "p")
        [toast] = driver.toasts
        assert toast.startswith("Saved as own-when-did-a-peer-disagree in ")
        [prompt] = tomllib.loads((folder / "prompts" / "own.toml").read_text())["prompt"]
        assert prompt["text"] == "When did a peer disagree?"
        assert prompt["principles"] == ["earn-trust"]
        assert [follow_up["text"] for follow_up in prompt["follow_ups"]] == [
            "How did you measure it?",
            "And then?",
        ]
        assert "Your prompt: own-when-did-a-peer-disagree" in driver.text
        assert "p Prompt" not in driver.text
        await driver.press("p")
        assert driver.toasts == ["It is your prompt own-when-did-a-peer-disagree already."]
        assert [question.prompt for question in kept(folder)[0].asked] == ["own-when-did-a-peer-disagree"]
        await driver.press("home", "d")
        [toast] = driver.toasts
        [gone] = [interview for interview in kept(folder) if interview.is_discarded]
        assert toast == f"Discarded. hotseat log --restore {gone.id} brings it back."
        assert gone.round == "onsite 1"
        assert "onsite 1" not in driver.text
        await driver.press("d", "d")
        assert all(interview.is_discarded for interview in kept(folder))
        assert "No real interview is logged yet" in driver.text


async def test_hostile_texts_are_shown_as_they_are_and_obeyed_by_nobody(
    folder: Path, clock: ManualClock
) -> None:
    asked = AskedEntry(text=MARKUP, story="gone", title=CONTROL, follow_ups=(FollowUpAsked(MARKUP, "gap"),))
    logged(folder, company=MARKUP, round=CONTROL, felt=MARKUP, asked=(asked,))
    (folder / "interviews" / "2025-01-01-000000-real-interview-0000.toml").write_text(
        "format = 1\n\n\x1b[31m"
    )
    async with running_app(folder, clock) as driver:
        await driver.press("v", "i")
        assert "Not read: 2025-01-01-000000-real-interview-0000.toml:" in driver.text
        for key in ("down", "down", "enter", "escape"):
            await driver.press(key)
            assert "\x1b" not in driver.text
        assert "[red]XX[/red]" in driver.text
        assert driver.app.is_running


async def test_the_coverage_and_every_choice_of_a_story_tell_of_it(folder: Path, clock: ManualClock) -> None:
    practised(folder)
    write_story(folder, "queue", "The queue nobody owned", more="principles: [earn-trust]\n")
    sentence = f"told in earnest: take another for the next round at Acme (phone screen, on {DAY})"
    async with running_app(folder, clock) as driver:
        await coverage(driver)
        assert "earnest" not in driver.text
        logged(folder, on=DAY)
        logged(folder, on="2025-03-09", company="Initech")
        await driver.press("escape")
        await coverage(driver)
        assert driver.line("rated").split()[-1] == "earnest"
        assert driver.line("Earn Trust  ").split()[-1] == "2"
        assert driver.line("Ownership  ").split()[-1] == "-"
        table = driver.app.screen.query_one(DataTable)
        row = list(driver.desk.bank.current.principles).index("earn-trust")
        table.move_cursor(row=row, column=3)
        await driver.still()
        assert "Earn Trust: asked in earnest twice, last " in in_one_line(driver.text)
        assert "by Acme. enter shows your real interviews." in in_one_line(driver.text)
        assert "enter Interviews" in driver.text
        await driver.resize(120, 30)
        assert "asked in earnest" in driver.line("rated")
        await driver.press("enter")
        assert driver.screen_name == "RealInterviewsScreen"
        await driver.resize(*TERMINAL)
        await driver.press("escape", "escape")
        await driver.begin()
        await driver.press("s")
        assert driver.screen_name == "StoryChoice"
        assert f"main principle; never told; {sentence} and at Initech" in driver.front_words
        await driver.press("escape")
        await by_principle(driver)
        assert sentence in in_one_line(driver.text)
        await driver.act("open")
        assert driver.screen_name == "StoryScreen"
        assert f"T{sentence[1:]} and at Initech (phone screen, on 2025-03-09)." in in_one_line(driver.text)


def in_one_line(text: str) -> str:
    return " ".join(text.split())

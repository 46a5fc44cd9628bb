"""Text that is not ours goes through every screen: it is shown as it was typed, and nothing obeys it."""

from pathlib import Path

import pytest
from textual import events

from hotseat.domain.session import events as e
from hotseat.domain.text import clean, one_line
from tests.clocks import ManualClock
from tests.tui.driving import running_app, settle
from tests.tui.hostile import CONTROL, MARKUP, PROMPT, WIDE, Visit, both_short_payloads, hostile_folder


@both_short_payloads
async def test_every_screen_shows_hostile_text_as_it_was_typed(
    payload: str, folder: Path, clock: ManualClock
) -> None:
    hostile_folder(folder, payload)
    async with running_app(folder, clock, size=WIDE) as driver:
        visit = Visit(driver, payload)
        await visit.look()
        await card_and_answer(visit, payload)
        await after_the_answer(visit, payload)
        await afterwards(visit)
        assert set(visit.seen) >= {
            *("HomeScreen", "CardScreen", "AnswerScreen", "HelpScreen", "LeaveScreen", "AwayScreen"),
            *("GuessScreen", "FollowUpScreen", "RatingScreen", "DebriefScreen", "ReviewScreen"),
            *("SessionScreen", "TranscriptScreen", "CommandPalette"),
        }


async def card_and_answer(visit: Visit, payload: str) -> None:
    driver = visit.driver
    await driver.begin(PROMPT)
    await driver.act("principle")
    await visit.look()
    await driver.act("begin")
    await driver.act("note")
    await visit.paste_line(f"+ {payload}")
    await driver.act("principle")
    await visit.look()
    for action in ("help", "leave", "app.command_palette"):
        await driver.act(action)
        await visit.look(shows=False)
        await driver.press("escape")
    driver.clock.sleep(300)
    await driver.repaint()
    await visit.look(shows=False)
    while driver.screen_name == "AwayScreen":
        await driver.press("n")
    await driver.act("pause")
    await visit.look()
    await driver.act("pause")
    await driver.act("hide")
    await visit.look()
    await driver.act("follow_ups")
    # Names are cut to their column here.
    await visit.look(shows=False)
    await driver.press("escape")


async def after_the_answer(visit: Visit, payload: str) -> None:
    driver = visit.driver
    await visit.look()
    await driver.act("custom")
    await visit.paste_line(f"mine {payload}")
    await visit.look()
    await driver.act("close('gap')")
    await visit.look()
    await driver.act("rate")
    await visit.look()
    await driver.act("all")
    await driver.act("choose(2)")
    await visit.look()
    await driver.act("done")
    await visit.look()
    await driver.act("no_vote")
    await visit.look()


async def afterwards(visit: Visit) -> None:
    driver = visit.driver
    await driver.act("finish")
    await visit.look()
    await driver.act("review")
    await visit.look(shows=False)
    said = []
    for _ in range(3):
        await driver.press("enter")
        said += driver.toasts
        await visit.look(shows=driver.screen_name == "SessionScreen")
        if driver.screen_name == "SessionScreen":
            await driver.press("end")
            await visit.look(shows=False)
            await driver.press("w")
            if driver.screen_name == "TranscriptScreen":
                await visit.look()
                await driver.press("escape")
            await driver.press("escape")
        await driver.press("down")
    assert said, "the session that cannot be read was not opened"


@pytest.mark.parametrize("payload", [MARKUP, CONTROL], ids=["markup", "control"])
async def test_hostile_text_said_in_passing_searched_and_pasted_as_a_guess_is_only_text(
    payload: str, folder: Path, clock: ManualClock
) -> None:
    hostile_folder(folder, payload)
    async with running_app(folder, clock, size=WIDE) as driver:
        visit = Visit(driver, payload)
        await driver.act("review")
        await driver.press("down", "enter")
        (said,) = driver.toasts
        assert payload is CONTROL or payload.replace("/", "-")[:60] in said
        assert "XX" in said
        await visit.look(shows=False)
        await driver.act("search")
        driver.app.post_message(events.Paste(payload))
        await settle(driver.pilot)
        await visit.look()
        await driver.press("enter", "ctrl+p")
        driver.app.post_message(events.Paste(payload))
        await settle(driver.pilot)
        await visit.look(shows=False)
        await driver.home()
        await driver.begin_answer(PROMPT)
        await driver.act("hide")
        await driver.act("follow_ups")
        driver.app.post_message(events.Paste(payload[:9]))
        await settle(driver.pilot)
        await visit.look(shows=False)


async def test_what_is_kept_of_hostile_text_is_the_cleaned_text(folder: Path, clock: ManualClock) -> None:
    hostile_folder(folder, CONTROL)
    async with running_app(folder, clock) as driver:
        await driver.begin_answer(PROMPT)
        await driver.act("note")
        await Visit(driver, CONTROL).paste_line(CONTROL)
        assert driver.kept_of(e.Asked)[0].text == clean(CONTROL)
        assert driver.kept_of(e.Noted)[0].text == one_line(CONTROL)
        assert b"\x1b" not in driver.files[-1].read_bytes()

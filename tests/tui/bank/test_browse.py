"""The prompts of the bank: found, narrowed, and begun with."""

from pathlib import Path

import pytest
from textual import events
from textual.widgets import DataTable, Input

from hotseat.domain.bank.bank import Choice
from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.names import words
from hotseat.domain.session import events as e
from hotseat.domain.vocabulary import COMPETENCIES
from tests.clocks import ManualClock
from tests.sessions import answered_session
from tests.tui.driving import BEHAVIORAL, DESIGN, AppDriver, running_app, settle
from tests.tui.folders import OLD

PRACTISED = "deliver-results-cutting-scope"
ANY = ("l", "l", "k", "k")
"""From L6 behavioral to all levels and both kinds."""


def listed(driver: AppDriver) -> list[str]:
    """The ids of the prompts in the table, from the top."""
    return [key.value or "" for key in driver.app.screen.query_one(DataTable).rows]


def fitting(driver: AppDriver, level: str = "", kind: str = "") -> list[Prompt]:
    """The prompts of the bank of this level and kind."""
    return [
        prompt
        for prompt in driver.desk.bank.current.prompts.values()
        if level in ("", *prompt.levels) and kind in ("", prompt.kind)
    ]


def ids(prompts: list[Prompt]) -> list[str]:
    return [prompt.id for prompt in prompts]


def count_said(driver: AppDriver) -> int:
    """How many prompts the screen says there are."""
    words = " ".join(driver.text.splitlines()[2:4]).split()
    return int(words[[word.startswith("prompt") for word in words].index(True) - 1])


async def search(driver: AppDriver, words: str) -> list[str]:
    """What is listed once these words were searched for, among all prompts."""
    line = driver.app.screen.query_one(Input)
    line.value = ""
    await driver.press("slash")
    await driver.type_line(words)
    return listed(driver)


async def it_opens_from_home_with_the_level_and_kind_chosen_there(driver: AppDriver) -> None:
    await driver.press("slash")
    assert driver.screen_name == "BrowseScreen"
    assert "l L6  k behavioral" in driver.text
    assert listed(driver) == ids(fitting(driver, "L6", "behavioral"))
    await driver.press("escape", "l", "k", "slash")
    assert "l L7  k system design" in driver.text
    assert listed(driver) == ids(fitting(driver, "L7", "system-design"))
    assert count_said(driver) == len(fitting(driver, "L7", "system-design"))


async def a_search_narrows_with_each_letter_and_escape_drops_it(driver: AppDriver) -> None:
    await driver.press("slash", "slash")
    lengths = []
    for letter in "partner":
        await driver.press(letter)
        lengths.append(len(listed(driver)))
        assert count_said(driver) == lengths[-1]
    assert lengths == sorted(lengths, reverse=True)
    assert 0 < lengths[-1] < lengths[0]
    await driver.press("escape", "escape")
    assert listed(driver) == ids(fitting(driver, "L6", "behavioral"))
    assert not driver.app.screen.query_one(Input).value
    await driver.press("escape")
    assert driver.screen_name == "HomeScreen"


async def levels_and_kinds_go_round(driver: AppDriver) -> None:
    await driver.press("slash")
    for key, level, kind in (
        ("l", "L7", "behavioral"),
        ("l", "", "behavioral"),
        ("k", "", "system-design"),
        ("k", "", ""),
        ("k", "", "behavioral"),
        ("l", "L6", "behavioral"),
    ):
        await driver.press(key)
        assert listed(driver) == ids(fitting(driver, level, kind))


async def principles_go_round_both_ways(driver: AppDriver) -> None:
    await driver.press("slash")
    bank, everything = driver.desk.bank.current, listed(driver)
    names = list(bank.principles.values())
    for principle in names[:2]:
        await driver.press("p")
        assert f"p {principle.name}" in driver.text
        assert listed(driver) == [one for one in everything if principle.id in bank.prompts[one].principles]
    await driver.press("P", "P")
    assert listed(driver) == everything
    await driver.press("P")
    assert f"p {names[-1].name}" in " ".join(driver.text.split())
    await driver.press("p")
    assert listed(driver) == everything


async def competencies_go_round(driver: AppDriver) -> None:
    await driver.press("slash")
    everything = listed(driver)
    for competency in COMPETENCIES:
        await driver.press("c")
        assert f"c {words(competency)}" in driver.text
        assert listed(driver) == [
            one for one in everything if driver.desk.bank.current.prompts[one].competency == competency
        ]
    await driver.press("c")
    assert listed(driver) == everything


async def escape_first_drops_everything_that_narrows_but_level_and_kind(driver: AppDriver) -> None:
    await driver.press("slash", "l", "p", "c", "x", "slash", *"say", "enter", "escape")
    assert driver.screen_name == "BrowseScreen"
    assert listed(driver) == ids(fitting(driver, "L7", "behavioral"))
    assert "any principle  c any competency  x all" in driver.text
    await driver.press("escape")
    assert driver.screen_name == "HomeScreen"


async def classics_are_narrowed_to_and_named(driver: AppDriver) -> None:
    await driver.press("slash", "o")
    assert listed(driver) == [one.id for one in fitting(driver, "L6", "behavioral") if one.classic]
    assert "o classics" in driver.text
    assert "Classic. " in driver.text
    await driver.press("o")
    assert listed(driver) == [one.id for one in fitting(driver, "L6", "behavioral") if not one.classic]
    assert "o others" in driver.text
    assert "Classic. " not in driver.text
    await driver.press("o")
    assert listed(driver) == ids(fitting(driver, "L6", "behavioral"))


async def test_the_prompts_are_narrowed_by_every_key(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await driver.go_through(
            a_search_narrows_with_each_letter_and_escape_drops_it,
            levels_and_kinds_go_round,
            principles_go_round_both_ways,
            competencies_go_round,
            escape_first_drops_everything_that_narrows_but_level_and_kind,
            classics_are_narrowed_to_and_named,
            it_opens_from_home_with_the_level_and_kind_chosen_there,
        )


async def words_of_the_question_the_principle_and_the_id_are_found_in_any_order(driver: AppDriver) -> None:
    await driver.press("slash", *ANY)
    assert BEHAVIORAL in await search(driver, "COMMITMENT partner")
    assert BEHAVIORAL in await search(driver, "won earn trust back")
    assert await search(driver, BEHAVIORAL) == [BEHAVIORAL]
    frugal = [one.id for one in fitting(driver) if "frugality" in one.principles]
    assert set(frugal) <= set(await search(driver, "frugality"))
    assert await search(driver, "partner zebra") == []


async def the_chosen_prompt_is_shown_in_full_with_its_note(driver: AppDriver) -> None:
    await driver.press("slash", *ANY)
    for keys in ((), ("down",), ("down",), ("ctrl+end",), ("up",)):
        await driver.press(*keys)
        row = driver.app.screen.query_one(DataTable).cursor_row
        chosen = driver.desk.bank.current.prompts[listed(driver)[row]]
        foot = " ".join(" ".join(driver.text.splitlines()[-5:-1]).split())
        assert foot == f"{chosen.text} {chosen.interviewer_note}"


async def a_search_that_arrives_together_with_its_key_is_text(driver: AppDriver) -> None:
    """As a slow connection delivers it, or a person who types fast: no key is looked at in between."""
    await driver.press("slash")
    for key in ("slash", *"lkpcxa"):
        driver.app.post_message(events.Key(key, "/" if key == "slash" else key))
    await settle(driver.pilot)
    await driver.still()
    assert driver.screen_name == "BrowseScreen"
    assert driver.app.screen.query_one(Input).value == "lkpcxa"
    assert '"lkpcxa"' in driver.text
    assert "l L6  k behavioral  p any principle  c any competency  x all" in driver.text


async def a_search_longer_than_the_screen_leaves_the_table_there(driver: AppDriver) -> None:
    await driver.press("slash", "slash")
    await driver.type_line("trust " * 300)
    assert "Earn Trust" in driver.text


async def a_story_on_no_principle_is_not_called_a_design(driver: AppDriver) -> None:
    await driver.press("slash")
    await search(driver, "classic-why-us")
    assert driver.line("L6, L7").split()[:4] == ["L6,", "L7", "-", "none"]
    assert "system design" not in driver.text


async def where_no_prompt_fits_that_is_said_and_nothing_begins(driver: AppDriver) -> None:
    await driver.press("slash", "slash", *"zebra", "enter")
    assert "No prompt matches. esc shows all again" in driver.text
    assert count_said(driver) == 0
    await driver.press("enter", "down")
    assert driver.screen_name == "BrowseScreen"
    assert not driver.files


async def the_arrows_choose_what_is_begun(driver: AppDriver) -> None:
    await driver.press("slash", "down", "down")
    third = listed(driver)[2]
    await driver.press("enter")
    assert [event.prompt for event in driver.kept_of(e.Asked)] == [third]


async def another_classic_comes_where_only_classics_are_drawn(driver: AppDriver) -> None:
    bank = driver.desk.bank.current
    driver.app.begin(Choice("L6", "behavioral", classic=True), bank.prompts["classic-failure"])
    await settle(driver.pilot)
    for _ in range(3):
        await driver.press("d")
    assert driver.app.rehearsal is not None
    shown = [question.asked.prompt for question in driver.app.rehearsal.session.questions]
    assert len(set(shown)) == 4
    assert set(shown) <= bank.classics


async def test_a_prompt_is_searched_shown_in_full_and_begun(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await driver.go_through(
            words_of_the_question_the_principle_and_the_id_are_found_in_any_order,
            the_chosen_prompt_is_shown_in_full_with_its_note,
            a_search_that_arrives_together_with_its_key_is_text,
            a_search_longer_than_the_screen_leaves_the_table_there,
            a_story_on_no_principle_is_not_called_a_design,
            where_no_prompt_fits_that_is_said_and_nothing_begins,
            the_arrows_choose_what_is_begun,
            another_classic_comes_where_only_classics_are_drawn,
        )


async def test_what_was_practised_is_counted_from_the_sessions_on_disk(
    folder: Path, clock: ManualClock
) -> None:
    for prompt, day in ((BEHAVIORAL, 3), (BEHAVIORAL, 4), (PRACTISED, 5)):
        answered_session(folder / "sessions", prompt=prompt, started=OLD.replace(day=day))
    async with running_app(folder, clock) as driver:
        await driver.press("slash")
        everything = listed(driver)
        await driver.press("x")
        assert listed(driver) == [one for one in everything if one not in (BEHAVIORAL, PRACTISED)]
        await driver.press("x")
        assert set(listed(driver)) == {BEHAVIORAL, PRACTISED}
        assert driver.line("partner").split()[1] == "2"
        assert driver.line("Deliver Results").split()[1] == "1"
        await driver.press("x")
        assert listed(driver) == []
        await driver.press("x")
        assert listed(driver) == everything


@pytest.mark.parametrize(
    ("prompt", "level", "kind"), [(BEHAVIORAL, "L6", "behavioral"), (DESIGN, "L7", "system-design")]
)
async def test_enter_begins_a_session_with_exactly_that_prompt(
    prompt: str, level: str, kind: str, folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await driver.press("slash", *ANY)
        assert await search(driver, prompt) == [prompt]
        await driver.press("enter")
        assert driver.screen_name == "CardScreen"
        assert [event.prompt for event in driver.kept_of(e.Asked)] == [prompt]
        assert (driver.kept.header.level, driver.kept.header.kind) == (level, kind)
        await driver.press("escape")
        assert driver.screen_name == "HomeScreen"

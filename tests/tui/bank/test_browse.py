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


def listed(seat: AppDriver) -> list[str]:
    """The ids of the prompts in the table, from the top."""
    return [key.value or "" for key in seat.app.screen.query_one(DataTable).rows]


def fitting(seat: AppDriver, level: str = "", kind: str = "") -> list[Prompt]:
    """The prompts of the bank of this level and kind."""
    return [
        prompt
        for prompt in seat.desk.bank.current.prompts.values()
        if level in ("", *prompt.levels) and kind in ("", prompt.kind)
    ]


def ids(prompts: list[Prompt]) -> list[str]:
    return [prompt.id for prompt in prompts]


def count_said(seat: AppDriver) -> int:
    """How many prompts the screen says there are."""
    words = " ".join(seat.text.splitlines()[2:4]).split()
    return int(words[[word.startswith("prompt") for word in words].index(True) - 1])


async def search(seat: AppDriver, words: str) -> list[str]:
    """What is listed once these words were searched for, among all prompts."""
    line = seat.app.screen.query_one(Input)
    line.value = ""
    await seat.press("slash", *words, "enter")
    return listed(seat)


async def test_it_opens_from_home_with_the_level_and_kind_chosen_there(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as seat:
        await seat.press("slash")
        assert seat.screen_name == "BrowseScreen"
        assert "l L6  k behavioral" in seat.text
        assert listed(seat) == ids(fitting(seat, "L6", "behavioral"))
        await seat.press("escape", "l", "k", "slash")
        assert "l L7  k system design" in seat.text
        assert listed(seat) == ids(fitting(seat, "L7", "system-design"))
        assert count_said(seat) == len(fitting(seat, "L7", "system-design"))


async def test_a_search_narrows_with_each_letter_and_escape_drops_it(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as seat:
        await seat.press("slash", "slash")
        lengths = []
        for letter in "partner":
            await seat.press(letter)
            lengths.append(len(listed(seat)))
            assert count_said(seat) == lengths[-1]
        assert lengths == sorted(lengths, reverse=True)
        assert 0 < lengths[-1] < lengths[0]
        await seat.press("escape", "escape")
        assert listed(seat) == ids(fitting(seat, "L6", "behavioral"))
        assert not seat.app.screen.query_one(Input).value
        await seat.press("escape")
        assert seat.screen_name == "HomeScreen"


async def test_words_of_the_question_the_principle_and_the_id_are_found_in_any_order(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as seat:
        await seat.press("slash", *ANY)
        assert BEHAVIORAL in await search(seat, "COMMITMENT partner")
        assert BEHAVIORAL in await search(seat, "won earn trust back")
        assert await search(seat, BEHAVIORAL) == [BEHAVIORAL]
        frugal = [one.id for one in fitting(seat) if "frugality" in one.principles]
        assert set(frugal) <= set(await search(seat, "frugality"))
        assert await search(seat, "partner zebra") == []


async def test_levels_and_kinds_go_round(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await seat.press("slash")
        for key, level, kind in (
            ("l", "L7", "behavioral"),
            ("l", "", "behavioral"),
            ("k", "", "system-design"),
            ("k", "", ""),
            ("k", "", "behavioral"),
            ("l", "L6", "behavioral"),
        ):
            await seat.press(key)
            assert listed(seat) == ids(fitting(seat, level, kind))


async def test_principles_go_round_both_ways(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await seat.press("slash")
        bank, everything = seat.desk.bank.current, listed(seat)
        names = list(bank.principles.values())
        for principle in names[:2]:
            await seat.press("p")
            assert f"p {principle.name}" in seat.text
            assert listed(seat) == [one for one in everything if principle.id in bank.prompts[one].principles]
        await seat.press("P", "P")
        assert listed(seat) == everything
        await seat.press("P")
        assert f"p {names[-1].name}" in " ".join(seat.text.split())
        await seat.press("p")
        assert listed(seat) == everything


async def test_competencies_go_round(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await seat.press("slash")
        everything = listed(seat)
        for competency in COMPETENCIES:
            await seat.press("c")
            assert f"c {words(competency)}" in seat.text
            assert listed(seat) == [
                one for one in everything if seat.desk.bank.current.prompts[one].competency == competency
            ]
        await seat.press("c")
        assert listed(seat) == everything


async def test_what_was_practised_is_counted_from_the_sessions_on_disk(
    folder: Path, clock: ManualClock
) -> None:
    for prompt, day in ((BEHAVIORAL, 3), (BEHAVIORAL, 4), (PRACTISED, 5)):
        answered_session(folder / "sessions", prompt=prompt, started=OLD.replace(day=day))
    async with running_app(folder, clock) as seat:
        await seat.press("slash")
        everything = listed(seat)
        await seat.press("x")
        assert listed(seat) == [one for one in everything if one not in (BEHAVIORAL, PRACTISED)]
        await seat.press("x")
        assert set(listed(seat)) == {BEHAVIORAL, PRACTISED}
        assert seat.line("partner").split()[1] == "2"
        assert seat.line("Deliver Results").split()[1] == "1"
        await seat.press("x")
        assert listed(seat) == []
        await seat.press("x")
        assert listed(seat) == everything


async def test_the_chosen_prompt_is_shown_in_full_with_its_note(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await seat.press("slash", *ANY)
        for keys in ((), ("down",), ("down",), ("ctrl+end",), ("up",)):
            await seat.press(*keys)
            row = seat.app.screen.query_one(DataTable).cursor_row
            chosen = seat.desk.bank.current.prompts[listed(seat)[row]]
            foot = " ".join(" ".join(seat.text.splitlines()[-5:-1]).split())
            assert foot == f"{chosen.text} {chosen.interviewer_note}"


@pytest.mark.parametrize(
    ("prompt", "level", "kind"), [(BEHAVIORAL, "L6", "behavioral"), (DESIGN, "L7", "system-design")]
)
async def test_enter_begins_a_session_with_exactly_that_prompt(
    prompt: str, level: str, kind: str, folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as seat:
        await seat.press("slash", *ANY)
        assert await search(seat, prompt) == [prompt]
        await seat.press("enter")
        assert seat.screen_name == "CardScreen"
        assert [event.prompt for event in seat.kept_of(e.Asked)] == [prompt]
        assert (seat.kept.header.level, seat.kept.header.kind) == (level, kind)
        await seat.press("escape")
        assert seat.screen_name == "HomeScreen"


async def test_the_arrows_choose_what_is_begun(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await seat.press("slash", "down", "down")
        third = listed(seat)[2]
        await seat.press("enter")
        assert [event.prompt for event in seat.kept_of(e.Asked)] == [third]


async def test_escape_first_drops_everything_that_narrows_but_level_and_kind(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as seat:
        await seat.press("slash", "l", "p", "c", "x", "slash", *"say", "enter", "escape")
        assert seat.screen_name == "BrowseScreen"
        assert listed(seat) == ids(fitting(seat, "L7", "behavioral"))
        assert "any principle  c any competency  x all" in seat.text
        await seat.press("escape")
        assert seat.screen_name == "HomeScreen"


async def test_where_no_prompt_fits_that_is_said_and_nothing_begins(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await seat.press("slash", "slash", *"zebra", "enter")
        assert "No prompt matches. esc shows all again" in seat.text
        assert count_said(seat) == 0
        await seat.press("enter", "down")
        assert seat.screen_name == "BrowseScreen"
        assert not seat.files


async def test_a_search_that_arrives_together_with_its_key_is_text(folder: Path, clock: ManualClock) -> None:
    """As a slow connection delivers it, or a person who types fast: no key is looked at in between."""
    async with running_app(folder, clock) as seat:
        await seat.press("slash")
        for key in ("slash", *"lkpcxa"):
            seat.app.post_message(events.Key(key, "/" if key == "slash" else key))
        await settle(seat.pilot)
        await seat.still()
        assert seat.screen_name == "BrowseScreen"
        assert seat.app.screen.query_one(Input).value == "lkpcxa"
        assert '"lkpcxa"' in seat.text
        assert "l L6  k behavioral  p any principle  c any competency  x all" in seat.text


async def test_a_search_longer_than_the_screen_leaves_the_table_there(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as seat:
        await seat.press("slash", "slash")
        await seat.type_line("trust " * 300)
        assert "Earn Trust" in seat.text


async def test_classics_are_narrowed_to_and_named(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await seat.press("slash", "o")
        assert listed(seat) == [one.id for one in fitting(seat, "L6", "behavioral") if one.classic]
        assert "o classics" in seat.text
        assert "Classic. " in seat.text
        await seat.press("o")
        assert listed(seat) == [one.id for one in fitting(seat, "L6", "behavioral") if not one.classic]
        assert "o others" in seat.text
        assert "Classic. " not in seat.text
        await seat.press("o")
        assert listed(seat) == ids(fitting(seat, "L6", "behavioral"))


async def test_a_story_on_no_principle_is_not_called_a_design(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await seat.press("slash")
        await search(seat, "classic-why-us")
        assert seat.line("L6, L7").split()[:4] == ["L6,", "L7", "-", "none"]
        assert "system design" not in seat.text


async def test_another_classic_comes_where_only_classics_are_drawn(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        bank = seat.desk.bank.current
        seat.app.begin(Choice("L6", "behavioral", classic=True), bank.prompts["classic-failure"])
        await settle(seat.pilot)
        for _ in range(3):
            await seat.press("d")
        assert seat.app.rehearsal is not None
        shown = [one.asked.prompt for one in seat.app.rehearsal.session.questions]
        assert len(set(shown)) == 4
        assert set(shown) <= bank.classics

"""The candidate's screen beside an interview that the test drives."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from textual.widgets import Digits
from textual.widgets._footer import FooterKey

from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.vocabulary import FollowUp, Kind
from hotseat.tui.theme import DARK, LIGHT
from tests.clocks import ManualClock
from tests.sessions import shipped_bank
from tests.tui.driving import BEHAVIORAL, DESIGN, TERMINAL, settle
from tests.tui.every_screen.test_goldens import compare
from tests.tui.hostile import CONTROL, LONG, MARKUP, UNSEEN, every_payload
from tests.tui.painting import screen_lines, screen_strips
from tests.tui.pair.following import Beside, running_beside
from tests.tui.screen_checks import READABLE, words_with_contrast

PROMPT = "Tell me about a time you won a partner team back after missing a commitment."
PROBE = FollowUp("", "custom", "What would that partner team say about the year after it?")


async def waiting(beside: Beside) -> None:
    await beside.look()


async def card(beside: Beside) -> None:
    beside.practice.ask(BEHAVIORAL)
    beside.practice.rehearsal.prepare(120)
    await beside.spend(20.5)


async def answer(beside: Beside) -> None:
    beside.practice.rehearsal.next()
    await beside.spend(41.5)


async def hidden(beside: Beside) -> None:
    await beside.press("h")


async def paused(beside: Beside) -> None:
    await beside.press("h")
    beside.practice.rehearsal.pause()
    await beside.look()


async def recorded(beside: Beside) -> None:
    """The interviewer's machine records the answer."""
    beside.practice.rehearsal.resume()
    session = beside.practice.rehearsal.session
    beside.practice.rehearsal.sounding.begin(f"{session.header.id}.1.au", session.at, "Desk Microphone")
    await beside.look()


async def between(beside: Beside) -> None:
    beside.practice.rehearsal.sounding.end("answered", 0.0)
    beside.practice.rehearsal.end_answer()
    await beside.look()


async def follow_up(beside: Beside) -> None:
    beside.practice.rehearsal.ask_follow_up(PROBE)
    await beside.spend(75.5)


async def over(beside: Beside) -> None:
    beside.practice.rehearsal.close_follow_up("held")
    beside.practice.finish()
    await beside.look()


async def design(beside: Beside) -> None:
    beside.practice.ask(DESIGN)
    beside.practice.rehearsal.next()
    beside.practice.rehearsal.change("Now a country forbids its users' data to leave it.")
    await beside.spend(700.5)


JOURNEYS: dict[Kind, tuple[Callable[[Beside], Awaitable[None]], ...]] = {
    "behavioral": (waiting, card, answer, hidden, paused, recorded, between, follow_up, over),
    "system-design": (design,),
}
"""Screens, each of which is gone on from."""


@pytest.mark.parametrize("kind", JOURNEYS)
async def test_the_screen_looks_as_it_did_is_readable_and_shows_the_question_at_every_size(
    kind: Kind, sessions: Path, clock: ManualClock
) -> None:
    differences: list[str] = []
    async with running_beside(sessions, clock, kind=kind, candidate="Sam") as beside:
        for go in JOURNEYS[kind]:
            await go(beside)
            differences += compare(f"beside-{go.__name__.replace('_', '-')}", beside.text)
            assert [len(line) for line in screen_lines(beside.app)] == [80] * 24, go
            foot = beside.text.splitlines()[-1]
            for key in beside.app.screen.query(FooterKey):
                assert f"{key.key_display} {key.description}" in foot, go
            await every_word_can_be_read(beside)
            if go not in (waiting, over):
                await the_question_is_whole(beside)
        if kind == "system-design":
            beside.practice.rehearsal.end_answer()
            beside.practice.rehearsal.ask_follow_up(PROBE)
            await beside.look()
            await the_question_is_whole(beside)
    assert not differences, "\n".join(differences)


async def every_word_can_be_read(beside: Beside) -> None:
    """In both themes."""
    for theme in (LIGHT, DARK):
        beside.app.theme = theme.name
        await settle(beside.pilot)
        faint = [text for found, text in words_with_contrast(beside.app) if found < READABLE]
        assert not faint


async def the_question_is_whole(beside: Beside) -> None:
    question = beside.practice.rehearsal.session.question
    assert question is not None
    for size in ((60, 18), (200, 60), TERMINAL):
        await beside.pilot.resize_terminal(*size)
        await settle(beside.pilot)
        assert question.asked.text in beside.words


async def test_the_candidate_sees_that_the_room_is_recorded_as_long_as_it_is(
    sessions: Path, clock: ManualClock
) -> None:
    async with running_beside(sessions, clock, candidate="Sam") as beside:
        for go in (card, answer, paused, recorded):
            await go(beside)
        for size in ((60, 18), (100, 32), (160, 45), (80, 24)):
            await beside.pilot.resize_terminal(*size)
            await settle(beside.pilot)
            assert "● recording" in beside.text.splitlines()[0]
        beside.practice.rehearsal.sounding.end("paused", 12.0)
        assert "recording" not in await beside.look()


async def test_a_whole_interview_is_followed(sessions: Path, clock: ManualClock) -> None:
    async with running_beside(sessions, clock, candidate="Sam") as beside:
        rehearsal = beside.practice.rehearsal
        assert "The next one appears here" in await beside.look()
        await card(beside)
        await answer(beside)
        assert PROMPT in beside.words
        assert "Situation 1 of 5" in beside.words
        assert "wrap up" in beside.words
        rehearsal.next()
        assert "Task 2 of 5" in await beside.look()
        rehearsal.corrections.take_back()
        assert "Situation 1 of 5" in await beside.look()
        rehearsal.end_answer()
        rehearsal.ask_follow_up(PROBE)
        assert PROBE.text in await beside.look()
        rehearsal.close_follow_up("gap")
        assert PROBE.text not in await beside.look()
        beside.practice.ask("deliver-results-cutting-scope")
        shown = await beside.look()
        assert PROMPT not in shown
        assert "Question 2" in shown
        rehearsal.next()
        rehearsal.end_answer()
        beside.practice.finish()
        assert "The interview is over" in await beside.look()


async def test_notes_ratings_and_ladder_never_come_onto_it(sessions: Path, clock: ManualClock) -> None:
    bank = shipped_bank()
    async with running_beside(sessions, clock, interviewer="Ada") as beside:
        practice = beside.practice
        practice.ask(BEHAVIORAL)
        practice.rehearsal.next()
        seen = ""
        for line in ("+ SECRET #earn-trust", "- SECRET", "? SECRET"):
            practice.rehearsal.note(line, bank.principles.values())
            seen += await beside.look()
        practice.rehearsal.tick_line("missing", "no-number", "SECRET")
        practice.rehearsal.end_answer()
        seen += await beside.look()
        criterion = bank.levels["L6"].criteria_of("behavioral")[0]
        practice.rehearsal.rate(criterion, 2)
        practice.rehearsal.vote("not inclined")
        seen += await beside.look()
        for secret in ("SECRET", "Ada", "Earn Trust", criterion.name, criterion.anchors[1], "inclined"):
            assert secret not in seen


async def test_hiding_the_clock_hides_all_that_tells_the_time(sessions: Path, clock: ManualClock) -> None:
    async with running_beside(sessions, clock) as beside:
        for go in (card, answer, hidden):
            await go(beside)
        assert "0:30-0:45" not in beside.words
        assert "wrap up" not in beside.words
        assert not beside.app.screen.query_one(Digits).display
        assert "Situation 1 of 5" in beside.words
        await beside.press("h")
        assert "wrap up" in beside.words
        assert beside.app.screen.query_one(Digits).value == "0:41"


async def test_a_long_question_can_be_scrolled(sessions: Path, clock: ManualClock) -> None:
    async with running_beside(sessions, clock) as beside:
        text = " ".join(f"word{number}" for number in range(300)) + " end."
        beside.ask(_prompt(text), shipped_bank().levels["L6"])
        assert "end." not in await beside.look()
        for _ in range(40):
            await beside.press("down")
        assert "end." in beside.words
        assert "word0 " not in beside.words


@every_payload
async def test_hostile_text_is_shown_as_it_was_typed(
    payload: str, sessions: Path, clock: ManualClock
) -> None:
    async with running_beside(sessions, clock, (130, 40), candidate=payload) as beside:
        rehearsal = beside.practice.rehearsal
        beside.ask(_prompt(f"1 {payload}")._replace(scale=f"2 {payload}"), shipped_bank().levels["L6"])
        rehearsal.next()
        rehearsal.change(f"3 {payload}")
        await beside.look()
        obeys_nothing(beside)
        assert payload is LONG or beside.words.count("XX") >= 3
        rehearsal.end_answer()
        rehearsal.ask_follow_up(FollowUp("", "custom", f"4 {payload}"))
        await beside.look()
        obeys_nothing(beside)
        if payload is MARKUP:
            assert f"4 {payload}" in beside.words


def obeys_nothing(beside: Beside) -> None:
    for strip in screen_strips(beside.app):
        for part in strip:
            assert not UNSEEN & set(part.text)
            assert not [char for char in part.text if char in CONTROL and ord(char) < 32]
            assert not (part.style and "@click" in part.style.meta)


def _prompt(text: str) -> Prompt:
    return shipped_bank().prompts[BEHAVIORAL]._replace(text=text)


async def test_every_key_is_in_the_help_and_in_the_palette_and_what_stays_is_not_painted(
    sessions: Path, clock: ManualClock
) -> None:
    async with running_beside(sessions, clock) as beside:
        screen = beside.app.screen
        bindings = [one.binding for one in screen.active_bindings.values() if one.binding.id]
        found = {(command.title, command.help) for command in beside.app.get_system_commands(screen)}
        await beside.press("question_mark")
        for binding in bindings:
            assert binding.system or f"{binding.description} {binding.tooltip}" in beside.words
            assert binding.system or (binding.description, binding.tooltip) in found
        await beside.press("escape")
        for go in (card, answer, hidden, paused):
            await go(beside)
        before = beside.text
        painted = []
        beside.app.screen.paint = lambda: painted.append(1)  # type: ignore[attr-defined] # to be counted
        for _ in range(20):
            await beside.spend(1)
        assert not painted, "nothing shown has changed"
        assert beside.text == before
        await beside.press("q")
        assert beside.app._exit

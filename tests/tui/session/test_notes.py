"""Notes typed while the answer goes on."""

from pathlib import Path

import pytest
from textual import events
from textual.widgets import Input

from hotseat.domain.session import events as e
from hotseat.domain.vocabulary import FollowUp, Sign
from tests.clocks import ManualClock
from tests.tui.driving import AppDriver, running_app, settle


async def at_the_first_word(seat: AppDriver) -> None:
    await seat.begin()
    await seat.act("begin")


async def paste(seat: AppDriver, text: str) -> None:
    seat.app.post_message(events.Paste(text))
    await settle(seat.pilot)


def the_note(seat: AppDriver) -> e.Noted:
    (note,) = seat.kept_of(e.Noted)
    return note


@pytest.mark.parametrize("sign", ["+", "-", "?", ""])
async def test_a_note_is_kept_with_its_sign_section_and_time(
    sign: Sign, folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as seat:
        await at_the_first_word(seat)
        await seat.spend(24)
        await seat.press("n", *f"{sign} so far", "enter")
        assert the_note(seat) == e.Noted(
            at=24.0, section="situation", sign=sign, principles=(), text="so far"
        )
        row = seat.line("so far")
        assert row.split()[:3] == ["0:24", "Situation", sign or "so"]


async def test_a_principle_is_tagged_by_its_id_or_its_short_name(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await at_the_first_word(seat)
        await seat.act("note")
        await seat.type_line("+ went to them first #earn-trust #ownership")
        assert the_note(seat).principles == ("earn-trust", "ownership")
        assert the_note(seat).text == "went to them first"
        assert seat.line("went to them first").rstrip().endswith("#earn-trust #ownership")


async def test_a_tag_that_nobody_knows_stays_in_the_text(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await at_the_first_word(seat)
        await seat.act("note")
        await seat.type_line("see ticket #4711")
        assert the_note(seat).text == "see ticket #4711"


async def test_keys_typed_while_a_note_is_open_are_text(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await at_the_first_word(seat)
        await seat.press("n", *"p u f 1 5 h t ?q", "backspace", "enter")
        assert the_note(seat).text == "p u f 1 5 h t ?"
        assert [type(event) for event in seat.events] == [e.Asked, e.Entered, e.Noted]


async def test_keys_that_arrive_together_with_the_one_that_opens_the_line_are_text(
    folder: Path, clock: ManualClock
) -> None:
    """As a slow connection delivers them: all at once."""
    async with running_app(folder, clock) as seat:
        await at_the_first_word(seat)
        for key in "nuf2":
            seat.app.post_message(events.Key(key, key))
        await settle(seat.pilot)
        await seat.press("enter")
        assert [type(event) for event in seat.events] == [e.Asked, e.Entered, e.Noted]
        assert the_note(seat).text == "uf2"


async def test_keys_that_arrive_together_from_card_to_note_all_count(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as seat:
        await seat.begin()
        for key in ("space", "n"):
            seat.app.post_message(events.Key(key, " " if key == "space" else key))
        await settle(seat.pilot)
        await seat.press(*"uf2", "enter")
        assert [type(event) for event in seat.events] == [e.Asked, e.Entered, e.Noted]
        assert the_note(seat).text == "uf2"


async def test_a_note_line_that_is_left_keeps_nothing_but_its_draft(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await at_the_first_word(seat)
        await seat.press("n", *"half", "escape")
        assert seat.screen_name == "AnswerScreen"
        assert not seat.kept_of(e.Noted)
        await seat.press("n", *" done", "enter")
        assert the_note(seat).text == "half done"


async def test_an_empty_note_line_is_closed_by_enter(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await at_the_first_word(seat)
        await seat.press("n", "enter", "space")
        assert not seat.kept_of(e.Noted)
        assert [event.section for event in seat.kept_of(e.Entered)] == ["situation", "task"]


async def test_the_next_section_is_marked_from_inside_a_note_and_the_draft_stays(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as seat:
        await at_the_first_word(seat)
        await seat.spend(30)
        await seat.press("n", *"+ owned", "ctrl+t")
        assert [event.at for event in seat.kept_of(e.Entered)] == [0.0, 30.0]
        assert "▶ 2 Task" in seat.text
        await seat.press(*" it", "enter")
        assert (the_note(seat).section, the_note(seat).text) == ("task", "owned it")


async def test_a_draft_is_kept_where_the_answer_ends_under_it(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await at_the_first_word(seat)
        await seat.act("section(5)")
        await seat.press("n", *"? and then", "ctrl+t")
        assert seat.screen_name == "FollowUpScreen"
        assert the_note(seat).text == "and then"
        assert seat.line("and then")


async def test_a_draft_is_kept_when_the_session_is_left(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await at_the_first_word(seat)
        await seat.press("n", *"later", "escape", "escape", "down", "enter")
        assert seat.screen_name == "HomeScreen"
        assert the_note(seat).text == "later"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028"])
async def test_a_paste_of_several_lines_becomes_one_line(end: str, folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await at_the_first_word(seat)
        await seat.press("n")
        await paste(seat, f"first{end}second{end}{end}third{end}")
        await seat.press("enter")
        assert the_note(seat).text == "first second third"


async def test_a_paste_stands_where_the_cursor_is(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await at_the_first_word(seat)
        await seat.press("n", *"ab", "left")
        await paste(seat, "1\n2")
        await seat.press("enter")
        assert the_note(seat).text == "a1 2b"


async def test_a_paste_without_an_open_line_presses_no_keys(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await at_the_first_word(seat)
        before = seat.events
        await paste(seat, " 1f\nq")
        assert seat.events == before
        assert seat.screen_name == "AnswerScreen"


async def test_a_paste_is_cut_to_the_longest_note(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await at_the_first_word(seat)
        await seat.press("n")
        await paste(seat, "word " * 200_000)
        assert len(seat.app.screen.query_one("#note-line", Input).value) == 2_000
        assert seat.toasts == ["A line holds at most 2,000 characters: the end of the paste was left out."]
        await seat.press("enter")
        assert len(the_note(seat).text) <= 2_000


async def test_a_note_is_taken_back_before_the_mark_it_stands_under(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await at_the_first_word(seat)
        await seat.act("note")
        await seat.type_line("worth keeping")
        await seat.press("u")
        assert not seat.kept.questions[0].notes
        assert seat.toasts == ["Took back the note “worth keeping”. ctrl+r does it again."]
        await seat.press("ctrl+r")
        assert the_note(seat).text == "worth keeping"
        await seat.press("u", "u")
        assert seat.screen_name == "CardScreen"
        await seat.press("ctrl+r", "ctrl+r")
        assert seat.screen_name == "AnswerScreen"
        assert seat.kept.questions[0].notes[0].text == "worth keeping"


async def test_notes_can_be_taken_while_the_clock_is_paused(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await at_the_first_word(seat)
        await seat.act("pause")
        await seat.press("n", *"breathe", "enter")
        assert the_note(seat).text == "breathe"


async def test_the_newest_note_is_on_the_screen_however_many_there_are(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as seat:
        await at_the_first_word(seat)
        for number in range(20):
            seat.rehearsal.note(f"note {number}", ())
        await seat.repaint()
        assert "note 19" in seat.text


async def test_what_wraps_goes_on_below_where_it_began(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await at_the_first_word(seat)
        seat.rehearsal.note("word " * 200, ())
        await seat.repaint()
        assert len(begins_of(seat, "word")) == 1
        await seat.act("follow_ups")
        seat.rehearsal.ask_follow_up(FollowUp("role", "custom", "more " * 60))
        await seat.repaint()
        assert len(begins_of(seat, "more")) == 1


def begins_of(seat: AppDriver, word: str) -> set[int]:
    """The columns in which lines with the word have it first."""
    return {line.index(word) for line in seat.text.splitlines() if word in line}

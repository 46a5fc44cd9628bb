"""The interviewer's stage: notes one after the other, the ladder, points to tick, the cue to cut in."""

from pathlib import Path

import pytest

from hotseat.domain.interview.interruption import cue
from hotseat.domain.interview.pair import Pair
from hotseat.domain.session import events as e
from tests.clocks import ManualClock
from tests.tui.driving import NO_KEY, AppDriver, running_app
from tests.tui.pair_scenes import (
    ADA_ASKS_SAM,
    DESIGN_PAIR,
    begin_design,
    begin_pair,
    interviewer,
    interviewer_follow_ups,
)

CUT_IN = ADA_ASKS_SAM._replace(interruptions=True)


def notes(seat: AppDriver) -> list[tuple[str, str, str]]:
    return [(note.section, note.sign, note.text) for note in seat.kept_of(e.Noted)]


async def test_notes_are_typed_one_after_the_other_each_with_its_section(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as seat:
        await begin_pair(seat)
        await seat.press("enter", "n", *"one", "enter", *"+ two", "enter", *"- thr", "ctrl+t", *"ee", "enter")
        await seat.press(*"1 fm", "enter", "escape", "space")
        assert notes(seat) == [
            ("situation", "", "one"),
            ("situation", "+", "two"),
            ("task", "-", "three"),
            ("task", "", "1 fm"),
        ]
        assert [event.section for event in seat.kept_of(e.Entered)] == ["situation", "task", "action"]


async def test_an_empty_line_closes_it(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await begin_pair(seat)
        await seat.press("enter", "n", "enter", "space")
        assert len(seat.kept_of(e.Entered)) == 2


@pytest.mark.parametrize(("seconds", "closes"), [(0.0, False), (0.49, False), (0.5, True), (3.0, True)])
async def test_an_enter_right_behind_a_note_closes_nothing(
    seconds: float, closes: bool, folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as seat:
        await begin_pair(seat)
        await seat.press("enter", "n", *"one", "enter")
        clock.advance(seconds)
        await seat.press("enter", *"f1 r", "enter")
        assert notes(seat) == [("situation", "", "one")] + [("situation", "", "f1 r")] * (not closes)
        assert (seat.screen_name == "InterviewerScreen") != closes


async def test_an_enter_on_the_line_opened_again_closes_it_at_once(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await begin_pair(seat)
        await seat.press("enter", "n", *"one", "enter", "escape", "n", "enter", "space")
        assert len(seat.kept_of(e.Entered)) == 2


async def test_alone_a_kept_note_closes_the_line(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await seat.begin()
        await seat.press("enter", "n", *"one", "enter", "space")
        assert len(seat.kept_of(e.Entered)) == 2


async def test_what_stands_in_the_line_is_kept_when_the_answer_ends(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await begin_pair(seat)
        await seat.press("enter", *["space"] * 4, "n", *"last words", "ctrl+t")
        assert notes(seat) == [("learning", "", "last words")]
        assert seat.screen_name == "InterviewerFollowUps"
        await seat.press("space")
        assert seat.kept_of(e.FollowUpAsked)


async def test_what_is_unheard_comes_first_on_the_ladder(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock, size=(100, 32)) as seat:
        await begin_pair(seat)
        await seat.press("enter")
        before = seat.text
        assert "no number" not in before
        await seat.press("n", *"- no number", "enter", "escape")
        assert "measure  no number, as you noted" in seat.text
        assert "Learning was not reached" not in seat.text
        await seat.press("n", *"? who paid", "enter", "escape")
        assert "your note  who paid" in seat.text


async def test_what_a_strong_answer_shows_is_one_key_away(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock, size=(80, 60)) as seat:
        await interviewer(seat)
        prompt = seat.desk.bank.current.prompts[seat.rehearsal.question.asked.prompt]
        assert prompt.interviewer_note not in seat.front_words
        await seat.press("m")
        assert prompt.interviewer_note in seat.front_words
        for criterion in seat.desk.bank.current.criteria("L6", "behavioral", prompt.principles):
            assert f"{criterion.name} {criterion.anchors[-1]}" in seat.front_words
        await seat.press("space", "escape")
        assert [tick.item for tick in seat.kept_of(e.Ticked)] == ["no-number"]


async def test_the_numbers_tick_the_points_of_the_phase_that_runs(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await begin_design(seat)
        await seat.press("enter", "2", "1", "2", "space", "1", "9")
        phases = seat.desk.bank.current.prompts[seat.rehearsal.question.asked.prompt].phases
        first, second = phases[0].points, phases[1].points
        assert [(tick.item, tick.text, tick.on) for tick in seat.kept_of(e.Ticked)] == [
            (phases[0].section, first[1], True),
            (phases[0].section, first[0], True),
            (phases[0].section, first[1], False),
            (phases[1].section, second[0], True),
        ]
        assert "1 ✓" in seat.text
        assert len(seat.kept_of(e.Entered)) == 2


async def test_the_numbers_enter_sections_of_a_story(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await begin_pair(seat)
        await seat.press("enter", "4", "2")
        assert [event.section for event in seat.kept_of(e.Entered)] == ["situation", "result", "task"]


async def test_the_slot_is_told_while_it_runs_and_cuts_nothing_off(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await begin_pair(seat)
        await seat.press("enter")
        await seat.spend(60)
        assert "17:20 for this question, 2 more fit" in seat.text
        await seat.spend(15 * 60)
        assert "move on soon: 2:20 for this question, 2 more fit" in seat.text
        await seat.spend(3 * 60)
        assert "move on: 0:40 over what this question was given, 1 more fits" in seat.text
        await seat.press("space")
        assert seat.screen_name == "InterviewerScreen"


async def test_the_driver_hides_nothing(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await interviewer(seat)
        before = seat.text
        await seat.press("h", "t", "i", NO_KEY)
        assert seat.text == before
        assert not seat.kept_of(e.CutIn)


async def test_the_cue_comes_at_its_second_and_i_marks_both_ends(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await begin_pair(seat, CUT_IN)
        await seat.press("enter", "space", "space")
        ladder = seat.desk.bank.current.ladder("L6", "behavioral")
        found = cue(seat.rehearsal.session, ladder)
        assert found is not None
        await seat.spend(found.seconds - 1)
        assert "Cut in now" not in seat.text
        await seat.spend(1)
        assert f"Cut in now {found.text}" in " ".join(seat.text.split())
        await seat.spend(3)
        await seat.press("i")
        assert "Cut in 0:00 ago. Press i when Sam is back on track." in seat.text
        await seat.spend(11)
        assert "Cut in 0:11 ago" in seat.text
        await seat.press("i")
        assert "Cut in" not in seat.text.partition("notes")[0]
        assert [event.text for event in seat.kept_of(e.CutIn)] == [found.text]
        (cut,) = seat.rehearsal.question.cuts
        assert seat.rehearsal.question.recovery_seconds(cut) == 11.0
        await seat.press("f")
        assert found.text not in seat.text.partition("may be asked next")[2]


async def test_one_who_sees_the_moment_earlier_cuts_in_at_once(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await begin_pair(seat, CUT_IN)
        await seat.press("enter", "i")
        assert len(seat.kept_of(e.CutIn)) == 1
        await seat.press("p", "i")
        assert not seat.kept_of(e.Recovered)
        assert seat.toasts == ["The clock is paused; start it again first."]


async def test_a_design_is_cut_into_with_its_change(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await begin_design(seat, DESIGN_PAIR._replace(interruptions=True))
        change = seat.desk.bank.current.prompts[seat.rehearsal.question.asked.prompt].change
        await seat.press("enter", "space", "space")
        await seat.spend(24 * 60)
        assert "Cut in now" in seat.text
        await seat.press("i")
        assert [event.text for event in seat.kept_of(e.Changed)] == [change]
        assert [event.text for event in seat.kept_of(e.CutIn)] == [change]
        assert seat.text.count("Cut in") == 2, "above and among the notes, and no Change"
        assert "i On track" in seat.text
        await seat.press("c")
        assert len(seat.kept_of(e.Changed)) == 1


async def test_notes_are_in_sight_and_taken_while_a_follow_up_is_open(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as seat:
        await interviewer_follow_ups(seat)
        assert "we decided, no number" in seat.text
        await seat.press("space", "n", *"he blamed us", "enter", *"+ then not", "enter")
        assert "he blamed us" in seat.text
        await seat.press("escape", "1")
        assert notes(seat)[-2:] == [("", "", "he blamed us"), ("", "+", "then not")]
        assert [event.outcome for event in seat.kept_of(e.FollowUpAnswered)] == ["held"]
        await seat.press("n", "enter", "down", "space")
        assert len(seat.kept_of(e.FollowUpAsked)) == 2


async def test_the_end_of_the_answer_can_be_taken_back_to_the_stage(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await interviewer_follow_ups(seat)
        await seat.press("u")
        assert seat.screen_name == "InterviewerScreen"


async def test_a_pair_without_a_length_has_no_slot(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await begin_pair(seat, Pair("Ada", "Sam"))
        await seat.press("enter")
        await seat.spend(9)
        assert "Ada asks Sam" in seat.text
        assert "for this question" not in seat.text

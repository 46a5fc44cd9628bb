"""The interviewer's stage: notes one after the other, the ladder, points to tick, the moment to cut in."""

from pathlib import Path

from hotseat.domain.interview.interruption import planned_interruption
from hotseat.domain.interview.pair import Pair
from hotseat.domain.session import events as e
from tests.clocks import ManualClock
from tests.tui.driving import NO_KEY, AppDriver, running_app
from tests.tui.pair_scenes import (
    ADA_ASKS_SAM,
    DESIGN_PAIR,
    begin_design,
    begin_pair,
    interviewer_follow_ups,
)

CUT_IN = ADA_ASKS_SAM._replace(interruptions=True)


def notes(driver: AppDriver) -> list[tuple[str, str, str]]:
    return [(note.section, note.sign, note.text) for note in driver.kept_of(e.Noted)]


async def test_notes_are_typed_one_after_the_other_each_with_its_section(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await begin_pair(driver)
        await driver.press(
            "enter", "n", *"one", "enter", *"+ two", "enter", *"- thr", "ctrl+t", *"ee", "enter"
        )
        await driver.press(*"1 fm", "enter", "escape", "space")
        assert notes(driver) == [
            ("situation", "", "one"),
            ("situation", "+", "two"),
            ("task", "-", "three"),
            ("task", "", "1 fm"),
        ]
        assert [event.section for event in driver.kept_of(e.Entered)] == ["situation", "task", "action"]
        await driver.press("n", "enter", "space")
        assert len(driver.kept_of(e.Entered)) == 4, "an empty line is closed by enter"
        await driver.press("n", *"more", "enter", "escape", "n", "enter", "space")
        assert len(driver.kept_of(e.Entered)) == 5, "a line opened again is closed by enter at once"
        await driver.press("n", *"last words", "ctrl+t")
        assert notes(driver)[-1] == ("learning", "", "last words"), "it is kept when the answer ends"
        assert driver.screen_name == "FollowUpScreen"
        await driver.press("space")
        assert driver.kept_of(e.FollowUpAsked)
        await driver.begin()
        await driver.press("enter", "n", *"one", "enter", "space")
        assert len(driver.kept_of(e.Entered)) == 2, "alone, a note that is kept closes the line"


async def test_an_enter_right_behind_a_note_closes_nothing(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        for seconds, closes in ((0.0, False), (0.49, False), (0.5, True), (3.0, True)):
            await begin_pair(driver)
            await driver.press("enter", "n", *"one", "enter")
            clock.advance(seconds)
            await driver.press("enter", *"f1 r", "enter")
            kept = [("situation", "", "one")] + [("situation", "", "f1 r")] * (not closes)
            assert notes(driver) == kept, seconds
            assert (driver.screen_name == "InterviewerScreen") != closes, seconds


async def test_what_is_unheard_comes_first_on_the_ladder_and_what_a_strong_answer_shows_is_one_key_away(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock, size=(100, 32)) as driver:
        await begin_pair(driver)
        await driver.press("enter")
        before = driver.text
        assert "no number" not in before
        await driver.press("n", *"- no number", "enter", "escape")
        assert "measure  no number, as you noted" in driver.text
        assert "Learning was not reached" not in driver.text
        await driver.press("n", *"? who paid", "enter", "escape")
        assert "your note  who paid" in driver.text
        await driver.resize(80, 60)
        before = driver.text
        await driver.press("h", "t", "i", NO_KEY)
        assert driver.text == before, "the interviewer hides nothing"
        assert not driver.kept_of(e.CutIn)
        prompt = driver.desk.bank.current.prompts[driver.rehearsal.question.asked.prompt]
        assert prompt.interviewer_note not in driver.front_words
        await driver.press("m")
        told = driver.front_words
        assert prompt.interviewer_note in told
        for criterion in driver.desk.bank.current.criteria("L6", "behavioral", prompt.principles):
            assert f"{criterion.name} {criterion.anchors[-1]}" in told
        await driver.press("space", "escape")
        assert [tick.item for tick in driver.kept_of(e.Ticked)] == ["no-number"]


async def test_the_numbers_tick_the_points_of_the_phase_that_runs(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await begin_design(driver)
        await driver.press("enter", "2", "1", "2", "space", "1", "9")
        phases = driver.desk.bank.current.prompts[driver.rehearsal.question.asked.prompt].phases
        first, second = phases[0].points, phases[1].points
        assert [(tick.item, tick.text, tick.on) for tick in driver.kept_of(e.Ticked)] == [
            (phases[0].section, first[1], True),
            (phases[0].section, first[0], True),
            (phases[0].section, first[1], False),
            (phases[1].section, second[0], True),
        ]
        assert "1 ✓" in driver.text
        assert len(driver.kept_of(e.Entered)) == 2


async def test_points_and_follow_ups_of_a_design_are_both_in_reach_and_a_high_window_shows_all(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock, size=(60, 18)) as driver:
        await begin_design(driver)
        await driver.press("enter")
        assert all(f"{number} {name[:7]}" in driver.text for number, name in enumerate(phases(driver), 1))
        points = driver.text
        assert "tab shows the follow-ups" in points
        assert "1 ·" in points
        assert "follow-ups, what is" not in points
        await driver.press("tab", "1")
        assert "follow-ups, what is" in driver.text
        assert "1 ✓" not in driver.text
        await driver.press("tab")
        assert "1 ✓" in driver.text
        await driver.resize(160, 45)
        assert "1 ✓" in driver.text
        assert "follow-ups, what is missing first" in driver.text
        await driver.press("tab")
        assert driver.toasts == ["The points and the follow-ups are both in sight."]
        await driver.resize(80, 24)
        assert "(o: more)" in driver.text
        await driver.resize(80, 54)
        assert "(o: more)" not in driver.text
        assert "attacks of 30 Tbps" in " ".join(driver.text.replace("▌", " ").split())


def phases(driver: AppDriver) -> list[str]:
    return [section.name for section in driver.rehearsal.question.asked.sections]


async def test_the_slot_is_told_while_it_runs_and_cuts_nothing_off(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await begin_pair(driver, Pair("Ada", "Sam"))
        await driver.press("enter", "4", "2")
        entered = [event.section for event in driver.kept_of(e.Entered)]
        assert entered == ["situation", "result", "task"], "the numbers enter sections of a story"
        await driver.spend(9)
        assert "Ada asks Sam" in driver.text
        assert "for this question" not in driver.text, "a pair without a length has no slot"
        await begin_pair(driver)
        await driver.press("enter")
        await driver.spend(60)
        assert "17:20 for this question, 2 more fit" in driver.text
        await driver.spend(15 * 60)
        assert "move on soon: 2:20 for this question, 2 more fit" in driver.text
        await driver.spend(3 * 60)
        assert "move on: 0:40 over what this question was given, 1 more fits" in driver.text
        await driver.press("space")
        assert driver.screen_name == "InterviewerScreen"


async def test_the_words_to_cut_in_with_come_at_their_second_and_i_marks_both_ends(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await begin_pair(driver, CUT_IN)
        await driver.press("enter", "space", "space")
        ladder = driver.desk.bank.current.ladder("L6", "behavioral")
        planned = planned_interruption(driver.rehearsal.session, ladder)
        assert planned is not None
        await driver.spend(planned.seconds - 1)
        assert "Cut in now" not in driver.text
        await driver.spend(1)
        assert f"Cut in now {planned.text}" in " ".join(driver.text.split())
        await driver.spend(3)
        await driver.press("i")
        assert not driver.kept_of(e.CutIn), "the words come first"
        assert f"Say {planned.text} or your own words; enter cuts in" in " ".join(driver.text.split())
        await driver.press("enter")
        assert "Cut in 0:00 ago. Press i when Sam is back on track." in driver.text
        await driver.spend(11)
        assert "Cut in 0:11 ago" in driver.text
        await driver.press("i")
        assert "Cut in" not in driver.text.partition("notes")[0]
        assert [event.text for event in driver.kept_of(e.CutIn)] == [planned.text]
        (cut,) = driver.rehearsal.question.cuts
        assert driver.rehearsal.question.recovery_seconds(cut) == 11.0
        await driver.press("f")
        listed = driver.text.partition("may be asked next")[2].partition("notes")[0]
        assert planned.text not in listed


async def test_one_who_sees_the_moment_earlier_cuts_in_at_once_and_with_words_of_ones_own(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await begin_pair(driver, CUT_IN)
        await driver.press("enter", "i", *" Say it.", "escape", "space")
        assert not driver.kept_of(e.CutIn)
        assert len(driver.kept_of(e.Entered)) == 2, "the keys are keys again"
        await driver.press("i", "enter")
        (cut,) = driver.kept_of(e.CutIn)
        assert cut.text.endswith("? Say it.")
        await driver.press("p", "i")
        assert not driver.kept_of(e.Recovered)
        assert driver.toasts == ["The clock is paused; start it again first."]
        await driver.press("p", "i", "i", "ctrl+u", "enter")
        assert driver.toasts == ["An interruption needs a text."]
        await driver.press(*"Who paid", "enter")
        assert [one.text for one in driver.kept_of(e.CutIn)] == [cut.text, "Who paid"]


async def test_in_a_note_control_keys_cut_in_pause_and_ask_later(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await begin_pair(driver, CUT_IN)
        await driver.press("enter", "n", *"half", "ctrl+x")
        assert "n opens it" not in driver.text
        await driver.press("ctrl+x")
        assert len(driver.kept_of(e.CutIn)) == 1
        assert "ctrl+x when Sam is back" in driver.text
        assert "ctrl+x On track" in driver.text
        await driver.press("ctrl+x", "ctrl+s")
        assert "ctrl+s starts the clock again" in driver.text
        assert "ctrl+s Go on" in driver.text
        assert driver.kept_of(e.Recovered)
        assert driver.rehearsal.session.paused
        await driver.press(
            "ctrl+s", *" a note", "enter", *"- who paid", "ctrl+l", "ctrl+l", *"then what", "enter"
        )
        assert notes(driver) == [
            ("situation", "", "half a note"),
            ("situation", "?", "who paid"),
            ("situation", "?", "then what"),
        ]
        await driver.press("escape", "i", "ctrl+u", *"And the cost", "ctrl+l")
        assert notes(driver)[-1] == ("situation", "?", "And the cost")
        assert len(driver.kept_of(e.CutIn)) == 1
        await driver.press("i", *" Mine", "ctrl+t", *["ctrl+t"] * 4)
        assert driver.screen_name == "FollowUpScreen"
        assert notes(driver)[-1][2].endswith("? Mine"), "words of one's own are not lost"


async def test_a_design_is_cut_into_with_its_change(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await begin_design(driver, DESIGN_PAIR._replace(interruptions=True))
        change = driver.desk.bank.current.prompts[driver.rehearsal.question.asked.prompt].change
        await driver.press("enter", "space", "space")
        await driver.spend(24 * 60)
        assert "Cut in now" in driver.text
        await driver.press("i", "enter")
        assert [event.text for event in driver.kept_of(e.Changed)] == [change]
        assert [event.text for event in driver.kept_of(e.CutIn)] == [change]
        assert driver.text.count("Cut in") == 2, "above and among the notes, and no Change"
        assert "i On track" in driver.text
        await driver.press("c")
        assert len(driver.kept_of(e.Changed)) == 1


async def test_notes_are_in_sight_and_taken_while_a_follow_up_is_open(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await interviewer_follow_ups(driver)
        await driver.press("u")
        assert driver.screen_name == "InterviewerScreen", "the end of the answer can be taken back"
        await driver.press("f")
        assert "we decided, no number" in driver.text
        await driver.press("space", "n", *"he blamed us", "enter", *"+ then not", "enter")
        assert "he blamed us" in driver.text
        await driver.press("escape", "1")
        assert notes(driver)[-2:] == [("", "", "he blamed us"), ("", "+", "then not")]
        assert [event.outcome for event in driver.kept_of(e.FollowUpAnswered)] == ["held"]
        await driver.press("n", "enter", "down", "space")
        assert len(driver.kept_of(e.FollowUpAsked)) == 2

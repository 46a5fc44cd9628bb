"""Loops as the desk begins them and goes on with them: rounds are sessions, and nothing is lost."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from hotseat.desk.desk import Desk
from hotseat.desk.loops.loops import Loops
from hotseat.domain.loop.loop import Loop
from hotseat.domain.loop.next_step import SET_BACK
from hotseat.domain.refusal import Refused
from hotseat.engine.asking import NO_MORE_IN_ROUND, Asking
from hotseat.engine.looping import CannotLoop, Looping
from hotseat.engine.rehearsal import CannotRehearse
from tests.clocks import ManualClock
from tests.desk.desks import desk_in
from tests.sessions import spend

NOON = datetime(2036, 11, 16, 12, 0, tzinfo=UTC)
"""Later than any clock on which these tests run: the sessions begin at the time of the machine."""


class Day:
    """A loop that goes on in a folder. Each desk is a program of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clock = ManualClock()
        self.now = NOON
        self.desk = self.program()

    def program(self, candidate: str = "") -> Desk:
        """The program, started."""
        desk = desk_in(self.folder, self.clock, candidate=candidate)
        desk.loops = Loops(desk, lambda: self.now)
        desk._leaving.append(desk.loops.leave)
        self.desk = desk
        return desk

    def begin(self, **options: int) -> Looping:
        return self.desk.loops.begin(self.desk.loops.shape("half-day"), **options)

    def reopened(self) -> Looping:
        return self.desk.loops.open(self.desk.loops.find().header.id)

    def step(self) -> str:
        return self.desk.loops.standing(self.desk.loops.find()).step.kind

    def hold(self, interviewer: str = "") -> None:
        """Holds the next round: one question, answered, and the session finished."""
        rehearsal = self.desk.loops.begin_round(self.reopened(), interviewer)
        rehearsal.next()
        spend(rehearsal, self.clock, 60)
        rehearsal.end_answer()
        rehearsal.finish()
        self.desk.leave()

    def loop(self) -> Loop:
        return self.desk.loops.find()


@pytest.fixture
def day(tmp_path: Path) -> Day:
    return Day(tmp_path)


def test_a_round_is_a_session_that_says_of_which_loop_and_round(day: Day) -> None:
    looping = day.begin(seed=7)
    header = day.desk.loops.begin_round(looping).session.header
    assert (header.loop, header.round, header.mode) == (looping.loop.header.id, 1, "solo")
    assert header.questions == 2
    pair = Day(day.folder / "pair")
    with_kim = pair.desk.loops.begin_round(pair.begin(), "Kim").session.header
    assert (with_kim.mode, with_kim.interviewer, with_kim.slot) == ("pair", "Kim", 45 * 60)


def test_no_prompt_comes_twice_and_the_same_seed_draws_the_same(day: Day) -> None:
    day.begin(seed=7)
    for _ in range(3):
        day.hold()
    chosen = [prompt for round_ in day.loop().rounds for begun in round_.begun for prompt in begun.prompts]
    assert len(chosen) == len(set(chosen))
    other = Day(day.folder / "other")
    other.begin(seed=7)
    assert [round_.plan for round_ in other.loop().rounds] == [round_.plan for round_ in day.loop().rounds]
    principles = [name for round_ in day.loop().rounds for name in round_.plan.principles]
    assert len(principles) == len(set(principles)) == 4


def test_a_round_that_was_killed_is_resumed_and_one_that_ended_counts_by_itself(day: Day) -> None:
    day.begin()
    day.hold()
    assert day.step() == "begin"
    rehearsal = day.desk.loops.begin_round(day.reopened())
    rehearsal.next()
    assert day.step() == "elsewhere"
    day.desk._session._running[1].close()  # type: ignore[index]
    day.desk.loops._running[1].close()  # type: ignore[index]
    day.program()
    assert day.step() == "resume"
    assert "Round 2 of 3 was interrupted" in day.desk.loops.standing(day.loop()).step.words
    again = day.desk.loops.resume_round(day.reopened())
    again.resume()
    again.end_answer()
    again.finish()
    day.program()
    assert [bool(round_.ended) for round_ in day.loop().rounds] == [True, True, False]


def test_a_round_of_which_nothing_is_kept_is_held_again_with_other_questions(day: Day) -> None:
    first = day.desk.loops.begin_round(day.begin()).question.asked.prompt
    day.desk.leave()
    assert day.step() == "begin"
    rehearsal = day.desk.loops.begin_round(day.reopened())
    rehearsal.next()
    day.desk.leave()
    day.desk.discard(rehearsal.session.header.id)
    assert day.step() == "begin"
    assert day.desk.loops.begin_round(day.reopened()).question.asked.prompt != first
    assert len(day.loop().rounds[0].begun) == 3


def test_a_round_whose_file_was_deleted_later_has_no_card_and_stops_nothing(day: Day) -> None:
    day.begin()
    day.hold()
    day.reopened().cut_short()
    day.desk.leave()
    (path,) = (day.folder / "sessions").glob("*.toml")
    path.unlink()
    figures = day.desk.loops.report(day.loop()).rounds[0]
    assert (figures.seconds, figures.over, figures.questions) == (None, None, 0)
    day.reopened().read(1, early=True)


def test_two_loops_are_not_open_at_once_and_another_person_has_their_own(day: Day) -> None:
    looping = day.begin()
    day.desk.leave()
    with pytest.raises(CannotLoop, match="is still open: Round 1 of 3"):
        day.begin()
    day.program(candidate="Ada")
    day.begin()
    day.desk.leave()
    assert {loop.header.candidate for loop in day.desk.loops.all()} == {"", "Ada"}
    day.program()
    assert day.loop().header.id == looping.loop.header.id
    day.reopened().give_up()
    day.desk.leave()
    assert day.loop().header.candidate == "Ada"
    assert day.begin().loop.is_open


def test_another_window_that_has_the_loop_open_is_named(day: Day) -> None:
    looping = day.begin()
    other = desk_in(day.folder, day.clock)
    with pytest.raises(CannotLoop, match="is open in another window"):
        other.loops.open(looping.loop.header.id)


def test_a_clock_that_was_set_back_changes_no_order_and_loses_nothing(day: Day) -> None:
    looping = day.begin()
    day.hold()
    ended = day.loop().rounds[0].ended
    day.now -= timedelta(days=3)
    looping = day.reopened()
    looping.take_break()
    assert ended
    assert looping.loop.open_break
    assert looping.loop.open_break.began >= ended.at
    step = day.desk.loops.standing(looping.loop).step
    assert step.seconds == 600
    assert step.words.endswith(SET_BACK)
    day.now += timedelta(days=3)
    assert SET_BACK not in day.desk.loops.standing(looping.loop).step.words
    day.now -= timedelta(days=3)
    day.hold()
    assert [bool(round_.ended) for round_ in day.loop().rounds] == [True, True, False]


def test_a_loop_over_two_days_says_when_a_day_is_over_and_goes_on_by_its_next_round(day: Day) -> None:
    day.begin(days=2)
    assert [round_.plan.day for round_ in day.loop().rounds] == [1, 1, 2]
    day.hold()
    day.hold()
    assert day.desk.loops.standing(day.loop()).step.words.startswith("Day 1 of 2 is over.")
    day.reopened().break_off()
    day.desk.leave()
    day.now += timedelta(days=1)
    assert day.step() == "take up"
    day.hold()
    assert day.step() == "wait"
    for days in (0, 4):
        with pytest.raises(CannotLoop, match="on one day at least"):
            Day(day.folder / "other").begin(days=days)


def test_a_round_asks_nothing_beyond_what_the_loop_chose(day: Day) -> None:
    rehearsal, sentences = day.desk.loops.begin_round(day.begin()), list[str]()
    asking = Asking(day.desk, rehearsal, sentences.append, only_classics=False)
    seen = {rehearsal.question.asked.prompt}
    while (prompt := asking.next()) is not None:
        assert prompt.id not in seen
        seen.add(prompt.id)
        asking.ask(prompt)
    assert sentences == [NO_MORE_IN_ROUND]
    assert seen == set(rehearsal.session.header.chosen)
    with pytest.raises(Refused, match="no prompt is asked twice"):
        asking.same()


def test_what_cannot_be_found_or_begun_is_said_in_words(day: Day) -> None:
    with pytest.raises(CannotLoop, match="no loop yet"):
        day.desk.loops.find()
    with pytest.raises(CannotLoop, match='There is no shape "hafl-day"; near it: half-day'):
        day.desk.loops.shape("hafl-day")
    with pytest.raises(CannotLoop, match='There is no level "L9"'):
        day.desk.loops.shape("half-day", "L9")
    assert day.desk.loops.shape("Half Day", "l7").level == "L7"
    looping = day.begin()
    with pytest.raises(CannotLoop, match='No loop begins with "nothing"'):
        day.desk.loops.find("nothing")
    with pytest.raises(CannotRehearse, match="No round of the loop is interrupted"):
        day.desk.loops.resume_round(looping)
    with pytest.raises(CannotLoop, match="A seed is a number"):
        Day(day.folder / "other").begin(seed=-1)

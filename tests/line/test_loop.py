"""A whole loop in line mode: its rounds, a break cut short, a kill in its second round, and its debrief."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from hotseat.desk.loops.loops import Loops
from hotseat.domain.loop.loop import Loop
from hotseat.line.room import Room
from hotseat.storage.loops.loop_files import LOOPS
from tests.line.driving import LineMode, Typed
from tests.story_files import write_story

MORNING = datetime(2036, 11, 16, 9, 0, tzinfo=UTC)
"""Later than any clock on which these tests run: the sessions begin at the time of the machine."""
ANSWER: tuple[Typed, ...] = ("", 40.0, "", 30.0, "", 130.0, "", 50.0, "", 20.0, "")
"""A behavioral answer, from its card to its end."""
UNRATED = ("r", "", "0")
"""From the follow-ups to the debrief, with no score and no vote."""


class LoopDay:
    """A day on which line mode is begun again and again; time passes as the clock of the sessions goes."""

    def __init__(self, line_mode: LineMode) -> None:
        self.line_mode = line_mode

    def types(self, *typed: Typed, opening: Callable[[Room], object] | None = None) -> list[str]:
        """What is said from the loop on: the program, which begins in it."""

        def begin(room: Room) -> None:
            clock, desk = self.line_mode.clock, room.desk
            began = clock.elapsed()
            desk.loops = Loops(desk, lambda: self.now + timedelta(seconds=clock.elapsed() - began))
            desk._leaving.append(desk.loops.leave)
            (opening or Room.show_loops)(room)

        return self.line_mode.types(*typed, opening=begin)

    now = MORNING

    @property
    def loop(self) -> Loop:
        """The only loop, as its file has it."""
        (path,) = (self.line_mode.folder / "loops").glob("*.toml")
        return LOOPS.load(path).value


@pytest.fixture
def day(line_mode: LineMode) -> LoopDay:
    return LoopDay(line_mode)


def said(heard: list[str], *wanted: str) -> None:
    """All of these stand among the lines, in this order."""
    left = iter(heard)
    for line in wanted:
        assert line in left, (line, heard)


def test_half_a_day_with_a_break_cut_short_and_a_kill_in_its_second_round(day: LoopDay) -> None:
    write_story(day.line_mode.folder, "queue", "The queue nobody owned")
    heard = day.types(
        *("", "half", "1"),
        *("w Kim", "w", "t", ""),
        *("t", "s", "1", *ANSWER, *UNRATED, ""),
        *(*ANSWER, *UNRATED, "f", "7", "4"),
        *("k", 120.0, "t", "k 5", ""),
        *("", "", 30.0),
    )
    said(
        heard,
        "Loops: a day of several interviews, and its debrief. No loop is open.",
        "Half a day: L6, 3 rounds, 2 h 40 min with its breaks.",
        "1. The hiring manager: 45 min, behavioral, to come.",
        "Round 1 of 3: The hiring manager, 45 minutes.",
        "Kim interviews in the next round.",
        "The next round is held alone.",
        "Round 1 of the loop, question 1 of 2: 22 minutes 30 seconds for this question, 1 more fits.",
        "In a loop the principle is not named, as on the day itself.",
        "1. The queue nobody owned: never told",
        "The round has 1 question to come: Enter asks the next. f finishes the round without it.",
        "All questions of the round were asked: f finishes it. Enter asks one more.",
        "Round 1 is over.",
        "Type a number from 1 to 5, or only Enter.",
        "1. The hiring manager: 45 min, behavioral, held.",
        "A break of 10 minutes: 10 minutes left. Round 2 comes next.",
        "A break of 10 minutes: 8 minutes left. Round 2 comes next.",
        "There is a break already.",
        "Round 2 of 3: System design, 45 minutes.",
        "5 sections, 45 minutes in all. w tells them.",
        'The input has ended. The session is kept; "hotseat resume" goes on with it.',
    )
    loop = day.loop
    assert loop.running
    assert (loop.rounds[0].energy, loop.breaks[0].seconds(day.now), loop.running.number) == (4, 120, 2)

    day.now += timedelta(hours=2)
    heard = day.types(
        *("", "p", *("",) * 5, "r", "0", "f", ""),
        *("k", 850.0, 50.0, ""),
        *("", "s", "1", *ANSWER, *UNRATED, "f", "2"),
    )
    said(
        heard,
        "Round 2 of 3 was interrupted. It goes on where it stopped.",
        "Enter goes on with the round. help lists what else can be typed.",
        "Round 2 is over.",
        "One minute of the break is left.",
        "The break is over. Nothing begins by itself: Enter ends it.",
        "Round 3 of 3: The bar raiser, 45 minutes.",
        "1. The queue nobody owned: last told today; told in round 1",
    )

    day.now += timedelta(minutes=30)
    heard = day.types("", "b", "", "3", "", "b", "r", "", "", "1", *("", "4"), *("", "3"), "c 2", "q")
    said(
        heard,
        "When is the debrief to be?",
        "Round 1: The hiring manager.",
        "Question 1.",
        "Story told: The queue nobody owned.",
        "Action: 2 minutes 10 seconds of 2 minutes to 2 minutes 30 seconds, in window.",
        "Round 1 was read and has no vote yet.",
        "Chosen: 1, strongly not inclined.",
        "The vote is kept, and hidden until every round has one.",
        "The card of round 2 is read next.",
        "Round 3: The bar raiser.",
        "All first votes are seen. Everybody votes again, with a sentence of evidence.",
        "Round 2: System design.",
    )
    assert not any(line.startswith(("Rating", "Vote:")) for line in heard)
    assert day.loop.stage == "second votes"

    heard = day.types(
        *("", "2", "", "", "2", "the scope was one team"),
        *("", "", "named the trade"),
        *("", "", "held the follow-ups"),
        *("", "y", "", "", "y", "no scope beyond one team"),
        *("", "1", "down one level first", "", "", "q"),
    )
    said(
        heard,
        "Round 1: The hiring manager: first vote strongly not inclined.",
        "Round 2: System design: first vote strongly inclined.",
        "A second vote needs a sentence of evidence.",
        "The bar raiser says whether they block a hire.",
        "A bar raiser who blocks says why.",
        "The bar raiser blocks a hire.",
        "1. no hire",
        "Decided, no hire: down one level first",
        "The bar raiser blocks a hire: no scope beyond one team",
        "Round 1: The hiring manager: first vote strongly not inclined, second vote not inclined.",
        "The queue nobody owned: told in rounds 1 and 3.",
        "After round 1: 2 of 10 minutes.",
    )
    assert not any("fatigue" in line for line in heard)
    decided = day.loop.decided
    assert decided
    assert (decided.decision, decided.words) == ("no hire", "down one level first")
    assert day.types("held", "", "q")[-1]

"""`hotseat loop`: begun, held and written down from the command line."""

import json
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from hotseat.domain.loop import loop_events as e
from tests.each import each
from tests.loops import WHOLE, at, held, plan, write_loop
from tests.said import Type
from tests.story_files import write_story
from tests.tellings import telling

PLANNED = plan("A peer <b>")


@pytest.fixture
def nothing_typed() -> Iterator[None]:
    """Whoever reads stdin finds its end, however the tests were started."""
    kept, nothing = os.dup(0), os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    yield
    os.dup2(kept, 0)
    os.close(kept)
    os.close(nothing)


def test_what_there_is_to_begin_is_listed_with_its_sources(typed: Type, practice: Path) -> None:
    listed = typed("loop", "shapes")
    assert (listed.code, listed.err) == (0, "")
    assert "l6-five  Five rounds for L6: L6, 5 rounds, 5 h 50 min with its breaks" in listed.lines
    assert "   5. The bar raiser: 55 min, behavioral, the bar raiser's, 3 questions on 3" in listed.lines
    assert "   Source: SystemCraft: 45 minutes for a behavioral session." in listed.lines
    by_id = {shape["id"]: shape for shape in json.loads(typed("loop", "shapes", "--json").out)}
    assert (by_id["l7-five"]["level"], by_id["l7-five"]["rounds"][1]["minutes"]) == ("L7", 90)
    own = practice / "prompts" / "loops" / "mine.toml"
    own.parent.mkdir(parents=True)
    own.write_text('format = 1\nid = "mine"\n')
    printed = typed("loop", "shapes")
    assert printed.code == 1
    assert "prompts/loops/mine.toml:1: " in printed.err


def test_without_a_loop_it_says_how_one_begins(typed: Type, practice: Path) -> None:
    nothing = "There is no loop yet; `hotseat loop begin SHAPE` begins one."
    assert typed("loop").lines == typed("loop", "list").lines == [nothing]
    assert json.loads(typed("loop", "--json").out) is None
    assert json.loads(typed("loop", "list", "--json").out) == []
    for command in ("next", "break", "debrief", "give-up"):
        printed = typed("loop", command)
        assert (printed.code, printed.out, nothing in printed.err) == (2, "", True), command


@pytest.mark.usefixtures("nothing_typed")
def test_a_loop_is_begun_shown_and_changed_and_two_are_not_open_at_once(typed: Type, practice: Path) -> None:
    begun = typed("loop", "begin", "half-day", "--over", "2-days", "--seed", "7", "--plain")
    assert begun.code == 0
    assert "Round 1 of 3: The hiring manager, 45 minutes." in begun.lines
    (path,) = (practice / "loops").glob("*.toml")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    shown = typed("loop")
    assert shown.lines[1:] == [
        " 1. The hiring manager: 45 min, behavioral, day 1, to come",
        " 2. System design: 45 min, system design, day 1, to come",
        " 3. The bar raiser: 45 min, behavioral, bar raiser, day 2, to come",
        "Round 1 of 3: The hiring manager, 45 minutes.",
    ]
    assert all(round_["principles"] is None for round_ in json.loads(typed("loop", "--json").out)["rounds"])
    again = typed("loop", "begin", "half-day", "--plain")
    assert (again.code, "is still open: Round 1 of 3" in again.err) == (2, True)
    held_round = typed("loop", "next", "--plain")
    assert any(line.startswith("Round 1 of the loop, question 1 of 2") for line in held_round.lines)
    assert typed("loop", "break").code == 2
    off = typed("loop", "break-off")
    assert (off.code, off.lines[-1].startswith("The loop was broken off on ")) == (0, True)
    assert typed("loop", "give-up").lines[-1] == "The loop was given up."
    assert "was given up" in typed("loop", "next").err


@each(
    ("arguments", "words"),
    [
        (("begin", "half-dya"), 'There is no shape "half-dya"; near it: half-day'),
        (("begin", "half-day", "--level", "L9"), 'There is no level "L9"'),
        (("begin", "half-day", "--over", "4-days"), "on one day at least, and on 3 days at most"),
        (("begin", "half-day", "--over", "some"), '"some" is no number of days, as 2-days'),
        (("begin", "half-day", "--over", "0"), "is no number of days"),
        (("begin", "half-day", "--seed", "-4"), "A seed is a number from 0"),
        (("show", "2031"), 'No loop begins with "2031"'),
        (("energy", "9"), "invalid choice"),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence(
    typed: Type, practice: Path, arguments: tuple[str, ...], words: str
) -> None:
    printed = typed("loop", *arguments)
    assert (printed.code, printed.out, words in printed.err) == (2, "", True), printed


def test_each_change_is_written_and_shown(typed: Type, practice: Path) -> None:
    first = held(1, 1, 40)
    path = write_loop(practice, e.Begun(at(0), (PLANNED, PLANNED)), *first)
    assert typed("loop", "energy", "3").code == 0
    assert typed("loop", "break", "--minutes", "500").code == 2
    assert "Break: " in typed("loop", "break").lines[-1]
    assert typed("loop", "cut-short").lines[-1].startswith("The card of round 1 is read next")
    assert typed("loop", "leave-out", "1").lines[-1].startswith("No round is left to debrief")
    names = [line[8:-1] for line in path.read_text().splitlines() if line.startswith('type = "')]
    assert names[3:] == ["energy_given", "break_taken", "cut_short", "left_out"]


def test_the_debrief_is_written_as_a_document_that_names_no_story_unless_asked(
    typed: Type, practice: Path
) -> None:
    write_story(practice, "queue", "The queue nobody owned")
    session = telling(practice / "sessions", "queue").stem
    first = WHOLE[1]
    assert isinstance(first, e.RoundBegun)
    write_loop(practice, WHOLE[0], first._replace(session=session), *WHOLE[2:-3])
    hidden = typed("loop", "debrief", "--to", "md").out
    assert "First vote" in hidden
    assert "Nothing is decided yet" in hidden
    for form in ("md", "html", "json"):
        written = typed("loop", "debrief", "--to", form)
        assert (written.code, written.err) == (0, "")
        assert "queue" not in written.out
        assert "tory 1" in written.out
        assert "The queue nobody owned" in typed("loop", "debrief", "--to", form, "--stories").out
        assert "fatigue" not in written.out
    page = typed("loop", "debrief", "--to", "html").out
    assert "<script" not in page
    assert "default-src" in page
    target = practice / "debrief.md"
    assert typed("loop", "debrief", "--to", "md", "-o", str(target)).code == 0
    assert target.read_text() == hidden
    assert typed("loop", "debrief", "-o", str(target)).code == 2


def test_votes_and_principles_are_in_no_document_before_their_time(typed: Type, practice: Path) -> None:
    write_loop(practice, *WHOLE[:7], WHOLE[7], WHOLE[8])
    for form in ("md", "html", "json"):
        assert "inclined" not in typed("loop", "debrief", "--to", form).out
    rounds = json.loads(typed("loop", "--json").out)["rounds"]
    assert [round_["first_vote"] for round_ in rounds] == [None, None]
    assert [round_["principles"] for round_ in rounds] == [["earn-trust", "ownership"]] * 2


def test_check_reads_loops_and_shapes(typed: Type, practice: Path) -> None:
    path = write_loop(practice, *WHOLE)
    assert "1 loop: no faults" in typed("check").out
    assert typed("check", str(path)).code == 0
    text = path.read_text()
    path.write_text(text.replace("round = 2", "round = 9", 1))
    printed = typed("check")
    assert printed.code == 1
    assert f"{path}:" in printed.out
    assert "round 2 comes next, not round 9; correct the event" in printed.out
    assert typed("loop").code == 1
    path.write_text(text)
    shape = practice / "prompts" / "loops" / "long.toml"
    shape.parent.mkdir(parents=True)
    rounds = '[[round]]\nname = "R"\nminutes = 1800\ndraw = 2\n'
    shape.write_text(f'format = 1\nid = "long"\nname = "Long"\nlevel = "L6"\nabout = "."\n{rounds}')
    printed = typed("check")
    assert f"{shape}:6: round 1 takes 1,800 minutes; a round takes 5 to 180" in printed.out


def test_two_loops_that_are_open_are_both_named(typed: Type, practice: Path) -> None:
    for tail in ("aaaa", "bbbb"):
        write_loop(practice, *WHOLE[:3], tail=tail)
    printed = typed("loop", "break")
    assert printed.code == 0
    assert "1 other loop is open too: " in printed.err
    assert "-aaaa; name the one that you mean" in printed.err


@pytest.mark.usefixtures("nothing_typed")
def test_a_loop_of_somebody_else_goes_on_without_their_name(typed: Type, practice: Path) -> None:
    typed("loop", "begin", "half-day", "--candidate", "Sam", "--plain")
    assert "L6, " in typed("loop").lines[0]
    assert typed("loop").lines[0].endswith(", Sam")
    following = typed("loop", "next", "--plain")
    assert any(line.startswith("Round 1 of the loop") for line in following.lines)
    write_loop(practice, *WHOLE[:-3])
    shown = typed("loop", "debrief", "2026-11-16", "--plain")
    assert any(line.startswith("All first votes are seen.") for line in shown.lines)
    own = typed("loop", "begin", "half-day", "--plain")
    assert own.code == 2

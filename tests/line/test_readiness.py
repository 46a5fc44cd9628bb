"""Readiness in line mode: the assessment, its result, the plan, and the framework."""

import tomllib
from pathlib import Path

from hotseat.line.room import Room
from tests.line.driving import LineMode
from tests.sessions import answered_session
from tests.tui.folders import an_assessment, stories


def readiness(room: Room) -> None:
    room.show_readiness("L6")


def events(folder: Path) -> list[dict[str, object]]:
    [path] = (folder / "readiness").glob("*.toml")
    return list(tomllib.loads(path.read_text())["event"])


def test_an_assessment_is_answered_line_by_line_and_every_answer_is_in_the_file(line_mode: LineMode) -> None:
    (line_mode.folder / "sessions").mkdir()
    answered_session(line_mode.folder / "sessions")
    stories(line_mode.folder)
    said = line_mode.types(
        "assess",
        *("2", "I lead two teams", "9", "", "", "", ""),  # the five rows of the matrix
        *("y", "I ran the migration in May"),
        "y We cut the pages by half",
        *("p", "n"),
        *("s", "1", ""),
        *("story", "1", "u", "o", "all", "f", "n", "f", "y"),
        *("b", "q"),
        opening=readiness,
    )
    text = "\n".join(said)
    assert said[0].startswith("Nothing is assessed for L6 yet.")
    assert "Assessment for L6: 25 of 25 not answered." in text
    assert '"9" is no command here. help lists what can be typed.' in said
    kept = events(line_mode.folder)
    assert [event["type"] for event in kept][:2] == ["placed", "placed"]
    assert kept[1]["words"] == "I lead two teams"
    assessed = [event for event in kept if event["type"] == "assessed"]
    assert [event["answer"] for event in assessed][:4] == ["yes", "yes", "partly", "not yet"]
    assert assessed[0]["evidence"] == "I ran the migration in May"
    assert assessed[1]["evidence"] == "We cut the pages by half"
    assert assessed[4]["session"]
    assert assessed[5]["story"]
    assert kept[-1]["type"] == "finished"
    assert "Finish anyway? y for yes, n for no. Enter takes no." in text
    assert "Readiness for L6: finished." in said


def test_a_yes_needs_evidence_and_an_assessment_that_is_left_goes_on(line_mode: LineMode) -> None:
    typed = ("assess", "", "", "", "", "", "y", "", "n", "b", "assess", "b", "b", "q")
    said = line_mode.types(*typed, opening=readiness)
    text = "\n".join(said)
    assert "A yes needs a line of evidence" in text
    assert "Assessment for L6: 24 of 25 not answered." in text
    assert any("not answered yet" in line for line in said)


def test_the_result_the_path_and_the_items_are_said(line_mode: LineMode) -> None:
    (line_mode.folder / "sessions").mkdir()
    an_assessment(line_mode.folder)
    typed = ("i", "w", "", "", "l", "", "b", "q")
    said = line_mode.types(*typed, opening=readiness)
    text = "\n".join(said)
    assert "Readiness for L6: finished." in said
    assert "Scope of Influence: L6." in said
    assert any(line.startswith("Missing: ") for line in said)
    assert ": not yet" in text
    assert "Chosen: 1, L6." in said


def test_the_plan_is_changed_and_written(line_mode: LineMode) -> None:
    (line_mode.folder / "sessions").mkdir()
    an_assessment(line_mode.folder)
    typed = (
        *("p", "n a design review by 2027-03-01", "n talk to my director", "n", "n odd by 2027-13-77"),
        *("d 1", "c 2 talk to two directors by 2027-04-01", "x 9", "x two", "o", "x 1", "b", "b", "q"),
    )
    said = line_mode.types(*typed, opening=readiness)
    text = "\n".join(said)
    assert "1. a design review by 2027-03-01" in said
    assert 'Kept without a date; write the date at the end, as in "by 2027-03-01".' in said
    assert said.count("Type the number of an entry after it.") == 2
    assert ", done" in text
    assert sum(line.startswith("Written: ") for line in said) == 2
    assert [event["type"] for event in events(line_mode.folder)].count("dropped") == 1


def test_the_framework_is_read_by_part_and_searched(line_mode: LineMode) -> None:
    said = line_mode.types(
        *("a", "f", "1", "people", "nowhere", "", "/ culture", "/ xyzzy", "l", "b", "b", "q")
    )
    text = "\n".join(said)
    assert "1. Executive Summary Matrix" in said
    assert "No item has these words." in said
    assert 'there is no area "nowhere"; ' in text
    assert "culture" in text.lower()
    assert "Type the number of a part." in said


def test_a_question_that_practises_an_area_is_begun(line_mode: LineMode) -> None:
    (line_mode.folder / "sessions").mkdir()
    an_assessment(line_mode.folder)
    said = line_mode.types("e", "b", "e", "People Management", "1", "", "q", "1", opening=readiness)
    assert "Nothing chosen." in said
    asked = said.index("Which prompt?")
    question = next(line for line in said[asked:] if line.startswith("1. ")).removeprefix("1. ")
    assert question in said[said.index("L6 behavioral, question 1.") :]
    assert "Situation." in said

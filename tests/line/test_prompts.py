"""The prompts in line mode: found, begun with, and one's own added, changed, taken out and brought in."""

import tomllib
from pathlib import Path

from hotseat.domain.bank.bank import Choice
from hotseat.line import places
from hotseat.line.room import Room
from tests.line.driving import LineMode
from tests.sessions import answered_session
from tests.tui.hostile import PAYLOADS, hostile_folder

MISSED = "Tell me about a time you won a partner team back after missing a commitment."
BY_HAND = """\
# mine
format = 1

[[prompt]]
id = "by-hand"
kind = "behavioral"
levels = ["L6"]
text = "Zebra question?"
competency = "people"
"""


def own(line_mode: LineMode) -> list[dict[str, object]]:
    found = tomllib.loads((line_mode.folder / "prompts" / "own.toml").read_text())["prompt"]
    assert isinstance(found, list)
    return found


def test_prompts_are_narrowed_told_in_pages_and_one_is_begun(line_mode: LineMode) -> None:
    line_mode.folder.joinpath("sessions").mkdir()
    answered_session(line_mode.folder / "sessions")
    said = line_mode.types(
        *("/", "", "x", "practised", "t 1", "t 9", "x", "1", "o", "classics", "c", "people", "o", "all"),
        *(
            "c",
            "1",
            "p",
            "Earn Trust",
            "k",
            "system design",
            "k",
            "behavioral",
            "l",
            "L7",
            "/ nothing like it",
        ),
        *("99", "/missing a commitment", "l", "L6", "p", "1", "1", "q", "q"),
    )
    assert said.count("Prompts, L6, behavioral, practised: 1 prompt.") == 1
    assert f"1. {MISSED} Answered 1 time." in said
    assert any(line.startswith("It looks for Earn Trust") for line in said)
    assert "Type the number of a prompt after it." in said
    assert any(line.startswith("Prompts, L6, behavioral, people, classics: ") for line in said)
    assert any(line.startswith("Prompts, L6, system design, Earn Trust: 0 prompts.") for line in said)
    assert any(
        line.startswith('Prompts, L7, behavioral, Earn Trust, with "nothing like it": 0') for line in said
    )
    first = said.index(next(line for line in said if line.startswith("Enter tells the next of ")))
    numbers = [int(line.partition(".")[0]) for line in said[:first] if line[:1].isdigit()]
    again = [int(line.partition(".")[0]) for line in said[first + 1 : first + 4]]
    assert numbers == list(range(1, len(numbers) + 1))
    assert again == [len(numbers) + 1, len(numbers) + 2, len(numbers) + 3]
    card = said.index("L6 behavioral, question 1.")
    assert said[card + 1] == MISSED
    assert said[card + 4] == "Home."


def test_ones_own_prompt_is_changed_field_by_field_and_taken_out_after_a_yes(line_mode: LineMode) -> None:
    added = ("/", "a Tell me about a lighthouse.", "people", "Earn Trust", "Who kept it?", "role", "")
    words = ("/ lighth", "e 1", "Tell me about two lighthouses.", "")
    fields = ("e 1", "", "", "", "", "", "Dive Deep", "Who kept them?", "Why two?", "", "")
    said = line_mode.types(*added, *words, *fields, "e 1", *[""] * 9, "e 1", "b", "e 1", "", "n", "b", "q")
    [prompt] = own(line_mode)
    assert prompt["text"] == "Tell me about two lighthouses."
    assert (prompt["principles"], prompt["levels"]) == (["dive-deep"], ["L6"])
    assert prompt["follow_ups"] == [
        {"text": "Who kept them?", "layer": "role"},
        {"text": "Why two?", "layer": "measure"},
    ]
    assert said.count("Nothing changed.") == 3
    taken = ("e 1", "", "", "", "", "", "", "x", "x", "", "d 1", "", "d 1", "y", "b", "q")
    said = line_mode.types("/ lighthouse", *taken)
    assert any(line.startswith("Changed in ") for line in said)
    assert any(line.startswith("Taken out of ") for line in said)
    assert "[[prompt]]" not in (line_mode.folder / "prompts" / "own.toml").read_text()


def test_what_ships_and_what_is_written_by_hand_stays(line_mode: LineMode) -> None:
    line_mode.folder.joinpath("prompts").mkdir()
    hand = line_mode.folder / "prompts" / "hand.toml"
    hand.write_text(BY_HAND)
    said = line_mode.types("/ zebra", "e 1", "d 1", "/ missing a commitment", "e 1", "d 1", "b", "q")
    assert said.count(f"Its pack is written by hand, so change it there: {hand}, line 4.") == 2
    assert said.count("This prompt ships with hotseat; add one of your own instead.") == 2
    assert hand.read_text() == BY_HAND


def test_a_pasted_list_is_told_and_saved_after_a_yes(line_mode: LineMode) -> None:
    pasted = ("- Tell me about a bridge.", "- Tell me about a tunnel.", f"- {MISSED}", "")
    said = line_mode.types(
        "/", "paste", "", "paste", *pasted, "n", "paste", *pasted, "", "/ tunnel", "b", "q"
    )
    assert "Nothing was brought in." in said
    assert said.count("1. Tell me about a bridge.") == 2
    assert said.count("Save 2 questions in your own pack? y for yes, n for no. Enter takes yes.") == 2
    assert 'Prompts, L6, behavioral, with "tunnel": 1 prompt.' in said
    assert [one["text"] for one in own(line_mode)] == ["Tell me about a bridge.", "Tell me about a tunnel."]
    said = line_mode.types("/", "paste", pasted[0], "", "b", "q")
    assert "There is no new question to save: your bank has them all." in said


def test_no_prompt_is_obeyed_where_they_are_listed(tmp_path: Path) -> None:
    def prompts(room: Room) -> None:
        places.Prompts(room, Choice("", "behavioral"), "XX").stay()

    for name, payload in PAYLOADS.items():
        folder = tmp_path / name
        folder.joinpath("sessions").mkdir(parents=True)
        hostile_folder(folder, payload)
        typed = payload.replace("\n", " ")
        said = LineMode(folder).types(
            f"/ {typed}", "/ XX", "t 1", "e 1", "d 1", f"e {typed}", "b", "q", opening=prompts
        )
        assert any("XX" in line for line in said)

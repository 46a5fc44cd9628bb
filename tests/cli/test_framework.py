"""`hotseat framework`: the levels side by side."""

import json

import pytest

from tests.prompts.specified_framework import AREAS, CLOSING, HEADING, LISTS, OPENING, TITLE
from tests.said import Type


def test_all_of_it_is_printed_side_by_side_in_80_columns(typed: Type) -> None:
    printed = typed("framework")
    assert (printed.code, printed.err) == (0, "")
    assert max(map(len, printed.lines)) <= 80
    for areas in AREAS.values():
        assert all(name in printed.out for name in areas.values())
    text = " ".join(printed.out.split())
    assert text.startswith(f"{TITLE} {HEADING} {OPENING} Executive Summary Matrix")
    assert text.endswith(CLOSING)
    assert "L6: Team Leader                          L7: Organizational Leader" in printed.lines


@pytest.mark.parametrize("name", ["people", "People Management Scope", "peop", "PEOPLE"])
def test_an_area_is_found_by_its_id_its_name_or_a_beginning(typed: Type, name: str) -> None:
    assert typed("framework", name).lines[0] == "People Management Scope  (people)"


@pytest.mark.parametrize("name", ["summary", "readiness", "path"])
def test_matrix_checklists_and_ways_are_areas_too(typed: Type, name: str) -> None:
    assert typed("framework", name).lines[0].endswith(f"({name})")


@pytest.mark.parametrize("name", ["weather", "s", "-"])
def test_an_area_nobody_knows_is_told_with_those_there_are(typed: Type, name: str) -> None:
    printed = typed("framework", name)
    assert printed.code == 2
    assert printed.is_one_sentence_of_trouble
    assert "people, stakeholders, decisions" in printed.err


def test_as_data_it_holds_every_item(typed: Type) -> None:
    [people] = json.loads(typed("framework", "people", "--json").out)
    assert [pairing["levels"]["L6"]["name"] for pairing in people["pairings"]] == list(LISTS["L6"]["people"])
    assert people["pairings"][4]["levels"]["L7"]["items"][0] == (
        '"I transformed engineering culture across 3 divisions"'
    )


def test_what_a_story_can_show_is_listed_by_its_ids(typed: Type) -> None:
    printed = typed("framework", "--items")
    assert (printed.code, printed.err) == (0, "")
    assert max(map(len, printed.lines)) <= 80
    at = printed.lines.index("l7/created-platforms-frameworks-used-by-many")
    assert printed.lines[at + 1] == "  Created platforms/frameworks used by many teams"
    listed = json.loads(typed("framework", "--items", "--json").out)
    assert [entry["shows"] for entry in listed if entry["kind"] == "item"].count(
        "l6/led-technical-teams-of-10-engineers"
    )
    assert {entry["kind"] for entry in listed} == {"item", "expected story"}
    refused = typed("framework", "people", "--items")
    assert (refused.code, refused.out) == (2, "")

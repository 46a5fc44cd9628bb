"""`hotseat framework`: the levels side by side."""

import json

import pytest

from tests.prompts.specified_framework import AREAS, CLOSING, HEADING, LISTS, OPENING, TITLE
from tests.said import Type


def test_all_of_it_is_printed_side_by_side_in_80_columns(typed: Type) -> None:
    said = typed("framework")
    assert (said.code, said.err) == (0, "")
    assert max(map(len, said.lines)) <= 80
    for areas in AREAS.values():
        assert all(name in said.out for name in areas.values())
    told = " ".join(said.out.split())
    assert told.startswith(f"{TITLE} {HEADING} {OPENING} Executive Summary Matrix")
    assert told.endswith(CLOSING)
    assert "L6: Team Leader                          L7: Organizational Leader" in said.lines


@pytest.mark.parametrize("name", ["people", "People Management Scope", "peop", "PEOPLE"])
def test_an_area_is_found_by_its_id_its_name_or_a_beginning(typed: Type, name: str) -> None:
    assert typed("framework", name).lines[0] == "People Management Scope  (people)"


@pytest.mark.parametrize("name", ["summary", "readiness", "path"])
def test_matrix_checklists_and_ways_are_areas_too(typed: Type, name: str) -> None:
    assert typed("framework", name).lines[0].endswith(f"({name})")


@pytest.mark.parametrize("name", ["weather", "s", "-"])
def test_an_area_nobody_knows_is_told_with_those_there_are(typed: Type, name: str) -> None:
    said = typed("framework", name)
    assert said.code == 2
    assert said.is_one_sentence_of_trouble
    assert "people, stakeholders, decisions" in said.err


def test_as_data_it_holds_every_item(typed: Type) -> None:
    [people] = json.loads(typed("framework", "people", "--json").out)
    assert [pairing["levels"]["L6"]["name"] for pairing in people["pairings"]] == list(LISTS["L6"]["people"])
    assert people["pairings"][4]["levels"]["L7"]["items"][0] == (
        '"I transformed engineering culture across 3 divisions"'
    )


def test_what_a_story_can_show_is_listed_by_its_ids(typed: Type) -> None:
    said = typed("framework", "--items")
    assert (said.code, said.err) == (0, "")
    assert max(map(len, said.lines)) <= 80
    at = said.lines.index("l7/created-platforms-frameworks-used-by-many")
    assert said.lines[at + 1] == "  Created platforms/frameworks used by many teams"
    listed = json.loads(typed("framework", "--items", "--json").out)
    assert [one["shows"] for one in listed if one["kind"] == "item"].count(
        "l6/led-technical-teams-of-10-engineers"
    )
    assert {one["kind"] for one in listed} == {"item", "expected story"}
    refused = typed("framework", "people", "--items")
    assert (refused.code, refused.out) == (2, "")

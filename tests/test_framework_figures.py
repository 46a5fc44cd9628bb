"""The framework as it is loaded, held against the names and counts of its lists."""

import pytest

from hotseat.domain.framework import Framework, FrameworkLevel, Practises, practises
from hotseat.storage.folder import shipped_prompts
from hotseat.storage.framework import load_framework
from tests.sessions import shipped_bank
from tests.specified import COMPETENCY_AREAS, SPEC, TYPICAL
from tests.specified_framework import AREAS, CHECKLISTS, PATHS, QUESTIONS

LOADED = load_framework([shipped_prompts()])
FRAMEWORK: Framework = LOADED.framework
each_level = pytest.mark.parametrize("level_id", AREAS)


def level(level_id: str) -> FrameworkLevel:
    return FRAMEWORK.levels[level_id]


def items(level_id: str, area: str, name: str) -> list[str]:
    [found] = [one for one in level(level_id).area(area).lists if one.name.startswith(name)]
    return list(found.items)


def test_it_is_read_without_a_fault() -> None:
    assert LOADED.complaints == []
    assert list(FRAMEWORK.levels) == list(AREAS)


@each_level
def test_every_list_of_every_area_is_there_with_all_its_items(level_id: str) -> None:
    found = {
        area.area: (area.name, {one.name: len(one.items) for one in area.lists})
        for area in level(level_id).areas
    }
    assert found == AREAS[level_id]


def test_the_areas_bear_the_frameworks_headings() -> None:
    names = {area.id: area.name for area in FRAMEWORK.outline.areas}
    assert names == COMPETENCY_AREAS | {"behavioral": "Behavioral Interview Expectations"}


def test_the_matrix_asks_its_five_questions_and_says_what_each_level_is_expected_to_be() -> None:
    found = {
        row.name: (row.question, [level.expects(row.id) for level in FRAMEWORK.levels.values()])
        for row in FRAMEWORK.outline.rows
    }
    assert found == QUESTIONS


@each_level
def test_the_checklist_has_four_areas_of_five_items(level_id: str) -> None:
    checklists = level(level_id).checklists
    assert [one.name for one in checklists] == CHECKLISTS[level_id]
    assert [len(one.items) for one in checklists] == [5, 5, 5, 5]


@each_level
def test_the_way_there_has_its_months_five_focus_areas_and_five_experiences(level_id: str) -> None:
    [path] = level(level_id).paths
    found = (path.name, path.least_months, path.most_months, [one.name for one in path.focus])
    assert found == PATHS[level_id]
    assert len(path.experiences) == 5


@each_level
def test_every_item_of_the_checklist_is_worked_on_by_a_step_of_the_way(level_id: str) -> None:
    [path] = level(level_id).paths
    worked_on = {need for step in path.steps() for need in step.needs}
    assert worked_on == {item.id for _, item in level(level_id).items()}


def test_a_person_is_placed_below_at_or_between_the_levels() -> None:
    assert FRAMEWORK.places() == ["below L6", "L6", "between", "L7"]


@each_level
def test_what_stands_in_the_levels_own_file_too_is_the_same_there(level_id: str) -> None:
    bank = shipped_bank().levels[level_id]
    spec = SPEC[level_id]
    assert items(level_id, "behavioral", "Core Themes") == [theme.name for theme in bank.core_themes]
    assert items(level_id, "behavioral", "Story Characteristics") == spec.story_characteristics
    assert items(level_id, "behavioral", "Follow-up") == spec.follow_ups
    assert items(level_id, "behavioral", "Expected LP") == [f"{a}: {b}" for a, b in spec.principles.items()]
    assert items(level_id, "behavioral", "Time") == [f"{a}: {b}" for a, b in spec.star.items()]
    assert items(level_id, "system-design", "Time") == [f"{a}: {b}" for a, b in spec.design.items()]
    assert items(level_id, "system-design", "Success") == spec.success_criteria
    assert items(level_id, "system-design", "Typical") == spec.design_problems
    assert items(level_id, "people", "Typical") == TYPICAL[level_id].challenges
    assert items(level_id, "stakeholders", "Typical") == TYPICAL[level_id].scenarios


@each_level
def test_every_area_and_row_is_practised_by_prompts_of_the_level(level_id: str) -> None:
    prompts = [one for one in shipped_bank().prompts.values() if level_id in one.levels]
    wanted: list[Practises] = [*level(level_id).checklists, *FRAMEWORK.outline.rows]
    for what in wanted:
        assert 3 <= len([one for one in prompts if practises(what, one)]) < len(prompts) / 2, what.id

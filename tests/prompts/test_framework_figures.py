"""The framework as it is loaded, held against the names and counts of its lists."""

import pytest

from hotseat.domain.readiness.framework import Framework, FrameworkLevel, Practises, practises
from hotseat.domain.readiness.framework_comparison import focus_name, parts
from hotseat.reports.text.framework import comparison
from hotseat.storage.bank.framework import load_framework
from hotseat.storage.files.folder import shipped_prompts
from tests.prompts.specified import COMPETENCY_AREAS, SPEC, TYPICAL
from tests.prompts.specified_framework import (
    AREAS,
    CHECKLIST_NAMES,
    CHECKLISTS,
    CLOSING,
    EXPERIENCES,
    EXPERIENCES_NAME,
    FOCUS,
    GROUPS,
    HEADING,
    LISTS,
    MATRIX_HEADS,
    OPENING,
    PARTS,
    PATHS,
    QUESTIONS,
    TITLE,
)
from tests.sessions import shipped_bank

LOADED = load_framework([shipped_prompts()])
FRAMEWORK: Framework = LOADED.framework
each_level = pytest.mark.parametrize("level_id", AREAS)


def level(level_id: str) -> FrameworkLevel:
    return FRAMEWORK.levels[level_id]


def items(level_id: str, area: str, name: str) -> list[str]:
    [item_list] = [
        each_list for each_list in level(level_id).area(area).lists if each_list.name.startswith(name)
    ]
    return list(item_list.items)


def test_it_is_read_without_a_fault() -> None:
    assert LOADED.complaints == []
    assert list(FRAMEWORK.levels) == list(AREAS)


@each_level
def test_every_list_of_every_area_is_there_word_by_word(level_id: str) -> None:
    items_of = {
        area.area: {item_list.name: list(item_list.items) for item_list in area.lists}
        for area in level(level_id).areas
    }
    assert items_of == LISTS[level_id]


def test_the_parts_bear_the_frameworks_headings() -> None:
    all_parts = parts(FRAMEWORK)
    assert [part.name for part in all_parts] == PARTS
    assert [part.group for part in all_parts] == GROUPS
    assert {part.id: part.name for part in all_parts}.items() >= COMPETENCY_AREAS.items()
    titles = {part.id: part.titles for part in all_parts}
    for area in LISTS["L6"]:
        assert titles[area] == tuple(AREAS[level_id][area] for level_id in AREAS)
    assert titles["readiness"] == tuple(CHECKLIST_NAMES.values())
    assert titles["path"] == tuple(name for name, _ in PATHS.values())


def test_the_framework_says_of_itself_what_it_is() -> None:
    first, *_, last = parts(FRAMEWORK)
    assert first.before == (TITLE, HEADING, OPENING)
    assert last.behind == (CLOSING,)


def test_the_matrix_asks_its_five_questions_and_says_what_each_level_is_expected_to_be() -> None:
    matrix = {
        row.name: (row.question, [level.expects(row.id) for level in FRAMEWORK.levels.values()])
        for row in FRAMEWORK.outline.rows
    }
    assert matrix == QUESTIONS


@pytest.mark.parametrize("width", [78, 80, 150])
def test_the_matrix_is_drawn_under_its_four_heads(width: int) -> None:
    matrix, *_ = parts(FRAMEWORK)
    lines = list(comparison(matrix, width))
    assert all(len(line.text) <= width for line in lines)
    cell = (width - 6) // 4 + 2
    columns = ["", "", "", ""]
    for line in lines:
        for column_number in range(4):
            columns[column_number] += (
                f" {line.text[column_number * cell : column_number * cell + cell].strip()}"
            )
    texts = [" ".join(column.split()) for column in columns]
    rows = [(name, *expected, question) for name, (question, expected) in QUESTIONS.items()]
    for text, head, wanted in zip(texts, MATRIX_HEADS, zip(*rows, strict=True), strict=True):
        assert text == " ".join([head, *wanted])


def test_in_a_narrow_window_the_matrix_keeps_its_heads_and_texts() -> None:
    matrix, *_ = parts(FRAMEWORK)
    lines = [line.text for line in comparison(matrix, 56)]
    assert lines[0] == "Competency Area: Assessment Questions"
    assert lines[1].split("  ")[0] == "L6 (Senior EM)"
    assert "Scope of Influence: How many people have you influenced?" in lines
    assert max(map(len, lines)) <= 56


@each_level
def test_the_checklist_has_its_areas_and_items(level_id: str) -> None:
    checklists = level(level_id).checklists
    assert {
        checklist.name: [item.text for item in checklist.items] for checklist in checklists
    } == CHECKLISTS[level_id]


@each_level
def test_the_way_there_has_its_focus_areas_with_their_months_and_its_experiences(level_id: str) -> None:
    [path] = level(level_id).paths
    assert (path.name, focus_name(path)) == PATHS[level_id]
    assert [(area.name, area.text) for area in path.focus] == FOCUS[level_id]
    assert [experience.text for experience in path.experiences] == EXPERIENCES[level_id]
    focus, experiences = parts(FRAMEWORK)[-1].pairings
    number = list(AREAS).index(level_id)
    assert focus.columns[number].name == PATHS[level_id][1]
    assert experiences.columns[number].name == EXPERIENCES_NAME


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
    assert items(level_id, "behavioral", "Follow-up") == [f'"{follow_up}"' for follow_up in spec.follow_ups]
    assert items(level_id, "behavioral", "Expected LP") == [f"{a}: {b}" for a, b in spec.principles.items()]
    assert items(level_id, "behavioral", "Time") == [f"{a}: {b}" for a, b in spec.star.items()]
    assert items(level_id, "system-design", "Time") == [f"{a}: {b}" for a, b in spec.design.items()]
    assert items(level_id, "system-design", "Success") == spec.success_criteria
    assert items(level_id, "system-design", "Typical") == spec.design_problems
    assert items(level_id, "people", "Typical") == TYPICAL[level_id].challenges
    assert items(level_id, "stakeholders", "Typical") == TYPICAL[level_id].scenarios


@each_level
def test_every_area_and_row_is_practised_by_prompts_of_the_level(level_id: str) -> None:
    prompts = [prompt for prompt in shipped_bank().prompts.values() if level_id in prompt.levels]
    wanted: list[Practises] = [*level(level_id).checklists, *FRAMEWORK.outline.rows]
    for what in wanted:
        assert 3 <= len([prompt for prompt in prompts if practises(what, prompt)]) < len(prompts) / 2, what.id

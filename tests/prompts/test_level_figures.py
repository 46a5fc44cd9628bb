"""The levels as they are loaded, held against the competency framework figure by figure."""

import re

import pytest

from hotseat.domain.bank.level import Level
from hotseat.domain.bank.prompt import Prompt, principle_id
from hotseat.domain.pacing import Plan
from hotseat.domain.vocabulary import Kind
from tests.assessments import shipped_framework
from tests.each import each
from tests.prompts.specified import PRINCIPLES, SPEC
from tests.prompts.specified_facts import FACT_WORDS, STORY_FACTS
from tests.sessions import shipped_bank


def seconds(allocation: str) -> tuple[int, int]:
    """An allocation as the framework writes it, "2-2.5 minutes", as its least and most seconds."""
    figures, unit = allocation.split(" ")
    factor = {"seconds": 1, "minutes": 60}[unit]
    least, _, most = figures.partition("-")
    return int(float(least) * factor), int(float(most or least) * factor)


def test_an_allocation_is_read_as_it_is_written() -> None:
    assert [seconds(text) for text in ("30 seconds", "2-2.5 minutes")] == [(30, 30), (120, 150)]


each_level = pytest.mark.parametrize("level_id", SPEC)


def level(level_id: str) -> Level:
    return shipped_bank().levels[level_id]


def plan(level_id: str, kind: Kind) -> Plan:
    plan = level(level_id).plan(kind)
    assert plan is not None
    return plan


def prompts(level_id: str, kind: Kind) -> list[Prompt]:
    return [p for p in shipped_bank().prompts.values() if level_id in p.levels and p.kind == kind]


def windows(plan: Plan) -> dict[str, tuple[int, int]]:
    return {section.name: (section.low, section.high) for section in plan.sections}


def test_there_are_the_two_levels_of_the_framework() -> None:
    assert {level.id: level.name for level in shipped_bank().levels.values()} == {
        level_id: spec.name for level_id, spec in SPEC.items()
    }


@each_level
def test_a_story_is_given_the_time_of_its_level(level_id: str) -> None:
    specified = {name: seconds(text) for name, text in SPEC[level_id].star.items()}
    assert list(windows(plan(level_id, "behavioral")).items()) == list(specified.items())


@each_level
def test_a_design_is_given_the_phases_and_the_time_of_its_level(level_id: str) -> None:
    specified = {name: seconds(text) for name, text in SPEC[level_id].design.items()}
    design = plan(level_id, "system-design")
    assert list(windows(design).items()) == list(specified.items())
    assert design.total == SPEC[level_id].design_minutes * 60
    assert sum(low for low, _ in specified.values()) == design.total


@each_level
def test_the_five_follow_ups_are_the_frameworks(level_id: str) -> None:
    assert [follow_up.text for follow_up in level(level_id).follow_ups_of("behavioral")] == SPEC[
        level_id
    ].follow_ups


@each_level
def test_the_facts_of_a_story_are_held_against_the_frameworks_figures_and_words(level_id: str) -> None:
    facts = {fact.fact: (fact.low, fact.high, *fact.stakeholders) for fact in level(level_id).facts}
    assert facts == STORY_FACTS[level_id]
    assert {fact.fact: fact.words for fact in level(level_id).facts} == FACT_WORDS[level_id]
    framework = shipped_framework().levels[level_id]
    texts = {cell.text for cell in framework.summary}
    texts |= {item for area in framework.areas for item_list in area.lists for item in item_list.items}
    assert set(FACT_WORDS[level_id].values()) <= texts


@each_level
def test_core_themes_and_criteria_are_the_frameworks(level_id: str) -> None:
    spec, loaded = SPEC[level_id], level(level_id)
    assert [theme.name for theme in loaded.core_themes] == spec.core_themes
    assert [criterion.name for criterion in loaded.criteria_of("behavioral")] == spec.story_characteristics
    assert [criterion.name for criterion in loaded.criteria_of("system-design")] == spec.success_criteria


@each_level
def test_every_criterion_says_what_each_of_four_scores_sounds_like(level_id: str) -> None:
    for criterion in level(level_id).criteria:
        assert len(criterion.anchors) == 4
        assert len(set(criterion.anchors)) == 4


@each_level
def test_the_principles_expected_are_the_frameworks_by_its_short_names(level_id: str) -> None:
    expected = level(level_id).expected_principles
    assert {principle.short: principle.shown for principle in expected} == SPEC[level_id].principles
    known = shipped_bank().principles
    for each_expected in expected:
        assert principle_id(each_expected.short, known.values()) == each_expected.principle
        assert each_expected.principle in known


def test_all_sixteen_principles_are_known_by_their_full_names() -> None:
    assert [principle.name for principle in shipped_bank().principles.values()] == PRINCIPLES


@each("name", [*PRINCIPLES, *SPEC["L6"].principles, *SPEC["L7"].principles])
def test_a_principle_is_accepted_by_its_full_name_and_by_the_frameworks_short_one(name: str) -> None:
    known = principle_id(name, shipped_bank().principles.values())
    assert known is not None
    first_words = re.sub(r"\W+", " ", name).split()[:2]
    assert all(word.lower() in known for word in first_words)


@each_level
def test_every_typical_design_problem_is_a_prompt(level_id: str) -> None:
    texts = [prompt.text for prompt in prompts(level_id, "system-design")]
    for problem in SPEC[level_id].design_problems:
        assert len([text for text in texts if re.match(rf"{re.escape(problem)}\b", text)]) == 1


@each_level
def test_every_expected_principle_and_core_theme_has_prompts_to_draw_from(level_id: str) -> None:
    behavioral = prompts(level_id, "behavioral")
    for principle in level(level_id).expected_principles:
        assert len([prompt for prompt in behavioral if principle.principle in prompt.principles]) >= 3
    for theme in level(level_id).core_themes:
        assert len([prompt for prompt in behavioral if theme.id in prompt.themes]) >= 3


def layers_of(prompt: Prompt) -> list[str]:
    return [follow_up.layer for follow_up in prompt.follow_ups]


def test_a_prompts_own_follow_ups_come_from_different_layers() -> None:
    own = {prompt.id: layers_of(prompt) for prompt in shipped_bank().prompts.values()}
    assert not {name: layers for name, layers in own.items() if len(layers) != len(set(layers))}


def test_a_prompt_has_as_many_follow_ups_of_its_own_as_its_kind_needs() -> None:
    fits = {"behavioral": (3,), "system-design": (3, 4, 5)}
    prompts = shipped_bank().prompts.values()
    assert not [prompt.id for prompt in prompts if len(layers_of(prompt)) not in fits[prompt.kind]]


def test_no_follow_up_of_a_prompt_is_one_of_its_levels() -> None:
    for prompt in shipped_bank().prompts.values():
        for level_id in prompt.levels:
            of_level = {follow_up.text for follow_up in level(level_id).follow_ups_of(prompt.kind)}
            assert not of_level & {follow_up.text for follow_up in prompt.follow_ups}

"""The bank that ships holds all that was asked of it, counted."""

import re
from collections.abc import Iterator, Mapping

import pytest

from hotseat.domain.bank.bank_lint import too_alike
from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.text import one_line
from hotseat.domain.vocabulary import COMPETENCIES, KINDS, LAYERS, Kind
from tests.each import each
from tests.prompts.specified import COMPETENCY_AREAS, PRINCIPLES, SPEC, TYPICAL
from tests.sessions import shipped_bank

BANK = shipped_bank()
PLENTY = 5
"""Prompts for each principle at each level, and follow-ups of each layer."""
DESIGNS = 12
REACHED = 2
TOO_MUCH_SHARED = 0.6

each_level = each("level_id", SPEC)


CLASSICS = [prompt for prompt in BANK.prompts.values() if prompt.classic]
"""They are meant for both levels, and plain; the other prompts are for one level each."""
OTHERS = [prompt for prompt in BANK.prompts.values() if not prompt.classic]


def prompts(level_id: str, kind: Kind) -> list[Prompt]:
    return [prompt for prompt in BANK.prompts.values() if level_id in prompt.levels and prompt.kind == kind]


def words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z0-9']+", text.lower()))


def strings(value: object) -> Iterator[str]:
    """Every text in a value, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for entry in value.values():
            yield from strings(entry)
    elif isinstance(value, tuple):
        for entry in value:
            yield from strings(entry)


def test_every_text_is_found_however_deep_it_stands() -> None:
    assert list(strings(({"a": "x"}, ("y", (1, "z"))))) == ["x", "y", "z"]


@each_level
@each("name", PRINCIPLES)
def test_each_principle_is_the_main_one_of_five_prompts_of_each_level(level_id: str, name: str) -> None:
    [principle] = [principle.id for principle in BANK.principles.values() if principle.name == name]
    main = [
        prompt.id for prompt in OTHERS if level_id in prompt.levels and prompt.principles[:1] == (principle,)
    ]
    assert len(main) >= PLENTY


@each_level
@each("area", COMPETENCY_AREAS)
def test_each_competency_area_is_reached(level_id: str, area: str) -> None:
    of_level = [prompt for kind in KINDS for prompt in prompts(level_id, kind)]
    assert len([prompt for prompt in of_level if prompt.competency == area]) >= REACHED


def test_the_competencies_are_the_areas_of_the_framework() -> None:
    assert tuple(COMPETENCY_AREAS) == COMPETENCIES


@each_level
def test_challenges_and_scenarios_are_the_frameworks(level_id: str) -> None:
    level = BANK.levels[level_id]
    assert [theme.name for theme in level.typical_challenges] == TYPICAL[level_id].challenges
    assert [theme.name for theme in level.typical_scenarios] == TYPICAL[level_id].scenarios


@each(
    ("level_id", "name"),
    [
        (level_id, name)
        for level_id, spec in SPEC.items()
        for name in (*spec.core_themes, *TYPICAL[level_id].challenges, *TYPICAL[level_id].scenarios)
    ],
)
def test_each_theme_challenge_and_scenario_is_reached(level_id: str, name: str) -> None:
    [theme] = [theme.id for theme in BANK.levels[level_id].themes if theme.name == name]
    assert len([prompt for prompt in prompts(level_id, "behavioral") if theme in prompt.themes]) >= REACHED


def test_each_prompt_but_a_classic_is_for_one_level_and_each_tells_the_interviewer_what_to_look_for() -> None:
    assert [prompt.id for prompt in OTHERS if len(prompt.levels) != 1] == []
    assert [prompt.id for prompt in BANK.prompts.values() if len(prompt.interviewer_note) < 40] == []
    notes = [prompt.interviewer_note for prompt in BANK.prompts.values()]
    assert len(notes) == len(set(notes))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("level_id", "other_id"), [("L6", "L7"), ("L7", "L6")])
def test_the_levels_differ_in_more_than_a_word(level_id: str, other_id: str, kind: Kind) -> None:
    others = [(other.id, words(other.text)) for other in prompts(other_id, kind) if not other.classic]
    for own_prompt in (prompt for prompt in prompts(level_id, kind) if not prompt.classic):
        own = words(own_prompt.text)
        shared = {other: len(own & other_words) / len(own) for other, other_words in others}
        assert {other: share for other, share in shared.items() if share > TOO_MUCH_SHARED} == {}, (
            own_prompt.id
        )


@each_level
@each("name", PRINCIPLES)
def test_each_principle_is_the_main_one_of_four_classics_of_each_level(level_id: str, name: str) -> None:
    [principle] = [principle.id for principle in BANK.principles.values() if principle.name == name]
    main = [
        prompt.id
        for prompt in CLASSICS
        if level_id in prompt.levels and prompt.principles[:1] == (principle,)
    ]
    assert len(main) >= 4


def test_ten_classics_for_both_levels_belong_to_no_principle() -> None:
    bar_raisers = [prompt for prompt in CLASSICS if not prompt.principles]
    assert len(bar_raisers) == 10
    assert {prompt.levels for prompt in bar_raisers} == {tuple(SPEC)}


def test_no_other_behavioral_prompt_is_without_a_principle() -> None:
    assert [prompt.id for prompt in OTHERS if prompt.kind == "behavioral" and not prompt.principles] == []


def test_a_classic_has_at_most_sixteen_words() -> None:
    assert [prompt.id for prompt in CLASSICS if len(prompt.text.split()) > 16] == []


def test_a_classic_is_a_story_with_three_follow_ups_each_of_another_layer() -> None:
    layers = {prompt.id: [follow_up.layer for follow_up in prompt.follow_ups] for prompt in CLASSICS}
    assert {prompt.kind for prompt in CLASSICS} == {"behavioral"}
    assert {
        prompt_id: own_layers
        for prompt_id, own_layers in layers.items()
        if not len(set(own_layers)) == len(own_layers) == 3
    } == {}


def test_no_two_prompts_have_the_same_words() -> None:
    texts = [tuple(re.findall(r"[a-z]+", prompt.text.lower())) for prompt in BANK.prompts.values()]
    assert len(texts) == len(set(texts))


def test_no_two_prompts_ask_nearly_the_same() -> None:
    assert [(prompt.id, other.id) for prompt, other in too_alike(BANK.prompts.values())] == []


def test_no_two_prompts_share_a_follow_up() -> None:
    asked = [follow_up.text for prompt in BANK.prompts.values() for follow_up in prompt.follow_ups]
    assert sorted(text for text in set(asked) if asked.count(text) > 1) == []


@each_level
def test_there_are_a_dozen_designs(level_id: str) -> None:
    assert len(prompts(level_id, "system-design")) >= DESIGNS


DESIGNS_THAT_SHIP = [prompt for prompt in BANK.prompts.values() if prompt.kind == "system-design"]


def says_what_to_listen_for(design: Prompt) -> bool:
    """In every phase of its level's plan, three to six different points."""
    plan = BANK.levels[design.levels[0]].plan("system-design")
    assert plan is not None
    return [phase.section for phase in design.phases] == [section.id for section in plan.sections] and all(
        3 <= len(set(phase.points)) == len(phase.points) <= 6 for phase in design.phases
    )


def test_a_design_says_what_to_listen_for_in_every_phase() -> None:
    assert not [design.id for design in DESIGNS_THAT_SHIP if not says_what_to_listen_for(design)]


def has_scale_traps_and_change(design: Prompt) -> bool:
    """A figure in its scale, two traps, and one change, which is the last follow-up."""
    return (
        bool(re.search(r"\d", design.scale))
        and len(set(design.traps)) == len(design.traps) == 2
        and bool(design.change)
        and len(design.follow_ups) >= 3
        and design.follow_ups_to_ask()[-1].text == design.change
    )


def test_a_design_has_its_scale_two_traps_and_one_change() -> None:
    assert not [design.id for design in DESIGNS_THAT_SHIP if not has_scale_traps_and_change(design)]


@each_level
@pytest.mark.parametrize("kind", KINDS)
def test_the_ladder_has_five_follow_ups_in_each_layer(level_id: str, kind: Kind) -> None:
    ladder = BANK.ladder(level_id, kind).follow_ups
    texts = [rung.text for rung in ladder]
    assert len(texts) == len(set(texts))
    assert [layer for layer in LAYERS if sum(rung.layer == layer for rung in ladder) < PLENTY] == []


def test_the_ladders_hold_the_ten_follow_ups_of_the_framework() -> None:
    for level_id, spec in SPEC.items():
        texts = {follow_up.text for follow_up in BANK.ladder(level_id, "behavioral").follow_ups}
        assert set(spec.follow_ups) <= texts


@each_level
@pytest.mark.parametrize("kind", KINDS)
def test_every_criterion_has_four_anchors_of_its_own(level_id: str, kind: Kind) -> None:
    criteria = BANK.criteria(level_id, kind, BANK.principles if kind == "behavioral" else ())
    assert len(criteria) == (len(PRINCIPLES) + 5 if kind == "behavioral" else 5)
    assert [criterion.id for criterion in criteria if len(criterion.anchors) != 4] == []
    anchors = [anchor for criterion in criteria for anchor in criterion.anchors]
    assert len(anchors) == len(set(anchors))


def test_the_anchors_of_a_principle_are_other_ones_at_each_level() -> None:
    for principle in BANK.principles.values():
        lower, higher = (principle.criterion(level_id) for level_id in SPEC)
        assert lower is not None
        assert higher is not None
        assert not set(lower.anchors) & set(higher.anchors)


def test_every_text_is_one_line_of_plain_characters() -> None:
    texts = list(strings(BANK))
    assert len(texts) > 3_000
    assert [text for text in texts if not text.isascii() or text != one_line(text)] == []

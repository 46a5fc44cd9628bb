"""How much of everything a bank holds."""

from hotseat.domain.bank.bank import Bank
from hotseat.domain.bank.bank_coverage import CoverageTable, coverage
from hotseat.domain.bank.ladder import Rung
from hotseat.domain.bank.level import Level, LevelFollowUp, Principle, Theme
from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.names import words
from hotseat.domain.vocabulary import COMPETENCIES, KINDS, LAYERS
from tests.sessions import shipped_bank

TRUST = Principle("earn-trust", "Earn Trust", ())
DEPTH = Principle("dive-deep", "Dive Deep", ())


def level(level_id: str, *themes: Theme, challenge: str) -> Level:
    follow_up = LevelFollowUp("behavioral", "And then?", "role")
    return Level(
        id=level_id,
        name=level_id,
        plans=(),
        core_themes=themes,
        expected_principles=(),
        follow_ups=(follow_up,),
        criteria=(),
        typical_challenges=(Theme("c", challenge),),
    )


LEVELS = {
    "L6": level("L6", Theme("growth", "Growth"), Theme("calm", "Calm"), challenge="Doubt"),
    "L7": level("L7", Theme("growing", "Growth"), challenge="Debt"),
}
PROMPTS = (
    Prompt(
        id="one",
        kind="behavioral",
        levels=("L6",),
        text="One?",
        competency="people",
        principles=("earn-trust", "dive-deep"),
        themes=("growth", "c"),
    ),
    Prompt(
        id="two",
        kind="behavioral",
        levels=("L6", "L7"),
        text="Two?",
        competency="people",
        principles=("earn-trust",),
        themes=("growth", "growing"),
    ),
    Prompt(
        id="three",
        kind="system-design",
        levels=("L7",),
        text="Three?",
        competency="system-design",
        principles=("earn-trust",),
    ),
)
BANK = Bank(
    LEVELS,
    {"earn-trust": TRUST, "dive-deep": DEPTH},
    {prompt.id: prompt for prompt in PROMPTS},
    (
        Rung(("L6", "L7"), "behavioral", "role", "Which part was yours?"),
        Rung(("L7",), KINDS[1], "people", "?"),
    ),
)


def table(title: str, bank: Bank = BANK) -> dict[str, tuple[int | None, ...]]:
    [count] = [count for count in coverage(bank) if count.title == title]
    return dict(count.rows)


def test_prompts_are_counted_by_kind_and_level() -> None:
    assert table("Prompts") == {"behavioral": (2, 1), "system design": (0, 1)}


def test_a_story_counts_for_every_principle_it_names_and_a_design_for_none() -> None:
    assert table("Behavioral prompts by leadership principle") == {"Earn Trust": (2, 1), "Dive Deep": (1, 0)}


def test_every_competency_is_counted_also_where_there_is_nothing() -> None:
    counted = table("Prompts by competency")
    assert tuple(counted) == tuple(map(words, COMPETENCIES))
    assert (counted["people"], counted["system design"], counted["impact"]) == ((2, 1), (0, 1), (0, 0))


def test_a_theme_is_counted_for_the_levels_that_have_it() -> None:
    assert table("Prompts by core theme") == {"Growth": (2, 1), "Calm": (0, None)}
    assert table("Prompts by typical challenge") == {"Doubt": (1, None), "Debt": (None, 0)}
    assert table("Prompts by typical scenario") == {}


def test_follow_ups_are_counted_by_layer_the_levels_own_among_them() -> None:
    behavioral = table("Follow-ups of the behavioral ladder by layer")
    assert tuple(behavioral) == LAYERS
    assert (behavioral["role"], behavioral["people"]) == ((2, 2), (0, 0))
    assert table("Follow-ups of the system design ladder by layer")["people"] == (0, 1)


def test_an_empty_bank_is_counted_too() -> None:
    assert coverage(Bank({}, {}, {}))[0] == CoverageTable(
        "Prompts", (), (("behavioral", ()), ("system design", ()))
    )


def test_the_counts_of_the_bank_that_ships_add_up() -> None:
    bank = shipped_bank()
    everything = [
        len([prompt for prompt in bank.prompts.values() if level in prompt.levels]) for level in bank.levels
    ]
    for title in ("Prompts", "Prompts by competency"):
        columns = zip(*table(title, bank).values(), strict=True)
        assert [sum(count or 0 for count in column) for column in columns] == everything

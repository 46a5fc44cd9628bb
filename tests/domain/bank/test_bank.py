"""Levels, principles and prompts: what fits a choice, and what is wrong with them."""

import pytest

from hotseat.domain.bank.bank import Bank, Choice, NothingToAsk
from hotseat.domain.bank.ladder import MissingRule, Rung
from hotseat.domain.bank.level import Criterion, Level, LevelAnchors, LevelFollowUp, Principle, level_faults
from hotseat.domain.bank.prompt import Prompt, PromptFollowUp, principle_id, prompt_faults
from hotseat.domain.pacing import Plan, Section
from hotseat.domain.vocabulary import FollowUp

PLAN = Plan("star", "STAR", "behavioral", (Section("situation", "Situation", 30, 45),))
ANCHORS = ("none", "some", "good", "great")
LEVEL = Level(
    id="L6",
    name="Senior Engineering Manager",
    plans=(PLAN,),
    core_themes=(),
    expected_principles=(),
    follow_ups=(LevelFollowUp("behavioral", "How did you measure success?", "measure"),),
    criteria=(
        Criterion("scope", "behavioral", "Scope", ANCHORS),
        Criterion("scale", "system-design", "Scale", ANCHORS),
    ),
)
TRUST = Principle("earn-trust", "Earn Trust", ("Trust",))
BACKBONE = Principle("have-backbone-disagree-and-commit", "Have Backbone; Disagree and Commit", ("Backbone",))
ONE = Prompt(
    id="one",
    kind="behavioral",
    levels=("L6",),
    text="Tell me about one.",
    competency="people",
    principles=("earn-trust",),
)
TWO = Prompt(id="two", kind="behavioral", levels=("L6",), text="Tell me about two.", competency="impact")
HIGHER = Prompt(
    id="higher",
    kind="behavioral",
    levels=("L7",),
    text="Tell me about more.",
    competency="people",
    principles=("earn-trust",),
)
DESIGN = Prompt(
    id="design", kind="system-design", levels=("L6",), text="Design it.", competency="system-design"
)
PROMPTS = {prompt.id: prompt for prompt in (ONE, HIGHER, DESIGN, TWO)}
BANK = Bank({"L6": LEVEL}, {"earn-trust": TRUST}, PROMPTS)


@pytest.mark.parametrize(
    ("choice", "ids"),
    [
        (Choice("L6", "behavioral"), ["one", "two"]),
        (Choice("L6", "behavioral", principle="Trust"), ["one"]),
        (Choice("L6", "behavioral", principle="earn-trust"), ["one"]),
        (Choice("L6", "behavioral", competency="impact"), ["two"]),
    ],
)
def test_a_choice_narrows_the_prompts(choice: Choice, ids: list[str]) -> None:
    assert [prompt.id for prompt in BANK.pool(choice)] == ids


@pytest.mark.parametrize(
    ("choice", "sentence"),
    [
        (Choice("L9", "behavioral"), 'There is no level "L9"; there is only L6.'),
        (Choice("L6", "system-design"), "Level L6 has no pacing plan for system-design."),
        (Choice("L6", "behavioral", "Zeal"), 'There is no principle "Zeal"; there is only Earn Trust.'),
        (Choice("L6", "behavioral", competency="technical"), "with that principle or competency"),
    ],
)
def test_a_choice_that_nothing_fits_is_told_why(choice: Choice, sentence: str) -> None:
    with pytest.raises(NothingToAsk) as nothing:
        BANK.pool(choice)
    assert sentence in str(nothing.value)


def test_an_empty_bank_says_that_it_is_empty() -> None:
    with pytest.raises(NothingToAsk, match="the bank is empty"):
        Bank({}, {}, {}).pool(Choice("L6", "behavioral"))


def test_a_mistyped_prompt_is_answered_with_the_nearest() -> None:
    assert BANK.prompt("one") is ONE
    with pytest.raises(NothingToAsk, match=r'There is no prompt "on".* Near it: one'):
        BANK.prompt("on")
    with pytest.raises(NothingToAsk, match="lists them all"):
        BANK.prompt("zzzzzz")


@pytest.mark.parametrize(
    ("name", "principle"),
    [
        ("earn-trust", TRUST.id),
        ("Earn Trust", TRUST.id),
        ("EARN  TRUST", TRUST.id),
        ("trust", TRUST.id),
        ("have backbone, disagree and commit", BACKBONE.id),
        ("Backbone", BACKBONE.id),
        ("earn", None),
        ("", None),
    ],
)
def test_a_principle_is_known_by_its_id_its_full_name_and_its_short_names(
    name: str, principle: str | None
) -> None:
    assert principle_id(name, [TRUST, BACKBONE]) == principle


def test_follow_ups_of_a_level_are_those_of_the_kind_asked() -> None:
    assert LEVEL.follow_ups_of("behavioral") == (
        FollowUp("measure", "level", "How did you measure success?"),
    )
    assert LEVEL.follow_ups_of("system-design") == ()
    assert [criterion.id for criterion in LEVEL.criteria_of("system-design")] == ["scale"]


def test_a_sound_level_and_a_sound_prompt_have_no_faults() -> None:
    assert level_faults(LEVEL) == []
    assert prompt_faults(ONE) == []


@pytest.mark.parametrize("level_id", ["", "L" * 33, "../L6", "L6/x", "L 6", "-L6", "\u202eL6"])
def test_a_levels_id_can_name_no_file_elsewhere(level_id: str) -> None:
    assert level_faults(LEVEL._replace(id=level_id)) == [
        f'the level "{level_id}" needs an id of letters, digits and single hyphens, at most 32 characters'
    ]


def test_everything_wrong_with_a_level_is_told_at_once() -> None:
    wrong = LEVEL._replace(
        plans=(PLAN, PLAN._replace(kind="opera")),  # type: ignore[arg-type]
        follow_ups=(LevelFollowUp("behavioral", "Why?", "weather"),),  # type: ignore[arg-type]
        criteria=(Criterion("scope", "behavioral", "Scope", ANCHORS[:3]),) * 2,
    )
    assert level_faults(wrong) == [
        'plan "star" has the kind "opera"; use behavioral or system-design',
        'follow-up "Why?" has the layer "weather"; use one of '
        "role, reasoning, alternatives, measure, people, hindsight, transfer",
        'criterion "scope" has 3 anchors; give it 4, for the scores 1 to 4',
        'criterion "scope" has 3 anchors; give it 4, for the scores 1 to 4',
        'the plan "star" is there twice; make each id unique',
        'the criterion "scope" is there twice; make each id unique',
    ]


def test_everything_wrong_with_a_prompt_is_told_at_once() -> None:
    wrong = Prompt(
        id="Bad Id",
        kind="opera",  # type: ignore[arg-type]
        levels=(),
        text="  ",
        competency="singing",  # type: ignore[arg-type]
        follow_ups=(PromptFollowUp("Why?", "weather"), PromptFollowUp("Why?", "role")),  # type: ignore[arg-type]
    )
    assert [fault.partition('prompt "Bad Id" ')[2] for fault in prompt_faults(wrong)] == [
        "needs an id of a-z, 0-9 and single hyphens, at most 64 characters",
        "has no text; write the question",
        'has the kind "opera"; use behavioral or system-design',
        'has the competency "singing"; use one of '
        "technical, system-design, people, stakeholders, decisions, impact",
        'is for no level; name at least one, as in levels = ["L6"]',
        'has the layer "weather"; use one of '
        "role, reasoning, alternatives, measure, people, hindsight, transfer",
        'has the follow-up "Why?" twice; keep one',
    ]


@pytest.mark.parametrize("prompt_id", ["", "a" * 65, "-a", "a--b", "../../etc/passwd", "a_b", "a b", "ä"])
def test_an_id_can_name_no_file_elsewhere(prompt_id: str) -> None:
    assert prompt_faults(ONE._replace(id=prompt_id))


RUNGS = (
    Rung(("L6", "L7"), "behavioral", "people", "Who disagreed?"),
    Rung(("L7",), "behavioral", "people", "Which executive disagreed?"),
    Rung(("L6",), "system-design", "people", "Who is on call?"),
)
RULES = (
    MissingRule("number", "no number", "measure", ("behavioral",)),
    MissingRule("cost", "no cost", "measure", ("system-design",)),
    MissingRule("reason", "no reason", "reasoning"),
)


def test_a_ladder_is_the_levels_own_follow_ups_then_those_for_it_and_the_rules_of_the_kind() -> None:
    bank = BANK._replace(rungs=RUNGS, rules=RULES)
    ladder = bank.ladder("L6", "behavioral")
    assert ladder.follow_ups == (
        *LEVEL.follow_ups_of("behavioral"),
        FollowUp("people", "level", "Who disagreed?"),
    )
    assert [rule.id for rule in ladder.rules] == ["number", "reason"]
    design = bank.ladder("L6", "system-design")
    assert [follow_up.text for follow_up in design.follow_ups] == ["Who is on call?"]
    assert [rule.id for rule in design.rules] == ["cost", "reason"]


def test_a_level_without_a_file_has_the_follow_ups_that_name_it() -> None:
    texts = [follow_up.text for follow_up in BANK._replace(rungs=RUNGS).ladder("L7", "behavioral").follow_ups]
    assert texts == ["Who disagreed?", "Which executive disagreed?"]
    assert BANK.ladder("L9", "behavioral").follow_ups == ()


def test_an_answer_is_judged_by_its_principles_first_then_by_the_level() -> None:
    judged = TRUST._replace(anchors=(LevelAnchors("L6", ANCHORS),))
    bank = BANK._replace(principles={judged.id: judged, BACKBONE.id: BACKBONE})
    by_principle = bank.criteria("L6", "behavioral", (BACKBONE.id, "stranger", judged.id))
    assert [criterion.id for criterion in by_principle] == ["earn-trust", "scope"]
    assert [criterion.id for criterion in bank.criteria("L6", "system-design", ())] == ["scale"]
    assert bank.criteria("L9", "behavioral", (judged.id,)) == ()

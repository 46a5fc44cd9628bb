"""What is weak in a bank, and how much work it takes to see it."""

import re
import sys
from collections.abc import Iterable
from itertools import product
from random import Random
from string import ascii_lowercase
from types import FrameType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotseat.domain.bank.bank import Bank
from hotseat.domain.bank.bank_lint import (
    ALIKE,
    alias_remarks,
    are_alike,
    ladder_remarks,
    layer_remarks,
    telling_words,
    too_alike,
)
from hotseat.domain.bank.ladder import Rung
from hotseat.domain.bank.level import Level, LevelFollowUp, Principle
from hotseat.domain.bank.prompt import Prompt, PromptFollowUp
from hotseat.domain.pacing import Plan, Section
from hotseat.domain.vocabulary import LAYERS, Kind, Layer

QUESTION = "Tell me about the hardest customer your team ever lost."
WORDS = ["".join(letters) for letters in product(ascii_lowercase, repeat=4)]


def prompt(prompt_id: str, text: str, kind: Kind = "behavioral") -> Prompt:
    return Prompt(id=prompt_id, kind=kind, levels=("L6",), text=text, competency="people")


def alike(*prompts: Prompt) -> list[tuple[str, str]]:
    return [(prompt.id, other.id) for prompt, other in too_alike(prompts)]


@pytest.mark.parametrize(
    ("text", "is_alike"),
    [
        (QUESTION, True),
        (QUESTION.upper(), True),
        ("Tell me about the hardest customer your team nearly lost!", True),
        ("Your team lost a customer: tell me about the hardest.", True),
        ("Tell me about the hardest bug your service ever had.", False),
        ("Why?", False),
        ("", False),
        ("\u041a\u0430\u043a?", False),
    ],
)
def test_prompts_that_say_nearly_the_same_are_found(text: str, is_alike: bool) -> None:
    assert alike(prompt("one", QUESTION), prompt("two", text)) == ([("two", "one")] if is_alike else [])


def test_a_story_and_a_design_are_never_alike() -> None:
    assert alike(prompt("one", QUESTION), prompt("two", QUESTION, "system-design")) == []


def test_each_of_many_alike_is_told_once() -> None:
    pairs = alike(*(prompt(name, QUESTION) for name in "abcd"))
    assert pairs == [("b", "a"), ("c", "a"), ("d", "a")]


def word_set(text: str) -> set[str]:
    return set(re.findall(r"[a-z]{4,}", text))


def share(first: Prompt, other: Prompt) -> float:
    both = word_set(first.text) | word_set(other.text)
    return len(word_set(first.text) & word_set(other.text)) / len(both)


@given(st.lists(st.lists(st.sampled_from(WORDS[:12]), min_size=1, max_size=8), max_size=20))
def test_no_pair_is_missed_and_none_is_invented(texts: list[list[str]]) -> None:
    prompts = [prompt(str(number), " ".join(words)) for number, words in enumerate(texts)]
    close = {
        prompt.id
        for number, prompt in enumerate(prompts)
        if any(share(prompt, other) >= ALIKE for other in prompts[:number])
    }
    pairs = list(too_alike(prompts))
    assert {prompt.id for prompt, _ in pairs} == close
    assert all(share(prompt, other) >= ALIKE for prompt, other in pairs)


def calls_made(prompts: Iterable[Prompt]) -> tuple[int, int]:
    """How many pairs are found, and how many calls of Python functions it takes."""
    calls = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal calls
        calls += event == "call"

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        pairs = sum(1 for _ in too_alike(prompts))
    finally:
        sys.setprofile(before)
    return pairs, calls


def test_five_thousand_nearly_the_same_are_all_found_with_little_work() -> None:
    prompts = [prompt(f"p{number}", f"{QUESTION} {WORDS[number]}") for number in range(5_000)]
    pairs, calls = calls_made(prompts)
    assert pairs == 4_999
    assert calls < 5_000 * 40


def test_five_thousand_made_of_the_same_common_words_take_bounded_work() -> None:
    chance = Random(1)
    prompts = [prompt(f"p{number}", " ".join(chance.sample(WORDS[:60], 12))) for number in range(5_000)]
    _, calls = calls_made(prompts)
    assert calls < 5_000 * 300


def test_two_follow_ups_of_one_layer_are_told() -> None:
    several = tuple(PromptFollowUp(f"{layer} {number}?", layer) for layer in LAYERS for number in range(2))
    prompt_one = prompt("one", QUESTION)
    assert layer_remarks(prompt_one._replace(follow_ups=several[::2])) == []
    assert layer_remarks(prompt_one._replace(follow_ups=several[:3])) == [
        'prompt "one" has two follow-ups of the layer "role"; let each ask about something else'
    ]


PLAN = Plan("star", "STAR", "behavioral", (Section("situation", "Situation", 30, 45),))
OWN = LevelFollowUp("behavioral", "What was yours?", "role")
LEVEL = Level(
    id="L5",
    name="Engineering Manager",
    plans=(PLAN,),
    core_themes=(),
    expected_principles=(),
    follow_ups=(OWN,),
    criteria=(),
)


def rungs(layers: Iterable[Layer], level: str = "L5", kind: Kind = "behavioral") -> tuple[Rung, ...]:
    return tuple(Rung((level,), kind, layer, f"{layer}?") for layer in layers)


def test_layers_without_a_follow_up_are_told_for_each_kind_there_is_a_plan_for() -> None:
    bank = Bank({"L5": LEVEL}, {}, {}, rungs(LAYERS[1:5]))
    assert list(ladder_remarks(bank)) == [
        (
            "L5",
            'level "L5" has no behavioral follow-up of the layer "hindsight", "transfer"; '
            "add one under [[follow_up]] in a pack",
        )
    ]


def test_follow_ups_of_another_level_or_kind_fill_no_layer() -> None:
    others = rungs(LAYERS[1:], "L6") + rungs(LAYERS[1:], kind="system-design")
    [(_, sentence)] = ladder_remarks(Bank({"L5": LEVEL}, {}, {}, others))
    assert all(f'"{layer}"' in sentence for layer in LAYERS[1:])
    assert '"role"' not in sentence


def test_a_level_without_a_plan_needs_no_follow_ups_and_a_full_ladder_is_no_fault() -> None:
    assert list(ladder_remarks(Bank({"L5": LEVEL._replace(plans=())}, {}, {}))) == []
    assert list(ladder_remarks(Bank({"L5": LEVEL}, {}, {}, rungs(LAYERS)))) == []


def test_a_name_that_two_principles_claim_is_told_of_the_later() -> None:
    trust = Principle("earn-trust", "Earn Trust", ("Trust", "EARN trust"))
    zeal = Principle("zeal", "Zeal", ("Enthusiasm", "trust"))
    assert list(alias_remarks({"earn-trust": trust, "zeal": zeal})) == [
        ("zeal", 'the name "trust" of principle "zeal" belongs to "earn-trust" already; take another')
    ]
    assert list(alias_remarks({"earn-trust": trust})) == []


def test_abbreviations_tell_questions_apart() -> None:
    first, second = (telling_words(f"What is the {name} protocol?") for name in ("TCP", "UDP"))
    assert not are_alike(first, second)

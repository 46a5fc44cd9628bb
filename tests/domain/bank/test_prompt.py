"""A prompt: its phases, the id of one's own, and what it has to ask."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotseat.domain.bank.prompt import PhasePoints, Prompt, PromptFollowUp, own_prompt, prompt_faults
from hotseat.domain.vocabulary import FollowUp

STORY = Prompt(id="story", kind="behavioral", levels=("L6",), text="Tell me about one.", competency="people")
DESIGN = Prompt(
    id="design",
    kind="system-design",
    levels=("L6",),
    text="Design it.",
    competency="system-design",
    scale="1,000 a second",
    traps=("Starts with a product.",),
    change="Now it must work offline.",
    phases=(PhasePoints("requirements", ("Asks for the scale",)), PhasePoints("questions", ())),
    follow_ups=(PromptFollowUp("Why?", "reasoning"), PromptFollowUp("Who?", "people")),
)


def test_a_sound_design_has_no_faults() -> None:
    assert prompt_faults(DESIGN) == []


@pytest.mark.parametrize(
    "changed",
    [
        STORY._replace(scale="1,000"),
        STORY._replace(traps=("One.",)),
        STORY._replace(change="Now it must."),
        STORY._replace(phases=DESIGN.phases),
        DESIGN._replace(kind="behavioral"),
    ],
)
def test_a_story_has_nothing_of_a_design(changed: Prompt) -> None:
    assert prompt_faults(changed) == [
        f'prompt "{changed.id}" is behavioral; scale, traps, change and phases belong to a '
        "system-design prompt"
    ]


def test_a_phase_that_stands_twice_is_told_once() -> None:
    assert prompt_faults(DESIGN._replace(phases=DESIGN.phases[:1] * 3)) == [
        'prompt "design" has the phase "requirements" twice; put its points together'
    ]


def test_a_prompt_asks_its_own_follow_ups_and_the_change_last() -> None:
    assert DESIGN.follow_ups_to_ask() == (
        FollowUp("reasoning", "prompt", "Why?"),
        FollowUp("people", "prompt", "Who?"),
        FollowUp("transfer", "prompt", "Now it must work offline."),
    )
    assert STORY.follow_ups_to_ask() == ()


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Tell me about one.", "own-tell-me-about-one"),
        ("Tell me about a time you were wrong, and how.", "own-tell-me-about-a-time-you-were"),
        ("What's new?", "own-whats-new"),
        ("Caf\u00e9", "own-cafe"),
        ("Tell " + "x" * 90, "own-tell-" + "x" * 43),
        ("a" * 47 + " b", "own-" + "a" * 47),
        ("\u041a\u0430\u043a?", "own"),
        ("!", "own"),
    ],
)
def test_ones_own_prompt_is_called_after_its_first_words(text: str, made: str) -> None:
    assert own_prompt(STORY._replace(text=text), ()) == STORY._replace(id=made, text=text)


def test_an_id_that_is_taken_gets_a_number() -> None:
    taken = ["own-tell-me-about-one", "own-tell-me-about-one-2"]
    assert own_prompt(STORY, taken[:1]).id == taken[1]
    assert own_prompt(STORY, taken).id == "own-tell-me-about-one-3"


@given(st.text(min_size=1).filter(str.strip), st.integers(0, 12))
def test_whatever_is_typed_makes_a_sound_id_of_its_own(text: str, times: int) -> None:
    typed, taken = STORY._replace(text=text), set[str]()
    for _ in range(times):
        taken.add(own_prompt(typed, taken).id)
    made = own_prompt(typed, taken)
    assert prompt_faults(made) == []
    assert len(taken) == times
    assert made.id not in taken

"""What a level expects of the facts of a story, and what can be wrong with it."""

import math
from typing import cast

import pytest

from hotseat.domain.bank.level_facts import LevelFact, fact_faults
from hotseat.domain.vocabulary import FACTS, Fact, Stakeholder

SOUND = LevelFact("people", "10-25 engineers", 10, 25)


def test_a_range_may_be_open_and_words_alone_have_none() -> None:
    assert SOUND.span == (10, 25)
    assert LevelFact("people", "50-200+ engineers", low=50).span == (50, math.inf)
    assert LevelFact("recovery-months", "days to weeks", high=1).span == (0, 1)
    assert LevelFact("teams", "multiple orgs").span is None
    assert LevelFact("stakeholder", "VPs and C-level", stakeholders=("vp", "c-level")).span == (2, 3)
    assert LevelFact("stakeholder", "everybody").span is None
    assert fact_faults([SOUND, LevelFact("teams", "multiple orgs")]) == []


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        (
            SOUND._replace(fact=cast("Fact", "size")),
            f'the fact "size" is not one of a story\'s; use one of {", ".join(FACTS)}',
        ),
        (SOUND._replace(low=30), 'the fact "people" goes from 30 to 25; swap them'),
        (SOUND._replace(words=" "), 'the fact "people" has no words; say what the level expects'),
        (
            SOUND._replace(stakeholders=("vp",)),
            'the fact "people" has stakeholders; give it low and high',
        ),
        (
            SOUND._replace(fact="stakeholder"),
            'the fact "stakeholder" has figures; name people, as in stakeholders = ["vp", "c-level"]',
        ),
        (
            LevelFact("stakeholder", "the board", stakeholders=(cast("Stakeholder", "board"),)),
            'the fact "stakeholder" has the stakeholder "board"; use team, director, vp, c-level',
        ),
    ],
)
def test_what_is_wrong_with_a_fact_is_said(wrong: LevelFact, sentence: str) -> None:
    assert fact_faults([wrong]) == [sentence]


def test_a_fact_is_there_once() -> None:
    assert fact_faults([SOUND, SOUND._replace(low=11)]) == ['the fact "people" is there twice; keep one']

"""Numbers without a claim, and claims that broke."""

import pytest

from hotseat.domain.session import events as e
from hotseat.domain.session.question import Question
from hotseat.domain.stories.claims import broken, claim_sentences, unclaimed
from hotseat.domain.stories.story import Claim
from hotseat.domain.vocabulary import MaybeLayer, MaybeOutcome
from tests.domain.stories.telling import a_story, told_session


def probed(*asked: tuple[str, MaybeLayer, MaybeOutcome]) -> Question:
    """A story told for 90 seconds, and the follow-ups after it."""
    events: list[e.Event] = []
    for number, (text, layer, outcome) in enumerate(asked):
        events += [
            e.FollowUpAsked(200.0 + number, layer, "custom", text),
            e.FollowUpAnswered(200.5 + number, outcome),
        ]
    return told_session(30, 30, 30, then=events).questions[0]


def test_a_number_of_the_result_needs_a_claim_that_has_it_however_it_is_written() -> None:
    story = a_story(
        results=["outages 3 -> 0", "forty people kept it", "a quarter of the cost", "a third of the pages"],
        claims=[Claim("outages from three to zero"), Claim("40 people"), Claim("25 % cheaper")],
    )
    assert [number.figure for number in unclaimed(story)] == ["a third of"]
    assert unclaimed(story)[0].words == '"a third of" in the Result has no claim: "a third of the pages".'


def test_each_number_is_told_once_and_other_sections_owe_none() -> None:
    story = a_story(results=["12 % fewer pages", "again 12 percent"])
    assert [number.figure for number in unclaimed(story)] == ["12 %"]
    assert unclaimed(a_story()) == []


@pytest.mark.parametrize(
    ("source", "mine", "outcome", "says"),
    [
        (
            "incident export",
            "wrote the rule",
            "gap",
            "Keep it, and say where it comes from: incident export.",
        ),
        ("incident export", "", "partial", "Keep it, and say where it comes from: incident export."),
        ("incident export", "", "gap", "Soften it to what you can show, or write down what was yours."),
        ("", "my rule", "gap", "Soften it to what you can show, or write down where it comes from."),
        ("", "", "partial", "Soften it to what you can show."),
        ("", "", "gap", "Leave it out, or find its source."),
    ],
)
def test_what_to_do_with_a_claim_follows_from_what_defends_it(
    source: str, mine: str, outcome: MaybeOutcome, says: str
) -> None:
    story = a_story(claims=[Claim("outages 3 -> 0", source, mine)])
    (broken_claim,) = broken(story, probed(("How do you know the outages?", "measure", outcome)))
    assert broken_claim.suggestion == says


def test_a_follow_up_breaks_the_claims_that_it_names_by_a_word_or_a_number() -> None:
    outages, people, cost = Claim("outages 3 -> 0"), Claim("40 people"), Claim("a quarter of the cost")
    story = a_story(claims=[outages, people, cost])
    by_word = probed(("Who counted the outage numbers?", "measure", "gap"))
    by_number = probed(("Were it really forty?", "measure", "partial"))
    assert [broken_claim.claim for broken_claim in broken(story, by_word)] == [outages]
    assert [broken_claim.claim for broken_claim in broken(story, by_number)] == [people]


def test_one_that_names_none_breaks_those_with_the_least_to_defend_them() -> None:
    bare, sourced = Claim("outages 3 -> 0"), Claim("40 people", "the org chart", "hired half of them")
    question = probed(("How did you measure success?", "measure", "gap"))
    assert [broken_claim.claim for broken_claim in broken(a_story(claims=[sourced, bare]), question)] == [
        bare
    ]


def test_what_has_a_source_and_an_own_part_is_broken_only_by_name() -> None:
    story = a_story(claims=[Claim("outages 3 -> 0", "incident export", "wrote the rule")])
    question = probed(("How did you measure success?", "measure", "gap"))
    assert broken(story, question) == []
    assert claim_sentences(story, question) == [
        '"How did you measure success?" did not hold, although every claim has its source: '
        "keep them, and say it."
    ]


def test_other_layers_and_what_held_break_nothing() -> None:
    story = a_story(claims=[Claim("outages 3 -> 0")])
    assert not broken(
        story, probed(("How?", "measure", "held"), ("Who?", "role", "gap"), ("When?", "measure", ""))
    )


def test_a_debrief_says_what_broke_then_what_lacks_a_claim() -> None:
    question = probed(("How do you know?", "measure", "gap"))
    story = a_story(results=["12 %, then 13 %"], claims=[Claim(f"{number} years") for number in range(1, 6)])
    first, second, _, more, missing = claim_sentences(story, question)
    assert second == 'The same with "2 years". Leave it out, or find its source.'
    assert first == (
        '"How do you know?" found a gap. It names no claim; little defends "1 years". '
        "Leave it out, or find its source."
    )
    assert more == "2 more claims did not hold either."
    assert missing == '2 numbers in the Result have no claim: "12 %", "13 %".'


def test_a_story_without_claims_is_told_where_one_belongs() -> None:
    question = probed(("How do you know?", "measure", "gap"))
    assert claim_sentences(a_story(), question) == [
        'No claim of the story answers "How do you know?"; write one under Claims, with its source.'
    ]
    assert claim_sentences(a_story(), probed()) == []

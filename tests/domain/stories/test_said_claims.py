"""The numbers of claims against what was said."""

import pytest

from hotseat.domain.session import events as e
from hotseat.domain.speech.spoken import Spoken, spoken
from hotseat.domain.speech.transcript import RecordingWords, Span, Transcript
from hotseat.domain.stories.said_claims import unsaid_numbers, unsaid_sentences
from hotseat.domain.stories.story import Claim
from tests.domain.speech.saying import recording, words
from tests.domain.stories.telling import a_story, told_session

ASKED: list[e.Event] = [
    e.FollowUpAsked(200.0, "measure", "custom", "How much?"),
    e.FollowUpAnswered(230.0, "held"),
]


def spoken_answer(text: str, *recordings: RecordingWords, stop: float = 240.0) -> Spoken:
    """An answer of 90 seconds from 10 on, in these words, and a follow-up."""
    session = told_session(30, 30, 30, then=ASKED)
    whole = recording(0.0, stop, words(12.0, text))
    answer = spoken(session, 1, Transcript((whole, *recordings)), session.at)
    assert answer is not None
    return answer


@pytest.mark.parametrize(
    ("claim", "text", "sentences"),
    [
        ("40 % fewer retries", "We had forty percent fewer retries.", []),
        (
            "40 % fewer retries",
            "We had fewer retries.",
            ['"40 %" of the claim "40 % fewer retries" was not said.'],
        ),
        (
            "outages fell from 12 to 3",
            "The outages fell to three.",
            ['"12" of the claim "outages fell from 12 to 3" was not said.'],
        ),
        (
            "cut failed retries by 40 %",
            "We cut the failed retries by 50 percent.",
            ['"40 %" of the claim "cut failed retries by 40 %" was heard as "50 percent".'],
        ),
        (
            "moved 14 engineers between teams",
            "I moved 40 engineers between the teams.",
            ['"14" of the claim "moved 14 engineers between teams" was heard as "40".'],
        ),
        ("no number", "Nothing of it.", []),
    ],
)
def test_a_number_of_a_claim_was_said_or_not_or_otherwise(
    claim: str, text: str, sentences: list[str]
) -> None:
    assert unsaid_sentences(a_story(claims=[Claim(claim)]), spoken_answer(text)) == sentences


@pytest.mark.parametrize(
    "text",
    [
        "We cut the failed retries by 50 percent, or 30 percent.",
        "We cut the failed retries by 50 dollars.",
        "We cut failed retries. Then 50 percent left.",
        "The failed ones were 50 percent.",
        "We cut the failed retries by 50 teams.",
    ],
    ids=["two of them", "another unit", "another sentence", "one word alone", "a noun"],
)
def test_what_is_not_sure_is_only_not_said(text: str) -> None:
    story = a_story(claims=[Claim("cut failed retries by 40 %")])
    assert [number.heard for number in unsaid_numbers(story, spoken_answer(text))] == [""]


def test_a_number_may_be_said_in_a_follow_up() -> None:
    story = a_story(claims=[Claim("40 % fewer retries"), Claim("3 teams")])
    answered = recording(201.0, 229.0, words(202.0, "It was forty percent."), number=2)
    unsaid = unsaid_numbers(story, spoken_answer("Three teams did it.", answered, stop=110.0))
    assert unsaid == []


@pytest.mark.parametrize("unknown", ["not recorded", "not understood", "too little"])
def test_nothing_is_claimed_of_what_is_not_known(unknown: str) -> None:
    story = a_story(claims=[Claim("40 % fewer retries")])
    heard = spoken_answer("Fewer retries.", stop=40.0 if unknown == "not recorded" else 240.0)
    if unknown != "not recorded":
        session = told_session(30, 30, 30, then=ASKED)
        part = recording(
            0.0, 240.0, words(12.0, "Fewer retries. " * (50 if unknown == "not understood" else 1))
        )
        mumbled = part._replace(voice=(*part.voice, Span(90.0, 93.0)))
        answer = spoken(session, 1, Transcript((mumbled,)), session.at)
        assert answer is not None
        heard = answer
    assert unsaid_numbers(story, heard) == []


def test_many_are_counted() -> None:
    story = a_story(claims=[Claim(f"{number} dogs") for number in range(20, 26)])
    sentences = unsaid_sentences(story, spoken_answer("No dog was there."))
    assert len(sentences) == 4
    assert sentences[-1] == "3 more numbers of claims were not said."
    four = unsaid_sentences(a_story(claims=list(story.claims[:4])), spoken_answer("No dog was there."))
    assert four[-1] == "1 more number of claims was not said."
    assert len(unsaid_sentences(a_story(claims=list(story.claims[:3])), spoken_answer("No dog."))) == 3

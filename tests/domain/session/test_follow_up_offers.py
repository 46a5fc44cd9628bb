"""What was missing from an answer, and which follow-ups are offered because of it."""

import pytest

from hotseat.domain.bank.ladder import Ladder, MissingRule
from hotseat.domain.session import events as e
from hotseat.domain.session.follow_up_offers import missing, offers
from hotseat.domain.session.notes import parse_note
from hotseat.domain.session.question import Question
from hotseat.domain.session.rules import after
from hotseat.domain.session.session import Session
from hotseat.domain.vocabulary import FollowUp
from tests.domain.script import (
    ANSWER,
    CLOSED,
    LEVELS_OWN,
    OVER,
    PROMPTS_OWN,
    after_all,
    answer,
    answered,
    asked,
    question_of,
)
from tests.sessions import offered as offered_by_the_bank
from tests.sessions import shipped_bank

NUMBER = MissingRule(
    "no-number", "no number", "measure", concerns=("number", "how much"), unsaid=("#", "half")
)
WE = MissingRule("we", "no I", "role", said=("we", "our"), unsaid=("i", "my"))
LEARNING = MissingRule("no-learning", "no learning", "hindsight", sections=("action",))
RULES = (NUMBER, WE, LEARNING)
PEOPLE = FollowUp("people", "level", "How did the team respond?")
ROLE = FollowUp("role", "level", "Which part was yours alone?")
ROLE_AGAIN = FollowUp("role", "level", "Who else could have done it?")
LADDER = Ladder((LEVELS_OWN, PEOPLE, ROLE, ROLE_AGAIN), RULES)


def noted(*lines: str, then: tuple[e.Event, ...] = ()) -> Question:
    """A question with these notes: a sign, a blank, a text."""
    typed = [parse_note(line, ()) for line in lines]
    notes = [
        e.Noted(at=20.0 + number, section="situation", sign=note.sign, principles=(), text=note.text)
        for number, note in enumerate(typed)
    ]
    # All three sections were reached, so that only the notes can tell.
    entered = (e.Entered(12.0, "task"), e.Entered(14.0, "action"))
    return question_of(*ANSWER, *entered, *notes, e.Answered(60.0), *then)


def reasons(question: Question) -> dict[str, str]:
    return {gap.rule.id: gap.why for gap in missing(question, RULES)}


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([], {}),
        (["- no number given"], {"no-number": "no number, as you noted"}),
        (["- HOW MUCH?"], {"no-number": "no number, as you noted"}),
        (["- numbers all wrong"], {}),
        (["+ no number given"], {}),
        (["+ one thing", "  another", "+ a third"], {"no-number": "no number in 3 notes"}),
        (["+ one thing", "  another"], {}),
        (["+ one thing", "  another", "+ 40 percent"], {}),
        (["+ one thing", "  cut it by half", "+ a third"], {}),
        (["+ one thing", "- 40 people", "  another", "+ more"], {"no-number": "no number in 3 notes"}),
        (["+ we decided"], {"we": "no I in your notes"}),
        (["+ we decided", "+ I wrote it"], {}),
        (["+ we decided, my draft"], {}),
        (["+ western office"], {}),
    ],
)
def test_notes_tell_what_was_missing(lines: list[str], expected: dict[str, str]) -> None:
    assert reasons(noted(*lines)) == expected


def test_a_section_left_out_tells_what_was_missing() -> None:
    assert reasons(question_of(*OVER)) == {"no-learning": "Action was not reached"}


def test_what_was_ticked_comes_before_what_notes_tell() -> None:
    tick = e.Ticked(at=61.0, list="missing", item="we", text="no I", on=True)
    gaps = missing(noted("- no number", then=(tick,)), RULES)
    assert [gap.why for gap in gaps] == ["no I, as you ticked", "no number, as you noted"]


def test_a_tick_taken_away_tells_nothing() -> None:
    on, off = (
        e.Ticked(at=at, list="missing", item="we", text="no I", on=on)
        for at, on in ((61.0, True), (62.0, False))
    )
    assert reasons(noted(then=(on, off))) == {}


def test_a_tick_among_the_points_heard_is_not_taken_for_something_missing() -> None:
    assert reasons(noted(then=(e.Ticked(at=61.0, list="heard", item="we", text="no I", on=True),))) == {}


def with_number_missing(*more: e.Event) -> Session:
    note = e.Noted(at=20.0, section="situation", sign="-", principles=(), text="no number")
    entered = (e.Entered(12.0, "task"), e.Entered(14.0, "action"))
    return after_all(*ANSWER, *entered, note, e.Answered(60.0), *more)


def test_what_was_missing_brings_a_follow_up_of_its_layer_first_and_says_why() -> None:
    first, *rest = offers(with_number_missing(), LADDER)
    assert first.follow_up == LEVELS_OWN
    assert first.why == "no number, as you noted"
    assert not any(offer.why for offer in rest)


def test_the_prompts_own_follow_up_of_that_layer_is_asked_before_the_ladders() -> None:
    own = FollowUp("measure", "prompt", "What did the director count?")
    question = asked()._replace(follow_ups=(PROMPTS_OWN, own))
    note = e.Noted(at=20.0, section="situation", sign="-", principles=(), text="no number")
    first, *_ = offers(
        after_all(question, ANSWER[1], note, e.Answered(60.0)), Ladder(LADDER.follow_ups, (NUMBER,))
    )
    assert first.follow_up == own


def test_what_was_asked_about_is_no_longer_missing() -> None:
    session = with_number_missing(e.FollowUpAsked(70.0, *LEVELS_OWN), e.FollowUpAnswered(80.0, "held"))
    assert not any(offer.why for offer in offers(session, LADDER))


def test_the_ladder_offers_one_of_each_layer_those_least_asked_about_first() -> None:
    fresh = [
        offer.follow_up for offer in offers(with_nothing_left_of_the_prompt(), Ladder(LADDER.follow_ups))
    ]
    assert fresh == [LEVELS_OWN, PEOPLE, ROLE]


def with_nothing_left_of_the_prompt() -> Session:
    bare = asked()._replace(follow_ups=(PROMPTS_OWN,))
    closed = (e.FollowUpAsked(70.0, "role", "prompt", PROMPTS_OWN.text), e.FollowUpAnswered(80.0, "held"))
    return after_all(bare, *answer(10.0, 40.0), *closed)


def test_a_change_that_was_thrown_in_is_not_offered_as_a_follow_up() -> None:
    change = FollowUp("transfer", "prompt", "Now it must work offline.")
    design = asked()._replace(follow_ups=(PROMPTS_OWN, change))
    events = (design, ANSWER[1])
    assert change in [offer.follow_up for offer in offers(after_all(*events, e.Answered(60.0)), Ladder())]
    thrown_in = after_all(*events, e.Changed(30.0, change.text), e.Answered(60.0))
    assert change not in [offer.follow_up for offer in offers(thrown_in, Ladder())]


def test_a_session_asked_everything_the_bank_offers_hears_every_layer_before_any_twice() -> None:
    session = answered(40.0, 30.0, 130.0)
    layers = []
    while choices := offered_by_the_bank(session):
        layers.append(choices[0].layer)
        session = after(session, e.FollowUpAsked(session.at, *choices[0]))
        session = after(session, e.FollowUpAnswered(session.at, ""))
    per_layer = len(shipped_bank().ladder("L6", "behavioral").follow_ups) + 2
    assert len(layers) == per_layer - 1
    # The prompt of this test asks for role and measure itself.
    assert len(set(layers[2:7])) == 5


def texts_and_all(session: Session) -> list[FollowUp]:
    """What is offered where there is no ladder."""
    return [offer.follow_up for offer in offers(session, Ladder())]


def test_nothing_is_offered_before_a_question() -> None:
    assert texts_and_all(after_all()) == []


def test_a_question_noted_is_offered_before_the_prompts_and_the_levels_own() -> None:
    session = after_all(
        *ANSWER,
        e.Noted(at=20.0, section="situation", sign="?", principles=(), text="who said so"),
        e.Noted(at=21.0, section="situation", sign="+", principles=(), text="named her"),
        e.Noted(at=22.0, section="situation", sign="?", principles=(), text="what did it cost"),
        e.Answered(60.0),
    )
    assert texts_and_all(session) == [
        FollowUp("", "note", "who said so"),
        FollowUp("", "note", "what did it cost"),
        PROMPTS_OWN,
        LEVELS_OWN,
    ]


def test_what_was_asked_is_not_offered_again_also_for_the_next_question() -> None:
    assert texts_and_all(after_all(*CLOSED)) == [LEVELS_OWN]
    session = after_all(*CLOSED, asked(110.0, "two"), *answer(120.0, 40.0))
    assert texts_and_all(session) == [LEVELS_OWN]


def test_a_note_of_an_earlier_question_is_not_offered_for_the_next() -> None:
    session = after_all(
        *ANSWER,
        e.Noted(at=20.0, section="", sign="?", principles=(), text="who"),
        e.Answered(60.0),
        asked(70.0, "two"),
        *answer(80.0, 40.0),
    )
    assert texts_and_all(session) == [PROMPTS_OWN, LEVELS_OWN]


def test_the_same_question_noted_twice_is_offered_once() -> None:
    session = after_all(
        *OVER,
        e.Noted(at=61.0, section="", sign="?", principles=(), text="who"),
        e.Noted(at=62.0, section="", sign="?", principles=(), text="who"),
    )
    assert [offer.text for offer in texts_and_all(session)] == ["who", PROMPTS_OWN.text, LEVELS_OWN.text]


def test_a_follow_up_whose_line_a_pack_broke_is_offered_as_it_will_be_asked() -> None:
    broken = asked()._replace(follow_ups=(FollowUp("role", "prompt", "What was\n  your part?"),))
    session = after_all(broken, *answer(10.0, 40.0))
    [offer] = texts_and_all(session)
    assert offer.text == "What was your part?"
    events = (broken, *answer(10.0, 40.0), e.FollowUpAsked(60.0, *offer), e.FollowUpAnswered(70.0, "held"))
    assert texts_and_all(after_all(*events)) == []


def test_asking_everything_offered_comes_to_an_end_without_asking_twice() -> None:
    session = answered(40.0)
    texts = []
    while offered := texts_and_all(session):
        texts.append(offered[0].text)
        session = after(session, e.FollowUpAsked(session.at, *offered[0]))
        session = after(session, e.FollowUpAnswered(session.at, ""))
    assert texts == [PROMPTS_OWN.text, LEVELS_OWN.text]

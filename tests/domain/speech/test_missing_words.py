"""What the words of an answer say was missing, and when they claim nothing."""

import pytest

from hotseat.domain.bank.ladder import Ladder, MissingRule
from hotseat.domain.session import events as e
from hotseat.domain.session.follow_up_offers import missing, offers
from hotseat.domain.session.session import Session
from hotseat.domain.speech.missing_words import by_words
from hotseat.domain.speech.spoken import spoken
from hotseat.domain.speech.transcript import PastedText, RecordingWords, Span, Transcript
from hotseat.domain.vocabulary import FollowUp
from tests.domain.script import after_all, answer, asked
from tests.domain.speech.saying import recording, transcript, words

# The sections of the plan stand for others here: Situation for the Result, and so on.
NUMBER = MissingRule(
    "no-number", "no number", "measure", unsaid=("#",), spoken="a number", spoken_in=("situation",)
)
WE = MissingRule("we", "no I", "role", said=("we",), unsaid=("i",), spoken="I", spoken_in=("task",))
LEARNING = MissingRule("no-learning", "no learning", "hindsight", spoken="anything", spoken_in=("action",))
ESTIMATE = MissingRule("no-estimate", "no estimate", "measure", spoken="a number")
BY_NOTES = MissingRule("no-reason", "no reason", "reasoning", concerns=("why",))
RULES = (NUMBER, WE, LEARNING, ESTIMATE, BY_NOTES)
ANSWER = (asked(), *answer(10.0, 30.0, 20.0, 100.0))
COVERED = (10.0, 160.0)


def decided(*said: RecordingWords, events: tuple[e.Event, ...] = ANSWER) -> dict[str, str]:
    session = after_all(*events)
    answer = spoken(session, 1, transcript(*said), session.at)
    assert answer is not None
    return dict(by_words(session.questions[0], answer, RULES))


def test_what_was_said_is_not_missing() -> None:
    assert decided(
        recording(
            *COVERED,
            words(12.0, "It fell by 40 percent."),
            words(42.0, "We agreed and I wrote it."),
            words(80.0, "I learned to ask."),
        )
    ) == {"no-number": "", "we": "", "no-learning": "", "no-estimate": ""}


def test_what_was_not_said_is_missing_with_a_reason() -> None:
    assert decided(
        recording(*COVERED, words(12.0, "It was much better."), words(42.0, "We agreed and we wrote it."))
    ) == {
        "no-number": "no number was said in the Situation",
        "we": '"we" and never "I" in the Task',
        "no-learning": "nothing was said in the Action",
        "no-estimate": "no number was said in the answer",
    }


def test_neither_we_nor_i_decides_nothing() -> None:
    assert "we" not in decided(recording(*COVERED, words(42.0, "The team agreed.")))


def test_a_section_that_was_not_reached_decides_nothing() -> None:
    short = (asked(), e.Entered(10.0, "situation"), e.Answered(40.0))
    assert set(decided(recording(10.0, 40.0, words(12.0, "It was fine.")), events=short)) == {
        "no-number",
        "no-estimate",
    }


def test_a_section_that_was_recorded_in_part_is_not_said_to_lack_anything() -> None:
    late = recording(30.0, 160.0, words(32.0, "It was much better."))
    assert "no-number" not in decided(late)
    assert "no-estimate" not in decided(recording(30.0, 60.0, words(32.0, "It was much better.")))
    # What was heard counts all the same.
    assert decided(recording(30.0, 160.0, words(32.0, "It was 3 times better.")))["no-number"] == ""


def test_where_something_was_not_understood_nothing_is_claimed() -> None:
    unclear = RecordingWords(
        recording="x",
        covers=Span(*COVERED),
        engine="by hand",
        words=words(12.0, "It was much better " * 10),
        voice=(Span(12.0, 34.0), Span(36.0, 38.0)),
    )
    assert "no-number" not in decided(unclear)
    mostly_unclear = unclear._replace(voice=(Span(12.0, 39.0), Span(41.0, 59.0)))
    assert decided(mostly_unclear) == {}


def test_pasted_text_decides_too() -> None:
    session = after_all(*ANSWER)
    pasted = Transcript(
        pasted=(PastedText(1, "situation", "Much better."), PastedText(1, "task", "We agreed."))
    )
    answer = spoken(session, 1, pasted, session.at)
    assert answer is not None
    assert by_words(session.questions[0], answer, (NUMBER, WE)) == {
        "no-number": "no number was said in the Situation",
        "we": '"we" and never "I" in the Task',
    }


def session_with(*notes: e.Noted) -> Session:
    return after_all(*ANSWER[:-1], *notes, ANSWER[-1])


def note(sign: str, text: str) -> e.Noted:
    return e.Noted(at=90.0, section="action", sign=sign, principles=(), text=text)  # type: ignore[arg-type]


def test_the_reason_of_words_comes_after_what_a_person_noted_and_before_the_rest() -> None:
    question = session_with(note("-", "why?")).questions[0]
    unreached = NUMBER._replace(id="other", spoken="", spoken_in=(), sections=("none",))
    why = {"no-number": "no number was said in the Situation"}
    assert [gap.why for gap in missing(question, (unreached, NUMBER, BY_NOTES), why)] == [
        "no reason, as you noted",
        "no number was said in the Situation",
    ]


@pytest.mark.parametrize(("by", "why"), [({}, "no I in your notes"), ({"we": ""}, "")])
def test_words_count_more_than_what_notes_leave_out(by: dict[str, str], why: str) -> None:
    question = session_with(note("", "we agreed")).questions[0]
    assert [gap.why for gap in missing(question, (WE,), by)] == ([why] if why else [])


def test_a_follow_up_is_offered_for_what_the_words_lack() -> None:
    session = session_with()
    follow_up = FollowUp("hindsight", "level", "What would you do now?")
    ladder = Ladder((FollowUp("role", "level", "Which part was yours?"), follow_up), (LEARNING,))
    why = {"no-learning": "nothing was said in the Action"}
    first = offers(session, ladder, by_words=why)[0]
    assert (first.follow_up, first.why) == (follow_up, "nothing was said in the Action")
    assert offers(session, ladder)[0].why == ""

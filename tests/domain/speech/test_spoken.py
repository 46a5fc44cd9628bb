"""Which section a word belongs to, and what is measured of a section."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotseat.domain.session import events as e
from hotseat.domain.session.corrections import correction_events as c
from hotseat.domain.session.rules import after
from hotseat.domain.session.session import Session
from hotseat.domain.speech.spoken import Spoken, spoken
from hotseat.domain.speech.transcript import NOTHING_SAID, PastedText, RecordingWords, Span, Transcript, Word
from tests.domain.script import PROMPTS_OWN, after_all, answer, asked
from tests.domain.speech.saying import recording, transcript, words

# Situation from 10 to 40, Task to 60, Action to 160, then a follow-up from 170 to 200.
ANSWER = (
    asked(),
    *answer(10.0, 30.0, 20.0, 100.0),
    e.FollowUpAsked(170.0, "role", "prompt", PROMPTS_OWN.text),
    e.FollowUpAnswered(200.0, "held"),
)


def of(session: Session, *recordings: RecordingWords, number: int = 1) -> Spoken:
    answer = spoken(session, number, transcript(*recordings), session.at)
    assert answer is not None
    return answer


def texts(answer: Spoken) -> list[str]:
    return [" ".join(piece.text for piece in part.pieces) for part in (*answer.sections, *answer.follow_ups)]


def test_a_word_belongs_to_the_section_that_holds_its_middle() -> None:
    said = recording(10.0, 160.0, words(39.0, "one two three four"))
    assert texts(of(after_all(*ANSWER), said)) == ["one two", "three four", "", ""]
    at_the_mark = recording(10.0, 160.0, (Word(39.8, 40.3, "after"),), (Word(159.8, 160.1, "last"),))
    assert texts(of(after_all(*ANSWER), at_the_mark)) == ["", "after", "last", ""]


def test_a_moved_boundary_sorts_the_words_anew() -> None:
    session = after_all(*ANSWER)
    said = recording(10.0, 160.0, words(36.0, "one two three four five six seven eight"))
    assert texts(of(session, said))[:2] == ["one two three four five six seven eight", ""]
    repaired = after(session, e.Moved(at=session.at, question=1, mark=2, to=37.9))
    assert texts(of(repaired, said))[:2] == ["one two three four", "five six seven eight"]


def test_a_section_has_the_words_of_all_its_visits() -> None:
    again = (asked(), e.Entered(10.0, "situation"), e.Entered(20.0, "task"), e.Entered(30.0, "situation"))
    said = recording(10.0, 40.0, words(12.0, "first visit."), words(22.0, "the task."), words(32.0, "back."))
    assert texts(of(after_all(*again, e.Answered(40.0)), said)) == ["first visit. back.", "the task.", ""]


def test_a_follow_up_has_its_own_words() -> None:
    answer = of(after_all(*ANSWER), recording(170.0, 200.0, words(172.5, "I did it.")))
    assert texts(answer) == ["", "", "", "I did it."]
    assert answer.follow_ups[0].name == PROMPTS_OWN.text
    assert answer.follow_ups[0].first_word == pytest.approx(2.5)
    assert answer.answer.is_empty


def test_what_is_said_outside_and_in_a_pause_is_kept_apart() -> None:
    paused = (*ANSWER[:2], e.Paused(20.0), e.Resumed(30.0, False), *ANSWER[2:])
    said = recording(
        0.0,
        200.0,
        words(5.0, "A card."),
        words(24.0, "A pause."),
        words(32.0, "Goes on."),
        words(164.0, "Well?"),
    )
    answer = of(after_all(*paused), said)
    assert texts(answer)[0] == "Goes on."
    assert [piece.text for piece in answer.outside.pieces] == ["A card.", "A pause.", "Well?"]
    assert answer.sections[0].seconds == pytest.approx(20.0)


def test_each_question_has_its_own_words() -> None:
    two = (*ANSWER, asked(210.0, "two"), *answer(220.0, 30.0))
    said = recording(0.0, 300.0, words(12.0, "The first."), words(225.0, "The second."))
    session = after_all(*two)
    assert texts(of(session, said))[0] == "The first."
    assert texts(of(session, said, number=2))[0] == "The second."


def test_nothing_is_known_of_a_question_that_nothing_covers() -> None:
    session = after_all(*ANSWER, asked(210.0, "two"), *answer(220.0, 30.0))
    assert spoken(session, 1, NOTHING_SAID, session.at) is None
    assert spoken(session, 2, transcript(recording(10.0, 160.0, words(12.0, "One."))), session.at) is None


def test_paces_are_of_the_section_and_of_the_speech() -> None:
    twelve = words(11.0, "a b c d e f g h i j k l", every=1.0)
    section = of(after_all(*ANSWER), recording(10.0, 160.0, twelve)).sections[0]
    assert section.figures.words == 12
    assert section.pace == pytest.approx(24.0)  # 12 words in 30 s
    assert section.speech == pytest.approx(11.3)
    assert section.speech_pace == pytest.approx(60 * 12 / 11.3)


def test_a_section_that_was_recorded_in_part_is_measured_by_that_part() -> None:
    section = of(after_all(*ANSWER), recording(20.0, 40.0, words(21.0, "a b c d e f g h i j"))).sections[0]
    assert (section.seconds, section.recorded) == (30.0, 20.0)
    assert section.pace == pytest.approx(30.0)
    assert section.first_word is None


def test_in_a_few_seconds_there_is_no_pace() -> None:
    short = (asked(), *answer(10.0, 4.0, 30.0, 30.0))
    measured = of(after_all(*short), recording(10.0, 80.0, words(10.5, "Short."), words(15.0, "Not short.")))
    assert (measured.sections[0].pace, measured.sections[1].speech_pace) == (None, None)


def test_pauses_and_the_first_word_come_from_the_voice() -> None:
    said = recording(10.0, 160.0, words(12.4, "one two"), words(16.0, "three."), words(17.0, "four."))
    section = of(after_all(*ANSWER), said).sections[0]
    assert section.first_word == pytest.approx(2.4)
    assert section.longest_pause == pytest.approx(16.0 - 13.2)
    # What separates two recordings, or is shorter than taking breath, is no pause.
    two = (
        recording(10.0, 20.0, words(12.0, "one"), words(12.9, "two")),
        recording(25.0, 40.0, words(26.0, "x")),
    )
    assert of(after_all(*ANSWER), *two).sections[0].longest_pause is None


STOPPED = (asked(), e.Entered(10.0, "situation"), e.Paused(15.0), e.Resumed(30.0, False), e.Answered(60.0))


def test_the_first_word_is_as_late_as_the_clock_of_the_section_says() -> None:
    """A recording made elsewhere goes on while the clock stands still, and in the sections between."""
    said = recording(0.0, 60.0, words(32.0, "Well then."))
    assert of(after_all(*STOPPED), said).sections[0].first_word == pytest.approx(7.0)
    again = (asked(), e.Entered(10.0, "situation"), e.Entered(13.0, "task"), e.Entered(30.0, "situation"))
    answer = of(after_all(*again, e.Answered(60.0)), said)
    assert answer.sections[0].first_word == pytest.approx(5.0)
    assert answer.answer.first_word == pytest.approx(22.0)


def test_a_silence_is_a_pause_only_while_the_clock_goes() -> None:
    said = recording(0.0, 60.0, words(11.0, "One"), words(34.0, "two."))
    answer = of(after_all(*STOPPED), said)
    assert answer.sections[0].longest_pause == pytest.approx(4.0)
    briefly = (*STOPPED[:2], e.Paused(12.0), e.Resumed(33.5, False), e.Answered(60.0))
    assert of(after_all(*briefly), said).sections[0].longest_pause is None


def test_the_end_of_the_word_before_a_mark_is_not_the_first_word_after_it() -> None:
    said = recording(10.0, 160.0, (Word(38.0, 40.1, "long"),), words(44.0, "Then."))
    assert of(after_all(*ANSWER), said).sections[1].first_word == pytest.approx(4.0)


def test_speech_without_a_word_is_not_understood() -> None:
    unclear = RecordingWords(
        recording="x",
        covers=Span(10.0, 160.0),
        engine="by hand",
        words=words(12.0, "We agreed."),
        voice=(Span(12.0, 13.0), Span(14.0, 18.1), Span(20.0, 21.4)),
    )
    answer = of(after_all(*ANSWER), unclear)
    assert [piece.text for piece in answer.sections[0].pieces] == ["We agreed.", "[4.1 s not understood]"]
    assert answer.understood == pytest.approx(1 - 4.1 / 6.5)
    assert answer.hidden == "Only 36 % of the speech was understood, so nothing is counted."


def test_enough_understood_hides_nothing() -> None:
    said = recording(10.0, 160.0, words(12.0, "a b c d e f g h i j k l m n o p q r s t u v w x"))
    answer = of(after_all(*ANSWER), said)
    assert (answer.understood, answer.hidden) == (1.0, "")


def test_seconds_that_two_recordings_cover_are_counted_once() -> None:
    own = recording(10.0, 60.0, words(12.0, "Our own words."))
    whole = recording(0.0, 200.0, words(12.1, "Our own words."), words(100.0, "The rest."), number=2)
    captions = RecordingWords(
        recording="x.vtt", covers=Span(0.0, 200.0), engine="captions", words=words(12.0, "Wrong words.")
    )
    answer = of(after_all(*ANSWER), captions, own, whole)
    assert texts(answer) == ["Our own words.", "", "The rest.", ""]
    assert answer.answer.figures.words == 5


def test_captions_have_words_and_neither_pauses_nor_speech() -> None:
    captions = RecordingWords(
        recording="x", covers=Span(0.0, 200.0), engine="captions", words=words(13.0, "a b c d e f g h")
    )
    answer = of(after_all(*ANSWER), captions)
    section = answer.sections[0]
    assert (section.longest_pause, section.speech, section.speech_pace) == (None, 0, None)
    assert section.first_word == pytest.approx(3.0)
    assert section.pace == pytest.approx(16.0)
    assert answer.understood is None


def test_pasted_text_belongs_to_its_section_or_to_the_answer() -> None:
    session = after_all(*ANSWER)
    pasted = (
        PastedText(1, "task", "I had two days."),
        PastedText(1, "", "We made it."),
        PastedText(2, "task", "Not this."),
    )
    answer = spoken(session, 1, Transcript(pasted=pasted), session.at)
    assert answer is not None
    assert [part.pasted for part in answer.sections] == ["", "I had two days.", ""]
    assert answer.answer.pasted == "We made it.\nI had two days."
    assert (answer.answer.figures.i, answer.answer.figures.we, answer.understood) == (1, 1, None)
    assert answer.sections[1].pace == pytest.approx(12.0)  # 4 words in 20 s


def test_what_was_pasted_counts_in_the_place_of_what_was_recognised_there() -> None:
    """Whoever corrects a transcript, or writes down what was not understood, said it once."""
    said = recording(
        10.0, 200.0, words(12.0, "We agreed."), words(42.0, "I had to days."), words(175.0, "No.")
    )
    unclear = said._replace(voice=(*said.voice, Span(45.0, 55.0)))
    session = after_all(*ANSWER)
    assert of(session, unclear).hidden

    def with_pasted(*pasted: PastedText) -> Spoken:
        answer = spoken(session, 1, Transcript((unclear,), pasted), session.at)
        assert answer is not None
        return answer

    section = with_pasted(PastedText(1, "task", "I had two days."))
    assert [part.figures.words for part in section.sections] == [2, 4, 0]
    assert section.sections[1].figures.numbers == ("two",)
    assert section.sections[1].pace == pytest.approx(12.0)  # 4 words in 20 s
    assert (section.answer.figures.words, section.hidden) == (6, "")
    whole = with_pasted(PastedText(1, "", "We agreed. I had two days."))
    assert (whole.answer.figures.words, whole.hidden) == (6, "")
    assert whole.follow_ups[0].figures.words == 1


def test_a_withdrawn_follow_up_keeps_no_words() -> None:
    said = recording(10.0, 200.0, words(12.0, "One."), words(175.0, "I did it."))
    answer = of(after_all(*ANSWER, c.FollowUpWithdrawn(201.0, 1)), said)
    assert (answer.follow_ups, answer.outside.pieces[0].text) == ((), "I did it.")


TIMES = st.floats(-50.0, 400.0).map(lambda at: round(at, 2))


@given(st.lists(st.tuples(TIMES, st.floats(0.05, 3.0)), max_size=40))
def test_each_word_is_in_one_section_one_follow_up_or_outside(times: list[tuple[float, float]]) -> None:
    session = after_all(*ANSWER, asked(210.0, "two"), *answer(220.0, 30.0))
    said = tuple(Word(at, at + length, f"w{number}.") for number, (at, length) in enumerate(sorted(times)))
    covered = RecordingWords(recording="x", covers=Span(-100.0, 500.0), engine="by hand", words=said)
    answers = [spoken(session, number, transcript(covered), session.at) for number in (1, 2)]
    pieces = [
        piece
        for answer in answers
        if answer
        for part in (*answer.sections, *answer.follow_ups, answer.outside)
        for piece in part.pieces
    ]
    assert sorted(word for piece in pieces for word in getattr(piece, "words", ())) == sorted(said)

"""The sentences beside the figures of what was said."""

from hotseat.domain.speech.spoken import spoken
from hotseat.domain.speech.transcript import PastedText
from hotseat.reports.text.speech.figures import figure_sentences
from tests.domain.script import after_all, answer, asked
from tests.domain.speech.saying import recording, transcript, words

ANSWER = (asked(), *answer(10.0, 30.0, 20.0, 100.0))


def sentences(stop: float, *pasted: PastedText) -> list[str]:
    """Of an answer from 10 to 160 of which a recording until this second has words."""
    session = after_all(*ANSWER)
    known = transcript(recording(10.0, stop, words(12.0, "We lost orders.")))._replace(pasted=pasted)
    said = spoken(session, 1, known, session.at)
    assert said is not None
    return list(figure_sentences(said))


def test_what_has_no_words_is_not_called_unrecorded_because_its_transcription_may_still_run() -> None:
    assert sentences(40.0) == ["No words are known for 2:00 of the answer; the figures leave that time out."]
    assert sentences(159.5) == []


def test_words_that_stand_in_a_recording_and_in_a_pasted_text_are_known_to_count_twice() -> None:
    added = sentences(160.0, PastedText(1, "situation", "We lost orders."))
    assert added[-1].endswith("a word in both counts twice.")

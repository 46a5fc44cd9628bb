"""What is heard without a mistake has the figures that the texts are labelled with."""

from collections.abc import Iterator
from importlib import util

import pytest

from hotseat.domain.speech.figures import figures
from hotseat.domain.speech.transcript import Span, Word
from tests.speech_audio import made
from tests.speech_audio.heard import COUNTED, compared, rows_of, spoken_of
from tests.speech_audio.script import Passage, answers
from tests.speech_audio.truth import Truth, small

SMALL = small()


def perfect(truth: Truth) -> Iterator[Word]:
    """Every word, spread over the phrase in which it was said."""
    for phrase in (phrase for part in truth.parts for phrase in part.phrases):
        words = phrase.text.split()
        length = (phrase.stop - phrase.start) / len(words)
        for number, word in enumerate(words):
            at = phrase.start + number * length
            yield Word(at, at + length, word)


def voice(truth: Truth) -> list[Span]:
    return [Span(phrase.start, phrase.stop) for part in truth.parts for phrase in part.phrases]


@pytest.mark.parametrize("truth", SMALL.values(), ids=SMALL)
def test_what_is_heard_without_a_mistake_has_the_figures_of_the_truth(truth: Truth) -> None:
    words = list(perfect(truth))
    shown = spoken_of(truth, words, voice(truth))
    rows = rows_of(truth, shown)
    assert len(rows) == len(COUNTED) * len(truth.parts)
    assert [row for row in rows if row.true != row.heard] == []
    comparison = compared(truth, words)
    assert (comparison.errors, comparison.misplaced) == (0, 0)
    assert comparison.placed == len(words)
    for true, part in zip(truth.parts, (*shown.sections, *shown.follow_ups), strict=True):
        assert part.first_word == pytest.approx(true.first_word)


def test_a_mistake_is_counted() -> None:
    truth = SMALL["parcels"]
    words = list(perfect(truth))
    at = next(number for number, word in enumerate(words) if word.at > truth.sections[1].start)
    late = words[at - 1]._replace(at=truth.sections[1].start, to=truth.sections[1].start + 0.1)
    comparison = compared(truth, [*words[: at - 1], late, *words[at + 1 :]])
    assert (comparison.errors, comparison.misplaced) == (1, 1)


@pytest.mark.parametrize("name", ["small", "clean"])
def test_texts_have_the_figures_that_a_person_marked_in_them(name: str) -> None:
    wrong = []
    for answer in answers(name).values():
        for passage in (*answer.sections, *answer.follow_ups):
            wrong += [(answer.id, passage.id, what) for what in differing(passage)]
    assert wrong == []


def differing(passage: Passage) -> Iterator[str]:
    found = figures(passage.text)
    if found.hedges != len(passage.marked("h")):
        yield "hedges"
    if found.fillers != len(passage.marked("f")):
        yield "fillers"
    if len(found.numbers) != len(passage.marked("n")):
        yield f"{found.numbers}, not {passage.marked('n')}"


def test_what_is_missing_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(made, "find_spec", lambda module: None if module == "piper" else util.find_spec("os"))
    monkeypatch.setattr("shutil.which", lambda _: None)
    assert made.what_is_missing() == (
        "The voices need `.venv/bin/pip install piper-tts` and espeak-ng from your system, as in "
        "`apt-get install espeak-ng`."
    )

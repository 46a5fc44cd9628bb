"""What is heard of many spoken answers, against what was said in them."""

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

import pytest

from tests.speech_audio.heard import COUNTED, Comparison, Row, compared, rows_of, spoken_of
from tests.speech_audio.made import made, what_is_missing
from tests.speech_audio.truth import SpokenPart, Truth
from tests.torture.speech.transcribing import Heard, needs_recognition, transcribe

pytestmark = [
    pytest.mark.torture,
    needs_recognition,
    pytest.mark.skipif(bool(what_is_missing()), reason=what_is_missing()),
]

MOST_ERRORS = 0.04
"""Of the words of the clean set. Two neural voices say it."""
MOST_ERRORS_WHERE_IT_IS_HARD = 0.08
"""With noise, echo and a voice made by rule."""
MOST_MISPLACED = 1 / 500
"""Of the words that were heard as they were said."""
MOST_PROCESSOR_SECONDS = 12
"""For a minute of speech."""
MOST_MEGABYTES = 300
LEAST_EXACT = {"hedges": 0.95, "fillers": 0.95, "we": 0.95, "numbers": 0.8, "i": 0.8}
"""The share of sections in which a figure is exactly that of the truth; the others are off by one or two."""


class Listened(NamedTuple):
    truth: Truth
    heard: Heard

    @property
    def comparison(self) -> Comparison:
        return compared(self.truth, self.heard.words)

    @property
    def rows(self) -> list[Row]:
        return rows_of(self.truth, spoken_of(self.truth, self.heard.words, self.heard.voice))


@cache
def listened(name: str) -> list[Listened]:
    """Every recording of the set, recognised once for all tests."""
    return [Listened(truth, transcribe(truth.sound)) for truth in made(name).values()]


def total(name: str, figure: Callable[[Comparison], int]) -> int:
    return sum(figure(one.comparison) for one in listened(name))


@pytest.mark.parametrize(("name", "most"), [("clean", MOST_ERRORS), ("hard", MOST_ERRORS_WHERE_IT_IS_HARD)])
def test_few_words_are_heard_wrong(name: str, most: float) -> None:
    errors, words = total(name, lambda one: one.errors), total(name, lambda one: one.words)
    assert errors <= most * words, f"{errors} of {words}"


def test_hardly_a_word_comes_into_another_section() -> None:
    misplaced = sum(total(name, lambda one: one.misplaced) for name in ("clean", "sections"))
    placed = sum(total(name, lambda heard_answer: heard_answer.placed) for name in ("clean", "sections"))
    assert placed > 4_000
    assert misplaced <= MOST_MISPLACED * placed, f"{misplaced} of {placed}"


def test_it_costs_little() -> None:
    minutes = sum(one.truth.seconds for one in listened("clean")) / 60
    assert sum(one.heard.processor_seconds for one in listened("clean")) <= MOST_PROCESSOR_SECONDS * minutes
    assert max(one.heard.peak_bytes for one in listened("clean")) <= MOST_MEGABYTES * 2**20


@pytest.mark.parametrize("figure", COUNTED)
def test_figures_of_sections_are_those_of_the_truth(figure: str) -> None:
    rows = [row for one in listened("clean") for row in one.rows if row.figure == figure]
    exact = [row for row in rows if row.true == row.heard]
    assert len(rows) >= 30
    assert len(exact) >= LEAST_EXACT[figure] * len(rows), [row for row in rows if row not in exact]
    assert all(abs(row.true - row.heard) <= 2 for row in rows)


@pytest.mark.parametrize("name", ["clean", "hard", "sections"])
def test_first_words_and_pauses_are_known_to_a_fifth_of_a_second(name: str) -> None:
    for one in listened(name):
        shown = spoken_of(one.truth, one.heard.words, one.heard.voice)
        for true, part in zip(one.truth.parts, (*shown.sections, *shown.follow_ups), strict=True):
            assert part.first_word == pytest.approx(true.first_word, abs=0.2), (one.truth.sound, true.id)
            if true.pauses:
                assert part.longest_pause == pytest.approx(longest(true), abs=0.3), (one.truth.sound, true.id)
        assert shown.understood is not None
        assert shown.understood > 0.95


def longest(part: SpokenPart) -> float:
    return max(stop - start for start, stop in part.pauses)

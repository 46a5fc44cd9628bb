"""Texts and times as line mode says them."""

from hypothesis import given
from hypothesis import strategies as st

from hotseat.domain.pacing import clock, window_text
from hotseat.line.readable import readable
from hotseat.line.times import in_words, window_in_words, with_times_in_words
from tests.each import each
from tests.line.driving import FORBIDDEN


@each(
    ("text", "said"),
    [
        ("A \u2192 B", "A -> B"),
        ("L6 \xb7 Behavioral", "L6, Behavioral"),
        ("\u2713 done \u2588\u2588\u2591 \u2022 one", "yes done  - one"),
        ("\x1b[31mred\x1b[0m\x07", "[31mred[0m"),
        ("`hotseat resume`", '"hotseat resume"'),
        ("two\r\nlines\tand a tab", "two\nlines and a tab"),
        ("\u201cquoted\u201d \u2013 \xe9\u4e2d\u0301", "\u201cquoted\u201d \u2013 \xe9\u4e2d\u0301"),
    ],
)
def test_what_draws_becomes_words_or_goes(text: str, said: str) -> None:
    assert readable(text) == said


@given(st.text())
def test_nothing_that_a_terminal_obeys_and_nothing_drawn_comes_out(text: str) -> None:
    said = readable(text)
    assert not FORBIDDEN.search(said)
    assert readable(said) == said


def test_times_are_words() -> None:
    in_seconds = {0: "0 seconds", 1: "1 second", 41: "41 seconds", 60: "1 minute", 125: "2 minutes 5 seconds"}
    for seconds, words in (in_seconds | {3_661: "1 hour 1 minute 1 second"}).items():
        assert in_words(seconds) == words
    assert window_in_words(30, 45) == "30 to 45 seconds"
    assert window_in_words(30, 30) == "30 seconds"
    assert window_in_words(120, 180) == "2 to 3 minutes"
    assert window_in_words(120, 150) == "2 minutes to 2 minutes 30 seconds"
    assert with_times_in_words("over 0:22 (13 %)") == "over 22 seconds (13 percent)"
    assert with_times_in_words("Result (0:45-1:00), it was 0:40: now") == (
        "Result (45 seconds to 1 minute), it was 40 seconds: now"
    )


@given(st.integers(0, 100_000), st.integers(0, 100_000))
def test_a_clock_and_a_window_in_a_sentence_are_as_long_in_words(low: int, more: int) -> None:
    assert with_times_in_words(f"It took {clock(low)}.") == f"It took {in_words(low)}."
    window = window_text(low, low + more)
    if ":" in window:
        assert with_times_in_words(window) == window_in_words(low, low + more)

"""What is counted in a text as it was said."""

import pytest

from hotseat.domain.speech.figures import figures, sum_of

COUNTED = {
    "words": ("We shipped it, two days early.", "words", 6),
    "a sign is no word": ("We - the team - shipped.", "words", 4),
    "a dash between words": ("It broke\u2014we mended it.", "words", 5),
    "a hesitation is no word": ("So, um, we, uh, shipped.", "words", 3),
    "I and what belongs to me": ("I told my team that I'd do it myself.", "i", 4),
    "an apostrophe of another form": ("I\u2019ve done it.", "i", 1),
    "I in another word": ("It is in India.", "i", 0),
    "we and what belongs to us": ("We told us what ours was; we'll see.", "we", 4),
    "we in another word": ("We were west.", "we", 1),
    "hedges": ("I think it was maybe sort of fine, I guess.", "hedges", 4),
    "to think is no hedge": ("They think we probably know.", "hedges", 1),
    "spoken fillers": ("You know, it was, like, basically done. I mean, nearly.", "fillers", 4),
    "like as a word of its own": ("I would like a test like this.", "fillers", 0),
    "hesitations": ("Um, so, uhm, er, it was, em, late, hmm.", "hesitations", 5),
    "no hesitation in a word": ("The umbrella was hers; her album.", "hesitations", 0),
    "nothing": ("", "words", 0),
}


@pytest.mark.parametrize(("text", "field", "number"), COUNTED.values(), ids=COUNTED)
def test_what_is_counted(text: str, field: str, number: int) -> None:
    assert getattr(figures(text), field) == number


def test_numbers_are_named_as_they_were_said() -> None:
    text = "From 120 a week to about thirty, so 40 percent of $2,000 in half a year."
    assert figures(text).numbers == ("120", "thirty", "40 percent", "$2,000")


def test_figures_of_several_texts_add_up() -> None:
    parts = ("I think 3 of us left.", "Um, we know, you know, two more.")
    assert sum_of(map(figures, parts)) == figures(" ".join(parts))
    assert sum_of([]) == figures("")

"""Words of several pieces that were recognised together get their times in the recording back."""

from hotseat.speech.hearing.cutting import Piece
from hotseat.speech.hearing.frames import RATE
from hotseat.speech.hearing.grouping import Group, Grouping, Recognised


def piece(at: float, seconds: float) -> Piece:
    return Piece(at, b"\0\0" * round(seconds * RATE), (at, at + seconds))


TWO = Group((piece(10.0, 2.0), piece(60.0, 3.0)))


def words(*recognised: tuple[float, float, str]) -> list[tuple[float, float, str]]:
    return [(word.at, word.to, word.text) for word in TWO.words(Recognised(*one) for one in recognised)]


def test_a_word_gets_the_time_of_its_piece() -> None:
    assert words((0.5, 0.9, "So"), (2.5, 2.75, "last")) == [(10.5, 10.9, "So"), (60.5, 60.75, "last")]


def test_a_word_never_leaves_the_piece_of_its_middle() -> None:
    assert words((1.8, 2.1, "early"), (1.9, 2.6, "late")) == [(11.8, 12.0, "early"), (60.0, 60.6, "late")]
    assert words((4.9, 9.0, "end"), (-1.0, 0.2, "begin")) == [(62.9, 63.0, "end"), (10.0, 10.2, "begin")]


def test_what_is_recognised_is_cleaned_and_what_is_empty_left_out() -> None:
    assert [text for _, _, text in words((0, 0.1, ""), (0, 0.1, "  "), (0, 1, "a\x1b[31m\n"))] == ["a[31m"]


def test_pieces_are_gathered_as_long_as_recognition_takes_them_at_once() -> None:
    grouping = Grouping()
    groups = [group for at in range(0, 100, 20) for group in grouping.take(piece(at, 10.0))]
    assert [len(group.pieces) for group in [*groups, *grouping.end()]] == [2, 2, 1]
    assert list(grouping.end()) == []
    assert groups[0].ends_at == 30.0

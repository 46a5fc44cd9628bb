"""Words of several pieces that were recognised together get their times in the recording back."""

from hotseat.speech.hearing.cutting import Piece
from hotseat.speech.hearing.frames import RATE
from hotseat.speech.hearing.grouping import Group, Grouping, Recognised


def piece(at: float, seconds: float) -> Piece:
    return Piece(at, b"\0\0" * round(seconds * RATE), (at, at + seconds))


TWO = Group((piece(10.0, 2.0), piece(60.0, 3.0)))


def words(*recognised: tuple[float, float, str]) -> list[tuple[float, float, str]]:
    return [
        (word.at, word.to, word.text) for word in TWO.words(Recognised(*segment) for segment in recognised)
    ]


def test_a_word_gets_the_time_of_its_piece() -> None:
    assert words((0.5, 0.9, "So"), (2.5, 2.75, "last")) == [(10.5, 10.9, "So"), (60.5, 60.75, "last")]


def test_a_word_never_leaves_the_piece_of_its_middle() -> None:
    assert words((1.8, 2.1, "early"), (1.9, 2.6, "late")) == [(11.8, 12.0, "early"), (60.0, 60.6, "late")]
    assert words((4.9, 9.0, "end"), (-1.0, 0.2, "begin")) == [(62.9, 63.0, "end"), (10.0, 10.2, "begin")]


def test_a_word_without_a_voice_goes_where_the_rest_of_its_sentence_is() -> None:
    sound = b"\0\0" * 2 * RATE
    group = Group((Piece(10.0, sound, (10.25, 11.75)), Piece(20.0, sound, (20.25, 21.75))))

    def heard(*recognised: tuple[float, float, str]) -> list[tuple[float, float, str]]:
        return [
            (word.at, word.to, word.text)
            for word in group.words(Recognised(*segment) for segment in recognised)
        ]

    late = heard((1.0, 1.7, "the"), (2.0, 2.2, "gate."), (2.3, 2.5, "We"))
    assert late == [(11.0, 11.7, "the"), (11.75, 11.75, "gate."), (20.3, 20.5, "We")]
    early = heard((1.0, 1.7, "gate."), (1.75, 1.95, "We"), (2.3, 2.5, "did."))
    assert early == [(11.0, 11.7, "gate."), (20.25, 20.25, "We"), (20.3, 20.5, "did.")]
    # A sentence of one word has no others, and within a sentence nothing says where a word belongs.
    assert heard((1.0, 1.7, "gate."), (1.8, 1.9, "No.")) == [(11.0, 11.7, "gate."), (11.8, 11.9, "No.")]
    assert heard((0.3, 1.7, "a"), (1.8, 1.9, "b"), (2.0, 2.1, "c"))[1:] == [
        (11.8, 11.9, "b"),
        (20.0, 20.1, "c"),
    ]
    # Nothing was heard before the first piece, nor after the last.
    assert heard((0.0, 0.2, "gate.")) == [(10.0, 10.2, "gate.")]
    assert heard((3.0, 3.5, "gate."), (3.8, 3.9, "We"))[1:] == [(21.8, 21.9, "We")]


def test_what_is_recognised_is_cleaned_and_what_is_empty_left_out() -> None:
    assert [text for _, _, text in words((0, 0.1, ""), (0, 0.1, "  "), (0, 1, "a\x1b[31m\n"))] == ["a[31m"]


def test_pieces_are_gathered_as_long_as_recognition_takes_them_at_once() -> None:
    grouping = Grouping()
    groups = [group for at in range(0, 100, 20) for group in grouping.take(piece(at, 10.0))]
    assert [len(group.pieces) for group in [*groups, *grouping.end()]] == [2, 2, 1]
    assert list(grouping.end()) == []
    assert groups[0].ends_at == 30.0

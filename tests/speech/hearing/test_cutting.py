"""Silence is cut out, whatever is said in between stays, and times lead back to the recording."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from hotseat.speech.hearing.cutting import AROUND, LONGEST_PIECE, Piece, pieces
from hotseat.speech.hearing.frames import FRAME_BYTES, FRAME_SECONDS, frames, seconds_in

VOICED, SILENT = b"v" * FRAME_BYTES, b"-" * FRAME_BYTES


def cut(*stretches: tuple[float, bool]) -> tuple[list[Piece], list[float]]:
    """The pieces of a sound with so many seconds of voice or silence, and what was reached in between."""
    sound = b"".join(
        (VOICED if voiced else SILENT) * round(length / FRAME_SECONDS) for length, voiced in stretches
    )
    parts = list(pieces(frames([sound]), lambda frame: frame == VOICED))
    return [p for p in parts if isinstance(p, Piece)], [p for p in parts if not isinstance(p, Piece)]


def test_a_piece_holds_its_voice_and_a_little_around_it() -> None:
    made, _ = cut((3.0, False), (2.0, True), (4.0, False))
    (piece,) = made
    assert piece.voice == (3.0, 5.0)
    assert piece.at == 3.0 - AROUND * FRAME_SECONDS
    assert seconds_in(piece.sound) == 2.0 + 2 * AROUND * FRAME_SECONDS


def test_a_short_gap_is_part_of_a_piece_and_a_long_one_is_not() -> None:
    assert [piece.voice for piece in cut((1.0, True), (0.5, False), (1.0, True))[0]] == [(0.0, 2.5)]
    assert [piece.voice for piece in cut((1.0, True), (0.54, False), (1.0, True))[0]] == [
        (0, 1),
        (1.54, 2.54),
    ]


def test_a_click_is_no_voice_and_a_short_word_is() -> None:
    assert cut((2.0, False), (0.06, True), (2.0, False))[0] == []
    assert len(cut((2.0, False), (0.1, True), (2.0, False))[0]) == 1


def test_silence_shows_how_far_it_came() -> None:
    made, reached = cut((5.0, False))
    assert made == []
    assert reached == [1.0, 2.0, 3.0, 4.0, 5.0, 5.0]


def test_who_never_stops_is_cut_in_the_longest_gap_there_is() -> None:
    made, _ = cut((20.0, True), (0.4, False), (4.0, True), (0.2, False), (30.0, True))
    assert [piece.at for piece in made] == [0.0, 20.2, 20.2 + 28.0]
    assert b"".join(piece.sound for piece in made).count(VOICED) == round(54 / FRAME_SECONDS)


def test_who_never_stops_at_all_is_cut_nevertheless() -> None:
    made, _ = cut((100.0, True))
    assert all(len(piece.sound) <= LONGEST_PIECE * FRAME_BYTES for piece in made)
    assert sum(seconds_in(piece.sound) for piece in made) == 100.0


def test_a_recording_may_end_in_the_middle_of_a_frame() -> None:
    assert list(frames([b"ab" * 100, b"c" * FRAME_BYTES])) == [
        b"ab" * 100 + b"c" * (FRAME_BYTES - 200),
        (b"c" * 200).ljust(FRAME_BYTES, b"\0"),
    ]
    assert list(frames([])) == []


@given(st.lists(st.tuples(st.integers(1, 200), st.booleans()), max_size=30))
def test_no_voice_is_lost_but_clicks_and_no_sound_is_used_twice(runs: list[tuple[int, bool]]) -> None:
    flags = [voiced for count, voiced in runs for _ in range(count)]
    sound = [number.to_bytes(4, "big") * (FRAME_BYTES // 4) for number in range(len(flags))]
    made = pieces(sound, lambda frame: flags[int.from_bytes(frame[:4], "big")])
    kept = [piece for piece in made if isinstance(piece, Piece)]
    numbers = [
        int.from_bytes(piece.sound[at : at + 4], "big")
        for piece in kept
        for at in range(0, len(piece.sound), FRAME_BYTES)
    ]
    assert all(earlier < later for earlier, later in pairwise(numbers))
    lost = {number for number, voiced in enumerate(flags) if voiced} - set(numbers)
    clicks = sum(voiced and count < 4 for count, voiced in runs)
    assert len(lost) <= 3 * clicks
    for piece in kept:
        assert int.from_bytes(piece.sound[:4], "big") == round(piece.at / FRAME_SECONDS)

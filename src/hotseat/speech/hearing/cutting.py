"""Cuts silence out: what is left are pieces around everything in which a voice was detected.

Recognition invents words where nobody speaks, and gives times that drift, so it hears no silence.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from hotseat.speech.hearing.frames import FRAME_SECONDS

AROUND = 12
"""Frames that a piece holds before its voice and after it (0.24 s), because words begin and end softly."""
LONGEST_GAP = 25
"""Frames without a voice (0.5 s) that do not end a piece: shorter ones are between two words."""
LEAST_VOICE = 4
"""Frames with a voice (0.08 s) that a piece needs; a click has fewer, and the shortest word more."""
LONGEST_PIECE = 1_400
"""Frames of a piece (28 s); recognition takes 30 s at once, and then loses the thread."""


class Piece(NamedTuple):
    """A part of a recording without long silence."""

    at: float
    """The second of the recording at which it begins."""
    sound: bytes
    voice: tuple[float, float]
    """The seconds of the recording between which a voice was detected in it."""


def pieces(frames: Iterable[bytes], is_voice: Callable[[bytes], bool]) -> Iterator[Piece | float]:
    """The pieces, and in between, after each second that is no part of one, the second that was reached."""
    cutter = _Cutter()
    number = 0
    for number, frame in enumerate(frames, 1):
        yield from cutter.take(frame, voiced=is_voice(frame))
        if number % 50 == 0 and cutter.is_silent:
            yield number * FRAME_SECONDS
    yield from cutter.end()
    yield number * FRAME_SECONDS


class _Cutter:
    """Takes one frame after the other, and gives a piece when it is complete."""

    def __init__(self) -> None:
        self._number = 0
        self._before: deque[bytes] = deque(maxlen=AROUND)
        self._piece: list[bytes] = []
        self._voiced: list[bool] = []
        self._is_continued = False

    @property
    def is_silent(self) -> bool:
        """Whether no piece is being made."""
        return not self._piece

    def take(self, frame: bytes, *, voiced: bool) -> Iterator[Piece]:
        self._number += 1
        if not self._piece and not voiced:
            self._before.append(frame)
            return
        if not self._piece:
            self._piece, self._voiced = [*self._before], [False] * len(self._before)
            self._before.clear()
        self._piece.append(frame)
        self._voiced.append(voiced)
        if len(self._piece) - self._voice_ends() > LONGEST_GAP:
            yield from self.end()
        elif len(self._piece) == LONGEST_PIECE:
            yield self._first_part()

    def end(self) -> Iterator[Piece]:
        """Ends the piece that is being made, if there is one; what follows its voice may precede the next."""
        if not self._piece:
            return
        stop = min(len(self._piece), self._voice_ends() + AROUND)
        if self._is_continued or sum(self._voiced) >= LEAST_VOICE:
            yield self._made(stop)
        self._before.extend(self._piece[stop:])
        self._piece, self._voiced, self._is_continued = [], [], False

    def _first_part(self) -> Piece:
        """The part up to the longest gap of a piece that became too long; the rest goes on."""
        stop = _longest_gap(self._voiced)
        part = self._made(stop)
        self._piece, self._voiced, self._is_continued = self._piece[stop:], self._voiced[stop:], True
        return part

    def _made(self, stop: int) -> Piece:
        first = self._number - len(self._piece)
        voiced = [number for number, is_voiced in enumerate(self._voiced[:stop]) if is_voiced]
        voice = (voiced[0], voiced[-1] + 1) if voiced else (0, stop)
        return Piece(
            at=_seconds(first),
            sound=b"".join(self._piece[:stop]),
            voice=(_seconds(first + voice[0]), _seconds(first + voice[1])),
        )

    def _voice_ends(self) -> int:
        """The number of frames in the piece up to its last one with a voice."""
        return next((n for n in range(len(self._voiced), 0, -1) if self._voiced[n - 1]), 0)


def _longest_gap(voiced: list[bool]) -> int:
    """The middle of the longest gap in the second half; its end, if there is no gap."""
    best, length, gap = len(voiced), 0, 0
    for number in range(len(voiced) // 2, len(voiced)):
        gap = 0 if voiced[number] else gap + 1
        if gap > length:
            best, length = number + 1 - gap // 2, gap
    return best


def _seconds(frames: int) -> float:
    return round(frames * FRAME_SECONDS, 2)

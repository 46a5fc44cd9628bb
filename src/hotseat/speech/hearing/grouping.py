"""Puts pieces together for recognition, and finds the times of its words in the recording again."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from hotseat.domain.speech.transcript import Word
from hotseat.domain.text import one_line
from hotseat.speech.hearing.cutting import Piece
from hotseat.speech.hearing.frames import seconds_in

LONGEST_GROUP = 28.0
"""Seconds of sound that are recognised at once; recognition takes as long for 1 s as for 30 s."""


SENTENCE_ENDS = (".", "?", "!")


class Recognised(NamedTuple):
    """What recognition gives: a text that may be a word, and when in the sound of its group."""

    at: float
    to: float
    text: str


class Group(NamedTuple):
    """Pieces that are recognised together, one right after the other."""

    pieces: tuple[Piece, ...]

    @property
    def sound(self) -> bytes:
        """The sound of all pieces."""
        return b"".join(piece.sound for piece in self.pieces)

    @property
    def ends_at(self) -> float:
        """The second of the recording at which the last piece ends."""
        last = self.pieces[-1]
        return last.at + seconds_in(last.sound)

    def words(self, recognised: Iterable[Recognised]) -> Iterator[Word]:
        """The words, with their times in the recording. None leaves the piece that holds its middle.

        Recognition may put the last word of a sentence behind the silence that follows, or the first of the
        next before it. There is no voice, so that word gets the moment at which its sentence's voice ends or
        begins.
        """
        is_first = True
        for at, to, text in recognised:
            if text := one_line(text):
                is_last = text.endswith(SENTENCE_ENDS)
                number, begins = self._piece_at((at + to) / 2)
                piece = self.pieces[number]
                longest = seconds_in(piece.sound)
                start, stop = (piece.at + min(max(0.0, second - begins), longest) for second in (at, to))
                stop = max(start, stop)
                if is_last != is_first:
                    start, stop = self._with_voice(number, start, stop, is_last=is_last)
                yield Word(round(start, 2), round(stop, 2), text)
                is_first = is_last

    def _with_voice(self, number: int, start: float, stop: float, *, is_last: bool) -> tuple[float, float]:
        """The times of a word at an edge of its sentence, moved over the silence beside its piece."""
        middle = (start + stop) / 2
        begins, ends = self.pieces[number].voice
        if is_last and middle < begins and number > 0:
            moment = self.pieces[number - 1].voice[1]
            return moment, moment
        if not is_last and middle > ends and number + 1 < len(self.pieces):
            moment = self.pieces[number + 1].voice[0]
            return moment, moment
        return start, stop

    def _piece_at(self, second: float) -> tuple[int, float]:
        """The place of the piece at a second of the group's sound, and the second of its begin there."""
        begins = 0.0
        for number, piece in enumerate(self.pieces[:-1]):
            if second < begins + seconds_in(piece.sound):
                return number, begins
            begins += seconds_in(piece.sound)
        return len(self.pieces) - 1, begins


class Grouping:
    """Gathers pieces until there are enough for a group."""

    def __init__(self) -> None:
        self._pieces: list[Piece] = []
        self._seconds = 0.0

    @property
    def is_begun(self) -> bool:
        """Whether there are pieces that belong to no group yet."""
        return bool(self._pieces)

    def take(self, piece: Piece) -> Iterator[Group]:
        """Takes a piece; gives the group that it does not fit into any more."""
        if self._seconds + seconds_in(piece.sound) > LONGEST_GROUP:
            yield from self.end()
        self._pieces.append(piece)
        self._seconds += seconds_in(piece.sound)

    def end(self) -> Iterator[Group]:
        """Gives the group that was begun, if there is one."""
        if self._pieces:
            yield Group(tuple(self._pieces))
        self._pieces, self._seconds = [], 0.0

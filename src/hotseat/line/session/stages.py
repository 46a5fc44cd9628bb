"""Leads through the places of a session, as its stages follow each other."""

from typing import TYPE_CHECKING

from hotseat.domain.session.session import Stage
from hotseat.line import places
from hotseat.line.session.recording import Recording
from hotseat.line.session.voice import Voice

if TYPE_CHECKING:
    from collections.abc import Callable

    from hotseat.engine.rehearsal import Rehearsal
    from hotseat.line.place import Place
    from hotseat.line.room import Room


class Stages:
    """The session that runs, and the place where the person is in it."""

    def __init__(self, room: "Room", rehearsal: "Rehearsal", *, only_classics: bool) -> None:
        self.room = room
        self.rehearsal = rehearsal
        self.only_classics = only_classics
        """Whether this session asks classics only."""
        self.recording = Recording(room, rehearsal)
        self.voice = Voice(room, rehearsal)
        self.then: Callable[[], None] = _nothing
        """What begins once this session is closed: after a swap of the chairs, the other person's."""
        self._next: Place | None = None

    @property
    def is_pair(self) -> bool:
        """Whether one person interviews and another answers."""
        return self.rehearsal.session.header.mode == "pair"

    def stay(self) -> None:
        """Runs one place after the other until the session is left; then closes it."""
        self.show_stage()
        try:
            while self._next is not None:
                place, self._next = self._next, None
                place.stay()
        finally:
            self.room.desk.leave()
            self.room.transcriptions.take_over(self.rehearsal)

    def show_stage(self) -> None:
        """Goes on in the place of the stage that the session has reached."""
        makers: dict[Stage, Callable[[Stages], Place]] = {
            Stage.CARD: places.PairCard if self.is_pair else places.Card,
            Stage.ANSWER: places.PairAnswer if self.is_pair else places.Answer,
            Stage.FOLLOW_UPS: places.PairFollowUps if self.is_pair else places.FollowUps,
        }
        self.go(makers[self.rehearsal.session.stage](self))

    def show_rating(self) -> None:
        """Goes on with the rating."""
        if self.is_pair:
            places.BothRate(self).begin()
        else:
            self.go(places.Rating(self))

    def show_debrief(self) -> None:
        """Goes on with the debrief."""
        self.go(places.PairDebrief(self) if self.is_pair else places.Debrief(self))

    def go(self, place: "Place") -> None:
        """Goes on in this place, once the one before is left."""
        self._next = place


def _nothing() -> None:
    """Begins nothing."""

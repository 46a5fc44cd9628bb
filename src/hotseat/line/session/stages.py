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
        self._next: Place | None = None

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
            Stage.CARD: places.Card,
            Stage.ANSWER: places.Answer,
            Stage.FOLLOW_UPS: places.FollowUps,
        }
        self._next = makers[self.rehearsal.session.stage](self)

    def show_rating(self) -> None:
        """Goes on with the rating."""
        self._next = places.Rating(self)

    def show_debrief(self) -> None:
        """Goes on with the debrief."""
        self._next = places.Debrief(self)

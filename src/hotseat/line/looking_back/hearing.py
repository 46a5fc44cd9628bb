"""Plays the recording of a session that is looked at, from any time of its transcript on."""

from typing import TYPE_CHECKING

from hotseat.line.times import in_words, seconds_typed

if TYPE_CHECKING:
    from hotseat.domain.session.question import Question
    from hotseat.domain.session.session import Session
    from hotseat.line.place import Place

LOOK_SECONDS = 0.5
HOW = "Type hear and a time of the transcript, as in hear 1:30. hear alone begins with the answer."


class Hearing:
    """One recording at a time; what ends it is said."""

    def __init__(self, place: "Place") -> None:
        self._place = place
        self._is_on = False
        self._ended: list[str] = []
        """Why nothing was heard, or "" at the end; added by the thread that plays."""

    def hear(self, session: "Session", question: "Question", typed: str) -> None:
        """Plays from the time that is typed, else from the begin of the answer; says where nothing is."""
        seconds = seconds_typed(typed) if typed else max(0.0, question.began_at - question.asked.at)
        if seconds is None:
            self._place.console.say(HOW)
            return
        ended: list[str] = []
        self._ended = ended
        why = self._place.room.desk.words.play(session, question.asked.at + seconds, ended.append)
        self._is_on = not why
        self._place.console.say(why or f"Playing from {in_words(seconds)}. hush ends it.")

    def hush(self) -> None:
        """Ends what is played."""
        self._is_on = False
        self._place.room.desk.words.hush()

    def look(self) -> float | None:
        """Says that it has ended; returns after how many seconds to look again, None where nothing plays."""
        if self._is_on and self._ended:
            self._is_on = False
            self._place.console.say(self._ended[0] or "The recording has ended.")
        return LOOK_SECONDS if self._is_on else None

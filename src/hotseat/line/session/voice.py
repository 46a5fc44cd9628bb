"""The program's own voice in line mode: it says what an interviewer says, for whoever has no other reader."""

from typing import TYPE_CHECKING

from hotseat.domain.interview.asked_aloud import said_again, utterance
from hotseat.line.place import Command

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from hotseat.engine.rehearsal import Rehearsal
    from hotseat.line.room import Room


class Voice:
    """Says on each occasion once what an interviewer says, if the voice is on."""

    def __init__(self, room: "Room", rehearsal: "Rehearsal") -> None:
        self._room = room
        self._rehearsal = rehearsal
        self._pair = rehearsal.session.header.mode == "pair"
        self._session_heard: object = None
        """The session as it was at the last look: once an answer has begun, only an event brings news."""
        self._occasion: object = None
        if rehearsal.question.section is not None:
            # What was thrown in before an answer was resumed was heard then.
            self._news(lambda: True)

    @property
    def is_on(self) -> bool:
        """Whether it is to speak."""
        return self._room.desk.voice.is_on(pair=self._pair)

    def speak(self, more: "Callable[[], bool]") -> None:
        """Says what has come since the last look. `more` says whether another follow-up can be asked."""
        if (words := self._news(more)) is not None and self.is_on:
            self._room.desk.voice.say(words)

    def _news(self, more: "Callable[[], bool]") -> str | None:
        """What is to be said since the last look: nothing any more is "", and None is nothing new."""
        question, session = self._rehearsal.question, self._rehearsal.session
        if session is self._session_heard and question.begun:
            return None
        self._session_heard = session
        come = utterance(question, self._rehearsal.now, more=more())
        occasion = come.occasion if come else None
        if occasion == self._occasion:
            return None
        self._occasion = occasion
        return come.words if come else ""

    def say_again(self, _: str = "") -> None:
        """Says once more what the interviewer said last, whether the voice is on or off."""
        self._room.desk.voice.say(said_again(self._rehearsal.question))

    def switch(self, _: str = "") -> None:
        """Switches it, and has it speak if it is on now."""
        self._room.console.say(self._room.desk.voice.switch(pair=self._pair))
        self._room.console.say("The voice is on; say repeats." if self.is_on else "The voice is off.")
        if self.is_on:
            self.say_again()

    def trouble(self) -> str:
        """Why it cannot be heard, once in a session; nothing is started to find out."""
        return self._room.desk.voice.trouble() if self.is_on else ""

    def commands(self) -> "Iterator[Command]":
        """The two commands."""
        yield Command(("v", "voice"), "have the program read questions aloud, or stop that", self.switch)
        yield Command(("say",), "have it read the question or follow-up aloud once", self.say_again)

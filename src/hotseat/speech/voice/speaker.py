"""Has texts spoken by a child program. Nobody who asks for it waits for anything."""

from collections.abc import Callable
from threading import Lock

from hotseat.domain.text import one_line
from hotseat.speech.child import Child, Values, python
from hotseat.speech.voice.speakable import speakable
from hotseat.speech.voice.voices import voices_here

MODULE = "hotseat.speech.voice.speak"
SECONDS_TO_BEGIN = 15.0
"""The most that loading a voice and opening a device may take; on two busy cores they took 2 s."""
SECONDS_A_CHARACTER = 0.25
"""Three times what a slow voice needs: 12 characters a second are 140 words a minute."""


class Speaker:
    """Speaks one text at a time; the next one silences the one before.

    The child program is kept between texts, because it loads the neural voice once. One that dies is started
    again for the text it was speaking, without the voice it died of. `elapsed` reads a clock in seconds.
    """

    def __init__(self, elapsed: Callable[[], float]) -> None:
        self._elapsed = elapsed
        self._lock = Lock()
        self._child: Child | None = None
        self._started = 0
        """How many children were started."""
        self._left_out: list[str] = []
        """The voices of which a child has died."""
        self._cannot: set[str] = set()
        """The voices after which a child tried the next one, because they could not speak."""
        self._trying = ""
        """The voice that the child tries."""
        self._number = 0
        """How many texts were to be spoken."""
        self._text = ""
        """What is being spoken; empty in silence."""
        self._until = 0.0
        """When it has been spoken at the latest; a device that takes no sound would make it last for ever."""
        self._why = ""

    @property
    def is_speaking(self) -> bool:
        """Whether a text is being spoken, or about to be."""
        return bool(self._text) and self._elapsed() < self._until

    @property
    def why_silent(self) -> str:
        """Why the last text could not be heard, as a clause; empty if nothing is known against it."""
        return "the voice hangs" if self._text and not self.is_speaking else self._why

    def say(self, text: str) -> None:
        """Speaks the text, whatever is in it, instead of what is being spoken."""
        with self._lock:
            if self._text and not self.is_speaking:
                self._give_up()
            self._number += 1
            self._text, self._why = speakable(text), ""
            self._until = self._elapsed() + SECONDS_TO_BEGIN + len(self._text) * SECONDS_A_CHARACTER
            if self._text:
                self._send()
            else:
                self._send_hush()

    def hush(self) -> None:
        """Ends what is being spoken."""
        with self._lock:
            if self._text:
                self._text = ""
                self._send_hush()

    def close(self) -> None:
        """Ends what is being spoken, and the child program."""
        with self._lock:
            child, self._child, self._text = self._child, None, ""
        if child is not None:
            child.stop()

    def _give_up(self) -> None:
        """Ends a child that hangs; the next text has a new one, and another voice if there is one.

        A program that waits for a service without a sound device would hold up each follow-up as long again.
        """
        child, self._child = self._child, None
        if set(voices_here()) - {*self._left_out, *self._cannot, self._trying}:
            self._left_out.append(self._trying)
        if child is not None:
            child.kill()

    def _send(self) -> None:
        if self._child is None:
            self._trying = ""
            self._started += 1
            which = self._started
            self._child = Child(
                python(MODULE, *self._left_out),
                lambda values: self._heard(which, values),
                lambda code: self._ended(which, code),
            )
        self._child.send({"type": "say", "number": self._number, "text": self._text})

    def _send_hush(self) -> None:
        if self._child is not None:
            self._child.send({"type": "hush"})

    def _heard(self, which: int, values: Values) -> None:
        with self._lock:
            if which != self._started:
                return
            match values:
                case {"type": "voice", "name": str(name)}:
                    if self._trying not in ("", name):
                        self._cannot.add(self._trying)
                    self._trying = name
                case {"type": "spoken", "number": self._number}:
                    self._text = ""
                case {"type": "failed", "number": self._number, "why": str(why)}:
                    self._text, self._why = "", one_line(why)

    def _ended(self, which: int, code: int | None) -> None:
        with self._lock:
            if which != self._started or self._child is None:
                return
            self._child = None
            if not self._text:
                return
            if self._trying and self._trying not in self._left_out:
                self._left_out.append(self._trying)
                self._send()
            else:
                self._text, self._why = "", _ending(code)


def _ending(code: int | None) -> str:
    if code is None:
        return "the program that speaks could not be started"
    return f"the program that speaks ended with exit code {code}"

"""The interviewer's voice: whether it is to speak, and what is told when it cannot be heard."""

from functools import cached_property
from typing import TYPE_CHECKING

from hotseat.clock import Clock
from hotseat.desk.settings import DeskSettings
from hotseat.speech import voice

if TYPE_CHECKING:
    from hotseat.speech.voice.speaker import Speaker

UNHEARD = "Nothing was read aloud: {}. The session goes on; hotseat speech check shows what can speak here."


class Voice:
    """The voice of one session; closed, it begins anew with the next. Nothing here waits for it."""

    def __init__(self, settings: DeskSettings, clock: Clock) -> None:
        self._settings = settings
        self._clock = clock
        self._on_in_pair = False
        self._complained = False

    @cached_property
    def _speaker(self) -> "Speaker":
        return voice.speaker.Speaker(self._clock.elapsed)

    @property
    def is_speaking(self) -> bool:
        """Whether it speaks now, or is about to."""
        return self._has_spoken and self._speaker.is_speaking

    @property
    def _has_spoken(self) -> bool:
        return "_speaker" in self.__dict__

    def is_on(self, *, pair: bool) -> bool:
        """Whether it is to speak. In a pair a person asks, so it is off until somebody switches it on."""
        return self._on_in_pair if pair else self._settings.value("voice") == "on"

    def switch(self, *, pair: bool) -> str:
        """Switches it on or off; in a pair, for this session. Returns a sentence if it will not be kept."""
        on = not self.is_on(pair=pair)
        if not on:
            self.hush()
        if pair:
            self._on_in_pair = on
            return ""
        return self._settings.keep("voice", "on" if on else "off")

    def say(self, text: str) -> None:
        """Speaks the text instead of what is being spoken."""
        self._speaker.say(text)

    def hush(self) -> None:
        """Ends what is being spoken."""
        if self._has_spoken:
            self._speaker.hush()

    def trouble(self) -> str:
        """Why it cannot be heard, once in a session."""
        if self._complained or not self._has_spoken or not (why := self._speaker.why_silent):
            return ""
        self._complained = True
        return UNHEARD.format(why)

    def close(self) -> str:
        """Ends the program that speaks, and forgets what was chosen for a pair. There is nothing to tell."""
        if self._has_spoken:
            self._speaker.close()
            del self._speaker
        self._on_in_pair = self._complained = False
        return ""

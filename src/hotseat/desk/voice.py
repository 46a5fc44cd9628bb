"""The interviewer's voice: whether it is to speak, and what is told when it cannot be heard."""

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
        self._speaker: Speaker | None = None
        """What speaks; None until there is something to say."""

    @property
    def is_speaking(self) -> bool:
        """Whether it speaks now, or is about to."""
        return self._speaker is not None and self._speaker.is_speaking

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
        self._speaker = self._speaker or voice.speaker.Speaker(self._clock.elapsed)
        self._speaker.say(text)

    def hush(self) -> None:
        """Ends what is being spoken."""
        if self._speaker is not None:
            self._speaker.hush()

    def trouble(self) -> str:
        """Why it cannot be heard, once in a session."""
        if self._complained or self._speaker is None or not (why := self._speaker.why_silent):
            return ""
        self._complained = True
        return UNHEARD.format(why)

    def close(self) -> str:
        """Ends the program that speaks, and forgets what was chosen for a pair. There is nothing to tell."""
        if self._speaker is not None:
            self._speaker.close()
            self._speaker = None
        self._on_in_pair = self._complained = False
        return ""

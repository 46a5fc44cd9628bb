"""Screens on which a voice says what an interviewer says: `v` switches it, `a` has it said again."""

from collections.abc import Iterable

from textual.binding import Binding
from textual.widgets import Input

from hotseat.domain.interview.asked_aloud import said_again, utterance
from hotseat.engine.rehearsal import Rehearsal
from hotseat.tui.screens.page import Page
from hotseat.tui.screens.session.live import LivePage

ON = "The voice is on; press {} to hear it again."
OFF = "The voice is off."


def voice_keys(prefix: str) -> Iterable[Binding]:
    """The two keys; their ids begin with `prefix`. With ctrl they work while something is typed."""
    yield Binding(
        "v,ctrl+o",
        "voice",
        "Voice",
        show=False,
        id=f"{prefix}.voice",
        tooltip="Read questions aloud, or stop that",
    )
    yield Binding(
        "a,ctrl+g",
        "say_again",
        "Say again",
        show=False,
        id=f"{prefix}.say-again",
        tooltip="Say it once more, whether the voice is on or off",
    )


class Speaking(Page):
    """A screen with the two keys."""

    @property
    def _pair(self) -> bool:
        return False

    def last_words(self) -> str:
        """What is said again."""
        return ""

    @property
    def is_spoken(self) -> bool:
        """Whether the voice is on."""
        return self.flow.desk.voice.is_on(pair=self._pair)

    def tell_trouble(self) -> None:
        """Says on the screen why nothing was heard, once in a session."""
        if trouble := self.flow.desk.voice.trouble():
            self.notify(trouble, severity="warning", markup=False, timeout=12)

    def action_voice(self) -> None:
        """Switches the voice, says so, and lets it speak if it is on now."""
        lost = self.flow.desk.voice.switch(pair=self._pair)
        self.app.clear_notifications()
        again = self.key_doing("say_again", typing=isinstance(self.focused, Input))
        state = ON.format(again) if self.is_spoken else OFF
        self.notify(f"{state} {lost}".rstrip(), markup=False, timeout=6 if lost else 3)
        if self.is_spoken:
            self.action_say_again()

    def action_say_again(self) -> None:
        """Says once more what the interviewer said last."""
        self.flow.desk.voice.say(self.last_words())


class SpeakingPage(LivePage, Speaking):
    """A screen of a session: the voice says on each occasion what an interviewer says."""

    def __init__(self, rehearsal: Rehearsal) -> None:
        super().__init__(rehearsal)
        self._stage = rehearsal.session.stage
        """The stage that this screen is for."""
        self._session_heard: object = None
        """The session as it was at the last look: once an answer has begun, only an event brings news."""
        self._occasion: object = None
        """The occasion as it was when it was last looked for."""
        self._spoken: set[object] = set()
        """The occasions on which something was said here, or could be read here before the voice was on."""

    @property
    def _pair(self) -> bool:
        return self.is_pair

    def more_to_ask(self) -> bool:
        """Whether another follow-up can be asked."""
        return True

    def on_mount(self) -> None:
        """Says what has come with this screen, once it is painted."""
        if self.question.section is not None:
            # What was thrown in before an answer was resumed was heard then.
            self._news()
        self.call_after_refresh(self.speak)

    def tick(self) -> None:
        """Also says what has come with time."""
        self.speak()
        super().tick()
        self.tell_trouble()

    def went_over(self) -> None:
        """Also says what has come with a key, before a recording begins that would hear it."""
        self.speak()
        super().went_over()

    def speak(self) -> None:
        """Says what is new, if the voice is on, and ends what it was saying once that is over.

        What comes next is said by the screen that comes next.
        """
        is_left = self.app.screen is not self or self.rehearsal.session.stage != self._stage
        if self.is_spoken and not is_left and (words := self._news()) is not None:
            self.flow.desk.voice.say(words)

    def _news(self) -> str | None:
        """What is to be said since the last look: nothing any more is "", and None is nothing new."""
        session = self.rehearsal.session
        if session is self._session_heard and self.question.begun:
            return None
        self._session_heard = session
        come = utterance(self.question, self.rehearsal.now, more=self.more_to_ask())
        occasion = come.occasion if come else None
        if occasion == self._occasion:
            return None
        self._occasion = occasion
        if come is None:
            return ""
        if occasion in self._spoken:
            return None
        self._spoken.add(occasion)
        return come.words

    def last_words(self) -> str:
        """The open follow-up, or the question."""
        return said_again(self.question)

    def action_voice(self) -> None:
        """Switches it; what there is to say now is said once by that."""
        self._news()
        super().action_voice()

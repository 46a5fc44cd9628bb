"""What all places of a running session share: the clock, notes, taking back, absence, and leaving."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from hotseat.domain.names import name_of, words
from hotseat.domain.session.corrections.deed import Deed
from hotseat.domain.session.header import NOT_NAMED
from hotseat.domain.session.notes import unknown_tags, unknown_tags_sentence
from hotseat.domain.session.question import Question
from hotseat.domain.session.session import PAUSED, Stage
from hotseat.engine.rehearsal import CannotRehearse, Rehearsal
from hotseat.engine.ways_out import ways_out
from hotseat.line.changing import DID_AGAIN, TOOK_BACK, Changing
from hotseat.line.place import Command
from hotseat.line.questions import Option, ask_text, ask_yes, choose
from hotseat.line.readable import sentence
from hotseat.line.session import cueing
from hotseat.line.session.stages import Stages
from hotseat.line.times import in_words

if TYPE_CHECKING:
    from hotseat.domain.session.cues import ClockState

TOPIC = "tell what the question looks for; an interviewer would not"
SIGNED = ("+", "-", "#")
"""What notes begin with, and no command."""
BEAT_SECONDS = 0.25
"""How often the clock is looked at while a line is awaited: a window's end is cued within this time, and a
program that is killed loses no more of the clock."""


class Live(Changing):
    """A place of the session that runs. What is typed is an event or an answer to a question; time passes."""

    def __init__(self, stages: Stages) -> None:
        super().__init__(stages.room, stages.rehearsal)
        self.stages = stages
        self.rehearsal: Rehearsal = stages.rehearsal
        self._clock_state: ClockState | None = None

    @property
    def question(self) -> Question:
        """The question asked last."""
        return self.rehearsal.question

    def beat(self) -> float:
        """Reads the clocks, has the recording follow, gives a cue, and asks about an absence."""
        self.room.beat()
        self.stages.voice.speak(self.more_to_ask)
        self.rehearsal.tick()
        self.rehearsal.recorder.retry()
        self.stages.recording.follow()
        self._clock_state = cueing.look(
            self.room, self.rehearsal, self._clock_state, hidden=self.clock_is_hidden
        )
        gap = self.question.open_gap
        if gap is not None and gap.reason == "away":
            self._ask_about_absence(gap.away)
        return BEAT_SECONDS

    @property
    def clock_is_hidden(self) -> bool:
        """Whether the person practises without a clock, which a cue would give away."""
        return False

    def more_to_ask(self) -> bool:
        """Whether another follow-up can be asked."""
        return True

    def take(self, line: str) -> None:
        """Does what was typed; says first what became of the recording and of the voice."""
        self.rehearsal.tick()
        self.console.say(*self.stages.recording.to_say(), self.stages.voice.trouble())
        super().take(line)

    def do(self, happen: Callable[[], object]) -> bool:
        """Performs the action, or says why it was refused. Returns whether it happened."""
        happened = super().do(happen)
        if happened:
            self.stages.recording.follow()
        return happened

    def why(self, reason: str) -> str:
        """The reason as a sentence; behind that of a stopped clock, what starts it."""
        return f"{super().why(reason)}{' p starts it.' if reason == PAUSED else ''}"

    def record(self, _: str = "") -> None:
        """Switches the recording of this answer."""
        self.console.say(self.stages.recording.switch())

    def sound_commands(self) -> Sequence[Command]:
        """What records the answer and what reads aloud, for the places of an answer."""
        recording = "record this answer on this computer, or stop that"
        return (Command(("R", "record"), recording, self.record), *self.stages.voice.commands())

    def note(self, typed: str) -> None:
        """Keeps a note; without a text, asks for it."""
        typed = typed or ask_text(
            self.console,
            "Type the note. Enter alone keeps none.",
            self.beat,
        )
        principles = self.room.desk.bank.current.principles.values()
        if not typed:
            self.console.say("No note.")
        elif self.do(lambda: self.rehearsal.note(typed, principles)):
            self.console.say("Noted.", unknown_tags_sentence(unknown_tags(typed, principles), principles))

    def undo(self, _: str = "") -> None:
        """Takes back what was done last."""
        self._go_over(self.rehearsal.corrections.take_back, TOOK_BACK)

    def redo(self, _: str = "") -> None:
        """Does again what was taken back last."""
        self._go_over(self.rehearsal.corrections.do_again, DID_AGAIN)

    def _go_over(self, change: Callable[[], Deed], template: str) -> None:
        stage = self.rehearsal.session.stage
        if (deed := self.go_over(change, template)) is None:
            return
        if self.rehearsal.session.stage is not stage or not self.stays_after(deed.event):
            self.leave()
            self.stages.show_stage()
        else:
            self.went_over(deed.event)

    def stays_after(self, event: object) -> bool:  # noqa: ARG002 (the places know)
        """Whether this place is still the right one once the event was taken back or done again."""
        return True

    def went_over(self, event: object) -> None:
        """Says what is so now, after this event was taken back or done again here."""

    def read_question(self, _: str = "") -> None:
        """Reads the question, and what changed in it."""
        asked = self.question.asked
        self.console.say(asked.text, f"To assume: {asked.scale}" if asked.scale else "")
        self.console.say(*(f"Changed: {change.text}" for change in self.question.changes))

    def tell_topic(self, _: str = "") -> None:
        """Says what the prompt looks for, but not in a loop."""
        if self.rehearsal.session.header.loop:
            self.console.say(sentence(NOT_NAMED))
            return
        asked, names = self.question.asked, self.room.desk.bank.current.principle_names()
        sought = ", ".join(name_of(principle, names) for principle in asked.principles)
        self.console.say(f"It looks for {sought or words(asked.competency)}.")
        prompt = self.room.desk.bank.current.prompts.get(asked.prompt)
        header = self.rehearsal.session.header
        gap = self.room.desk.gap(header.level, prompt, header.candidate) if prompt else None
        self.console.say(f"It practises a gap of the readiness: {gap.words}." if gap else "")

    def pause(self, _: str = "") -> None:
        """Stops the clock, or starts it again."""
        if self.rehearsal.session.paused:
            if self.do(self.rehearsal.resume):
                self.console.say("The clock goes on.")
        elif self.do(self.rehearsal.pause):
            self.console.say("Paused. p starts the clock again.")

    def leave_session(self, _: str = "") -> None:
        """Asks how to leave, and leaves."""
        session, is_trial = self.rehearsal.session, self.rehearsal.is_trial
        can_finish = session.stage is not Stage.ANSWER and bool(session.begun_questions)
        ways = ways_out(ticking=session.ticking, can_finish=can_finish, is_trial=is_trial)
        chosen = choose(
            self.console,
            "Leave this try?" if is_trial else "Leave this session?",
            [Option(way.name, way.means) for way in ways],
            0,
            self.beat,
        )
        way = "stay" if chosen is None else ways[chosen].id
        if way == "stay":
            return
        if way == "keep":
            self.do(self.rehearsal.abandon)
        elif way == "finish" and not self.do(self.rehearsal.finish):
            return
        self.leave()
        if way == "discard":
            self._discard()
        elif way == "finish":
            self.console.say("The session is finished.")
        elif way == "later":
            self.console.say("The session waits; r on home, or `hotseat resume`, goes on with it.")

    def _discard(self) -> None:
        session_id = self.rehearsal.session.header.id
        self.room.desk.leave()
        try:
            self.room.desk.discard(session_id)
        except CannotRehearse as reason:
            self.console.say(str(reason))
        else:
            self.console.say(f"Discarded. `hotseat restore {session_id}` brings it back.")

    def _ask_about_absence(self, seconds: float) -> None:
        self.console.say(
            f"You were away for {in_words(seconds)}: the computer slept, or the program was stopped. "
            "The clock waits for you."
        )
        counts = ask_yes(self.console, "Does that time belong to the answer?", default=False)
        self.do(lambda: self.rehearsal.resume(counted=counts))

    def unknown(self, line: str) -> None:
        """Says how a line is kept that looks like a note."""
        super().unknown(line)
        if line[:1] in SIGNED and self.takes_notes:
            self.console.say("n before it keeps it as a note.")

    @property
    def takes_notes(self) -> bool:
        """Whether notes are kept here."""
        return any("note" in command.words for command in self.commands())

    def ways_back(self) -> Sequence[Command]:
        """A session is left by a choice of its own."""
        return ()

    def session_commands(self) -> Sequence[Command]:
        """What can be typed in every place of a session."""
        return (
            Command(
                ("n", "note"),
                "keep a note; a plus before it is evidence, a minus a concern, a question mark asks it later",
                self.note,
                "a text",
            ),
            Command(("o", "question"), "read the question again", self.read_question),
            Command(("u", "undo"), "take back what was done last", self.undo),
            Command(("redo",), "do again what was taken back", self.redo),
            Command(
                ("q", "quit", "leave"), "leave the session: resume later, or close it", self.leave_session
            ),
        )

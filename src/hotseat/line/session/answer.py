"""The answer: silent, because the person speaks; Enter goes on to the next section."""

from collections.abc import Callable, Sequence
from functools import partial

from hotseat.domain.pacing import Signal, signal, whole_seconds, window
from hotseat.domain.session.question import Question
from hotseat.engine.corrections import ANYWHERE
from hotseat.line.place import Command
from hotseat.line.questions import ask_text
from hotseat.line.session import blind, correcting, cueing, story
from hotseat.line.session.live import TOPIC, Live
from hotseat.line.session.stages import Stages
from hotseat.line.times import in_words


class Answer(Live):
    """One section after the other. It says the name of a section that begins, and else what it is asked."""

    title = "The answer"

    def __init__(self, stages: Stages) -> None:
        super().__init__(stages)
        self.blind = self.room.desk.settings.value("blind")

    def arrive(self) -> None:
        """Says the section that runs."""
        if self.rehearsal.session.paused:
            self.console.say("The clock stands where it stopped. p starts it.")
            self.tell_time()
        else:
            self._say_section()

    def commands(self) -> Sequence[Command]:
        """What can be done while the answer runs."""
        sections = self.question.asked.sections
        last = self.question.section == sections[-1]
        return (
            Command(("", "next"), "end the answer" if last else "the next section", self.next),
            Command(("t", "time"), "tell the time of this section", self.tell_time),
            Command(("b", "back"), "back to the section before; its time adds up", self.back),
            Command(("p", "pause"), "stop the clock, or let it go on", self.pause),
            Command(("f", "finish"), "end the answer here, go to the follow-ups", self.finish),
            *self.session_commands(),
            Command(("s", "story"), "tell your story's points for this section", lambda _: story.look(self)),
            Command(("h", "hide"), "hide the time and guess it at the end, or show it", self.hide),
            correcting.correct_command(self),
            *self.sound_commands(),
            Command(("c", "change"), "change the requirements", self.change, "a text"),
            Command(("topic",), TOPIC, self.tell_topic),
            cueing.cue_command(self),
            *(
                Command((str(number),), "the section of that number", partial(self._enter, section.id))
                for number, section in enumerate(sections[:9], 1)
            ),
        )

    @property
    def clock_is_hidden(self) -> bool:
        """Whether the times of the sections are hidden."""
        return self.blind != "off"

    def hide(self, _: str = "") -> None:
        """Shows what is hidden of the time, or hides it as chosen on the card, without a choice all of it."""
        chosen = self.room.desk.settings.value("blind")
        hides = "no clock" if chosen == "off" else chosen
        self.blind = "off" if self.clock_is_hidden else hides
        self.console.say(
            "The times are hidden; you guess them at the end."
            if self.clock_is_hidden
            else "The times are told."
        )

    def next(self, _: str = "") -> None:
        """Enters the next section; after the last one, ends the answer."""
        self._mark(self.rehearsal.next)

    def finish(self, _: str = "") -> None:
        """Ends the answer."""
        self._mark(self.rehearsal.end_answer)

    def back(self, _: str = "") -> None:
        """Returns to the section before."""
        self._mark(self.rehearsal.back)

    def _enter(self, section_id: str, _: str = "") -> None:
        self._mark(lambda: self.rehearsal.enter(section_id))

    def _mark(self, happen: Callable[[], object]) -> None:
        if not self.do(happen):
            return
        if self.question.answered_at is None:
            self._say_section()
        else:
            if self.clock_is_hidden:
                blind.guess_sections(self)
            self.leave()
            self.stages.show_stage()

    def _say_section(self) -> None:
        section = self.question.section
        self.console.say(f"{section.name}." if section else "")

    def went_over(self, event: object) -> None:
        """Says which section runs, unless only a note or the like was taken back."""
        if not isinstance(event, ANYWHERE):
            self._say_section()

    def change(self, typed: str) -> None:
        """Records a change of the requirements."""
        typed = typed or ask_text(self.console, "Type the change. Enter alone keeps none.", self.beat)
        if typed and self.do(lambda: self.rehearsal.change(typed)):
            self.console.say("The change is kept.")

    def tell_time(self, _: str = "") -> None:
        """Says the time of the section that runs, and how it stands to its window."""
        question, now = self.question, self.rehearsal.now
        if self.blind == "no clock":
            sentence = "The clock is hidden; h shows it."
        elif self.blind == "total":
            sentence = f"{in_words(question.answer_seconds(now))} in the answer; h shows the section's."
        else:
            sentence = section_time(question, now)
        self.console.say(sentence, self.stages.recording.now())


def section_time(question: Question, now: float) -> str:
    """The time of the running section: "2 minutes 5 seconds in Action, 10 seconds left"."""
    section = question.section
    if section is None:
        return f"The answer took {in_words(question.answer_seconds(now))}."
    spent = question.spent(now).get(section.id, 0.0)
    seconds, (_, last) = whole_seconds(spent), window(section, question.asked.tolerance)
    lit = signal(section, spent, question.asked.tolerance)
    if lit is Signal.NONE:
        left = f"{in_words(section.low - seconds)} to go"
    elif lit is Signal.RED:
        left = f"{in_words(seconds - section.high)} over"
    else:
        left = f"{lit.value}, {in_words(last - seconds)} left"
    paused = " The clock is paused." if question.open_gap else ""
    return f"{in_words(spent)} in {section.name}, {left}.{paused}"

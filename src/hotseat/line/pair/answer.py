"""The answer in a pair: the interviewer marks sections, notes, ticks, and may cut in."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from hotseat.domain.bank.ladder import Ladder
from hotseat.domain.interview.interruption import (
    PlannedInterruption,
    change_left,
    is_due,
    planned_interruption,
)
from hotseat.domain.interview.ladder_rungs import ladder_rungs
from hotseat.engine.pairing import cut_in
from hotseat.line.pair.in_pair import InPair
from hotseat.line.place import Command
from hotseat.line.questions import BACK, ask_text, tell_pages
from hotseat.line.session import story, ticking
from hotseat.line.session.answer import Answer
from hotseat.line.session.stages import Stages

OFF = "Interruptions are off in this session."


class PairAnswer(InPair, Answer):
    """It is silent but for what was asked for: cues, and the moment to cut in."""

    def __init__(self, stages: Stages) -> None:
        super().__init__(stages)
        self.blind = "off"
        self._was_due = False

    def commands(self) -> Sequence[Command]:
        """Adds ticks, the follow-ups to come, and cutting in; the interviewer always has the clock."""
        own = (
            ticking.tick_command(self, asks=True),
            Command(("l", "ladder"), "tell what to ask later, what is missing first", self.tell_ladder),
            Command(
                ("i", "cut"), "cut in; again, the candidate is back on track", self.cut, "your own words"
            ),
            Command(("recovered",), "the candidate is back on track", self.recover),
            Command(("s", "story"), "tell which story was chosen", self.tell_story),
        )
        usual = super().commands()
        known = {word for command in own for word in command.words} | {"hide"}
        kept = tuple(command for command in usual if known.isdisjoint(command.words))
        return (*kept, *(own if self._interrupts else (own[0], own[1], own[4])))

    @property
    def _interrupts(self) -> bool:
        return self.rehearsal.session.header.interruptions

    def beat(self) -> float:
        """Also says once that it is time to cut in."""
        seconds = super().beat()
        planned = self._planned
        due = planned is not None and is_due(self.question, planned, self.rehearsal.now)
        if planned is not None and due and not self._was_due:
            if "bell" in self.room.desk.settings.value("cue"):
                self.console.bell()
            self.console.say(f"Cut in now: {planned.text}", "i cuts in.")
        self._was_due = due
        return seconds

    def tell_time(self, _: str = "") -> None:
        """Adds how long the question may still take."""
        super().tell_time()
        self.console.say(self.slot_words())

    @cached_property
    def _ladder(self) -> Ladder:
        header = self.rehearsal.session.header
        return self.room.desk.bank.current.ladder(header.level, header.kind)

    @property
    def _change_left(self) -> str:
        prompts = self.room.desk.bank.current.prompts
        return change_left(self.question, prompts.get(self.question.asked.prompt))

    @property
    def _planned(self) -> PlannedInterruption | None:
        return planned_interruption(self.rehearsal.session, self._ladder, self._change_left)

    def tell_ladder(self, _: str = "") -> None:
        """Says the notes to ask later, then a follow-up for each layer, what is missing first."""
        tell_pages(self.console, self._rungs() or ["Nothing is left to ask."], self.beat)

    def _rungs(self) -> list[str]:
        rungs = ladder_rungs(self.rehearsal.session, self._ladder)
        return [
            f"{rung.layer.capitalize() or 'Your note'}{f', {rung.why}' if rung.why else ''}: {rung.next.text}"
            for rung in rungs
            if rung.next is not None
        ]

    def tell_story(self, _: str = "") -> None:
        """Says the title of the story alone: its points are the candidate's."""
        self.console.say(story.story_line(self) or "No story was chosen on the card.")

    def cut(self, typed: str) -> None:
        """Cuts in with these words, or offers some; after that, the candidate is back on track."""
        typed = "" if typed == "in" else typed
        if self.question.open_cut is not None and not typed:
            self.recover()
        elif (planned := self._planned) is None:
            self.console.say(OFF)
        elif words := typed or self._words(planned.text):
            change = self._change_left
            if self.do(lambda: cut_in(self.rehearsal, words, change)):
                self.console.say(f"Cut in. i when {self.candidate} is back on track.")

    def _words(self, planned: str) -> str:
        """The words to cut in with; "" if the person goes back."""
        asked = f"Say: {planned}"
        typed = ask_text(
            self.console, f"{asked}\nEnter cuts in with it; or type your own words. b does not.", self.beat
        )
        return "" if typed in BACK else typed or planned

    def recover(self, _: str = "") -> None:
        """Keeps that the candidate is back on track."""
        if self.do(self.rehearsal.recover):
            self.console.say("Back on track.")

    def change(self, typed: str) -> None:
        """Throws in the prompt's change of the requirements, or a typed one."""
        change = self._change_left
        if not typed and change:
            self.console.say(*_offer(change))
            typed = ask_text(self.console, "Enter throws it in; or type your own. b does not.", self.beat)
            typed = "" if typed in BACK else typed or change
            if not typed:
                self.console.say("No change.")
                return
        super().change(typed)


def _offer(change: str) -> Iterator[str]:
    yield f"The change of the requirements: {change}"

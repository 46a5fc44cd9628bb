"""The card: the question and its plan, before the answer begins."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from hotseat.domain.interview.plan_in_slot import plans_to_choose
from hotseat.domain.pacing import Plan, plan_name, scaled_from
from hotseat.domain.settings import LastTime
from hotseat.domain.text import counted
from hotseat.domain.vocabulary import kind_name
from hotseat.engine.asking import Asking
from hotseat.line.loop import in_round
from hotseat.line.place import Command
from hotseat.line.questions import Option, ask_yes, choose
from hotseat.line.session import blind, cueing, story
from hotseat.line.session.live import TOPIC, Live
from hotseat.line.times import in_words, window_in_words, with_times_in_words

if TYPE_CHECKING:
    from hotseat.domain.bank.level import Level

PREPARATIONS = (0, 30, 120)
"""Seconds of preparation to choose from."""


class Card(Live):
    """The prompt and the plan; Enter begins the answer."""

    title = "The card"

    def arrive(self) -> None:
        """Reads the card, and prepares as chosen for the last question."""
        session = self.rehearsal.session
        header, asked = session.header, self.question.asked
        self.console.say(
            "A first try of one minute, kept nowhere."
            if self.rehearsal.is_trial
            else f"{header.level} {kind_name(header.kind)}, question {len(session.questions)}.",
            *in_round.on_card(self.rehearsal),
            asked.text,
            f"To assume: {asked.scale}" if asked.scale else "",
            self._plan_in_short(),
            story.story_line(self),
            self.stages.recording.on_card(),
            *self.below_plan(),
        )
        if (seconds := self.room.preparation) and not self.question.prepared:
            self._choose_preparation(seconds)
        another = "" if self.rehearsal.is_trial else " d draws another question."
        more = self.hint(f"{another} help lists what else can be typed.")
        self.console.say(f"Enter begins the answer.{more}")

    def below_plan(self) -> Iterator[str]:
        """What else is to be known before the answer."""
        way = self.room.desk.settings.value("blind")
        if way != "off":
            yield f"Blind round, {way}: {blind.MEANS[way]}. h changes it."

    def commands(self) -> Sequence[Command]:
        """What can be done before the answer begins."""
        return (
            Command(("", "begin"), "begin the answer with its first section", self.begin),
            Command(("d", "another"), "draw another question instead", self.another),
            Command(("r", "read"), "read the card again", self.read_again),
            Command(("w", "plan"), "the sections of the plan, and the other plans", self.choose_plan),
            Command(("c", "prepare"), "count a preparation down first", self.prepare),
            Command(("t", "topic"), TOPIC, self.tell_topic),
            Command(("x",), "there is no story for it: it is not drawn until you choose it", self.no_story),
            story.story_command(self),
            Command(
                ("h", "blind"), "choose a blind round, without the times", lambda _: blind.choose_blind(self)
            ),
            cueing.cue_command(self),
            *self.sound_commands(),
            *self.session_commands(),
            Command(("b", "back"), "leave the card", self.leave_session),
        )

    def beat(self) -> float:
        """Also says that the preparation is over: nobody speaks yet."""
        was = self._is_prepared
        seconds = super().beat()
        if self._is_prepared and not was and "flash" not in self.room.desk.settings.value("cue"):
            self.console.say("The preparation is over.")
        return seconds

    def begin(self, _: str = "") -> None:
        """Enters the first section."""
        if self.do(self.rehearsal.next):
            self.leave()
            self.stages.show_stage()

    def another(self, _: str = "") -> None:
        """Draws another prompt."""
        if self.rehearsal.is_trial:
            self.console.say("A first try has one question.")
            return
        if not self._may_let_go():
            return
        self._draw()

    def _draw(self) -> None:
        asking = self.asking()
        if (prompt := asking.next()) is not None and self.do(partial(asking.ask, prompt)):
            self.arrive()

    def no_story(self, _: str = "") -> None:
        """Notes that there is no story for this question, and draws another."""
        if self.rehearsal.is_trial or self.rehearsal.session.header.kind != "behavioral":
            self.console.say("That is for behavioral questions of a session that is kept.")
        elif self._may_let_go() and self.do(self.rehearsal.telling.lack_story):
            self.console.say("No story: this question comes only when you choose it. u takes that back.")
            self._draw()

    def undo(self, _: str = "") -> None:
        """Takes back a note, or else that there is no story for the last question."""
        if self.rehearsal.session.done:
            super().undo()
        elif self.do(self.rehearsal.telling.find_story):
            self.arrive()

    def read_again(self, _: str = "") -> None:
        """Reads the card once more."""
        self.arrive()

    def prepare(self, _: str = "") -> None:
        """Chooses the preparation, which is counted from now on."""
        now = self.question.prepared
        chosen = choose(
            self.console,
            "How long do you prepare?",
            ["none" if not seconds else in_words(seconds) for seconds in PREPARATIONS],
            PREPARATIONS.index(now) if now in PREPARATIONS else 0,
            self.beat,
        )
        if chosen is not None:
            self._choose_preparation(PREPARATIONS[chosen])
            self.room.desk.settings.remember(
                LastTime(preparation=self.room.preparation), self.rehearsal.session.header.candidate
            )

    def _choose_preparation(self, seconds: int) -> None:
        self.room.preparation = seconds
        if self.do(lambda: self.rehearsal.prepare(seconds)) and seconds:
            self.console.say(f"The preparation runs: {in_words(seconds)}. n keeps a note.")

    def choose_plan(self, _: str = "") -> None:
        """Tells the plan's sections; where there are several plans, one can be chosen."""
        self.console.say(*self._plan_in_full())
        plans = self._plans
        if self.rehearsal.is_trial or len(plans) < 2:
            return
        asked = self.question.asked.pacing
        now = next((at for at, plan in enumerate(plans) if plan.id == asked), 0)
        chosen = choose(self.console, "Which plan?", [_as_option(plan) for plan in plans], now, self.beat)
        if chosen is None or plans[chosen].id == asked:
            return
        if not self.do(lambda: self.rehearsal.pace(plans[chosen])):
            return
        if scaled_from(plans[chosen].id) is None:
            last = LastTime(plan="" if chosen == 0 else plans[chosen].id)
            self.room.desk.settings.remember(last, self.rehearsal.session.header.candidate)
        if self.room.preparation:
            self._choose_preparation(self.room.preparation)

    def leave_session(self, _: str = "") -> None:
        """Leaves without asking, because the answer has not begun; asks where there are notes."""
        if not self._may_let_go():
            return
        session = self.rehearsal.session
        if session.begun_questions or session.questions_without_story:
            self.do(self.rehearsal.finish)
            self.console.say("The session is finished.")
        self.leave()

    def _may_let_go(self) -> bool:
        """Whether the question may be left although it has notes, which only an answer to it shows."""
        if not (notes := len(self.question.notes)):
            return True
        are = f"{counted(notes, 'note')} {'is' if notes == 1 else 'are'}"
        question = f"{are} only shown with an answer to this question. Go on all the same?"
        return ask_yes(self.console, question, default=False, beat=self.beat)

    def asking(self) -> Asking:
        """What draws the next question of this session."""
        return Asking(
            self.room.desk, self.rehearsal, self.console.say, only_classics=self.stages.only_classics
        )

    @property
    def _is_prepared(self) -> bool:
        question = self.question
        return bool(question.prepared) and (
            question.preparation_seconds(self.rehearsal.now) >= question.prepared
        )

    @property
    def _plans(self) -> tuple[Plan, ...]:
        session = self.rehearsal.session
        level: Level | None = self.room.desk.bank.current.levels.get(session.header.level)
        return plans_to_choose(level, session, self.rehearsal.now) if level else ()

    def _plan_in_short(self) -> str:
        sections = self.question.asked.sections
        low, high = sum(section.low for section in sections), sum(section.high for section in sections)
        return f"{counted(len(sections), 'section')}, {window_in_words(low, high)} in all. w tells them."

    def _plan_in_full(self) -> Iterator[str]:
        name = plan_name(self.question.asked.pacing, {plan.id: plan.name for plan in self._plans})
        yield f"The plan: {with_times_in_words(name)}."
        for section in self.question.asked.sections:
            yield f"{section.name}: {window_in_words(section.low, section.high)}."


def _as_option(plan: Plan) -> Option:
    low, high = sum(section.low for section in plan.sections), sum(section.high for section in plan.sections)
    return Option(plan.name, f"{counted(len(plan.sections), 'section')}, {window_in_words(low, high)}")

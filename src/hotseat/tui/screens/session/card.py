"""The card: the question and its plan, before the answer begins."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from hotseat.domain.bank.level import Level
from hotseat.domain.interview.plan_in_slot import plan_in_slot, plans_to_choose
from hotseat.domain.names import name_of, words
from hotseat.domain.pacing import Plan, clock, plan_name, scaled_from
from hotseat.domain.session.question import Question
from hotseat.domain.settings import LastTime
from hotseat.engine.rehearsal import Rehearsal
from hotseat.tui.screens.home_keys import HOME_KEYS
from hotseat.tui.screens.session.cueing import cue_key
from hotseat.tui.screens.session.pages.blind import BlindChoice
from hotseat.tui.screens.session.pages.card_notes import CardNotes
from hotseat.tui.screens.session.pages.naming_story import NamesStory, show_story, story_key
from hotseat.tui.screens.session.pages.speaking import SpeakingPage, voice_keys
from hotseat.tui.screens.session.recording.on_card import RecordedCard
from hotseat.tui.screens.session.recording.switching import record_key
from hotseat.tui.text import QUIET, content, show
from hotseat.tui.widgets.session.plan_rows import plan_rows

PREPARATIONS = (0, 30, 120)
"""Seconds of preparation to choose from."""


class CardScreen(SpeakingPage, RecordedCard, BlindChoice, CardNotes, NamesStory):
    """The prompt and the plan; enter begins the answer."""

    PROMPT_LINES = 60
    BAND = "#countdown"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "begin", "Begin", id="card.begin", tooltip="Begin with the first section"),
        Binding("d", "another", "Another", id="card.another", tooltip="Draw another prompt instead"),
        Binding(
            "x",
            "no_story",
            "No story",
            id="card.no-story",
            tooltip="No story for it: not drawn until you choose it",
        ),
        story_key("card", on_card=True, show=True),
        Binding(
            "u",
            "find_story",
            "Undo",
            show=False,
            id="card.find-story",
            tooltip="Back to the question you had no story for",
        ),
        Binding(
            "c",
            "prepare",
            "Preparation",
            id="card.prepare",
            tooltip="Count down first: off, 0:30 or 2:00",
        ),
        Binding(
            "t",
            "principle",
            "Principle",
            show=False,
            id="card.principle",
            tooltip="Show what it looks for; an interviewer would not",
        ),
        cue_key("card.cue"),
        *voice_keys("card"),
        record_key("card"),
        Binding(
            "w", "plan", "Plan", show=False, id="card.plan", tooltip="The next plan of this level and kind"
        ),
        *(
            Binding(
                key, f"scroll_{key}", f"Scroll {key}", show=False, id=f"card.scroll-{key}", tooltip=tooltip
            )
            for key, tooltip in (("up", "Back to the question"), ("down", "Further down"))
        ),
        Binding("escape", "leave", "Leave", id="live.leave", tooltip="Leave without answering"),
    ]

    def __init__(self, rehearsal: Rehearsal) -> None:
        super().__init__(rehearsal)
        self._principle_shown = False

    def compose_live(self) -> Iterable[Widget]:
        """The question, the plan, the countdown."""
        yield Static(id="principle")
        yield Static(id="story")
        yield Static(id="plan")
        yield Static(id="countdown")
        yield Static(id="fits")
        yield Static(id="gap")
        yield Static(id="blind")
        yield Static(id="recording")
        yield Static(id="card-notes")

    def on_mount(self) -> None:
        """Shows which gaps the prompt practises, and prepares as chosen for the last question."""
        self._show_gap()
        if (seconds := self.flow.preparation) and not self.question.prepared:
            self._choose(seconds)

    def paint(self, question: Question, now: float) -> str:
        """Paints the countdown; the plan does not change."""
        show(self.query_one("#plan", Static), Content("\n").join([self._plan_name(), plan_rows(question)]))
        show(self.query_one("#countdown", Static), self._countdown(question, now))
        self._show_fit(now)
        self.show_blind()
        self.show_recording()
        show_story(self.query_one("#story", Static), question)
        self.paint_notes(question)
        names = self.flow.desk.bank.current.principle_names()
        sought = ", ".join(name_of(principle, names) for principle in question.asked.principles)
        self.query_one("#principle").display = self._principle_shown
        self.say("#principle", f"Looks for {sought or words(question.asked.competency)}")
        return ""

    def _plan_name(self) -> Content:
        asked, plans = self.question.asked, self._plans
        name = plan_name(asked.pacing, {plan.id: plan.name for plan in plans})
        number = next((at for at, plan in enumerate(plans, 1) if plan.id == asked.pacing), 0)
        takes = f"{self.key('card.plan')} takes the next"
        of = f" · plan {number} of {len(plans)}, {takes}" if number and plans[1:] else ""
        return Content.assemble(content(name), content(of, QUIET))

    def _show_fit(self, now: float) -> None:
        """Says what does not fit into the time that the question has in a pair."""
        level = self._level
        misfit = plan_in_slot(self.rehearsal.session, level, now) if level else None
        sentence = misfit.words(self.key("card.plan")) if misfit else ""
        self.query_one("#fits").display = bool(sentence)
        show(self.query_one("#fits", Static), content(sentence, "$warning"))

    def _show_gap(self) -> None:
        """Says that the prompt practises a gap of the person's assessment; which one, once `t` tells it."""
        desk, asked, header = self.flow.desk, self.question.asked, self.rehearsal.session.header
        prompt = desk.bank.current.prompts.get(asked.prompt)
        gap = desk.gap(header.level, prompt, header.candidate) if prompt else None
        mine = desk.owner.is_mine(header.candidate)
        whose = "Your" if mine else f"{header.candidate}'s"
        self.query_one("#gap").display = gap is not None and not header.loop
        tells = f"{self.key('card.principle')} tells which"
        hidden = f"It practises a gap of {whose.lower() if mine else whose} readiness; {tells}."
        named = f"{whose} readiness: {gap.words}" if gap else ""
        self.say("#gap", named if self._principle_shown else hidden)

    def _countdown(self, question: Question, now: float) -> Content:
        if not question.prepared:
            since = clock(question.card_seconds(now))
            note = f"{self.key('card.note')} takes a note"
            return content(f"{since} since the card was shown. Begin when you are ready; {note}.", QUIET)
        left = question.prepared - question.preparation_seconds(now)
        if left <= 0:
            return content("The preparation is over. Begin.", "$warning bold")
        return Content.assemble(
            ("Preparation ", QUIET),
            (clock(left + 0.999), "bold"),
            (f" of {clock(question.prepared)} · {self.key('card.note')} takes a note", QUIET),
        )

    def action_begin(self) -> None:
        """Enters the first section."""
        self.keep_open_note()
        if self.do(self.rehearsal.next):
            self.flow.show_stage()

    def action_another(self) -> None:
        """Draws another prompt."""
        if self.may_let_go():
            self.do(self.flow.ask_another)

    def action_no_story(self) -> None:
        """Notes that there is no story for this question, and draws another."""
        if self.may_let_go() and self.do(self.rehearsal.telling.lack_story):
            self.app.clear_notifications()
            browse, undo = self.key("home.browse", HOME_KEYS), self.key("card.find-story")
            sentence = f"No story: this question comes only when you choose it ({browse} on the home screen)."
            self.notify(f"{sentence} {undo} takes that back.", markup=False)
            self.do(self.flow.ask_another)

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:
        """A level may have a single plan, and a try has one question."""
        if action == "another" and self.rehearsal.is_trial:
            return "a first try has one question"
        if action == "plan" and len(self._plans) < 2:
            return "this level has no other plan for it"
        return super().refusal(action, parameters)

    def action_prepare(self) -> None:
        """Chooses the next preparation time and starts its countdown."""
        current = self.question.prepared
        position = PREPARATIONS.index(current) if current in PREPARATIONS else 0
        self._choose(PREPARATIONS[(position + 1) % len(PREPARATIONS)])
        chosen, header = LastTime(preparation=self.flow.preparation), self.rehearsal.session.header
        self.flow.desk.settings.remember(chosen, header.candidate)

    def action_plan(self) -> None:
        """Takes the next pacing plan of the level and kind, and keeps the choice for the next start."""
        plans, header = self._plans, self.rehearsal.session.header
        asked = self.question.asked.pacing
        base = (scaled_from(asked) or (asked, 0))[0]
        by_id = {plan.id: at for at, plan in enumerate(plans)}
        plan = plans[(by_id.get(asked, by_id.get(base, -1)) + 1) % len(plans)]
        if self.do(lambda: self.rehearsal.pace(plan)):
            if scaled_from(plan.id) is None:
                chosen = LastTime(plan="" if plan == plans[0] else plan.id)
                self.flow.desk.settings.remember(chosen, header.candidate)
            if self.flow.preparation:
                self._choose(self.flow.preparation)

    @property
    def _level(self) -> Level | None:
        return self.flow.desk.bank.current.levels.get(self.rehearsal.session.header.level)

    @property
    def _plans(self) -> tuple[Plan, ...]:
        level, session = self._level, self.rehearsal.session
        return plans_to_choose(level, session, self.rehearsal.now) if level else ()

    def _choose(self, seconds: int) -> None:
        self.flow.preparation = seconds
        self.do(lambda: self.rehearsal.prepare(seconds))

    def action_principle(self) -> None:
        """Shows what the prompt looks for, or hides it."""
        self._principle_shown = not self._principle_shown
        self._show_gap()
        self.repaint()

    def action_leave(self) -> None:
        """Leaves without asking, because the answer has not begun; warns once if there are notes."""
        if not self.may_let_go():
            return
        session = self.rehearsal.session
        if session.begun_questions or session.questions_without_story:
            self.do(self.rehearsal.finish)
        self.flow.leave_session()

"""The form before a pair's first card: who interviews, who answers, and how long."""

from collections.abc import Iterable
from typing import ClassVar, NamedTuple, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from hotseat.domain.bank.bank import Bank, Choice
from hotseat.domain.bank.usual_interview import QUESTIONS
from hotseat.domain.interview.pair import Pair
from hotseat.domain.interview.plan_in_slot import too_long
from hotseat.domain.interview.seating import MOST_QUESTIONS, RATES, SEES, WHO, minutes_to_choose
from hotseat.domain.people import LONGEST_NAME
from hotseat.domain.text import one_line
from hotseat.domain.vocabulary import KINDS, CandidateSees, Kind
from hotseat.tui import screens
from hotseat.tui.screens.dialog import Dialog
from hotseat.tui.text import content
from hotseat.tui.widgets.chooser import Chooser, turning_keys
from hotseat.tui.widgets.keys import Keys
from hotseat.tui.widgets.note_line import OneLine

NAMES = ("interviewer", "candidate")
RECORDED = {
    "ask": "off; a key on the card records both of you, if both agree",
    "always": "both of you, on this machine; the candidate must agree",
}
"""What the form says of recording, by the setting; whoever never records sees nothing of it."""
OFF, ON = "off", "on"
FOOT = "\nOnce the answer begins, only the interviewer should see this screen.\n"


class Seated(NamedTuple):
    """What the form returns: the choice of questions, and for whom."""

    choice: Choice
    pair: Pair
    me: str = ""
    """Which of the two names is mine, when the form asked for it."""


class PairScreen(Dialog[Seated]):
    """Asks for both names, level, kind, length and questions."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "start", "Start", key_display="enter", id="pair.start", tooltip="Show the card"),
        Binding(
            "tab",
            "next_field",
            "Next field",
            show=False,
            id="pair.next-field",
            tooltip="The next field",
        ),
        Binding(
            "slash",
            "choose",
            "Questions",
            key_display="/",
            priority=True,
            id="pair.choose",
            tooltip="Choose the questions beforehand, in an order",
        ),
        Binding(
            "escape",
            "close",
            "Cancel",
            key_display="esc",
            id="pair.close",
            tooltip="Close the form, start no interview",
        ),
    ]

    def __init__(
        self, bank: Bank, choice: Choice, last: Pair | None, *, ask_who: bool = False, record: str = ""
    ) -> None:
        """`ask_who`: also ask which of the two is using the program. `record` is the setting of that name."""
        super().__init__()
        self._bank, self._choice = bank, choice
        self._last = last or Pair("", "")
        self._ask_who = ask_who
        self._recorded = RECORDED.get(record, "")
        self._prompts: tuple[str, ...] = ()
        """Ids of the prompts chosen beforehand, in their order."""

    def compose(self) -> ComposeResult:
        """The names, then the other choices."""
        choice, last = self._choice, self._last
        slot = self._bank.slot_seconds(choice) // 60
        cut_in = [(OFF, "off"), (ON, "on: hotseat says when to cut in")]
        with VerticalScroll(classes="dialog", id="pair", can_focus=False):
            yield Static("An interview in a pair", classes="dialog-title")
            yield _row(
                "Interviewer", self._line("asks, types and takes notes", "interviewer", last.interviewer)
            )
            yield _row("Candidate", self._line("who answers", "candidate", last.candidate))
            if self._ask_who:
                yield _row("You are", Chooser(WHO, "", "who"))
            yield _row("Level", Chooser(_same(self._bank.levels), choice.level, "level"))
            yield _row("Kind", Chooser(_same(KINDS), choice.kind, "kind"))
            yield _row("Length", Chooser(_minutes(slot), str(slot), "slot"))
            counts = _same(str(number) for number in range(1, MOST_QUESTIONS + 1))
            yield _row("Questions", Chooser(counts, str(QUESTIONS[choice.kind]), "questions"))
            yield _row("", Static(id="chosen"))
            yield Static(id="too-long")
            yield _row("Interrupt", Chooser(cut_in, OFF, "interruptions"))
            yield _row("On screen", Chooser(SEES, "", "candidate-sees"))
            yield _row("Rating", Chooser(RATES, "once" if last.rated_once else "each question", "rating"))
            if self._recorded:
                yield _row("Recording", Static(self._recorded))
            yield Static(content(f"{FOOT}{self._keys_text()}"), classes="quiet")
        yield Keys()

    def _keys_text(self) -> str:
        return (
            f"{self.key('pair.next-field')} next field · {turning_keys(self)} change a choice · "
            f"{self.key('pair.start')} starts · {self.key('pair.close')} cancel"
        )

    def on_mount(self) -> None:
        """Puts the cursor in the first empty name."""
        self._show_prompts(())
        fields = [self.query_one(f"#{name}", OneLine) for name in NAMES]
        self.set_focus(next((field for field in fields if not field.value), fields[0]))

    @on(Chooser.Turned, "#kind, #level")
    def other_length(self) -> None:
        """Shows the length and number of questions of the chosen kind."""
        choice = self._chosen_choice()
        slot = self._bank.slot_seconds(choice) // 60
        self.query_one("#slot", Chooser).offer(_minutes(slot), str(slot))
        self.query_one("#questions", Chooser).choose(str(QUESTIONS[choice.kind]))
        known = self._bank.prompts
        self._show_prompts(
            tuple(
                prompt_id
                for prompt_id in self._prompts
                if known[prompt_id].kind == choice.kind and choice.level in known[prompt_id].levels
            )
        )

    @on(Chooser.Turned, "#slot, #questions")
    def show_too_long(self) -> None:
        """Says so when the default plan takes longer than the interview has for each question."""
        choice = self._chosen_choice()
        level = self._bank.levels.get(choice.level)
        plan = level.plan(choice.kind) if level else None
        seconds = int(self._chosen("slot")) * 60 // int(self._chosen("questions"))
        sentence = too_long(plan, seconds) if plan else ""
        warning = self.query_one("#too-long", Static)
        warning.display = bool(sentence)
        warning.update(content(sentence, "$warning"))

    def _show_prompts(self, prompts: tuple[str, ...]) -> None:
        """Keeps the chosen prompts and says how many there are; there are at least as many questions."""
        self._prompts = prompts
        count = len(prompts)
        words = f"the first {count} chosen, then drawn" if count > 1 else "the first is chosen, then drawn"
        chooses = f"{words if count else 'drawn'}; {self.key('pair.choose')} chooses"
        self.query_one("#chosen", Static).update(content(chooses))
        asked = self.query_one("#questions", Chooser)
        if count > int(asked.value):
            most = max(MOST_QUESTIONS, count)
            asked.offer(_same(str(number) for number in range(1, most + 1)), str(count))
        self.show_too_long()

    def action_choose(self) -> None:
        """Opens the list of prompts of this level and kind."""
        screen = screens.ChoosePromptsScreen(self._chosen_choice(), self._prompts, self._show_prompts)
        self.app.push_screen(screen)

    def _chosen(self, name: str) -> str:
        return self.query_one(f"#{name}", Chooser).value

    def _chosen_choice(self) -> Choice:
        return Choice(self._chosen("level"), cast("Kind", self._chosen("kind")))

    def _line(self, hint: str, name: str, value: str) -> OneLine:
        return OneLine(
            value,
            entered=lambda _: self.action_start(),
            placeholder=hint,
            max_length=LONGEST_NAME,
            id=name,
        )

    def action_start(self) -> None:
        """Returns the form's values, once both names are typed."""
        fields = {name: self.query_one(f"#{name}", OneLine) for name in NAMES}
        names = {name: one_line(field.value) for name, field in fields.items()}
        for name, typed in names.items():
            if not typed:
                self.app.clear_notifications()
                self.notify(f"Type the {name}'s name first.", markup=False)
                self.set_focus(fields[name])
                return
        pair = Pair(
            interviewer=names["interviewer"],
            candidate=names["candidate"],
            slot=int(self._chosen("slot")) * 60,
            questions=int(self._chosen("questions")),
            interruptions=self._chosen("interruptions") == ON,
            candidate_sees=cast("CandidateSees", self._chosen("candidate-sees")),
            rated_once=self._chosen("rating") == "once",
            chosen=self._prompts,
        )
        me = names.get(self._chosen("who"), "") if self._ask_who else ""
        self.dismiss(Seated(self._chosen_choice(), pair, me))

    def action_next_field(self) -> None:
        """Moves to the next field."""
        self.focus_next()

    def action_close(self) -> None:
        """Closes the form without a session."""
        self.dismiss(None)


def _minutes(standard: int) -> list[tuple[str, str]]:
    return [(str(minutes), f"{minutes} min") for minutes in minutes_to_choose(standard)]


def _same(values: Iterable[str]) -> list[tuple[str, str]]:
    return [(value, value) for value in values]


def _row(name: str, field: Widget) -> Horizontal:
    return Horizontal(Static(name, classes="name"), field)

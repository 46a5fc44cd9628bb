"""One session in full."""

from collections.abc import Iterable
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from hotseat.domain.pacing import clock
from hotseat.domain.question import Question
from hotseat.domain.review import advice
from hotseat.domain.session import Session
from hotseat.reports.plain import KIND_NAMES, STATE_NAMES, probe_line, when
from hotseat.reports.timeline import Happening, happenings, strip
from hotseat.tui.screens.page import Page
from hotseat.tui.text import QUIET, content, hanging, show
from hotseat.tui.widgets.ledger import ledger_content

MOMENT_STYLES = {"section": "bold", "gap": "$warning", "answered": QUIET, "asked": QUIET}


class SessionScreen(Page):
    """The ledger, the timeline, the transcript in order, the ratings; one question at a time."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "right,space",
            "turn(1)",
            "Next question",
            key_display="→",
            id="session.next",
            tooltip="The next question of this session",
        ),
        Binding(
            "left",
            "turn(-1)",
            "Previous",
            key_display="←",
            id="session.previous",
            tooltip="The question before",
        ),
        Binding(
            "escape,v",
            "close",
            "List",
            key_display="esc",
            id="session.close",
            tooltip="Back to the list of sessions",
        ),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._position = 0

    def body(self) -> Iterable[Widget]:
        """The prompt and everything that happened to it."""
        yield Static(id="prompt")
        with VerticalScroll(id="session-scroll"):
            for name in ("ledger", "advice", "strip", "judged", "transcript"):
                yield Static(id=name)

    def on_mount(self) -> None:
        """The arrows scroll."""
        self.query_one("#session-scroll").focus()

    def on_resize(self, event: events.Resize) -> None:  # noqa: ARG002 (the base's signature)
        """Draws the bars for the width there is."""
        self.call_after_refresh(self._show)

    def _show(self) -> None:
        session = self._session
        questions = session.begun_questions
        header = session.header
        state = STATE_NAMES[session.ended or "interrupted"] or "finished"
        place = f" · question {self._position + 1} of {len(questions)}" if len(questions) > 1 else ""
        who = f" · {header.candidate}" if header.candidate else ""
        self.head(
            f"{header.level} {KIND_NAMES[header.kind]} · {state}{who}", f"{when(header.started)}{place}"
        )
        question = questions[self._position]
        scroll = self.query_one("#session-scroll", VerticalScroll)
        width = self.query_one("#ledger").size.width
        show(self.query_one("#prompt", Static), content(question.asked.text))
        show(self.query_one("#ledger", Static), ledger_content(question, session.at, width))
        show(self.query_one("#advice", Static), content("\n".join(advice(question, session.at))))
        show(self.query_one("#strip", Static), _strip(question, session.at, width))
        show(self.query_one("#judged", Static), _judged(question, session.at))
        moments = [_moment(one, question, width) for one in happenings(question, session.at)]
        show(
            self.query_one("#transcript", Static),
            Content("\n").join([content("Transcript", QUIET), *moments]),
        )
        scroll.scroll_home(animate=False)
        self.refresh_bindings()

    def action_turn(self, by: int) -> None:
        """Shows another question of the session."""
        self._position = max(0, min(len(self._session.begun_questions) - 1, self._position + by))
        self._show()

    def action_close(self) -> None:
        """Back to the list."""
        self.dismiss()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is a next question only where there are several."""
        if action == "turn":
            position = self._position + int(str(parameters[0]))
            return 0 <= position < len(self._session.begun_questions)
        return super().check_action(action, parameters)


def _strip(question: Question, now: float, width: int) -> Content:
    names = "  ".join(f"{number} {section.name}" for number, section in enumerate(question.asked.sections, 1))
    drawn = strip(question, now, min(width - 2, 100))
    return Content.assemble(
        ("Timeline  ", QUIET),
        (f"{names}  ‖ not counted\n", QUIET),
        content(f" {drawn}", "$accent"),
    )


def _judged(question: Question, now: float) -> Content:
    lines = []
    if question.probes:
        lines += [content("Follow-ups", QUIET)]
        lines += [content(probe_line(question, probe, now)) for probe in question.probes]
    if question.ratings or question.vote:
        lines += [content("Rating", QUIET)]
        lines += [content(f" {r.score} of 4  {r.name}: {r.anchor}") for r in question.ratings]
    if question.vote:
        lines.append(content(f" Overall: {question.vote}"))
    return Content("\n").join(lines)


def _moment(moment: Happening, question: Question, width: int) -> Content:
    lead = Content.styled(f" {clock(max(0.0, moment.at - question.asked.at)):>7}  ", QUIET)
    return hanging(lead, moment.text, width, MOMENT_STYLES.get(moment.kind, ""))

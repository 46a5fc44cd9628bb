"""The candidate's screen: the question, the section and the clock, large enough to read from a distance."""

from bisect import bisect_left
from collections.abc import Callable, Iterable
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Digits, Static

from hotseat.domain.interview.candidate import RECORDING, CandidateView
from hotseat.domain.interview.candidate_cues import moment_between
from hotseat.domain.vocabulary import CUE_WAYS, CueWay
from hotseat.tui.screens.page import Page
from hotseat.tui.text import QUIET, content, cut, show
from hotseat.tui.widgets.drawn import DrawnDigits, DrawnText

LOOK_SECONDS = 0.1
FLASH_SECONDS = 1.0
LONGEST = 60
"""Lines of a text; more than any window shows."""
SIGNAL_STYLES = {"none": QUIET, "green": "$success bold", "yellow": "$warning bold", "red": "$error bold"}


class FollowScreen(Page):
    """What the candidate may see of the running session. Calls `look` ten times a second to get it."""

    LEAVES = "follow.quit"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("h", "hide", "Hide clock", id="follow.hide", tooltip="Hide the clock, or show it again"),
        Binding("b", "choose_cue", "Cue", id="follow.cue", tooltip="A bell or a flash as a window passes"),
        *(
            Binding(key, f"scroll('{key}')", f"Scroll {key}", show=False, id=f"follow.{key}", tooltip=tooltip)
            for key, tooltip in (
                ("up", "Back to the beginning of a long text"),
                ("down", "Further down in a long text"),
            )
        ),
        Binding("q", "close", "Quit", id="follow.quit", tooltip="Close this screen; the interview goes on"),
    ]

    def __init__(self, look: Callable[[], CandidateView]) -> None:
        super().__init__()
        self._look = look
        self._view = CandidateView()
        self._laid_out: object = None
        self._hidden = False
        self._cue: CueWay = "none"

    def body(self) -> Iterable[Widget]:
        """The text in the middle, the section and the clock below."""
        with VerticalScroll(id="asked", can_focus=False):
            yield DrawnText(id="beside")
            yield DrawnText(id="text")
            yield DrawnText(id="more")
        with Horizontal(id="below"):
            with Horizontal(id="times"):
                yield DrawnDigits("", id="digits")
            yield DrawnText(id="section")

    def head_parts(self) -> Iterable[Widget]:
        """The mark that says that the interviewer's machine records."""
        yield Static(content(RECORDING, "$error bold"), id="recording-mark")

    def on_mount(self) -> None:
        """Starts the timer that calls `look`."""
        self.set_interval(LOOK_SECONDS, self.tick)
        self.tick()

    def on_resize(self, event: events.Resize) -> None:  # noqa: ARG002 (the base's signature)
        """Lays the text out for the new size, once the widgets have it."""
        self.call_after_refresh(self.paint)

    def tick(self) -> None:
        """Calls `look`, and paints what has changed."""
        if (view := self._look()) != self._view:
            come = moment_between(self._view, view)
            self._view = view
            self.paint()
            if come and not self._hidden:
                self._give_cue()

    def _give_cue(self) -> None:
        if "bell" in self._cue:
            self.app.bell()
        if "flash" in self._cue:
            self.query_one("#below").add_class("-flash")
            self.set_timer(FLASH_SECONDS, lambda: self.query_one("#below").remove_class("-flash"))

    def paint(self) -> None:
        """Shows what `look` returned last."""
        if not self.is_attached:
            return
        view = self._view
        self.head(_whose(view), f"Question {view.question}" if view.question > 1 else "")
        self.query_one("#recording-mark").display = view.recording
        self._paint_times(view)
        # The lines below decide how much room is left for the text.
        self.call_after_refresh(self._paint_text)

    def _paint_text(self) -> None:
        if not self.is_attached:
            return
        view, area = self._view, self.query_one("#asked").size
        laid_out = (area, view._replace(clock="", signal="", words="", standing=""))
        if self._laid_out == laid_out:
            return
        self._laid_out = laid_out
        width = max(10, area.width - 1)
        lines = _balanced(view.follow_up or view.prompt or view.title, width)
        beside, more = _around(view, width, max(2, area.height - len(lines) - 2))
        show(self.query_one("#beside", Static), beside)
        show(self.query_one("#more", Static), more)
        self.query_one("#beside").display, self.query_one("#more").display = bool(beside), bool(more)
        taken = sum(part.plain.count("\n") + 2 for part in (beside, more) if part)
        roomy = 2 * len(lines) - 1 <= area.height - taken
        show(self.query_one("#text", Static), content(("\n\n" if roomy else "\n").join(lines)))

    def _paint_times(self, view: CandidateView) -> None:
        self.query_one("#below").display = bool(view.prompt)
        digits = self.query_one(Digits)
        shown = "" if self._hidden else view.clock
        if digits.value != shown:
            digits.update(shown)
        digits.display = bool(shown)
        digits.set_classes(f"-{'still' if view.standing else view.signal}")
        hidden = f"The clock is hidden; {self.key('follow.hide')} shows it." if self._hidden else ""
        show(self.query_one("#section", Static), _section(view, hidden))

    def action_hide(self) -> None:
        """Hides or shows the clock and everything else that gives away the time."""
        self._hidden = not self._hidden
        if not self._view.clock:
            self.app.clear_notifications()
            state = "hidden" if self._hidden else "shown"
            self.notify(f"A clock that comes will be {state}.", markup=False, timeout=3)
        self.paint()
        self.refresh_bindings()

    def now(self, action: str, parameters: tuple[object, ...]) -> tuple[str, str] | None:
        """While the clock is hidden, the same key shows it."""
        if action == "hide" and self._hidden:
            return "Show clock", "Show the clock again"
        return super().now(action, parameters)

    def action_choose_cue(self) -> None:
        """Chooses the next way to draw attention, for this screen alone, and shows it once."""
        self._cue = CUE_WAYS[(CUE_WAYS.index(self._cue) + 1) % len(CUE_WAYS)]
        self.app.clear_notifications()
        self.notify(f"Cue: {self._cue}.", markup=False, timeout=3)
        self._give_cue()

    def action_close(self) -> None:
        """Ends this program; the interview goes on."""
        self.app.exit()

    def action_scroll(self, way: str) -> None:
        """Scrolls a text that is longer than the window."""
        self.query_one("#asked", VerticalScroll).scroll_relative(y=-3 if way == "up" else 3, animate=False)


def _whose(view: CandidateView) -> str:
    return f"Interview of {view.candidate}" if view.candidate else "Interview"


def _balanced(text: str, width: int) -> list[str]:
    """Breaks the text into as few lines as the width allows, all of about the same length."""
    fewest = cut(text, width, LONGEST).count("\n")
    widths = range(10, width)
    narrowest = bisect_left(
        widths, True, key=lambda columns: cut(text, columns, LONGEST).count("\n") <= fewest
    )
    return cut(text, [*widths, width][narrowest], LONGEST).split("\n")


def _around(view: CandidateView, width: int, room: int) -> tuple[Content, Content]:
    """The lines above and below the text in large type; above a follow-up, no more than there is room for."""
    if view.follow_up:
        return content(cut(view.prompt, width, room), QUIET), Content("")
    below = [content(cut(change, width, LONGEST), "$warning bold") for change in reversed(view.changes)]
    if view.scale:
        below.append(content(cut(view.scale, width, LONGEST), QUIET))
    return Content(""), Content("\n\n").join(below)


def _section(view: CandidateView, hidden: str) -> Content:
    """The section, its window and its signal, or the reason why the clock is stopped.

    `hidden` says that the clock is hidden; "" where it is not.
    """
    window = "" if hidden or not view.window else f"window {view.window}"
    number = f"   {view.section_number}" if view.section_number else ""
    first = Content.assemble(content(view.title, "bold"), (number, QUIET))
    if view.standing:
        second = content(view.standing, "$warning bold")
    elif hidden:
        second = content(hidden if view.clock else "", QUIET)
    else:
        second = content(view.words, SIGNAL_STYLES.get(view.signal, QUIET))
    return Content.assemble(first, "\n", (window, QUIET), "\n", second)

"""The candidate's side of an interview, a line for each event: for a second terminal, to be read aloud."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from hotseat.domain.interview.candidate import CandidateView
from hotseat.domain.interview.candidate_cues import moment_between
from hotseat.line.console import EndOfInput
from hotseat.line.session.cueing import LINES
from hotseat.line.times import with_times_in_words

if TYPE_CHECKING:
    from hotseat.domain.session.cues import Moment
    from hotseat.domain.vocabulary import CueWay
    from hotseat.line.console import Console

LOOK_SECONDS = 0.1
DONE, INTERRUPTED = 0, 130
HELP = (
    "Enter or t: tell the time.",
    "r: read the question again.",
    "q: leave; the interview goes on.",
    "? or help: list what can be typed here.",
)


class Following:
    """Says what happens, and answers what is typed. `look` returns what the candidate may see now."""

    def __init__(self, console: "Console", look: Callable[[], CandidateView], cue: "CueWay") -> None:
        self._console = console
        self._look = look
        self._cue = cue
        self._view = CandidateView()

    def run(self) -> int:
        """Follows until the person leaves. Returns the exit code."""
        try:
            while (typed := self._console.read(self.beat)) not in ("q", "quit", "b", "back"):
                self._answer(typed)
        except EndOfInput:
            return DONE
        except KeyboardInterrupt:
            return INTERRUPTED
        return DONE

    def beat(self) -> float:
        """Says what has happened since the last look; returns after how many seconds to look again."""
        before, self._view = self._view, self._look()
        if before != self._view:
            self._console.say(*events_between(before, self._view))
            if (moment := moment_between(before, self._view)) and self._cue != "none":
                self._give_cue(moment)
        return LOOK_SECONDS

    def _give_cue(self, moment: "Moment") -> None:
        if "bell" in self._cue:
            self._console.bell()
        if "flash" in self._cue:
            self._console.say(LINES[moment].format(self._view.title))

    def _answer(self, typed: str) -> None:
        if typed in ("", "t", "time"):
            self._console.say(time_words(self._view))
        elif typed in ("r", "read"):
            self._console.say(*_question(self._view))
        elif typed in ("?", "help"):
            self._console.say(*HELP)
        else:
            self._console.say(f'"{typed[:40]}" is no command here. help lists what can be typed.')


def events_between(before: CandidateView, now: CandidateView) -> Iterator[str]:
    """A line for each thing that has happened between the two."""
    if now.prompt != before.prompt or now.question != before.question:
        yield from _question(now)
    elif now.changes != before.changes:
        yield from map(_change, now.changes[len(before.changes) :])
    if _stage(now) != _stage(before):
        yield _where(now)
    if now.prepared and not before.prepared:
        yield "The preparation is over."
    if now.standing != before.standing:
        yield f"{now.standing}." if now.standing else "The clock runs again."
    if now.recording != before.recording:
        yield "The interviewer's machine records." if now.recording else "Nothing is recorded any more."


def _question(view: CandidateView) -> Iterator[str]:
    if view.prompt:
        yield f"Question {view.question}: {view.prompt}" if view.question else view.prompt
        if view.scale:
            yield f"To assume: {view.scale}"
        yield from map(_change, view.changes)


def _change(text: str) -> str:
    return f"The requirements have changed: {text}"


def _stage(view: CandidateView) -> tuple[str, str, str]:
    return view.title, view.section_number, view.follow_up


def _where(view: CandidateView) -> str:
    """The section with its window, the follow-up, or the sentence about the stage."""
    if view.follow_up:
        return f"Follow-up: {view.follow_up}"
    number = f", {view.section_number}" if view.section_number else ""
    window = f", window {with_times_in_words(view.window)}" if view.window else ""
    return f"{view.title.removesuffix('.')}{number}{window}."


def time_words(view: CandidateView) -> str:
    """The time that the candidate may see, in words."""
    if not view.clock:
        return "No time is shown now."
    words = f", {with_times_in_words(view.words)}" if view.words else ""
    standing = f" {view.standing}." if view.standing else ""
    return f"{with_times_in_words(view.clock)} in {view.title or 'the card'}{words}.{standing}"

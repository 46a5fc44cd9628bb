"""All real interviews: a line for each, and what the votes said against the outcomes."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hotseat.domain.real_interviews.vote_and_outcome import calibration_sentences
from hotseat.domain.refusal import Refused
from hotseat.domain.text import counted
from hotseat.engine.real_interviews.log import CannotLog
from hotseat.line import places
from hotseat.line.place import Command, Place
from hotseat.line.questions import tell_pages
from hotseat.line.real_interviews.asking import ask_entry
from hotseat.line.times import with_days_in_words
from hotseat.reports.text.real_interviews.words import line_words

if TYPE_CHECKING:
    from hotseat.domain.real_interviews.real_interview import RealInterview
    from hotseat.line.room import Room

NONE_YET = "No real interview is logged yet. n logs one: what was asked, what you told, how you would vote."
HOW_IT_GOES = "A number opens one. n logs a new one. help lists what else can be typed."
MOST_FAULTS = 3


class RealInterviews(Place):
    """Says the interviews, the newest first; a number opens one."""

    title = "Real interviews"

    def __init__(self, room: "Room") -> None:
        super().__init__(room)
        self._shown: Sequence[RealInterview] = ()

    def arrive(self) -> None:
        """Says each interview in a line, and what is faulty."""
        interviews = self.room.desk.real_interviews
        self._shown = interviews.mine()
        count = counted(len(self._shown), "real interview") if self._shown else "Real interviews"
        self.console.say(f"{count}.", *[*interviews.faults, *interviews.left_out][:MOST_FAULTS])
        if not self._shown:
            self.console.say(NONE_YET)
            return
        lines = [f"{number}. {_in_a_line(interview)}" for number, interview in enumerate(self._shown, 1)]
        tell_pages(self.console, lines, self.beat)
        self.console.say(self.hint(HOW_IT_GOES))

    def commands(self) -> Sequence[Command]:
        """What can be asked of all of them."""
        return (
            Command(("n", "new"), "log a real interview", self.log),
            Command(("v", "votes"), "tell your votes against the outcomes", self.tell_votes),
            Command(("l", "list"), "tell the interviews again", lambda _: self.arrive()),
        )

    def unknown(self, line: str) -> None:
        """A number opens the interview."""
        if line.isascii() and line.isdecimal() and 1 <= int(line[:6]) <= len(self._shown):
            places.OneRealInterview(self.room, self._shown[int(line) - 1]).stay()
            self.arrive()
        else:
            super().unknown(line)

    def log(self, _: str = "") -> None:
        """Asks about a new interview, and logs it."""
        log_one(self)
        self.arrive()

    def tell_votes(self, _: str = "") -> None:
        """Says how the votes held against what came of the interviews."""
        sentences = calibration_sentences(self._shown)
        none = "No interview has a vote from before its outcome yet."
        self.console.say(*map(with_days_in_words, sentences or [none]))


def log_one(place: Place) -> None:
    """Asks about a new interview, and logs it; says what it logged, or why it could not."""
    entry = ask_entry(place)
    if entry is None:
        place.console.say("Nothing is logged.")
        return
    try:
        logged = place.room.desk.real_interviews.log(entry)
    except (CannotLog, Refused) as reason:
        place.console.say(str(reason))
    else:
        place.console.say(f"Logged: {_in_a_line(logged)}")


def _in_a_line(interview: "RealInterview") -> str:
    return with_days_in_words(f"{line_words(interview)}.")

"""Line mode as a whole: the desk, the console, and what a command of the shell may open."""

from typing import TYPE_CHECKING

from hotseat import engine
from hotseat.engine.transcriptions import Transcriptions
from hotseat.line import places
from hotseat.line.console import Console, EndOfInput
from hotseat.line.session.stages import Stages

if TYPE_CHECKING:
    from collections.abc import Callable

    from hotseat.desk.desk import Desk
    from hotseat.domain.bank.bank import Choice
    from hotseat.domain.bank.prompt import Prompt
    from hotseat.domain.interview.pair import Pair
    from hotseat.domain.real_interviews.real_interview import RealInterview
    from hotseat.domain.session.session import Session
    from hotseat.domain.stories.story import Story
    from hotseat.engine.rehearsal import Rehearsal

DONE, INTERRUPTED = 0, 130
LOOK_SECONDS = 0.5


class Room:
    """Opens places, one from the other, and ends with a sentence on what is kept."""

    def __init__(self, desk: "Desk", console: Console) -> None:
        self.desk = desk
        self.console = console
        self.preparation = desk.settings.preparation()
        """Seconds of preparation that were chosen last; the next card starts with this value."""
        self.transcriptions = Transcriptions(lambda: self.desk.transcribing)
        """The recordings that become words, wherever the person is."""
        self._said: set[str] = set()
        self._open: Session | None = None
        """The session that is open, to say what becomes of it where the input ends."""

    def run(self, opening: "Callable[[Room], object] | None" = None) -> int:
        """Opens what a command asks for, then home, until the person leaves. Returns the exit code."""
        try:
            if opening is not None:
                opening(self)
            places.Home(self).stay()
        except EndOfInput:
            self._tell_what_is_kept("The input has ended.")
            return DONE
        except KeyboardInterrupt:
            self._tell_what_is_kept("Interrupted.")
            return INTERRUPTED
        return DONE

    def is_first(self, what: str) -> bool:
        """Whether this was not asked for before, to say only once what a person needs to hear only once."""
        is_new = what not in self._said
        self._said.add(what)
        return is_new

    def beat(self) -> float | None:
        """What goes on while a line is awaited, wherever the person is: recordings become words.

        Returns after how many seconds it is to be looked after again; None if nothing goes on.
        """
        if not self.transcriptions.is_busy:
            return None
        self.transcriptions.look()
        return LOOK_SECONDS

    def begin(
        self, choice: "Choice", prompt: "Prompt", pair: "Pair | None" = None, story: "Story | None" = None
    ) -> None:
        """Begins a session with this prompt, and stays in it until it is left.

        With a `pair`, its interviewer types. `story` is the one chosen in the table of stories.
        """

        def make() -> "Rehearsal":
            rehearsal = self.desk.begin(choice, prompt, pair)
            if story is not None:
                rehearsal.telling.choose_story(story, 0, "matrix")
            return rehearsal

        self._session(make, only_classics=choice.classic)

    def resume(self, session_id: str) -> None:
        """Resumes an interrupted session where it stopped, and stays in it until it is left."""
        self._session(lambda: self._resumed(session_id))

    def _resumed(self, session_id: str) -> "Rehearsal":
        """The session, with its question read again, which a card would do by itself."""
        rehearsal = self.desk.resume(session_id)
        if rehearsal.question.begun:
            self.console.say(rehearsal.question.asked.text)
        return rehearsal

    def try_out(self, level: str) -> None:
        """Begins a first try of a minute at this level, of which nothing is kept."""
        self._session(lambda: self.desk.begin_trial(level))
        self.preparation = self.desk.settings.preparation()

    def hold(self, make: "Callable[[], Rehearsal]") -> str:
        """Stays in the session that is made until it is left; where it cannot be made, says why.

        Returns the id of the loop that it is a round of, else "".
        """
        rehearsal = self._session(make)
        return rehearsal.session.header.loop if rehearsal else ""

    def start(self, make: "Callable[[], Rehearsal]") -> None:
        """The same for a round of a loop, and shows the loop then."""
        places.show_loops(self, self.hold(make), after_round=True)

    def show_loops(self, loop_id: str = "") -> None:
        """Shows the loop with this id, or the one that is open, or else the shapes and the loops so far."""
        places.show_loops(self, loop_id)

    def show_review(self) -> None:
        """Says the sessions, each of which can be opened."""
        places.Review(self).stay()

    def show_stories(self, level: str) -> None:
        """Says the stories; a question begun from there is of this level."""
        places.Stories(self, level).stay()

    def show_readiness(self, level: str) -> None:
        """Says how ready the person is for a level."""
        places.Readiness(self, level).stay()

    def show_real_interviews(self) -> None:
        """Says the real interviews, each of which can be opened."""
        places.RealInterviews(self).stay()

    def log_real_interview(self, interview: "RealInterview | None" = None) -> None:
        """Asks about a new real interview, or opens this one, and then goes home."""
        if interview is None:
            places.log_one(places.RealInterviews(self))
        else:
            places.OneRealInterview(self, interview).stay()

    def drill(self, level: str) -> None:
        """Begins a drill at this level."""
        places.begin_drill(self, level)

    def _session(self, make: "Callable[[], Rehearsal]", *, only_classics: bool = False) -> "Rehearsal | None":
        """Stays in the session that `make` begins, and returns it; None if it cannot begin, which is said."""
        try:
            rehearsal = make()
        except engine.rehearsal.CannotRehearse as reason:
            self.console.say(str(reason))
            return None
        stages = Stages(self, rehearsal, only_classics=only_classics)
        try:
            stages.stay()
        except (EndOfInput, KeyboardInterrupt):
            self._open = None if rehearsal.is_trial else rehearsal.session
            raise
        stages.then()
        return rehearsal

    def _tell_what_is_kept(self, why: str) -> None:
        """Says why line mode ends, and what became of the session that was open."""
        session = self._open
        if session is None:
            self.console.say(why)
        elif session.begun_questions:
            self.console.say(f"{why} The session is kept; `hotseat resume` goes on with it.")
        else:
            self.console.say(f"{why} No answer had begun, so nothing was to be kept.")

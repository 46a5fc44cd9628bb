"""What a screen needs from the app: where to go next."""

from typing import TYPE_CHECKING, Protocol

from hotseat.domain.bank.bank import Choice
from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.interview.pair import Pair
from hotseat.domain.own_keys import KeyHabits
from hotseat.domain.stories.story import Story
from hotseat.tui.ports import Desk
from hotseat.tui.recording_port import Transcriptions

if TYPE_CHECKING:
    from collections.abc import Callable

    from hotseat.engine.rehearsal import Rehearsal


class Flow(Protocol):
    """How screens lead to other screens."""

    @property
    def desk(self) -> Desk:
        """The bank, the sessions on disk, and the session that runs."""

    @property
    def transcriptions(self) -> Transcriptions:
        """The recordings that become words in the background."""

    preparation: int
    """Seconds of preparation that were chosen last; the next card starts with this value."""

    def use_keys(self, habits: KeyHabits) -> None:
        """Lets the keys do what this person has chosen."""

    def begin(
        self, choice: Choice, prompt: Prompt, pair: Pair | None = None, story: Story | None = None
    ) -> None:
        """Begins a session with this prompt, for one person or for a pair, and shows its card.

        `story` is the one chosen in the table of stories.
        """

    def ask_for_pair(self, choice: Choice) -> None:
        """Asks who sits where, and begins with a question for the candidate."""

    def try_out(self, level: str) -> None:
        """Begins a first try of a minute at this level, of which nothing is kept, and shows its card."""

    def resume(self, session_id: str) -> None:
        """Resumes an interrupted session where it stopped."""

    def start(self, make: "Callable[[], Rehearsal]") -> None:
        """Goes on with the session that is made. If it cannot be made, the reason is on the screen."""

    def keep_as_it_is(self, session_id: str) -> None:
        """Closes an interrupted session unfinished, so that it is not offered again."""

    def show_stage(self) -> None:
        """Shows the screen for the current stage of the session."""

    def answer_ended(self, *, guess: bool) -> None:
        """Goes to the follow-ups; if the clock was hidden, asks first how long each section took."""

    def show_rating(self) -> None:
        """Shows the rating."""

    def show_debrief(self) -> None:
        """Shows the debrief."""

    def ask_another(self) -> None:
        """Asks another question in the same session. Raises Refused if none can be asked now."""

    def ask_again(self) -> None:
        """Asks the same question again in the same session. Raises Refused if that is not possible."""

    def swap(self) -> None:
        """Ends the session of a pair and begins one with the roles swapped. Raises Refused."""

    def leave_session(self) -> None:
        """Closes the session and goes to the home screen."""

    def discard_session(self) -> None:
        """Closes the session, puts it among the discarded ones and goes to the home screen."""

    def tell_desktop(self, text: str) -> None:
        """Shows a fixed text of the program as a desktop notification, if the terminal can."""

    def show_home(self) -> None:
        """Goes back to the home screen and reads its data again."""

    def show_prompts(self, choice: Choice) -> None:
        """Shows the prompts of the bank, at first only those of this level and kind."""

    def show_review(self) -> None:
        """Shows the list of sessions."""

    def show_loops(self, loop_id: str = "") -> None:
        """Shows the loop with this id, or the one that is open, or else the shapes and the loops so far."""

    def show_stories(self, level: str) -> None:
        """Shows the stories by principle; a question begun from there is of this level."""

    def show_readiness(self, level: str) -> None:
        """Shows how ready the user is for a level."""

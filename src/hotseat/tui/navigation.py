"""What a screen asks of the app: where to go next."""

from typing import Protocol

from hotseat.domain.bank.bank import Choice
from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.interview.pair import Pair
from hotseat.tui.ports import Desk


class Flow(Protocol):
    """The way from screen to screen."""

    @property
    def desk(self) -> Desk:
        """The bank, the sessions on disk, the session that runs."""

    preparation: int
    """Seconds of preparation chosen last; the next card begins with them."""

    def begin(self, choice: Choice, prompt: Prompt, pair: Pair | None = None) -> None:
        """Begins a session with this prompt on its card, alone or of a pair."""

    def ask_for_pair(self, choice: Choice) -> None:
        """Asks who sits where, and begins with a question for the candidate."""

    def resume(self, session_id: str) -> None:
        """Takes an interrupted session up where it stopped."""

    def keep_as_it_is(self, session_id: str) -> None:
        """Leaves an interrupted session as it is."""

    def show_stage(self) -> None:
        """The screen that belongs to where the session stands."""

    def answer_ended(self, *, guess: bool) -> None:
        """The follow-ups, past the guesses where the clock was hidden."""

    def show_rating(self) -> None:
        """The rating."""

    def show_debrief(self) -> None:
        """The debrief."""

    def ask_another(self) -> None:
        """Draws another question in the same session. Raises Refused where none can be asked."""

    def swap(self) -> None:
        """Ends the session of a pair and begins one with the chairs changed. Raises Refused."""

    def leave_session(self) -> None:
        """Lets go of the session and goes home."""

    def tell_desktop(self, text: str) -> None:
        """Shows a text of the program's own as a notification of the desktop, if the terminal can."""

    def show_home(self) -> None:
        """Back to the home screen, read anew."""

    def show_prompts(self, choice: Choice) -> None:
        """The prompts of the bank, those of this level and kind first."""

    def show_review(self) -> None:
        """The sessions so far."""

    def show_readiness(self, level: str) -> None:
        """How ready a person is for a level."""

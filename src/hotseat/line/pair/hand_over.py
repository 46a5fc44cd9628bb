"""Between two raters: says who takes the keyboard, and waits."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from hotseat.engine.pairing import WHY_CANDIDATE, WHY_INTERVIEWER, elsewhere_words
from hotseat.line.pair.in_pair import WithoutAnswer
from hotseat.line.place import Command

if TYPE_CHECKING:
    from hotseat.line.session.stages import Stages


class Order(Protocol):
    """What comes after each way to hand over."""

    def candidate_rates(self) -> None:
        """The candidate has the keyboard."""

    def read_aloud(self) -> None:
        """The interviewer types what the candidate says."""

    def took_elsewhere(self) -> None:
        """The candidate has rated in the browser."""

    def side_by_side(self) -> None:
        """The interviewer has the keyboard again."""


class HandOver(WithoutAnswer):
    """Waits for the candidate's rating: at this keyboard, read aloud, or from a browser."""

    title = "The keyboard changes hands"

    def __init__(self, stages: "Stages", order: Order) -> None:
        super().__init__(stages)
        self._order = order
        self._was_done = False

    def arrive(self) -> None:
        """Says who takes the keyboard, and the other ways to rate."""
        what = "interview" if self.rehearsal.session.header.rated_once else "answer"
        self.console.say(
            f"Hand the keyboard to {self.candidate}.",
            f"{self.candidate}: {WHY_CANDIDATE.format(what)} Read on from here; what stands above is "
            f"{self.interviewer}'s. It says when to hand the keyboard back.",
            f"Enter when {self.candidate} has it. On a call, aloud: {self.candidate} says the scores, and "
            f"{self.interviewer} types them.",
            elsewhere_words(self.candidate, self.room.desk.rating_elsewhere),
        )

    def commands(self) -> Sequence[Command]:
        """The keyboard, the voice, and how far the rating in the browser is."""
        return (
            Command(("", "taken"), f"{self.candidate} has the keyboard", self.taken),
            Command(("aloud",), f"{self.candidate} says the scores, {self.interviewer} types", self.aloud),
            Command(("w", "browser"), "tell how far the rating in the browser is", self.tell_browser),
            *self.session_commands(),
        )

    def beat(self) -> float:
        """Also says once that the candidate has rated in the browser."""
        seconds = super().beat()
        if self._is_done and not self._was_done:
            self._was_done = True
            self.console.say(f"{self.candidate} has rated in the browser. Enter goes on.")
        return seconds

    @property
    def _is_done(self) -> bool:
        elsewhere = self.room.desk.rating_elsewhere
        given = elsewhere.given() if elsewhere else None
        return given is not None and given.done

    def tell_browser(self, _: str = "") -> None:
        """Says how many criteria have a score there."""
        self.console.say(
            elsewhere_words(self.candidate, self.room.desk.rating_elsewhere) or "No browser is asked."
        )

    def taken(self, _: str = "") -> None:
        """Goes on with the candidate, or where that is done in the browser, side by side."""
        self.leave()
        if self._is_done:
            self._order.took_elsewhere()
        else:
            self._order.candidate_rates()

    def aloud(self, _: str = "") -> None:
        """The interviewer types what the candidate says."""
        self.leave()
        self._order.read_aloud()


class HandBack(WithoutAnswer):
    """Waits until the interviewer has the keyboard again."""

    title = "The keyboard changes hands"

    def __init__(self, stages: "Stages", order: Order) -> None:
        super().__init__(stages)
        self._order = order

    def arrive(self) -> None:
        """Says who takes the keyboard back."""
        self.console.say(
            f"Hand the keyboard back to {self.interviewer}.",
            WHY_INTERVIEWER.replace("appear", "are told"),
            f"Enter when {self.interviewer} has it.",
        )

    def commands(self) -> Sequence[Command]:
        """Enter alone."""
        return (
            Command(("", "taken"), f"{self.interviewer} has the keyboard", self.taken),
            *self.session_commands(),
        )

    def taken(self, _: str = "") -> None:
        """Goes on side by side."""
        self.leave()
        self._order.side_by_side()

"""The follow-ups of a pair: the interviewer picks each from the list of what may be asked."""

from collections.abc import Mapping

from hotseat.domain.session.rating_rules import is_rated_later
from hotseat.domain.stories.story import Expected
from hotseat.line.pair.in_pair import InPair
from hotseat.line.session.follow_ups import FollowUps


class PairFollowUps(InPair, FollowUps):
    """Enter lists what may be asked; of a story that the candidate chose, nothing is listed."""

    asks_next = "Enter lists what may be asked"

    @property
    def goes_to(self) -> str:
        """Before the last question of an interview that is rated once, the debrief."""
        return "debrief" if is_rated_later(self.rehearsal.session) else "rating"

    @property
    def expected(self) -> Mapping[str, Expected]:
        """What the candidate expects stays with the candidate."""
        return {}

    def ask_next(self, _: str = "") -> None:
        """Lists what may be asked, to choose from."""
        self.choose_one()

    def rate(self, _: str = "") -> None:
        """Goes on to both ratings, or to the debrief where the interview is rated later."""
        if not is_rated_later(self.rehearsal.session):
            super().rate()
        elif self.close_open():
            self.leave()
            self.stages.show_debrief()

    def tell_time(self, _: str = "") -> None:
        """Adds how long the question may still take."""
        super().tell_time()
        self.console.say(self.slot_words())

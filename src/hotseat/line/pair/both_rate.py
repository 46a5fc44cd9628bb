"""The order in which a pair rates: the interviewer, the candidate, then both side by side."""

from collections.abc import Callable

from hotseat.domain.bank.level import Criterion
from hotseat.domain.session.rating_rules import as_one
from hotseat.domain.vocabulary import Rater
from hotseat.engine.pairing import criteria_to_rate, take_elsewhere
from hotseat.line.pair.hand_over import HandBack, HandOver
from hotseat.line.pair.rating import PairRating
from hotseat.line.pair.side_by_side import SideBySide
from hotseat.line.session.stages import Stages


class BothRate:
    """Leads from one rating to the next."""

    def __init__(self, stages: Stages) -> None:
        self._stages = stages
        self._desk = stages.room.desk

    def begin(self) -> None:
        """The interviewer rates; then the candidate, unless that is done already."""
        session = self._stages.rehearsal.session
        if as_one(session).candidate_ratings:
            self._rate("", self.side_by_side)
            return
        elsewhere, criteria = self._desk.rating_elsewhere, self._criteria()
        if elsewhere is not None and criteria:
            elsewhere.ask(session, criteria)
        self._rate("", lambda: self._stages.go(HandOver(self._stages, self)))

    def candidate_rates(self) -> None:
        """The candidate has the keyboard, and gives it back."""
        self._take_elsewhere()
        self._rate("candidate", lambda: self._stages.go(HandBack(self._stages, self)))

    def read_aloud(self) -> None:
        """The interviewer types what the candidate says."""
        self._take_elsewhere()
        self._rate("candidate", self.side_by_side)

    def took_elsewhere(self) -> None:
        """The candidate has rated in the browser."""
        self._take_elsewhere()
        self.side_by_side()

    def side_by_side(self) -> None:
        """Both ratings, and the vote."""
        self._stages.go(SideBySide(self._stages))

    def _rate(self, by: Rater, done: Callable[[], None]) -> None:
        if criteria := self._criteria():
            self._stages.go(PairRating(self._stages, criteria, by, done))
        else:
            self.side_by_side()

    def _criteria(self) -> tuple[Criterion, ...]:
        return criteria_to_rate(self._desk.bank.current, self._stages.rehearsal.session)

    def _take_elsewhere(self) -> None:
        take_elsewhere(self._stages.rehearsal, self._desk.rating_elsewhere, self._criteria())

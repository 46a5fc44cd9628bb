"""What the screens of a pair need from where the candidate rates besides this terminal."""

from typing import TYPE_CHECKING, Protocol

from hotseat.domain.session.session import Session

if TYPE_CHECKING:
    from hotseat.domain.bank.level import Criterion
    from hotseat.domain.interview.rating_form import Rated


class RatingElsewhere(Protocol):
    """What the candidate of a session rates in a browser."""

    @property
    def asked_for(self) -> int:
        """How many criteria are to be rated now."""

    def ask(self, session: Session, criteria: "tuple[Criterion, ...]") -> bool:
        """Asks for a rating of the newest question; whether it could be asked for."""

    def given(self) -> "Rated | None":
        """The scores so far; None if no rating is asked for."""

    def withdraw(self) -> None:
        """Asks for nothing any more, and takes away what was left."""

"""The candidate's rating from another program, as the session that runs takes it."""

from pathlib import Path

from hotseat.domain.bank.level import Criterion
from hotseat.domain.interview.rating_form import Rated, RatingForm, form_of
from hotseat.domain.session.session import Session
from hotseat.storage.session import rated_elsewhere


class RatingElsewhere:
    """What the candidate of one session rates in a browser; the interviewer's program asks and takes."""

    def __init__(self, session_file: Path) -> None:
        self._file = session_file
        self._form: RatingForm | None = None

    @property
    def asked_for(self) -> int:
        """How many criteria are to be rated now."""
        return len(self._form.criteria) if self._form else 0

    def ask(self, session: Session, criteria: tuple[Criterion, ...]) -> bool:
        """Asks for a rating of the newest question; whether the state folder took the form."""
        form = form_of(session.header.id, len(session.questions), criteria)
        try:
            rated_elsewhere.ask(self._file, form)
        except OSError:
            return False
        self._form = form
        return True

    def given(self) -> Rated | None:
        """The scores so far; None where no rating is asked for."""
        return rated_elsewhere.left(self._file, self._form) if self._form else None

    def withdraw(self) -> None:
        """Asks for nothing any more, and takes away what was left."""
        self._form = None
        rated_elsewhere.withdraw(self._file)

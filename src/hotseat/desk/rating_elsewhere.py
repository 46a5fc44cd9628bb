"""The ratings that a candidate gives in a browser, for the session that runs."""

from pathlib import Path

from hotseat.domain.bank.level import Criterion
from hotseat.domain.interview.rating_form import Rated, RatingForm, form_of
from hotseat.domain.session.session import Session
from hotseat.storage.session import rated_elsewhere


class RatingElsewhere:
    """Offers the candidate of one session a rating form in a browser, and takes the scores."""

    def __init__(self, session_file: Path) -> None:
        self._file = session_file
        self._form: RatingForm | None = None

    @property
    def asked_for(self) -> int:
        """How many criteria the offered form has; 0 if none is offered."""
        return len(self._form.criteria) if self._form else 0

    def ask(self, session: Session, criteria: tuple[Criterion, ...]) -> bool:
        """Offers a form for the newest question; False if it could not be written to the state folder."""
        form = form_of(session.header.id, len(session.questions), criteria)
        try:
            rated_elsewhere.ask(self._file, form)
        except OSError:
            return False
        self._form = form
        return True

    def given(self) -> Rated | None:
        """The scores so far; None if no form is offered."""
        return rated_elsewhere.left(self._file, self._form) if self._form else None

    def withdraw(self) -> None:
        """Withdraws the form, and removes the scores from the state folder."""
        self._form = None
        rated_elsewhere.withdraw(self._file)

"""A session followed from outside: what its candidate may see of it now, whatever happens to its file."""

import time
from collections.abc import Callable
from pathlib import Path

from hotseat.clock import SystemClock
from hotseat.domain.interview.candidate import GONE, UNREADABLE, WAITING, CandidateView, candidate_view
from hotseat.domain.interview.rating_form import Rated, RatingForm
from hotseat.domain.session.session import Session, Stage
from hotseat.storage.session import rated_elsewhere
from hotseat.storage.session.running import Running
from hotseat.storage.session.session_clock import SessionClock
from hotseat.storage.session.tail import Tail, Trouble

Seconds = Callable[[], float]


class Following:
    """The session that runs in a folder, or one file of it, from outside and read-only.

    `elapsed` is a clock that counts sleep too, as sessions are timed by; `wall` the one files are dated by.
    """

    def __init__(
        self,
        folder: Path,
        path: Path | None = None,
        elapsed: Seconds | None = None,
        wall: Seconds = time.time,
    ) -> None:
        self._elapsed = elapsed or SystemClock().elapsed
        self._wall = wall
        self._running = Running(folder) if path is None else None
        self._followed = None if path is None else self._follow(path)

    def look(self) -> CandidateView:
        """What the candidate may see now; to be asked some ten times a second."""
        if self._running is None:
            return self._followed.look() if self._followed else WAITING
        self._choose(self._running)
        view = self._followed.look() if self._followed else WAITING
        if view.stage != GONE.stage:
            return view
        # A card that was left leaves no file: nobody asked for that session by its name.
        self._followed = None
        return WAITING

    def form(self) -> RatingForm | None:
        """What the candidate is asked to rate of the question that was looked at last; None for nothing."""
        followed = self._followed
        session = followed.session if followed else None
        if followed is None or session is None or session.ended or session.stage is not Stage.FOLLOW_UPS:
            return None
        form = rated_elsewhere.asked(followed.path)
        if form is None or (form.session, form.question) != (session.header.id, len(session.questions)):
            return None
        return form

    def rated(self, form: RatingForm) -> Rated:
        """What the candidate has rated of that form so far."""
        return rated_elsewhere.left(self._followed.path, form) if self._followed else form.kept(None)

    def rate(self, rated: Rated) -> bool:
        """Leaves the scores for the interviewer's program; False where they are not asked for any more.

        Raises OSError.
        """
        form = self.form()
        if self._followed is None or form is None or form.kept(rated) != rated:
            return False
        rated_elsewhere.leave(self._followed.path, rated)
        return True

    def _follow(self, path: Path) -> "_Followed":
        return _Followed(path, SessionClock(path, self._elapsed, self._wall))

    def _choose(self, running: Running) -> None:
        """Goes over to another session that runs when the one followed does not."""
        followed = self._followed
        found = running.newest(besides=followed.path if followed else None)
        if found is None:
            return
        if followed is None or followed.is_over or not running.runs(followed.path):
            self._followed = self._follow(found)


class _Followed:
    """One session's file and its clock."""

    def __init__(self, path: Path, clock: SessionClock) -> None:
        self.path = path
        self._tail = Tail(path)
        self._clock = clock

    @property
    def session(self) -> Session | None:
        """The session as it was looked at last."""
        return self._tail.session

    @property
    def is_over(self) -> bool:
        return self._tail.session is not None and bool(self._tail.session.ended)

    def look(self) -> CandidateView:
        if self._tail.look() and self._tail.session is not None:
            self._clock.event(self._tail.session.at, self._tail.written)
        session = self._tail.session
        if session is None:
            return _WITHOUT_SESSION[self._tail.trouble]
        self._clock.look(session.at)
        return candidate_view(session, max(session.at, self._clock.now), silent=self._clock.silent)


_WITHOUT_SESSION = {Trouble.NONE: WAITING, Trouble.GONE: GONE, Trouble.UNREADABLE: UNREADABLE}

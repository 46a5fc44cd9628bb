"""Follows a session of another program by its file: what its candidate may see now."""

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
    """The running session of a folder, or the session of one file; nothing is written to it.

    `elapsed` is a clock that counts sleep, as the session clock does; `wall` is the clock that dates files.
    Both return seconds.
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
        """What the candidate may see now. The caller asks about ten times a second."""
        if self._running is None:
            return self._followed.look() if self._followed else WAITING
        self._choose(self._running)
        view = self._followed.look() if self._followed else WAITING
        if view.stage != GONE.stage:
            return view
        # A session that ends before its first answer removes its file.
        self._followed = None
        return WAITING

    def form(self) -> RatingForm | None:
        """The rating form that the interviewer's program offers for the current question; None if none."""
        followed = self._followed
        session = followed.session if followed else None
        if followed is None or session is None or session.ended or session.stage is not Stage.FOLLOW_UPS:
            return None
        form = rated_elsewhere.asked(followed.path)
        if form is None or (form.session, form.question) != (session.header.id, len(session.questions)):
            return None
        return form

    def rated(self, form: RatingForm) -> Rated:
        """The scores that the candidate has given on that form so far."""
        return rated_elsewhere.left(self._followed.path, form) if self._followed else form.kept(None)

    def rate(self, rated: Rated) -> bool:
        """Writes the scores for the interviewer's program; False if the form is not offered any more.

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
        """Follows the newest running session if the one followed so far does not run."""
        followed = self._followed
        newest = running.newest(besides=followed.path if followed else None)
        if newest is None:
            return
        if followed is None or followed.is_over or not running.runs(followed.path):
            self._followed = self._follow(newest)


class _Followed:
    """One session's file and its clock."""

    def __init__(self, path: Path, clock: SessionClock) -> None:
        self.path = path
        self._tail = Tail(path)
        self._clock = clock

    @property
    def session(self) -> Session | None:
        """The session as it was read last."""
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

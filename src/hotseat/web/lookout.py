"""Follows the session and sends each change to every browser that has the page open."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from typing import TYPE_CHECKING

from hotseat.domain.interview.candidate import WAITING, CandidateView
from hotseat.domain.interview.candidate_cues import moment_between
from hotseat.domain.interview.rating_form import Rated, RatingForm
from hotseat.web.ratings import Ratings

if TYPE_CHECKING:
    from hotseat.domain.session.cues import Moment

LOOK_SECONDS = 0.1
ALIVE_SECONDS = 1.0
"""How often an empty event is sent, from which the page knows that it is up to date; sending it also shows
which browsers have gone."""
ALIVE = "event: alive\ndata: {}\n\n"
"""It has data because a browser does not pass on an event without."""
MOST = 8
"""The most browsers at a time."""


class Lookout:
    """The current view, updated ten times a second, and the browsers that watch it."""

    def __init__(self, look: Callable[[], CandidateView], ratings: Ratings) -> None:
        self._look = look
        self._ratings = ratings
        self._view = WAITING
        self._cue: Moment | None = None
        """The moment of the clock that came with the last change."""
        self._form: RatingForm | None = None
        self._rated: Rated | None = None
        self._watchers: set[asyncio.Event] = set()
        self._closed = False

    @property
    def watched_by(self) -> int:
        """The number of browsers that have the page open."""
        return len(self._watchers)

    @property
    def full(self) -> bool:
        """Whether no other browser can watch."""
        return self.watched_by >= MOST

    async def keep_looking(self) -> None:
        """Updates the view until the task is cancelled."""
        while True:
            view, form = self._look(), self._ratings.form()
            rated = self._ratings.rated(form) if form else None
            if (view, form, rated) != (self._view, self._form, self._rated):
                self._cue = moment_between(self._view, view)
                self._view, self._form, self._rated = view, form, rated
                self._wake()
            await asyncio.sleep(LOOK_SECONDS)

    def close(self) -> None:
        """Ends the events of all browsers."""
        self._closed = True
        self._wake()

    async def events(self, *, rates: bool = False) -> AsyncIterator[str]:
        """Server-sent events for one browser: the view now, and after each change.

        With `rates` they hold too what the candidate is asked to rate.
        """
        woken = asyncio.Event()
        self._watchers.add(woken)
        try:
            yield self._event(rates=rates)
            while not self._closed:
                try:
                    await asyncio.wait_for(woken.wait(), ALIVE_SECONDS)
                except TimeoutError:
                    yield ALIVE
                    continue
                woken.clear()
                if not self._closed:
                    yield self._event(rates=rates) + self._cue_event()
        finally:
            self._watchers.discard(woken)

    def _event(self, *, rates: bool) -> str:
        """What is seen as JSON in ASCII, which holds no line break whatever the texts are."""
        seen: dict[str, object] = self._view._asdict()
        if rates:
            seen["rating"] = _rating(self._form, self._rated)
        return f"data: {json.dumps(seen)}\n\n"

    def _cue_event(self) -> str:
        return f"event: cue\ndata: {json.dumps(self._cue)}\n\n" if self._cue else ""

    def _wake(self) -> None:
        for woken in self._watchers:
            woken.set()


def _rating(form: RatingForm | None, rated: Rated | None) -> dict[str, object] | None:
    if form is None or rated is None:
        return None
    return {
        **form._asdict(),
        "criteria": [line._asdict() for line in form.criteria],
        "scores": dict(rated.scores),
        "done": rated.done,
    }

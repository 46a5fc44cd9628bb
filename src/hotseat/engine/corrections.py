"""Corrects notes and follow-ups, and undoes and redoes what was done last."""

from collections.abc import Callable, Iterable

from hotseat.domain.bank.level import Principle
from hotseat.domain.refusal import Refused
from hotseat.domain.session import events as e
from hotseat.domain.session.corrections import correction_events as c
from hotseat.domain.session.corrections.deed import Deed
from hotseat.domain.session.notes import parse_note
from hotseat.domain.session.session import Session
from hotseat.domain.session.stories.story_events import Told
from hotseat.domain.vocabulary import MaybeOutcome
from hotseat.engine.recorder import Recorder

RATED = (e.Rated, e.Voted)
ANYWHERE = (e.Noted, e.Ticked, Told, c.Edited, c.Removed, c.FollowUpChanged)
"""Events that can be taken back without a change of screen."""


class Corrections:
    """Corrects a session, while it runs or afterwards. `at` returns the second for each correction.

    Notes and follow-ups are numbered through the session from 1. Every method raises Refused, and writes
    nothing, if the correction is not possible.
    """

    def __init__(self, recorder: Recorder[Session, e.Event], at: Callable[[], float]) -> None:
        self._recorder = recorder
        self._at = at

    def edit_note(self, number: int, line: str, principles: Iterable[Principle]) -> None:
        """Replaces the sign, tags and text of the note by those of this line."""
        typed = parse_note(line, principles)
        if not typed.text and not typed.principles:
            raise Refused("a note cannot be empty; the list of notes can take it out")
        self._recorder.record(
            c.Edited(
                at=self._at(), note=number, sign=typed.sign, principles=typed.principles, text=typed.text
            )
        )

    def remove_note(self, number: int) -> None:
        """Removes the note."""
        self._recorder.record(c.Removed(self._at(), number))

    def change_follow_up(self, number: int, outcome: MaybeOutcome) -> None:
        """Gives a closed follow-up another outcome."""
        self._recorder.record(c.FollowUpChanged(self._at(), number, outcome))

    def withdraw_follow_up(self, number: int) -> None:
        """Removes a follow-up that was asked by mistake; its time does not count."""
        self._recorder.record(c.FollowUpWithdrawn(self._at(), number))

    def take_back(self) -> Deed:
        """Undoes what was done last, and returns what it was."""
        done = self._recorder.state.done
        if not done:
            raise Refused("nothing is left to take back: it goes back to the question's card")
        self._recorder.record(c.TakenBack(self._at(), done[-1].number))
        return done[-1]

    def do_again(self) -> Deed:
        """Redoes what was undone last, and returns what it was."""
        undone = self._recorder.state.undone
        if not undone:
            raise Refused("nothing was taken back that can be done again")
        self._recorder.record(c.Redone(self._at(), undone[-1].number))
        return undone[-1]

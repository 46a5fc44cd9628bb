"""Tries what a key would do to the session, so that only keys that the rules allow are offered."""

from collections.abc import Callable, Sequence
from typing import cast

from hotseat.domain.refusal import Refused
from hotseat.domain.session.session import Session
from hotseat.domain.text import counted
from hotseat.domain.vocabulary import FollowUp, Outcome
from hotseat.engine.rehearsal import Rehearsal
from hotseat.engine.session_journal import MemoryJournal

Attempt = Callable[[Rehearsal], object]
SOME_FOLLOW_UP = FollowUp("", "custom", "…")


class Still(MemoryJournal):
    """A stopped clock and a journal that writes nothing, for trying an action without its effects."""

    def awake(self) -> float:
        """No second passes."""
        return 0.0

    def elapsed(self) -> float:
        """No second passes."""
        return 0.0


def refusal(session: Session, happen: Attempt) -> str:
    """The reason why the session refuses this action now, or "" if it is allowed. Changes nothing."""
    still = Still()
    return why_not(lambda: happen(Rehearsal(session, still, still)))


def why_not(happen: Callable[[], object]) -> str:
    """The reason for the refusal, or "" if the action was allowed."""
    try:
        happen()
    except Refused as reason:
        return str(reason)
    return ""


def attempt(session: Session, action: str, parameters: Sequence[object]) -> Attempt | None:
    """The change that the action would make in the session; None if it makes none."""
    number = int(str(parameters[0])) if action == "section" else 0
    attempts: dict[str, Attempt] = {
        "begin": Rehearsal.next,
        "next": Rehearsal.next,
        "no_story": lambda rehearsal: rehearsal.telling.lack_story(),
        "find_story": lambda rehearsal: rehearsal.telling.find_story(),
        "next_from_note": Rehearsal.next,
        "back": Rehearsal.back,
        "section": lambda rehearsal: _enter(rehearsal, number),
        "pause": Rehearsal.resume if session.paused else Rehearsal.pause,
        "follow_ups": Rehearsal.end_answer,
        "undo": lambda rehearsal: rehearsal.corrections.take_back(),
        "redo": lambda rehearsal: rehearsal.corrections.do_again(),
        "change": lambda rehearsal: rehearsal.change("…"),
        "custom": _ask,
        "rate": _close_open,
        "close": lambda rehearsal: rehearsal.close_follow_up(cast("Outcome", parameters[0])),
        "finish": Rehearsal.finish,
    }
    return attempts.get(action)


def _enter(rehearsal: Rehearsal, number: int) -> None:
    sections = rehearsal.question.asked.sections
    if number > len(sections):
        raise Refused(f"the plan has {counted(len(sections), 'section')}")
    rehearsal.enter(sections[number - 1].id)


def _close_open(rehearsal: Rehearsal) -> None:
    if rehearsal.question.open_probe is not None:
        rehearsal.close_follow_up("")


def _ask(rehearsal: Rehearsal) -> None:
    _close_open(rehearsal)
    rehearsal.ask_follow_up(SOME_FOLLOW_UP)

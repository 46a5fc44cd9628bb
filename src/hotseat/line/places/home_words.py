"""What home says besides its question: how a first session goes, and what is faulty."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hotseat.reports import text

if TYPE_CHECKING:
    from hotseat.desk.desk import Desk


HOW_IT_GOES = (
    "How it goes: you read a card, and speak your answer. Enter marks each section as you move on.",
    "Then come follow-ups, two ratings, and a debrief that says where the time went.",
    "Everything is saved on this computer the moment it happens. f tries it first: one minute, kept nowhere.",
)
"""Said before the first session."""


def fault_lines(desk: "Desk") -> Iterator[str]:
    """A line for the first fault of the bank and of the settings; none if nothing is faulty."""
    for complaint in desk.bank.complaints[:1]:
        yield f"{desk.bank.damage.sentence()} `hotseat check` names each. {complaint}"
    for fault in desk.settings.faults()[:1]:
        yield f"Your settings: {fault}"


def open_loop_lines(desk: "Desk") -> Iterator[str]:
    """A line for the loop that goes on; none without one."""
    if (loop := desk.open_loop()) is not None:
        yield f"Loop: {text.loops.standing.open_words(loop)} loops goes on with it."

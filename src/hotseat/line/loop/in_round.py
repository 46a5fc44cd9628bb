"""What is said in a round of a loop: which question of it this is, and the time of the round."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hotseat.domain.interview.time_slot import between_text, time_slot, time_slot_text
from hotseat.domain.text import counted
from hotseat.line.times import with_times_in_words

if TYPE_CHECKING:
    from hotseat.engine.rehearsal import Rehearsal


def on_card(rehearsal: "Rehearsal") -> Iterator[str]:
    """Which round and which question of it this is, and the time of the question."""
    header = rehearsal.session.header
    if not header.loop:
        return
    number, planned = len(rehearsal.session.questions), header.questions
    which = f"question {number} of {planned}" if number <= planned else f"question {number}"
    slot = time_slot(rehearsal.session, rehearsal.now)
    time = f": {time_slot_text(slot)}" if slot and header.mode != "pair" else ""
    yield with_times_in_words(f"Round {header.round} of the loop, {which}{time}.")


def after_answer(rehearsal: "Rehearsal") -> Iterator[str]:
    """What is left of the round, and how it goes on; nothing in a session that is no round."""
    session = rehearsal.session
    header, asked = session.header, len(session.begun_questions)
    if not header.loop:
        return
    slot = time_slot(session, rehearsal.now, between=True)
    time = f"{between_text(slot)}." if slot else ""
    yield with_times_in_words(f"{time[:1].upper()}{time[1:]}")
    if asked < header.questions:
        left = counted(header.questions - asked, "question")
        yield f"The round has {left} to come: Enter asks the next. f finishes the round without it."
    else:
        yield "All questions of the round were asked: f finishes it. Enter asks one more."

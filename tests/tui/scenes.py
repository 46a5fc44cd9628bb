"""Every screen, and how to come to it: what the goldens, the sizes and the hostile texts go through."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from hotseat.domain.notes import offers
from tests.sessions import IN_WINDOW, answered_session, begin
from tests.tui.driving import BEHAVIORAL, DESIGN, Seat

OLD = datetime(2025, 3, 10, 20, 2, tzinfo=UTC)
"""Long enough ago to be shown with its date, however late the tests run."""


def old_sessions(folder: Path) -> None:
    """Four sessions in a practice folder: two finished, one left as it was, one that cannot be read."""
    sessions = folder / "sessions"
    full_session(folder)
    answered_session(
        sessions,
        prompt="deliver-results-cutting-scope",
        seconds={"situation": 62, "task": 20, "action": 95},
        started=OLD.replace(day=8),
        vote="strongly not inclined",
    )
    answered_session(
        sessions,
        prompt=DESIGN,
        seconds={"business-context": 840, "strategic-architecture": 1500, "technical-deep-dives": 2_200},
        started=OLD.replace(day=7),
        level="L7",
        kind="system-design",
    )
    damaged = sessions / "2025-03-05-190000-l6-behavioral-0bad.toml"
    damaged.write_text('format = 1\nid = "2025-03-05-190000-l6-behavioral-0bad"\nstarted = yesterday\n\n')


def full_session(folder: Path) -> None:
    """A finished session with everything in it, the newest of all."""
    answered_session(
        folder / "sessions",
        seconds=IN_WINDOW | {"task": 52, "action": 99},
        notes=["+ named the customer first #earn-trust", "? How did their manager react?"],
        outcomes=["held", "gap"],
        scores={"direct-team-management": 3, "hands-on-involvement": 2},
        vote="inclined",
        started=OLD,
        candidate="Sam",
        interviewer="Ada",
    )


def interrupted(folder: Path) -> None:
    """A session that stopped in the middle of its task."""
    practice = begin(folder / "sessions", started=OLD.replace(day=12), tail="77aa")
    practice.ask(BEHAVIORAL)
    practice.spend(12)
    practice.rehearsal.enter("situation")
    practice.spend(41)
    practice.rehearsal.enter("task")
    practice.spend(20)
    practice.journal.close()


def all_sessions(folder: Path) -> None:
    old_sessions(folder)
    interrupted(folder)


def nothing(folder: Path) -> None:
    """A practice folder with nothing in it."""


async def home(seat: Seat) -> None:
    """Where the app begins."""


async def card(seat: Seat) -> None:
    await seat.begin()


async def countdown(seat: Seat) -> None:
    await seat.begin()
    await seat.act("prepare")
    await seat.spend(8)


async def sought(seat: Seat) -> None:
    await seat.begin()
    await seat.act("principle")


async def answer(seat: Seat) -> None:
    """Into the action, with three notes."""
    await seat.begin()
    answered_so_far(seat)
    await seat.show()


def answered_so_far(seat: Seat) -> None:
    seat.answer(24)
    note(seat, "payments team lost faith after the Q2 slip")
    seat.pass_time(17)
    seat.answer(28)
    note(seat, "+ owned the relationship, not just the date #earn-trust")
    seat.pass_time(24)
    seat.answer(46)
    note(seat, "? How did their manager react?")
    seat.pass_time(53)


def note(seat: Seat, line: str) -> None:
    seat.rehearsal.note(line, seat.desk.bank.principles.values())


async def paused(seat: Seat) -> None:
    await answer(seat)
    await seat.act("pause")
    await seat.spend(7)


async def hidden(seat: Seat) -> None:
    await answer(seat)
    await seat.act("hide")


async def note_open(seat: Seat) -> None:
    await answer(seat)
    await seat.act("note")
    await seat.pilot.press(*"- vague")


async def help_page(seat: Seat) -> None:
    await answer(seat)
    await seat.act("help")


async def leave(seat: Seat) -> None:
    await answer(seat)
    await seat.act("leave")


async def away(seat: Seat) -> None:
    await answer(seat)
    seat.clock.sleep(300)
    seat.rehearsal.tick()
    await seat.repaint()


async def guess(seat: Seat) -> None:
    await hidden(seat)
    await seat.act("follow_ups")
    await seat.type_line("0:40")


async def follow_ups(seat: Seat) -> None:
    await seat.begin()
    answered_so_far(seat)
    await seat.end_answer(50, 20)


async def follow_up_open(seat: Seat) -> None:
    await follow_ups(seat)
    probe(seat, 33)
    seat.rehearsal.close_follow_up("held")
    await seat.repaint()
    await seat.act("ask")
    await seat.spend(21)


def probe(seat: Seat, seconds: float) -> None:
    """Asks the next follow-up."""
    seat.rehearsal.ask_follow_up(offers(seat.rehearsal.session)[0])
    seat.pass_time(seconds)


async def rating(seat: Seat) -> None:
    await follow_up_open(seat)
    await seat.act("close('gap')")
    await seat.act("rate")
    await seat.act("choose(3)")


async def vote(seat: Seat) -> None:
    await rating(seat)
    for _ in range(4):
        await seat.act("choose(2)")


async def debrief(seat: Seat) -> None:
    await vote(seat)
    await seat.act("choose(2)")


async def review(seat: Seat) -> None:
    await seat.act("review")


async def session(seat: Seat) -> None:
    await review(seat)
    await seat.press("enter")


async def design_card(seat: Seat) -> None:
    await seat.begin(DESIGN, "L7", "system-design")


async def design_answer(seat: Seat) -> None:
    await design_card(seat)
    seat.answer(11 * 60, 26 * 60 + 40, 9 * 60)
    await seat.show()


async def too_small(seat: Seat) -> None:
    await answer(seat)
    await seat.resize(50, 12)


class Scene(NamedTuple):
    """A screen: how to come to it, and what the practice folder holds before."""

    go: Callable[[Seat], Awaitable[None]]
    prepare: Callable[[Path], None] = nothing


SCENES = {
    "home-first-time": Scene(home),
    "home": Scene(home, all_sessions),
    "card": Scene(card),
    "card-countdown": Scene(countdown),
    "card-sought": Scene(sought),
    "card-design": Scene(design_card),
    "answer": Scene(answer),
    "answer-paused": Scene(paused),
    "answer-hidden": Scene(hidden),
    "answer-note-open": Scene(note_open),
    "answer-design": Scene(design_answer),
    "help": Scene(help_page),
    "leave": Scene(leave),
    "away": Scene(away),
    "guess": Scene(guess),
    "follow-ups": Scene(follow_ups),
    "follow-up-open": Scene(follow_up_open),
    "rating": Scene(rating),
    "vote": Scene(vote),
    "debrief": Scene(debrief),
    "review": Scene(review, old_sessions),
    "session": Scene(session, full_session),
    "too-small": Scene(too_small),
}

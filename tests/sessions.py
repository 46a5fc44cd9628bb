"""Sessions made as the program makes them: by a rehearsal that writes into a journal."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import NamedTuple

from hotseat.domain.bank.bank import Bank
from hotseat.domain.interview.pair import Pair
from hotseat.domain.session.follow_up_offers import offers
from hotseat.domain.session.header import Header
from hotseat.domain.session.session import Session
from hotseat.domain.vocabulary import FollowUp, Kind, MaybeOutcome, MaybeVote
from hotseat.engine.rehearsal import Rehearsal
from hotseat.storage.bank.bank import load
from hotseat.storage.files.folder import shipped_prompts
from hotseat.storage.session import session_journal
from hotseat.storage.session.session_journal import SessionJournal
from tests.clocks import ManualClock

MONDAY = datetime(2026, 11, 16, 20, 2, 0, tzinfo=UTC)
IN_WINDOW = {"situation": 40, "task": 30, "action": 130, "result": 50, "learning": 20}
"""Seconds for each section of an L6 behavioral answer that are inside every window."""
STEP = 4.0
"""A look at the clock that comes later than 5 s is taken for time away, so time passes in steps."""


@cache
def shipped_bank() -> Bank:
    """The bank that ships."""
    return load([shipped_prompts()]).bank


def offered(session: Session) -> list[FollowUp]:
    """The follow-ups that the screens would offer now."""
    header = session.header
    return [offer.follow_up for offer in offers(session, shipped_bank().ladder(header.level, header.kind))]


def spend(rehearsal: Rehearsal, clock: ManualClock, seconds: float) -> None:
    """Time passes while the program looks at the clock; only its last look is written down."""
    whole, rest = divmod(seconds, STEP)
    for _ in range(int(whole)):
        clock.advance(STEP)
        rehearsal._look()
    clock.advance(rest)
    rehearsal.tick()


class Practice(NamedTuple):
    """A session that runs, with its file and its clock."""

    rehearsal: Rehearsal
    journal: SessionJournal
    clock: ManualClock

    @property
    def path(self) -> Path:
        return self.journal.path

    def spend(self, seconds: float) -> None:
        """Time passes while the screen looks at the clock."""
        spend(self.rehearsal, self.clock, seconds)

    def ask(self, prompt_id: str) -> None:
        """Puts the prompt on the card."""
        header = self.rehearsal.session.header
        bank = shipped_bank()
        self.rehearsal.ask(bank.prompts[prompt_id], bank.levels[header.level], header.kind)

    def answer(self, seconds: Mapping[str, float]) -> None:
        """Answers the question on the card, so many seconds in each section."""
        for section, length in seconds.items():
            self.rehearsal.enter(section)
            self.spend(length)
        self.rehearsal.end_answer()

    def finish(self) -> Path:
        """Ends the session and lets go of its file."""
        self.rehearsal.finish()
        self.journal.close()
        return self.path


def begin(
    folder: Path,
    *,
    level: str = "L6",
    kind: Kind = "behavioral",
    started: datetime = MONDAY,
    tail: str = "4f2a",
    candidate: str = "",
    interviewer: str = "",
    pair: Pair | None = None,
    clock: ManualClock | None = None,
) -> Practice:
    """A new session in that folder, with nothing asked yet."""
    name = f"{started:%Y-%m-%d-%H%M%S}-{level.lower()}-{kind}-{tail}"
    header = Header(
        format=1,
        id=name,
        started=started,
        level=level,
        kind=kind,
        mode="solo",
        candidate=candidate,
        interviewer=interviewer,
    )
    header = pair.heading(header) if pair else header
    clock = clock or ManualClock()
    kept = session_journal.create(folder, header)
    return Practice(Rehearsal(Session(header), kept, clock), kept, clock)


def answered_session(
    folder: Path,
    *,
    prompt: str = "earn-trust-missed-commitment",
    seconds: Mapping[str, float] = IN_WINDOW,
    thinking: float = 10,
    notes: Iterable[str] = (),
    outcomes: Iterable[MaybeOutcome] = (),
    scores: Mapping[str, int] | None = None,
    vote: MaybeVote = "",
    finished: bool = True,
    level: str = "L6",
    kind: Kind = "behavioral",
    started: datetime = MONDAY,
    tail: str = "4f2a",
    candidate: str = "",
    interviewer: str = "",
) -> Path:
    """A session with one question, answered as told; the path of its file.

    `outcomes` closes so many follow-ups, in the order in which they are offered; `scores` are by criterion.
    """
    practice = begin(
        folder,
        level=level,
        kind=kind,
        started=started,
        tail=tail,
        candidate=candidate,
        interviewer=interviewer,
    )
    rehearsal = practice.rehearsal
    bank = shipped_bank()
    practice.ask(prompt)
    practice.spend(thinking)
    for note in notes:
        rehearsal.note(note, bank.principles.values())
    practice.answer(seconds)
    for outcome in outcomes:
        rehearsal.ask_follow_up(offered(rehearsal.session)[0])
        practice.spend(30)
        rehearsal.close_follow_up(outcome)
    for criterion in bank.levels[level].criteria_of(kind):
        if criterion.id in (scores or {}):
            rehearsal.rate(criterion, (scores or {})[criterion.id])
    if vote:
        rehearsal.vote(vote)
    if finished:
        rehearsal.finish()
    practice.journal.close()
    return practice.path

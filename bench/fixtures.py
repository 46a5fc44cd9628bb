"""A practice folder with sessions in it, made by the writer that makes them in earnest."""

import os
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import repeat
from pathlib import Path

from hotseat.domain.bank.bank import Bank
from hotseat.domain.session.follow_up_offers import offers
from hotseat.domain.session.header import Header
from hotseat.domain.session.session import Session
from hotseat.domain.vocabulary import OUTCOMES, VOTES, Kind
from hotseat.engine.rehearsal import Rehearsal
from hotseat.storage.bank.bank import load
from hotseat.storage.files.folder import shipped_prompts
from hotseat.storage.session import session_journal

SESSIONS = 14
NOTES = (
    "the partner team had stopped answering our messages",
    "+ owned the relationship, not just the date #ownership",
    "- no figure for what it cost the customers",
    "? how did their manager take it",
    "+ came back with a second plan before being asked #earn-trust",
)
STEP = 4.0
"""Seconds between two looks at the clock; from 5 on one would be taken for time away."""


class ManualClock:
    """A clock that goes only when it is told to, in seconds."""

    def __init__(self) -> None:
        self._now = 1_000.0

    def awake(self) -> float:
        return self._now

    def elapsed(self) -> float:
        return self._now

    def advance(self, seconds: float) -> None:
        self._now += seconds


def fill(folder: Path, sessions: int = SESSIONS) -> None:
    """Puts sessions into the folder, the newest from yesterday: three in four behavioral, the rest design."""
    (folder / "prompts").mkdir(parents=True)
    (folder / "sessions").mkdir()
    workers = os.cpu_count() or 1
    if sessions < 100:
        _make(folder, range(sessions))
        return
    with ProcessPoolExecutor(workers) as pool:
        list(pool.map(_make, repeat(folder), [range(first, sessions, workers) for first in range(workers)]))


def add_one(folder: Path) -> None:
    """One more session, the newest of all."""
    now, number = datetime.now(UTC).replace(microsecond=0), len(list((folder / "sessions").iterdir()))
    _Practice(
        folder=folder, bank=_bank(), number=number, level="L6", kind="behavioral", started=now
    ).go_through()


def _make(folder: Path, numbers: Iterable[int]) -> None:
    now = datetime.now(UTC).replace(microsecond=0)
    for number in numbers:
        kind: Kind = "system-design" if number % 4 == 3 else "behavioral"
        level = "L7" if number % 3 == 2 else "L6"
        started = now - timedelta(days=1 + number // 4, seconds=number % 4)
        _Practice(
            folder=folder, bank=_bank(), number=number, level=level, kind=kind, started=started
        ).go_through()


@cache
def _bank() -> Bank:
    return load([shipped_prompts()]).bank


class _Practice:
    """One session from its card to its vote."""

    def __init__(  # noqa: PLR0913, PLR0917 (a session is made from all of these)
        self, folder: Path, bank: Bank, number: int, level: str, kind: Kind, started: datetime
    ) -> None:
        self._bank, self._number = bank, number
        self._clock = ManualClock()
        header = Header(
            format=1,
            id=f"{started:%Y-%m-%d-%H%M%S}-{level.lower()}-{kind}-{number:04x}",
            started=started,
            level=level,
            kind=kind,
        )
        self._journal = session_journal.create(folder / "sessions", header)
        self._rehearsal = Rehearsal(Session(header), self._journal, self._clock)

    def go_through(self) -> None:
        """Answers, probes, rates and finishes."""
        header = self._rehearsal.session.header
        fitting = [
            p for p in self._bank.prompts.values() if header.level in p.levels and p.kind == header.kind
        ]
        prompt = fitting[self._number % len(fitting)]
        self._rehearsal.ask(prompt, self._bank.levels[header.level], header.kind)
        self._spend(12)
        self._answer()
        self._probe()
        self._judge()
        self._rehearsal.finish()
        self._journal.close()

    def _answer(self) -> None:
        sections = self._rehearsal.question.asked.sections
        for position, section in enumerate(sections):
            self._rehearsal.enter(section.id)
            # Now short of the window, now in it, now over it.
            self._spend(section.high * (0.7, 1.0, 1.3)[(position + self._number) % 3])
            self._rehearsal.note(NOTES[position % len(NOTES)], self._bank.principles.values())
        self._rehearsal.end_answer()

    def _probe(self) -> None:
        header = self._rehearsal.session.header
        ladder = self._bank.ladder(header.level, header.kind)
        for outcome in OUTCOMES:
            self._rehearsal.ask_follow_up(offers(self._rehearsal.session, ladder)[0].follow_up)
            self._spend(30)
            self._rehearsal.close_follow_up(outcome)

    def _judge(self) -> None:
        header = self._rehearsal.session.header
        principles = self._rehearsal.question.asked.principles
        for position, criterion in enumerate(self._bank.criteria(header.level, header.kind, principles)):
            self._rehearsal.rate(criterion, 1 + (position + self._number) % 4)
        self._rehearsal.vote(VOTES[self._number % len(VOTES)])

    def _spend(self, seconds: float) -> None:
        whole, rest = divmod(seconds, STEP)
        for step in [STEP] * int(whole) + [rest]:
            self._clock.advance(step)
            self._rehearsal.tick()

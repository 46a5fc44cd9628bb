"""A prompt asked in a session: its marks, its gaps, and the seconds they leave."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple

from hotseat.domain.events import Asked, Changed, FollowUp, Guessed, Noted, Rated, Ticked
from hotseat.domain.pacing import Section


class Mark(NamedTuple):
    """A section was entered, in seconds on the session clock."""

    at: float
    section: str


class Stretch(NamedTuple):
    """A section's time without a break in it by another section, gaps included."""

    section: str
    start: float
    stop: float


class Gap(NamedTuple):
    """Time that does not count: a pause, nobody there, or the session interrupted; open without `stop`."""

    start: float
    stop: float | None
    reason: str
    """paused, away or interrupted."""
    away: float = 0.0
    """Seconds nobody was there, at the beginning of the gap."""
    counted: bool = False
    """The time away was ruled part of the answer."""

    def excluded(self, start: float, stop: float) -> float:
        """Seconds of this gap that fall between start and stop and do not count."""
        first = self.start + self.away if self.counted else self.start
        last = stop if self.stop is None else self.stop
        return max(0.0, min(last, stop) - max(first, start))


class Times(NamedTuple):
    """All that a repair can change of an answer."""

    marks: tuple[Mark, ...] = ()
    gaps: tuple[Gap, ...] = ()
    answered_at: float | None = None


class Probe(NamedTuple):
    """A follow-up that was asked, and how it went."""

    follow_up: FollowUp
    asked_at: float
    answered_at: float | None = None
    outcome: str = ""


class Cut(NamedTuple):
    """The driver cut in, and when the candidate was back on track."""

    at: float
    text: str
    recovered_at: float | None = None


class Question(NamedTuple):
    """One prompt in one session, everything that happened to it in order."""

    asked: Asked
    prepared: int = 0
    """Seconds of preparation chosen on the card."""
    prepared_at: float = 0.0
    """When they were chosen, in seconds on the session clock: they run from there."""
    marks: tuple[Mark, ...] = ()
    gaps: tuple[Gap, ...] = ()
    answered_at: float | None = None
    notes: tuple[Noted, ...] = ()
    changes: tuple[Changed, ...] = ()
    ticks: tuple[Ticked, ...] = ()
    """The lines that are ticked now."""
    probes: tuple[Probe, ...] = ()
    guesses: tuple[Guessed, ...] = ()
    ratings: tuple[Rated, ...] = ()
    """The interviewer's, or those of whoever works alone."""
    vote: str = ""
    before: tuple[Times, ...] = ()
    """Its times before each repair that was made afterwards, the oldest first."""
    moving: int = 0
    """The boundary that the last repair moved, or 0: moved again, it is still the same repair."""
    candidate_ratings: tuple[Rated, ...] = ()
    vote_again: str = ""
    """The vote after the discussion."""
    cuts: tuple[Cut, ...] = ()

    @property
    def times(self) -> Times:
        """Its times as they are now."""
        return Times(self.marks, self.gaps, self.answered_at)

    @property
    def repairs(self) -> int:
        """How many changes were made afterwards."""
        return len(self.before)

    @property
    def unrepaired(self) -> "Question | None":
        """The question as it was recorded, or None where nothing was repaired."""
        if not self.before:
            return None
        return self._replace(**self.before[0]._asdict(), before=(), moving=0)

    def recording(self, change: Callable[[Times], Times]) -> "Question":
        """The question after its times went on: those before a repair go on too, should it be taken back."""
        times = change(self.times)
        return self._replace(**times._asdict(), before=tuple(map(change, self.before)))

    def repaired(self, times: Times, moving: int = 0) -> "Question":
        """The question with other times; a boundary moved several times in a row is one repair."""
        same = bool(moving) and moving == self.moving
        before = self.before if same else (*self.before, self.times)
        if before[-1] == times:
            before, moving = before[:-1], 0
        return self._replace(**times._asdict(), before=before, moving=moving)

    @property
    def begun(self) -> bool:
        """Whether a section was ever entered."""
        return bool(self.marks)

    @property
    def began_at(self) -> float:
        """When the first section was entered, or while none was, when the prompt was asked."""
        return self.marks[0].at if self.marks else self.asked.at

    @property
    def section(self) -> Section | None:
        """The section entered last, while the answer runs."""
        if not self.marks or self.answered_at is not None:
            return None
        return self.section_of(self.marks[-1].section)

    @property
    def open_probe(self) -> Probe | None:
        """The follow-up that is being answered."""
        return self.probes[-1] if self.probes and self.probes[-1].answered_at is None else None

    @property
    def open_cut(self) -> Cut | None:
        """The interruption from which the candidate is not back yet, while the answer runs."""
        running = self.cuts and self.answered_at is None and self.cuts[-1].recovered_at is None
        return self.cuts[-1] if running else None

    @property
    def thrown_in(self) -> frozenset[str]:
        """What was said into the answer: changes of the requirements, and the words of an interruption."""
        return frozenset((*(one.text for one in self.changes), *(one.text for one in self.cuts)))

    @property
    def final_vote(self) -> str:
        """The vote after the discussion, else the first."""
        return self.vote_again or self.vote

    @property
    def open_gap(self) -> Gap | None:
        """The gap that has not ended."""
        return self.gaps[-1] if self.gaps and self.gaps[-1].stop is None else None

    def section_of(self, section_id: str) -> Section | None:
        """The plan's section of that id, or None."""
        return next((section for section in self.asked.sections if section.id == section_id), None)

    @property
    def boundaries(self) -> tuple[float, ...]:
        """When each section was entered and when the answer ended: what a repair can move."""
        end = () if self.answered_at is None else (self.answered_at,)
        return (*(mark.at for mark in self.marks), *end)

    def ends(self, now: float) -> float:
        """When the answer ended, or `now` while it runs."""
        return now if self.answered_at is None else self.answered_at

    def stretches(self, now: float) -> Iterator[Stretch]:
        """The answer's timeline up to the second `now` of the session clock, returns told apart."""
        # A repair can leave a section marked again while it runs.
        marks = [
            mark for last, mark in pairwise((Mark(0.0, ""), *self.marks)) if mark.section != last.section
        ]
        stops = [mark.at for mark in marks[1:]] + [self.ends(now)]
        for mark, stop in zip(marks, stops, strict=False):
            yield Stretch(mark.section, mark.at, stop)

    def counted(self, start: float, stop: float) -> float:
        """Seconds between two moments of the session clock, less the gaps."""
        return max(0.0, stop - start - sum(gap.excluded(start, stop) for gap in self.gaps))

    def spent(self, now: float) -> dict[str, float]:
        """Seconds spent in each section entered so far, all its visits together."""
        total: dict[str, float] = {}
        for section, start, stop in self.stretches(now):
            total[section] = total.get(section, 0.0) + self.counted(start, stop)
        return total

    def answer_seconds(self, now: float) -> float:
        """Seconds the answer has taken, over all sections."""
        return sum(self.spent(now).values())

    def card_seconds(self, now: float) -> float:
        """Seconds from the card shown to the answer begun, or to `now` while it has not."""
        return self.counted(self.asked.at, self._first_word_at(now))

    def preparation_seconds(self, now: float) -> float:
        """Seconds of the preparation chosen that were really taken."""
        return min(float(self.prepared), self._since_chosen(now))

    def first_word_seconds(self, now: float) -> float:
        """Seconds from the end of the preparation to the answer begun, or to `now` while it has not.

        Where no preparation was chosen they run from the card shown; where it was cut short they are none.
        """
        return max(0.0, self._since_chosen(now) - self.prepared) if self.prepared else self.card_seconds(now)

    def _since_chosen(self, now: float) -> float:
        return self.counted(self.prepared_at, self._first_word_at(now))

    def _first_word_at(self, now: float) -> float:
        return self.marks[0].at if self.marks else now

    def recovery_seconds(self, cut: Cut) -> float | None:
        """Seconds from an interruption until the candidate was back on track; None where not told."""
        return None if cut.recovered_at is None else self.counted(cut.at, cut.recovered_at)

    def probe_seconds(self, probe: Probe, now: float) -> float:
        """Seconds a follow-up has taken."""
        return self.counted(probe.asked_at, now if probe.answered_at is None else probe.answered_at)

"""A prompt asked in a session: its marks, its gaps, and the seconds they leave."""

from collections.abc import Iterator
from typing import NamedTuple

from hotseat.domain.events import Asked, FollowUp, Guessed, Noted, Rated
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


class Probe(NamedTuple):
    """A follow-up that was asked, and how it went."""

    follow_up: FollowUp
    asked_at: float
    answered_at: float | None = None
    outcome: str = ""


class Question(NamedTuple):
    """One prompt in one session, everything that happened to it in order."""

    asked: Asked
    prepared: int = 0
    """Seconds of preparation chosen on the card."""
    marks: tuple[Mark, ...] = ()
    gaps: tuple[Gap, ...] = ()
    answered_at: float | None = None
    notes: tuple[Noted, ...] = ()
    probes: tuple[Probe, ...] = ()
    guesses: tuple[Guessed, ...] = ()
    ratings: tuple[Rated, ...] = ()
    vote: str = ""
    moved: int = 0
    """Boundaries repaired afterwards."""

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

    def with_boundary(self, number: int, to: float) -> "Question":
        """The question with one boundary, counted from 1, at another second."""
        moved = self._replace(moved=self.moved + 1)
        if number > len(self.marks):
            return moved._replace(answered_at=to)
        mark = self.marks[number - 1]._replace(at=to)
        return moved._replace(marks=(*self.marks[: number - 1], mark, *self.marks[number:]))

    def stretches(self, now: float) -> Iterator[Stretch]:
        """The answer's timeline up to the second `now` of the session clock, returns told apart."""
        end = now if self.answered_at is None else self.answered_at
        stops = [mark.at for mark in self.marks[1:]] + [end]
        for mark, stop in zip(self.marks, stops, strict=False):
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

    def first_word_seconds(self, now: float) -> float:
        """Seconds from the card shown to the answer begun, or to `now` while it has not."""
        return self.counted(self.asked.at, self.marks[0].at if self.marks else now)

    def probe_seconds(self, probe: Probe, now: float) -> float:
        """Seconds a follow-up has taken."""
        return self.counted(probe.asked_at, now if probe.answered_at is None else probe.answered_at)

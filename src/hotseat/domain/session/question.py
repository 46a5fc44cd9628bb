"""A prompt asked in a session, with its answer, and the seconds that were spent on each part."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from hotseat.domain.pacing import Section
from hotseat.domain.session.events import Asked, Changed, Guessed, Noted, Rated, Ticked
from hotseat.domain.session.rows.slots import Slot, present
from hotseat.domain.session.stories.story_events import Looked, Told
from hotseat.domain.session.timeline import Cut, Gap, Mark, Probe, Stretch, Times, counted, counted_of_each
from hotseat.domain.vocabulary import MaybeVote


class Question(NamedTuple):
    """One prompt in one session, and everything that happened while it was answered."""

    asked: Asked
    prepared: int = 0
    """Seconds of preparation that the candidate chose on the card."""
    prepared_at: float = 0.0
    """When the preparation began, in seconds on the session clock."""
    marks: Sequence[Mark] = ()
    gaps: Sequence[Gap] = ()
    answered_at: float | None = None
    all_notes: Sequence[Slot[Noted]] = ()
    all_changes: Sequence[Slot[Changed]] = ()
    ticked: Sequence[Ticked] = ()
    """Every tick that was set or removed, in order."""
    all_probes: Sequence[Slot[Probe]] = ()
    guesses: Sequence[Guessed] = ()
    rated: Sequence[Rated] = ()
    """Every score that anybody gave, in order."""
    vote: MaybeVote = ""
    before: Sequence[Times] = ()
    """The times before each repair, the oldest first."""
    moving: int = 0
    """The boundary that the last repair moved, or 0. To move it again belongs to the same repair."""
    vote_again: MaybeVote = ""
    """The vote after the discussion."""
    cuts: Sequence[Cut] = ()
    change_texts: Sequence[str] = ()
    """The texts of the changes."""
    story_lacked: bool = False
    """Whether the candidate said on the card that they have no story for the question."""
    tellings: Sequence[Told] = ()
    """Every story that was named for the question, in order."""
    looks: Sequence[Looked] = ()
    first_note: int = 1
    """The number of its first note, counted through the session."""
    first_follow_up: int = 1
    """The same of its first follow-up."""
    open_follow_up: int = 0
    """The number of the follow-up that is being answered, or 0."""

    def followed_by(self, asked: Asked) -> "Question":
        """The next question of the session, whose notes and follow-ups are counted on."""
        note = self.first_note + len(self.all_notes)
        follow_up = self.first_follow_up + len(self.all_probes)
        return Question(asked, first_note=note, first_follow_up=follow_up)

    @property
    def notes(self) -> tuple[Noted, ...]:
        """The notes as they read now, without those taken out."""
        return present(self.all_notes)

    @property
    def changes(self) -> tuple[Changed, ...]:
        """The changes thrown in."""
        return present(self.all_changes)

    @property
    def probes(self) -> tuple[Probe, ...]:
        """The follow-ups asked, without those withdrawn."""
        return present(self.all_probes)

    @property
    def ticks(self) -> tuple[Ticked, ...]:
        """The lines that are ticked now, in the order in which they were ticked."""
        lines: dict[tuple[str, str, str], Ticked] = {}
        for tick in self.ticked:
            line = (tick.list, tick.item, tick.text)
            lines.pop(line, None)
            if tick.on:
                lines[line] = tick
        return tuple(lines.values())

    @property
    def ratings(self) -> tuple[Rated, ...]:
        """The last score of each criterion, by the interviewer, or by the candidate in a solo session."""
        return tuple({rated.criterion: rated for rated in self.rated if not rated.by}.values())

    @property
    def candidate_ratings(self) -> tuple[Rated, ...]:
        """The last score of each criterion by the candidate, in a pair session."""
        return tuple({rated.criterion: rated for rated in self.rated if rated.by}.values())

    @property
    def times(self) -> Times:
        """The current times of the answer, repairs included."""
        return Times(self.marks, self.gaps, self.answered_at)

    @property
    def repairs(self) -> int:
        """How many repairs the answer has."""
        return len(self.before)

    @property
    def unrepaired(self) -> "Question | None":
        """The question as it was recorded, before all repairs; None if it has no repairs."""
        if not self.before:
            return None
        return self._replace(**self.before[0]._asdict(), before=(), moving=0)

    def recording(self, change: Callable[[Times], Times]) -> "Question":
        """The question with the change made to its times, and to the times that repairs have replaced."""
        changed = self.timed(change(self.times))
        return changed._replace(before=tuple(map(change, self.before))) if self.before else changed

    def timed(self, times: Times) -> "Question":
        """The question with these times."""
        # Every mark and pause calls this, and to make the tuple by position takes half as long as _replace.
        return Question._make((*self[:3], *times, *self[6:]))

    @property
    def begun(self) -> bool:
        """Whether a section was ever entered."""
        return bool(self.marks)

    @property
    def began_at(self) -> float:
        """When the candidate entered the first section, or before that, when the prompt was asked."""
        return self.marks[0].at if self.marks else self.asked.at

    @property
    def section(self) -> Section | None:
        """The section that runs; None before and after the answer."""
        if not self.marks or self.answered_at is not None:
            return None
        return self.section_of(self.marks[-1].section)

    @property
    def open_probe(self) -> Probe | None:
        """The follow-up that is being answered, or None."""
        number = self.open_follow_up
        return self.all_probes[number - self.first_follow_up].value if number else None

    @property
    def open_cut(self) -> Cut | None:
        """The interruption that the candidate has not recovered from yet; None after the answer."""
        running = self.cuts and self.answered_at is None and self.cuts[-1].recovered_at is None
        return self.cuts[-1] if running else None

    @property
    def thrown_in(self) -> frozenset[str]:
        """What the interviewer said during the answer: the texts of changes and of interruptions."""
        return frozenset((*(change.text for change in self.changes), *(cut.text for cut in self.cuts)))

    @property
    def final_vote(self) -> MaybeVote:
        """The vote after the discussion, or the first vote if there is no second."""
        return self.vote_again or self.vote

    @property
    def open_gap(self) -> Gap | None:
        """The gap that has not ended, or None."""
        return self.gaps[-1] if self.gaps and self.gaps[-1].stop is None else None

    def section_of(self, section_id: str) -> Section | None:
        """The section of the pacing plan with that id, or None."""
        # Every mark of a session calls this, and next() over a generator takes twice as long.
        for section in self.asked.sections:
            if section.id == section_id:
                return section
        return None

    @property
    def boundaries(self) -> tuple[float, ...]:
        """The times that a repair can move: when each section was entered, and when the answer ended."""
        end = () if self.answered_at is None else (self.answered_at,)
        return (*(mark.at for mark in self.marks), *end)

    def ends(self, now: float) -> float:
        """When the answer ended, or `now` while it runs."""
        return now if self.answered_at is None else self.answered_at

    def stretches(self, now: float) -> Iterator[Stretch]:
        """The answer's timeline up to `now`, in session seconds; each visit of a section is one stretch."""
        # After a repair, two marks in a row may name the same section.
        marks = [
            mark for last, mark in pairwise((Mark(0.0, ""), *self.marks)) if mark.section != last.section
        ]
        stops = [mark.at for mark in marks[1:]] + [self.ends(now)]
        for mark, stop in zip(marks, stops, strict=False):
            yield Stretch(mark.section, mark.at, stop)

    def counted(self, start: float, stop: float) -> float:
        """Seconds between two times on the session clock, without the gaps."""
        return counted(self.gaps, start, stop)

    def spent(self, now: float) -> dict[str, float]:
        """Seconds spent in each section so far, summed over its visits."""
        return self.spent_in(list(self.stretches(now)))

    def spent_in(self, stretches: Sequence[Stretch]) -> dict[str, float]:
        """Seconds spent in each section during these stretches of the timeline."""
        total: dict[str, float] = {}
        counted = counted_of_each(self.gaps, [(start, stop) for _, start, stop in stretches])
        for (section, _, _), seconds in zip(stretches, counted, strict=True):
            total[section] = total.get(section, 0.0) + seconds
        return total

    def probes_seconds(self, now: float) -> float:
        """Seconds that the follow-ups have taken together."""
        spans = [(p.asked_at, now if p.answered_at is None else p.answered_at) for p in self.probes]
        return sum(counted_of_each(self.gaps, spans))

    def answer_seconds(self, now: float) -> float:
        """Seconds that the answer has taken, all sections together."""
        return sum(self.spent(now).values())

    def card_seconds(self, now: float) -> float:
        """Seconds from the time when the card was shown to the begin of the answer, or to `now` before."""
        return self.counted(self.asked.at, self._first_word_at(now))

    def preparation_seconds(self, now: float) -> float:
        """How many of the chosen seconds of preparation the candidate has used."""
        return min(float(self.prepared), self._since_chosen(now))

    def first_word_seconds(self, now: float) -> float:
        """Seconds from the end of the preparation to the begin of the answer, or to `now` before that.

        Without a preparation they count from the card; they are 0 if the answer began during the preparation.
        """
        return max(0.0, self._since_chosen(now) - self.prepared) if self.prepared else self.card_seconds(now)

    def _since_chosen(self, now: float) -> float:
        return self.counted(self.prepared_at, self._first_word_at(now))

    def _first_word_at(self, now: float) -> float:
        return self.marks[0].at if self.marks else now

    def recovery_seconds(self, cut: Cut) -> float | None:
        """Seconds from an interruption until the candidate was back on track; None if that was not marked."""
        return None if cut.recovered_at is None else self.counted(cut.at, cut.recovered_at)

    def probe_seconds(self, probe: Probe, now: float) -> float:
        """Seconds that a follow-up has taken."""
        return self.counted(probe.asked_at, now if probe.answered_at is None else probe.answered_at)

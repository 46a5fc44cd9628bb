"""A prompt asked in a session: its marks, its gaps, and the seconds they leave."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from hotseat.domain.pacing import Section
from hotseat.domain.session.events import Asked, Changed, Guessed, Noted, Rated, Ticked
from hotseat.domain.session.rows.slots import Slot, standing
from hotseat.domain.session.timeline import Cut, Gap, Mark, Probe, Stretch, Times, counted, counted_of_each
from hotseat.domain.vocabulary import MaybeVote


class Question(NamedTuple):
    """One prompt in one session, everything that happened to it in order."""

    asked: Asked
    prepared: int = 0
    """Seconds of preparation chosen on the card."""
    prepared_at: float = 0.0
    """When they were chosen, in seconds on the session clock: they run from there."""
    marks: Sequence[Mark] = ()
    gaps: Sequence[Gap] = ()
    answered_at: float | None = None
    all_notes: Sequence[Slot[Noted]] = ()
    all_changes: Sequence[Slot[Changed]] = ()
    ticked: Sequence[Ticked] = ()
    """Every tick that was set or taken away."""
    all_probes: Sequence[Slot[Probe]] = ()
    guesses: Sequence[Guessed] = ()
    rated: Sequence[Rated] = ()
    """Every score that was given, by whom ever."""
    vote: MaybeVote = ""
    before: Sequence[Times] = ()
    """Its times before each repair that was made afterwards, the oldest first."""
    moving: int = 0
    """The boundary that the last repair moved, or 0: moved again, it is still the same repair."""
    vote_again: MaybeVote = ""
    """The vote after the discussion."""
    cuts: Sequence[Cut] = ()
    change_texts: Sequence[str] = ()
    """The words of the changes."""
    story_lacked: bool = False
    """Whether the candidate said on its card that they have no story for it."""
    """The words of all changes."""
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
        return standing(self.all_notes)

    @property
    def changes(self) -> tuple[Changed, ...]:
        """The changes thrown in."""
        return standing(self.all_changes)

    @property
    def probes(self) -> tuple[Probe, ...]:
        """The follow-ups asked, without those withdrawn."""
        return standing(self.all_probes)

    @property
    def ticks(self) -> tuple[Ticked, ...]:
        """The lines that are ticked now, in the order in which they were."""
        lines: dict[tuple[str, str, str], Ticked] = {}
        for tick in self.ticked:
            line = (tick.list, tick.item, tick.text)
            lines.pop(line, None)
            if tick.on:
                lines[line] = tick
        return tuple(lines.values())

    @property
    def ratings(self) -> tuple[Rated, ...]:
        """The last score of each criterion: the interviewer's, or those of whoever works alone."""
        return tuple({one.criterion: one for one in self.rated if not one.by}.values())

    @property
    def candidate_ratings(self) -> tuple[Rated, ...]:
        """The same of the candidate, in a pair."""
        return tuple({one.criterion: one for one in self.rated if one.by}.values())

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
        gone_on = self.timed(change(self.times))
        return gone_on._replace(before=tuple(map(change, self.before))) if self.before else gone_on

    def timed(self, times: Times) -> "Question":
        """The question with other times."""
        # Every mark and pause comes through here: made by position it takes half as long.
        return Question._make((*self[:3], *times, *self[6:]))

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
        number = self.open_follow_up
        return self.all_probes[number - self.first_follow_up].value if number else None

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
    def final_vote(self) -> MaybeVote:
        """The vote after the discussion, else the first."""
        return self.vote_again or self.vote

    @property
    def open_gap(self) -> Gap | None:
        """The gap that has not ended."""
        return self.gaps[-1] if self.gaps and self.gaps[-1].stop is None else None

    def section_of(self, section_id: str) -> Section | None:
        """The plan's section of that id, or None."""
        # Asked at each mark of a session: an expression that makes an iterator would take twice as long.
        for section in self.asked.sections:
            if section.id == section_id:
                return section
        return None

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
        return counted(self.gaps, start, stop)

    def spent(self, now: float) -> dict[str, float]:
        """Seconds spent in each section entered so far, all its visits together."""
        return self.spent_in(list(self.stretches(now)))

    def spent_in(self, stretches: Sequence[Stretch]) -> dict[str, float]:
        """The same in these stretches of its timeline."""
        total: dict[str, float] = {}
        counted = counted_of_each(self.gaps, [(start, stop) for _, start, stop in stretches])
        for (section, _, _), seconds in zip(stretches, counted, strict=True):
            total[section] = total.get(section, 0.0) + seconds
        return total

    def probes_seconds(self, now: float) -> float:
        """Seconds that all follow-ups have taken."""
        return sum(
            counted_of_each(
                self.gaps,
                [(one.asked_at, now if one.answered_at is None else one.answered_at) for one in self.probes],
            )
        )

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

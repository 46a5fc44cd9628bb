"""Where the items of a day come from: each source returns what it found missing, in a fixed order."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from hotseat.domain.day import day_of, days_since
from hotseat.domain.review.answers import Answer
from hotseat.domain.review.habit import habit
from hotseat.domain.review.next_question import (
    DAYS_ALL_MISSED,
    LONGEST_IDLE_DAYS,
    RECENT_ANSWERS,
    Need,
    idle_text,
    need,
    practised,
    rated_text,
)
from hotseat.domain.schedule.in_earnest import DAYS_OF_A_HOLE, hole_of, hole_words
from hotseat.domain.schedule.item import MINUTES, Item
from hotseat.domain.schedule.practice import Practice
from hotseat.domain.text import counted

Source = Callable[[Practice], Iterable[Item]]
HABIT_ANSWERS = 8
"""In how many of the last answers a section is looked for that often misses its window."""
DAYS_ALL_GAPS = 7.0
"""Days if every follow-up showed a gap; fewer, in proportion, if only some did."""
DRILL_DAYS, ASSESSMENT_DAYS = 7, 28
"""After so many days a drill, or an assessment, comes again."""


class Probed(NamedTuple):
    """How the follow-ups of some answers went."""

    gaps: int
    partial: int
    marked: int

    @property
    def days(self) -> float:
        """How pressing that makes the subject; half for each that was held in part."""
        return DAYS_ALL_GAPS * (self.gaps + self.partial / 2) / self.marked if self.marked else 0.0

    @property
    def words(self) -> str:
        """As in "2 gaps in 3 follow-ups"; empty without a gap."""
        return f"{counted(self.gaps, 'gap')} in {counted(self.marked, 'follow-up')}" if self.gaps else ""


def principles(practice: Practice) -> Iterator[Item]:
    """A question on each principle: proven where an answer was rated low, or showed a gap, in earnest too."""
    answers = practice.of_kind("behavioral")
    past = practised(answers)
    for principle, name in practice.principles.items():
        urgency = need(principle, past, practice.today)
        probes = probed([answer for answer in answers if principle in answer.principles], practice)
        hole = hole_of(principle, practice)
        in_earnest = hole_words(hole, practice.today) if hole else ""
        is_proof = hole is not None and bool(hole.outcome)
        proof = [rated_text(urgency), probes.words, in_earnest if is_proof else ""]
        yield Item(
            kind="question",
            what=f"A question on {name}",
            what_unnamed="A question",
            minutes=MINUTES["question"],
            reason=_joined(*proof, "" if is_proof else in_earnest, idle_text(urgency)),
            ground="proven" if any(proof) else "inferred",
            days=urgency.days + probes.days + (DAYS_OF_A_HOLE[hole.outcome] if hole else 0.0),
            about=principle,
            principle=principle,
        )


def windows(practice: Practice) -> Iterator[Item]:
    """A question in which to mind the section that often missed its window."""
    finished = practice.finished("behavioral")[:HABIT_ANSWERS]
    if missed := habit([answer.missed for answer in finished]):
        yield Item(
            kind="question",
            what=f"A question, with {missed.section} in its window",
            minutes=MINUTES["question"],
            reason=f"{missed.words} in {missed.times} of {counted(len(finished), 'answer')}",
            ground="proven",
            days=_idle(finished, practice) + DAYS_ALL_MISSED * missed.times / len(finished),
            about=missed.section,
        )


def designs(practice: Practice) -> Iterator[Item]:
    """A system design: proven where a phase often ran over, or designs were rated low or showed gaps."""
    if practice.design is None:
        return
    answers = practice.of_kind("system-design")
    urgency = _need_of_all(answers, practice)
    finished = practice.finished("system-design")[:RECENT_ANSWERS]
    missed = habit([[miss for miss in answer.missed if miss[1] == "over"] for answer in finished])
    probes = probed(answers, practice)
    over = f"{missed.words} in {missed.times} of {counted(len(finished), 'design')}" if missed else ""
    proof = [over, rated_text(urgency), probes.words]
    yield Item(
        kind="design",
        what=f"A system design, with {missed.section} in its time" if missed else "A system design",
        minutes=practice.design.minutes,
        reason=_joined(*proof, idle_text(urgency).replace("asked", "practised")),
        ground="proven" if any(proof) else "inferred",
        days=urgency.days + probes.days,
        about=missed.section if missed else "",
        plan=practice.design.id,
    )


def stories(practice: Practice) -> Iterator[Item]:
    """Each story that was never told, those that are ready first."""
    told_ids = practice.told_in_earnest.union(answer.story for answer in practice.answers)
    for story in sorted(practice.stories, key=lambda prepared: not prepared.is_ready):
        if story.id not in told_ids:
            yield Item(
                kind="story",
                what=f'Tell "{story.title}"',
                minutes=MINUTES["story"],
                reason="never told" if story.is_ready else "never told; still a draft",
                ground="inferred",
                days=LONGEST_IDLE_DAYS,
                about=story.id,
                principle=story.principle,
            )


def drills(practice: Practice) -> Iterator[Item]:
    """A drill, where there are stories to choose from and the last one is a week ago."""
    since = days_since(practice.drills, practice.today)
    if practice.stories and (since is None or since >= DRILL_DAYS):
        yield Item(
            kind="drill",
            what="A drill: choose a story for ten questions",
            minutes=MINUTES["drill"],
            reason="no drill yet" if since is None else f"the last one was {counted(since, 'day')} ago",
            ground="inferred",
            days=LONGEST_IDLE_DAYS if since is None else min(since, LONGEST_IDLE_DAYS),
        )


def assessment(practice: Practice) -> Iterator[Item]:
    """The assessment for the level, where there is none or it is four weeks old."""
    if practice.assessed is None:
        return
    since = days_since(practice.assessed, practice.today)
    if since is None or since >= ASSESSMENT_DAYS:
        old = f"the last one was {counted(since or 0, 'day')} ago"
        yield Item(
            kind="assessment",
            what=f"Your assessment for {practice.level}",
            minutes=MINUTES["assessment"],
            reason=f"none for {practice.level} yet" if since is None else old,
            ground="inferred",
            days=LONGEST_IDLE_DAYS,
        )


SOURCES: tuple[Source, ...] = (principles, windows, designs, stories, drills, assessment)
"""Every source of items."""


def probed(answers: Sequence[Answer], practice: Practice) -> Probed:
    """How the follow-ups of the last four of these answers went, which are given newest first."""
    recent = [answer for answer in answers if answer.answered and day_of(answer.started) <= practice.today]
    outcomes = Counter(
        outcome for answer in recent[:RECENT_ANSWERS] for outcome in answer.outcomes if outcome
    )
    return Probed(outcomes["gap"], outcomes["partial"], outcomes.total())


def _need_of_all(answers: Sequence[Answer], practice: Practice) -> Need:
    """How urgent it is to practise what all of these answers practise."""
    one_subject = [practised_answer._replace(principles=(_ALL,)) for practised_answer in practised(answers)]
    return need(_ALL, one_subject, practice.today)


_ALL = "all"


def _idle(answers: Sequence[Answer], practice: Practice) -> int:
    since = days_since((day_of(answer.started) for answer in answers), practice.today)
    return LONGEST_IDLE_DAYS if since is None else min(since, LONGEST_IDLE_DAYS)


def _joined(*parts: str) -> str:
    return "; ".join(filter(None, parts))

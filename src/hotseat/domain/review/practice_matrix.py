"""What was practised at which level: every principle and competency, how often, how long ago, how rated."""

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping
from datetime import date, datetime
from typing import NamedTuple

from hotseat.domain.bank.bank import Bank, Choice
from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.day import day_of
from hotseat.domain.names import words
from hotseat.domain.review.answers import Answer
from hotseat.domain.review.habit import Habit, habit_among
from hotseat.domain.session.rating import is_weak, mean_of_counts
from hotseat.domain.vocabulary import COMPETENCIES, KINDS, Kind

BEHAVIORAL, DESIGN = KINDS


class Subject(NamedTuple):
    """What can be practised at a level: a principle, a competency of behavioral prompts, or system design."""

    name: str
    kind: Kind
    principle: str = ""
    competency: str = ""

    def choice(self, level: str) -> Choice:
        """The prompts that practise it."""
        return Choice(level, self.kind, self.principle, self.competency)


class Cell(NamedTuple):
    """One subject at one level."""

    subject: Subject
    level: str
    prompts: int
    """Prompts of the bank that practise it."""
    times: int = 0
    """Completed answers; a subject without any is a hole."""
    idle_days: int | None = None
    """Local days since the latest answer up to today; None if all are dated later."""
    rating: float | None = None
    """The mean rating of the answers, from 1 to 4; None if none was rated."""
    habit: Habit | None = None
    lacking: int = 0
    """Prompts of the bank that practise it and that the person has no story for."""

    @property
    def is_weak(self) -> bool:
        """Whether the rating, rounded as screens show it, is below what the level expects."""
        return is_weak(self.rating)


class PracticeMatrix(NamedTuple):
    """How much each subject was practised: one row for each subject, with one cell for each level."""

    levels: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def holes(self, level: str) -> list[Cell]:
        """The principles that the bank has a prompt for and that have no answer at this level."""
        return [cell for cell in self.principles(level) if not cell.times and cell.prompts]

    def principles(self, level: str) -> list[Cell]:
        """The cells of the principles at this level."""
        return [cell for row in self.rows for cell in row if cell.level == level and cell.subject.principle]


def subjects(bank: Bank) -> list[Subject]:
    """Every principle, then the competencies. All system-design prompts together are one subject."""
    all_subjects = [
        Subject(principle.name, BEHAVIORAL, principle=principle.id) for principle in bank.principles.values()
    ]
    for competency in COMPETENCIES:
        name = words(competency).capitalize()
        behavioral = competency != DESIGN
        all_subjects.append(
            Subject(name, BEHAVIORAL, competency=competency) if behavioral else Subject(name, DESIGN)
        )
    return all_subjects


class Practised(NamedTuple):
    """The completed answers that practise one subject at one level, added up."""

    times: int
    """How many there are."""
    latest: datetime | None
    """When the session of the latest answer up to today started; None if all are dated later."""
    ratings: Mapping[float, int]
    """How many answers have each rating; those without one are left out."""
    misses: Mapping[tuple[str, str], int]
    """How often each section missed its window, by its name and verdict, that of the newest answer first."""


def practised(answers: Iterable[Answer], today: date) -> dict[Choice, Practised]:
    """The answers added up by what they practise; answers that were not completed are left out.

    The answers are given newest first.
    """
    by_choice: Mapping[Choice, list[Answer]] = defaultdict(list)
    for answer in answers:
        for choice in practises(answer):
            by_choice[choice].append(answer)
    return {
        choice: Practised(
            times=len(own),
            latest=max((answer.started for answer in own if day_of(answer.started) <= today), default=None),
            ratings=Counter(answer.rating for answer in own if answer.rating is not None),
            misses=Counter(miss for answer in own for miss in answer.missed),
        )
        for choice, own in by_choice.items()
    }


def practice(
    answers: Iterable[Answer], bank: Bank, today: date, lacked: Container[str] = frozenset()
) -> PracticeMatrix:
    """The matrix of these answers, which are given newest first. `lacked` as in `practice_matrix`."""
    return practice_matrix(practised(answers, today), bank, today, lacked)


def practice_matrix(
    added_up: Mapping[Choice, Practised], bank: Bank, today: date, lacked: Container[str] = frozenset()
) -> PracticeMatrix:
    """The matrix of what was practised.

    `lacked` are the ids of the prompts that the person has no story for.
    """
    prompts = _counts(bank.prompts.values())
    lacking = _counts(prompt for prompt in bank.prompts.values() if prompt.id in lacked)

    def cell(subject: Subject, level: str) -> Cell:
        choice = subject.choice(level)
        unpractised = Cell(subject, level, prompts[choice], lacking=lacking[choice])
        return _answered(unpractised, added_up.get(choice), today)

    rows = [tuple(cell(subject, level) for level in bank.levels) for subject in subjects(bank)]
    return PracticeMatrix(tuple(bank.levels), tuple(rows))


def most_practised(matrix: PracticeMatrix) -> str:
    """The level with the most answers, the first of them if several tie; empty if there are no levels.

    An answer counts once for each principle that its prompt asks about, as in the table.
    """
    times = {
        level: sum(cell.times for row in matrix.rows for cell in row if cell.level == level)
        for level in matrix.levels
    }
    return max(matrix.levels, key=lambda level: times[level], default="")


def holes_first(matrix: PracticeMatrix, bank: Bank, level: str) -> list[Cell]:
    """The holes of a level: first the principles that the level expects, in the level's order."""
    known = bank.levels.get(level)
    expected = [expectation.principle for expectation in known.expected_principles] if known else []

    def position(cell: Cell) -> int:
        principle = cell.subject.principle
        return expected.index(principle) if principle in expected else len(expected)

    return sorted(matrix.holes(level), key=position)


def practises(answer: Answer) -> list[Choice]:
    """What an answer practises; nothing if it was not completed."""
    return _fitting((answer.level,), answer) if answer.answered and answer.kind in KINDS else []


def _fitting(levels: Iterable[str], practised: Answer | Prompt) -> list[Choice]:
    """The subjects that the answer or prompt practises at each of the levels."""
    if practised.kind == DESIGN:
        return [Choice(level, DESIGN) for level in levels]
    return [
        choice
        for level in levels
        for choice in (
            *(Choice(level, BEHAVIORAL, principle) for principle in dict.fromkeys(practised.principles)),
            Choice(level, BEHAVIORAL, competency=practised.competency),
        )
    ]


def _counts(prompts: Iterable[Prompt]) -> Counter[Choice]:
    return Counter(choice for prompt in prompts for choice in _fitting(prompt.levels, prompt))


def _answered(cell: Cell, practised: Practised | None, today: date) -> Cell:
    if practised is None:
        return cell
    latest = practised.latest
    return cell._replace(
        times=practised.times,
        idle_days=None if latest is None else (today - day_of(latest)).days,
        rating=mean_of_counts(practised.ratings),
        habit=habit_among(practised.misses, practised.times),
    )

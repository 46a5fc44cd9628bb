"""What was practised at which level: every principle and competency, how often, how long ago, how rated."""

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from hotseat.domain.bank.bank import Bank, Choice
from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.day import day_of, days_since
from hotseat.domain.names import words
from hotseat.domain.review.answers import Answer
from hotseat.domain.review.habit import Habit, habit
from hotseat.domain.session.rating import is_weak, mean
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


def practice(
    answers: Iterable[Answer], bank: Bank, today: date, lacked: Container[str] = frozenset()
) -> PracticeMatrix:
    """The matrix of these answers, which may come in any order; answers that were not completed are left out.

    `lacked` are the ids of the prompts that the person has no story for.
    """
    by_choice: Mapping[Choice, list[Answer]] = defaultdict(list)
    for answer in answers:
        if answer.answered and answer.kind in KINDS:
            for choice in _practised(answer):
                by_choice[choice].append(answer)
    prompts = _counts(bank.prompts.values())
    lacking = _counts(prompt for prompt in bank.prompts.values() if prompt.id in lacked)

    def cell(subject: Subject, level: str) -> Cell:
        choice = subject.choice(level)
        unpractised = Cell(subject, level, prompts[choice], lacking=lacking[choice])
        return _answered(unpractised, by_choice.get(choice, ()), today)

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


def _practised(answer: Answer) -> list[Choice]:
    return _fitting((answer.level,), answer)


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


def _answered(cell: Cell, answers: Sequence[Answer], today: date) -> Cell:
    if not answers:
        return cell
    return cell._replace(
        times=len(answers),
        idle_days=days_since((day_of(answer.started) for answer in answers), today),
        rating=mean(answer.rating for answer in answers),
        habit=habit([answer.missed for answer in answers]),
    )

"""Compares two answers: section by section, score by score, and in sentences what changed most."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from hotseat.domain.pacing import Section, Verdict, clock, whole_seconds
from hotseat.domain.review.ledger import Ledger, Row, ledger
from hotseat.domain.session.question import Question
from hotseat.domain.session.rating import rating
from hotseat.domain.session.session import Session
from hotseat.domain.session.stories.tellings import story_told
from hotseat.domain.text import counted

MOST_SENTENCES = 2


class Side(NamedTuple):
    """One of the two answers, with its session."""

    session: Session
    question: Question

    @property
    def book(self) -> Ledger:
        """The ledger of the answer."""
        return ledger(self.question, self.session.at)

    @property
    def outcomes(self) -> Counter[str]:
        """How many follow-ups have each outcome; "" counts the unmarked ones."""
        return Counter(probe.outcome for probe in self.question.probes)


class SectionPair(NamedTuple):
    """A section in both answers; None if a plan does not have it."""

    name: str
    left: Row | None
    right: Row | None

    @property
    def difference(self) -> int | None:
        """Whole seconds that the right section took longer than the left; None unless both were reached."""
        if self.left is None or self.right is None or not (self.left.visits and self.right.visits):
            return None
        return whole_seconds(self.right.spent) - whole_seconds(self.left.spent)


class ScorePair(NamedTuple):
    """The scores of a criterion, from 1 to 4; None if it was not rated."""

    name: str
    left: int | None
    right: int | None

    @property
    def difference(self) -> int | None:
        """The right score minus the left; None unless both were given."""
        return None if self.left is None or self.right is None else self.right - self.left


class Comparison(NamedTuple):
    """Two answers side by side; the left one is the older, until they are swapped."""

    left: Side
    right: Side
    sections: tuple[SectionPair, ...]
    scores: tuple[ScorePair, ...]
    sentences: tuple[str, ...]
    """At most two sentences on what changed most from the older to the newer answer."""

    @property
    def same_prompt(self) -> bool:
        """Whether both answer the same prompt."""
        return is_same_prompt(self.left.question, self.right.question)

    @property
    def same_story(self) -> bool:
        """Whether the same story was told for both."""
        return is_same_story(self.left.question, self.right.question)

    @property
    def same_plan(self) -> bool:
        """Whether both have the same sections with the same windows."""
        return self.left.question.asked.sections == self.right.question.asked.sections

    @property
    def averages(self) -> tuple[float, float] | None:
        """The mean scores of the left and the right answer; None unless both were rated."""
        left, right = (
            rating(rated.score for rated in side.question.ratings) for side in (self.left, self.right)
        )
        return None if left is None or right is None else (left, right)

    def swapped(self) -> "Comparison":
        """The comparison with left and right exchanged; the sentences still go from older to newer."""
        return self._replace(
            left=self.right,
            right=self.left,
            sections=tuple(pair._replace(left=pair.right, right=pair.left) for pair in self.sections),
            scores=tuple(pair._replace(left=pair.right, right=pair.left) for pair in self.scores),
        )


def is_same_prompt(question: Question, other: Question) -> bool:
    """Whether two questions asked the same prompt."""
    return question.asked.prompt == other.asked.prompt


def is_same_story(question: Question, other: Question) -> bool:
    """Whether the same story was told for two questions."""
    first, second = story_told(question), story_told(other)
    return first is not None and second is not None and first.story == second.story


def under(session: Session, name: str) -> Session:
    """The session with the name of its file as its id, so that it can be opened again by its id."""
    return session._replace(header=session.header._replace(id=name))


def compare(older: Side, newer: Side) -> Comparison:
    """The comparison of two answers."""
    plain = Comparison(
        left=older,
        right=newer,
        sections=tuple(_sections(older, newer)),
        scores=tuple(_scores(older, newer)),
        sentences=(),
    )
    changes = (
        _section_sentence(plain),
        _rating_sentence(plain),
        _held_sentence(plain),
        _whole_sentence(plain),
    )
    sentences = [sentence for sentence in changes if sentence][:MOST_SENTENCES]
    return plain._replace(sentences=tuple(sentences or ["Every section took as long as before."]))


def _sections(older: Side, newer: Side) -> list[SectionPair]:
    """The sections of the newer plan, with the other sections of the older plan in their order."""
    left, right = older.book.rows, newer.book.rows
    matches = {row.section.id: _match(row.section, left) for row in right}
    pairs = [SectionPair(row.section.name, matches[row.section.id], row) for row in right]
    matched = {row.section.id for row in matches.values() if row}
    position = 0
    for row in left:
        if row.section.id in matched:
            position = 1 + next(i for i, pair in enumerate(pairs) if pair.left == row)
        else:
            pairs.insert(position, SectionPair(row.section.name, row, None))
            position += 1
    return pairs


def _match(section: Section, rows: Sequence[Row]) -> Row | None:
    """The row of the same section: by its id, else by its name."""
    by_id = [row for row in rows if row.section.id == section.id]
    by_name = [row for row in rows if row.section.name.casefold() == section.name.casefold()]
    return next(iter(by_id or by_name), None)


def _scores(older: Side, newer: Side) -> list[ScorePair]:
    left = {rating.criterion: rating for rating in older.question.ratings}
    right = {rating.criterion: rating for rating in newer.question.ratings}
    pairs = []
    for criterion in dict.fromkeys([*left, *right]):
        left_score, right_score = left.get(criterion), right.get(criterion)
        named = right_score or left_score
        name = named.name if named else criterion
        pairs.append(
            ScorePair(
                name, left_score.score if left_score else None, right_score.score if right_score else None
            )
        )
    return pairs


def _section_sentence(comparison: Comparison) -> str:
    """The section that changed most; sections whose verdict changed come before all others."""
    both = [(pair.name, pair.left, pair.right) for pair in comparison.sections if pair.left and pair.right]
    moved = [entry for entry in both if entry[1].verdict is not entry[2].verdict]
    if not both:
        return ""
    name, was, now = max(moved or both, key=lambda entry: abs(_longer(entry[1], entry[2])))
    if not (moved or _longer(was, now)):
        return ""
    if not now.visits:
        return f"{name} was not reached; it was {clock(was.spent)}."
    before = clock(was.spent) if was.visits else "not reached"
    return f"{name} {clock(now.spent)}, it was {before}: {_fit_words(was, now)}."


def _longer(was: Row, now: Row) -> int:
    return whole_seconds(now.spent) - whole_seconds(was.spent)


def _fit_words(was: Row, now: Row) -> str:
    again = was.verdict is now.verdict
    if now.verdict is Verdict.IN_WINDOW:
        return "in its window both times" if again else "now in its window"
    how = "over" if now.verdict is Verdict.OVER else "short of"
    return f"{'still' if again else 'now'} {clock(now.by)} {how} its window"


def _rating_sentence(comparison: Comparison) -> str:
    if comparison.averages is None:
        return ""
    was, now = (f"{average:.1f}" for average in comparison.averages)
    return "" if was == now else f"Rated {now} on average; it was {was}."


def _held_sentence(comparison: Comparison) -> str:
    was, now = comparison.left.outcomes, comparison.right.outcomes
    if not (was and now) or (was["held"], was.total()) == (now["held"], now.total()):
        return ""
    held = f"{now['held']} of {counted(now.total(), 'follow-up')} held"
    return f"{held}; it was {was['held']} of {was.total()}."


def _whole_sentence(comparison: Comparison) -> str:
    was, now = (clock(side.book.seconds) for side in (comparison.left, comparison.right))
    return "" if was == now else f"The answer took {now}; it was {was}."

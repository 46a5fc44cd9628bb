"""Two answers side by side: section by section, score by score, and in words what changed most."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from hotseat.domain.pacing import Section, Verdict, clock, whole_seconds
from hotseat.domain.people import is_same_person
from hotseat.domain.review.answers import Answer
from hotseat.domain.review.ledger import Ledger, Row, ledger
from hotseat.domain.session.question import Question
from hotseat.domain.session.rating import rating
from hotseat.domain.session.session import Session
from hotseat.domain.text import counted

MOST_SENTENCES = 2


class Side(NamedTuple):
    """One answer, and the session it was given in."""

    session: Session
    question: Question

    @property
    def book(self) -> Ledger:
        """Its ledger."""
        return ledger(self.question, self.session.at)

    @property
    def outcomes(self) -> Counter[str]:
        """How many follow-ups held, were partial, found a gap, or were left unmarked ""."""
        return Counter(probe.outcome for probe in self.question.probes)


class SectionPair(NamedTuple):
    """A section in both answers; None where a plan does not have it."""

    name: str
    left: Row | None
    right: Row | None

    @property
    def difference(self) -> int | None:
        """Whole seconds that the right one took longer; None unless both were reached."""
        if self.left is None or self.right is None or not (self.left.visits and self.right.visits):
            return None
        return whole_seconds(self.right.spent) - whole_seconds(self.left.spent)


class ScorePair(NamedTuple):
    """A criterion's scores, from 1 to 4; None where it was not rated."""

    name: str
    left: int | None
    right: int | None

    @property
    def difference(self) -> int | None:
        """By how much the right one is higher; None unless both were rated."""
        return None if self.left is None or self.right is None else self.right - self.left


class Comparison(NamedTuple):
    """Two answers, the older one left."""

    left: Side
    right: Side
    sections: tuple[SectionPair, ...]
    scores: tuple[ScorePair, ...]
    sentences: tuple[str, ...]
    """What changed most from the older to the newer, with its figures; at most two."""

    @property
    def same_prompt(self) -> bool:
        """Whether both answer the same prompt."""
        return is_same_prompt(self.left.question, self.right.question)

    @property
    def same_plan(self) -> bool:
        """Whether both have the same sections with the same windows."""
        return self.left.question.asked.sections == self.right.question.asked.sections

    @property
    def averages(self) -> tuple[float, float] | None:
        """How both were rated, left and right; None where one was not."""
        left, right = (rating(one.score for one in side.question.ratings) for side in (self.left, self.right))
        return None if left is None or right is None else (left, right)

    def swapped(self) -> "Comparison":
        """The same with left and right exchanged; the sentences go on telling from older to newer."""
        return self._replace(
            left=self.right,
            right=self.left,
            sections=tuple(one._replace(left=one.right, right=one.left) for one in self.sections),
            scores=tuple(one._replace(left=one.right, right=one.left) for one in self.scores),
        )


def is_same_prompt(one: Question, other: Question) -> bool:
    """Whether two questions asked the same prompt."""
    return one.asked.prompt == other.asked.prompt


def under(session: Session, name: str) -> Session:
    """The session under the name of its file, by which it can be opened again."""
    return session._replace(header=session.header._replace(id=name))


def earlier(answers: Iterable[Answer], session: Session, position: int, me: str = "") -> Answer | None:
    """The last answer of the same person to the same prompt before the session's question at this place,
    from 0. Where nobody is named, `me` is meant.
    """
    prompt, candidate = session.begun_questions[position].asked.prompt, session.header.candidate
    before = (session.header.started, position + 1)
    found = [
        one
        for one in answers
        if one.prompt == prompt
        and (one.started, one.number) < before
        and is_same_person(one.candidate, candidate, me)
    ]
    return max(found, key=lambda one: (one.started, one.number), default=None)


def pairs(one: Session, other: Session) -> list[tuple[Side, Side]]:
    """The questions of two sessions that belong beside each other, the older session's first.

    Those to the same prompt come first, the rest as they followed; what one session has more stays alone.
    """
    older, newer = sorted((one, other), key=lambda session: session.header.started)
    left, right = list(older.begun_questions), list(newer.begun_questions)
    found = []
    for question in tuple(left):
        match = next((each for each in right if is_same_prompt(question, each)), None)
        if match is not None:
            found.append((question, match))
            left.remove(question)
            right.remove(match)
    found += zip(left, right, strict=False)
    return [(Side(older, question), Side(newer, match)) for question, match in found]


def compare(older: Side, newer: Side) -> Comparison:
    """The two answers side by side."""
    plain = Comparison(
        left=older,
        right=newer,
        sections=tuple(_sections(older, newer)),
        scores=tuple(_scores(older, newer)),
        sentences=(),
    )
    told = [_section_sentence(plain), _rating_sentence(plain), _held_sentence(plain), _whole_sentence(plain)]
    sentences = [sentence for sentence in told if sentence][:MOST_SENTENCES]
    return plain._replace(sentences=tuple(sentences or ["Every section took as long as before."]))


def _sections(older: Side, newer: Side) -> list[SectionPair]:
    """The newer plan's sections, and each of the older plan's alone behind the one it followed there."""
    left, right = older.book.rows, newer.book.rows
    matches = {row.section.id: _match(row.section, left) for row in right}
    found = [SectionPair(row.section.name, matches[row.section.id], row) for row in right]
    matched = {row.section.id for row in matches.values() if row}
    place = 0
    for row in left:
        if row.section.id in matched:
            place = 1 + next(i for i, pair in enumerate(found) if pair.left == row)
        else:
            found.insert(place, SectionPair(row.section.name, row, None))
            place += 1
    return found


def _match(section: Section, rows: Sequence[Row]) -> Row | None:
    """The row of the same section: by its id, else by its name."""
    by_id = [row for row in rows if row.section.id == section.id]
    by_name = [row for row in rows if row.section.name.casefold() == section.name.casefold()]
    return next(iter(by_id or by_name), None)


def _scores(older: Side, newer: Side) -> list[ScorePair]:
    left = {rating.criterion: rating for rating in older.question.ratings}
    right = {rating.criterion: rating for rating in newer.question.ratings}
    found = []
    for criterion in dict.fromkeys([*left, *right]):
        one, other = left.get(criterion), right.get(criterion)
        named = other or one
        name = named.name if named else criterion
        found.append(ScorePair(name, one.score if one else None, other.score if other else None))
    return found


def _section_sentence(found: Comparison) -> str:
    """The section that changed most; one that came into its window or left it before any other."""
    both = [(one.name, one.left, one.right) for one in found.sections if one.left and one.right]
    moved = [one for one in both if one[1].verdict is not one[2].verdict]
    if not both:
        return ""
    name, was, now = max(moved or both, key=lambda one: abs(_longer(one[1], one[2])))
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


def _rating_sentence(found: Comparison) -> str:
    if found.averages is None:
        return ""
    was, now = (f"{average:.1f}" for average in found.averages)
    return "" if was == now else f"Rated {now} on average; it was {was}."


def _held_sentence(found: Comparison) -> str:
    was, now = found.left.outcomes, found.right.outcomes
    if not (was and now) or (was["held"], was.total()) == (now["held"], now.total()):
        return ""
    told = f"{now['held']} of {counted(now.total(), 'follow-up')} held"
    return f"{told}; it was {was['held']} of {was.total()}."


def _whole_sentence(found: Comparison) -> str:
    was, now = (clock(side.book.seconds) for side in (found.left, found.right))
    return "" if was == now else f"The answer took {now}; it was {was}."

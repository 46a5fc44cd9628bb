"""What a candidate elsewhere is asked to rate, and what of it was rated: values that come from files and
browsers, checked before anybody uses them."""

from collections.abc import Mapping
from typing import NamedTuple

from hotseat.domain.bank.level import Criterion
from hotseat.domain.refusal import Refused
from hotseat.domain.text import one_line

MOST_CRITERIA = 40
LOWEST, HIGHEST = 1, 4


class Rated(NamedTuple):
    """The scores that a candidate gave elsewhere, each by the id of its criterion."""

    session: str
    question: int
    """Which question of the session, from 1."""
    scores: Mapping[str, int]
    done: bool = False
    """Whether the candidate said that this is all."""


class RatingLine(NamedTuple):
    """A criterion as a candidate sees it."""

    id: str
    name: str
    anchors: tuple[str, ...]
    """What a 1, 2, 3 and 4 sound like."""


class RatingForm(NamedTuple):
    """What the candidate may rate now."""

    session: str
    question: int
    """Which question of the session, from 1."""
    criteria: tuple[RatingLine, ...]

    def kept(self, rated: Rated | None) -> Rated:
        """What was rated of this form; nothing where the scores belong to another one."""
        if rated is None or (rated.session, rated.question) != (self.session, self.question):
            return Rated(self.session, self.question, {})
        known = {one.id for one in self.criteria}
        return rated._replace(scores={name: score for name, score in rated.scores.items() if name in known})


def form_of(session: str, question: int, criteria: tuple[Criterion, ...]) -> RatingForm:
    """The form with these criteria."""
    return RatingForm(session, question, tuple(RatingLine(one.id, one.name, one.anchors) for one in criteria))


def read_form(table: object) -> RatingForm:
    """The form in a table from a file, its texts cleaned. Raises Refused where it is none."""
    found = _table(table)
    criteria = found.get("criteria")
    if not isinstance(criteria, list) or not 0 < len(criteria) <= MOST_CRITERIA:
        raise Refused("a form needs its criteria")
    return RatingForm(_text(found, "session"), _number(found), tuple(map(_line, criteria)))


def read_rated(table: object) -> Rated:
    """The scores in a table from a file or a browser. Raises Refused where it holds anything else."""
    found = _table(table)
    scores, done = found.get("scores"), found.get("done", False)
    if not isinstance(scores, dict) or len(scores) > MOST_CRITERIA or not isinstance(done, bool):
        raise Refused("the scores are no table of criteria and figures")
    for score in scores.values():
        if type(score) is not int or not LOWEST <= score <= HIGHEST:
            raise Refused(f"a score is from {LOWEST} to {HIGHEST}")
    given = {one_line(str(name)): score for name, score in scores.items()}
    return Rated(_text(found, "session"), _number(found), given, done)


def _line(entry: object) -> RatingLine:
    found = _table(entry)
    anchors = found.get("anchors")
    if not isinstance(anchors, list) or len(anchors) != HIGHEST:
        raise Refused("a criterion needs its four lines")
    return RatingLine(_text(found, "id"), _text(found, "name"), tuple(one_line(str(one)) for one in anchors))


def _table(value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise Refused("this is no table")
    return value


def _text(table: Mapping[str, object], key: str) -> str:
    value = table.get(key)
    if not isinstance(value, str) or not (text := one_line(value)):
        raise Refused(f"{key} is missing")
    return text


def _number(table: Mapping[str, object]) -> int:
    value = table.get("question")
    if type(value) is not int or value < 1:
        raise Refused("the number of the question is missing")
    return value

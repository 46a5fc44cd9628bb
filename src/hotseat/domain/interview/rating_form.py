"""The form on which a candidate rates in a browser, and the scores. Both come from files and browsers, so
they are checked before they are used."""

from collections.abc import Mapping
from typing import NamedTuple

from hotseat.domain.bank.level import Criterion
from hotseat.domain.refusal import Refused
from hotseat.domain.text import one_line

MOST_CRITERIA = 40
LOWEST, HIGHEST = 1, 4


class Rated(NamedTuple):
    """The scores that a candidate gave, by the id of the criterion."""

    session: str
    question: int
    """The number of the question in the session, from 1."""
    scores: Mapping[str, int]
    done: bool = False
    """Whether the candidate has finished rating."""


class RatingLine(NamedTuple):
    """A criterion as the candidate sees it."""

    id: str
    name: str
    anchors: tuple[str, ...]
    """What a 1, 2, 3 and 4 sound like."""


class RatingForm(NamedTuple):
    """The criteria that the candidate may rate now."""

    session: str
    question: int
    """The number of the question in the session, from 1."""
    criteria: tuple[RatingLine, ...]

    def kept(self, rated: Rated | None) -> Rated:
        """The scores of this form's criteria; without scores if they are missing or of another form."""
        if rated is None or (rated.session, rated.question) != (self.session, self.question):
            return Rated(self.session, self.question, {})
        known = {line.id for line in self.criteria}
        return rated._replace(scores={name: score for name, score in rated.scores.items() if name in known})


def form_of(session: str, question: int, criteria: tuple[Criterion, ...]) -> RatingForm:
    """The form for these criteria of one question."""
    lines = (RatingLine(criterion.id, criterion.name, criterion.anchors) for criterion in criteria)
    return RatingForm(session, question, tuple(lines))


def read_form(table: object) -> RatingForm:
    """The form in a table from a file, with its texts cleaned. Raises Refused if it is not a form."""
    entries = _table(table)
    criteria = entries.get("criteria")
    if not isinstance(criteria, list) or not 0 < len(criteria) <= MOST_CRITERIA:
        raise Refused("a form needs its criteria")
    return RatingForm(_text(entries, "session"), _number(entries), tuple(map(_line, criteria)))


def read_rated(table: object) -> Rated:
    """The scores in a table from a file or a browser. Raises Refused if it is not such a table."""
    entries = _table(table)
    scores, done = entries.get("scores"), entries.get("done", False)
    if not isinstance(scores, dict) or len(scores) > MOST_CRITERIA or not isinstance(done, bool):
        raise Refused("the scores must be a table of criteria and numbers")
    for score in scores.values():
        if type(score) is not int or not LOWEST <= score <= HIGHEST:
            raise Refused(f"a score is from {LOWEST} to {HIGHEST}")
    given = {one_line(str(name)): score for name, score in scores.items()}
    return Rated(_text(entries, "session"), _number(entries), given, done)


def _line(entry: object) -> RatingLine:
    entries = _table(entry)
    anchors = entries.get("anchors")
    if not isinstance(anchors, list) or len(anchors) != HIGHEST:
        raise Refused("a criterion needs its four lines")
    texts = tuple(one_line(str(anchor)) for anchor in anchors)
    return RatingLine(_text(entries, "id"), _text(entries, "name"), texts)


def _table(value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise Refused("this is not a table")
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

"""Filters the answers of the review."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from hotseat.domain.day import day_of
from hotseat.domain.folding import folded
from hotseat.domain.people import is_same_person, name_key, people
from hotseat.domain.review.answers import Answer

SPANS = (0, 7, 30, 90, 365)
"""The numbers of days that a person can choose; 0 for all time."""


class AnswerFilter(NamedTuple):
    """Which answers to show. An empty field allows all of them; only `of` allows all when it is None."""

    level: str = ""
    kind: str = ""
    principle: str = ""
    pacing: str = ""
    of: str | None = None
    """The name of the candidate; "" for the user, None for everybody."""
    partner: str = ""
    """The name of the interviewer."""
    days: int = 0
    """How many days back, today included; 0 for all time."""
    story: str = ""
    """The id of the story that was told."""
    me: str = ""
    """The user's name, if it is known; answers without a name are the user's."""

    @property
    def narrows(self) -> bool:
        """Whether it leaves out more than other people's answers."""
        return self._replace(of=self.of or None, me="") != AnswerFilter()

    @property
    def as_interviewer(self) -> "AnswerFilter | None":
        """The filter of what others answered to the same person; None if that person has no name."""
        person = self.of or self.me
        if self.of is None or not person:
            return None
        return self._replace(of=self.partner or None, partner=person)

    def fits(self, answer: Answer, today: date) -> bool:
        """Whether the filter lets the answer through."""
        return (
            self.level in ("", answer.level)
            and self.kind in ("", answer.kind)
            and self.principle in ("", *answer.principles)
            and self.pacing in ("", answer.pacing)
            and self.story in ("", answer.story)
            and (self.of is None or is_same_person(answer.candidate, self.of, self.me))
            and (not self.partner or name_key(answer.interviewer) == name_key(self.partner))
            and (not self.days or 0 <= (today - day_of(answer.started)).days < self.days)
        )


def whose(by: AnswerFilter) -> str:
    """Whose answers are shown, in words."""
    if by.of is None:
        return "everyone"
    return f"{by.of}'s" if by.of else "yours"


class Choices(NamedTuple):
    """The values to choose from for each field of a filter, first the one that allows all answers.

    The candidates begin with the user, then everybody.
    """

    levels: Sequence[str]
    kinds: Sequence[str]
    principles: Sequence[str]
    pacings: Sequence[str]
    candidates: Sequence[str | None]
    partners: Sequence[str]
    spans: Sequence[int]
    stories: Sequence[str]
    """The ids of the stories that were told, by title."""


def choices(answers: Iterable[Answer], me: str = "") -> Choices:
    """The values that occur in these answers."""
    all_answers = list(answers)
    names = people(answer.candidate for answer in all_answers)
    others = [name for name in names if not is_same_person(name, "", me)]
    return Choices(
        levels=_occurring(answer.level for answer in all_answers),
        kinds=_occurring(answer.kind for answer in all_answers),
        principles=_occurring(principle for answer in all_answers for principle in answer.principles),
        pacings=_occurring(answer.pacing for answer in all_answers),
        candidates=["", None, *others],
        partners=["", *people(answer.interviewer for answer in all_answers)],
        spans=SPANS,
        stories=["", *story_titles(all_answers)],
    )


def story_titles(answers: Iterable[Answer]) -> dict[str, str]:
    """The stories that were told, by title: each id with the title it had when it was told last."""
    last: dict[str, Answer] = {}
    for answer in answers:
        if answer.story and (answer.story not in last or answer.started > last[answer.story].started):
            last[answer.story] = answer
    return sorted_titles({story: answer.story_title for story, answer in last.items()})


def sorted_titles(titles: Mapping[str, str]) -> dict[str, str]:
    """The titles of stories by their ids, sorted by title; a story without a title has its id for one."""
    named = ((story, title or story) for story, title in titles.items())
    return dict(sorted(named, key=lambda entry: (folded(entry[1]), entry[0])))


def narrowed(answers: Iterable[Answer], by: AnswerFilter, today: date) -> list[Answer]:
    """The answers that fit, in their order."""
    return [answer for answer in answers if by.fits(answer, today)]


def _occurring(values: Iterable[str]) -> list[str]:
    return ["", *sorted({value for value in values if value})]

"""What the screens of the review need from all sessions, without reading every answer."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Protocol

from hotseat.domain.review.answer_filter import AnswerFilter, Choices
from hotseat.domain.review.listed import Listed

if TYPE_CHECKING:
    from hotseat.domain.bank.bank import Choice
    from hotseat.domain.review.answers import Answer
    from hotseat.domain.review.calendar import Days
    from hotseat.domain.review.practice_matrix import Practised
    from hotseat.domain.review.trend import Trend


class Figures(Protocol):
    """The figures of all sessions as they were at one moment; days count back from `today`."""

    def count(self, by: AnswerFilter, today: date) -> int:
        """How many answers fit the filter."""

    def finished(self, by: AnswerFilter, today: date) -> int:
        """How many answers that were ended fit the filter."""

    def choices(self, me: str) -> Choices:
        """The values that each filter can have: those that occur."""

    def titles(self) -> Mapping[str, str]:
        """The titles of the stories that were told, by id."""

    def answers(self, by: AnswerFilter, today: date) -> "list[Answer]":
        """The answers that fit the filter, the newest first."""

    def answers_on(self, day: date, by: AnswerFilter, today: date) -> "tuple[Answer, ...]":
        """Those of one local day, in the order in which they were given."""

    def newest_tellings(self, by: AnswerFilter, today: date, most: int) -> "list[Answer]":
        """The answers that fit and in which a story was told, the last started first."""

    def days(self, by: AnswerFilter, today: date) -> "Days":
        """The days of the answers that fit the filter."""

    def practised(self, by: AnswerFilter, today: date) -> "Mapping[Choice, Practised]":
        """The answers that fit the filter, added up by what they practise."""

    def trend(self, by: AnswerFilter, today: date, shown: int) -> "Trend":
        """The trend of the answers that fit, with the newest `shown`; of a story, with all tellings."""

    def sessions(self, by: AnswerFilter, words: Sequence[str], today: date, *, unread: bool) -> Sequence[str]:
        """The files of the sessions with all of these folded words and an answer that fits, newest first.

        With `unread`, those that cannot be read are among them.
        """

    def listed(self, files: Sequence[str]) -> list[Listed]:
        """These sessions, each as a line of the list."""

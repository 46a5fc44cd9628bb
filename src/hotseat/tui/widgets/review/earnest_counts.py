"""The column of the coverage on what was asked in earnest: how often each principle was."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from hotseat.domain.real_interviews.in_earnest import InEarnest
from hotseat.domain.review.practice_matrix import Subject
from hotseat.reports.text.practice.coverage_words import earnest_words

HEADING, WIDE_HEADING = "earnest", "asked in earnest"
WIDE = 100
"""Columns from which on there is room for the whole heading."""
NEVER = "-"


class EarnestCounts(NamedTuple):
    """How often each principle was asked about in real interviews."""

    asked: Mapping[str, InEarnest]
    """By the principle's id."""
    today: date

    def heading(self, columns: int) -> str:
        """The heading of the column on a screen with so many columns."""
        return WIDE_HEADING if columns >= WIDE else HEADING

    @property
    def enter(self) -> tuple[str, str]:
        """The name of what enter does in the column, and a sentence on it."""
        return "Interviews", "Your real interviews"

    def count_words(self, subject: Subject) -> str:
        """How often; empty for what no question of a real interview names."""
        if not subject.principle:
            return ""
        known = self.asked.get(subject.principle)
        return str(known.times) if known else NEVER

    def words(self, subject: Subject) -> str:
        """ "Earn Trust: asked in earnest twice, last 12 days ago by Acme"."""
        if not subject.principle:
            return f"{subject.name}: real interviews are counted by principle."
        return f"{earnest_words(subject.name, self.asked.get(subject.principle), self.today)}."

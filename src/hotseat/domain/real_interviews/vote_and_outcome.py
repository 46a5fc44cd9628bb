"""How well a person judges their own interviews: the vote that they gave before, against what came of it."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from hotseat.domain.real_interviews.in_earnest import newest_first
from hotseat.domain.real_interviews.real_interview import RealInterview
from hotseat.domain.text import counted
from hotseat.domain.vocabulary import MaybeRealOutcome, MaybeVote

WENT_ON = ("next round", "offer")
LATELY = 5
"""How many of the newest interviews are told apart from all, once there are twice as many."""


class Judged(NamedTuple):
    """An interview with a vote from before and an outcome that says something of it."""

    on: date
    company: str
    vote: MaybeVote
    outcome: MaybeRealOutcome

    @property
    def said_yes(self) -> bool:
        """Whether the person would have gone on."""
        return self.vote in ("inclined", "strongly inclined")

    @property
    def went_on(self) -> bool:
        """Whether the company went on."""
        return self.outcome in WENT_ON


def judged(interviews: Iterable[RealInterview]) -> list[Judged]:
    """Those with a vote from before the outcome, the oldest first.

    Whoever withdrew or got no answer was not judged.
    """
    return [
        Judged(one.day, one.company, one.vote, one.outcome)
        for one in reversed(newest_first(interviews))
        if one.outcome in (*WENT_ON, "rejected") and one.voted_before
    ]


def calibration_sentences(interviews: Iterable[RealInterview]) -> list[str]:
    """The votes against the outcomes in sentences, and over time; empty without an interview that counts."""
    every = list(interviews)
    known, late = judged(every), _late(every)
    sentences = []
    if known:
        right = [one.said_yes == one.went_on for one in known]
        sentences.append(
            f"Your vote before the outcome was right in {sum(right)} of {counted(len(known), 'interview')}."
        )
        sentences += _wrong(known)
        if len(right) >= 2 * LATELY:
            earlier, last = right[:-LATELY], right[-LATELY:]
            sentences.append(
                f"In the last {LATELY} it was right {counted(sum(last), 'time')}, "
                f"before that in {sum(earlier)} of {len(earlier)}."
            )
    if late:
        was = "was" if late == 1 else "were"
        sentences.append(f"{counted(late, 'vote')} {was} logged together with the outcome and left out.")
    return sentences


def _wrong(known: Sequence[Judged]) -> list[str]:
    """Whether the person thought better or worse of their interviews than the companies did."""
    better = [one for one in known if one.said_yes and not one.went_on]
    worse = [one for one in known if one.went_on and not one.said_yes]
    told = []
    if better:
        told.append(f"You were inclined and were rejected: {_places(better)}.")
    if worse:
        told.append(f"You were not inclined and they went on: {_places(worse)}.")
    return told


def _places(some: Sequence[Judged]) -> str:
    return "; ".join(f"{one.company} on {one.on}" for one in some)


def _late(interviews: Iterable[RealInterview]) -> int:
    return sum(
        bool(one.vote) and one.outcome in (*WENT_ON, "rejected") and not one.voted_before
        for one in newest_first(interviews)
    )

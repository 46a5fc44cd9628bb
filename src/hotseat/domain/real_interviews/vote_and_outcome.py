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
"""The most of the newest interviews that are told apart; with fewer than ten it is the later half."""
FEWEST_HALVES = 4
"""From so many interviews on, the later half is told apart."""


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
        Judged(interview.day, interview.company, interview.vote, interview.outcome)
        for interview in reversed(newest_first(interviews))
        if interview.outcome in (*WENT_ON, "rejected") and interview.voted_before
    ]


def calibration_sentences(interviews: Iterable[RealInterview]) -> list[str]:
    """The votes against the outcomes in sentences, and over time; empty without an interview that counts."""
    every = list(interviews)
    known, late = judged(every), _late(every)
    sentences = []
    if known:
        right = [interview.said_yes == interview.went_on for interview in known]
        sentences.append(
            f"Your vote before the outcome was right in {sum(right)} of {counted(len(known), 'interview')}."
        )
        sentences += _wrong(known)
        if len(right) >= FEWEST_HALVES:
            lately = min(LATELY, len(right) // 2)
            earlier, last = right[:-lately], right[-lately:]
            before = f"before that in {sum(earlier)} of {len(earlier)}"
            sentences.append(f"Lately it was right in {sum(last)} of {len(last)}, {before}.")
    if late:
        was = "was" if late == 1 else "were"
        sentences.append(f"{counted(late, 'vote')} {was} logged together with the outcome and left out.")
    return sentences


def _wrong(known: Sequence[Judged]) -> list[str]:
    """Whether the person thought better or worse of their interviews than the companies did."""
    better = [interview for interview in known if interview.said_yes and not interview.went_on]
    worse = [interview for interview in known if interview.went_on and not interview.said_yes]
    sentences = []
    if better:
        sentences.append(f"You were inclined and were rejected: {_places(better)}.")
    if worse:
        sentences.append(f"You were not inclined and they went on: {_places(worse)}.")
    return sentences


def _places(some: Sequence[Judged]) -> str:
    return "; ".join(f"{interview.company} on {interview.on}" for interview in some)


def _late(interviews: Iterable[RealInterview]) -> int:
    return sum(
        bool(interview.vote) and interview.outcome in (*WENT_ON, "rejected") and not interview.voted_before
        for interview in newest_first(interviews)
    )

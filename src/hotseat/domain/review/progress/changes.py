"""What changed in the last answers, in sentences."""

from collections.abc import Sequence

from hotseat.domain.review.answers import IN_WINDOW, Answer, SectionTime
from hotseat.domain.review.habit import Habit, habit
from hotseat.domain.session.rating import mean
from hotseat.domain.text import counted

STRETCH = 8
"""How many of the last answers are compared with as many before them."""
FEWEST = 3
"""The fewest answers on each side for a comparison."""
RATING_STEP = 0.2
"""Mean ratings that differ by less than this count as equal."""


def changes(answers: Sequence[Answer]) -> list[str]:
    """At most three sentences on the last of these answers beside those before; `answers` are oldest first.

    A sentence more says how many have another plan than the newest, if there are any.
    """
    if not answers:
        return []
    half = len(answers) // 2
    size = min(STRETCH, half if half >= FEWEST else len(answers))
    recent, before = answers[-size:], answers[-2 * size : -size]
    sentences = [*_changed(recent, before), *_missed(recent), *_rated(recent, before)]
    return [*sentences[:3], *_other_plans(answers)]


def _other_plans(answers: Sequence[Answer]) -> list[str]:
    """How many answers have another plan than the newest; empty if none has."""
    others = sum(answer.pacing != answers[-1].pacing for answer in answers)
    if not others:
        return []
    have = "has another plan" if others == 1 else "have other plans"
    judged = "each time is judged by the window of its own plan"
    return [f"{others} of the {counted(len(answers), 'answer')} {have} than the newest: {judged}."]


def _kept(answers: Sequence[Answer], wanted: SectionTime) -> int:
    """In how many answers the section was in its window."""
    sections = (answer.reached(wanted) for answer in answers)
    return sum(section is not None and section.verdict == IN_WINDOW for section in sections)


def _changed(recent: Sequence[Answer], before: Sequence[Answer]) -> list[str]:
    """The section that changed most in how often it was in its window, if that changed by two answers."""
    if not before:
        return []
    changes = []
    for section in recent[-1].sections:
        now, then = _kept(recent, section), _kept(before, section)
        change = now / len(recent) - then / len(before)
        changes.append(
            (abs(change), f"{section.name} in window {_of(now, recent)}; it was {then} of {len(before)}.")
        )
    most, sentence = max(changes)
    return [sentence] if most >= 2 / len(recent) else []


def _missed(recent: Sequence[Answer]) -> list[str]:
    """The section that often misses its window, and how; or that none does."""
    if not any(answer.missed for answer in recent):
        return [f"Every section in its window in {_the_last(recent)}."]
    if len(recent) == 1:
        # One answer cannot show a habit, so its first miss is named instead.
        return [f"{Habit(*recent[0].missed[0], times=1).words} in the last answer."]
    miss = habit([answer.missed for answer in recent])
    if miss is None:
        return [f"No section misses its window often in {_the_last(recent)}."]
    return [f"{miss.words} in {_of(miss.times, recent)}."]


def _rated(recent: Sequence[Answer], before: Sequence[Answer]) -> list[str]:
    now, then = _mean_rating(recent), _mean_rating(before)
    if now is None or then is None:
        return []
    if abs(now - then) < RATING_STEP:
        return [f"Rated {now:.1f} of 4 on average, as before."]
    return [f"Rated {now:.1f} of 4 on average; it was {then:.1f}."]


def _mean_rating(answers: Sequence[Answer]) -> float | None:
    return mean(answer.rating for answer in answers)


def _of(count: int, recent: Sequence[Answer]) -> str:
    """ "7 of the last 8", "the last answer"."""
    return f"{count} of the last {len(recent)}" if len(recent) > 1 else "the last answer"


def _the_last(recent: Sequence[Answer]) -> str:
    return f"the last {counted(len(recent), 'answer')}" if len(recent) > 1 else "the last answer"

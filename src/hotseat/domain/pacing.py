"""Sections, their windows, and whether the time spent fits."""

import re
from collections.abc import Mapping, Sequence
from enum import Enum
from typing import Annotated, NamedTuple

from hotseat.domain.markers import Says
from hotseat.domain.names import name_of
from hotseat.domain.text import repeated
from hotseat.domain.vocabulary import Kind


class Section(NamedTuple):
    """A timed part of an answer and its window in seconds; a single figure has low == high."""

    id: Annotated[str, Says("Unique in the plan; sessions refer to it.")]
    name: Annotated[str, Says("The name shown to people.")]
    low: Annotated[int, Says("Seconds at which the window opens.")]
    high: Annotated[int, Says("Seconds at which the window closes; equal to low for a single figure.")]


class Plan(NamedTuple):
    """A pacing plan: named sections with their windows, all in seconds."""

    id: Annotated[str, Says("Unique in the level; sessions refer to it.")]
    name: Annotated[str, Says("The name shown to people.")]
    kind: Annotated[Kind, Says("The kind of interview it belongs to.")]
    sections: Annotated[tuple[Section, ...], Says("The sections, in order.")]
    tolerance: Annotated[
        int, Says("Seconds allowed before and after a single figure; a range has no tolerance.")
    ] = 0
    total: Annotated[int, Says("Seconds that the sections must add up to; 0 if the plan has no total.")] = 0


SHORT_MINUTES = 10
"""A plan of fewer minutes is scaled in steps of five seconds, a longer one in steps of a minute."""
_DURATION = r"\s*(?:(\d{1,3})\s*[:m]\s*)?(\d{1,4})?\s*s?\s*"
_WITH_HOURS = r"\s*(\d{1,3}):([0-5]\d):([0-5]\d)\s*"
_SCALED = r"(.+)-in-([1-9][0-9]{0,2})-min"


class Verdict(Enum):
    """How a section's time fits its window."""

    NOT_REACHED = "not reached"
    SHORT = "short"
    IN_WINDOW = "in window"
    OVER = "over"


class Signal(Enum):
    """The signal of the running section, like the lights that time a speech."""

    NONE = "to go"
    GREEN = "in window"
    YELLOW = "wrap up"
    RED = "over"


def window(section: Section, tolerance: int) -> tuple[int, int]:
    """First and last second that count as inside: the range, or the figure give or take the tolerance."""
    if section.low == section.high:
        return max(0, section.low - tolerance), section.high + tolerance
    return section.low, section.high


def whole_seconds(seconds: float) -> int:
    """The seconds as a clock shows them: those that are full.

    Sums of tenths are slightly inexact (44.3 - 14.3 is a little less than 30); that must not cost a second.
    """
    return int(round(seconds, 3))


def judge(section: Section, spent: float, tolerance: int) -> tuple[Verdict, int]:
    """The verdict on the seconds spent, and by how many whole seconds it misses its figures.

    It uses whole seconds, so that the verdict always agrees with the time on the screen.
    """
    seconds = whole_seconds(spent)
    first, last = window(section, tolerance)
    if seconds < first:
        return Verdict.SHORT, section.low - seconds
    if seconds > last:
        return Verdict.OVER, seconds - section.high
    return Verdict.IN_WINDOW, 0


def signal(section: Section, spent: float, tolerance: int) -> Signal:
    """Nothing before the window opens, green from there, yellow from its middle, red after it."""
    seconds = whole_seconds(spent)
    first, last = window(section, tolerance)
    if seconds > last:
        return Signal.RED
    if seconds < first:
        return Signal.NONE
    return Signal.YELLOW if seconds * 2 >= first + last else Signal.GREEN


def signal_words(section: Section, spent: float, tolerance: int) -> str:
    """What the signal says in a few words: "0:21 to go", "in window", "wrap up", "over 0:10"."""
    seconds = whole_seconds(spent)
    lit = signal(section, spent, tolerance)
    if lit is Signal.NONE:
        return f"{clock(section.low - seconds)} {lit.value}"
    return f"{lit.value} {clock(seconds - section.high)}" if lit is Signal.RED else lit.value


def percentages(amounts: Sequence[float]) -> list[int]:
    """Whole percentages that sum to 100, the largest remainders rounded up; all 0 for nothing."""
    whole = sum(amounts)
    if whole <= 0:
        return [0] * len(amounts)
    exact = [amount * 100 / whole for amount in amounts]
    shares = [int(share) for share in exact]
    by_remainder = sorted(range(len(exact)), key=lambda i: shares[i] - exact[i])
    for i in by_remainder[: 100 - sum(shares)]:
        shares[i] += 1
    return shares


def plan_shares(sections: Sequence[Section]) -> list[int]:
    """Each section's share of the plan in percent, by the middle of its window."""
    return percentages([section.low + section.high for section in sections])


def scaled(plan: Plan, seconds: int, step: int = 60) -> tuple[int, ...]:
    """The seconds of each section if the plan took so many seconds in all, in steps of a minute.

    Each section keeps its share of the plan, by the middle of its window, rounded down. The steps that are
    left over go one each to the largest remainders; of equal ones, the earlier section comes first.
    """
    middles = [section.low + section.high for section in plan.sections]
    steps = [middle * seconds / sum(middles) / step for middle in middles]
    whole = [int(amount) for amount in steps]
    by_remainder = sorted(range(len(steps)), key=lambda i: whole[i] - steps[i])
    for i in by_remainder[: seconds // step - sum(whole)]:
        whole[i] += 1
    return tuple(amount * step for amount in whole)


def plan_seconds(plan: Plan) -> int:
    """The seconds that an answer by this plan takes at least: its total, else its shortest windows."""
    return plan.total or sum(section.low for section in plan.sections)


def in_minutes(plan: Plan, minutes: int) -> Plan | None:
    """The plan scaled to so many minutes; None if a section would be left without time."""
    step = 5 if minutes < SHORT_MINUTES else 60
    seconds = scaled(plan, minutes * 60, step)
    if not seconds or not all(seconds):
        return None
    middle = sum(section.low + section.high for section in plan.sections) / 2
    return plan._replace(
        id=f"{plan.id}-in-{minutes}-min",
        name=f"{plan.name}, scaled to {minutes} min",
        sections=tuple(
            section._replace(low=amount, high=amount)
            for section, amount in zip(plan.sections, seconds, strict=True)
        ),
        tolerance=max(2, round(plan.tolerance * minutes * 60 / middle)),
        total=minutes * 60,
    )


def scaled_from(plan_id: str) -> tuple[str, int] | None:
    """The id of the plan that was scaled and to how many minutes; None if the id is not of a scaled plan."""
    match = re.fullmatch(_SCALED, plan_id)
    return (match[1], int(match[2])) if match else None


def plan_name(plan_id: str, names: Mapping[str, str]) -> str:
    """The name of a plan by its id, also of a scaled one; `names` has those of the plans in the bank."""
    known = plan_id in names
    if known or (parts := scaled_from(plan_id)) is None:
        return name_of(plan_id, names)
    return f"{name_of(parts[0], names)}, scaled to {parts[1]} min"


def faults(plan: Plan) -> list[str]:
    """What is wrong with a plan, one sentence each; empty when it can be used."""
    sentences = []
    if not plan.sections:
        sentences.append(f'plan "{plan.id}" has no sections; give it at least one')
    for section in plan.sections:
        if section.low > section.high:
            sentences.append(
                f'section "{section.id}" of plan "{plan.id}" opens at {section.low} s and closes at '
                f"{section.high} s; make low at most high"
            )
        if section.high <= 0:
            sentences.append(f'section "{section.id}" of plan "{plan.id}" has no time; give it seconds')
    for key, values in (("id", [s.id for s in plan.sections]), ("name", [s.name for s in plan.sections])):
        for value in repeated(values):
            sentences.append(f'plan "{plan.id}" has the section {key} "{value}" twice; make each unique')
    low, high = sum(s.low for s in plan.sections), sum(s.high for s in plan.sections)
    if plan.total and not low <= plan.total <= high:
        sentences.append(
            f'the sections of plan "{plan.id}" sum to {low} to {high} s, its total says {plan.total} s; '
            "change one of them"
        )
    return sentences


def clock(seconds: float) -> str:
    """Seconds as a clock shows them: "0:41", "12:05", from an hour on "1:01:10"; "-0:04" before its 0."""
    whole = whole_seconds(seconds)
    sign = "-" if whole < 0 else ""
    minutes, second = divmod(abs(whole), 60)
    if minutes >= 60:
        return f"{sign}{minutes // 60}:{minutes % 60:02d}:{second:02d}"
    return f"{sign}{minutes}:{second:02d}"


def window_text(low: int, high: int) -> str:
    """A window for reading: "0:30-0:45", "0:30", and from five whole minutes on "10 min"."""
    if low >= 300 and low % 60 == 0 and high % 60 == 0:
        return f"{low // 60} min" if low == high else f"{low // 60}-{high // 60} min"
    return clock(low) if low == high else f"{clock(low)}-{clock(high)}"


def seconds_typed(text: str) -> int | None:
    """Seconds from "1:30", "1m30", "2m" or "90"; None for any other text."""
    match = re.fullmatch(_DURATION, text)
    if match is None or not (match[1] or match[2]):
        return None
    if match[1] and ":" in text and not match[2]:
        return None
    return int(match[1] or 0) * 60 + int(match[2] or 0)


def time_typed(text: str) -> int | None:
    """Seconds from "1:30", "1m30", "90" or "1:01:10"; None for any other text."""
    if match := re.fullmatch(_WITH_HOURS, text):
        hours, minutes, seconds = map(int, match.groups())
        return hours * 3600 + minutes * 60 + seconds
    return seconds_typed(text)

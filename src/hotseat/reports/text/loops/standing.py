"""Where a loop stands: its rounds, and what comes next. Principles are not named before a round is over."""

from collections.abc import Iterator

from hotseat.domain.loop.loop import Loop, LoopRound
from hotseat.domain.loop.next_step import Standing
from hotseat.domain.text import counted
from hotseat.domain.vocabulary import kind_name
from hotseat.reports.text.plain import when


def standing_lines(standing: Standing) -> Iterator[str]:
    """The loop and its rounds, a line each, and what comes next."""
    loop = standing.loop
    yield loop_title(loop)
    for one in loop.rounds:
        yield f" {one.number}. {one.plan.name}: {round_words(loop, one)}"
    yield standing.step.words


def loop_title(loop: Loop) -> str:
    """What a loop is called, and when it began: "Half a day, L6, Mon 16 Nov 2026, 20:02"."""
    header = loop.header
    who = f", {header.candidate}" if header.candidate else ""
    return f"{header.name}, {header.level}, {when(header.started)}{who}"


def round_words(loop: Loop, one: LoopRound) -> str:
    """A round in words: how long it is, of what kind, and how far it is."""
    plan = one.plan
    parts = [f"{plan.minutes} min", kind_name(plan.kind)]
    parts += ["bar raiser"] if plan.bar_raiser else []
    parts += [f"day {plan.day}"] if loop.header.days > 1 else []
    parts += [f"with {one.interviewer}"] if one.interviewer else []
    return ", ".join([*parts, round_state(loop, one)])


def round_state(loop: Loop, one: LoopRound) -> str:
    """How far a round is: "to come", "not over", "held", "left out", "not held"."""
    if one.left_out:
        return "left out"
    if one.ended:
        return "held" if one.ended.how == "finished" else "closed unfinished"
    if one.begun:
        return "not over"
    return "not held" if loop.cut_short or not loop.is_open else "to come"


def break_words(loop: Loop) -> Iterator[str]:
    """The breaks that were taken, a sentence each, beside what they were meant to take."""
    for pause in loop.breaks:
        if pause.ended is None:
            continue
        took = round(pause.seconds(pause.ended) / 60)
        yield f"After round {pause.round}: {took} of {counted(pause.minutes, 'minute')}."

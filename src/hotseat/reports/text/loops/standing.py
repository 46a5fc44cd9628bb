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
    for round_ in loop.rounds:
        yield f" {round_.number}. {round_.plan.name}: {round_words(loop, round_)}"
    yield standing.step.words


def listed(standing: Standing) -> str:
    """A loop in a list: its id, what it is called, and what comes next in it."""
    return f"{standing.loop.header.id}  {loop_title(standing.loop)}. {standing.step.words}"


def loop_title(loop: Loop) -> str:
    """What a loop is called, and when it began: "Half a day, L6, Mon 16 Nov 2026, 20:02"."""
    header = loop.header
    who = f", {header.candidate}" if header.candidate else ""
    return f"{header.name}, {header.level}, {when(header.started)}{who}"


def open_words(loop: Loop) -> str:
    """A loop that goes on, in a sentence without a time: "Half a day, L6: 1 of 3 rounds is held."."""
    over = sum(round_.is_over for round_ in loop.rounds)
    named = f"{loop.header.name}, {loop.header.level}"
    if loop.next_round is None:
        return f"{named}: the debrief comes next."
    return f"{named}: {over} of {counted(len(loop.rounds), 'round')} {'is' if over == 1 else 'are'} over."


def round_words(loop: Loop, round_: LoopRound) -> str:
    """A round in words: how long it is, of what kind, and how far it is."""
    plan = round_.plan
    parts = [f"{plan.minutes} min", kind_name(plan.kind)]
    parts += ["bar raiser"] if plan.bar_raiser else []
    parts += [f"day {plan.day}"] if loop.header.days > 1 else []
    parts += [f"with {round_.interviewer}"] if round_.interviewer else []
    return ", ".join([*parts, round_state(loop, round_)])


def round_state(loop: Loop, round_: LoopRound) -> str:
    """How far a round is: "to come", "not over", "held", "left out", "not held"."""
    if round_.left_out:
        return "left out"
    if round_.ended:
        return "held" if round_.ended.how == "finished" else "closed unfinished"
    if round_.begun:
        return "not over"
    return "not held" if loop.cut_short or not loop.is_open else "to come"


def break_words(loop: Loop) -> Iterator[str]:
    """The breaks that were taken, a sentence each, beside what they were meant to take."""
    for pause in loop.breaks:
        if pause.ended is None:
            continue
        took = round(pause.seconds(pause.ended) / 60)
        yield f"After round {pause.round}: {took} of {counted(pause.minutes, 'minute')}."

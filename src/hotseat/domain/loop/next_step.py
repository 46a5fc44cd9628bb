"""What comes next in a loop, for every face of the program: a kind of step, and a sentence that says it."""

from datetime import datetime, timedelta
from typing import Literal, NamedTuple

from hotseat.domain.day import local
from hotseat.domain.loop.debrief_time import opens
from hotseat.domain.loop.loop import Loop, LoopRound
from hotseat.domain.pacing import clock
from hotseat.domain.text import counted

RoundSession = Literal["", "running", "interrupted", "gone"]
"""What is kept of the session of the round that runs: open in a program, to be resumed, or gone.
Empty where no round runs."""
StepKind = Literal[
    "begin",
    "resume",
    "elsewhere",
    "break",
    "take up",
    "wait",
    "read",
    "vote",
    "vote again",
    "bar raiser",
    "decide",
    "nothing left",
    "over",
]


class Step(NamedTuple):
    """What comes next in a loop."""

    kind: StepKind
    words: str
    """A sentence that says so."""
    round: int = 0
    """The round it is about; 0 for none."""
    break_minutes: int = 0
    """The break that the shape has before this round and that was not taken; 0 for none."""
    until: datetime | None = None
    """When the debrief opens; None where nothing waits."""
    seconds: float = 0.0
    """What is left of the break, in seconds; 0 when it is over."""


class Standing(NamedTuple):
    """A loop as it is now, and what comes next in it."""

    loop: Loop
    step: Step


BEHIND = timedelta(hours=1)
"""A clock that is so far behind the last event was set back; a little less is how clocks differ."""
SET_BACK = "This computer's clock is behind the last event of the loop, so times go on from that."


def with_word_of_clock(standing: Standing, clock: datetime) -> Standing:
    """The same, which also says that the clock was set back, if it was and the loop is open."""
    loop, step = standing
    if not loop.is_open or loop.at is None or clock + BEHIND > loop.at:
        return standing
    return standing._replace(step=step._replace(words=f"{step.words} {SET_BACK}"))


def next_step(loop: Loop, now: datetime, session: RoundSession) -> Step:
    """What comes next. `session` says what is kept of the session of the round that runs."""
    if loop.stage == "over":
        return Step("over", _over(loop))
    if loop.stage == "rounds":
        return _in_rounds(loop, now, session)
    if not loop.judged:
        return Step("nothing left", "No round is left to debrief. The loop can only be given up.")
    return _in_debrief(loop, now)


def _in_rounds(loop: Loop, now: datetime, session: RoundSession) -> Step:
    following = loop.next_round
    assert following is not None  # noqa: S101 (the stage says so)
    number, of = following.number, len(loop.rounds)
    title = f"Round {number} of {of}"
    if loop.broken_off:
        day = local(loop.broken_off).date()
        return Step("take up", f"The loop was broken off on {day}. {title} comes next.", number)
    if following.begun and session == "running":
        return Step("elsewhere", f"{title} runs in another window; go on there.", number)
    if following.begun and session != "gone":
        return Step("resume", f"{title} was interrupted. It goes on where it stopped.", number)
    if (pause := loop.open_break) is not None:
        left = pause.left(now)
        words = f"Break: {clock(left)} left of {pause.minutes}:00." if left else "The break is over."
        return Step("break", f"{words} {title} comes next.", number, seconds=left)
    return _to_begin(loop, following, title)


def _to_begin(loop: Loop, following: LoopRound, title: str) -> Step:
    plan, number = following.plan, following.number
    what = f"{title}: {plan.name}, {counted(plan.minutes, 'minute')}"
    if following.begun:
        return Step("begin", f"Nothing is kept of round {number}, so it is held again. {what}.", number)
    before = loop.last_held
    if before is None or before.number != number - 1:
        return Step("begin", f"{what}.", number)
    if before.plan.day < plan.day:
        return Step("begin", f"Day {before.plan.day} of {loop.header.days} is over. {what}.", number)
    taken = any(pause.round == before.number for pause in loop.breaks)
    minutes = 0 if taken else before.plan.break_after
    pause = f" A break of {counted(minutes, 'minute')} may come first." if minutes else ""
    return Step("begin", f"{what}.{pause}", number, break_minutes=minutes)


def _in_debrief(loop: Loop, now: datetime) -> Step:
    unread = next((round_ for round_ in loop.judged if not round_.read), None)
    waiting = next((round_ for round_ in loop.judged if round_.read and not round_.first), None)
    if waiting is not None:
        return Step("vote", f"Round {waiting.number} was read and has no vote yet.", waiting.number)
    if unread is not None:
        until = opens(loop)
        first = not any(round_.read for round_ in loop.judged)
        if first and now < until:
            words = f"The debrief is open from {_when(until, now)}. It can be read early by choice."
            return Step("wait", words, unread.number, until=until)
        return Step("read", f"The card of round {unread.number} is read next.", unread.number)
    again = next((round_ for round_ in loop.judged if not round_.again), None)
    if again is not None:
        words = "All first votes are seen. Everybody votes again, with a sentence of evidence."
        return Step("vote again", words, again.number)
    if loop.stage == "bar raiser":
        return Step("bar raiser", "The bar raiser says whether they block a hire.")
    return Step("decide", "All have voted. The decision comes last.")


def _when(moment: datetime, now: datetime) -> str:
    then = local(moment)
    return f"{then:%H:%M}" if then.date() == local(now).date() else f"{then:%Y-%m-%d %H:%M}"


def _over(loop: Loop) -> str:
    if loop.decided is None:
        return "The loop was given up."
    words = f": {loop.decided.words}" if loop.decided.words else ""
    return f"Decided, {loop.decided.decision}{words}"

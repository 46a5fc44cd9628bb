"""When a candidate's screen gives a cue: at changes that it shows anyway, so a cue gives nothing away."""

from hotseat.domain.interview.candidate import CandidateView
from hotseat.domain.pacing import Signal
from hotseat.domain.session.cues import ClockState, Moment, moment

_LIT = {"green": Signal.GREEN, "yellow": Signal.YELLOW, "red": Signal.RED}


def moment_between(before: CandidateView, now: CandidateView) -> Moment | None:
    """The moment of the clock that came between these two views of a session, or None."""
    return moment(_clock_state(before), _clock_state(now))


def _clock_state(view: CandidateView) -> ClockState:
    section = f"{view.section_number} {view.title}" if view.stage == "answer" else ""
    lit = _LIT.get(view.signal, Signal.NONE)
    return ClockState(
        question=view.question, section=section, lit=lit, prepared=view.prepared, slot_over=False
    )

"""What comes next in a loop, and in which words."""

from hotseat.domain.loop import loop_events as e
from hotseat.domain.loop.next_step import RoundSession, next_step
from tests.each import each
from tests.loops import AGAIN, BEGUN, END, READ, ROUNDS, at, held, loop_of, plan

FIRST = held(1, 1, 40)
BOTH = (BEGUN, *FIRST, *held(2, 46, 90))
TWO_DAYS = e.Begun(BEGUN.at, (plan(), plan("Next day", day=2)))


@each(
    ("events", "minute", "session", "kind", "words"),
    [
        ((BEGUN,), 1, "", "begin", "Round 1 of 2: A peer, 45 minutes."),
        ((BEGUN, FIRST[0]), 5, "running", "elsewhere", "runs in another window"),
        ((BEGUN, FIRST[0]), 5, "interrupted", "resume", "goes on where it stopped"),
        ((BEGUN, FIRST[0]), 5, "gone", "begin", "Nothing is kept of round 1, so it is held again."),
        ((BEGUN, *FIRST), 41, "", "begin", "A break of 10 minutes may come first."),
        (ROUNDS[:4], 44, "", "break", "Break: 7:00 left of 10:00. Round 2 of 2 comes next."),
        (ROUNDS[:4], 60, "", "break", "The break is over."),
        (ROUNDS[:4], 30, "", "break", "Break: 10:00 left of 10:00."),  # the clock was set back
        (ROUNDS[:5], 46, "", "begin", "Round 2 of 2: The bar raiser, 45 minutes."),
        ((TWO_DAYS, *FIRST), 41, "", "begin", "Day 1 of 1 is over."),
        ((BEGUN, *FIRST, e.BrokenOff(at(41))), 42, "", "take up", "was broken off on 2026-11-16"),
        (BOTH, 91, "", "wait", "It can be read early by choice."),
        (BOTH, 150, "", "read", "The card of round 1 is read next."),
        ((*BOTH, READ[0]), 150, "", "vote", "Round 1 was read and has no vote yet."),
        ((*BOTH, *READ[:2]), 91, "", "read", "The card of round 2 is read next."),
        ((*BOTH, *READ), 160, "", "vote again", "with a sentence of evidence"),
        ((*BOTH, *READ, *AGAIN), 160, "", "bar raiser", "whether they block a hire"),
        ((*BOTH, *READ, *AGAIN, END[0]), 160, "", "decide", "The decision comes last."),
        ((*BOTH, *READ, *AGAIN, *END), 160, "", "over", "Decided, hire: at L6"),
        ((BEGUN, e.LoopAbandoned(at(1))), 2, "", "over", "was given up"),
        ((*BOTH, e.LeftOut(at(91), 1), e.LeftOut(at(91), 2)), 92, "", "nothing left", "only be given up"),
    ],
)
def test_each_moment_of_a_loop_has_a_next_step(
    events: tuple[e.LoopEvent, ...], minute: float, session: RoundSession, kind: str, words: str
) -> None:
    step = next_step(loop_of(*events), at(minute), session)
    assert (step.kind, words in step.words) == (kind, True), step


def test_a_break_is_offered_once() -> None:
    assert next_step(loop_of(BEGUN, *FIRST), at(41), "").break_minutes == 10
    assert next_step(loop_of(*ROUNDS[:5]), at(46), "").break_minutes == 0

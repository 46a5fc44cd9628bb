"""What may happen when, and what it changes."""

import pytest

from hotseat.domain.refusal import Refused
from hotseat.domain.session import events as e
from hotseat.domain.session.event_types import EVENT_TYPES
from hotseat.domain.session.rules import after
from hotseat.domain.session.session import Stage
from tests.domain.script import (
    ANSWER,
    CLOSED,
    ENTERED,
    FINISHED,
    LATER,
    LEFT,
    OVER,
    PAUSED,
    PROBED,
    PROMPTS_OWN,
    TUESDAY,
    after_all,
    asked,
)
from tests.domain.session import (
    test_correction_rules,
    test_pair_rules,
    test_recording_rules,
    test_story_rules,
)
from tests.each import each


@pytest.mark.parametrize(
    ("before", "stage"),
    [
        ((), Stage.START),
        ((asked(),), Stage.CARD),
        (ANSWER, Stage.ANSWER),
        (PAUSED, Stage.ANSWER),
        (OVER, Stage.FOLLOW_UPS),
        (PROBED, Stage.FOLLOW_UPS),
        ((*OVER, asked(80.0, "two")), Stage.CARD),
        (LEFT, Stage.ANSWER),
        (FINISHED, Stage.OVER),
    ],
)
def test_what_has_happened_tells_where_the_session_stands(before: tuple[e.Event, ...], stage: Stage) -> None:
    assert after_all(*before).stage is stage


TASK = e.Entered(40.0, "task")
TWO = (*ANSWER, TASK, e.Answered(60.0))
RESTED = (*PAUSED, e.Resumed(30.0, False), e.Answered(60.0))

POSSIBLE: dict[str, tuple[tuple[e.Event, ...], e.Event]] = {
    "a first prompt": ((), asked()),
    "another card instead of this one": ((asked(),), asked(5.0, "two")),
    "another question after an answer": (OVER, asked(LATER, "two")),
    "a preparation on the card": ((asked(),), e.Prepared(1.0, 120)),
    "no preparation after all": ((asked(), e.Prepared(1.0, 120)), e.Prepared(2.0, 0)),
    "no story for the card": ((asked(),), e.StoryLacked(1.0)),
    "no story for a later card": ((*OVER, asked(LATER, "two")), e.StoryLacked(LATER)),
    "the next card after no story": ((asked(), e.StoryLacked(1.0)), asked(1.0, "two")),
    "the same card again after no story": ((asked(), e.StoryLacked(1.0)), asked(1.0)),
    "an answer after all": ((asked(), e.StoryLacked(1.0)), e.Entered(2.0, "situation")),
    "an end with nothing but no story": ((asked(), e.StoryLacked(1.0), asked(1.0, "two")), e.Finished(2.0)),
    "the first section": ((asked(),), ENTERED),
    "a section out of order": ((asked(),), e.Entered(3.0, "action")),
    "going back to a section": ((*ANSWER, e.Entered(40.0, "task")), e.Entered(60.0, "situation")),
    "a pause in an answer": (ANSWER, e.Paused(LATER)),
    "a pause in a follow-up": (PROBED, e.Paused(LATER)),
    "time away on the card": ((asked(),), e.Away(5.0, 60.0)),
    "time away in an answer": (ANSWER, e.Away(LATER, 60.0)),
    "going on": (PAUSED, e.Resumed(LATER, False)),
    "a note on the card": ((asked(),), e.Noted(at=1.0, section="", sign="", principles=(), text="calm down")),
    "a note in an answer": (
        ANSWER,
        e.Noted(at=LATER, section="situation", sign="+", principles=("earn-trust",), text="named her"),
    ),
    "a note in a pause": (
        PAUSED,
        e.Noted(at=LATER, section="situation", sign="-", principles=(), text="vague"),
    ),
    "a note afterwards": (OVER, e.Noted(at=LATER, section="", sign="?", principles=(), text="who said so")),
    "a change of the requirements": (ANSWER, e.Changed(LATER, "Now it must work offline.")),
    "something missing": (
        OVER,
        e.Ticked(at=LATER, list="missing", item="no-number", text="no number", on=True),
    ),
    "a point heard while the answer runs": (
        ANSWER,
        e.Ticked(at=LATER, list="heard", item="situation", text="Names it", on=True),
    ),
    "a tick taken away that was never there": (
        OVER,
        e.Ticked(at=LATER, list="missing", item="x", text="x", on=False),
    ),
    "the end of an answer": (ANSWER, e.Answered(LATER)),
    "a guess": (OVER, e.Guessed(LATER, 40, "situation")),
    "a follow-up": (OVER, e.FollowUpAsked(LATER, "role", "prompt", PROMPTS_OWN.text)),
    "a follow-up held": (PROBED, e.FollowUpAnswered(LATER, "held")),
    "a follow-up in part": (PROBED, e.FollowUpAnswered(LATER, "partial")),
    "a follow-up that found a gap": (PROBED, e.FollowUpAnswered(LATER, "gap")),
    "a follow-up left unmarked": (PROBED, e.FollowUpAnswered(LATER, "")),
    "a score": (OVER, e.Rated(at=LATER, score=4, criterion="c", name="Criterion", anchor="Anchor")),
    "a vote": (CLOSED, e.Voted(LATER, "not inclined")),
    "a section taken back": (ANSWER, e.Undone(LATER)),
    "the end of an answer taken back": (OVER, e.Undone(LATER)),
    "a boundary moved": (OVER, e.Moved(LATER, 1, 1, 12.0)),
    "a boundary moved when all is over": (FINISHED, e.Moved(LATER, 1, 1, 12.0)),
    "a forgotten mark put in": (FINISHED, e.Moved(LATER, 1, 0, 12.0, section="task")),
    "a forgotten mark in an answer that runs": (ANSWER, e.Moved(LATER, 1, 0, 150.0, section="action")),
    "a forgotten pause put in": (FINISHED, e.Moved(LATER, 1, 0, 12.0, until=60.0)),
    "a forgotten pause over the whole answer": (LEFT, e.Moved(LATER, 1, 0, 10.0, until=LATER)),
    "a mark taken out": (TWO, e.Undone(LATER, 1, mark=2)),
    "a mark taken out of an answer that runs": ((*ANSWER, TASK), e.Undone(LATER, 1, mark=2)),
    "a pause that counts after all": (RESTED, e.Undone(LATER, 1, gap=1)),
    "a repair taken back": ((*FINISHED, e.Moved(LATER, 1, 1, 12.0)), e.Undone(LATER, 1)),
    "taking an interrupted session up": (ANSWER, e.Reopened(LATER, TUESDAY)),
    "taking a session up that was left": (LEFT, e.Reopened(LATER, TUESDAY)),
    "the end": (OVER, e.Finished(LATER)),
    "the end on a card after an answer": ((*OVER, asked(80.0, "two")), e.Finished(LATER)),
    "leaving an answer": (ANSWER, e.Abandoned(LATER)),
    "leaving before anything": ((), e.Abandoned(0.0)),
}


@each(("before", "event"), POSSIBLE.values(), ids=POSSIBLE)
def test_what_is_possible_moves_the_session_clock_to_it(before: tuple[e.Event, ...], event: e.Event) -> None:
    assert after(after_all(*before), event).at >= event.at


IMPOSSIBLE: dict[str, tuple[tuple[e.Event, ...], e.Event, str]] = {
    "before what has happened": (ANSWER, e.Paused(9.9), "is at 10 s; an event cannot be at 9.9 s"),
    "anything but a repair when all is over": (FINISHED, asked(LATER), "the session is finished"),
    "taking a finished session up": (FINISHED, e.Reopened(LATER, TUESDAY), "the session is finished"),
    "going on with one that was left": (LEFT, e.Answered(LATER), "resume it first"),
    "a note before a prompt": (
        (),
        e.Noted(at=0.0, section="", sign="", principles=(), text="x"),
        "no question has been asked yet",
    ),
    "a pause before a prompt": ((), e.Paused(0.0), "no question has been asked yet"),
    "the end before a prompt": ((), e.Finished(0.0), "no question has been asked yet"),
    "a prompt in an answer": (ANSWER, asked(LATER), "an answer is running; end it first"),
    "a prompt in a follow-up": (PROBED, asked(LATER), "a follow-up is open; close it first"),
    "a prompt while nobody is there": ((asked(), e.Away(1.0, 9.0)), asked(LATER), "the clock is paused"),
    "no story in an answer": (ANSWER, e.StoryLacked(LATER), "belongs to the card, not the answer"),
    "no story twice": ((asked(), e.StoryLacked(1.0)), e.StoryLacked(2.0), "you said so already"),
    "an end after no story was taken back": (
        (asked(), e.StoryLacked(1.0), asked(2.0)),
        e.Finished(3.0),
        "no answer has begun yet",
    ),
    "a preparation in an answer": (ANSWER, e.Prepared(LATER, 30), "belongs to the card, not the answer"),
    "a preparation of less than nothing": ((asked(),), e.Prepared(1.0, -1), "shorter than 0 seconds"),
    "a section nobody planned": ((asked(),), e.Entered(1.0, "coda"), 'the plan has no section "coda"'),
    "the section that runs": (ANSWER, e.Entered(LATER, "situation"), "Situation is already running"),
    "a section in a pause": (PAUSED, e.Entered(LATER, "task"), "the clock is paused; start it again first"),
    "a section after the answer": (OVER, e.Entered(LATER, "task"), "belongs to the card or answer"),
    "a pause in a pause": (PAUSED, e.Paused(LATER), "the clock is paused"),
    "a pause on the card": ((asked(),), e.Paused(1.0), "the answer has not begun"),
    "a pause between follow-ups": (OVER, e.Paused(LATER), "no clock is running"),
    "time away between follow-ups": (OVER, e.Away(LATER, 9.0), "no clock is running"),
    "going on without a pause": (ANSWER, e.Resumed(LATER, False), "the clock is running"),
    "a sign nobody knows": (
        ANSWER,
        e.Noted(at=LATER, section="", sign="!", principles=(), text="x"),  # type: ignore[arg-type]
        'one of + - ? =, not "!"',
    ),
    "a change after the answer": (OVER, e.Changed(LATER, "Now offline."), "belongs to the answer"),
    "the same change twice": (
        (*ANSWER, e.Changed(20.0, "Now offline.")),
        e.Changed(LATER, "Now offline."),
        "changed already",
    ),
    "a tick on a list nobody knows": (
        OVER,
        e.Ticked(at=LATER, list="seen", item="x", text="x", on=True),  # type: ignore[arg-type]
        'not "seen"',
    ),
    "a tick on the card": (
        (asked(),),
        e.Ticked(at=1.0, list="heard", item="x", text="x", on=True),
        "has not begun",
    ),
    "the end of an answer in a pause": (PAUSED, e.Answered(LATER), "the clock is paused"),
    "the end of an answer not begun": ((asked(),), e.Answered(1.0), "belongs to the answer, not the card"),
    "a guess while the answer runs": (ANSWER, e.Guessed(LATER, 9, "task"), "belongs to the follow-ups"),
    "a guess for a section nobody planned": (OVER, e.Guessed(LATER, 9, "coda"), 'no section "coda"'),
    "a guess of less than nothing": (OVER, e.Guessed(LATER, -1, "task"), "less than 0 seconds"),
    "a second follow-up at once": (
        PROBED,
        e.FollowUpAsked(LATER, "", "custom", "And?"),
        "a follow-up is open; close it first",
    ),
    "the same follow-up twice": (
        (*CLOSED, asked(110.0, "two"), e.Entered(120.0, "task"), e.Answered(130.0)),
        e.FollowUpAsked(LATER, "role", "prompt", PROMPTS_OWN.text),
        "already asked in this session",
    ),
    "the end of a follow-up not asked": (OVER, e.FollowUpAnswered(LATER, "held"), "no follow-up is open"),
    "an outcome nobody knows": (PROBED, e.FollowUpAnswered(LATER, "meh"), 'held, partial or gap, not "meh"'),  # type: ignore[arg-type]
    "a score of nothing": (
        OVER,
        e.Rated(at=LATER, score=0, criterion="c", name="C", anchor="A"),
        "a score is from 1 to 4, not 0",
    ),
    "a score of five": (
        OVER,
        e.Rated(at=LATER, score=5, criterion="c", name="C", anchor="A"),
        "a score is from 1 to 4, not 5",
    ),
    "a score in a follow-up": (
        PROBED,
        e.Rated(at=LATER, score=3, criterion="c", name="C", anchor="A"),
        "a follow-up is open",
    ),
    "a vote nobody knows": (OVER, e.Voted(LATER, "maybe"), 'strongly not inclined, not "maybe"'),  # type: ignore[arg-type]
    "taking back what has not begun": ((asked(),), e.Undone(1.0), "belongs to the answer or follow-ups"),
    "taking back an answer that was probed": (
        CLOSED,
        e.Undone(LATER),
        "the end of the answer cannot be taken back",
    ),
    "moving in a question nobody asked": (OVER, e.Moved(LATER, 2, 1, 12.0), "there is no question 2"),
    "moving in question 0": (OVER, e.Moved(LATER, 0, 1, 12.0), "there is no question 0"),
    "moving a mark nobody made": (OVER, e.Moved(LATER, 1, 3, 12.0), "question 1 has no mark 3"),
    "moving mark 0": (OVER, e.Moved(LATER, 1, 0, 12.0), "question 1 has no mark 0"),
    "a forgotten mark before the answer": (
        OVER,
        e.Moved(at=LATER, question=1, mark=0, to=10.0, section="task"),
        "outside the answer",
    ),
    "a forgotten mark after the answer": (
        OVER,
        e.Moved(at=LATER, question=1, mark=0, to=60.0, section="task"),
        "outside the answer",
    ),
    "a forgotten mark on a card": (
        (asked(),),
        e.Moved(at=LATER, question=1, mark=0, to=5.0, section="task"),
        "outside the answer",
    ),
    "a forgotten section nobody planned": (
        OVER,
        e.Moved(at=LATER, question=1, mark=0, to=20.0, section="coda"),
        'no section "coda"',
    ),
    "splitting into what runs there": (
        OVER,
        e.Moved(at=LATER, question=1, mark=0, to=20.0, section="situation"),
        "Situation is already the section at that time",
    ),
    "a pause before the answer": (OVER, e.Moved(LATER, 1, 0, 9.9, until=20.0), "not inside the answer"),
    "a pause beyond the answer": (OVER, e.Moved(LATER, 1, 0, 20.0, until=60.1), "not inside the answer"),
    "a pause on a card": ((asked(),), e.Moved(LATER, 1, 0, 1.0, until=2.0), "not inside the answer"),
    "a pause that ends before it begins": (OVER, e.Moved(LATER, 1, 0, 20.0, until=20.0), "end after it"),
    "a pause over a pause": (RESTED, e.Moved(LATER, 1, 0, 15.0, until=20.1), "does not count already"),
    "a pause over one not ended": (PAUSED, e.Moved(LATER, 1, 0, 15.0, until=21.0), "does not count"),
    "a repair of two kinds": (
        OVER,
        e.Moved(at=LATER, question=1, mark=0, to=20.0, section="task", until=30.0),
        "one of these at a time",
    ),
    "a repair of a mark and a section": (
        OVER,
        e.Moved(at=LATER, question=1, mark=1, to=20.0, section="task"),
        "one of these at a time",
    ),
    "taking the first mark out": (OVER, e.Undone(LATER, 1, mark=1), "the answer begins with it"),
    "taking the end out": (OVER, e.Undone(LATER, 1, mark=2), "the end of the answer cannot be removed"),
    "taking out a mark nobody made": (OVER, e.Undone(LATER, 1, mark=3), "question 1 has no mark 3"),
    "taking a mark out of no question": (OVER, e.Undone(LATER, 0, mark=2), "there is no question 0"),
    "taking out both": (RESTED, e.Undone(LATER, 1, mark=2, gap=1), "a mark or a pause, not both"),
    "a gap nobody made": (OVER, e.Undone(LATER, 1, gap=1), "question 1 has no gap 1"),
    "a pause that goes on": (PAUSED, e.Undone(LATER, 1, gap=1), "has not ended"),
    "time away as if it were a pause": (
        (*ANSWER, e.Away(20.0, 9.0), e.Resumed(30.0, False)),
        e.Undone(LATER, 1, gap=1),
        "only a pause can be counted as answer; during this gap the session was away",
    ),
    "a pause of a follow-up": (
        (*PROBED, e.Paused(75.0), e.Resumed(80.0, False)),
        e.Undone(LATER, 1, gap=1),
        "that pause is not in the answer",
    ),
    "taking back a repair nobody made": (OVER, e.Undone(LATER, 1), "has no repairs to take back"),
    "taking back a mark that was repaired": (
        (*ANSWER, e.Moved(at=20.0, question=1, mark=0, to=15.0, section="task")),
        e.Undone(LATER),
        "the last mark has a repair",
    ),
    "the end in an answer": (ANSWER, e.Finished(LATER), "belongs to the card or follow-ups, not the answer"),
    "the end in a follow-up": (PROBED, e.Finished(LATER), "a follow-up is open; close it first"),
    "the end before any answer": ((asked(),), e.Finished(1.0), "no answer has begun yet"),
}


@each(("before", "event", "reason"), IMPOSSIBLE.values(), ids=IMPOSSIBLE)
def test_what_is_impossible_is_refused_with_the_reason_in_words(
    before: tuple[e.Event, ...], event: e.Event, reason: str
) -> None:
    with pytest.raises(Refused) as refused:
        after(after_all(*before), event)
    assert reason in str(refused.value)


def test_every_event_of_the_file_format_is_tried_both_ways() -> None:
    others = (test_pair_rules, test_correction_rules, test_story_rules, test_recording_rules)
    possible = [*POSSIBLE.values(), *(case for module in others for case in module.POSSIBLE.values())]
    impossible = [*IMPOSSIBLE.values(), *(case for module in others for case in module.IMPOSSIBLE.values())]
    assert {type(event) for _, event in possible} == set(EVENT_TYPES.values())
    assert {type(event) for _, event, _ in impossible} >= set(EVENT_TYPES.values()) - {e.Abandoned}

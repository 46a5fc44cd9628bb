"""The candidate's screen shows what it may and nothing else."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hotseat.domain.interview.candidate import SILENT, STAGES, CandidateView, candidate_view
from hotseat.domain.pacing import window_text
from hotseat.domain.session import events as e
from hotseat.domain.session.question import Question
from hotseat.domain.session.recordings.recording_events import Recorded, RecordingEnded
from hotseat.domain.session.rows.slots import Slot
from hotseat.domain.session.session import Session
from hotseat.domain.session.stories.leaving_out import ABOUT_A_STORY
from hotseat.domain.session.stories.story_events import Looked, Told
from hotseat.domain.session.timeline import Probe
from hotseat.domain.vocabulary import CandidateSees, FollowUp
from tests.domain.acting import Act, lived, lives
from tests.domain.script import ANSWER, CLOSED, FINISHED, HEADER, LEFT, OVER, PAUSED, PROBED, after_all, asked

SECRET = "SECRET"
TEXTS = {"markup": "[b]x[/nope]", "control": "\x1b]52;c;x\x07", "html": "<img src=x onerror=alert(1)>"}


def planted(session: Session) -> Session:
    """The same session, but whatever is none of the candidate's business is a secret."""
    header = session.header._replace(id=SECRET, level=SECRET, kind=SECRET, mode=SECRET, interviewer=SECRET)  # type: ignore[arg-type]
    questions = tuple(map(_planted, session.questions[:-1]))
    last = tuple(_planted_but_the_prompt(question) for question in session.questions[-1:])
    return session._replace(header=header, questions=(*questions, *last))


def _planted_but_the_prompt(question: Question) -> Question:
    asked = question.asked
    hidden = _planted(question)
    shown = hidden.asked._replace(text=asked.text, scale=asked.scale, sections=asked.sections)
    probes = (
        [*hidden.probes[:-1], question.open_probe or _planted_probe(question.probes[-1])][
            : len(question.probes)
        ]
        if question.probes
        else []
    )
    return hidden._replace(asked=shown, all_probes=tuple(map(Slot, probes)), all_changes=question.all_changes)


def _planted(question: Question) -> Question:
    principles = (SECRET, SECRET)
    follow_ups = (FollowUp("role", "prompt", SECRET),) * 3
    sections = tuple(section._replace(name=SECRET) for section in question.asked.sections)
    return question._replace(
        asked=question.asked._replace(
            prompt=SECRET,
            text=SECRET,
            competency=SECRET,
            principles=principles,
            pacing=SECRET,
            follow_ups=follow_ups,
            scale=SECRET,
            sections=sections,
        ),
        all_notes=(Slot(e.Noted(at=0.0, section=SECRET, sign="-", principles=principles, text=SECRET)),) * 3,
        all_changes=(Slot(e.Changed(0.0, SECRET)),),
        ticked=(e.Ticked(at=0.0, list="missing", item=SECRET, text=SECRET, on=True),),
        all_probes=tuple(Slot(_planted_probe(probe)) for probe in question.probes),
        guesses=(e.Guessed(0.0, 7, SECRET),),
        rated=(e.Rated(at=0.0, score=1, criterion=SECRET, name=SECRET, anchor=SECRET),),
        vote=SECRET,  # type: ignore[arg-type]
        tellings=(Told(at=0.0, story=SECRET, title=SECRET, hash=SECRET, chosen="card"),),
        looks=(Looked(0.0, SECRET),),
    )


def _planted_probe(probe: Probe) -> Probe:
    follow_up = FollowUp("role", "note", SECRET)
    return probe._replace(follow_up=follow_up, outcome=SECRET if probe.answered_at is not None else "")  # type: ignore[arg-type]


def texts_of(view: CandidateView) -> Iterator[str]:
    for value in view:
        yield from value if isinstance(value, tuple) else [str(value)]


def nothing_else_is_seen(session: Session, later: float) -> None:
    now = session.at + later
    view = candidate_view(session, now)
    hidden = candidate_view(planted(session), now)
    assert hidden == view
    assert not [text for text in texts_of(hidden) if SECRET in text]
    assert view.stage in STAGES


@given(lives, st.floats(0, 4_000))
@example([], 0.0)
def test_nothing_a_candidate_may_not_see_changes_what_is_shown(life: list[Act], later: float) -> None:
    with TemporaryDirectory() as folder:
        lived(Path(folder), life, lambda session: nothing_else_is_seen(session, later))


@pytest.mark.parametrize("events", [ANSWER, PAUSED, OVER, PROBED, CLOSED, FINISHED, LEFT])
def test_nothing_else_is_seen_at_any_stage(events: tuple[e.Event, ...]) -> None:
    nothing_else_is_seen(after_all(*events), 12.0)


def test_a_planted_secret_would_be_found() -> None:
    """The test's own test: a prompt that is a secret is seen."""
    session = after_all(asked(), *ANSWER[1:])
    question = session.questions[0]
    leaky = session._replace(questions=(question._replace(asked=question.asked._replace(text=SECRET)),))
    assert SECRET in set(texts_of(candidate_view(planted(leaky), 12.0)))


def test_a_view_has_these_fields_and_no_others() -> None:
    assert CandidateView._fields == (
        *("stage", "title", "section_number", "prompt", "scale", "changes", "follow_up", "clock", "window"),
        *("signal", "words", "standing", "candidate", "question", "prepared", "recording"),
    )


def test_before_the_first_question_it_waits() -> None:
    assert candidate_view(Session(HEADER), 5.0).stage == "waiting"


def test_on_the_card_stands_the_question_and_how_long_it_has_been_there() -> None:
    view = candidate_view(after_all(asked(at=2.0)), 43.5)
    assert (view.stage, view.prompt, view.clock) == ("card", "Tell me about one.", "0:41")
    assert (view.words, view.signal, view.window, view.prepared) == ("", "", "", False)


@pytest.mark.parametrize(
    ("now", "left", "words"),
    [
        (3.0, "2:00", "left of 2:00 to prepare"),
        (43.5, "1:20", "left of 2:00 to prepare"),
        (122.9, "0:01", "left of 2:00 to prepare"),
        (123.0, "0:00", "The preparation is over"),
        (500.0, "0:00", "The preparation is over"),
    ],
)
def test_a_preparation_counts_down(now: float, left: str, words: str) -> None:
    view = candidate_view(after_all(asked(at=2.0), e.Prepared(3.0, 120)), now)
    assert (view.stage, view.clock, view.words) == ("card", left, words)
    assert view.prepared == (left == "0:00")


SEES: tuple[CandidateSees, ...] = ("total", "question")


def seen_as(sees: CandidateSees, *events: e.Event) -> Session:
    """The session with what its candidate is to see."""
    session = after_all(*events)
    return session._replace(header=session.header._replace(candidate_sees=sees))


def test_the_total_alone_gives_no_section_away() -> None:
    entered = e.Entered(50.0, "task")
    view = candidate_view(seen_as("total", *ANSWER, entered), 65.0)
    assert (view.title, view.section_number, view.clock) == ("Your answer", "", "0:55")
    plan = after_all(*ANSWER).questions[0].asked.sections
    assert view.window == window_text(
        sum(section.low for section in plan), sum(section.high for section in plan)
    )
    assert view.signal == "none"
    later = candidate_view(
        seen_as("total", *ANSWER, entered), 10.0 + sum(section.high for section in plan) + 30
    )
    assert later.signal == "red"


@pytest.mark.parametrize("events", [(asked(at=2.0), e.Prepared(3.0, 120)), ANSWER, PAUSED, PROBED])
def test_with_the_question_only_nothing_tells_the_time(events: tuple[e.Event, ...]) -> None:
    early, late = (candidate_view(seen_as("question", *events), now) for now in (20.0, 900.0))
    assert early == late
    assert (late.clock, late.window, late.signal, late.words, late.section_number) == ("", "", "", "", "")
    assert late.prompt == "Tell me about one."


def test_what_a_newer_version_lets_be_seen_is_the_question_only() -> None:
    session = seen_as(cast("CandidateSees", "half of it"), *ANSWER)
    assert candidate_view(session, 20.0).clock == ""


@pytest.mark.parametrize(
    ("spent", "signal", "words"),
    [
        (9, "none", "0:21 to go"),
        (30, "green", "in window"),
        (38, "yellow", "wrap up"),
        (55, "red", "over 0:10"),
    ],
)
def test_in_a_section_stand_its_clock_and_its_signal(spent: int, signal: str, words: str) -> None:
    view = candidate_view(after_all(*ANSWER), 10.0 + spent)
    assert (view.title, view.section_number, view.window) == ("Situation", "1 of 3", "0:30-0:45")
    assert (view.clock, view.signal, view.words) == (f"0:{spent:02d}", signal, words)


def test_the_clock_stands_still_while_the_session_does() -> None:
    early, late = (candidate_view(after_all(*PAUSED), now) for now in (20.0, 900.0))
    assert early == late
    assert (early.clock, early.standing) == ("0:10", "Paused")


def test_time_away_and_an_interruption_are_told() -> None:
    away = after_all(*ANSWER, e.Away(20.0, 300.0))
    assert candidate_view(away, 320.0).standing == "Stopped for a moment"
    again = after_all(*ANSWER, e.Reopened(20.0, HEADER.started))
    assert candidate_view(again, 25.0).standing == "Interrupted; it goes on from here"


def test_a_program_that_is_silent_is_told_only_where_a_clock_should_run() -> None:
    assert candidate_view(after_all(*ANSWER), 12.0, silent=True).standing == SILENT
    assert candidate_view(after_all(*PAUSED), 22.0, silent=True).standing == "Paused"
    assert candidate_view(after_all(*OVER), 62.0, silent=True).standing == ""


def test_a_follow_up_is_shown_with_its_own_clock_while_it_is_open() -> None:
    open_one = candidate_view(after_all(*PROBED), 85.0)
    assert (open_one.stage, open_one.follow_up, open_one.clock) == (
        "follow-up",
        "What was your own part?",
        "0:15",
    )
    closed = candidate_view(after_all(*CLOSED), 110.0)
    assert (closed.stage, closed.follow_up, closed.clock) == ("between", "", "")


def test_a_change_thrown_in_is_shown() -> None:
    view = candidate_view(after_all(*ANSWER, e.Changed(15.0, "Twice the load.")), 16.0)
    assert view.changes == ("Twice the load.",)


def test_a_note_asked_as_a_follow_up_is_shown_only_while_it_is_asked() -> None:
    noted = (
        *ANSWER,
        e.Noted(at=20.0, section="situation", sign="?", principles=(), text="Who paid?"),
        e.Answered(60.0),
    )
    assert "Who paid?" not in set(texts_of(candidate_view(after_all(*noted), 61.0)))
    probed = (*noted, e.FollowUpAsked(62.0, "", "note", "Who paid?"))
    assert candidate_view(after_all(*probed), 63.0).follow_up == "Who paid?"


def test_of_a_follow_up_that_a_story_expects_only_that_it_is_one_is_shown() -> None:
    probed = (*OVER, e.FollowUpAsked(62.0, "measure", "story", SECRET))
    view = candidate_view(after_all(*probed), 72.0)
    assert (view.stage, view.follow_up, view.clock) == ("follow-up", ABOUT_A_STORY, "0:10")
    assert SECRET not in set(texts_of(view))


def test_the_next_question_is_counted_and_the_one_before_is_gone() -> None:
    view = candidate_view(after_all(*OVER, asked(at=80.0, prompt="two")), 81.0)
    assert (view.question, view.prompt, view.stage) == (2, "Tell me about two.", "card")
    assert not [text for text in texts_of(view) if "about one" in text]


def test_an_undone_mark_brings_the_section_before_back() -> None:
    view = candidate_view(after_all(*ANSWER, e.Entered(40.0, "task"), e.Undone(41.0)), 42.0)
    assert (view.title, view.clock) == ("Situation", "0:32")


@pytest.mark.parametrize("events", [FINISHED, LEFT])
def test_after_the_end_nothing_is_left_but_thanks(events: tuple[e.Event, ...]) -> None:
    view = candidate_view(after_all(*events), 900.0)
    assert (view.stage, view.prompt, view.clock, view.title) == (
        "over",
        "",
        "",
        "The interview is over. Thank you.",
    )


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_text_is_passed_on_as_it_was_asked(text: str) -> None:
    hostile = asked()._replace(text=text, scale=text)
    view = candidate_view(after_all(hostile, e.Entered(10.0, "situation"), e.Changed(11.0, text)), 12.0)
    assert (view.prompt, view.scale, view.changes) == (text, text, (text,))


RECORDED = Recorded(10.0, f"{HEADER.id}.1.au", 10.0, "Desk Microphone")


def test_the_candidate_sees_that_the_room_is_recorded_while_it_is() -> None:
    assert not candidate_view(after_all(*ANSWER), 12.0).recording
    assert candidate_view(after_all(*ANSWER, RECORDED), 12.0).recording
    over = after_all(*ANSWER, RECORDED, RecordingEnded(12.0, "stopped", 2.0))
    assert not candidate_view(over, 13.0).recording


@pytest.mark.parametrize("sees", ["", "total", "question"])
def test_whatever_else_is_hidden_a_recording_is_not(sees: CandidateSees) -> None:
    assert candidate_view(seen_as(sees, *ANSWER, RECORDED), 12.0).recording


def test_no_recording_is_claimed_that_nobody_ended() -> None:
    """A program that was killed wrote no end, and one that does not answer may be that."""
    killed = after_all(*ANSWER, RECORDED, e.Reopened(12.0, datetime(2026, 11, 26, tzinfo=UTC)))
    assert not candidate_view(killed, 12.0).recording
    assert not candidate_view(after_all(*ANSWER, RECORDED), 30.0, silent=True).recording
    assert not candidate_view(after_all(*ANSWER, RECORDED, e.Abandoned(12.0)), 12.0).recording

"""What holds whatever was done, taken back, done again and mended: what is seen is what stands."""

from collections.abc import Sequence
from itertools import accumulate
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from hotseat.domain.session import events as e
from hotseat.domain.session.corrections import correction_events as c
from hotseat.domain.session.question import Question
from hotseat.domain.session.rules import after, replay
from hotseat.domain.session.session import Session
from hotseat.storage.session.transcript import load
from tests.domain.acting import Act, lived, lives, lives_of_old
from tests.domain.session.test_session_properties import MANY, empty_folder

EXAMPLES = sorted((Path(__file__).resolve().parents[3] / "sessions" / "examples").glob("*.toml"))


def seen(session: Session) -> list[tuple[object, ...]]:
    """All that is shown of a session, without what tells which event it comes from."""
    return [
        (*(getattr(question, name) for name in Question._fields if name not in HIDDEN), *shown(question))
        for question in session.questions
    ]


HIDDEN = (
    "all_notes",
    "all_changes",
    "all_probes",
    "change_texts",
    "first_note",
    "first_follow_up",
    "open_follow_up",
)


def shown(question: Question) -> tuple[object, ...]:
    return (question.notes, question.changes, question.probes, question.open_probe)


def standing(events: Sequence[e.Event]) -> list[e.Event]:
    """The events without those taken back and what took them; numbers as they are without."""
    gone: set[int] = set()
    for event in events:
        if isinstance(event, c.TakenBack):
            gone.add(event.number)
        elif isinstance(event, c.Redone):
            gone.remove(event.number)
    notes = [0, *accumulate(number not in gone for number in places_of(events, e.Noted))]
    asked = [0, *accumulate(number not in gone for number in places_of(events, e.FollowUpAsked))]

    def as_counted(event: e.Event) -> e.Event:
        if isinstance(event, c.Edited | c.Removed):
            return event._replace(note=notes[event.note])
        if isinstance(event, c.FollowUpChanged | c.FollowUpWithdrawn):
            return event._replace(follow_up=asked[event.follow_up])
        return event

    return [
        as_counted(event)
        for number, event in enumerate(events, 1)
        if number not in gone and not isinstance(event, c.TakenBack | c.Redone)
    ]


def places_of(events: Sequence[e.Event], kind: type[e.Event]) -> list[int]:
    """The numbers, from 1, of the events of that kind."""
    return [number for number, event in enumerate(events, 1) if isinstance(event, kind)]


def what_stands_is_what_is_seen(life: list[Act]) -> None:
    with empty_folder() as folder:
        transcript = load(lived(folder, life).path)
    session = transcript.session
    assert seen(replay(session.header, standing(transcript.events))) == seen(session)


def taken_back_and_done_again_is_as_before(life: list[Act]) -> None:
    with empty_folder() as folder:
        session = lived(folder, life).rehearsal.session
    while session.done and not session.paused:
        deed = session.done[-1]
        back = after(session, c.TakenBack(session.at, deed.number))
        again = after(back, c.Redone(session.at, deed.number))
        assert again == session._replace(events=session.events + 2)
        session = back


@given(lives)
def test_what_stands_is_what_is_seen(life: list[Act]) -> None:
    what_stands_is_what_is_seen(life)


@given(lives)
def test_taken_back_and_done_again_is_as_before(life: list[Act]) -> None:
    taken_back_and_done_again_is_as_before(life)


@given(lives_of_old)
def test_a_file_of_old_reads_as_it_always_did(life: list[Act]) -> None:
    with empty_folder() as folder:
        transcript = load(lived(folder, life).path)
    reads_as_of_old(transcript.events, transcript.session)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_examples_read_as_they_always_did(path: Path) -> None:
    transcript = load(path)
    reads_as_of_old(transcript.events, transcript.session)


class OfOld:
    """A question as it was made of events of old."""

    def __init__(self) -> None:
        self.marks: list[tuple[float, str]] = []
        self.ends: list[float] = []
        self.others: dict[type[Any], list[Any]] = {kind: [] for kind in KINDS}

    def after(self, event: Any) -> None:
        """Bare `undone` takes the last mark or the answer's end back, and nothing else is taken back."""
        if isinstance(event, e.Entered):
            self.marks.append((event.at, event.section))
        elif isinstance(event, e.Answered):
            self.ends.append(event.at)
        elif isinstance(event, e.Undone) and not event.question:
            (self.ends or self.marks).pop()
        elif type(event) in KINDS:
            self.others[type(event)].append(event)


KINDS = (e.Noted, e.Rated, e.FollowUpAsked, e.FollowUpAnswered)


def reads_as_of_old(events: Sequence[e.Event], session: Session) -> None:
    questions: list[OfOld] = []
    for event in events:
        if isinstance(event, e.Asked):
            questions.append(OfOld())
        elif questions:
            questions[-1].after(event)
    for of_old, question in zip(questions, session.questions, strict=True):
        notes, rated, asked, closed = of_old.others.values()
        assert (notes, rated) == (list(question.notes), list(question.rated))
        assert [follow_up.text for follow_up in asked] == [probe.follow_up.text for probe in question.probes]
        assert [follow_up.outcome for follow_up in closed] == [
            probe.outcome for probe in question.probes if probe.answered_at is not None
        ]
        recorded = question.unrepaired or question
        assert of_old.marks == list(recorded.marks)
        assert of_old.ends == [recorded.answered_at] * (recorded.answered_at is not None)


@pytest.mark.torture
@MANY
@given(lives)
def test_what_stands_is_what_is_seen_many_times(life: list[Act]) -> None:
    what_stands_is_what_is_seen(life)


@pytest.mark.torture
@MANY
@given(lives)
def test_taken_back_and_done_again_is_as_before_many_times(life: list[Act]) -> None:
    taken_back_and_done_again_is_as_before(life)

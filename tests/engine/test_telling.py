"""Which story is told, said while a session runs and afterwards: the event in the file, and its name when it
is taken back."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hotseat.desk.desk import Desk
from hotseat.domain.refusal import Refused
from hotseat.domain.session.session import Session
from hotseat.domain.session.stories.story_events import Looked, Told
from hotseat.domain.session.stories.tellings import story_told
from hotseat.domain.stories.story import FrontMatter, Story
from hotseat.reports.text.deeds import deed_told
from hotseat.storage.session.transcript import load
from tests.clocks import ManualClock
from tests.desk.desks import desk_in
from tests.sessions import Practice, answered_session, begin

QUEUE = Story(FrontMatter(id="queue", title="The queue\nnobody owned"), hash="0123456789abcdef")
CHOSEN = Told(
    at=5.0,
    story="queue",
    title="The queue nobody owned",
    hash="0123456789abcdef",
    chosen="card",
    seconds=3.2,
)


@pytest.fixture
def practice(sessions: Path, clock: ManualClock) -> Iterator[Practice]:
    """A session with a card on the table for five seconds."""
    practice = begin(sessions, clock=clock)
    practice.ask("earn-trust-missed-commitment")
    practice.spend(5)
    yield practice
    practice.journal.close()


def story_of(session: Session) -> str:
    telling = story_told(session.questions[0])
    return telling.title if telling else ""


def test_a_story_chosen_on_the_card_is_in_the_file_with_the_seconds_that_it_took(practice: Practice) -> None:
    telling = practice.rehearsal.telling
    telling.choose_story(QUEUE, 3.24)
    telling.look("")
    practice.rehearsal.next()
    telling.look("situation")
    kept = load(practice.path)
    assert [event for event in kept.events if isinstance(event, Told | Looked)] == [
        CHOSEN,
        Looked(5.0, ""),
        Looked(5.0, "situation"),
    ]
    assert kept.session == practice.rehearsal.session


def test_what_is_refused_is_not_written(practice: Practice) -> None:
    telling, before = practice.rehearsal.telling, practice.path.read_bytes()
    attempts: tuple[Callable[[], None], ...] = (
        lambda: telling.name_story(1, QUEUE),
        lambda: telling.name_story(0, QUEUE),
        lambda: telling.choose_story(None, 1.0),
        lambda: telling.look("moral"),
    )
    for attempt in attempts:
        with pytest.raises(Refused):
            attempt()
    assert practice.path.read_bytes() == before


def test_taking_a_story_back_says_which_it_was(practice: Practice) -> None:
    telling, corrections = practice.rehearsal.telling, practice.rehearsal.corrections

    def taken_back() -> str:
        deed = corrections.take_back()
        return deed_told(practice.rehearsal.session.questions[deed.question], deed)

    telling.choose_story(QUEUE, 1.0)
    assert taken_back() == "the story “The queue nobody owned”"
    corrections.do_again()
    telling.choose_story(None, 1.0)
    assert taken_back() == "that no story is told"
    assert story_of(practice.rehearsal.session) == "The queue nobody owned"


@pytest.fixture
def desk(tmp_path: Path, clock: ManualClock) -> Desk:
    desk = desk_in(tmp_path / "practice", clock)
    desk.folder.sessions.mkdir(parents=True)
    return desk


def test_a_story_is_named_for_a_finished_session_at_its_last_second_and_taken_back_another_day(
    desk: Desk,
) -> None:
    path = answered_session(desk.folder.sessions)
    before = load(path).session
    desk.repair(path.stem).telling.name_story(1, QUEUE)
    desk.leave()
    named = load(path)
    assert named.events[-1] == CHOSEN._replace(at=before.at, chosen="afterwards", seconds=0.0, question=1)
    assert (story_of(named.session), named.session.at) == ("The queue nobody owned", before.at)
    desk.repair(path.stem).corrections.take_back()
    desk.leave()
    assert story_of(load(path).session) == ""


def test_a_session_that_has_ended_does_not_grow_because_a_story_is_named(practice: Practice) -> None:
    practice.answer({"situation": 40})
    practice.rehearsal.finish()
    ended = practice.rehearsal.session.at
    practice.clock.advance(600)
    practice.rehearsal.telling.name_story(1, QUEUE)
    assert practice.rehearsal.session.at == ended
    assert story_of(load(practice.path).session) == "The queue nobody owned"

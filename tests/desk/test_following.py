"""A session followed from outside: what its candidate sees, whatever happens to it."""

import os
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from hotseat.desk.following import Following
from hotseat.domain.interview.candidate import GONE, SILENT, UNREADABLE, WAITING, CandidateView
from hotseat.storage.files.user_folders import state_folder
from hotseat.storage.session.clocks import FOLDER
from tests.clocks import ManualClock
from tests.domain.acting import taken_up
from tests.sessions import MONDAY, Practice, begin
from tests.tui.driving import BEHAVIORAL

EPOCH = 1_800_000_000.0
PROMPT = "Tell me about a time you won a partner team back after missing a commitment."
OTHER = "deliver-results-cutting-scope"


class Pair:
    """One who drives interviews in a folder, and one who looks on; the files are dated by their clock."""

    def __init__(self, folder: Path, clock: ManualClock) -> None:
        self.folder, self.clock = folder, clock
        self.open: list[Practice] = []

    def begin(self, day: int = 0, prompt: str = BEHAVIORAL) -> Practice:
        practice = begin(self.folder, started=MONDAY + timedelta(days=day), clock=self.clock, candidate="Sam")
        practice.ask(prompt)
        self.open.append(practice)
        return practice

    def wall(self) -> float:
        return EPOCH + self.clock.elapsed()

    def follow(self, path: Path | None = None) -> Following:
        return Following(self.folder, path, self.clock.elapsed, self.wall)

    def look(self, following: Following) -> CandidateView:
        """Dates the files written just now, and looks."""
        for path in (*self.folder.iterdir(), *(state_folder() / FOLDER).glob("*")):
            if path.stat().st_mtime < EPOCH:
                os.utime(path, (self.wall(),) * 2)
        return following.look()

    def spend(self, seconds: float, following: Following) -> CandidateView:
        """Time passes in quarters of a second, as the program that drives looks at its clock."""
        for _ in range(int(seconds * 4)):
            self.clock.advance(0.25)
            self.open[-1].rehearsal.tick()
            self.look(following)
        return self.look(following)


@pytest.fixture
def pair(sessions: Path, clock: ManualClock) -> Iterator[Pair]:
    following = Pair(sessions, clock)
    yield following
    for practice in following.open:
        if practice.journal._fd >= 0:
            practice.journal.close()


def test_it_waits_for_an_interview_and_then_follows_it_to_its_end(pair: Pair) -> None:
    following = pair.follow()
    assert pair.look(following) == WAITING
    practice = pair.begin()
    card = pair.look(following)
    assert (card.stage, card.prompt, card.candidate) == ("card", PROMPT, "Sam")
    practice.rehearsal.next()
    section = pair.spend(31.5, following)
    assert (section.title, section.clock, section.signal) == ("Situation", "0:31", "green")
    practice.rehearsal.end_answer()
    assert pair.look(following).stage == "between"
    practice.finish()
    assert pair.look(following).stage == "over"


def test_after_one_session_the_next_is_followed(pair: Pair) -> None:
    following = pair.follow()
    practice = pair.begin()
    practice.answer({"situation": 2})
    pair.look(following)
    practice.finish()
    assert pair.look(following).stage == "over"
    pair.begin(1, OTHER)
    assert pair.look(following).stage == "card"


def test_over_with_its_file_still_open_it_gives_way_to_the_next(pair: Pair) -> None:
    following = pair.follow()
    practice = pair.begin()
    practice.answer({"situation": 2})
    practice.rehearsal.finish()
    assert pair.look(following).stage == "over"
    pair.begin(1, OTHER)
    assert pair.look(following).stage == "card"


def test_a_session_that_was_named_is_not_left_for_another(pair: Pair) -> None:
    practice = pair.begin()
    following = pair.follow(practice.path)
    practice.answer({"situation": 2})
    practice.finish()
    pair.begin(1, OTHER)
    assert pair.look(following).stage == "over"


def test_while_it_runs_it_is_not_left_for_one_that_began_later(pair: Pair) -> None:
    pair.begin()
    following = pair.follow()
    assert pair.look(following).prompt == PROMPT
    pair.begin(1, OTHER)
    assert pair.look(following).prompt == PROMPT


def test_a_card_that_was_left_leaves_nothing_on_the_screen(pair: Pair) -> None:
    practice = pair.begin()
    following = pair.follow()
    pair.look(following)
    practice.journal.discard()
    assert pair.look(following) == WAITING


def test_a_named_session_that_is_removed_is_gone(pair: Pair) -> None:
    practice = pair.begin()
    following = pair.follow(practice.path)
    pair.look(following)
    practice.path.unlink()
    assert pair.look(following) == GONE


def test_a_damaged_file_is_told_without_a_word_of_what_is_in_it(pair: Pair) -> None:
    practice = pair.begin()
    following = pair.follow(practice.path)
    practice.path.write_bytes(practice.path.read_bytes() + b'[[event]]\n"a secret" = 1\n\n')
    assert pair.look(following) == UNREADABLE


def test_a_late_joiner_sees_the_section_with_the_time_spent_before(pair: Pair) -> None:
    practice = pair.begin()
    practice.rehearsal.next()
    early = pair.follow()
    pair.spend(75.5, early)
    late = pair.follow()
    assert pair.look(late) == pair.look(early)
    assert pair.look(late).clock == "1:15"


def test_the_clock_stands_still_in_a_pause_and_goes_on_after_it(pair: Pair) -> None:
    practice = pair.begin()
    following = pair.follow()
    practice.rehearsal.next()
    pair.spend(10.5, following)
    practice.rehearsal.pause()
    paused = pair.spend(90, following)
    assert (paused.clock, paused.standing) == ("0:10", "Paused")
    practice.rehearsal.resume()
    on = pair.spend(5, following)
    assert (on.clock, on.standing) == ("0:15", "")


def test_killed_and_taken_up_again_it_stands_still_and_goes_on(pair: Pair) -> None:
    practice = pair.begin()
    following = pair.follow()
    practice.rehearsal.next()
    pair.spend(20.5, following)
    pair.clock.advance(40)
    dead = pair.look(following)
    assert (dead.clock, dead.standing) == ("0:20", SILENT)
    again = taken_up(practice)
    pair.open = [again]
    waits = pair.look(following)
    assert (waits.clock, waits.standing) == ("0:20", "Interrupted; it goes on from here")
    again.rehearsal.resume()
    on = pair.spend(10, following)
    assert (on.clock, on.standing) == ("0:30", "")


def test_it_is_right_after_every_event_and_never_drifts(pair: Pair) -> None:
    practice = pair.begin()
    following = pair.follow()
    practice.rehearsal.next()
    for _ in range(3):
        began = practice.rehearsal.now
        for _ in range(150):
            pair.clock.advance(0.07)
            practice.rehearsal.tick()
            shown = pair.look(following).clock
            minutes, seconds = map(int, shown.split(":"))
            true = practice.rehearsal.now - began
            assert -1.25 < 60 * minutes + seconds - true <= 0.25
        practice.rehearsal.next()


def test_looking_on_changes_nothing(pair: Pair) -> None:
    practice = pair.begin()
    practice.answer({"situation": 2})
    before = practice.path.read_bytes()
    names = sorted(pair.folder.iterdir())
    for following in (pair.follow(), pair.follow(), pair.follow(practice.path)):
        assert pair.look(following).stage == "between"
    assert practice.path.read_bytes() == before
    assert sorted(pair.folder.iterdir()) == names

"""A session's times mended afterwards: what is possible is written first and only then seen."""

from collections.abc import Callable
from pathlib import Path

import pytest

from hotseat.desk.desk import Desk
from hotseat.domain.refusal import Refused
from hotseat.domain.session import events as e
from hotseat.domain.session.session import Session, Stage
from hotseat.engine.rehearsal import CannotRehearse
from hotseat.engine.repair import Repair
from hotseat.storage.events import locks
from hotseat.storage.session.transcript import load
from tests.clocks import ManualClock
from tests.desk.desks import desk_in
from tests.sessions import answered_session, begin
from tests.storage.test_disk_trouble import files_that_grow_to


@pytest.fixture
def desk(tmp_path: Path, clock: ManualClock) -> Desk:
    desk = desk_in(tmp_path / "practice", clock)
    desk.folder.sessions.mkdir(parents=True)
    return desk


@pytest.fixture
def path(desk: Desk) -> Path:
    """A finished session: Situation at 10 s, Task at 50 s, Action at 80 s, the end at 280 s."""
    return answered_session(desk.folder.sessions)


def starts(session: Session) -> list[float]:
    return [mark.at for mark in session.questions[0].marks]


def test_a_repair_is_appended_and_nothing_before_it_is_touched(desk: Desk, path: Path) -> None:
    before, recorded = path.read_bytes(), load(path).session
    repair = desk.repair(path.stem)
    repair.move(1, 2, 45.04)
    repair.nudge(1, 3, 10)
    repair.split(1, 250.0, "action")
    repair.merge(1, 5)
    repair.set_aside(1, 100.0, 110.0)
    repair.count_again(1, 1)
    desk.leave()
    assert path.read_bytes().startswith(before)
    transcript = load(path)
    assert transcript.session == repair.session
    assert transcript.session.questions[0].unrepaired == recorded.questions[0]
    assert (transcript.session.at, transcript.session.stage) == (recorded.at, Stage.OVER)
    assert transcript.events[-6:] == (
        e.Moved(280.0, 1, 2, 45.0),
        e.Moved(280.0, 1, 3, 90.0),
        e.Moved(280.0, 1, 0, 250.0, section="action"),
        e.Undone(280.0, 1, mark=5),
        e.Moved(280.0, 1, 0, 100.0, until=110.0),
        e.Undone(280.0, 1, gap=1),
    )
    assert not locks.is_running(path)


def test_a_repair_is_taken_back_also_another_day(desk: Desk, path: Path) -> None:
    recorded = load(path).session
    desk.repair(path.stem).move(1, 2, 45.0)
    desk.leave()
    again = desk.repair(path.stem)
    again.take_back(1)
    desk.leave()
    assert load(path).session._replace(events=recorded.events) == recorded
    assert load(path).events[-1] == e.Undone(280.0, 1)


def test_a_nudge_goes_as_far_as_the_next_boundary_and_no_further(desk: Desk, path: Path) -> None:
    repair = desk.repair(path.stem)
    repair.nudge(1, 2, -500)
    assert starts(repair.session)[:2] == [10.0, 10.0]
    with pytest.raises(Refused, match="it cannot be any earlier"):
        repair.nudge(1, 2, -1)
    repair.nudge(1, 2, 500)
    with pytest.raises(Refused, match="it cannot be any later"):
        repair.nudge(1, 2, 1)
    assert starts(repair.session)[1] == 80.0
    desk.leave()


IMPOSSIBLE: dict[str, tuple[Callable[[Repair], None], str]] = {
    "moved too far": (lambda repair: repair.move(1, 2, 81.0), "stays between 0:00 and 1:10"),
    "moved before the card": (lambda repair: repair.move(1, 1, -1.0), "stays between -0:10 and 0:40"),
    "no such mark": (lambda repair: repair.nudge(1, 9, 1), "question 1 has no mark 9"),
    "no such question": (lambda repair: repair.nudge(3, 1, 1), "there is no question 3"),
    "mark 0": (lambda repair: repair.merge(1, 0), "a mark is counted from 1"),
    "the first mark": (lambda repair: repair.merge(1, 1), "the answer begins with it"),
    "gap 0": (lambda repair: repair.count_again(1, 0), "a gap is counted from 1"),
    "a stretch of nothing": (lambda repair: repair.set_aside(1, 50.0, 50.04), "must end after it begins"),
    "a stretch before time": (lambda repair: repair.set_aside(1, -5.0, 0.0), "must end after it begins"),
    "what runs there": (lambda repair: repair.split(1, 60.0, "task"), "already the section at that time"),
    "nothing to take back": (lambda repair: repair.take_back(1), "has no repairs to take back"),
}


@pytest.mark.parametrize(("mend", "words"), IMPOSSIBLE.values(), ids=IMPOSSIBLE)
def test_what_is_impossible_is_told_and_nothing_is_written(
    desk: Desk, path: Path, mend: Callable[[Repair], None], words: str
) -> None:
    before = path.read_bytes()
    repair = desk.repair(path.stem)
    session = repair.session
    with pytest.raises(Refused, match=words):
        mend(repair)
    desk.leave()
    assert (path.read_bytes(), repair.session) == (before, session)


def test_an_interrupted_session_is_repaired_up_to_its_last_second_and_goes_on_afterwards(desk: Desk) -> None:
    practice = begin(desk.folder.sessions)
    practice.ask("earn-trust-missed-commitment")
    practice.rehearsal.enter("situation")
    practice.spend(60)
    practice.journal.close()
    repair = desk.repair(practice.path.stem)
    assert repair.session.at == 60.0
    repair.split(1, 40.0, "task")
    desk.leave()
    rehearsal = desk.resume(practice.path.stem)
    assert rehearsal.question.section is not None
    assert rehearsal.question.section.id == "task"
    assert rehearsal.question.spent(rehearsal.now) == {"situation": 40.0, "task": 20.0}
    desk.leave()


def test_a_session_that_runs_in_another_window_is_not_repaired(desk: Desk) -> None:
    running = begin(desk.folder.sessions)
    running.ask("earn-trust-missed-commitment")
    with pytest.raises(CannotRehearse, match="is open in another window; close it there first"):
        desk.repair(running.path.stem)
    running.journal.close()


def test_while_one_is_open_no_other_is_repaired(desk: Desk, path: Path) -> None:
    desk.repair(path.stem)
    with pytest.raises(CannotRehearse, match="A session is open; leave it first"):
        desk.repair(path.stem)
    desk.leave()
    desk.repair(path.stem)
    desk.leave()


@pytest.mark.parametrize(
    ("harm", "words"),
    [
        (lambda path: path.unlink(), "No session begins|There are no sessions"),
        (lambda path: path.write_text("x"), "ends inside its header"),
    ],
)
def test_a_file_that_cannot_be_read_is_told(
    desk: Desk, path: Path, harm: Callable[[Path], object], words: str
) -> None:
    harm(path)
    with pytest.raises(CannotRehearse, match=words):
        desk.repair(path.stem)


def test_a_session_in_which_nothing_was_begun_is_not_thrown_away(desk: Desk) -> None:
    practice = begin(desk.folder.sessions)
    practice.ask("earn-trust-missed-commitment")
    practice.journal.close()
    desk.repair(practice.path.stem)
    desk.leave()
    assert practice.path.exists()


def test_on_a_full_disk_a_repair_waits_and_is_written_when_there_is_room(desk: Desk, path: Path) -> None:
    repair = desk.repair(path.stem)
    with files_that_grow_to(path.stat().st_size):
        repair.move(1, 2, 45.0)
        assert "may not grow any further" in repair.recorder.trouble
        assert repair.recorder.waiting == 1
    desk.leave()
    assert desk.unkept == []
    assert starts(load(path).session)[1] == 45.0


def test_what_never_could_be_written_is_rescued_and_told(
    desk: Desk, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    before = path.read_bytes()
    repair = desk.repair(path.stem)
    path.unlink()
    repair.move(1, 2, 45.0)
    desk.leave()
    (notice,) = desk.unkept
    assert "the whole session is in" in notice
    (rescue,) = (tmp_path / "state" / "hotseat").glob("*.toml")
    assert rescue.read_bytes().startswith(before)
    assert load(rescue).session == repair.session

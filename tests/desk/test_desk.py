"""What a person's practice stands on: the bank, the sessions on disk, and the one that runs."""

from datetime import timedelta
from pathlib import Path

import pytest

from hotseat.desk.desk import Desk
from hotseat.domain.bank.bank import Choice
from hotseat.domain.session.session import Stage
from hotseat.engine.rehearsal import CannotRehearse
from hotseat.storage.events import locks
from hotseat.storage.session.transcript import load
from tests.clocks import ManualClock
from tests.desk.desks import desk_in
from tests.sessions import MONDAY, answered_session, begin

L6 = Choice("L6", "behavioral")
PROMPT = "earn-trust-missed-commitment"


def test_a_session_begun_is_on_disk_with_its_card_before_anything_is_answered(desk: Desk) -> None:
    rehearsal = desk.begin(L6, desk.bank.current.prompts[PROMPT])
    [path] = desk.folder.sessions.glob("*.toml")
    session = load(path).session
    assert session == rehearsal.session
    assert (session.stage, session.header.level, session.header.id) == (Stage.CARD, "L6", path.stem)
    desk.leave()


def test_a_session_in_which_nothing_was_begun_leaves_no_file(desk: Desk) -> None:
    desk.begin(L6, desk.bank.current.prompts[PROMPT])
    desk.leave()
    assert list(desk.folder.sessions.iterdir()) == []
    desk.leave()


def test_a_session_left_in_its_answer_can_be_gone_on_with_where_it_stopped(
    desk: Desk, clock: ManualClock
) -> None:
    rehearsal = desk.begin(L6, desk.bank.current.prompts[PROMPT])
    rehearsal.next()
    clock.advance(4)
    desk.leave()
    interrupted = desk.sessions.interrupted()
    assert interrupted is not None
    assert interrupted.at == 4.0
    again = desk.resume(interrupted.id)
    clock.advance(60)
    assert again.session.paused
    again.resume()
    clock.advance(3)
    assert again.question.answer_seconds(again.now) == 7.0
    desk.leave()


def test_names_are_kept_as_a_file_and_a_screen_can_take_them(tmp_path: Path) -> None:
    desk = desk_in(tmp_path, candidate=" Sam\x1b[2J\udcff\nO'Neil ", interviewer="Kim")
    session = desk.begin(L6, desk.bank.current.prompts[PROMPT]).session
    assert (session.header.candidate, session.header.interviewer) == ("Sam[2J O'Neil", "Kim")
    [path] = desk.folder.sessions.glob("*.toml")
    assert load(path).session == session
    desk.leave()


def test_where_nothing_can_be_written_it_is_said_before_a_clock_starts(tmp_path: Path) -> None:
    (tmp_path / "practice").touch()
    desk = desk_in(tmp_path / "practice")
    with pytest.raises(CannotRehearse, match=r"cannot be made \(File exists\); name another"):
        desk.begin(L6, desk.bank.current.prompts[PROMPT])
    desk.leave()


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("none", 'No session begins with "none"'),
        ("2026-11-16", "is finished; `hotseat show 2026-11-16"),
        ("2026-11-17", ".toml:8: this event needs a type"),
        ("2026-11-18", "is open in another window; close it there first"),
    ],
)
def test_what_cannot_be_gone_on_with_is_told_why(
    desk: Desk, sessions: Path, name: str, sentence: str
) -> None:
    answered_session(sessions)
    damaged = answered_session(sessions, started=MONDAY + timedelta(days=1), finished=False)
    damaged.write_text(damaged.read_text().replace('type = "asked"', 'tipe = "asked"'))
    running = begin(sessions, started=MONDAY + timedelta(days=2))
    running.ask(PROMPT)
    with pytest.raises(CannotRehearse) as refused:
        desk.resume(name)
    assert sentence in str(refused.value)
    running.journal.close()


def test_a_finished_session_that_was_asked_for_is_let_go_of(desk: Desk, sessions: Path) -> None:
    path = answered_session(sessions)
    with pytest.raises(CannotRehearse):
        desk.resume(path.stem)
    assert not locks.is_running(path)


def test_the_newest_interrupted_session_that_does_not_run_is_offered(desk: Desk, sessions: Path) -> None:
    older = answered_session(sessions, finished=False)
    answered_session(sessions, started=MONDAY + timedelta(days=1))
    running = begin(sessions, started=MONDAY + timedelta(days=2))
    running.ask(PROMPT)
    running.rehearsal.next()
    offered = desk.sessions.interrupted()
    assert offered is not None
    assert offered.id == older.stem
    running.journal.close()


def test_a_session_kept_as_it_is_is_not_offered_again(desk: Desk, sessions: Path) -> None:
    path = answered_session(sessions, finished=False)
    desk.keep_as_it_is(path.stem)
    assert desk.sessions.interrupted() is None
    assert load(path).session.ended == "abandoned"
    assert not locks.is_running(path)


def test_recent_sessions_are_told_with_those_that_cannot_be_read(desk: Desk, sessions: Path) -> None:
    answered_session(sessions)
    (sessions / "2027-ruined.toml").write_text("ruined")
    ruined, sound = desk.sessions.recent()
    assert (ruined.id, ruined.summary) == ("2027-ruined", None)
    assert ruined.fault.startswith("2027-ruined.toml:1: ")
    assert sound.summary is not None
    assert (sound.summary.in_window, sound.fault) == (5, "")


def test_what_could_not_be_written_is_rescued_and_told(
    desk: Desk, clock: ManualClock, stranger: Path
) -> None:
    rehearsal = desk.begin(L6, desk.bank.current.prompts[PROMPT])
    rehearsal.next()
    [path] = desk.folder.sessions.glob("*.toml")
    path.unlink()
    clock.advance(2)
    rehearsal.next()
    desk.leave()
    rescue = stranger / ".state" / "hotseat" / f"{path.stem}-rescued.toml"
    assert load(rescue).session == rehearsal.session
    [notice] = desk.unkept
    assert notice.startswith(f"1 event of {path.stem} could not be written (the file was removed or replaced")
    assert (
        f"the whole session is in {rescue}. Copy that file, under its own name, into {path.parent}" in notice
    )


def test_what_can_be_neither_written_nor_rescued_is_told_as_lost(desk: Desk, stranger: Path) -> None:
    (stranger / ".state").touch()
    rehearsal = desk.begin(L6, desk.bank.current.prompts[PROMPT])
    rehearsal.next()
    [path] = desk.folder.sessions.glob("*.toml")
    path.unlink()
    rehearsal.end_answer()
    desk.leave()
    assert desk.unkept[0].endswith("and is lost.")


def test_what_is_wrong_with_the_packs_is_told_and_the_rest_of_the_bank_works(desk: Desk) -> None:
    desk.folder.prompts.mkdir(parents=True)
    (desk.folder.prompts / "own.toml").write_text("format = 1\n[[prompt]\n")
    [complaint] = desk.bank.complaints
    assert desk.bank.damage.sentence() == "1 fault in your packs: 1 prompt is left out, the rest works."
    assert complaint.startswith("prompts/own.toml:2: this is not TOML")
    assert PROMPT in desk.bank.current.prompts


def test_a_session_on_disk_can_be_opened_for_reading_while_it_runs(desk: Desk, sessions: Path) -> None:
    running = begin(sessions)
    running.ask(PROMPT)
    assert desk.sessions.open(running.path.stem) == running.rehearsal.session._replace(running=True)
    running.journal.close()
    with pytest.raises(CannotRehearse, match="No session begins with"):
        desk.sessions.open("none")
    (sessions / "2027-ruined.toml").write_text("ruined")
    with pytest.raises(CannotRehearse, match=r"2027-ruined\.toml:1: "):
        desk.sessions.open("2027")


def test_the_theme_chosen_is_remembered_for_the_next_start(desk: Desk, tmp_path: Path) -> None:
    assert desk.settings.user.theme == ""
    desk.settings.keep("theme", "nord")
    assert desk_in(tmp_path).settings.user.theme == "nord"


def test_a_theme_that_cannot_be_kept_is_no_trouble(desk: Desk, tmp_path: Path, stranger: Path) -> None:
    (stranger / ".state").touch()
    assert desk.settings.keep("theme", "nord") == ""
    assert desk_in(tmp_path).settings.user.theme == ""

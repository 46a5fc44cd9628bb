"""What was taken out is in no export and in no view; a correction that cannot be is a fault of the file."""

from pathlib import Path

import pytest

from hotseat.desk.desk import Desk
from hotseat.domain.session.corrections import correction_events as c
from hotseat.engine.rehearsal import CannotRehearse
from hotseat.storage.session.shelf import Shelf
from hotseat.storage.session.transcript import load
from hotseat.storage.toml.encoding import encode
from tests.desk.desks import desk_in
from tests.said import Type
from tests.sessions import answered_session

SECRET, MENDED = "zanzibar", "named her first"


@pytest.fixture
def desk(practice: Path) -> Desk:
    return desk_in(practice)


@pytest.fixture
def path(practice: Path) -> Path:
    """A finished session of which one note was taken out, one mended and one follow-up withdrawn."""
    path = answered_session(
        practice / "sessions",
        notes=[f"- {SECRET} one", f"+ {SECRET} two #earn-trust"],
        outcomes=["held", "partial"],
    )
    at = load(path).session.at
    corrections: tuple[c.Correction, ...] = (
        c.Removed(at, 1),
        c.Edited(at=at, note=2, sign="+", principles=("earn-trust",), text=MENDED),
        c.FollowUpWithdrawn(at, 1),
        c.FollowUpChanged(at, 2, "gap"),
    )
    with path.open("ab") as file:
        file.write(b"".join(map(encode, corrections)))
    return path


@pytest.mark.parametrize(
    "how",
    [
        ("show", "last"),
        ("show", "last", "--json"),
        *(("export", "last", "--to", to) for to in ("md", "html", "csv", "json", "jsonl")),
        ("list", "--json"),
    ],
    ids=" ".join,
)
def test_what_was_taken_out_is_in_no_export(typed: Type, path: Path, how: tuple[str, ...]) -> None:
    withdrawn = load(path).session.questions[0].all_probes[0].value.follow_up.text
    printed = typed(*how)
    assert (printed.code, printed.err) == (0, "")
    assert SECRET not in printed.out
    assert withdrawn not in printed.out.replace("\n", " ") or how[-1] == "--json"
    assert SECRET in path.read_text()


def test_what_was_mended_is_told_as_it_reads_now(typed: Type, path: Path) -> None:
    shown = typed("show", "last").out
    assert MENDED in shown
    assert typed("check", str(path)).code == 0
    assert "1 of 1 follow-up found a gap" in shown


def test_a_session_is_not_found_by_what_was_taken_out(path: Path) -> None:
    [entry] = Shelf(path.parent).newest()
    assert SECRET not in entry.words
    assert MENDED in entry.words
    assert entry.answers[0].outcomes == ("gap",)


@pytest.mark.parametrize(
    ("event", "sentence"),
    [
        (c.Removed(900.0, 1), '"removed" is not possible here: note 1 was taken out already'),
        (c.Removed(900.0, 9), "there is no note 9 in this session"),
        (c.FollowUpWithdrawn(900.0, 0), "counted from 1, not from 0"),
        (c.TakenBack(900.0, 3), "event 3 cannot be taken back before event"),
        (c.Redone(900.0, 3), "there is nothing that can be done again"),
    ],
    ids=["gone already", "no such note", "no number", "not the last", "nothing taken back"],
)
def test_check_tells_the_line_of_a_correction_that_cannot_be(
    typed: Type, path: Path, event: c.Correction, sentence: str
) -> None:
    line = path.read_text().count("\n") + 1
    with path.open("ab") as file:
        file.write(encode(event))
    printed = typed("check", str(path))
    assert printed.code == 1
    assert f"{path}:{line}: " in printed.out
    assert sentence in printed.out


def test_a_finished_session_is_mended_at_its_last_second_and_taken_back_there(desk: Desk, path: Path) -> None:
    before = load(path).session
    repair = desk.repair(path.stem)
    repair.corrections.edit_note(2, "? who paid", ())
    assert repair.corrections.take_back().event.text == "who paid"
    repair.corrections.do_again()
    desk.leave()
    after = load(path).session
    assert (after.at, after.ended) == (before.at, "finished")
    assert [(note.sign, note.text) for note in after.questions[0].notes] == [("?", "who paid")]


def test_a_session_that_a_newer_version_wrote_is_not_mended(desk: Desk, path: Path) -> None:
    with path.open("a") as file:
        file.write('[[event]]\nat = 900.0\ntype = "sung"\n\n')
    with pytest.raises(CannotRehearse, match="reading only"):
        desk.repair(path.stem)

"""A file of events that hotseat wrote is read however long it has grown; only anything else has a bound."""

from pathlib import Path

import pytest

from hotseat.domain.readiness.assessment import Assessed, AssessmentHeader
from hotseat.domain.session.events import Undone
from hotseat.storage.events import event_bytes
from hotseat.storage.events.copies import id_of
from hotseat.storage.files.reading import Unreadable
from hotseat.storage.readiness.assessments import ASSESSMENTS
from hotseat.storage.session import session_journal, tail
from hotseat.storage.session.archive import find
from hotseat.storage.session.tail import Tail
from hotseat.storage.session.transcript import faults_of, load
from hotseat.storage.toml.encoding import encode
from tests.sessions import MONDAY, answered_session, begin
from tests.tui.driving import BEHAVIORAL

BOUND = 4_096
"""Bytes; a bound as low as this makes long what would be short."""


@pytest.fixture(autouse=True)
def low_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    """The bound of files that are not as hotseat writes them, lowered."""
    monkeypatch.setattr(event_bytes, "LARGEST_SESSION", BOUND)
    monkeypatch.setattr(tail, "LARGEST_SESSION", BOUND)


def test_a_session_that_grew_beyond_the_bound_while_it_ran_is_read_followed_and_gone_on_with(
    sessions: Path,
) -> None:
    practice = begin(sessions)
    practice.ask(BEHAVIORAL)
    practice.rehearsal.next()
    follower = Tail(practice.path)
    for number in range(100):
        practice.rehearsal.note(f"note {number}", ())
        if number % 30 == 0:
            follower.look()
    practice.journal.close()
    assert practice.path.stat().st_size > 2 * BOUND
    late = Tail(practice.path)
    for each_tail in (follower, late):
        each_tail.look()
        assert each_tail.session == practice.rehearsal.session
    assert faults_of(practice.path) == []
    assert find(sessions, practice.path.stem) == practice.path
    assert id_of(practice.path) == practice.path.stem
    with practice.path.open("ab") as file:
        file.write(encode(Undone(500.0))[:-9])
    again, transcript = session_journal.reopen(practice.path)
    again.close()
    assert transcript.session == practice.rehearsal.session
    assert transcript.torn


def test_an_assessment_too(tmp_path: Path) -> None:
    header = AssessmentHeader(1, "2026-11-22-064432-l7-readiness-4f2a", MONDAY, "L7")
    kept = ASSESSMENTS.create(tmp_path, header)
    for number in range(100):
        kept.append(Assessed(at=MONDAY, list="area", item=f"item-{number}", text="A text", answer="yes"))
    kept.close()
    assert kept.path.stat().st_size > 2 * BOUND
    again, file = ASSESSMENTS.reopen(kept.path)
    again.close()
    assert len(file.value.answers) == 100


@pytest.mark.parametrize("strange", [b"# a comment", b"  at = 1.0", b"x", b'"at" = 1.0', b"[[other]]"])
def test_what_is_not_as_hotseat_writes_it_has_a_bound_and_is_named_by_its_line(
    sessions: Path, strange: bytes
) -> None:
    path = answered_session(sessions)
    data = path.read_bytes()
    line = data.count(b"\n") + 1
    path.write_bytes(data + strange + b"\n" + b"\n" * BOUND)
    with pytest.raises(Unreadable, match="larger than") as refused:
        load(path)
    assert refused.value.line == line


def test_one_endless_line_is_not_read_to_its_end(sessions: Path) -> None:
    path = answered_session(sessions)
    with path.open("ab") as file:
        file.truncate(2**40)
    with pytest.raises(Unreadable, match="larger than"):
        load(path)

"""An assessment's file: what is written is read back, a torn end is cut off, and a bad block is named."""

import os
from contextlib import suppress
from pathlib import Path

import pytest

from hotseat.cli.main import run
from hotseat.domain.vocabulary import ItemAnswer
from hotseat.storage.events.journal import CannotKeep
from hotseat.storage.files.reading import Unreadable
from hotseat.storage.readiness.assessments import ASSESSMENTS
from tests.assessments import PEOPLE, assessed, items_of, readiness_of, shipped_framework
from tests.sessions import answered_session

ANSWERS: dict[str, tuple[ItemAnswer, ...]] = {PEOPLE: ("yes", "partly", "not yet")}
PLACES = {"scope-of-influence": "L6"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The file of a finished assessment."""
    return assessed(tmp_path, answers=ANSWERS, places=PLACES)


def test_it_is_a_header_and_a_block_for_each_thing_said(path: Path) -> None:
    blocks = path.read_text().split("\n\n")
    assert blocks[0].splitlines()[2:] == [
        "started = 2025-03-10T20:02:00+00:00",
        'level = "L6"',
        'kind = "readiness"',
    ]
    assert blocks[1].splitlines() == [
        "[[event]]",
        "at = 2025-03-10T20:02:00+00:00",
        'evidence = "Managed managers and technical leads, in 2024"',
        'type = "assessed"',
        'list = "people-management"',
        'item = "managed-managers-and-technical-leads"',
        'text = "Managed managers and technical leads"',
        'answer = "yes"',
    ]
    assert [block.split('type = "')[1].split('"')[0] for block in blocks[1:-1]] == [
        *["assessed"] * 3,
        *["placed"] * 2,
        "finished",
    ]
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_what_is_read_is_what_was_said(path: Path) -> None:
    assessment = ASSESSMENTS.load(path).value
    assert [(answer.item, answer.answer) for answer in assessment.answers] == [
        (item.id, answer) for (_, item), answer in zip(items_of("L6", PEOPLE), ANSWERS[PEOPLE], strict=False)
    ]
    [placed] = assessment.placements
    assert (placed.place, placed.words) == ("L6", "Scope of Influence, in words")
    assert placed.question == "How many people have you influenced?"
    assert assessment.finished is not None
    assert ASSESSMENTS.faults_of(path) == []


def test_a_torn_last_event_is_left_out_named_and_cut_off_when_it_is_gone_on_with(path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole + b'[[event]]\nat = 2025-03-11T20:02:00+00:00\ntype = "ass')
    assert ASSESSMENTS.load(path).torn == 3
    assert [line for line, _ in ASSESSMENTS.faults_of(path)] == [whole.count(b"\n") + 1]
    kept, _ = ASSESSMENTS.reopen(path)
    kept.close()
    assert path.read_bytes() == whole


def test_every_cut_of_the_file_is_read_or_named(path: Path) -> None:
    whole = path.read_bytes()
    for size in range(len(whole)):
        path.write_bytes(whole[:size])
        with suppress(Unreadable):
            assert ASSESSMENTS.load(path).value.header.level == "L6"


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        ('type = "placed"', 'tipe = "placed"', "this event needs a type; the types are assessed, placed"),
        ('kind = "readiness"', 'kind = "opera"', 'has the kind "opera"'),
        (
            "format = 1",
            "format = 2",
            "has format 2, but this hotseat reads format 1: a newer hotseat wrote it",
        ),
        ('place = "L6"', "place = 6", '"place" should be text'),
    ],
)
def test_a_bad_block_is_named_with_its_line_and_the_file_left_alone(
    path: Path, before: str, after: str, sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text = path.read_text().replace(before, after, 1)
    path.write_text(text)
    [stored] = ASSESSMENTS.all_of(path.parent)
    assert stored.value is None
    assert stored.fault.startswith(f"{path.name}:")
    assert sentence in stored.fault
    assert run(["check", str(path)]) == 1
    assert sentence in capsys.readouterr().out
    assert path.read_text() == text


def test_it_is_locked_while_it_is_gone_on_with(path: Path) -> None:
    kept, _ = ASSESSMENTS.reopen(path)
    with pytest.raises(CannotKeep, match="another window"):
        ASSESSMENTS.reopen(path)
    kept.close()


def test_a_session_and_an_assessment_are_not_taken_for_each_other(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sessions = path.parents[1] / "sessions"
    session = answered_session(sessions)
    assert ASSESSMENTS.is_one(path)
    assert not ASSESSMENTS.is_one(session)
    moved = sessions / path.name
    path.rename(moved)
    assert ASSESSMENTS.is_one(moved)
    assert run(["check", str(sessions)]) == 0
    assert capsys.readouterr().out == "0 packs and levels, 1 session, 1 assessment: no faults\n"
    assert run(["list", "--folder", str(sessions.parent)]) == 0


def test_a_full_disk_keeps_what_waits_and_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    readiness = readiness_of(tmp_path)
    assessing = readiness.assess("L6")
    area, item = items_of("L6", PEOPLE)[0]

    def full(fd: int, data: bytes) -> int:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr(os, "write", full)
        assessing.answer(area, item, "not yet")
        assert "the disk is full" in assessing.recorder.trouble
    assessing.place(shipped_framework().outline.rows[0], "L6")
    assert assessing.recorder.trouble == ""
    assert readiness.leave() == ""
    [stored] = ASSESSMENTS.all_of(tmp_path / "readiness")
    assert stored.value is not None
    assert [answer.answer for answer in stored.value.answers] == ["not yet"]

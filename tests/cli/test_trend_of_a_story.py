"""`hotseat trend --story`: the tellings of one story, to read and for programs."""

import csv
import json
from datetime import timedelta
from pathlib import Path

import pytest

from tests.said import Type
from tests.sessions import MONDAY
from tests.story_files import write_story
from tests.tellings import TITLES, telling


@pytest.fixture
def tellings(practice: Path) -> Path:
    """A story told twice that has another title now, one without a file, another person's, an untold one."""
    sessions = practice / "sessions"
    telling(sessions, "queue", seconds={"action": 90}, outcomes=["held", "gap"])
    telling(sessions, "queue", started=MONDAY + timedelta(1), level="L7", seconds={"action": 200})
    telling(sessions, "gone", started=MONDAY + timedelta(2))
    telling(sessions, "outage", started=MONDAY + timedelta(3), candidate="Ada")
    write_story(practice, "queue", "Nobody owned it")
    write_story(practice, "late", "The late hire")
    return practice


@pytest.mark.parametrize("typed_name", ["queue", "QUEUE", "nobody owned it", "Nobody", "que"])
def test_its_tellings_stand_beside_each_other_by_whatever_it_is_called(
    typed: Type, tellings: Path, typed_name: str
) -> None:
    printed = typed("trend", "--story", typed_name)
    assert (printed.code, printed.err) == (0, "")
    assert printed.lines[0] == "Nobody owned it: 2 tellings since 16 Nov 2026"
    rows = {line.split("  ")[0].strip(): line.split()[-2:] for line in printed.lines if line.startswith(" ")}
    assert rows["Action"] == ["1:30▼", "3:20●"]
    assert rows["Held/part/gap"] == ["1/0/1", "-"]
    assert rows["Level"] == ["L6", "L7"]
    assert "1 of the 2 answers has another plan than the newest" in " ".join(printed.lines)
    assert max(map(len, printed.lines)) <= 80


def test_a_story_without_its_file_and_one_without_a_telling_are_known(typed: Type, tellings: Path) -> None:
    assert typed("trend", "--story", "gone").lines[0] == f"{TITLES['gone']}: 1 telling since 18 Nov 2026"
    assert typed("trend", "--story", "late").lines == ["The late hire: told in no finished answer that fits."]
    assert typed("trend", "--story", "outage").lines[0].endswith("told in no finished answer that fits.")
    assert typed("trend", "--story", "outage", "--candidate", "ada").lines[0].endswith("since 19 Nov 2026")
    wrong = typed("trend", "--story", "lat hire")
    assert (wrong.code, wrong.out) == (2, "")
    assert 'there is no story "lat hire"; near it: late' in wrong.err


def test_programs_get_every_telling_with_its_plan(typed: Type, tellings: Path) -> None:
    data = json.loads(typed("trend", "--story", "queue", "--json", "--stories").out)
    assert (data["story"], data["title"]) == ("queue", "Nobody owned it")
    assert [(answer["level"], answer["figures"]["action"]) for answer in data["answers"]] == [
        ("L6", 90),
        ("L7", 200),
    ]
    assert "another plan" in data["sentences"][-1]
    assert json.loads(typed("trend", "--story", "late", "--json").out) is None
    rows = list(csv.DictReader(typed("trend", "--story", "queue", "--to", "csv").out.splitlines()))
    actions = [(row["level"], row["value"], row["verdict"]) for row in rows if row["figure"] == "action"]
    assert actions == [("L6", "90.0", "short"), ("L7", "200.0", "in window")]
    assert {row["value"] for row in rows if row["figure"] == "probes"} == {"1/0/1"}
    assert typed("trend", "--story", "late", "--to", "csv").out.count("\n") == 1

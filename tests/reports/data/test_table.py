"""Sessions as CSV."""

import csv
import re
from pathlib import Path

import pytest

from hotseat.domain.session.session import Session
from hotseat.reports.data.spoken_columns import SPOKEN_COLUMNS
from hotseat.reports.data.table import COLUMNS, csv_pieces, harmless, rows
from hotseat.storage.session.transcript import load
from tests.each import each
from tests.reports.hostile_texts import HOSTILE, hostile_session, hostile_words
from tests.sessions import answered_session

DOCS = Path(__file__).resolve().parents[3] / "docs" / "export.md"


def read_back(session: Session) -> list[dict[str, str]]:
    return list(csv.DictReader("".join(csv_pieces([session])).splitlines(keepends=True)))


def test_a_row_tells_its_session_its_answer_and_its_section(sessions: Path) -> None:
    path = answered_session(
        sessions,
        candidate="Sam",
        interviewer="Kim",
        seconds={"situation": 41.5, "task": 52, "action": 118},
        notes=["+ fine"],
        outcomes=["held", "gap", ""],
        scores={"cause-and-effect": 3, "measurable-improvements": 4},
        vote="inclined",
    )
    situation, task, _, result, _ = read_back(load(path).session)
    assert situation == {
        "candidate": "Sam",
        "session": "2026-11-16-200200-l6-behavioral-4f2a",
        "started": "2026-11-16T20:02:00+00:00",
        "level": "L6",
        "kind": "behavioral",
        "mode": "solo",
        "interviewer": "Kim",
        "state": "finished",
        "question": "1",
        "prompt": "earn-trust-missed-commitment",
        "prompt_text": "Tell me about a time you won a partner team back after missing a commitment.",
        "competency": situation["competency"],
        "principles": "earn-trust",
        "pacing": "star-l6",
        "answered": "true",
        "prepared_s": "0",
        "preparation_s": "0.0",
        "first_word_s": "10.0",
        "answer_s": "211.0",
        "answer_low_s": "240",
        "answer_high_s": "315",
        "repairs": "0",
        "notes": "1",
        "follow_ups": "3",
        "held": "1",
        "partial": "0",
        "gap": "1",
        "follow_up_s": "90.0",
        "missing": "",
        "rating": "3.5",
        "scores": situation["scores"],
        "vote": "inclined",
        "candidate_scores": "",
        "rater_gap": "",
        "above_partner": "",
        "outcomes_by_layer": "measure: held | hindsight: gap | role: unmarked",
        "interruptions": "0",
        "recovery_s": "",
        "story": "",
        "story_title": "",
        "story_choice_s": "",
        "looks": "0",
        "section_number": "1",
        "section": "situation",
        "section_name": "Situation",
        "low_s": "30",
        "high_s": "45",
        "tolerance_s": "0",
        "spent_s": "41.5",
        "visits": "1",
        "verdict": "in window",
        "by_s": "0",
        "share_pct": "20",
        "plan_share_pct": "13",
        "guess_s": "",
    }
    assert set(situation["scores"].split(" | ")) == {"cause-and-effect: 3", "measurable-improvements: 4"}
    assert (task["tolerance_s"], task["verdict"], task["by_s"]) == ("5", "over", "22")
    assert (result["spent_s"], result["visits"], result["verdict"]) == ("0.0", "0", "not reached")


def test_every_column_stands_in_the_header_and_in_the_documentation_in_this_order(sessions: Path) -> None:
    for row in rows(load(answered_session(sessions)).session):
        assert tuple(row) == COLUMNS
    assert documented("| column | holds |") == COLUMNS
    assert documented("| column of `--transcript` | holds |") == SPOKEN_COLUMNS


def documented(head: str) -> tuple[str, ...]:
    table = DOCS.read_text().partition(head)[2].partition("\n\n")[0]
    cells = re.findall(r"^\| ([a-z_, ]+) \|", table, re.MULTILINE)
    return tuple(name for cell in cells for name in cell.split(", "))


@each("payload", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_text_stays_in_its_cell_and_is_no_formula(payload: str) -> None:
    text = "".join(csv_pieces([hostile_session(payload)], hostile_words(payload)))
    assert text.count("\n") == 3
    rows_read = list(csv.reader(text.splitlines(keepends=True), strict=True))
    assert {len(row) for row in rows_read} == {len((*COLUMNS, *SPOKEN_COLUMNS))}
    # A comma, a semicolon or a tab may part the cells, and quotes may be read or not.
    for delimiter in ",;\t":
        for row in csv.reader(text.splitlines(keepends=True), delimiter=delimiter):
            # A number below zero is a number to every spreadsheet.
            texts = [cell for cell in row if not re.fullmatch(r"-\d\.\d+", cell)]
            assert not [cell for cell in texts if re.match(r'["\s]*[=+\-@\uff1d]', cell)]


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("=1", "'=1"),
        ("-1", "'-1"),
        ("+1", "'+1"),
        ("@x", "'@x"),
        ("\tx", "' x"),
        ("\rx", "' x"),
        ("a-b = c", "a-b = c"),
        ("a; =b", "a; '=b"),
        ("one\n two", "one two"),
        ("", ""),
    ],
)
def test_a_formula_gets_an_apostrophe(typed: str, written: str) -> None:
    assert harmless(typed) == written

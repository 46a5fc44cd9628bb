"""`hotseat trend`: the progress over weeks, to read, as JSON and as CSV; and `hotseat again`."""

import csv
import json
from datetime import timedelta
from pathlib import Path

import pytest

from hotseat.domain.interview.pair import Pair
from tests.said import Type
from tests.sessions import IN_WINDOW, MONDAY, answered_session, begin, shipped_bank


@pytest.fixture
def weeks(practice: Path) -> Path:
    """An answer a week whose action grows into its window, and two interviews of Sam and Ada."""
    folder = practice / "sessions"
    for week, action in enumerate((80, 100, 130, 140)):
        answered_session(
            folder,
            seconds=IN_WINDOW | {"action": action},
            started=MONDAY + timedelta(days=7 * week),
            scores={"hands-on-involvement": 2 + week // 2},
            outcomes=("held", "gap"),
        )
    for number, pair in enumerate((Pair("Ada", "Sam"), Pair("Sam", "Ada"))):
        practice_of_two = begin(
            folder, started=MONDAY + timedelta(days=1 + number), pair=pair, tail=f"aaa{number}"
        )
        practice_of_two.ask("earn-trust-missed-commitment")
        practice_of_two.answer(IN_WINDOW)
        criterion = shipped_bank().levels["L6"].criteria_of("behavioral")[0]
        practice_of_two.rehearsal.rate(criterion, 2)
        practice_of_two.rehearsal.rate(criterion, 4, by="candidate")
        practice_of_two.finish()
    return folder


def test_it_prints_the_weeks_of_my_answers(typed: Type, weeks: Path) -> None:
    printed = typed("trend")
    assert (printed.code, printed.err) == (0, "")
    assert printed.lines[0] == "L6 behavioral, plan star-l6: 4 answers in 4 weeks since 16 Nov 2026"
    [_, length] = [line.split()[-4:] for line in printed.lines if line.startswith("   Action")]
    assert length == ["1:20", "2:20", "1:52", "4"]
    assert max(map(len, printed.lines)) <= 80


def test_the_options_narrow_it_and_a_typo_is_told_what_is_near(typed: Type, weeks: Path) -> None:
    assert "6 answers in 4 weeks" in typed("trend", "--everyone").lines[0]
    assert "1 answer in 1 week" in typed("trend", "--candidate", "sam").lines[0]
    assert "1 answer in 1 week" in typed("trend", "--everyone", "--interviewer", "sam").lines[0]
    assert typed("trend", "--kind", "system-design").lines == [
        "No finished answer of yours fits; --everyone shows everybody's."
    ]
    assert json.loads(typed("trend", "--kind", "system-design", "--json").out) is None
    assert typed("trend", "--level", "L7").lines == typed("trend", "--kind", "system-design").lines
    assert typed("trend", "--principle", "Backbone").code == 0
    assert "there are L6, L7" in typed("trend", "--level", "L9").err
    assert "near it: Earn Trust" in typed("trend", "--principle", "Earning trust").err
    wrong = typed("trend", "--plan", "star-l66")
    assert wrong.code == 2
    assert "star-l6" in wrong.err


def test_json_holds_every_week_and_every_answer(typed: Type, weeks: Path) -> None:
    data = json.loads(typed("trend", "--candidate", "Sam", "--json").out)
    rows = {row["id"]: row for row in data["rows"]}
    assert rows["above-as-candidate"]["weeks"] == [{"mean": 2.0, "values": 1}]
    assert rows["above-as-interviewer"]["mean"] == -2.0
    assert rows["above-as-interviewer"]["enough"] is False
    assert [answer["figures"]["above"] for answer in data["answers"]] == [2.0]
    mine = json.loads(typed("trend", "--json").out)
    assert mine["weeks"] == ["2026-11-16", "2026-11-23", "2026-11-30", "2026-12-07"]
    held = {row["id"]: (row["held"], row["gap"]) for row in mine["rows"] if "held" in row}
    assert sum(count for count, _ in held.values()) == sum(count for _, count in held.values()) == 4
    assert [preparation["answers"] for preparation in mine["preparations"]] == [4]


def test_csv_has_a_row_for_each_week_of_each_figure(typed: Type, weeks: Path, tmp_path: Path) -> None:
    target = tmp_path / "trend.csv"
    assert typed("trend", "--to", "csv", "-o", str(target)).out == ""
    rows = list(csv.DictReader(target.read_text().splitlines()))
    kept = [(row["week"], row["mean"], row["values"]) for row in rows if row["figure"] == "action-kept"]
    assert kept == [
        ("2026-11-16", "0.0", "1"),
        ("2026-11-23", "0.0", "1"),
        ("2026-11-30", "100.0", "1"),
        ("2026-12-07", "100.0", "1"),
    ]
    assert typed("trend", "--to", "csv", "-o", str(tmp_path / "no" / "such.csv")).code == 74


def test_a_session_that_cannot_be_read_is_named(typed: Type, weeks: Path) -> None:
    (weeks / "2026-11-20-ruined.toml").write_text("ruined\n\n")
    printed = typed("trend")
    assert printed.code == 1
    assert "2026-11-20-ruined" in printed.err
    assert printed.lines


def test_again_begins_no_terminal_for_what_cannot_be_asked(typed: Type, weeks: Path) -> None:
    wrong = typed("again", "last", "--question", "3")
    assert (wrong.code, wrong.err.split(" has ")[1]) == (2, "1 question that was answered\n")
    assert typed("again", "no-such").code == 2
    path = sorted(weeks.glob("*.toml"))[-1]
    path.write_text(path.read_text().replace('prompt = "earn-trust-missed-commitment"', 'prompt = "gone"'))
    assert 'The bank no longer has the prompt "gone"' in typed("again").err

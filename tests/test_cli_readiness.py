"""`hotseat readiness`: the newest result, and the plan to hand on."""

import json
import tomllib
from datetime import date, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar

from tests.assessments import MONDAY, PEOPLE, assessed, readiness_of
from tests.said import Type

ANSWERS = {PEOPLE: ("yes", "partly", "not yet", "not yet", "not yet")}


@pytest.fixture
def planned(practice: Path) -> Path:
    """An assessment with a plan of three entries, one of them done and one without a day."""
    path = assessed(practice, answers=ANSWERS, places={"strategic-thinking": "below L6"})
    readiness = readiness_of(practice)
    amending = readiness.amend("L6")
    amending.plan("Lead [the] migration, *all* of it", "2027-03-01", "management-skills")
    amending.plan("Read about <script>")
    amending.change(amending.plan("Mentor Ada", "2026-01-31")._replace(done=True))
    readiness.leave()
    return path


def test_where_there_is_none_it_says_how_to_make_the_first(typed: Type, practice: Path) -> None:
    said = typed("readiness")
    assert (said.code, said.err) == (0, "")
    assert said.out == "No assessment yet; `hotseat`, then a, makes the first.\n"
    assert typed("readiness", "--json").out == "null\n"


def test_it_prints_matrix_checklist_way_and_plan_in_80_columns(typed: Type, planned: Path) -> None:
    said = typed("readiness")
    assert (said.code, said.err) == (0, "")
    assert max(map(len, said.lines)) <= 80
    for line in (
        "Readiness for L6",
        "  Strategic Thinking: below L6",
        "  People Management: 1 yes, 1 partly, 3 not yet",
        "    + Managed managers and technical leads: yes",
        "        Managed managers and technical leads, in 2024",
        "L6 Readiness Checklist",
        "  From L5/Staff to L6 Preparation",
        "  Focus Areas (12-18 months)",
        "    5. Communication: Present to and influence director-level stakeholders",
        "  Key Experiences Needed",
        "      ~ Improved underperforming team members: partly",
        "  [ ] Lead [the] migration, *all* of it (by 2027-03-01)",
        "  [x] Mentor Ada (by 2026-01-31)",
    ):
        assert line in said.lines
    assert "%" not in said.out


def test_what_changed_since_the_last_one_is_printed(typed: Type, practice: Path, planned: Path) -> None:
    assessed(practice, answers={PEOPLE: ("yes", "yes")}, now=MONDAY + timedelta(days=90))
    said = typed("readiness")
    changed = "2 yes, 3 not yet (since last time +1 yes, -1 partly)"
    assert f"  People Management: {changed}" in said.lines
    assert "    + Improved underperforming team members: yes (was partly)" in said.lines


def test_as_data_it_holds_every_item_and_counts_only(typed: Type, planned: Path) -> None:
    found = json.loads(typed("readiness", "--level", "L6", "--json").out)
    [people] = [area for area in found["areas"] if area["list"] == PEOPLE]
    assert people["counts"] == {"yes": 1, "partly": 1, "not_yet": 3, "not_answered": 0}
    assert len([item for area in found["areas"] for item in area["items"]]) == 20
    assert [entry["done"] for entry in found["plan"]] == [False, False, True]
    assert found["way"][0]["months"] == [12, 18]


def test_a_level_nobody_knows_is_told_and_one_without_an_assessment_too(typed: Type, planned: Path) -> None:
    said = typed("readiness", "--level", "L9")
    assert said.code == 2
    assert said.is_one_sentence_of_trouble
    assert typed("readiness", "--level", "L7").out.startswith("No assessment for L7 yet")


def test_what_the_framework_no_longer_knows_is_kept_and_named(typed: Type, planned: Path) -> None:
    text = planned.read_text().replace("improved-underperforming-team-members", "gone")
    planned.write_text(text)
    said = typed("readiness")
    assert "  Improved underperforming team members: partly; Improved underperforming team" in said.lines
    assert "no longer in the framework" in said.out
    planned.write_text(text.replace('level = "L6"', 'level = "L9"'))
    said = typed("readiness")
    assert said.lines[0] == "Readiness for L9"
    assert 'the framework has no level "L9"' in " ".join(said.out.split())
    assert tomllib.loads(planned.read_text())["level"] == "L9"


def test_one_that_cannot_be_read_is_named_on_stderr(typed: Type, planned: Path) -> None:
    planned.write_text(planned.read_text().replace('"partly"', '"perhaps"'))
    said = typed("readiness")
    assert said.err.startswith(f"hotseat: {planned.name}:")


def test_the_plan_as_markdown_is_a_list_to_tick(typed: Type, planned: Path) -> None:
    said = typed("readiness", "--to", "md")
    assert said.code == 0
    assert (
        r"- [ ] Lead \[the\] migration, \*all\* of it, by 2027-03-01 (for: Management Skills)" in said.lines
    )
    assert "- [x] Mentor Ada, by 2026-01-31" in said.lines
    assert "<script>" not in said.out
    assert "  - partly: Improved underperforming team members" in said.lines


def test_the_plan_for_a_calendar_has_an_entry_for_each_day_to_come(
    typed: Type, planned: Path, tmp_path: Path
) -> None:
    target = tmp_path / "plan.ics"
    assert typed("readiness", "--to", "ics", "-o", str(target)).code == 0
    [event] = Calendar.from_ical(target.read_bytes()).walk("VEVENT")
    assert event["summary"] == "Lead [the] migration, *all* of it"
    assert event.decoded("dtstart") == date(2027, 3, 1)
    assert event["uid"] == "20250310-200200-1@hotseat.invalid"
    assert event["description"] == "Management Skills"
    again = typed("readiness", "--to", "ics")
    assert again.out.encode() == target.read_bytes()


def test_an_export_never_takes_the_place_of_a_file_of_events(typed: Type, planned: Path) -> None:
    before = planned.read_bytes()
    said = typed("readiness", "--to", "md", "-o", str(planned))
    assert said.code == 2
    assert planned.read_bytes() == before

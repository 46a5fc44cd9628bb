"""`hotseat readiness`: the newest result, and the plan to hand on."""

import json
import tomllib
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from hotseat.domain.vocabulary import ItemAnswer
from tests.assessments import MONDAY, PEOPLE, assessed, readiness_of
from tests.said import Type
from tests.sessions import answered_session
from tests.story_files import write_story

ANSWERS: dict[str, tuple[ItemAnswer, ...]] = {PEOPLE: ("yes", "partly", "not yet", "not yet", "not yet")}


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
    printed = typed("readiness")
    assert (printed.code, printed.err) == (0, "")
    assert printed.out == "There is no assessment yet; start `hotseat` and choose Assess to make one.\n"
    assert typed("readiness", "--json").out == "null\n"


def test_it_prints_matrix_checklist_way_and_plan_in_80_columns(typed: Type, planned: Path) -> None:
    printed = typed("readiness")
    assert (printed.code, printed.err) == (0, "")
    assert max(map(len, printed.lines)) <= 80
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
        assert line in printed.lines
    assert "%" not in printed.out


def test_it_says_which_items_no_story_shows_and_names_stories_only_where_they_may_be(
    typed: Type, practice: Path, planned: Path
) -> None:
    shown = "built-high-performing-collaborative-teams"
    write_story(practice, "queue", "The queue nobody owned", shows=f"l6/{shown}")
    printed = typed("readiness")
    assert "3 items are missing, and no story shows them" in printed.lines
    assert "        shown by: The queue nobody owned" in printed.lines
    assert printed.lines.count("        missing, and no story shows it") == 3
    assert "      ~ Improved underperforming team members: partly, and no story shows it" in printed.lines
    document = typed("readiness", "--to", "md").out
    assert "- partly, and no story shows it: Improved underperforming team members" in document
    hidden, named = typed("readiness", "--json").out, typed("readiness", "--json", "--stories").out
    assert "queue" not in f"{document}{hidden}"
    [item] = [item for area in json.loads(named)["areas"] for item in area["items"] if item["item"] == shown]
    assert item["shown_by"] == [{"story": "queue", "title": "The queue nobody owned"}]
    assert (item["story"], item["no_story_shows_it"]) == ("", False)


def test_without_stories_nothing_is_said_of_them(typed: Type, planned: Path) -> None:
    assert "story" not in f"{typed('readiness').out}{typed('readiness', '--to', 'md').out}"
    areas = json.loads(typed("readiness", "--json").out)["areas"]
    assert {item["no_story_shows_it"] for area in areas for item in area["items"]} == {None}


NAME_BOTH = "a story is evidence for an item: name both, with --item l7/... and --story ID"
ITEM = "l6/built-high-performing-collaborative-teams"


def test_a_story_becomes_the_evidence_for_an_item(typed: Type, practice: Path) -> None:
    write_story(practice, "queue", "The queue nobody owned")
    printed = typed("readiness", "--item", ITEM, "--story", "Queue", "--answer", "partly")
    assert (printed.code, printed.err) == (0, "")
    assert printed.out == "Attached queue to L6: Built high-performing, collaborative teams: partly\n"
    [path] = (practice / "readiness").glob("*.toml")
    [event] = tomllib.loads(path.read_text())["event"]
    assert (event["item"], event["answer"], event["story"]) == (ITEM[3:], "partly", "queue")
    assert "        story: The queue nobody owned" in typed("readiness").lines
    (practice / "stories" / "queue.md").unlink()
    assert "        story: queue" in typed("readiness").lines


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--item", ITEM), NAME_BOTH),
        (
            ("--story", "queue"),
            NAME_BOTH,
        ),
        (("--item", ITEM, "--story", "queu"), 'there is no story "queu"; near it: queue'),
        (
            ("--item", "l6/built-high", "--story", "queue"),
            f'there is no item "l6/built-high"; near it: {ITEM}',
        ),
        (("--item", ITEM[3:], "--story", "queue"), f'there is no item "{ITEM[3:]}"; near it: {ITEM}'),
    ],
)
def test_what_cannot_be_attached_is_said_and_nothing_is_written(
    typed: Type, practice: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    write_story(practice, "queue", "The queue nobody owned")
    printed = typed("readiness", *arguments)
    assert (printed.code, printed.out) == (2, "")
    assert sentence in printed.err
    assert not (practice / "readiness").exists()


def test_what_changed_since_the_last_one_is_printed(typed: Type, practice: Path, planned: Path) -> None:
    assessed(practice, answers={PEOPLE: ("yes", "yes")}, now=MONDAY + timedelta(days=90))
    printed = typed("readiness")
    changed = "2 yes, 3 not yet (since last time +1 yes, -1 partly)"
    assert f"  People Management: {changed}" in printed.lines
    assert "    + Improved underperforming team members: yes (was partly)" in printed.lines


def test_as_data_it_holds_every_item_and_counts_only(typed: Type, planned: Path) -> None:
    data = json.loads(typed("readiness", "--level", "L6", "--json").out)
    [people] = [area for area in data["areas"] if area["list"] == PEOPLE]
    assert people["counts"] == {"yes": 1, "partly": 1, "not_yet": 3, "not_answered": 0}
    assert len([item for area in data["areas"] for item in area["items"]]) == 20
    assert [entry["done"] for entry in data["plan"]] == [False, False, True]
    assert data["way"][0]["months"] == [12, 18]


def test_a_level_nobody_knows_is_told_and_one_without_an_assessment_too(typed: Type, planned: Path) -> None:
    printed = typed("readiness", "--level", "L9")
    assert printed.code == 2
    assert printed.is_one_sentence_of_trouble
    assert typed("readiness", "--level", "L7").out.startswith("There is no assessment for L7 yet")


def test_what_the_framework_no_longer_knows_is_kept_and_named(typed: Type, planned: Path) -> None:
    text = planned.read_text().replace("improved-underperforming-team-members", "gone")
    planned.write_text(text)
    printed = typed("readiness")
    assert "  Improved underperforming team members: partly; Improved underperforming team" in printed.lines
    assert "no longer in the framework" in printed.out
    planned.write_text(text.replace('level = "L6"', 'level = "L9"'))
    printed = typed("readiness")
    assert printed.lines[0] == "Readiness for L9"
    assert 'the framework has no level "L9"' in " ".join(printed.out.split())
    assert tomllib.loads(planned.read_text())["level"] == "L9"


def test_one_that_cannot_be_read_is_named_on_stderr(typed: Type, planned: Path) -> None:
    planned.write_text(planned.read_text().replace('"partly"', '"perhaps"'))
    printed = typed("readiness")
    assert printed.err.startswith(f"hotseat: {planned.name}:")


def test_the_plan_as_markdown_is_a_list_to_tick(typed: Type, planned: Path) -> None:
    printed = typed("readiness", "--to", "md")
    assert printed.code == 0
    assert (
        r"- [ ] Lead \[the\] migration, \*all\* of it, by 2027-03-01 (for: Management Skills)"
        in printed.lines
    )
    assert "- [x] Mentor Ada, by 2026-01-31" in printed.lines
    assert "<script>" not in printed.out
    assert "  - partly: Improved underperforming team members" in printed.lines


def test_the_plan_for_a_calendar_has_an_entry_for_each_day_to_come(
    typed: Type, planned: Path, tmp_path: Path
) -> None:
    target = tmp_path / "plan.ics"
    assert typed("readiness", "--to", "ics", "-o", str(target)).code == 0
    event, done = Calendar.from_ical(target.read_bytes()).walk("VEVENT")
    assert (event["status"], done["status"], done["summary"]) == ("CONFIRMED", "CANCELLED", "Mentor Ada")
    assert event["summary"] == "Lead [the] migration, *all* of it"
    assert event.decoded("dtstart") == date(2027, 3, 1)
    assert event["uid"] == "20250310-200200-1@hotseat.invalid"
    assert event["description"] == "Management Skills"
    again = typed("readiness", "--to", "ics")
    assert again.out.encode() == target.read_bytes()


def test_an_export_never_takes_the_place_of_a_file_of_events(typed: Type, planned: Path) -> None:
    before = planned.read_bytes()
    printed = typed("readiness", "--to", "md", "-o", str(planned))
    assert printed.code == 2
    assert planned.read_bytes() == before


def events_of(target: Path) -> dict[str, Any]:
    """The calendar's entries by what is to be done."""
    return {str(node["summary"]): node for node in Calendar.from_ical(target.read_bytes()).walk("VEVENT")}


def test_what_is_done_dropped_or_has_lost_its_day_is_cancelled_in_the_next_file(
    typed: Type, practice: Path, tmp_path: Path
) -> None:
    assessed(practice)
    readiness = readiness_of(practice)
    amending = readiness.amend("L6")
    done, dropped, dayless, kept = (
        amending.plan(what, "2027-03-01") for what in ("Finish it", "Drop it", "Put it off", "Keep it")
    )
    readiness.leave()
    first, second, third = (tmp_path / f"{name}.ics" for name in ("first", "second", "third"))
    assert typed("readiness", "--to", "ics", "-o", str(first)).code == 0
    later = readiness_of(practice, MONDAY + timedelta(days=1))
    amending = later.amend("L6")
    amending.change(done._replace(done=True))
    amending.drop(dropped.entry)
    amending.change(dayless._replace(by=""))
    later.leave()
    printed = typed("readiness", "--to", "ics", "-o", str(second))
    assert printed.err == (
        "hotseat: the calendar holds 1 of 2 entries to be done, 1 has no date; "
        "3 done or dropped are cancelled\n"
    )
    before, after = events_of(first), events_of(second)
    assert before.keys() == after.keys()
    for entry in (done, dropped, dayless):
        was, now = before[entry.what], after[entry.what]
        assert (was["uid"], was["status"]) == (now["uid"], "CONFIRMED")
        assert (now["status"], now["sequence"] > was["sequence"]) == ("CANCELLED", True)
        assert (len(was.walk("VALARM")), len(now.walk("VALARM"))) == (1, 0)
    assert after[kept.what]["status"] == "CONFIRMED"
    assert len(after[kept.what].walk("VALARM")) == 1
    # The next assessment carries the plan over; what was dropped before it is still cancelled.
    assessed(practice, now=MONDAY + timedelta(days=9))
    assert typed("readiness", "--to", "ics", "-o", str(third)).code == 0
    assert {what: event["status"] for what, event in events_of(third).items()} == {
        what: event["status"] for what, event in after.items()
    }


def test_what_is_to_be_done_after_all_is_confirmed_again(typed: Type, practice: Path, tmp_path: Path) -> None:
    assessed(practice)
    sequences = []
    for day, done in enumerate((False, True, False)):
        readiness = readiness_of(practice, MONDAY + timedelta(days=day))
        amending = readiness.amend("L6")
        plan = amending.assessment.plan
        entry = plan[0] if plan else amending.plan("Lead it", "2027-03-01")
        amending.change(entry._replace(done=done))
        readiness.leave()
        target = tmp_path / f"{day}.ics"
        typed("readiness", "--to", "ics", "-o", str(target))
        event = events_of(target)["Lead it"]
        assert event["status"] == ("CANCELLED" if done else "CONFIRMED")
        sequences.append(int(event["sequence"]))
    assert sequences == sorted(set(sequences))


@pytest.mark.parametrize("to", ["ics", "md"])
def test_without_an_assessment_there_is_no_plan_to_write(
    typed: Type, practice: Path, tmp_path: Path, to: str
) -> None:
    for target in ("-", str(tmp_path / "plan")):
        printed = typed("readiness", "--to", to, "-o", target)
        assert (printed.code, printed.out) == (1, "")
        assert printed.is_one_sentence_of_trouble
        assert "choose Assess" in printed.err
    assert not (tmp_path / "plan").exists()


def test_a_calendar_without_an_entry_is_not_written(typed: Type, practice: Path, tmp_path: Path) -> None:
    assessed(practice)
    readiness = readiness_of(practice)
    readiness.amend("L6").plan("Read about it by next Friday")
    readiness.leave()
    printed = typed("readiness", "--to", "ics", "-o", str(tmp_path / "plan.ics"))
    assert printed.code == 1
    assert "the calendar holds 0 of 1 entry to be done, 1 has no date" in printed.err
    assert not (tmp_path / "plan.ics").exists()
    assert "  [ ] Read about it by next Friday (no date)" in typed("readiness").lines
    assert "- [ ] Read about it by next Friday, no date" in typed("readiness", "--to", "md").lines


def test_a_copy_of_an_assessment_is_told_with_what_can_be_done(typed: Type, planned: Path) -> None:
    copy = planned.with_name(f"{planned.stem} (conflicted copy).toml")
    copy.write_bytes(planned.read_bytes())
    printed = typed("check")
    assert printed.code == 1
    [sentence] = [line for line in printed.lines if copy.name in line]
    assert "look at both in an editor" in sentence
    assert "hotseat show" not in sentence


@pytest.mark.parametrize("change", ["", "mood", "torn"])
def test_an_assessment_is_no_session_whatever_is_in_it(typed: Type, planned: Path, change: str) -> None:
    if change == "mood":
        planned.write_text(planned.read_text().replace("kind =", 'mood = "calm"\nkind =', 1))
    if change == "torn":
        planned.write_bytes(planned.read_bytes()[:-9])
    for words in (("show", str(planned)), ("export", str(planned), "--to", "md")):
        printed = typed(*words)
        assert printed.code == 1
        assert 'has the kind "readiness": it is an assessment, not a session' in printed.err
        assert "`hotseat readiness`" in printed.err


def test_a_session_is_no_assessment(typed: Type, planned: Path) -> None:
    session = answered_session(planned.parent.parent / "sessions")
    session.rename(planned.parent / session.name)
    printed = typed("readiness")
    assert printed.code == 1
    assert 'has the kind "behavioral"; an assessment has the kind "readiness"' in printed.err

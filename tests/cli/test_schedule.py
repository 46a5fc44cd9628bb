"""`hotseat schedule`: the day and the minutes are kept, and today's items follow from what was done."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar

from hotseat.desk.desk import Desk
from hotseat.storage.settings import settings_file as config
from tests.said import Type
from tests.sessions import MONDAY, answered_session
from tests.story_files import write_story

FRIDAY = datetime(2026, 11, 27, 9, tzinfo=UTC)


@pytest.fixture
def settings(stranger: Path) -> Path:
    """Where the settings file is to be; its folder is there."""
    path = config.settings_path()
    path.parent.mkdir(parents=True)
    return path


def it_is(moment: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Desk, "_now", lambda _: moment)


@pytest.fixture(autouse=True)
def on_friday(monkeypatch: pytest.MonkeyPatch) -> None:
    it_is(FRIDAY, monkeypatch)


def test_what_is_given_is_kept_in_place_and_told_at_once(
    typed: Type, practice: Path, settings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.write_text(
        '# mine\nlevel = "L6"  # for now\nminutes = 20 # before work\n\n[keys]\nhelp = "f1"\n'
    )
    printed = typed("schedule", "--interview", "2026-12-14", "--minutes", "40", "--level", "l7")
    assert (printed.code, printed.err) == (0, "")
    assert settings.read_text() == (
        '# mine\nlevel = "L7"  # for now\nminutes = 40 # before work\ninterview = 2026-12-14\n\n'
        '[keys]\nhelp = "f1"\n'
    )
    assert printed.lines[0] == "17 days until the interview, Mon 14 Dec 2026 (L7, 40 minutes a day)."
    assert typed("schedule") == printed
    assert typed("check", str(settings)).code == 0
    both = typed("schedule", "--interview", "2027-01-10 Big Corp", "--interview", "2026-12-01 Acme").lines
    assert 'interview = "2026-12-01 Acme; 2027-01-10 Big Corp"' in settings.read_text()
    assert both[0].startswith("4 days until Acme, Tue 1 Dec 2026")
    assert both[-1] == "Then Big Corp on Sun 10 Jan 2027, 44 days from now."
    assert typed("schedule", "--interview", "2026-11-27").lines[0].startswith("Today is the interview")
    assert typed("schedule", "--interview", "2028-11-27").code == 0
    typed("schedule", "--interview", "2027-01-10 Big Corp", "--interview", "2026-12-01 Acme")
    it_is(FRIDAY + timedelta(days=5), monkeypatch)
    assert typed("schedule").lines[0].startswith("39 days until Big Corp")
    it_is(FRIDAY - timedelta(days=2), monkeypatch)
    assert typed("schedule").lines[0].startswith("6 days until Acme")


def test_what_cannot_be_kept_is_a_sentence_and_nothing_is_written(
    typed: Type, practice: Path, settings: Path
) -> None:
    settings.write_text("minutes = 20\n")
    wrong = [
        (arguments, printed.err)
        for arguments, sentence in (
            (("--interview", "2026-11-26"), "2026-11-26 has passed: today is 2026-11-27"),
            (("--interview", "2026-11-31"), '"2026-11-31" is no day of the calendar; write it as 2026-12-14'),
            (("--interview", ""), "--interview is empty"),
            (("--interview", "2126-12-14"), "2126-12-14 is 36,541 days away; is the year right?"),
            (("--minutes", "0"), '--minutes should be whole minutes from 5 to 480, not "0"'),
            (("--minutes", "1_0"), '--minutes should be whole minutes from 5 to 480, not "1_0"'),
            (("--minutes", "999999999999"), "--minutes should be whole minutes from 5 to 480"),
            (("--interview", "2026-12-14", "--level", "L9"), 'there is no level "L9"; there are L6, L7'),
        )
        for printed in [typed("schedule", *arguments)]
        if printed.code != 2 or not printed.is_one_sentence_of_trouble or sentence not in printed.err
    ]
    assert wrong == []
    assert settings.read_text() == "minutes = 20\n"


def test_a_variable_counts_and_is_not_written_over(
    typed: Type, practice: Path, settings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOTSEAT_INTERVIEW", "2026-12-14 Acme")
    monkeypatch.setenv("HOTSEAT_MINUTES", "30")
    assert typed("schedule").lines[0] == "17 days until Acme, Mon 14 Dec 2026 (L6, 30 minutes a day)."
    printed = typed("schedule", "--interview", "2026-12-20")
    assert (printed.code, printed.err) == (
        2,
        "hotseat: HOTSEAT_INTERVIEW is set and counts: change it there\n",
    )
    assert not settings.exists()
    monkeypatch.setenv("HOTSEAT_INTERVIEW", "soon")
    printed = typed("config")
    assert printed.code == 1
    assert 'HOTSEAT_INTERVIEW: "interview": "soon" is no day of the calendar' in printed.err


def test_several_interviews_can_stand_in_tables_and_their_faults_have_lines(
    typed: Type, practice: Path, settings: Path
) -> None:
    tables = '[[interview]]\nname = "Acme"\non = 2026-12-14\n\n[[interview]]\nname = "Big; Corp"\non = "{}"\n'
    settings.write_text(f"minutes = 25\n\n{tables.format('2027-01-10')}")
    assert typed("check", str(settings)).code == 0
    assert "  interview    2026-12-14 Acme; 2027-01-10 Big, Corp" in typed("config").out
    settings.write_text(f"minutes = 3\n\n{tables.format('2027-02-29')}where = 1\n")
    assert typed("check", str(settings)).lines[:3] == [
        f'{settings}:1: "minutes" should be whole minutes from 5 to 480',
        f'{settings}:9: "2027-02-29" is no day of the calendar; write it as 2026-12-14',
        f'{settings}:10: "where" is not known in [[interview]], which has "on" and "name"; it is ignored',
    ]
    assert typed("schedule", "--json").code == 0
    before = settings.read_text()
    printed = typed("schedule", "--interview", "2026-12-20")
    assert (printed.code, settings.read_text()) == (74, before)
    assert "it has several, each below a line [[interview]]; set it there yourself" in printed.err


def test_without_a_day_to_come_it_says_how_to_set_one(
    typed: Type, practice: Path, settings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert typed("schedule").out == (
        "There is no day of an interview yet; `hotseat schedule --interview DAY` sets it, as in 2026-12-14.\n"
    )
    assert typed("schedule", "--json").out == "null\n"
    assert (typed("schedule", "--to", "ics").code, typed("schedule", "--to", "md").code) == (1, 1)
    monkeypatch.setenv("HOTSEAT_INTERVIEW", "2026-11-02; 2026-11-20 Acme")
    for how in ((), ("--json",), ("--to", "ics")):
        printed = typed("schedule", *how)
        assert (printed.code, printed.out) == (2, "")
        assert printed.err.startswith("hotseat: Acme has passed: it was on 2026-11-20.")


@pytest.fixture
def busy(practice: Path, stranger: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Somebody who answered twice, the second time badly, and keeps two stories."""
    monkeypatch.setenv("HOTSEAT_INTERVIEW", "2026-12-14 Acme")
    answered_session(
        practice / "sessions",
        prompt="ownership-inherited-system",
        vote="inclined",
        started=MONDAY,
        tail="0001",
    )
    answered_session(
        practice / "sessions",
        outcomes=["gap"],
        scores={"hands-on-involvement": 2},
        vote="not inclined",
        started=MONDAY + timedelta(days=8),
        tail="0002",
    )
    write_story(practice, "queue", "The queue nobody owned", more="principles: [ownership]\n")
    write_story(practice, "old", "The old one", status="retired")
    return practice


def test_as_data_it_says_how_many_days_are_left_and_what_is_for_today(typed: Type, busy: Path) -> None:
    data = json.loads(typed("schedule", "--json").out)
    assert (data["days_left"], data["interview"]) == (17, {"name": "Acme", "on": "2026-12-14"})
    first, *others = data["today"]
    assert (first["what"], first["minutes"], first["ground"]) == ("A question on Earn Trust", 15, "proven")
    assert first["reason"] == "rated 2.0 of 4 last time; 1 gap in 1 follow-up; not asked for 3 days"
    assert [item["ground"] for item in others] == ["inferred"] * len(others)
    assert sum(item["minutes"] for item in data["today"]) <= data["minutes"]
    assert data["counts"]["words"] == (
        "2 of 16 principles told at L6 with a vote of inclined; 1 story never told"
    )
    assert [day["days_left"] for day in data["days"]] == list(range(17, -1, -1))
    answered_session(busy / "sessions", started=FRIDAY, tail="0003")
    later = json.loads(typed("schedule", "--json").out)
    assert later["today"] == others
    assert later["done"] == [first]


def test_it_reads_in_80_columns_and_as_a_document(typed: Type, busy: Path) -> None:
    printed = typed("schedule")
    assert (printed.code, printed.err) == (0, "")
    assert max(map(len, printed.lines)) <= 80
    assert printed.lines[2:5] == [
        "Today, Fri 27 Nov 2026: practice",
        "  1. A question on Earn Trust, 15 minutes",
        "     rated 2.0 of 4 last time; 1 gap in 1 follow-up; not asked for 3 days",
    ]
    assert printed.lines[-5:] == [
        "  Fri 27 Nov 2026 to Thu 10 Dec 2026  practice",
        "  Fri 11 Dec 2026                     a full round",
        "  Sat 12 Dec 2026                     short ones",
        "  Sun 13 Dec 2026                     rest, and one reading of your stories",
        "  Mon 14 Dec 2026                     Acme",
    ]
    file = busy / "schedule.md"
    assert typed("schedule", "--to", "md", "-o", str(file)).code == 0
    assert "# 17 days until Acme" in file.read_text()
    assert "- [ ] A question on Earn Trust, 15 minutes: rated 2.0 of 4" in file.read_text()


def test_a_calendar_holds_each_day_and_the_interview_and_a_later_one_updates_it(
    typed: Type, busy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed = typed("schedule", "--to", "ics")
    events = Calendar.from_ical(printed.out).walk("VEVENT")
    assert [str(event["summary"]) for event in events[-4:]] == [
        "hotseat: a full round",
        "hotseat: short ones",
        "hotseat: rest, and one reading of your stories",
        "Interview: Acme",
    ]
    assert [str(event.get("description", "")) for event in events[-4:]] == [
        "55 minutes",
        "40 minutes",
        "",
        "",
    ]
    assert len(events) == 18
    it_is(FRIDAY + timedelta(days=1), monkeypatch)
    later = Calendar.from_ical(typed("schedule", "--to", "ics").out).walk("VEVENT")
    assert [event["uid"] for event in later] == [event["uid"] for event in events[1:]]
    assert int(str(later[0]["sequence"])) > int(str(events[1]["sequence"]))


def test_a_session_that_cannot_be_read_is_named_and_the_others_count(typed: Type, busy: Path) -> None:
    (busy / "sessions" / "2026-11-26-090000-l6-behavioral-ffff.toml").write_text("no toml = = \n")
    printed = typed("schedule", "--json")
    assert printed.code == 1
    assert "2026-11-26-090000-l6-behavioral-ffff.toml:1" in printed.err
    assert json.loads(printed.out)["today"][0]["what"] == "A question on Earn Trust"

"""`hotseat log`: real interviews from options, looked at, changed, discarded; bad input in a sentence."""

import json
import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from hotseat.storage.real_interviews.real_interviews import REAL_INTERVIEWS
from tests.each import each
from tests.said import Type
from tests.story_files import write_story

ACME = ("--company", "Acme", "--on", "2024-03-10")


def files(practice: Path) -> list[Path]:
    return sorted((practice / "interviews").glob("*.toml"))


def test_options_log_an_interview_and_stories_belong_to_the_question_before(
    typed: Type, practice: Path
) -> None:
    write_story(practice, "queue", "The queue nobody owned")
    printed = typed(
        *("log", *ACME, "--round", "phone screen", "--minutes", "45", "--felt", "rushed"),
        *("--question", "When did a peer disagree? #earn-trust", "--story", "queue"),
        *("--follow-up", "gap: how did you measure it?", "--follow-up", "and then?"),
        *("--question", "Why us?", "--vote", "strongly-inclined"),
    )
    assert (printed.code, printed.err) == (0, "")
    assert printed.lines[1:] == [
        "2024-03-10, Acme, phone screen, 45 minutes",
        "  Question 1: When did a peer disagree? (Earn Trust)",
        "    Told: The queue nobody owned",
        "    Follow-up, gap: how did you measure it?",
        "    Follow-up, unmarked: and then?",
        "  Question 2: Why us?",
        "  It felt: rushed",
        "  Your vote, before the outcome: strongly inclined",
    ]
    [path] = files(practice)
    assert path.stem == printed.lines[0]
    assert path.stat().st_mode & 0o777 == 0o600
    assert typed("log", "--show").lines == printed.lines
    assert typed("check").lines[-1].endswith("1 real interview, 1 story: no faults")


def test_one_is_changed_by_options_and_the_rest_of_it_stays(typed: Type, practice: Path) -> None:
    first = typed("log", *ACME, "--question", "Why?", "--question", "Why now?", "--vote", "inclined").lines[0]
    typed("log", "--company", "Ajax", "--on", "2024-03-11")
    path = practice / "interviews" / f"{first}.toml"
    before = path.read_bytes()
    printed = typed("log", "--edit", first, "--drop", "1", "--story", "none", "--follow-up", "held: and?")
    assert printed.lines[2:4] == ["  Question 1: Why now?", "    Follow-up, held: and?"]
    assert path.read_bytes().startswith(before)
    typed("log", "--edit", first, "--company", "Acme Ltd", "--on", "2024-03-01", "--vote", "none")
    logged = REAL_INTERVIEWS.load(path).value
    assert (logged.company, logged.day.isoformat(), logged.vote) == ("Acme Ltd", "2024-03-01", "")
    assert typed("log", "--edit", "--felt", "good").lines[1] == "2024-03-11, Ajax"


def test_the_list_has_votes_against_outcomes_and_json_has_all(typed: Type, practice: Path) -> None:
    assert typed("log", "--list").out == (
        "No real interview is logged yet; `hotseat log` opens the form for the first.\n"
    )
    its_id = typed("log", *ACME, "--vote", "inclined", "--question", "Why us?").lines[0]
    # An outcome comes days later; a test moves the day of the vote instead of waiting.
    path = files(practice)[0]
    path.write_text(re.sub(r"at = \d{4}", "at = 2025", path.read_text()))
    typed("log", "--edit", "--outcome", "rejected")
    printed = typed("log", "--list")
    assert printed.lines == [
        f"{its_id}  2024-03-10, Acme; 1 question; inclined, then rejected",
        "1 real interview",
        "Your vote before the outcome was right in 0 of 1 interview.",
        "You were inclined and were rejected: Acme on 2024-03-10.",
    ]
    data = json.loads(typed("log", "--list", "--json").out)
    [interview] = data["interviews"]
    assert (interview["id"], interview["on"], interview["vote_before"], interview["outcome"]) == (
        its_id,
        "2024-03-10",
        True,
        "rejected",
    )
    assert data["calibration"] == printed.lines[2:]
    assert json.loads(typed("log", "--show", "--json").out) == interview


def test_one_logged_by_mistake_counts_nowhere_until_it_is_brought_back(typed: Type, practice: Path) -> None:
    its_id = typed("log", *ACME).lines[0]
    printed = typed("log", "--discard")
    assert printed.lines == [
        "Counts nowhere: 2024-03-10, Acme; no question noted",
        f"`hotseat log --restore {its_id}` brings it back.",
    ]
    assert files(practice)
    assert typed("log", "--list").lines[0].startswith("No real interview")
    assert typed("log", "--list", "--discarded").lines[0].startswith(its_id)
    assert typed("log", "--show", its_id).lines[-1] == "It is discarded and counts nowhere."
    assert typed("log", "--restore", its_id[:12]).lines == [
        "Counts again: 2024-03-10, Acme; no question noted"
    ]
    assert typed("log", "--list").lines[-1] == "1 real interview"
    assert typed("log", "--list", "--discarded").out == "None is discarded.\n"


@each(
    ("arguments", "why"),
    [
        (("--company", "Acme", "--on", "2999-01-01"), "2999-01-01 is after today"),
        (("--company", "Acme", "--on", "tomorrow"), 'there is no day "tomorrow"; write it as'),
        (("--company", "Acme", "--on", "2025-02-30"), 'there is no day "2025-02-30"'),
        (("--company", " \t"), "an interview needs the name of the company"),
        (("--felt", "fine"), "an interview needs the name of the company"),
        ((*ACME, "--minutes", "0"), '"0" is no number of minutes from 1 to 1,440'),
        ((*ACME, "--minutes", "1e3"), '"1e3" is no number of minutes'),
        ((*ACME, "--question", " "), "a question needs its words"),
        ((*ACME, "--follow-up", "why?"), "a question needs its words"),
        ((*ACME, "--story", "nothing"), 'there is no story "nothing"'),
        ((*ACME, "--drop", "1"), "--drop takes a question out of an interview that is logged"),
        (("--edit", "--drop", "2"), "No real interview is logged yet"),
        (("--show",), "No real interview is logged yet"),
        (("--restore", "x"), "No real interview is logged yet"),
        (("--show", ""), "No real interview is logged yet"),
        (("--list", "--company", "Acme"), "an interview is logged or looked at, not both"),
        (("--json", *ACME), "--json is for looking at real interviews"),
        (("--discarded",), "--discarded goes with --list"),
    ],
    ids=lambda case: " ".join(case[0]),
)
def test_bad_input_is_one_sentence_and_leaves_no_file(
    typed: Type, practice: Path, arguments: tuple[str, ...], why: str
) -> None:
    printed = typed("log", *arguments)
    assert printed.code == 2
    assert printed.is_one_sentence_of_trouble, printed.err
    assert why in printed.err
    assert not files(practice)


def test_what_is_typed_is_cleaned_and_a_company_names_no_file(typed: Type, practice: Path) -> None:
    hostile = "../../etc/\x1b[31mpasswd\u202e\x07"
    printed = typed(
        "log", *ACME[2:], "--company", hostile, "--question", "[red]Why\x1b]0;x\x07?\nNow?", "--felt", hostile
    )
    assert printed.code == 0
    assert "\x1b" not in printed.out
    assert printed.lines[1] == "2024-03-10, ../../etc/[31mpasswd"
    assert printed.lines[2] == "  Question 1: [red]Why]0;x? Now?"
    [path] = files(practice)
    assert path.parent == practice / "interviews"
    assert path.stem == printed.lines[0]
    assert b"\x1b" not in path.read_bytes()


def test_an_unknown_tag_is_told_and_stays(typed: Type, practice: Path) -> None:
    printed = typed("log", *ACME, "--question", "Why? #earn-thrust")
    assert printed.lines[2] == "  Question 1: Why? #earn-thrust"
    assert printed.err == (
        "hotseat: #earn-thrust (near it: #earn-trust) names no principle and stays in the text.\n"
    )


def test_a_vote_after_the_outcome_is_refused_and_nothing_of_it_kept(typed: Type, practice: Path) -> None:
    typed("log", *ACME, "--outcome", "offer")
    before = files(practice)[0].read_bytes()
    printed = typed("log", "--edit", "--vote", "inclined", "--company", "Ajax")
    assert printed.code == 2
    assert "the outcome is known, so a vote would not be from before it" in printed.err
    assert files(practice)[0].read_bytes() == before


def test_a_damaged_file_is_named_and_the_others_are_listed(typed: Type, practice: Path) -> None:
    typed("log", *ACME)
    bad = practice / "interviews" / "2025-01-01-000000-real-interview-0000.toml"
    bad.write_text(files(practice)[0].read_text().replace('company = "Acme"', "company = 7"))
    printed = typed("log", "--list")
    assert printed.code == 1
    assert printed.lines[-1] == "1 real interview"
    assert f"{bad.name}:" in printed.err
    assert "company" in printed.err


def test_a_folder_that_cannot_be_made_is_said(
    typed: Type, practice: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (practice / "interviews").write_text("")
    printed = typed("log", *ACME)
    assert printed.code == 74
    assert "interviews" in printed.err


def test_a_story_is_flagged_for_the_next_round_where_it_is_shown(typed: Type, practice: Path) -> None:
    write_story(practice, "queue", "The queue nobody owned")
    typed("log", *ACME, "--question", "Why us?", "--story", "queue")
    sentence = "Told in earnest: take another for the next round at Acme (on 2024-03-10)."
    assert sentence in typed("stories", "show", "queue").lines
    assert "Acme" not in typed("stories", "show", "queue", "--json").out
    typed("log", "--edit", "--outcome", "rejected")
    assert "Told in earnest at Acme (on 2024-03-10)." in typed("stories", "show", "queue").lines
    typed("log", "--discard")
    assert "earnest" not in typed("stories", "show", "queue").out


def test_a_gap_counts_in_the_schedule_which_does_not_name_the_company(
    typed: Type, practice: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOTSEAT_INTERVIEW", f"{date.today() + timedelta(days=20)}")
    typed("log", *ACME, "--question", "Why? #ownership", "--follow-up", "gap: how much?")
    for form in ((), ("--json",), ("--to", "md")):
        printed = typed("schedule", *form)
        assert printed.code == 0
        assert " ".join(printed.out.split()).count("a gap in a real interview") == 1
        assert "Acme" not in printed.out

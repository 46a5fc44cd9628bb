"""A real interview leaves the machine only with `--interviews`, and its story only with `--stories` too."""

import csv
import json
from pathlib import Path

import pytest

from tests.cli.documents import documents
from tests.cli.test_words_left_out import OTHERS, WAYS_OUT
from tests.each import each
from tests.real_interviews import MONDAY as LOGGED
from tests.real_interviews import PHONE_SCREEN, changed, logged
from tests.said import Type
from tests.sessions import IN_WINDOW, begin
from tests.tui.hostile import MARKUP

COMPANY, STORY = "Xyzzy & Sons", "The queue nobody owned"
SECRETS = (
    COMPANY,
    "xyzzy",
    "phone screen",
    "When did a peer disagree?",
    "rushed at the end",
    "real-interview",
)


@pytest.fixture
def interviewed(practice: Path) -> Path:
    """A session, and two real interviews of which one has an outcome."""
    session = begin(practice / "sessions", candidate="Sam")
    session.ask("earn-trust-missed-commitment")
    session.answer(IN_WINDOW)
    session.finish()
    first = logged(practice, company=COMPANY)
    changed(practice, first, LOGGED.replace(day=20), outcome="rejected")
    logged(practice, on="2025-03-09", company=MARKUP, round="", asked=(), felt=" ", vote="")
    return practice


def test_no_document_holds_anything_of_them_unless_asked_to(typed: Type, interviewed: Path) -> None:
    own = [command for command in OTHERS if command[0] == "log"]
    for command in [*WAYS_OUT, *OTHERS]:
        if command in own:
            continue
        printed = typed(*command)
        assert not any(secret.lower() in printed.out.lower() for secret in SECRETS), command
    tested = {(command[0], option) for command in (*WAYS_OUT, *OTHERS) for option in command}
    assert set(documents()) <= tested


@each(
    "which",
    [("--interviews",), ("--all", "--interviews"), ("--candidate", "Sam", "--interviews")],
    ids=" ".join,
)
def test_with_interviews_each_document_holds_them(
    typed: Type, interviewed: Path, which: tuple[str, ...]
) -> None:
    for to in ("md", "html", "json"):
        printed = typed("export", *which, "--to", to)
        assert printed.code == 0, printed.err
        if "--candidate" in which:
            assert "When did a peer disagree?" not in printed.out, "they are nobody's but the user's"
            continue
        assert "When did a peer disagree?" in printed.out.replace("\\", "")
        assert "a story" in printed.out
        assert STORY not in printed.out
        assert STORY in typed("export", *which, "--to", to, "--stories").out
        assert ("Tell me about" in printed.out) == ("--all" in which)


def test_json_csv_and_votes(typed: Type, interviewed: Path) -> None:
    whole = json.loads(typed("export", "--all", "--interviews", "--to", "json").out)
    assert [interview["company"] for interview in whole["interviews"]] == [COMPANY, MARKUP]
    assert len(whole["sessions"]) == 1
    exported = interviewed / "all.json"
    typed("export", "--all", "--interviews", "--to", "json", "-o", str(exported))
    assert "Sam" in typed("cohort", str(exported)).out, "the list of sessions is where it was"
    alone = json.loads(typed("export", "--interviews", "--to", "json").out)
    assert alone["interviews"] == whole["interviews"]
    assert alone["calibration"][0] == "Your vote before the outcome was right in 0 of 1 interview."
    assert json.loads(typed("log", "--list", "--json").out) == alone
    assert json.loads(typed("log", "--list", "--json", "--stories").out)["interviews"][0]["questions"][0][
        "story"
    ] == {"id": "queue", "title": STORY}
    rows = list(csv.DictReader(typed("export", "--interviews", "--to", "csv").out.splitlines()))
    assert [(row["company"], row["question"], row["gap"], row["held"]) for row in rows] == [
        (COMPANY, "1", "1", "1"),
        (MARKUP, "", "", ""),
    ]
    page = typed("export", "--interviews", "--to", "html").out
    assert "Xyzzy &amp; Sons" in page
    assert "<h2>Your votes and the outcomes</h2>" in page
    assert PHONE_SCREEN.felt in page


@each(
    ("arguments", "why"),
    [
        (("last", "--interviews", "--to", "md"), "--interviews goes alone or with --all or --candidate"),
        (("--all", "--interviews", "--to", "html", "--card"), "--interviews goes alone or with --all"),
        (("--interviews", "--to", "jsonl"), "--interviews is written as md, html, csv or json"),
        (("--all", "--interviews", "--to", "csv"), "a table has rows of one kind"),
        (("--interviews",), "say in which format"),
    ],
    ids=lambda case: " ".join(case[0]),
)
def test_what_does_not_go_together_is_told(
    typed: Type, interviewed: Path, arguments: tuple[str, ...], why: str
) -> None:
    printed = typed("export", *arguments)
    assert (printed.code, printed.is_one_sentence_of_trouble) == (2, True)
    assert why in printed.err


def test_one_that_cannot_be_read_is_named_and_the_others_are_exported(typed: Type, interviewed: Path) -> None:
    bad = interviewed / "interviews" / "2025-01-01-000000-real-interview-0000.toml"
    bad.write_text("format = 1\n")
    for which in ((), ("--all",)):
        printed = typed("export", *which, "--interviews", "--to", "md")
        assert printed.code == 1
        assert bad.name in printed.err
        assert "When did a peer disagree?" in printed.out.replace("\\", "")


def test_without_any_it_says_so(typed: Type, practice: Path) -> None:
    printed = typed("export", "--interviews", "--to", "md")
    assert printed.err == "hotseat: there is no real interview to export; `hotseat log` logs one\n"
    assert printed.out == "# Real interviews\n\nNone is logged.\n"

"""`hotseat cohort`: a row a person, from folders and from what people export."""

import csv
import json
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotseat.domain.review.coaching.cohort import cohort, given_in
from hotseat.storage.session import archive
from hotseat.storage.session.exported.given_in_exports import read_export
from tests.said import Type
from tests.sessions import IN_WINDOW, MONDAY, answered_session, begin


@pytest.fixture
def people(practice: Path) -> Path:
    """Two sessions of Sam with a note, one of Kim, and one that nothing was begun in."""
    folder = practice / "sessions"
    begun = begin(folder, candidate="sam", started=MONDAY, tail="aaaa")
    begun.ask("earn-trust-missed-commitment")
    begun.answer(IN_WINDOW)
    begun.rehearsal.note("+ =HYPERLINK(1) told it well", ())
    begun.rehearsal.ask_follow_up(begun.rehearsal.question.asked.follow_ups[0])
    begun.rehearsal.close_follow_up("held")
    begun.finish()
    answered_session(
        folder, candidate="Sam", started=MONDAY + timedelta(days=1), tail="bbbb", outcomes=["gap"]
    )
    answered_session(folder, candidate="Kim", started=MONDAY + timedelta(days=2), tail="cccc")
    begin(folder, candidate="Lee", tail="dddd", started=MONDAY + timedelta(days=3)).journal.close()
    return practice


def rows(typed: Type, *arguments: str) -> list[dict[str, str]]:
    printed = typed("cohort", *arguments, "--to", "csv")
    assert (printed.code, printed.err) == (0, "")
    return list(csv.DictReader(printed.lines))


def test_each_person_has_a_row_by_name(typed: Type, people: Path) -> None:
    kim, sam = rows(typed)
    assert (kim["person"], kim["sessions"], kim["answers"]) == ("Kim", "1", "1")
    assert (sam["person"], sam["sessions"], sam["answers"], sam["held"], sam["gap"]) == (
        *("sam", "2", "2"),
        *("1", "1"),
    )
    assert int(sam["windows_kept"]) >= 5
    assert sam["windows"] == "10"
    assert sam["last"].startswith(f"{MONDAY + timedelta(days=1):%Y-%m-%d}")
    assert "Earn Trust" not in sam["never_asked"]
    assert "Customer Obsession" in sam["never_asked"]
    assert "notes" not in sam


def test_an_export_says_what_its_folder_says_and_a_session_counts_once(
    typed: Type, people: Path, tmp_path: Path
) -> None:
    expected = rows(typed)
    for to in ("jsonl", "json"):
        file = tmp_path / f"all.{to}"
        typed("export", "--all", "--to", to, "-o", str(file))
        assert rows(typed, str(file)) == expected
        assert rows(typed, str(file), str(people), str(people / "sessions")) == expected


def test_notes_are_there_only_where_they_are_asked_for(typed: Type, people: Path, tmp_path: Path) -> None:
    for to in ("csv", "json", "html", ""):
        arguments = ("cohort", *(("--to", to) if to else ()))
        assert "told it well" not in typed(*arguments).out
        assert "told it well" in typed(*arguments, "--notes").out
    [_, sam] = rows(typed, "--notes")
    assert sam["notes"] == "+ =HYPERLINK(1) told it well".replace("+", "'+", 1)


def test_what_is_no_session_is_named_by_its_line_and_the_others_count(
    typed: Type, people: Path, tmp_path: Path
) -> None:
    file = tmp_path / "all.jsonl"
    typed("export", "--all", "--to", "jsonl", "-o", str(file))
    file.write_text("no json\n" + file.read_text() + '{"format": 1}\n[]\n')
    printed = typed("cohort", str(file), "--to", "json")
    assert printed.code == 1
    assert [person["person"] for person in json.loads(printed.out)["people"]] == ["Kim", "sam"]
    assert [line.split(": ")[1] for line in printed.err.splitlines()] == [
        f"{file}:{line}" for line in (1, 5, 6)
    ]


def test_a_folder_without_answers_and_a_path_that_is_not_there(typed: Type, practice: Path) -> None:
    assert typed("cohort").lines == ["Nobody has ended an answer yet."]
    printed = typed("cohort", str(practice / "nowhere"))
    assert (printed.code, printed.err) == (2, f"hotseat: there is no file or folder {practice / 'nowhere'}\n")
    assert typed("cohort", "--to", "html", "--bom").code == 2


def test_the_page_escapes_what_people_typed(typed: Type, practice: Path) -> None:
    answered_session(practice / "sessions", candidate="<b>Sam</b>")
    page = typed("cohort", "--to", "html").out
    assert "&lt;b&gt;Sam&lt;/b&gt;" in page
    assert "<b>" not in page


def test_a_session_without_a_name_comes_first(practice: Path) -> None:
    path = answered_session(practice / "sessions", tail="eeee")
    session = archive.read(path).session
    assert session is not None
    [member] = cohort(given_in(session), {})
    assert member.name == ""


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(
                    [
                        "format",
                        "started",
                        "id",
                        "candidate",
                        "questions",
                        "ledger",
                        "verdict",
                        "follow_ups",
                        "outcome",
                        "notes",
                    ]
                ),
                inner,
                max_size=6,
            )
        ),
        max_leaves=12,
    )
)
def test_no_json_is_too_odd_to_be_named(tmp_path_factory: pytest.TempPathFactory, data: object) -> None:
    file = tmp_path_factory.getbasetemp() / "odd.jsonl"
    file.write_text(f"{json.dumps(data)}\nx\n")
    read = read_export(file)
    assert len(read.faults) == 2

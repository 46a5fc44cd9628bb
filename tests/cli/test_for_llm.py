"""What a person hands to a language model, and tables that Excel reads."""

from pathlib import Path

import pytest

from hotseat.reports.text.for_llm.document import NO_WORDS, RULES
from tests.said import Type
from tests.sessions import IN_WINDOW, answered_session, begin
from tests.spoken import with_words


@pytest.fixture
def session(practice: Path) -> Path:
    """A pair's session, in which nothing was recorded."""
    begun = begin(practice / "sessions", candidate="Sam", interviewer="Kim")
    begun.ask("earn-trust-missed-commitment")
    begun.answer(IN_WINDOW)
    begun.rehearsal.ask_follow_up(begun.rehearsal.question.asked.follow_ups[0])
    begun.spend(30)
    begun.rehearsal.close_follow_up("held")
    return begun.finish()


def test_it_holds_question_anchors_words_and_rules_and_names_nobody(typed: Type, session: Path) -> None:
    with_words(session, {"situation": "We moved the xyzzy queue in *May*."}, ["I called them myself."])
    printed = typed("export", "last", "--for-llm")
    assert (printed.code, printed.err) == (0, "")
    assert printed.lines[0] == "# A mock interview: L6 behavioral"
    assert printed.lines[2 : 2 + len(RULES)] == [f"- {rule}" for rule in RULES]
    for text in ("> ", "It looks for Earn Trust", "### What is listened for: Earn Trust", "- 4 of 4: "):
        assert text in printed.out
    assert "We moved the xyzzy queue in \\*May\\*." in printed.out
    assert "I called them myself." in printed.out
    assert "### Where the time went" in printed.out
    assert "Sam" not in printed.out
    assert "Kim" not in printed.out
    assert NO_WORDS not in printed.out


def test_without_a_recording_it_says_so(typed: Type, session: Path, tmp_path: Path) -> None:
    target = tmp_path / "hand.md"
    printed = typed("export", "last", "--for-llm", "-o", str(target))
    assert (printed.code, printed.out, printed.err) == (0, "", "")
    assert NO_WORDS in target.read_text()


@pytest.mark.parametrize(
    "arguments",
    [
        ("--all", "--for-llm"),
        ("--candidate", "Sam", "--for-llm"),
        ("last", "--for-llm", "--to", "csv"),
        ("last", "--for-llm", "--card"),
        ("last",),
        ("last", "--to", "json", "--bom"),
    ],
    ids=" ".join,
)
def test_options_that_do_not_go_together_are_refused_with_what_to_do(
    typed: Type, session: Path, arguments: tuple[str, ...]
) -> None:
    printed = typed("export", *arguments)
    assert (printed.code, printed.out) == (2, "")
    assert printed.err.startswith("hotseat: ")
    assert "--" in printed.err


def test_every_table_can_be_marked_for_excel(typed: Type, practice: Path, tmp_path: Path) -> None:
    answered_session(practice / "sessions", candidate="Ann 山")
    for command in (
        ("export", "--all", "--to", "csv"),
        ("trend", "--everyone", "--to", "csv"),
    ):
        plain = typed(*command).out
        marked = typed(*command, "--bom").out
        assert plain
        assert marked == f"\ufeff{plain}", command
        target = tmp_path / "table.csv"
        typed(*command, "--bom", "-o", str(target))
        assert target.read_bytes() == f"\ufeff{plain}".encode()

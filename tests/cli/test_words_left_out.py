"""What was said leaves the machine only with `--transcript`: neither a word nor a figure of it without."""

import json
from pathlib import Path

import pytest

from hotseat.domain.loop.loop_events import RoundBegun, RoundEnded
from hotseat.storage.speech.belongings import words_path
from tests.cli.documents import documents
from tests.loops import BEGUN, at, write_loop
from tests.said import Type
from tests.sessions import IN_WINDOW, begin
from tests.spoken import with_words

SECRET = "xyzzy"
"""A word that was said and stands nowhere else."""
NUMBER = "7,431"
"""The same of a number."""
SAID = {"situation": f"We moved the {SECRET} queue.", "result": f"It saved {NUMBER} hours, I think."}
ANSWERED = f"I called {SECRET} myself."


@pytest.fixture
def session(practice: Path) -> Path:
    """A pair's session with a follow-up, in which nothing is known of what was said."""
    begun = begin(practice / "sessions", candidate="Sam", interviewer="Kim")
    begun.ask("earn-trust-missed-commitment")
    begun.answer(IN_WINDOW)
    begun.rehearsal.ask_follow_up(begun.rehearsal.question.asked.follow_ups[0])
    begun.spend(30)
    begun.rehearsal.close_follow_up("held")
    path = begun.finish()
    round_begun = RoundBegun(at=at(1), round=1, session=path.stem, prompts=(), interviewer="Kim")
    write_loop(practice, BEGUN, round_begun, RoundEnded(at(40), 1, "finished"))
    return path


@pytest.fixture
def spoken(session: Path) -> Path:
    """The same session once it was transcribed."""
    with_words(session, SAID, [ANSWERED])
    return session


WHICH = (("last",), ("--all",), ("--candidate", "Sam"))
CARDS = [("--to", to, "--card") for to in ("md", "html")]
FORMATS = [("--to", to) for to in ("md", "html", "csv", "json", "jsonl")]
WAYS_OUT = [("export", *which, *to) for which in WHICH for to in (*FORMATS, *CARDS)] + [
    ("show", "last", "--json")
]
OTHERS = [
    *(
        ("list", "--json"),
        ("framework", "--json"),
        ("prompts", "--json"),
        ("prompts", "--coverage", "--json"),
    ),
    *(("trend", "--everyone", "--json"), ("trend", "--everyone", "--to", "csv"), ("config", "--json")),
    *(("readiness", "--json"), ("readiness", "--to", "md"), ("readiness", "--to", "ics")),
    *(("cohort", "--to", to, "--notes") for to in ("html", "csv", "json")),
    *(("stories", "--json"), ("speech", "--json")),
    *(("schedule", "--json"), ("schedule", "--to", "md")),
    *(("stories", "--json"), ("speech", "--json"), ("log", "--list", "--json")),
    *(("loop", "--json"), *(("loop", "debrief", "--to", to) for to in ("md", "html", "json"))),
]
"""Documents about something else than one session."""


@pytest.mark.parametrize("command", [*WAYS_OUT, *OTHERS], ids=" ".join)
def test_a_document_is_the_same_whether_anything_was_said_or_not(
    typed: Type, session: Path, command: tuple[str, ...]
) -> None:
    before = typed(*command)
    with_words(session, SAID, [ANSWERED])
    assert typed(*command) == before


@pytest.mark.parametrize("command", WAYS_OUT, ids=" ".join)
def test_with_transcript_it_holds_what_was_said(typed: Type, spoken: Path, command: tuple[str, ...]) -> None:
    printed = typed(*command, "--transcript")
    assert printed.code == 0
    assert printed.out.count(SECRET) >= (1 if "csv" in command else 2)
    assert NUMBER in printed.out.replace("\\", "")


@pytest.mark.parametrize("command", WAYS_OUT, ids=" ".join)
def test_where_nothing_was_said_transcript_adds_nothing(
    typed: Type, session: Path, command: tuple[str, ...]
) -> None:
    asked = typed(*command, "--transcript").out
    if "csv" in command:
        asked = "\n".join(line.rsplit(",", 12)[0] for line in asked.splitlines()) + "\n"
    assert asked == typed(*command).out


@pytest.mark.parametrize("to", ["md", "html", "json"])
def test_with_transcript_the_figures_of_a_loop_hold_its_pace_and_no_word(
    typed: Type, spoken: Path, to: str
) -> None:
    debrief = typed("loop", "debrief", "--to", to, "--transcript")
    assert debrief.code == 0
    assert debrief != typed("loop", "debrief", "--to", to)
    assert "inute" in debrief.out
    assert SECRET not in debrief.out


def test_words_that_cannot_be_read_are_left_out(typed: Type, spoken: Path) -> None:
    words_path(spoken.parent, spoken.stem).write_text("\x00 no json")
    printed = typed("export", "last", "--to", "json", "--transcript")
    assert printed.code == 0
    assert "spoken" not in json.loads(printed.out)["questions"][0]


def test_every_command_that_prints_a_document_is_tested_here() -> None:
    tested = {(command[0], option) for command in (*WAYS_OUT, *OTHERS) for option in command}
    assert set(documents()) <= tested

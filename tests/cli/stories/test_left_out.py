"""What leaves the machine says that a story was told, and no more of it, unless its owner asks for more."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from hotseat.domain.loop import loop_events as e
from hotseat.domain.stories.story import Expected, FrontMatter, Story
from hotseat.domain.vocabulary import FollowUp
from tests.assessments import readiness_of
from tests.cli.documents import documents
from tests.loops import BEGUN, at, write_loop
from tests.said import Type
from tests.sessions import IN_WINDOW, begin
from tests.story_files import write_story

SECRET = "xyzzy"
"""A word of the story that stands nowhere else."""
STORY = Story(FrontMatter(id=f"{SECRET}-queue", title=f"The {SECRET} queue"), hash=f"{SECRET}0123456789a")
EXPECTED = Expected("measure", f"How did {SECRET} grow?", f"{SECRET} doubled")
OTHER = FollowUp("role", "prompt", "What was your own part?")


@pytest.fixture
def session_file(practice: Path) -> Path:
    """A session in which a story was told, whose file is gone, and looked at; another taken back; and two
    follow-ups asked."""
    session = begin(practice / "sessions", candidate="Sam")
    rehearsal = session.rehearsal
    session.ask("earn-trust-missed-commitment")
    rehearsal.telling.choose_story(STORY._replace(front=STORY.front._replace(title=f"{SECRET} too")), 1.0)
    rehearsal.corrections.take_back()
    session.spend(4)
    rehearsal.telling.choose_story(STORY, 4.0)
    session.answer(IN_WINDOW)
    for follow_up in (EXPECTED.follow_up, OTHER):
        rehearsal.ask_follow_up(follow_up)
        rehearsal.telling.look("result")
        session.spend(30)
        rehearsal.close_follow_up("partial")
    rehearsal.corrections.change_follow_up(1, "gap")
    return session.finish()


WHICH = (("last",), ("--all",), ("--candidate", "Sam"))
CARDS = [("--to", to, "--card") for to in ("md", "html")]
FORMATS = [("--to", to) for to in ("md", "html", "csv", "json", "jsonl")]
WAYS_OUT = [("export", *which, *to) for which in WHICH for to in (*FORMATS, *CARDS)] + [
    ("show", "last", "--json")
]


@pytest.mark.parametrize("command", WAYS_OUT, ids=" ".join)
def test_no_document_names_a_story_unless_asked_to(
    typed: Type, session_file: Path, command: tuple[str, ...]
) -> None:
    printed = typed(*command)
    assert printed.code == 0
    assert SECRET not in printed.out.lower()
    assert "a story" in printed.out
    whole = typed(*command, "--stories").out
    assert STORY.title in whole
    if "csv" not in command:
        assert "A follow-up on the story told" in printed.out
        assert EXPECTED.text.rstrip("?") in whole


def test_a_way_out_without_a_story_is_the_same_either_way(typed: Type, practice: Path) -> None:
    session = begin(practice / "sessions", candidate="Sam")
    session.ask("earn-trust-missed-commitment")
    session.answer(IN_WINDOW)
    session.rehearsal.ask_follow_up(OTHER)
    session.rehearsal.close_follow_up("held")
    session.finish()
    for command in WAYS_OUT:
        assert typed(*command).out == typed(*command, "--stories").out


def test_times_and_outcomes_stay(typed: Type, session_file: Path) -> None:
    question = json.loads(typed("show", "last", "--json").out)["questions"][0]
    assert question["story"] == {
        "id": "a story",
        "title": "a story",
        "hash": "",
        "chosen": "card",
        "seconds": 4.0,
        "at": 4.0,
    }
    assert [look["section"] for look in question["looks"]] == ["result", "result"]
    assert [
        (follow_up["layer"], follow_up["outcome"], follow_up["seconds"])
        for follow_up in question["follow_ups"]
    ] == [
        ("measure", "gap", 30.0),
        ("role", "partial", 30.0),
    ]
    whole = json.loads(typed("show", "last", "--json", "--stories").out)["questions"][0]
    assert whole["story"]["id"] == STORY.id
    assert whole["story"]["hash"] == STORY.hash


def test_a_session_is_shown_to_its_owner_with_the_story_in_its_place(typed: Type, session_file: Path) -> None:
    lines = [" ".join(line.split()) for line in typed("show", "last").lines]
    assert f"Story told: The {SECRET} queue, looked at 2 times" in lines
    transcript = lines[lines.index("Transcript") + 1 :]
    assert transcript[:3] == [
        "0:00 asked",
        f"0:04 story: The {SECRET} queue (on the card, 0:04)",
        "0:04 Situation, 0:40",
    ]
    ended = transcript.index("4:34 the answer ended")
    assert transcript[ended + 1 : ended + 3] == [
        f"4:34 follow-up: {EXPECTED.text} (gap)",
        "4:34 looked at the story: Result",
    ]
    assert not any("too" in line for line in lines)


OF_IT = ("--story", STORY.id)
OTHERS = [
    *(("list", "--json"), ("framework", "--json")),
    *(("trend", "--everyone", *of, *to) for of in ((), OF_IT) for to in (("--json",), ("--to", "csv"))),
    *(("prompts", "--json"), ("prompts", "--coverage", "--json"), ("config", "--json")),
    *(("readiness", "--json"), ("readiness", "--to", "md"), ("readiness", "--to", "ics")),
    *(("cohort", "--to", to, "--notes") for to in ("html", "csv", "json")),
    ("export", "last", "--for-llm"),
    ("log", "--list", "--json"),
    *(("loop", "--json"), *(("loop", "debrief", "--to", to) for to in ("md", "html", "json"))),
    *(("schedule", "--json"), ("schedule", "--to", "md"), ("schedule", "--to", "ics")),
]
"""Documents about something else than one session."""
OF_STORIES = "stories"
"""The command that prints the stories themselves, which nobody can take for anything else."""
OF_SPEECH = "speech"
"""The command that says what is installed, and reads no session for it."""


def test_no_other_document_names_a_story(
    typed: Type, practice: Path, session_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOTSEAT_INTERVIEW", f"{date.today() + timedelta(days=2)}")
    monkeypatch.setenv("HOTSEAT_MINUTES", "90")
    item = "l6/built-high-performing-collaborative-teams"
    write_story(practice, STORY.id, STORY.title, shows=item)
    assert typed("readiness", "--item", item, "--story", STORY.id).code == 0
    amending = readiness_of(practice).amend("L6")
    amending.plan("Tell it better", "2027-03-01", item.partition("/")[2])
    begun = e.RoundBegun(at(1), 1, session_file.stem, ())
    write_loop(practice, BEGUN, begun, e.RoundEnded(at(40), 1, "finished"))
    for command in OTHERS:
        printed = typed(*command)
        assert printed.code == 0, (command, printed.err)
        assert SECRET not in printed.out.lower(), command
    file = practice / "trend.txt"
    assert typed("trend", "--everyone", *OF_IT, "-o", str(file)).code == 0
    assert SECRET not in file.read_text().lower()
    write_story(practice, f"{SECRET}-untold", f"Never told {SECRET}")
    for how in (("--json",), ("--to", "md"), ("--to", "ics"), ("-o", str(file))):
        assert SECRET not in typed("schedule", *how).out.lower()
    assert SECRET not in file.read_text().lower()
    assert f"Never told {SECRET}" in typed("schedule").out
    assert f"Never told {SECRET}" in typed("schedule", "--to", "md", "--stories").out
    assert STORY.title in typed("loop", "debrief", "--to", "md", "--stories").out
    assert STORY.title in typed("trend", "--everyone", *OF_IT).out
    assert STORY.title in typed("trend", "--everyone", *OF_IT, "--json", "--stories").out


def test_every_command_that_prints_a_document_is_tested_here() -> None:
    tested = {(command[0], option) for command in (*WAYS_OUT, *OTHERS) for option in command}
    assert {of for of in documents() if of[0] not in (OF_STORIES, OF_SPEECH)} <= tested

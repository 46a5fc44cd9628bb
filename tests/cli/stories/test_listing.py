"""`hotseat stories`: the list of all stories, and one of them."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest
import yaml
from jsonschema import Draft202012Validator

from hotseat.desk.desk import Desk
from hotseat.domain.stories.story import FrontMatter
from hotseat.storage.files.folder import PracticeFolder
from hotseat.storage.stories.story_file import story_in
from tests.clocks import ManualClock
from tests.said import Type
from tests.sessions import IN_WINDOW, begin
from tests.storage.stories.texts import in_folder, queue

DOCS = Path(__file__).parents[3] / "docs"
MIGRATION = queue(
    id="migration", title="The migration, led with nobody", principles="earn-trust", status="draft"
)


@pytest.fixture
def stories(practice: Path) -> Path:
    """A folder with two stories."""
    in_folder(practice / "stories", "queue.md")
    in_folder(practice / "stories", "b.md", MIGRATION)
    return practice / "stories"


def telling_of(practice: Path, text: str, title: str = "", days_ago: int = 5) -> None:
    """A session, so many days ago, in which this story was told."""
    story = story_in(text.encode()).story
    assert story is not None
    started = datetime.now(UTC) - timedelta(days=days_ago)
    session = begin(practice / "sessions", started=started.replace(microsecond=0))
    session.ask("earn-trust-missed-commitment")
    front = story.front._replace(title=title or story.title)
    session.rehearsal.telling.choose_story(story._replace(front=front), 3.0)
    session.answer(IN_WINDOW)
    session.finish()


def test_the_list_says_what_happened_to_each_story_in_80_columns(typed: Type, stories: Path) -> None:
    telling_of(stories.parent, queue())
    telling_of(stories.parent, queue(id="gone", title="A story without its file"), days_ago=2)
    printed = typed("stories")
    assert (printed.code, printed.err) == (0, "")
    assert (
        printed.out
        == """\
title                          status  main principle told  days since
The migration, led with nobody draft   Earn Trust        -           -
The queue nobody owned         ready   Ownership         1           5
A story without its file       no file -                 1           2
2 stories: 1 draft, 1 ready
"""
    )
    [migration, queued, gone] = json.loads(typed("stories", "--json").out)
    assert (migration["status"], migration["told"], migration["days_since"]) == ("draft", 0, None)
    assert (queued["told"], queued["days_since"], len(queued["sessions"])) == (1, 5, 1)
    assert (queued["main"], queued["people"], queued["budget_musd"]) == ("ownership", 40, 1.5)
    assert queued["file"] == str(stories / "queue.md")
    assert (gone["id"], gone["file"], gone["told"]) == ("gone", None, 1)
    assert "nobody answered" not in json.dumps([migration, queued, gone]), "the text stays in its file"


def test_other_peoples_tellings_are_not_mine(typed: Type, stories: Path) -> None:
    session = begin(stories.parent / "sessions", candidate="Ada", interviewer="Sam")
    session.ask("earn-trust-missed-commitment")
    session.rehearsal.telling.choose_story(story_in(queue().encode()).story, 1.0)
    session.answer(IN_WINDOW)
    session.finish()
    assert [story["told"] for story in json.loads(typed("stories", "--json").out)] == [0, 0]


def test_without_stories_it_says_how_to_begin(typed: Type, practice: Path) -> None:
    printed = typed("stories")
    assert (printed.code, printed.err) == (0, "")
    assert (
        printed.out
        == f"No stories in {practice / 'stories'} yet; `hotseat stories new` writes one to fill in, and "
        "`hotseat stories import` takes those that you wrote elsewhere.\n"
    )
    assert typed("stories", "--json").out == "[]\n"
    assert not (practice / "stories").exists()


def test_stories_that_cannot_be_read_are_not_called_missing(typed: Type, practice: Path) -> None:
    (practice / "stories").mkdir()
    (practice / "stories" / "queue.md").write_text("no front matter")
    for options in ((), ("--matrix",), ("--level", "L6")):
        printed = typed("stories", *options)
        assert f"No story in {practice / 'stories'} can be read." in printed.out
        assert "queue.md:1: " in printed.err
        assert printed.code == 1


def test_faults_are_told_with_the_sound_stories(typed: Type, stories: Path) -> None:
    in_folder(stories, "c.md", queue(id="c", people="1_000"))
    in_folder(stories, "d.md", "no front matter")
    printed = typed("stories")
    assert printed.code == 1
    assert printed.out.endswith("3 stories: 1 draft, 2 ready\n")
    assert [line.split(";")[0] for line in printed.err.splitlines()] == [
        'hotseat: stories/c.md:6: "people" should be a whole number from 0 to 10000000, in digits as in 40',
        "hotseat: stories/d.md:1: has no front matter",
    ]


@pytest.mark.parametrize("meant", ["queue-nobody-owned", "The Queue Nobody Owned", "queue", "the queue"])
def test_a_story_is_shown_by_id_title_or_beginning(typed: Type, stories: Path, meant: str) -> None:
    printed = typed("stories", "show", meant)
    assert (printed.code, printed.err) == (0, "")
    assert printed.lines[:3] == [
        "The queue nobody owned",
        "queue-nobody-owned \N{MIDDLE DOT} ready \N{MIDDLE DOT} 2025-03",
        "mainly Ownership; Dive Deep",
    ]
    for line in (
        "shows L7: Created platforms/frameworks used by many teams",
        "Situation",
        "  ! 5 teams, 3 outages a quarter",
        "  - nobody answered the pager",
        "  - outages 3 -> 0 | source: incident export | mine: wrote the rule",
        "  measure: how do you know it was you?",
        "    -> two teams kept the old way",
    ):
        assert line in printed.lines
    assert printed.lines[-1] == "It was never told."
    assert max(map(len, printed.lines)) <= 80


def test_what_happened_to_a_story_is_told_in_sentences(typed: Type, stories: Path) -> None:
    telling_of(stories.parent, queue(people="39"), days_ago=9)
    telling_of(stories.parent, queue(), days_ago=5)
    printed = typed("stories", "show", "queue")
    days = [f"{datetime.now(UTC) - timedelta(days=ago):%Y-%m-%d}" for ago in (5, 9)]
    assert printed.lines[-3:] == [
        "It was told 2 times, last 5 days ago.",
        f"  {days[0]}  L6 behavioral, 4:30",
        f"  {days[1]}  L6 behavioral, 4:30; the text has changed since",
    ]


def test_a_story_is_data_for_programs_with_its_text(typed: Type, stories: Path) -> None:
    telling_of(stories.parent, queue(id="gone", title="A lost one"))
    printed = typed("stories", "show", "queue", "--json")
    assert (printed.code, printed.err) == (0, "")
    data = json.loads(printed.out)
    assert (data["id"], data["told"], data["file"]) == ("queue-nobody-owned", 0, str(stories / "queue.md"))
    assert data["sections"][0]["name"] == "Situation"
    assert data["sections"][0]["points"][:2] == [
        {"text": "5 teams, 3 outages a quarter", "short": True},
        {"text": "nobody answered the pager", "short": False},
    ]
    assert data["claims"] == [
        {"text": "outages 3 -> 0", "source": "incident export", "mine": "wrote the rule"}
    ]
    assert data["expects"][0]["layer"] == "measure"
    gone = json.loads(typed("stories", "show", "gone", "--json").out)
    assert (gone["file"], gone["told"], "sections" in gone) == (None, 1, False)


def test_a_story_without_its_file_is_still_known(typed: Type, stories: Path) -> None:
    telling_of(stories.parent, queue(id="gone", title="A lost one"), days_ago=0)
    printed = typed("stories", "show", "gone")
    assert printed.lines[:2] == ['"A lost one" has no file any more.', "It was told 1 time, last today."]


@pytest.mark.parametrize("name", ["the", "zzz", "quaue-nobody-owned", ""])
def test_an_unknown_story_is_wrong_usage(typed: Type, stories: Path, name: str) -> None:
    printed = typed("stories", "show", name)
    assert printed.code == 2
    assert printed.is_one_sentence_of_trouble
    assert "queue-nobody-owned" in printed.err


def test_the_schema_beside_the_documents_is_the_one_that_is_printed(typed: Type) -> None:
    printed = typed("stories", "--schema")
    assert (printed.code, printed.err) == (0, "")
    assert (DOCS / "story.schema.json").read_text() == printed.out


def test_an_editor_takes_what_hotseat_takes() -> None:
    schema = json.loads((DOCS / "story.schema.json").read_text())
    validator = Draft202012Validator(schema)
    assert set(schema["properties"]) == {field.replace("_", "-") for field in FrontMatter._fields}
    sound = yaml.safe_load(
        queue(when="2025", principles="ownership", stakeholder="vp", people="").split("---")[1]
    )
    assert list(validator.iter_errors(sound | {"tags": ["a"]})) == []
    for odd in (
        {"people": "40 people"},
        {"stakeholder": "boss"},
        {"status": "done"},
        {"id": "A B"},
        {"people": -1},
    ):
        assert list(validator.iter_errors(sound | odd))
    assert list(validator.iter_errors({"id": "a"}))


def test_the_stories_are_held_against_a_level_fact_by_fact(typed: Type, stories: Path) -> None:
    telling_of(stories.parent, queue())
    printed = typed("stories", "--level", "l7")
    assert (printed.code, printed.err) == (0, "")
    assert max(map(len, printed.lines)) <= 80
    ready, draft = printed.out.split("The migration, led with nobody (draft)")
    assert "people 40: between the levels; budget $1.5M: L6; stakeholder VP: L7\n" in ready
    assert "  when told: in 1 telling no characteristic was ticked" in ready.splitlines()
    assert "    people 40     50-200+ engineers, multiple orgs" in ready.splitlines()
    assert "No Expect line for" in draft
    data = json.loads(typed("stories", "--level", "L7", "--json").out)
    assert [(story["story"], story["level"]) for story in data] == [
        ("queue-nobody-owned", "L7"),
        ("migration", "L7"),
    ]
    assert [gap["fact"] for gap in data[0]["falls_short"]] == ["people", "budget-musd"]


def test_a_level_that_is_unknown_and_a_folder_without_stories_are_said(typed: Type, practice: Path) -> None:
    printed = typed("stories", "--level", "L9")
    assert (printed.code, printed.out) == (2, "")
    assert 'there is no level "L9"' in printed.err
    printed = typed("stories", "--level", "L7")
    assert (printed.code, printed.out.startswith("No stories in ")) == (0, True)
    assert typed("stories", "--level", "L7", "--json").out == "[]\n"


def test_only_the_first_of_many_faults_are_told_behind_the_list(typed: Type, stories: Path) -> None:
    for number in range(5):
        in_folder(stories, f"x{number}.md", queue(id=f"x{number}", people="many"))
    printed = typed("stories")
    assert printed.code == 1
    assert [line[:22] for line in printed.err.splitlines()[:3]] == [
        f"hotseat: stories/x{n}.md" for n in range(3)
    ]
    assert (
        printed.err.splitlines()[3] == "hotseat: and 2 more faults of your stories; `hotseat check` lists all"
    )


def test_the_matrix_has_a_row_for_each_story_and_what_each_principle_lacks(
    typed: Type, stories: Path
) -> None:
    telling_of(stories.parent, queue())
    in_folder(stories, "c.md", queue(id="old", title="Told no more", status="retired"))
    printed = typed("stories", "--matrix")
    assert (printed.code, printed.err) == (0, "")
    assert max(map(len, printed.lines)) <= 80
    table = [line.split() for line in printed.lines]
    assert table[3][:4] == ["draft:", "The", "migration,", "led"]
    assert table[4][4:] == [*"·M·········a····", "1", "5"]
    assert table[5] == ["ready", "stories", *"0100000000010000"]
    assert printed.lines[6].rstrip() == f"{'told by one story only':49}1"
    assert printed.lines[-1] == "1 retired story is left out."
    [migration, queued, old] = json.loads(typed("stories", "--matrix", "--json").out)
    assert queued["principles"] == [
        {"principle": "ownership", "role": "main"},
        {"principle": "dive-deep", "role": "also"},
    ]
    assert (queued["told"], queued["worst_outcome"], queued["days_since"]) == (1, "", 5)
    assert (migration["told"], migration["days_since"], old["status"]) == (0, None, "retired")
    at_l7 = json.loads(typed("stories", "--matrix", "--level", "l7", "--json").out)
    assert [story["told"] for story in at_l7] == [0, 0, 0]


def test_a_matrix_of_nothing_and_at_no_level_is_said(typed: Type, practice: Path) -> None:
    assert typed("stories", "--matrix").out.startswith("No stories in ")
    assert typed("stories", "--matrix", "--json").out == "[]\n"
    printed = typed("stories", "--matrix", "--level", "L9")
    assert (printed.code, printed.out) == (2, "")
    assert 'there is no level "L9"' in printed.err


def test_a_drill_is_shown_listed_and_exported_as_a_drill(typed: Type, stories: Path) -> None:
    assert typed("stories", "drill", "--past").out == "No drill yet.\n"
    desk = Desk(PracticeFolder(stories.parent, "of the test"), ManualClock(), Random(1))
    story = desk.stories.find("queue-nobody-owned")
    drill = desk.begin_drill("L6", desk.bank.current.prompts["earn-trust-missed-commitment"])
    drill.telling.choose_story(story, 4.25, "drill")
    drill.finish()
    desk.leave()
    name = drill.session.header.id
    printed = typed("show", name)
    assert printed.lines[1].startswith("L6 drill of stories, ")
    assert printed.lines[3] == "1 of 1 question with a story in time."
    assert printed.lines[-1] == "   The queue nobody owned, 4.2 s"
    (past,) = typed("stories", "drill", "--past").lines
    assert past.endswith("L6  1 of 1 question with a story in time. The median choice took 4.2 s.")
    (listed_drill,) = json.loads(typed("stories", "drill", "--json").out)
    assert (listed_drill["id"], listed_drill["choices"][0]["story"], listed_drill["choices"][0]["late"]) == (
        name,
        story and story.id,
        False,
    )
    assert name not in typed("list").out
    assert json.loads(typed("show", name, "--json").out)["drill"][0]["seconds"] == 4.2
    for form in ("md", "html"):
        passed_on = typed("export", name, "--to", form).out
        assert "drill of stories" in passed_on
        assert "The queue nobody owned" not in passed_on
        assert "The queue nobody owned" in typed("export", name, "--to", form, "--stories").out
    assert json.loads(typed("export", "--all", "--to", "json").out)["sessions"] == []


def test_a_drill_needs_stories_and_a_level(typed: Type, practice: Path) -> None:
    printed = typed("stories", "drill")
    assert (printed.code, printed.out) == (2, "")
    assert "no story to choose from in " in printed.err
    in_folder(practice / "stories", "queue.md")
    printed = typed("stories", "drill", "--level", "L9")
    assert printed.code == 2
    assert 'there is no level "L9"' in printed.err

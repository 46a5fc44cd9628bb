"""`hotseat check` on stories: in the practice folder, in named folders, and in named files."""

import os
from pathlib import Path

import pytest

from tests.said import Type
from tests.storage.stories.texts import in_folder, queue

ROOT = Path(__file__).parents[3]
SHOWS = queue(shows="\n  - l7/created-platforms-frameworks-used-by-many\n  - l6/none-of-this").replace(
    "  - l7/created-platforms-frameworks-used-by-many\nstatus", "status"
)
NOTHING = "0 packs and levels, 0 sessions"


@pytest.fixture
def stories(practice: Path) -> Path:
    """The folder of the stories, with a sound one."""
    in_folder(practice / "stories")
    return practice / "stories"


def test_sound_stories_are_counted(typed: Type, stories: Path) -> None:
    for paths in ([], [stories], [stories.parent], [stories / "queue.md"]):
        printed = typed("check", *map(str, paths))
        assert (printed.code, printed.out) == (0, f"{NOTHING}, 1 story: no faults\n")


def test_every_fault_of_every_story_is_told_at_once(typed: Type, stories: Path) -> None:
    in_folder(stories, "a.md", queue(people="1_000", principles="ownersip"))
    in_folder(stories, "b.md", SHOWS.replace("id: queue-nobody-owned", "id: shows"))
    in_folder(stories, "c.md", queue(id="latin", title="Caf\xe9").encode("latin-1"))
    in_folder(stories, "d.md", "## Situation")
    in_folder(stories, "e.md", queue(id="esc", title="The \x1b[31mqueue"))
    (stories / "f.md").mkdir()
    os.mkfifo(stories / "g.md")
    (stories / "h.md").symlink_to("gone")
    in_folder(stories, "i.md", b"x" * 5_000_000)
    printed = typed("check")
    assert printed.code == 1
    here = f"{stories}/"
    assert [line.removeprefix(here).split(";")[0] for line in printed.lines] == [
        'a.md:5: "ownersip" is no leadership principle',
        'a.md:6: "people" should be a whole number from 0 to 10000000, in digits as in 40',
        'b.md:11: shows "l6/none-of-this", which is no item of a checklist and no expected story',
        "c.md:3: byte 0xE9 is not UTF-8",
        "d.md:1: has no front matter",
        "e.md:3: holds something that a screen cannot show (U+001B)",
        "f.md: is not a regular file",
        "g.md: is not a regular file",
        "h.md: cannot be read (No such file or directory)",
        "i.md: is larger than 64 KiB",
        'queue.md:2: the id "queue-nobody-owned" is that of a.md too, which counts',
    ]


def test_a_named_file_is_read_with_the_others_and_told_alone_as_it_was_typed(
    typed: Type, stories: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_folder(stories, "a.md", queue(people="1_000"))
    monkeypatch.chdir(stories.parent)
    printed = typed("check", "stories/queue.md")
    sentence = 'stories/queue.md:2: the id "queue-nobody-owned" is that of a.md too, which counts'
    assert printed.lines == [f"{sentence}; give one of them another id"]
    assert len(typed("check", "stories/queue.md", "stories", "stories/../stories").lines) == 2


def test_a_story_elsewhere_is_checked_when_it_is_named(typed: Type, practice: Path, tmp_path: Path) -> None:
    own = in_folder(tmp_path / "drafts", "draft.md", queue(status="done"))
    printed = typed("check", str(own))
    assert printed.lines == [f'{own}:11: "status" should be draft, ready or retired']


def test_what_is_not_read_as_a_story_is_named_and_is_no_fault(typed: Type, stories: Path) -> None:
    in_folder(stories, "notes.txt", "")
    in_folder(stories, ".hidden.md", "")
    in_folder(stories, "queue.md~", "")
    in_folder(stories / "old", "a.md", "")
    in_folder(stories / "examples", "a.md", "")
    (stories / ".obsidian").mkdir()
    printed = typed("check")
    assert printed.code == 0
    assert printed.lines == [
        f"{stories}/notes.txt: is not read: its name does not end in .md; rename it if it is a story",
        f"{stories}/old: is not read: folders in here are not read; put its files beside it",
        f"{NOTHING}, 1 story: no faults",
    ]


def test_a_named_file_that_is_no_story_is_told_how_to_become_one(typed: Type, stories: Path) -> None:
    for name, why in (
        ("a.txt", "does not end in .md; rename it if it is a story"),
        (".a.md", "begins with a dot; rename it"),
    ):
        printed = typed("check", str(in_folder(stories, name)))
        assert (printed.code, printed.lines) == (1, [f"{stories / name}: is not read: its name {why}"])


def test_a_folder_that_cannot_be_read_is_a_fault(typed: Type, practice: Path) -> None:
    (practice / "stories").touch()
    printed = typed("check")
    assert printed.code == 1
    assert printed.lines == [
        f"{practice}/stories: cannot be read (Not a directory); look for a file that has the name of a folder"
    ]


def test_the_stories_that_ship_have_no_faults_and_are_nobodys_own(typed: Type, practice: Path) -> None:
    examples = ROOT / "stories" / "examples"
    printed = typed("check", str(examples))
    assert printed.out == f"{NOTHING}, {len(list(examples.iterdir()))} stories: no faults\n"
    assert typed("stories", "--json", "--folder", str(ROOT)).out == "[]\n" or any(
        (ROOT / "stories").glob("*.md")
    )

"""The stories as the desk hands them out."""

import subprocess
import sys
from pathlib import Path

from tests.desk.desks import desk_in
from tests.storage.stories.texts import in_folder, queue


def test_stories_come_by_title_with_their_paths_and_a_change_is_seen(tmp_path: Path) -> None:
    folder = tmp_path / "stories"
    stories = desk_in(tmp_path).stories
    assert (stories.all(), stories.faults) == ([], [])
    in_folder(folder, "a.md", queue(id="one", title="the queue"))
    in_folder(folder, "b.md", queue(id="two", title="A migration", principles="[Earn Trust]"))
    assert [story.title for story in stories.all()] == ["A migration", "the queue"]
    assert stories.path("two") == folder / "b.md"
    match = stories.find("two")
    assert match is not None
    assert match.main == "earn-trust"
    (folder / "b.md").rename(folder / "c.md")
    assert stories.path("two") == folder / "c.md"
    in_folder(folder, "c.md", queue(id="two", title="Z"))
    assert [story.title for story in stories.all()] == ["the queue", "Z"]
    (folder / "c.md").unlink()
    assert (stories.find("two"), stories.path("two")) == (None, None)


def test_faults_are_sentences_on_one_line_whatever_a_file_is_called(tmp_path: Path) -> None:
    in_folder(tmp_path / "stories", "x\n\x1b[31m.md", queue(people="many"))
    stories = desk_in(tmp_path).stories
    assert len(stories.all()) == 1
    [fault] = stories.faults
    assert fault.startswith('stories/x [31m.md:6: "people" should be a whole number')


def test_a_folder_that_cannot_be_read_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "stories").touch()
    stories = desk_in(tmp_path).stories
    assert stories.all() == []
    [fault] = stories.faults
    assert "cannot be read (Not a directory)" in fault


LOADED = """
import sys
from pathlib import Path
from random import Random
from hotseat.clock import SystemClock
from hotseat.desk.desk import Desk
from hotseat.storage.files.folder import PracticeFolder
stories = Desk(PracticeFolder(Path(sys.argv[1]), ""), SystemClock(), Random(1)).stories
print(len(stories.all()), *sorted({"yaml", "markdown_it", "pydantic"} & set(sys.modules)))
"""


def test_the_readers_are_imported_only_where_a_story_is_new_or_changed(tmp_path: Path) -> None:
    def loaded() -> str:
        run = [sys.executable, "-c", LOADED, str(tmp_path)]
        return subprocess.run(run, capture_output=True, check=True, text=True).stdout.strip()

    desk_in(tmp_path).bank.current  # noqa: B018 (the bank is read into its cache)
    assert loaded() == "0"
    path = in_folder(tmp_path / "stories")
    assert loaded() == "1 markdown_it pydantic yaml"
    assert loaded() == "1"
    path.write_text(queue(title="Another"))
    assert loaded() == "1 markdown_it pydantic yaml"

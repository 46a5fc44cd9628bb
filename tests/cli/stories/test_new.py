"""`hotseat stories new` and `hotseat stories edit`: a file to fill in, and the person's own editor."""

import os
import pty
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotseat.domain.stories.new_story import LONGEST_ID, Outline, id_for, story_text, title_from
from hotseat.domain.text import one_line
from hotseat.domain.vocabulary import LAYERS
from hotseat.storage.stories.story_file import story_in
from hotseat.tui.terminal.editor_command import at_line
from tests.said import Printed, Type
from tests.sessions import answered_session
from tests.storage.stories.texts import QUEUE, in_folder, queue


def new(typed: Type, *arguments: str) -> tuple[Path, str]:
    """The new file, and its text."""
    printed = typed("stories", "new", *arguments)
    assert (printed.code, printed.err) == (0, "")
    path = Path(printed.lines[0].partition(", with ")[0])
    return path, path.read_text()


def test_a_new_story_has_the_sections_of_the_plan_and_no_fault(typed: Type, practice: Path) -> None:
    path, text = new(typed, "The queue nobody owned")
    assert path == practice / "stories" / "the-queue-nobody-owned.md"
    assert path.stat().st_mode & 0o777 == 0o600
    story_read = story_in(path.read_bytes())
    assert story_read.faults == ()
    assert story_read.story is not None
    assert (story_read.story.title, story_read.story.front.status) == ("The queue nobody owned", "draft")
    names = [line for line in text.splitlines() if line.startswith("## ")]
    assert names == [
        f"## {name}" for name in ("Situation", "Task", "Action", "Result", "Learning", "Claims", "Expect")
    ]
    assert typed("check").out.endswith("1 story: no faults\n")


def test_nothing_is_written_over(typed: Type, practice: Path) -> None:
    path, _ = new(typed, "The queue")
    path.write_text("mine")
    printed = typed("stories", "new", "the QUEUE")
    assert printed.code == 2
    assert printed.err == f'hotseat: there is a story "the-queue" already, in {path}; choose another title\n'
    in_folder(practice / "stories", "other.md", queue(id="outage"))
    printed = typed("stories", "new", "Outage")
    assert (printed.code, "other.md" in printed.err) == (2, True)
    assert path.read_text() == "mine"
    assert [new(typed)[0].name for _ in range(3)] == [
        "a-new-story.md",
        "a-new-story-2.md",
        "a-new-story-3.md",
    ]


def test_nothing_is_written_through_a_link(typed: Type, practice: Path, tmp_path: Path) -> None:
    (practice / "stories").mkdir()
    (practice / "stories" / "queue.md").symlink_to(tmp_path / "elsewhere")
    assert typed("stories", "new", "Queue").code == 2
    assert not (tmp_path / "elsewhere").exists()


def test_a_story_is_made_from_the_notes_of_an_answer(typed: Type, practice: Path) -> None:
    answered_session(practice / "sessions", notes=["+ three outages", "# not a heading"], outcomes=["gap"])
    path, _ = new(typed, "--from-session", "last")
    assert path.name == "won-a-partner-team-back-after-missing-a-commitment.md"
    story_read = story_in(path.read_bytes())
    assert story_read.faults == ()
    story = story_read.story
    assert story is not None
    assert story.title == "Won a partner team back after missing a commitment"
    assert story.main == "earn-trust"
    assert [bullet.text for bullet in story.sections[0].bullets] == ["three outages", "# not a heading"]
    assert len(story.expects) == 1
    assert "with 2 points from your notes" in typed("stories", "new", "Mine", "--from-session", "last:1").out
    assert new(typed, "--from-session", "last")[0].name.endswith("-2.md")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--from-session", "nope"], "nope"),
        (["--from-session", "last:2"], "has 1 question that was answered"),
        (["--from-session", "last:0"], "has 1 question that was answered"),
        (["--level", "L9"], 'there is no level "L9"'),
    ],
)
def test_what_cannot_be_made_is_wrong_usage(
    typed: Type, practice: Path, arguments: list[str], sentence: str
) -> None:
    answered_session(practice / "sessions")
    printed = typed("stories", "new", *arguments)
    assert printed.code == 2
    assert printed.is_one_sentence_of_trouble
    assert sentence in printed.err
    assert not (practice / "stories").exists()


def test_a_folder_that_cannot_be_made_is_told(typed: Type, practice: Path) -> None:
    (practice / "stories").touch()
    printed = typed("stories", "new", "x")
    assert printed.code == 74
    assert printed.is_one_sentence_of_trouble


POINTS = st.one_of(
    st.sampled_from(
        ["# a", "1. b", "```", "<!-- c -->", "[a]: /b", "---", "- d", "> e", "! f", "\\g", "*h*", "===", "|"]
    ),
    st.text(max_size=30),
)


@pytest.mark.property
@given(st.text(max_size=90), st.lists(POINTS, max_size=5))
def test_whatever_is_written_into_a_new_story_is_read_back(title: str, points: list[str]) -> None:
    cleaned_title = one_line(title) or "x"
    story_id = id_for(cleaned_title)
    outline = Outline(
        cleaned_title, [("Situation", points), ("Task", points)], expects=[f"{LAYERS[0]}: why?"]
    )
    story_read = story_in(story_text(story_id, outline).encode(errors="replace"))
    assert story_read.faults == ()
    story = story_read.story
    assert story is not None
    assert (story.id, story.title) == (story_id, cleaned_title)
    for section in story.sections:
        assert [bullet.text for bullet in section.bullets] == [
            text for point in points if (text := one_line(point))
        ]
        assert not any(bullet.short for bullet in section.bullets)
    assert [expected.text for expected in story.expects] == ["why?"]


def test_ids_and_titles_are_made_to_fit() -> None:
    assert id_for("Ünï — x!") == "uni-x"
    assert id_for("?") == "a-new-story"
    long = id_for("a" * 200, {"a" * LONGEST_ID})
    assert long == f"{'a' * 58}-2"
    assert title_from("Describe a time when you were wrong?") == "Were wrong"
    assert title_from("Walk me through a delivery that slipped.") == "Delivery that slipped"
    assert len(title_from("word " * 90)) <= 56
    assert title_from("Tell me about a time you ") != ""


@pytest.fixture
def editor(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., Path]:
    """Makes an editor that writes each of these texts, one a run; returns the file with its arguments."""

    def make(*texts: str, name: str = "nano", variable: str = "EDITOR", code: int = 0) -> Path:
        runs = tmp_path / "runs"
        for number, text in enumerate(texts, 1):
            (tmp_path / f"text-{number}").write_text(text)
        script = tmp_path / name
        script.write_text(
            f"#!{sys.executable}\nimport pathlib, sys\nruns = pathlib.Path({str(runs)!r})\n"
            "with runs.open('a') as file: print(*sys.argv[1:], file=file)\n"
            f"text = pathlib.Path({str(tmp_path)!r}, f'text-{{len(runs.read_text().splitlines())}}')\n"
            "if text.exists(): pathlib.Path(sys.argv[-1]).write_text(text.read_text())\n"
            f"sys.exit({code})\n"
        )
        script.chmod(0o755)
        monkeypatch.delenv("VISUAL", raising=False)
        monkeypatch.delenv("EDITOR", raising=False)
        monkeypatch.setenv(variable, f"{script} -x")
        return runs

    return make


@pytest.fixture
def story(practice: Path) -> Path:
    return in_folder(practice / "stories")


@pytest.mark.parametrize("name", ["queue-nobody-owned", "queue", "queue.md", "the queue nobody"])
@pytest.mark.parametrize("variable", ["VISUAL", "EDITOR"])
def test_the_editor_opens_the_file_and_what_it_wrote_is_checked(
    typed: Type, story: Path, editor: Callable[..., Path], name: str, variable: str
) -> None:
    runs = editor(queue(title="Another"), variable=variable)
    printed = typed("stories", "edit", name)
    assert (printed.code, printed.out, printed.err) == (0, f"{story}: no faults\n", "")
    assert runs.read_text() == f"-x {story}\n"
    assert "Another" in typed("stories").out


def test_faults_are_told_and_nobody_is_asked_where_nobody_sits(
    typed: Type, story: Path, editor: Callable[..., Path]
) -> None:
    runs = editor(queue(people="1_000", shows="l7/nothing").replace("  - l7/created", "# - l7/created"))
    printed = typed("stories", "edit", "queue")
    assert printed.code == 1
    assert [line.partition(";")[0] for line in printed.lines] == [
        f'{story}:6: "people" should be a whole number from 0 to 10000000, in digits as in 40',
        f'{story}:9: shows "l7/nothing", which is no item of a checklist and no expected story',
    ]
    assert runs.read_text().count("\n") == 1


def test_a_story_that_cannot_be_read_is_found_by_the_name_of_its_file(
    typed: Type, practice: Path, editor: Callable[..., Path]
) -> None:
    path = in_folder(practice / "stories", "broken.md", "nothing")
    editor(QUEUE)
    assert typed("stories", "edit", "broken").out == f"{path}: no faults\n"


def test_without_an_editor_or_a_story_it_says_what_to_do(
    typed: Type, story: Path, editor: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    printed = typed("stories", "edit", "zzz")
    assert (printed.code, printed.err) == (
        2,
        'hotseat: there is no story "zzz"; there is only queue-nobody-owned\n',
    )
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)
    printed = typed("stories", "edit", "queue")
    assert (printed.code, "name your editor in EDITOR" in printed.err) == (2, True)
    editor(code=3)
    printed = typed("stories", "edit", "queue")
    assert (printed.code, printed.err.endswith("ended with exit code 3\n")) == (1, True)


class Terminal:
    """The command in a terminal of its own, in which these lines are typed."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, typed: Type) -> None:
        self._monkeypatch = monkeypatch
        self._typed = typed

    def edit(self, lines: str) -> Printed:
        ours, theirs = pty.openpty()
        os.write(ours, lines.encode())
        with self._monkeypatch.context() as patch, os.fdopen(theirs) as stdin:
            patch.setattr("sys.stdin", stdin)
            patch.setattr("os.isatty", lambda _: True)
            printed = self._typed("stories", "edit", "queue")
        os.close(ours)
        return printed


def test_the_file_is_opened_again_at_the_line_of_the_first_fault_as_often_as_wished(
    typed: Type, story: Path, editor: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    runs = editor(queue(people="1_000"), queue(status="done"), QUEUE)
    printed = Terminal(monkeypatch, typed).edit("\nyes\n")
    assert printed.code == 0
    assert printed.lines[1] == "Open it again at line 6? (enter for yes, n for no)"
    assert printed.lines[-1] == f"{story}: no faults"
    assert runs.read_text() == f"-x {story}\n-x +6 {story}\n-x +11 {story}\n"


def test_whoever_declines_is_not_asked_twice(
    typed: Type, story: Path, editor: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    runs = editor(queue(people="1_000"))
    assert Terminal(monkeypatch, typed).edit("n\n").code == 1
    assert runs.read_text().count("\n") == 1


@pytest.mark.parametrize(
    ("command", "expected"),
    [
        (["vim"], ["vim", "+7", "a.md"]),
        (["/usr/bin/emacsclient", "-t"], ["/usr/bin/emacsclient", "-t", "+7", "a.md"]),
        (["code", "--wait"], ["code", "--wait", "--goto", "a.md:7"]),
        (["hx"], ["hx", "a.md:7"]),
        (["other"], ["other", "a.md"]),
    ],
)
def test_each_editor_is_told_the_line_in_its_own_way(command: list[str], expected: list[str]) -> None:
    assert at_line(command, Path("a.md"), 7) == expected
    assert at_line(command, Path("a.md"), 0) == [*command, "a.md"]

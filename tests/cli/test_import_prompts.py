"""`hotseat prompts import`: what it takes, what it tells, and what it leaves alone."""

import io
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.each import each
from tests.said import Type

LIST = """\
Question,LP,Answer
Tell me about a vendor you had to let go.,Bias to Action,I did
Which of your dashboards lied?,Dive Deep,x
,Ownership,y
"""


@pytest.fixture
def lists(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a list, from which the commands are typed."""
    (tmp_path / "lists").mkdir()
    (tmp_path / "lists" / "My questions.csv").write_text(LIST)
    monkeypatch.chdir(tmp_path / "lists")
    return tmp_path / "lists"


def packs(practice: Path) -> list[str]:
    folder = practice / "prompts"
    return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []


def test_a_list_becomes_a_pack_that_is_sound_and_practised(typed: Type, practice: Path, lists: Path) -> None:
    name = "My questions.csv"
    tried = typed("prompts", "import", name, "--dry-run")
    assert (tried.code, packs(practice)) == (1, [])
    assert tried.lines[-4:] == [
        "  which-of-your-dashboards-lied: Which of your dashboards lied?",
        "2 would be taken to prompts/my-questions.toml, 1 needs you:",
        f"{name}:4: Question is empty; write the question there",
        "Nothing was written; without --dry-run it is.",
    ]
    printed = typed("prompts", "import", name, "--level", "L7", "--competency", "technical")
    assert (printed.code, printed.err, packs(practice)) == (1, "", ["my-questions.toml"])
    assert printed.lines == [
        f"{name}: a table divided by commas; text = Question, principles = LP",
        "  where the list does not say, for L7, behavioral, technical; "
        "--level, --kind and --competency name others",
        "  line 1: read as the header",
        "  1 column beside the question left out: Answer",
        '  line 2: "Bias to Action" is taken for Bias for Action',
        "2 taken to prompts/my-questions.toml, 1 needs you:",
        f"{name}:4: Question is empty; write the question there",
        "`hotseat practice --prompt tell-me-about-a-vendor-you-had` asks the first of them.",
    ]
    assert typed("check").code == 0
    listed = typed("prompts", "--level", "L7", "--principle", "Dive Deep", "--competency", "technical")
    assert "which-of-your-dashboards-lied  (L7 behavioral)" in listed.lines


def test_a_second_time_takes_nothing_and_writes_over_nothing(
    typed: Type, practice: Path, lists: Path
) -> None:
    (lists / "list.txt").write_text("- Which of your dashboards lied?\n")
    assert typed("prompts", "import", "list.txt").code == 0
    before = (practice / "prompts" / "list.toml").read_bytes()
    again = typed("prompts", "import", "list.txt")
    assert (again.code, again.lines[-1]) == (0, "no question taken, 1 there already.")
    (lists / "list.txt").write_text("- Whom did you let go?\n")
    other = typed("prompts", "import", "list.txt")
    assert (other.code, packs(practice)) == (2, ["list.toml"])
    assert other.err.endswith("take another name, as in --to list-2\n")
    assert (practice / "prompts" / "list.toml").read_bytes() == before
    assert typed("prompts", "import", "list.txt", "--to", "list-2").code == 0
    assert packs(practice) == ["list-2.toml", "list.toml"]


def test_a_list_comes_from_stdin(typed: Type, practice: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = io.BytesIO("Frage\nWen haben Sie enttäuscht?\n".encode("cp1252"))
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=data))
    printed = typed("prompts", "import", "-", "--map", "text=Frage", "--level", "L6,L7")
    assert (printed.code, packs(practice)) == (0, ["imported.toml"])
    assert printed.lines[0] == "stdin: a table divided by commas; text = Frage"
    assert "read as Windows-1252" in printed.lines[1]


@each(
    ("arguments", "says"),
    [
        (("none.csv",), "there is no file none.csv"),
        (("My questions.csv", "--level", "L9"), 'there is no level "L9"'),
        (("My questions.csv", "--map", "text=Frage"), 'there is no column "Frage"; there are Question, LP'),
        (("My questions.csv", "--map", "Frage"), '"Frage" says nothing about a column'),
        (("My questions.csv", "--map", "colour=LP"), 'there is no field "colour"'),
        (("sheet.xlsx",), "sheet.xlsx: is no text; export it as CSV"),
        (("large.csv",), "large.csv: is larger than 4096 KiB; split it"),
        ((".",), ".: is not a regular file"),
        (("text.md", "--map", "text=1"), "this is a text without columns"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_sentence(
    typed: Type, practice: Path, lists: Path, arguments: tuple[str, ...], says: str
) -> None:
    (lists / "sheet.xlsx").write_bytes(b"PK\x03\x04\0")
    (lists / "text.md").write_text("- Why?\n")
    with (lists / "large.csv").open("wb") as large:
        large.truncate(50_000_000)
    printed = typed("prompts", "import", *arguments)
    assert (printed.code, printed.out, packs(practice)) == (2, "", [])
    assert says in printed.err


def test_a_list_without_a_question_says_what_one_is(typed: Type, practice: Path, lists: Path) -> None:
    (lists / "notes.md").write_text("# Notes\nNothing to ask.\n")
    printed = typed("prompts", "import", "notes.md")
    assert (printed.code, packs(practice)) == (1, [])
    assert printed.lines[-1].startswith("A question ends with a question mark, or begins as ")


def test_a_folder_that_cannot_be_written_leaves_nothing(typed: Type, practice: Path, lists: Path) -> None:
    (practice / "prompts").write_text("in the way")
    printed = typed("prompts", "import", "My questions.csv")
    assert printed.code == 74
    assert printed.err.startswith(f"hotseat: {practice}/prompts cannot be made")

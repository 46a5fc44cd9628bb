"""`hotseat stories import`: what it takes, what it tells, and what it leaves alone."""

import os
import stat
from pathlib import Path

import pytest

from hotseat.storage.stories.story_file import story_in
from tests.said import Type
from tests.storage.stories.texts import QUEUE, in_folder

STORY = "# {title}\n## Context (30s)\n- {text}\n## Outcome\n- it works\n"
BANK = """\
Story;LP;Background;What I did;Impact;Team size;Strength
"The ""free"" tool";"Have Backbone; Disagree and Commit";"paid with people
- two of them";"• counted
• bought";none lost;12;4
Half a row;Ownership;;;;;
"""


@pytest.fixture
def notes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder for what was written elsewhere, from which the commands are typed."""
    (tmp_path / "notes").mkdir()
    monkeypatch.chdir(tmp_path / "notes")
    return tmp_path / "notes"


def files(practice: Path) -> dict[str, str]:
    folder = practice / "stories"
    return {path.name: path.read_text() for path in sorted(folder.iterdir())} if folder.is_dir() else {}


def test_a_folder_of_notes_is_searched_and_everything_is_told(
    typed: Type, practice: Path, notes: Path, tmp_path: Path
) -> None:
    for name, text in {
        "vault/Slip.md": "---\nlp: Earn Trust\n---\nhook\n## Situation\na\n## Result\nb\n",
        "vault/deep/Queue.md": STORY.format(title="Queue", text="nobody"),
        "vault/People.md": "# Dana\nlikes short mails\n",
        "vault/.obsidian/Hidden.md": STORY.format(title="Hidden", text="x"),
        "vault/photo.png": "",
        "vault/bank.csv": BANK,
        "roadmap.org": "* Roadmap :ownership:\n** Situation: 3m\n- c\n** Result: 1m\nd\n",
        "elsewhere/Linked.md": STORY.format(title="Linked", text="x"),
    }.items():
        (notes / name).parent.mkdir(parents=True, exist_ok=True)
        (notes / name).write_text(text)
    (notes / "vault" / "link").symlink_to(notes / "elsewhere")
    (notes / "vault" / "link.md").symlink_to(notes / "elsewhere" / "Linked.md")
    tried = typed("stories", "import", "vault", "roadmap.org", "--dry-run")
    assert (tried.code, files(practice), (practice / "stories").exists()) == (1, {}, False)
    assert tried.lines[-1] == "Nothing was written; without --dry-run it is."
    printed = typed("stories", "import", "vault", "roadmap.org")
    assert (printed.code, printed.err) == (1, "")
    assert printed.lines == [
        "vault/.obsidian: skipped, because its name begins with a dot",
        "vault/link: skipped, because it is a link",
        "vault/link.md: skipped, because it is a link",
        "vault: skipped 1 file of other kinds (.png): photo.png",
        "vault/People.md: left out, because no section is named in it",
        "vault/Slip.md: Markdown",
        "  taken: stories/slip.md (2 sections, 2 points; principles: Earn Trust; 1 point under Notes)",
        "vault/bank.csv: a table divided by semicolons; title = Story, principles = LP, "
        "Situation = Background, Action = What I did, Result = Impact, people = Team size",
        "  1 column kept under Notes: Strength",
        "  taken: stories/the-free-tool.md (3 sections, 5 points; principles: Have Backbone; Disagree and "
        "Commit; 1 point under Notes)",
        "vault/deep/Queue.md: Markdown",
        "  taken: stories/queue.md (2 sections, 2 points; no principle)",
        "  line 2: the times beside its headings are left out (30s), because the pacing plan has them",
        "roadmap.org: org",
        "  taken: stories/roadmap.md (2 sections, 2 points; principles: Ownership)",
        "  line 2: the times beside its headings are left out (3m, 1m), because the pacing plan has them",
        "4 stories taken, 1 file left out; 2 lines need you:",
        "vault/Slip.md:4: stands before the first section; it is kept under Notes, move it where it belongs "
        "(slip.md)",
        "vault/bank.csv:5: the row has no text in a column of a section; write it, or leave it",
        "A story is known by its sections: write Situation, Task, Action, Result or Learning as a heading "
        "above each part, then import it.",
        f"They are in {practice / 'stories'}; set `status: ready` in each that you can tell.",
    ]
    promised = [line.replace("would be taken", "taken") for line in tried.lines[:-1]]
    assert promised == printed.lines[:-1]
    assert list(files(practice)) == ["queue.md", "roadmap.md", "slip.md", "the-free-tool.md"]
    modes = {stat.S_IMODE(path.stat().st_mode) for path in (practice / "stories").iterdir()}
    assert modes == {0o600}
    # The files are read back without a fault, and nothing is taken twice.
    assert (typed("stories").code, typed("check").code) == (0, 0)
    before = files(practice)
    again = typed("stories", "import", "vault", "roadmap.org")
    assert again.code == 1
    assert again.lines[-3] == "no story taken, 4 there already, 1 file left out; 1 line needs you:"
    assert files(practice) == before
    assert "all of it is placed" in typed("stories", "import", "vault/deep").out


def test_nothing_is_written_over_and_a_story_that_was_edited_is_left_alone(
    typed: Type, practice: Path, notes: Path
) -> None:
    mine = in_folder(practice / "stories", "queue.md", "no story at all")
    (notes / "a.md").write_text(STORY.format(title="Queue", text="one"))
    (notes / "b.md").write_text(STORY.format(title="Queue", text="two"))
    printed = typed("stories", "import", "a.md", "b.md")
    assert (printed.code, list(files(practice))) == (0, ["queue-2.md", "queue-3.md", "queue.md"])
    assert mine.read_text() == "no story at all"
    edited = practice / "stories" / "queue-2.md"
    edited.write_text(edited.read_text().replace("status: draft", "status: ready"))
    assert typed("stories", "import", "a.md").lines[1] == "  there already: stories/queue-2.md"
    edited.write_text(edited.read_text() + "- and more\n")
    before = files(practice)
    again = typed("stories", "import", "a.md")
    assert (again.code, files(practice)) == (1, before)
    assert again.lines[2].startswith('a.md:1-5: "Queue" is not taken: queue-2.md has the same title')


def test_a_story_in_our_own_form_is_copied_as_it_is(typed: Type, practice: Path, notes: Path) -> None:
    text = QUEUE.replace("\n", "\r\n")
    (notes / "mine.md").write_bytes(text.encode())
    printed = typed("stories", "import", "mine.md")
    assert (printed.code, printed.lines[0]) == (0, "mine.md: a story of hotseat")
    path = practice / "stories" / "queue-nobody-owned.md"
    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (text.encode(), 0o600)
    assert "there already" in typed("stories", "import", "mine.md").out
    (notes / "mine.md").write_text(QUEUE.replace("two quarters", "three quarters"))
    other = typed("stories", "import", "mine.md")
    assert (other.code, path.read_bytes()) == (1, text.encode())
    assert 'the id "queue-nobody-owned" is that of another story' in other.out


def test_columns_are_said_by_their_header_or_their_number(typed: Type, practice: Path, notes: Path) -> None:
    (notes / "odd.csv").write_text("Was,Wo,Wie,Nr\nUmzug,a,b,1\n")
    unknown = typed("stories", "import", "odd.csv")
    assert (unknown.code, files(practice)) == (1, {})
    assert "odd.csv:1-2: no column is known as a section; say which is with --map COLUMN=" in unknown.out
    assert 'there are "Was", "Wo", "Wie", "Nr"' in unknown.out
    maps = ["--map", "was=title", "--map", "Wo=Situation", "--map", "3=Result", "--map", "Nr=none"]
    printed = typed("stories", "import", "odd.csv", *maps)
    assert printed.code == 0
    assert printed.lines[1] == "  1 column left out, as you said: Nr"
    assert "title: Umzug" in files(practice)["umzug.md"]
    assert files(practice)["umzug.md"].endswith("## Situation\n- a\n\n## Result\n- b\n")
    (notes / "bare.csv").write_text("Wahl,c,d\nZug,e,f\n")
    assert typed("stories", "import", "bare.csv", *["--map", "1=title", "--map", "2=Situation"]).code == 0
    assert list(files(practice)) == ["umzug.md", "wahl.md", "zug.md"]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["gone.md"], "there is no file or folder gone.md"),
        (["bank.csv", "--map", "Stroy=title"], 'there is no column "Stroy"; near it: Story'),
        (["bank.csv", "--map", "9=title"], 'there is no column "9"'),
        (["bank.csv", "--map", "Story=resutl"], 'there is no field "resutl"; near it: Result'),
        (["bank.csv", "--map", "Story"], '"Story" says nothing about a column'),
        (["a.md", "--map", "Story=title"], "none of these files is a table"),
        ([], "the following arguments are required"),
    ],
)
def test_what_cannot_be_is_said_before_anything_is_written(
    typed: Type, practice: Path, notes: Path, arguments: list[str], sentence: str
) -> None:
    (notes / "bank.csv").write_text(BANK)
    (notes / "a.md").write_text(STORY.format(title="A", text="a"))
    printed = typed("stories", "import", *arguments)
    assert (printed.code, sentence in printed.err, files(practice)) == (2, True, {})


HOSTILE = {
    "big.md": (b"a" * 5_000_000, "big.md: is larger than 1024 KiB; split it"),
    "latin.md": (b"# x\nTitel \xe4\n", "latin.md:2: byte 0xE4 is not UTF-8; save the file as UTF-8"),
    "wide.csv": ("Titel,a".encode("utf-16"), "wide.csv:1: byte 0xFF is not UTF-8"),
    "nul.md": (b"# a\n\0\0", "nul.md:2: holds NUL characters"),
    "text.docx": (b"PK\x03\x04\xff", "text.docx:1: is no text; save it as Markdown or as CSV"),
    "empty.md": (b"", "empty.md:1: it is empty"),
    "open.csv": (b'Title,Situation\nA,b\nC,"d\nE,f\n', "open.csv:3-5: a quotation mark opens a cell here"),
}


def test_a_file_that_cannot_be_read_is_a_sentence_and_the_rest_is_taken(
    typed: Type, practice: Path, notes: Path
) -> None:
    for name, (data, _) in HOSTILE.items():
        (notes / name).write_bytes(data)
    os.mkfifo(notes / "pipe.md")
    (notes / "esc.md").write_text(STORY.format(title="T\x1b]0;pwn\x07[/x]", text="a\x1b[31m \u202eb"))
    printed = typed("stories", "import", *map(str, sorted(path.name for path in notes.iterdir())))
    assert (printed.code, printed.err) == (1, "")
    for sentence in [*(sentence for _, sentence in HOSTILE.values()), "pipe.md: is not a regular file"]:
        assert sentence in printed.out
    assert "lines 1-3: characters that a screen cannot show are left out, in line 1, 3" in printed.out
    assert list(files(practice)) == ["a.md", "t-0-pwn-x.md"]
    assert "\x1b" not in printed.out + "".join(files(practice).values())
    assert typed("stories", "import", "latin.md").code == 2


def test_a_full_disk_is_a_sentence_that_follows_what_was_written(
    typed: Type, practice: Path, notes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for title in ("One", "Two", "Three"):
        (notes / f"{title}.md").write_text(STORY.format(title=title, text="a"))
    real = os.fsync
    written: list[int] = []

    def full(fd: int) -> None:
        written.append(fd)
        if len(written) > 2:
            raise OSError(28, os.strerror(28))
        real(fd)

    monkeypatch.setattr("os.fsync", full)
    printed = typed("stories", "import", "One.md", "Two.md", "Three.md")
    assert printed.code == 74
    assert "two.md cannot be written (the disk is full); check the folder and the disk" in printed.err
    assert "taken: stories/one.md" in printed.out
    assert "1 story taken" in printed.out
    assert sorted(path.name for path in (practice / "stories").iterdir()) == ["one.md"]


def test_a_folder_that_cannot_be_made_is_a_sentence(typed: Type, practice: Path, notes: Path) -> None:
    (practice / "stories").write_text("a file")
    (notes / "a.md").write_text(STORY.format(title="A", text="a"))
    printed = typed("stories", "import", "a.md")
    assert (printed.code, "stories" in printed.err, printed.err.count("\n")) == (74, True, 1)
    assert (practice / "stories").read_text() == "a file"


def test_a_folder_of_too_many_files_is_told(
    typed: Type, practice: Path, notes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hotseat.storage.stories.importing.sources.MOST_FILES", 1)
    for title in ("One", "Two"):
        (notes / f"{title}.md").write_text(STORY.format(title=title, text="a"))
    printed = typed("stories", "import", ".")
    assert (printed.code, "holds more than 1 file; name a folder with fewer" in printed.out) == (1, True)


def test_a_story_of_ours_with_a_fault_is_made_anew_and_says_the_same(
    typed: Type, practice: Path, notes: Path
) -> None:
    (notes / "mine.md").write_text(QUEUE.replace("principles: [ownership", "principles: [foo, ownership"))
    printed = typed("stories", "import", "mine.md")
    assert (printed.code, 'mine.md:5: there is no principle "foo"' in printed.out) == (1, True)
    before, after = (
        story_in(QUEUE.encode()).story,
        story_in(files(practice)["queue-nobody-owned.md"].encode()),
    )
    assert before is not None
    assert after.story is not None
    assert (after.faults, after.story.claims, after.story.expects) == ((), before.claims, before.expects)
    assert after.story.front == before.front._replace(status="draft")
    assert after.story.sections[:-1] == before.sections

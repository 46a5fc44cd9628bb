"""A person's own prompts, added to a pack that they may also have written into by hand."""

import errno
import os
import stat
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotseat.domain.bank.prompt import CannotAdd, PhasePoints, Prompt, PromptFollowUp
from hotseat.domain.text import clean
from hotseat.storage.bank.bank import Loaded, load
from hotseat.storage.bank.own_pack import NAME, append
from hotseat.storage.files.folder import shipped_prompts
from hotseat.storage.files.reading import LARGEST_PACK
from tests.storage.test_disk_trouble import files_that_grow_to

STORY = Prompt(
    id="own-story",
    kind="behavioral",
    levels=("L6",),
    text='Tell me about "it" \\ once.',
    competency="people",
    principles=("earn-trust", "ownership"),
    themes=("team-building",),
    follow_ups=(PromptFollowUp("Why?", "reasoning"), PromptFollowUp("Who else?", "people")),
)
DESIGN = Prompt(
    id="own-design",
    kind="system-design",
    levels=("L6", "L7"),
    text="Design it.",
    competency="system-design",
    interviewer_note="Asks first.",
    scale="1,000 a second",
    traps=("Starts with a product.", "Forgets the cost."),
    change="Now it must work offline.",
    phases=(PhasePoints("requirements", ("Asks for the scale", "Asks who pays")),),
    follow_ups=(PromptFollowUp("Why?", "reasoning"),),
)
BY_HAND = """\
format = 1
[[prompt]]
id = "by-hand"
kind = "behavioral"
levels = ["L6"]
text = "Tell me."
competency = "people"
"""


def loaded_with(folder: Path) -> Loaded:
    """The folder's prompts, read with the levels and principles that ship."""
    return load([shipped_prompts() / "levels", shipped_prompts() / "principles.toml", folder])


def prompts_of(folder: Path) -> list[Prompt]:
    loaded = loaded_with(folder)
    assert loaded.complaints == []
    return list(loaded.bank.prompts.values())


def test_what_is_added_reads_back_equal(tmp_path: Path) -> None:
    assert append(tmp_path, STORY) == append(tmp_path, DESIGN) == tmp_path / NAME
    assert prompts_of(tmp_path) == [STORY, DESIGN]


def test_what_stood_there_is_not_touched(tmp_path: Path) -> None:
    before = append(tmp_path, STORY).read_bytes()
    after = append(tmp_path, DESIGN).read_bytes()
    assert after.startswith(before)
    assert after.count(b"format = 1") == 1


def test_the_pack_is_for_ones_own_eyes(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        path = append(tmp_path, STORY)
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "written",
    [
        BY_HAND.encode(),
        BY_HAND.rstrip("\n").encode(),
        BY_HAND.replace("\n", "\r\n").encode(),
        b"\xef\xbb\xbf" + BY_HAND.encode(),
        (BY_HAND + "\n\n# and more to come").encode(),
        (BY_HAND + "\n[[prompt.follow_ups]]\ntext = 'Why?'\nlayer = 'reasoning'").encode(),
    ],
    ids=[
        "plain",
        "no last newline",
        "windows",
        "byte order mark",
        "a remark at its end",
        "follow-up at its end",
    ],
)
def test_a_pack_written_by_hand_is_added_to(tmp_path: Path, written: bytes) -> None:
    (tmp_path / NAME).write_bytes(written)
    append(tmp_path, STORY)
    assert (tmp_path / NAME).read_bytes().startswith(written)
    assert [prompt.id for prompt in prompts_of(tmp_path)] == ["by-hand", "own-story"]


def test_an_empty_file_becomes_a_pack(tmp_path: Path) -> None:
    (tmp_path / NAME).touch()
    append(tmp_path, STORY)
    assert prompts_of(tmp_path) == [STORY]


REFUSED = {
    "no TOML": (b"format = 1\n[[prompt]\n", r"own\.toml:2: this is not TOML .*; then add the prompt again\."),
    "no UTF-8": (b"format = 1\n# \xff\n", r"own\.toml:2: byte 0xFF is not UTF-8"),
    "a list in one line": (
        b"format = 1\nprompt = []\n",
        r"to which no prompt can be added; write each under \[\[prompt\]\]",
    ),
    "a single table": (
        b"format = 1\n[prompt]\n",
        r"to which no prompt can be added; write each under \[\[prompt\]\]",
    ),
    "nearly full": (b"#" * (LARGEST_PACK - 9), "has no room for another prompt; rename it"),
    "too large": (b"#" * (LARGEST_PACK + 1), "is larger than 1024 KiB; split it"),
}


@pytest.mark.parametrize(("written", "sentence"), REFUSED.values(), ids=REFUSED)
def test_a_pack_that_could_not_be_read_afterwards_is_left_alone(
    tmp_path: Path, written: bytes, sentence: str
) -> None:
    (tmp_path / NAME).write_bytes(written)
    with pytest.raises(CannotAdd, match=sentence):
        append(tmp_path, STORY)
    assert (tmp_path / NAME).read_bytes() == written


def test_a_pipe_and_a_folder_by_that_name_keep_nobody_waiting(tmp_path: Path) -> None:
    (tmp_path / "pipe").mkdir()
    os.mkfifo(tmp_path / "pipe" / NAME)
    (tmp_path / "folder" / NAME).mkdir(parents=True)
    for name in ("pipe", "folder"):
        with pytest.raises(CannotAdd, match="is not a regular file"):
            append(tmp_path / name, STORY)


@pytest.mark.parametrize("room", [0, 9, 200])
def test_a_full_disk_leaves_the_pack_as_it_was(tmp_path: Path, room: int) -> None:
    path = append(tmp_path, STORY)
    before = path.read_bytes()
    with (
        files_that_grow_to(len(before) + room),
        pytest.raises(
            CannotAdd, match=r"own\.toml cannot be written \(.*\); check the folder and the disk\."
        ),
    ):
        append(tmp_path, DESIGN)
    assert path.read_bytes() == before
    append(tmp_path, DESIGN)
    assert prompts_of(tmp_path) == [STORY, DESIGN]


@pytest.mark.parametrize("room", [0, 9])
def test_a_full_disk_leaves_no_new_pack_behind(tmp_path: Path, room: int) -> None:
    with files_that_grow_to(room), pytest.raises(CannotAdd):
        append(tmp_path, STORY)
    assert list(tmp_path.iterdir()) == []


def test_what_the_disk_did_not_keep_is_taken_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(fd: int) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    before = append(tmp_path, STORY).read_bytes()
    monkeypatch.setattr(os, "fsync", broken)
    with pytest.raises(CannotAdd, match="the disk reports an error"):
        append(tmp_path, DESIGN)
    assert (tmp_path / NAME).read_bytes() == before


def test_a_folder_that_is_missing_is_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(CannotAdd, match="No such file or directory"):
        append(tmp_path / "none", STORY)


@given(
    st.text(),
    st.text(),
    st.sampled_from(["", "\n", '"', "'''", "\\", "#", "[[prompt]]\n", "\u2028", "\x1b["]),
)
def test_any_text_typed_reads_back_as_cleaned(text: str, follow_up: str, between: str) -> None:
    typed = clean(f"Tell me {between}{text}")
    asked = PromptFollowUp(clean(between + follow_up), "role")
    prompt = STORY._replace(text=typed, interviewer_note=typed, follow_ups=(asked,))
    with TemporaryDirectory() as folder:
        append(Path(folder), prompt)
        append(Path(folder), DESIGN)
        assert prompts_of(Path(folder)) == [prompt, DESIGN]

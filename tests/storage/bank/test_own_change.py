"""A prompt in the pack that hotseat writes is changed or taken out, and every other byte stays."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotseat.domain.bank.prompt import CannotAdd, Prompt
from hotseat.storage.bank.own_change import change, take_out
from hotseat.storage.bank.own_pack import NAME, append
from hotseat.storage.bank.prompt_source import source_of
from tests.storage.bank.test_own_pack import DESIGN, STORY, prompts_of

OTHER = STORY._replace(id="own-other", text="Another one?")
BY_HAND = """\
# my prompts
format = 1

# the first
[[prompt]]
id = "own-first"   # mine
kind = "behavioral"
levels = ["L6"]
text = "First?"
competency = "people"

[[prompt.follow_ups]]
text = "Why?"
layer = "reasoning"

# the second

[[prompt]]
id = "own-story"
kind = "behavioral"
levels = ["L6"]
text = "Second?"
competency = "people"
# the end
"""


def three(folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    for prompt in (STORY, DESIGN, OTHER):
        append(folder, prompt)
    return folder / NAME


def test_each_prompt_can_be_changed_and_taken_out_among_others(tmp_path: Path) -> None:
    for number, prompt in enumerate((STORY, DESIGN, OTHER)):
        folder = tmp_path / str(number)
        path = three(folder)
        path.chmod(0o640)
        changed = prompt._replace(text='Changed "it" \\ with more', follow_ups=())
        change(folder, changed)
        assert prompts_of(folder) == [changed if kept is prompt else kept for kept in (STORY, DESIGN, OTHER)]
        take_out(folder, prompt.id)
        assert prompts_of(folder) == [kept for kept in (STORY, DESIGN, OTHER) if kept is not prompt]
        assert path.stat().st_mode & 0o777 == 0o640
    take_out(folder, STORY.id)
    take_out(folder, DESIGN.id)
    assert prompts_of(folder) == []
    append(folder, STORY)
    assert prompts_of(folder) == [STORY]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_comments_and_line_ends_around_it_stay(tmp_path: Path, end: str, mark: str) -> None:
    path = tmp_path / NAME
    path.write_bytes((mark + BY_HAND.replace("\n", end)).encode())
    change(tmp_path, STORY)
    text = path.read_bytes().decode()
    assert text.startswith(f"{mark}# my prompts{end}format = 1{end}{end}# the first{end}[[prompt]]{end}")
    assert f'"own-first"   # mine{end}' in text
    assert f"{end}# the second{end}{end}[[prompt]]{end}" in text
    assert text.endswith(f"# the end{end}")
    assert text.count("\n") == text.count(end)
    take_out(tmp_path, "own-first")
    assert "# the second" in path.read_text()
    assert [table["id"] for table in tomllib.loads(path.read_text().removeprefix("\ufeff"))["prompt"]] == [
        "own-story"
    ]


@pytest.mark.parametrize(
    "text",
    [
        'format = 1\nprompt = [{ id = "own-story", text = "x" }, { id = "b" }]\n',
        'format = 1\r\n[[prompt]]\nid = "own-story"\n',
        "format = 1\n",
        "format = \n",
        'format = 1\nprompt = "x"\n',
    ],
)
def test_a_pack_that_would_lose_more_is_left_alone_and_the_reason_is_said(tmp_path: Path, text: str) -> None:
    path = tmp_path / NAME
    path.write_bytes(text.encode())
    with pytest.raises(CannotAdd, match=r"own\.toml"):
        change(tmp_path, STORY)
    with pytest.raises(CannotAdd, match=r"own\.toml"):
        take_out(tmp_path, STORY.id)
    assert path.read_bytes() == text.encode()


@given(st.lists(st.sampled_from([STORY, DESIGN, OTHER]), min_size=1, unique=True), st.data())
def test_whatever_is_done_leaves_the_others_as_they_are(
    tmp_path_factory: pytest.TempPathFactory, some: list[Prompt], data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("pack")
    for prompt in some:
        append(folder, prompt)
    chosen = data.draw(st.sampled_from(some))
    take_out(folder, chosen.id)
    assert prompts_of(folder) == [kept for kept in some if kept is not chosen]


def test_the_source_names_the_pack_that_counts_and_the_line(tmp_path: Path) -> None:
    three(tmp_path)
    (tmp_path / "hand.toml").write_text(f"# mine\n{BY_HAND}")
    source = source_of(tmp_path, "own-first")
    assert source is not None
    assert (Path(source.path).name, source.line, source.is_own_pack) == ("hand.toml", 6, False)
    own = source_of(tmp_path, "own-other")
    assert own is not None
    assert own.is_own_pack
    assert (tmp_path / NAME).read_text().splitlines()[own.line - 1] == "[[prompt]]"
    assert source_of(tmp_path, "earn-trust-missed-commitment") is None
    (tmp_path / "broken.toml").write_text("[[prompt\n")
    assert source_of(tmp_path, "own-first") == source


def test_the_defaults_of_the_pack_add_no_principle_to_a_prompt_that_has_none(tmp_path: Path) -> None:
    without = STORY._replace(principles=())
    (tmp_path / NAME).write_text('format = 1\n\n[defaults]\nprinciples = ["ownership"]\nlevels = ["L7"]\n')
    append(tmp_path, without, OTHER)
    assert prompts_of(tmp_path) == [without, OTHER]
    change(tmp_path, OTHER._replace(principles=()))
    assert prompts_of(tmp_path) == [without, OTHER._replace(principles=())]

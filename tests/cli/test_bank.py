"""What can be typed about the bank, the folder and the commands themselves, and what it prints."""

import json
import os
from pathlib import Path

import pytest

from hotseat.storage.files.folder import shipped_prompts
from tests.said import Type
from tests.sessions import shipped_bank


def test_the_bank_is_listed_and_counted(typed: Type, practice: Path) -> None:
    printed = typed("prompts")
    assert (printed.code, printed.err) == (0, "")
    assert printed.lines[-1] == f"{len(shipped_bank().prompts)} prompts"
    assert "earn-trust-missed-commitment  (L6 behavioral)" in printed.lines


@pytest.mark.parametrize(
    "filters",
    [
        ["--level", "L7"],
        ["--kind", "system-design"],
        ["--principle", "trust"],
        ["--competency", "people"],
        ["--level", "L6", "--kind", "behavioral", "--principle", "Hire and Develop"],
    ],
)
def test_the_bank_is_narrowed(typed: Type, practice: Path, filters: list[str]) -> None:
    prompts = json.loads(typed("prompts", "--json", *filters).out)
    wanted = dict(zip(filters[::2], filters[1::2], strict=True))
    assert 0 < len(prompts) < len(shipped_bank().prompts)
    for prompt in prompts:
        assert wanted.get("--level", "") in ["", *prompt["levels"]]
        assert wanted.get("--kind", prompt["kind"]) == prompt["kind"]
        assert wanted.get("--competency", prompt["competency"]) == prompt["competency"]
    if "--principle" in wanted:
        assert len({principle for prompt in prompts for principle in prompt["principles"]}) >= 1


def test_only_the_classics_are_listed_and_each_says_that_it_is_one(typed: Type, practice: Path) -> None:
    data = json.loads(typed("prompts", "--classic", "--json").out)
    assert {prompt["id"] for prompt in data} == shipped_bank().classics
    assert {prompt["classic"] for prompt in data} == {True}
    assert any(not prompt["classic"] for prompt in json.loads(typed("prompts", "--json").out))
    assert "classic-failure  (L6, L7 behavioral, classic)" in typed("prompts").lines


def test_a_level_without_classics_of_a_kind_says_so(typed: Type, practice: Path) -> None:
    printed = typed("practice", "--classic", "--kind", "system-design")
    assert printed.code == 2
    assert printed.is_one_sentence_of_trouble
    assert "There is no L6 system-design classic;" in printed.err


def test_coverage_counts_the_classics_by_first_principle(typed: Type, practice: Path) -> None:
    tables = json.loads(typed("prompts", "--coverage", "--json").out)
    [rows] = [
        table["rows"] for table in tables if table["title"] == "Classics by their first leadership principle"
    ]
    assert (rows["Earn Trust"], rows["no principle"]) == ([4, 4], [10, 10])


@pytest.mark.parametrize(
    ("filters", "sentence"),
    [
        (["--level", "L9"], 'hotseat: there is no level "L9"; there are L6, L7\n'),
        (["--principle", "Zeal"], 'hotseat: there is no principle "Zeal"; there are Customer Obsession; '),
        (["--principle", "\x1b[2J"], 'hotseat: there is no principle "[2J"; there are '),
    ],
)
def test_a_filter_nobody_knows_is_wrong_usage(
    typed: Type, practice: Path, filters: list[str], sentence: str
) -> None:
    printed = typed("prompts", *filters)
    assert printed.code == 2
    assert printed.is_one_sentence_of_trouble
    assert printed.err.startswith(sentence)


@pytest.mark.parametrize(
    "arguments",
    [
        ["sing"],
        ["show"],
        ["prompts", "--kind", "opera"],
        ["prompts", "--competency", "x"],
        ["list", "--tall"],
    ],
)
def test_what_cannot_be_typed_is_wrong_usage_with_nothing_on_stdout(
    typed: Type, arguments: list[str]
) -> None:
    printed = typed(*arguments)
    assert (printed.code, printed.out) == (2, "")
    assert "usage: hotseat" in printed.err


@pytest.mark.parametrize("language", ["de:fr", ""])
def test_help_leaves_the_language_to_the_programs_that_are_started(
    language: str, typed: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    if language:
        monkeypatch.setenv("LANGUAGE", language)
    else:
        monkeypatch.delenv("LANGUAGE", raising=False)
    assert typed("--help").code == 0
    assert os.environ.get("LANGUAGE", "") == language


@pytest.mark.parametrize(
    "command", ["", "practice", "resume", "list", "show", "review", "prompts", "check", "where"]
)
def test_every_command_has_help_with_an_example(typed: Type, command: str) -> None:
    printed = typed(*filter(None, [command]), "--help")
    assert (printed.code, printed.err) == (0, "")
    assert "example" in printed.out


def test_where_tells_the_folder_and_why(typed: Type, practice: Path, tmp_path: Path) -> None:
    assert typed("where").lines[:2] == [str(practice), "  named by HOTSEAT_FOLDER"]
    assert typed("where").lines[-1] == f"The packs that ship are in {shipped_prompts()}"
    assert typed("where", "--folder", str(tmp_path)).lines[:2] == [str(tmp_path), "  named by --folder"]
    assert typed("--folder", str(tmp_path), "where").lines[:2] == [str(tmp_path), "  named by --folder"]


def test_where_makes_nothing(typed: Type, tmp_path: Path) -> None:
    typed("where", "--folder", str(tmp_path / "none"))
    assert list(tmp_path.iterdir()) == []


def test_a_current_folder_that_was_removed_is_no_trouble(
    typed: Type, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert typed("where").code == 0
    monkeypatch.chdir(tmp_path)


def test_coverage_is_a_table_with_a_column_for_each_level(typed: Type, practice: Path) -> None:
    printed = typed("prompts", "--coverage")
    assert (printed.code, printed.err) == (0, "")
    assert max(len(line) for line in printed.lines) <= 80
    bank = shipped_bank()
    counts = [
        sum(level in prompt.levels and prompt.kind == "behavioral" for prompt in bank.prompts.values())
        for level in bank.levels
    ]
    assert printed.lines[0].split() == ["Prompts", *bank.levels]
    assert printed.lines[1].split() == ["behavioral", *map(str, counts)]
    [challenge] = [line for line in printed.lines if "Market competitive response" in line]
    assert challenge.startswith("  Market competitive response" + " " * 27)
    assert len(challenge.split()) == 4


def test_coverage_as_data_holds_what_the_table_shows(typed: Type, practice: Path) -> None:
    tables = json.loads(typed("prompts", "--coverage", "--json").out)
    lines = iter(typed("prompts", "--coverage").lines)
    for table in tables:
        assert next(lines).split() == [*table["title"].split(), *table["columns"]]
        for name, counts in table["rows"].items():
            shown = ["-" if count == 0 else str(count) for count in counts if count is not None]
            assert next(lines).split() == [*name.split(), *shown]
        assert next(lines) == ""
    assert next(lines, None) is None


def test_coverage_counts_ones_own_prompts_and_tells_what_is_wrong_with_them(
    typed: Type, practice: Path
) -> None:
    before = json.loads(typed("prompts", "--coverage", "--json").out)[0]["rows"]["behavioral"]
    (practice / "prompts").mkdir()
    (practice / "prompts" / "broken.toml").write_text("[[prompt]\n")
    (practice / "prompts" / "own.toml").write_text(
        'format = 1\n[[prompt]]\nid = "own-one"\nkind = "behavioral"\nlevels = ["L7"]\n'
        'text = "Tell me."\ncompetency = "people"\n'
    )
    printed = typed("prompts", "--coverage", "--json")
    assert printed.code == 0
    assert json.loads(printed.out)[0]["rows"]["behavioral"] == [before[0], before[1] + 1]
    assert printed.err.startswith(f"hotseat: {practice}/prompts/broken.toml:1: this is not TOML")


def test_ten_faults_are_told_beside_the_prompts_and_what_is_left_out_is_counted(
    typed: Type, practice: Path
) -> None:
    (practice / "prompts").mkdir()
    for name in ("a", "b"):
        (practice / "prompts" / f"{name}.toml").write_text("format = 1\n" + "[[prompt]]\n" * 2_000)
    printed = typed("prompts")
    lines = printed.err.splitlines()
    assert printed.code == 0
    assert len(lines) == 12
    assert lines[-2:] == [
        "hotseat: and 23,990 more faults; `hotseat check` lists all",
        "hotseat: 24,000 faults in your packs: 4,000 prompts are left out, the rest works.",
    ]


@pytest.mark.parametrize("name", ["pack", "level"])
def test_a_schema_is_printed_whatever_the_bank_is_like(typed: Type, practice: Path, name: str) -> None:
    (practice / "prompts").mkdir()
    (practice / "prompts" / "broken.toml").write_text("[[prompt]\n")
    printed = typed("prompts", "--schema", name)
    assert (printed.code, printed.err) == (0, "")
    schema = json.loads(printed.out)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert ("prompt" if name == "pack" else "plan") in schema["properties"]


def test_a_schema_of_something_else_is_wrong_usage(typed: Type) -> None:
    printed = typed("prompts", "--schema", "session")
    assert (printed.code, printed.out) == (2, "")
    assert "usage: hotseat" in printed.err

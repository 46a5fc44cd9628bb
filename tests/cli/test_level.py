"""A level of one's own, made from another, as docs/writing-a-pack.md tells it."""

import tomllib
from pathlib import Path

import pytest

from hotseat.storage.bank.bank import load
from hotseat.storage.files.folder import shipped_prompts
from tests.said import Type

PLAN = """
[[plan]]
id = "short-l5"
name = "Story in three minutes"
kind = "behavioral"
tolerance = 5

[[plan.sections]]
id = "story"
name = "Story"
low = 120
high = 150
"""


def level_file(practice: Path, level: str = "l5") -> Path:
    return practice / "prompts" / "levels" / f"{level}.toml"


def test_a_new_level_has_the_prompts_the_ladder_and_the_anchors_of_the_other(
    typed: Type, practice: Path
) -> None:
    printed = typed("level", "new", "L5", "--from", "l6", "--with-prompts")
    assert (printed.code, printed.err) == (0, "")
    assert str(level_file(practice)) in printed.out
    loaded = load([shipped_prompts(), practice / "prompts"])
    bank = loaded.bank
    assert not loaded.complaints
    of = {
        level: [prompt.id for prompt in bank.prompts.values() if level in prompt.levels]
        for level in bank.levels
    }
    assert of["L5"] == of["L6"] != []
    assert bank.ladder("L5", "behavioral") == bank.ladder("L6", "behavioral")
    assert bank.criteria("L5", "behavioral", ["ownership"]) == bank.criteria(
        "L6", "behavioral", ["ownership"]
    )
    plans = [plan.id for level in bank.levels.values() for plan in level.plans]
    assert len(plans) == len(set(plans))
    assert typed("check").code == 0
    listed = typed("prompts", "--level", "L5", "--json")
    assert listed.code == 0
    assert len(listed.out) > 1_000


def test_without_prompts_it_has_its_own_alone_and_check_is_content(typed: Type, practice: Path) -> None:
    assert typed("level", "new", "L5", "--from", "L6").code == 0
    assert typed("level", "new", "L4", "--from", "L5", "--with-prompts").code == 0
    assert typed("check").code == 0
    assert "no L5 behavioral prompt" in typed("practice", "--level", "L5").err
    level_file(practice).write_text(
        level_file(practice).read_text().replace('# prompts_from = ["L6"]', 'prompts_from = ["L6"]')
    )
    bank = load([shipped_prompts(), practice / "prompts"]).bank
    # What L5 takes from L6, it lends to L4.
    assert {level for prompt in bank.prompts.values() for level in prompt.levels} == {"L4", "L5", "L6", "L7"}


def test_nothing_is_written_over(typed: Type, practice: Path) -> None:
    typed("level", "new", "L5", "--from", "L6")
    before = level_file(practice).read_bytes()
    again = typed("level", "new", "l5", "--from", "L7")
    assert (again.code, "there is a level L5 already" in again.err) == (2, True)
    level_file(practice, "l4").write_text("mine")
    there = typed("level", "new", "L4", "--from", "L6")
    assert (there.code, "is there already, and is left as it is" in there.err) == (74, True)
    assert level_file(practice).read_bytes() == before
    assert level_file(practice, "l4").read_text() == "mine"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["new", "L5"], "add --from L6"),
        (["new", "L5", "--from", "L8"], 'there is no level "L8"'),
        (["new", "L 5", "--from", "L6"], '"L 5" cannot be the id of a level'),
        (["new", "L" * 33, "--from", "L6"], "at most 32"),
        (["show", "L8"], 'there is no level "L8"'),
    ],
)
def test_what_cannot_be_is_said(typed: Type, practice: Path, arguments: list[str], sentence: str) -> None:
    printed = typed("level", *arguments)
    assert (printed.code, sentence in printed.err) == (2, True)
    assert not level_file(practice).exists()


def test_show_prints_what_ships_and_a_level_of_ones_own(typed: Type, practice: Path) -> None:
    shown = typed("level", "show", "l6").out
    assert tomllib.loads(shown)["id"] == "L6"
    typed("level", "new", "L5", "--from", "L6")
    level_file(practice).write_text(level_file(practice).read_text() + PLAN)
    assert tomllib.loads(typed("level", "show", "L5").out)["plan"][-1]["id"] == "short-l5"
    assert typed("check").code == 0


def test_a_level_that_takes_from_an_unknown_level_is_told_by_line(typed: Type, practice: Path) -> None:
    typed("level", "new", "L5", "--from", "L6", "--with-prompts")
    text = level_file(practice).read_text()
    level_file(practice).write_text(text.replace('prompts_from = ["L6"]', 'prompts_from = ["L9"]'))
    printed = typed("check")
    assert printed.code == 1
    assert (
        'l5.toml:7: level "L5" names the level "L9", which has no file; there are L6, L7, L5' in printed.out
    )

"""The files of the framework: what is wrong with them is told with its line, and the rest works."""

from pathlib import Path

import pytest

from hotseat.cli.main import run
from hotseat.storage.bank.bank import load
from hotseat.storage.bank.framework import load_framework
from hotseat.storage.files.folder import shipped_prompts

LEVEL = """\
format = 1
level = "L5"
summary = []
area = []

[[checklist]]
id = "craft"
name = "Craft"
competencies = ["technical"]

[[checklist.items]]
id = "wrote-code"
text = "Wrote code"

[[path]]
name = "To L5"
least_months = 6
most_months = 12
focus = []

[[path.experiences]]
id = "shipping"
text = "Shipping it"
needs = ["wrote-code"]
"""
MISTAKES = {
    "no format": ("format = 1\n", "", 1, 'needs the line "format = 1"'),
    "an older format": ("format = 1\n", "format = 0\n", 1, 'needs the line "format = 1"'),
    "a missing key": ('text = "Wrote code"\n', "", 11, '"text" is missing'),
    "an unknown key": ('text = "Wrote code"', 'text = "Wrote code"\ncolor = "red"', 14, "not a known key"),
    "an unknown competency": ('["technical"]', '["singing"]', 9, 'the competency "singing"'),
    "an unknown item": ('needs = ["wrote-code"]', 'needs = ["wrote-prose"]', 24, 'the item "wrote-prose"'),
    "an unknown row": ("summary = []", 'summary = [{row = "zeal", text = "a"}]', 3, 'the row "zeal"'),
    "an id that is none": ('id = "shipping"', 'id = "Shipping it"', 22, "needs an id of a-z"),
    "months the wrong way round": ("least_months = 6", "least_months = 60", 16, "swap them"),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a person's own framework files."""
    path = tmp_path / "prompts" / "levels" / "framework"
    path.mkdir(parents=True)
    return path


def test_a_level_of_ones_own_joins_the_two_that_ship(folder: Path) -> None:
    folder.joinpath("l5.toml").write_text(LEVEL)
    framework, complaints, _ = load_framework([shipped_prompts(), folder.parents[1]])
    assert complaints == []
    assert list(framework.levels) == ["L5", "L6", "L7"]
    assert framework.places() == ["below L5", "L5", "between L5 and L6", "L6", "between L6 and L7", "L7"]


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_told_with_its_line_and_the_rest_works(
    folder: Path, mistake: tuple[str, str, int, str]
) -> None:
    before, after, line, sentence = mistake
    assert LEVEL.count(before) == 1
    folder.joinpath("l5.toml").write_text(LEVEL.replace(before, after))
    framework, complaints, _ = load_framework([shipped_prompts(), folder.parents[1]])
    assert list(framework.levels) == ["L6", "L7"]
    assert [(complaint.line, sentence in complaint.text) for complaint in complaints] == [(line, True)]


@pytest.mark.parametrize("mistake", ["an unknown item", "months the wrong way round", "a missing key"])
def test_a_faulty_level_of_ones_own_does_not_replace_the_one_that_ships(folder: Path, mistake: str) -> None:
    before, after, *_ = MISTAKES[mistake]
    folder.joinpath("l6.toml").write_text(LEVEL.replace('"L5"', '"L6"').replace(before, after))
    framework, complaints, _ = load_framework([shipped_prompts(), folder.parents[1]])
    assert len(complaints) == 1
    assert framework == load_framework([shipped_prompts()]).framework


def test_a_sound_level_of_ones_own_replaces_the_one_that_ships(folder: Path) -> None:
    folder.joinpath("l6.toml").write_text(LEVEL.replace('"L5"', '"L6"'))
    framework = load_framework([shipped_prompts(), folder.parents[1]]).framework
    assert [checklist.id for checklist in framework.levels["L6"].checklists] == ["craft"]


def test_the_bank_does_not_read_the_files_of_the_framework(folder: Path) -> None:
    folder.joinpath("l5.toml").write_text("this is not TOML")
    assert load([shipped_prompts(), folder.parents[1]]).complaints == []


def test_check_tells_of_them_and_of_what_they_name_that_the_bank_does_not_have(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = folder / "l5.toml"
    path.write_text(
        LEVEL.replace('["technical"]', '["technical"]\nthemes = ["weather"]\nprinciples = ["zeal"]')
    )
    assert run(["check", str(path)]) == 1
    assert capsys.readouterr().out.splitlines() == [
        f'{path}:2: the framework is for the level "L5", which has no file; there are L6, L7',
        f'{path}:10: "craft" names the theme "weather", which the bank does not have; mend its id',
        f'{path}:11: "craft" names the principle "zeal", which the bank does not have; mend its id',
    ]

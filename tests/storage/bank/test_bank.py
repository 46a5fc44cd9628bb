"""The bank read from its folders: what ships, joined and overruled by a person's own."""

import os
from pathlib import Path

import pytest

from hotseat.storage.bank.bank import Loaded, load
from hotseat.storage.files.folder import shipped_prompts
from tests.sessions import shipped_bank

PROMPT = """
[[prompt]]
id = "{id}"
kind = "behavioral"
levels = ["L6"]
text = "{text}"
competency = "people"
principles = ["{principle}"]
themes = ["team-building"]
"""


def prompt(prompt_id: str, *, text: str = "Tell me about a time.", principle: str = "earn-trust") -> str:
    return PROMPT.format(id=prompt_id, text=text, principle=principle)


def pack(folder: Path, name: str, *entries: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("format = 1\n" + "".join(entries), encoding="utf-8")
    return path


def loaded_with(folder: Path) -> Loaded:
    return load([shipped_prompts(), folder])


def complaints_of(folder: Path) -> list[str]:
    """Every complaint as `file:line: text`, the file by its name alone."""
    return [str(complaint).rpartition("/")[2] for complaint in sorted(loaded_with(folder).complaints)]


def test_the_bank_that_ships_has_no_faults() -> None:
    assert load([shipped_prompts()]).complaints == []


def test_a_folder_that_is_missing_holds_nothing_and_is_no_fault(tmp_path: Path) -> None:
    assert loaded_with(tmp_path / "none").bank == shipped_bank()
    assert complaints_of(tmp_path / "none") == []


def test_a_persons_own_prompt_joins_the_bank(tmp_path: Path) -> None:
    pack(tmp_path, "deep/in/own.toml", prompt("own-one"))
    bank = loaded_with(tmp_path).bank
    assert bank.prompts["own-one"].text == "Tell me about a time."
    assert len(bank.prompts) == len(shipped_bank().prompts) + 1


def test_a_persons_own_prompt_of_the_same_id_replaces_the_one_that_ships(tmp_path: Path) -> None:
    pack(tmp_path, "own.toml", prompt("earn-trust-missed-commitment", text="Mine now."))
    bank = loaded_with(tmp_path).bank
    assert bank.prompts["earn-trust-missed-commitment"].text == "Mine now."
    assert len(bank.prompts) == len(shipped_bank().prompts)


def test_the_same_folder_reached_twice_is_read_once(tmp_path: Path) -> None:
    pack(tmp_path / "packs", "own.toml", prompt("own-one"))
    (tmp_path / "again").symlink_to(tmp_path / "packs")
    loaded = load(
        [shipped_prompts(), tmp_path / "packs", tmp_path / "again", tmp_path / "packs" / "own.toml"]
    )
    assert "own-one" in loaded.bank.prompts
    pack(tmp_path / "packs", "own.toml", "[[prompt]\n")
    loaded = load(
        [shipped_prompts(), tmp_path / "packs", tmp_path / "again", tmp_path / "packs" / "own.toml"]
    )
    assert len(loaded.complaints) == 1


@pytest.mark.parametrize("name", ["Earn Trust", "trust", "TRUST", "earn-trust"])
def test_a_principle_may_be_named_by_any_name_it_goes_by(tmp_path: Path, name: str) -> None:
    pack(tmp_path, "own.toml", prompt("own-one", principle=name))
    assert loaded_with(tmp_path).bank.prompts["own-one"].principles == ("earn-trust",)


def test_a_malformed_pack_is_named_with_its_line_while_the_rest_works(tmp_path: Path) -> None:
    pack(tmp_path, "bad.toml", prompt("own-bad"), "[[prompt]\n")
    pack(tmp_path, "good.toml", prompt("own-good"))
    assert complaints_of(tmp_path) == [
        "bad.toml:11: this is not TOML (expected ']]' at the end of an array declaration); mend the line"
    ]
    assert "own-good" in loaded_with(tmp_path).bank.prompts


def test_a_bad_entry_does_not_hide_a_good_one_nor_another_bad_one(tmp_path: Path) -> None:
    broken = prompt("own-broken").replace("competency", "competence")
    unfit = prompt("own-unfit").replace('"people"', '"singing"')
    pack(tmp_path, "own.toml", broken, prompt("own-good"), unfit)
    complaints = complaints_of(tmp_path)
    assert [complaint.split(": ")[0] for complaint in complaints] == [
        "own.toml:3",
        "own.toml:8",
        "own.toml:21",
    ]
    assert '"competency" is missing' in complaints[0]
    assert '"competence" is not a known key' in complaints[1]
    assert 'has the competency "singing"' in complaints[2]
    bank = loaded_with(tmp_path).bank
    assert "own-good" in bank.prompts
    assert "own-broken" not in bank.prompts
    assert "own-unfit" not in bank.prompts


def test_the_same_id_twice_in_a_folder_names_both_places(tmp_path: Path) -> None:
    pack(tmp_path, "a.toml", prompt("own-one", text="First."))
    pack(tmp_path, "b.toml", prompt("own-one", text="Second."))
    assert complaints_of(tmp_path) == [
        'b.toml:3: prompt "own-one" is already in a.toml, line 3; give one of them another id'
    ]
    assert loaded_with(tmp_path).bank.prompts["own-one"].text == "First."


def test_unknown_principles_levels_and_themes_are_named_with_what_there_is(tmp_path: Path) -> None:
    pack(
        tmp_path,
        "own.toml",
        prompt("own-one", principle="Zeal").replace('["L6"]', '["L6", "L9"]').replace("team-building", "x"),
    )
    assert complaints_of(tmp_path) == [
        'own.toml:3: prompt "own-one" is for the level "L9", which has no file; there are L6, L7',
        'own.toml:3: prompt "own-one" names the principle "Zeal", which does not exist; see principles.toml',
        'own.toml:3: prompt "own-one" names the theme "x", which its level does not have; there are '
        + ", ".join(sorted(theme.id for theme in shipped_bank().levels["L6"].themes)),
    ]
    assert "own-one" not in loaded_with(tmp_path).bank.prompts


def test_a_theme_named_for_an_unknown_level_is_said_to_be_among_none(tmp_path: Path) -> None:
    pack(tmp_path, "own.toml", prompt("own-one").replace('["L6"]', '["L9"]').replace("team-building", "x"))
    assert any(
        sentence.endswith("which its level does not have; there are none")
        for sentence in complaints_of(tmp_path)
    )


LEVEL = """
id = "L5"
name = "Engineering Manager"
core_theme = []
expected_principle = []
follow_up = []
criterion = []

[[plan]]
id = "star-l5"
name = "STAR"
kind = "behavioral"

[[plan.sections]]
id = "situation"
name = "Situation"
low = {low}
high = 45
"""


def test_a_person_can_add_a_level_without_code(tmp_path: Path) -> None:
    pack(tmp_path, "levels/l5.toml", LEVEL.format(low=30))
    pack(
        tmp_path,
        "own.toml",
        prompt("own-one").replace("L6", "L5").replace('themes = ["team-building"]', ""),
    )
    loaded = loaded_with(tmp_path)
    assert loaded.complaints == []
    assert loaded.bank.levels["L5"].plans[0].sections[0].high == 45
    assert loaded.bank.prompts["own-one"].levels == ("L5",)


def test_a_level_that_contradicts_itself_is_told_at_the_line_of_its_section(tmp_path: Path) -> None:
    pack(tmp_path, "levels/l5.toml", LEVEL.format(low=60))
    assert complaints_of(tmp_path) == [
        'l5.toml:16: section "situation" of plan "star-l5" opens at 60 s and closes at 45 s; '
        "make low at most high"
    ]


def test_a_level_that_expects_a_principle_nobody_knows_is_told_at_its_line(tmp_path: Path) -> None:
    expected = '[[expected_principle]]\nprinciple = "zeal"\nshort = "Zeal"\nshown = "By working late"\n'
    level = LEVEL.format(low=30).replace("expected_principle = []\n", "")
    pack(tmp_path, "levels/l5.toml", level, expected)
    assert complaints_of(tmp_path) == [
        'l5.toml:20: level "L5" expects the principle "zeal", but no principle has this id; '
        "see principles.toml"
    ]


def test_a_wrong_type_in_a_level_is_told_at_its_line(tmp_path: Path) -> None:
    pack(tmp_path, "levels/l5.toml", LEVEL.format(low="true"))
    assert complaints_of(tmp_path) == ['l5.toml:18: "low" should be a whole number from 0 to 10000000']


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", 'own.toml:1: this needs the line "format = 1" at its top'),
        ("format = 2\n", 'own.toml:1: this needs the line "format = 1" at its top'),
        (
            "format = 1\n\n[[prompts]]\n",
            'own.toml:3: "prompts" is not a known key; did you mean "prompt"?',
        ),
        (
            "format = 1\n\n[[question]]\n",
            'own.toml:3: "question" is not a known key; a pack holds '
            "[[prompt]], [[principle]], [[follow_up]], [[missing]], [defaults]",
        ),
        ("format = 1\n[prompt]\nid = 1\n", 'own.toml:2: "prompt" should be written as [[prompt]]'),
        (
            "format = 1\nprompt = [1]\n",
            "own.toml:2: this should be a table of keys; write it as [[name]] with its keys below",
        ),
    ],
)
def test_a_file_that_is_no_pack_is_told_what_a_pack_is(tmp_path: Path, text: str, complaint: str) -> None:
    (tmp_path / "own.toml").write_text(text)
    assert complaints_of(tmp_path) == [complaint]


def test_hostile_text_is_told_of_and_taken_out(tmp_path: Path) -> None:
    pack(tmp_path, "own.toml", prompt("own-one", text="Tell me\\u001b[2J\\u202e all."))
    [complaint] = complaints_of(tmp_path)
    assert complaint == 'own.toml:7: "text" holds something that a screen cannot show (U+001B); take it out'
    assert loaded_with(tmp_path).bank.prompts["own-one"].text == "Tell me[2J all."


def test_a_pipe_and_a_folder_among_the_packs_keep_nobody_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.toml")
    (tmp_path / "folder.toml").mkdir()
    pack(tmp_path, "own.toml", prompt("own-one"))
    loaded = loaded_with(tmp_path)
    assert sorted(complaint.file.name for complaint in loaded.complaints) == ["folder.toml", "pipe.toml"]
    assert "own-one" in loaded.bank.prompts


def test_a_folder_takes_no_more_prompts_than_can_be_drawn_from(tmp_path: Path) -> None:
    entries = [prompt(f"own-{number}") for number in range(5_001)]
    for part in range(3):
        pack(tmp_path, f"{part}.toml", *entries[part::3])
    [complaint] = loaded_with(tmp_path).complaints
    assert complaint.text == "a folder holds at most 5,000 prompts; from here on 1 is left out; take some out"

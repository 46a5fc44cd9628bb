"""Packs put together: what names what, by which name it is told of."""

from pathlib import Path

from tests.storage.bank.test_bank import LEVEL, complaints_of, loaded_with, pack, prompt


def test_the_tables_of_a_level_are_told_of_by_their_headers(tmp_path: Path) -> None:
    level = LEVEL.replace("core_theme = []", "color = 1").replace("criterion = []", "criteria = []")
    pack(tmp_path, "levels/l5.toml", level.format(low=30))
    headers = (
        "plan, core_theme, expected_principle, follow_up, criterion, typical_challenge, typical_scenario, "
        "prompts_from, follow_ups_from"
    )
    assert complaints_of(tmp_path) == [
        'l5.toml:1: "core_theme" is missing; add it',
        'l5.toml:1: "criterion" is missing; add it',
        f'l5.toml:5: "color" is not a known key; the keys here are id, name, {headers}',
        'l5.toml:8: "criteria" is not a known key; write [[criterion]]',
    ]
    assert "L5" not in loaded_with(tmp_path).bank.levels


def test_a_principle_named_twice_by_a_prompt_is_its_principle_once(tmp_path: Path) -> None:
    pack(tmp_path, "own.toml", prompt("own-one", principle='Trust", "ownership", "earn-trust'))
    assert loaded_with(tmp_path).bank.prompts["own-one"].principles == ("earn-trust", "ownership")

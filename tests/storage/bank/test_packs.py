"""Packs put together: what names what, by which name it is told of."""

from pathlib import Path

from hotseat.storage.bank.own_level import level_text
from hotseat.storage.files.folder import shipped_prompts
from tests.storage.bank.test_bank import LEVEL, complaints_of, loaded_with, pack, prompt


def test_the_tables_of_a_level_are_told_of_by_their_headers(tmp_path: Path) -> None:
    level = LEVEL.replace("core_theme = []", "color = 1").replace("criterion = []", "criteria = []")
    pack(tmp_path, "levels/l5.toml", level.format(low=30))
    headers = (
        "plan, core_theme, expected_principle, follow_up, criterion, typical_challenge, typical_scenario, "
        "fact, prompts_from, follow_ups_from"
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


def test_what_is_wrong_with_a_fact_of_a_level_is_told_with_its_line(tmp_path: Path) -> None:
    facts = """
[[fact]]
fact = "people"
words = "2-9 engineers"
low = "2"

[[fact]]
fact = "budget-musd"
words = "$1M"
low = 3
high = 1
"""
    pack(tmp_path, "levels/l5.toml", LEVEL.format(low=30) + facts)
    assert complaints_of(tmp_path) == [
        'l5.toml:24: "low" should be a number from 0 to 10000000',
    ]
    pack(tmp_path, "levels/l5.toml", LEVEL.format(low=30) + facts.replace('"2"', "2"))
    [complaint] = complaints_of(tmp_path)
    assert complaint.endswith('the fact "budget-musd" goes from 3 to 1; swap them')
    assert "L5" not in loaded_with(tmp_path).bank.levels


def test_a_level_made_from_another_has_its_facts(tmp_path: Path) -> None:
    text = level_text((shipped_prompts() / "levels" / "l6.toml").read_text(), "L6", "L5", with_prompts=False)
    pack(tmp_path, "levels/l5.toml", text.replace("format = 1\n", "", 1))
    assert complaints_of(tmp_path) == []
    levels = loaded_with(tmp_path).bank.levels
    assert levels["L5"].facts == levels["L6"].facts != ()

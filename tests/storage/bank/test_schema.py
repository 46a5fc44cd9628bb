"""The schemas that editors check packs and levels by, held against the loader."""

import json
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from hotseat.storage.bank.bank import load
from hotseat.storage.bank.schema import SCHEMAS, level_schema, pack_schema
from hotseat.storage.files.folder import shipped_prompts
from tests.said import Type

DOCS = Path(__file__).resolve().parents[3] / "docs"
SHIPPED = sorted(shipped_prompts().rglob("*.toml"))
each_schema = pytest.mark.parametrize("name", SCHEMAS)

PACK = """
format = 1

[defaults]
levels = ["L7"]
principles = ["Ownership"]

[[prompt]]
id = "own-two"
kind="behavioral"
text = "Tell me."
competency = "people"

[[prompt]]
id = "own-one"
kind = "system-design"
levels = ["L6"]
text = "Design it."
competency = "system-design"

[[prompt.phases]]
section = "requirements"
points = ["Asks first"]

[[prompt.follow_ups]]
text = "Why?"
layer = "reasoning"

[[principle]]
id = "zeal"
name = "Zeal"
aliases = ["Enthusiasm"]

[[principle.anchors]]
level = "L6"
lines = ["a", "b", "c", "d"]

[[follow_up]]
levels = ["L6"]
kind = "behavioral"
layer = "measure"
text = "How many?"

[[missing]]
id = "no-color"
name = "no color"
layer = "people"
kinds = ["behavioral"]
concerns = ["gray"]
"""
LEVEL = """
format = 1
id = "L5"
name = "Engineering Manager"
core_theme = []
expected_principle = []

[[plan]]
id = "star-l5"
name = "STAR"
kind = "behavioral"

[[plan.sections]]
id = "situation"
name = "Situation"
low = 30
high = 45

[[typical_challenge]]
id = "debt"
name = "Debt"

[[follow_up]]
kind = "behavioral"
text = "Why?"
layer = "reasoning"

[[criterion]]
id = "scope"
kind = "behavioral"
name = "Scope"
anchors = ["a", "b", "c", "d"]

[[fact]]
fact = "budget-musd"
words = "$2.5-9M"
low = 2.5
high = 9

[[fact]]
fact = "stakeholder"
words = "Directors"
stakeholders = ["director"]
"""
MISTAKES = {
    "a key that defaults cannot have": ('levels = ["L7"]', 'levels = ["L7"]\ntext = "Tell me."'),
    "neither a value nor a default": ('levels = ["L7"]', ""),
    "a default that is no list": ('levels = ["L7"]', 'levels = "L7"'),
    "defaults as a list of tables": ("[defaults]", "[[defaults]]"),
    "no format": ("format = 1\n", ""),
    "another format": ("format = 1\n", "format = 2\n"),
    "a format in quotes": ("format = 1\n", 'format = "1"\n'),
    "an unknown table": ("[[missing]]", "[[mising]]"),
    "a table for a list": ("[[missing]]", "[missing]"),
    "an unknown key": ('text = "Design it."', 'text = "Design it."\ntitle = "It"'),
    "an unknown key further in": ('section = "requirements"', 'section = "requirements"\nname = "R"'),
    "a missing key": ('text = "Design it."\n', ""),
    "a missing key further in": ('layer = "reasoning"\n', ""),
    "a missing key of a principle": ('aliases = ["Enthusiasm"]\n', ""),
    "a missing key of a rule": ('layer = "people"\n', ""),
    "a number for text": ('text = "Design it."', "text = 1"),
    "a text for a list": ('levels = ["L6"]\ntext', 'levels = "L6"\ntext'),
    "a number in a list": ('points = ["Asks first"]', 'points = ["Asks first", 1]'),
    "an entry for a list of them": ("[[prompt.phases]]", "[prompt.phases]"),
    "an unknown kind": ('kind = "system-design"', 'kind = "opera"'),
    "an unknown kind of a follow-up": ('kind = "behavioral"', 'kind = "opera"'),
    "an unknown kind of a rule": ('kinds = ["behavioral"]', 'kinds = ["opera"]'),
    "an unknown layer of a prompt": ('layer = "reasoning"', 'layer = "weather"'),
    "an unknown layer of the ladder": ('layer = "measure"', 'layer = "weather"'),
    "an unknown layer of a rule": ('layer = "people"', 'layer = "weather"'),
    "an unknown competency": ('competency = "system-design"', 'competency = "singing"'),
}
LEVEL_MISTAKES = {
    "no format": ("format = 1\n", ""),
    "an unknown key": ('id = "L5"', 'id = "L5"\ncolor = "red"'),
    "the name of the value for that of the table": ("[[criterion]]", "[[criteria]]"),
    "a missing key": ('name = "Engineering Manager"\n', ""),
    "a missing table": ("core_theme = []\n", ""),
    "a missing key of a section": ("low = 30\n", ""),
    "an unknown key of a section": ("low = 30\n", "low = 30\nmiddle = 40\n"),
    "text for seconds": ("low = 30\n", 'low = "30"\n'),
    "a fraction for seconds": ("low = 30\n", "low = 30.5\n"),
    "a truth for seconds": ("low = 30\n", "low = true\n"),
    "seconds below nothing": ("low = 30\n", "low = -1\n"),
    "seconds beyond all bounds": ("low = 30\n", "low = 10000001\n"),
    "an unknown kind of a plan": ('name = "STAR"\nkind = "behavioral"', 'name = "STAR"\nkind = "opera"'),
    "an unknown fact": ('fact = "budget-musd"', 'fact = "fame"'),
    "a fact without words": ('words = "Directors"\n', ""),
    "a figure in quotes": ("low = 2.5", 'low = "2.5"'),
    "a figure below nothing": ("high = 9", "high = -9"),
    "an unknown stakeholder": ('["director"]', '["queen"]'),
    "an unknown layer": ('layer = "reasoning"', 'layer = "weather"'),
    "a text for a list": ('anchors = ["a", "b", "c", "d"]', 'anchors = "a"'),
}


def refused_by(schema: Callable[[], dict[str, Any]], text: str) -> bool:
    return not Draft202012Validator(schema()).is_valid(tomllib.loads(text))


def refused_by_the_loader(path: Path, text: str) -> bool:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)
    return bool(
        load([shipped_prompts() / "levels", shipped_prompts() / "principles.toml", path.parent]).complaints
    )


def changed(text: str, mistake: tuple[str, str]) -> str:
    assert text.count(mistake[0]) == 1
    return text.replace(*mistake)


@each_schema
def test_a_schema_is_one(name: str) -> None:
    Draft202012Validator.check_schema(SCHEMAS[name]())


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.relative_to(shipped_prompts()).as_posix())
def test_what_ships_is_as_its_schema_says(path: Path) -> None:
    name = {"levels": "level", "framework": "framework", "loops": "shape"}.get(path.parent.name, "pack")
    schema = SCHEMAS["outline" if path.name == "areas.toml" else name]
    faults = Draft202012Validator(schema()).iter_errors(tomllib.loads(path.read_text()))
    assert [fault.message for fault in faults] == []


def test_what_the_mistakes_are_made_in_is_sound(tmp_path: Path) -> None:
    assert not refused_by(pack_schema, PACK)
    assert not refused_by(level_schema, LEVEL)
    assert not refused_by_the_loader(tmp_path / "packs" / "own.toml", PACK)
    assert not refused_by_the_loader(tmp_path / "levels" / "l5.toml", LEVEL)


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_in_a_pack_is_refused_by_the_schema_and_by_the_loader(
    tmp_path: Path, mistake: tuple[str, str]
) -> None:
    text = changed(PACK, mistake)
    assert refused_by(pack_schema, text)
    assert refused_by_the_loader(tmp_path / "packs" / "own.toml", text)


@pytest.mark.parametrize("mistake", LEVEL_MISTAKES.values(), ids=LEVEL_MISTAKES)
def test_a_mistake_in_a_level_is_refused_by_the_schema_and_by_the_loader(
    tmp_path: Path, mistake: tuple[str, str]
) -> None:
    text = changed(LEVEL, mistake)
    assert refused_by(level_schema, text)
    assert refused_by_the_loader(tmp_path / "levels" / "l5.toml", text)


def without_description(schema: dict[str, Any], path: str = "") -> list[str]:
    """The keys of the schema and of all it holds that an editor has nothing to say of."""
    missing = []
    for name, field in schema.get("properties", {}).items():
        key = f"{path}{name}"
        missing += [] if field.get("description") else [key]
        missing += without_description(field.get("items", field), f"{key}.")
    return missing


@each_schema
def test_whoever_hovers_over_a_key_is_told_what_it_is_for(name: str) -> None:
    headers = ["prompt", "principle", "follow_up", "missing"] if name == "pack" else []
    assert without_description(SCHEMAS[name]()) == ["format", *headers]


@each_schema
def test_the_schema_beside_the_documents_is_the_one_that_is_printed(typed: Type, name: str) -> None:
    printed = typed("prompts", "--schema", name)
    assert (printed.code, printed.err) == (0, "")
    assert json.loads(printed.out) == SCHEMAS[name]()
    assert (DOCS / f"{name}.schema.json").read_text() == printed.out

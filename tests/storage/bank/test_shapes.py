"""Shapes of loops: what ships is sound, and each mistake in one of a person's own is named with its line."""

from pathlib import Path

import pytest

from hotseat.storage.bank.bank_lint import inspect
from hotseat.storage.bank.loops.shapes import load_shapes
from hotseat.storage.files.folder import shipped_prompts
from tests.each import each
from tests.sessions import shipped_bank

OWN = """format = 1
id = "evening"
name = "An evening"
level = "L6"
about = "Two rounds."

[[round]]
name = "A peer"
minutes = 45
principles = ["earn-trust", "ownership"]
break_after = 10

[[round]]
name = "Design"
minutes = 60
kind = "system-design"
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A person's own shape."""
    path = tmp_path / "prompts" / "loops" / "evening.toml"
    path.parent.mkdir(parents=True)
    path.write_text(OWN)
    return path


def test_the_shapes_that_ship_name_their_sources_and_where_these_differ() -> None:
    shapes, complaints = load_shapes([shipped_prompts()], shipped_bank())
    assert complaints == []
    assert sorted(shapes) == ["half-day", "l6-five", "l7-five"]
    assert all(shape.sources and shape.differences for shape in shapes.values())


def test_a_shape_of_ones_own_joins_those_that_ship_and_replaces_one_of_the_same_id(own: Path) -> None:
    places = [shipped_prompts(), own.parents[1]]
    shapes, complaints = load_shapes(places, shipped_bank())
    assert complaints == []
    assert shapes["evening"].rounds[0].asks == 3
    own.write_text(OWN.replace('"A peer"', '"A\\npeer"'))
    assert load_shapes(places, shipped_bank()).shapes["evening"].rounds[0].name == "A peer"
    own.write_text(OWN.replace('"evening"', '"half-day"'))
    assert load_shapes(places, shipped_bank()).shapes["half-day"].name == "An evening"


@each(
    ("wrong", "right", "line", "words"),
    [
        ('level = "L6"', 'level = "L9"', 2, 'for the level "L9", which has no file; there are L6, L7'),
        ('level = "L6"\n', "", 1, '"level" is missing'),
        ("minutes = 45", "minutes = 200", 7, "takes 200 minutes; a round takes 5 to 180"),
        ("minutes = 45", "minutes = 0", 7, "takes 0 minutes"),
        ("minutes = 60", "minutes = 180\nbreak_after = 300", 13, "a break takes at most 240"),
        ('["earn-trust", "ownership"]', '["earn-trust"]', 7, "asks about 1 principle; name two or three"),
        ('"ownership"', '"onwership"', 7, 'the principle "onwership", which the bank does not have'),
        ('"ownership"', '"earn-trust"', 7, "twice; keep it once"),
        ("break_after = 10", "draw = 3", 7, "draws 3 of 2 principles"),
        ('kind = "system-design"', 'kind = "coding"', 13, 'kind "coding"; use behavioral or system-design'),
        ('kind = "system-design"', 'kind = "system-design"\ndraw = 2', 13, "asks about no principle"),
        ("break_after = 10", "pause = 10", 11, '"pause" is not a known key'),
        ('id = "evening"', 'id = "An Evening"', 2, "needs an id of a-z, 0-9"),
        ("format = 1", "format = 2", 1, 'needs the line "format = 1"'),
        ("[[round]]", "[[prompt]]", 7, "this is a pack, not a shape"),
        ("break_after = 10", "bar_raiser = true", 0, ""),
    ],
)
def test_a_mistake_is_named_with_its_line_and_the_shape_is_left_out(
    own: Path, wrong: str, right: str, line: int, words: str
) -> None:
    own.write_text(OWN.replace(wrong, right, 1))
    shapes, complaints = load_shapes([own.parents[1]], shipped_bank())
    assert (not shapes, [(complaint.line, words in complaint.text) for complaint in complaints]) == (
        bool(words),
        [(line, True)] if words else [],
    ), complaints


def test_a_shape_that_takes_thirty_hours_is_named_by_what_it_takes(own: Path) -> None:
    rounds = "".join(f'[[round]]\nname = "R{at}"\nminutes = 180\ndraw = 2\n' for at in range(10))
    own.write_text(OWN.partition("[[round]]")[0] + rounds)
    (complaint,) = load_shapes([own.parents[1]], shipped_bank()).complaints
    assert "takes 30:00:00 with its breaks; a loop takes at most 12:00:00" in complaint.text


def test_a_shape_is_no_pack_and_the_lint_names_its_faults(own: Path) -> None:
    own.write_text(OWN.replace("minutes = 45", "minutes = 2"))
    (complaint,) = inspect([shipped_prompts(), own.parents[1]]).complaints
    assert (complaint.file, complaint.line) == (own, 7)

"""What reads quickly and what explains say the same of every table."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotseat.domain.bank.level import Level, Principle
from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.readiness.framework import FrameworkLevel, Outline
from hotseat.domain.session import events as e
from hotseat.domain.session.event_types import EVENT_TYPES
from hotseat.domain.session.header import Header
from hotseat.storage.files.folder import shipped_prompts
from hotseat.storage.files.reading import decode
from hotseat.storage.files.toml_text import parse
from hotseat.storage.toml.exact import Odd, exactly
from hotseat.storage.toml.faults import LARGEST
from hotseat.storage.toml.validation import read

MOMENT = datetime(2026, 11, 22, 6, 44, 32, tzinfo=UTC)
SOUND: dict[Any, dict[str, Any]] = {
    Header: {"format": 1, "id": "x", "started": MOMENT, "level": "L6", "kind": "behavioral"},
    e.Asked: {
        "at": 0.0,
        "prompt": "p",
        "text": "Why?",
        "competency": "people",
        "principles": ["a"],
        "pacing": "star",
        "tolerance": 5,
        "follow_ups": [],
        "sections": [{"id": "s", "name": "S", "low": 1, "high": 2}],
    },
    e.Noted: {"at": 1.5, "section": "s", "sign": "+", "principles": [], "text": "said"},
    e.Ticked: {"at": 1.5, "list": "missing", "item": "x", "text": "X", "on": True},
    Prompt: {
        "id": "p",
        "kind": "behavioral",
        "levels": ["L6"],
        "text": "Why?",
        "competency": "people",
        "follow_ups": [{"text": "And?", "layer": "role"}],
    },
    Principle: {"id": "p", "name": "P", "aliases": [], "anchors": [{"level": "L6", "lines": ["a"]}]},
}
ODD: st.SearchStrategy[Any] = st.one_of(
    st.sampled_from(
        [True, False, 0, 1, -1, LARGEST, LARGEST + 1, 10**400, 0.5, -0.5, float("inf"), float("nan")]
    ),
    st.sampled_from(["", "x", "\x1b[31m", "y" * 5_000, "\u202e", "é", "1", "true"]),
    st.sampled_from([MOMENT, MOMENT.replace(tzinfo=None), MOMENT.replace(year=9_999), MOMENT.date()]),
    st.sampled_from([None, [], ["x"], [1], [["x"]], {}, {"id": "x"}, [{"id": "x"}], [{}], ["s", "S", 1, 2]]),
)


def agree(kind: Any, table: object) -> bool:
    """Whether both say the same: that it is sound, and what its value is, or that it is not."""
    value, faults = read(kind, table)
    try:
        return repr(exactly(kind, table)) == repr(value) and not faults
    except Odd:
        return bool(faults)


@st.composite
def changed(draw: st.DrawFn, table: Mapping[str, Any]) -> dict[str, Any]:
    """The table with some of its values, or those of a table inside it, others or gone or new."""
    values = dict(table)
    for _ in range(draw(st.integers(0, 3))):
        name = draw(st.sampled_from([*values, "another"])) if values else "another"
        inside = values.get(name)
        if isinstance(inside, list) and inside and isinstance(inside[0], dict) and draw(st.booleans()):
            values[name] = [draw(changed(inside[0])), *inside[1:]]
        elif draw(st.booleans()):
            values.pop(name, None)
        else:
            values[name] = draw(ODD)
    return values


@pytest.mark.parametrize("kind", SOUND, ids=lambda kind: kind.__name__)
def test_both_take_what_is_sound(kind: Any) -> None:
    value, faults = read(kind, SOUND[kind])
    assert (exactly(kind, SOUND[kind]), faults) == (value, [])


@pytest.mark.parametrize("kind", SOUND, ids=lambda kind: kind.__name__)
@given(data=st.data())
def test_both_say_the_same_of_every_table(kind: Any, data: st.DataObject) -> None:
    table = data.draw(st.one_of(changed(SOUND[kind]), ODD))
    assert agree(kind, table)


@given(kind=st.sampled_from(sorted(EVENT_TYPES.values(), key=lambda kind: kind.__name__)), data=st.data())
def test_both_say_the_same_of_every_kind_of_event(kind: Any, data: st.DataObject) -> None:
    names = st.one_of(st.sampled_from(sorted(kind.__annotations__)), st.just("another"))
    plain = st.one_of(ODD, st.floats(0, 100), st.integers(0, 100), st.just("x"))
    assert agree(kind, data.draw(st.dictionaries(names, plain)))


def test_both_say_the_same_of_all_that_ships() -> None:
    for path in sorted(shipped_prompts().rglob("*.toml")):
        table = parse(decode(path.read_bytes()))
        kinds = {"levels": Level, "framework": Outline if path.stem == "areas" else FrameworkLevel}
        if kind := kinds.get(path.parent.name):
            assert agree(kind, table)
        for entry in table.get("prompt", []):
            assert agree(Prompt, entry)

"""A table becomes a value, or a list of everything that is wrong with it."""

from datetime import UTC, datetime
from typing import NamedTuple

import pytest

from hotseat.storage.toml.faults import LARGEST, Fault
from hotseat.storage.toml.validation import read


class Part(NamedTuple):
    name: str
    seconds: int


class Whole(NamedTuple):
    title: str
    at: float
    number: int
    kept: bool
    started: datetime
    parts: tuple[Part, ...]
    tags: tuple[str, ...] = ()


MOMENT = datetime(2026, 11, 22, 6, 44, 32, tzinfo=UTC)
SOUND = {
    "title": "One",
    "at": 1.5,
    "number": 2,
    "kept": True,
    "started": MOMENT,
    "parts": [{"name": "a", "seconds": 3}],
    "tags": ["x", "y"],
}


def faults_of(**changes: object) -> list[Fault]:
    return read(Whole, {**SOUND, **changes})[1]


def test_a_sound_table_becomes_its_value() -> None:
    whole = Whole(
        title="One", at=1.5, number=2, kept=True, started=MOMENT, parts=(Part("a", 3),), tags=("x", "y")
    )
    assert read(Whole, SOUND) == (whole, [])


def test_what_has_a_default_may_be_left_out() -> None:
    value, faults = read(Whole, {key: value for key, value in SOUND.items() if key != "tags"})
    assert value is not None
    assert (value.tags, faults) == ((), [])


def test_a_whole_number_will_do_for_seconds() -> None:
    value, faults = read(Whole, {**SOUND, "at": 2})
    assert value is not None
    assert (value.at, type(value.at), faults) == (2.0, float, [])


def test_every_fault_is_told_at_once_with_its_path() -> None:
    value, faults = read(
        Whole,
        {
            "titel": "One",
            "title": 1,
            "at": "soon",
            "kept": "yes",
            "started": "today",
            "parts": [{"name": "a", "seconds": 3}, {"nane": "b"}],
            "tags": ["x", 5],
            "color": "red",
        },
        ("event", 7),
    )
    assert value is None
    assert sorted(faults, key=repr) == sorted(
        [
            Fault(
                ("event", 7, "titel"),
                '"titel" is not a known key; did you mean "title"?',
                is_unknown=True,
            ),
            Fault(
                ("event", 7, "color"),
                '"color" is not a known key; the keys here are title, at, number, kept, started, parts, tags',
                is_unknown=True,
            ),
            Fault(("event", 7, "title"), '"title" should be text in quotes'),
            Fault(("event", 7, "at"), f'"at" should be seconds from 0 to {LARGEST}'),
            Fault(("event", 7), '"number" is missing; add it'),
            Fault(("event", 7, "kept"), '"kept" should be true or false'),
            Fault(
                ("event", 7, "started"),
                '"started" should be a date and time with its offset, as in 2026-11-22T06:44:32+00:00',
            ),
            Fault(
                ("event", 7, "parts", 1, "nane"),
                '"nane" is not a known key; did you mean "name"?',
                is_unknown=True,
            ),
            Fault(("event", 7, "parts", 1), '"name" is missing; add it'),
            Fault(("event", 7, "parts", 1), '"seconds" is missing; add it'),
            Fault(("event", 7, "tags", 1), 'each entry of "tags" should be text in quotes'),
        ],
        key=repr,
    )


@pytest.mark.parametrize("value", [True, False, -1, LARGEST + 1, 10**400, 1.0, "1", None, []])
def test_a_whole_number_is_no_truth_no_fraction_and_within_bounds(value: object) -> None:
    assert faults_of(number=value) == [
        Fault(("number",), f'"number" should be a whole number from 0 to {LARGEST}')
    ]


@pytest.mark.parametrize("value", [True, -0.1, LARGEST + 1, 10**400, float("inf"), float("nan"), "1", MOMENT])
def test_seconds_are_no_truth_finite_and_within_bounds(value: object) -> None:
    assert faults_of(at=value) == [Fault(("at",), f'"at" should be seconds from 0 to {LARGEST}')]


@pytest.mark.parametrize("value", [1, 0, "true", None])
def test_a_truth_is_true_or_false_and_nothing_like_it(value: object) -> None:
    assert faults_of(kept=value) == [Fault(("kept",), '"kept" should be true or false')]


@pytest.mark.parametrize(
    "value",
    [
        MOMENT.replace(tzinfo=None),
        MOMENT.replace(year=1),
        MOMENT.replace(year=9999),
        MOMENT.date(),
        MOMENT.isoformat(),
        1_795_000_000,
    ],
)
def test_a_moment_is_a_date_and_time_with_its_offset(value: object) -> None:
    [fault] = faults_of(started=value)
    assert fault.path == ("started",)


@pytest.mark.parametrize("value", ["x", {"name": "a"}, 1])
def test_a_list_is_a_list(value: object) -> None:
    assert faults_of(parts=value) == [Fault(("parts",), '"parts" should be a list')]


@pytest.mark.parametrize("table", ["text", 1, [], None])
def test_a_table_is_a_table(table: object) -> None:
    value, [fault] = read(Whole, table)
    assert value is None
    assert fault.text == "this should be a table of keys; write it as [[name]] with its keys below"


def test_text_no_screen_can_show_is_mended_and_told_of() -> None:
    value, faults = read(Whole, {**SOUND, "title": "a\x1b[31mb"})
    assert value is not None
    assert value.title == "a[31mb"
    assert faults == [
        Fault(
            ("title",),
            '"title" holds something that a screen cannot show (U+001B); take it out',
            fatal=False,
        )
    ]


def test_text_that_is_too_much_of_a_good_thing_is_cut_and_told_of() -> None:
    value, [fault] = read(Whole, {**SOUND, "title": "x" * 5_000})
    assert value is not None
    assert len(value.title) == 4_000
    assert "too many marks or characters" in fault.text


def test_an_unknown_key_is_shown_clean() -> None:
    [fault] = faults_of(**{"evil\x1b[2J": 1})
    assert "\x1b" not in fault.text
    assert fault.path == ("evil[2J",)

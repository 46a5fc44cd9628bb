"""The quick reader of what hotseat wrote itself: it says what TOML says, or nothing."""

import tomllib
from contextlib import suppress
from itertools import chain
from pathlib import Path
from random import Random

import pytest

from hotseat.domain.session import events as e
from hotseat.storage.events.as_written import table_as_written
from tests.each import each
from tests.storage.example import EVENTS, WRITTEN, blocks
from tests.torture.rig.mutants import mutant, one_of_each

EXAMPLES = sorted((Path(__file__).resolve().parents[3] / "sessions" / "examples").glob("*.toml"))
TEXTS = [
    *('say "no" \\ yes', "tab\there", "line\nbreak", "\x08\x0c\r", "é 漢字 🎉 \u2028"),
    *("at = 1", "[[event]]", "", "\x1f", "\x7f"),
]


def as_toml(text: str) -> dict[str, object] | None:
    with suppress(tomllib.TOMLDecodeError, ValueError, RecursionError):
        return tomllib.loads(text)
    return None


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_files_that_ship_are_read_by_it(path: Path) -> None:
    text = path.read_text("utf-8")
    assert table_as_written(text) == tomllib.loads(text)


def test_whatever_is_typed_is_written_so_that_it_is_read_by_it() -> None:
    notes = [
        e.Noted(at=60.0, section="task", sign="-", principles=("earn-trust", text), text=text)
        for text in TEXTS
    ]
    text = blocks(*EVENTS, *notes).decode()
    assert table_as_written(text) == tomllib.loads(text)


@pytest.mark.parametrize(
    "seed", [*range(8), *(pytest.param(n, marks=pytest.mark.torture) for n in range(8, 99))]
)
def test_of_a_file_changed_in_any_way_it_says_what_toml_says_or_nothing(seed: int) -> None:
    chance = Random(seed)
    whole = blocks(
        *EVENTS,
        *[
            e.Noted(at=60.0 + n, section="task", sign="-", principles=("a", "b"), text=text)
            for n, text in enumerate(TEXTS)
        ],
    )
    harmed = (mutant(whole, chance) for _ in range(150))
    for data in chain(one_of_each(whole, chance), harmed):
        with suppress(UnicodeDecodeError):
            text = data.decode().replace("\r\n", "\n")
            table = table_as_written(text)
            # As text, for nan is not the same as itself.
            assert table is None or repr(table) == repr(as_toml(text)), text


@pytest.mark.parametrize(
    "change",
    [
        ("at = 14.2", "at = 14.2\nat = 14.2"),
        ("at = 14.2", "at = 014.2"),
        ("at = 14.2", "at = 1_4.2"),
        ("at = 14.2", "at = 14.2 # so"),
        ("at = 14.2", "at = 14.2\n"),
        ('mode = "solo"', 'mode = "solo"\nevent = []'),
        ('sign = "+"', "sign = '+'"),
        ('sign = "+"', 'sign = "\\ud83d"'),
        ('sign = "+"', 'sign = "\\/"'),
        ("named", "na\tmed"),
        ("[[event.sections]]", "[[events.sections]]"),
    ],
    ids=str,
)
def test_what_is_written_otherwise_is_read_as_toml_says_or_left_to_it(change: tuple[str, str]) -> None:
    text = WRITTEN.replace(*change, 1)
    assert table_as_written(text) in (None, as_toml(text))


MOMENTS = (
    "2026-11-22T06:45:10+00:00",
    "2024-02-29T23:59:59+00:00",
    "2026-02-29T00:00:00+00:00",
    "2026-11-22T24:00:00+00:00",
    "2026-11-22T06:45:60+00:00",
    "0000-11-22T06:45:10+00:00",
    "1026-11-22T06:45:10+00:00",
    "2026-11-22T06:45:10Z",
    "2026-11-22T06:45:10+01:00",
    "2026-11-22 06:45:10+00:00",
    "2026-11-22T06:45:10.5+00:00",
    "2026-11-22T06:45:10",
    "2026-11-22",
    '"2026-11-22T06:45:10+00:00"',
    '"2026-11-22T06:45:10"',
    '"no moment"',
    "[]",
)


@each("moment", MOMENTS)
@each("key", ["at", "time", "text"])
def test_a_moment_is_what_toml_says_and_a_text_that_looks_like_one_stays_a_text(
    moment: str, key: str
) -> None:
    text = f'format = 1\n\n[[event]]\nat = 1.5\ntype = "x"\n\n[[event]]\n{key} = {moment}\ntype = "y"\n\n'
    assert repr(table_as_written(text)) in (repr(None), repr(as_toml(text)))


def test_moments_as_hotseat_writes_them_are_read_by_it() -> None:
    text = f'format = 1\n\n[[event]]\nat = {MOMENTS[0]}\ntype = "y"\n\n'
    assert table_as_written(text) == as_toml(text)

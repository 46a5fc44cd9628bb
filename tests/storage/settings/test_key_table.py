"""The table `[keys]` of the settings file: every entry counts or is named with its line."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotseat.domain.own_keys import are_own_keys
from hotseat.storage.settings import settings_file as config
from hotseat.storage.settings.key_table import read_keys

FORMS = [
    '[keys]\nanswer.pause = "z"\n',
    '[keys]\n"answer.pause" = "z"\n',
    '[keys.answer]\npause = "z"\n',
    'keys.answer.pause = "z"\n',
    'keys = { "answer.pause" = "z" }\n',
    '[ keys ]\n"answer"."pause" = " z "\n',
]


@pytest.fixture
def settings(stranger: Path) -> Path:
    path = config.settings_path()
    path.parent.mkdir(parents=True)
    return path


def test_a_key_may_be_written_in_every_form_that_toml_has(settings: Path) -> None:
    for form in FORMS:
        settings.write_text(form)
        for _ in range(2):  # the second time from the cache
            settings_read = config.read({})
            assert (settings_read.complaints, settings_read.settings.keys) == ((), {"answer.pause": "z"}), (
                form
            )


def test_every_wrong_entry_has_its_own_line_and_the_others_count(settings: Path) -> None:
    settings.write_text(
        '# mine\nname = "Sam"\n\n[keys]\nanswer.pause = 5\n# a remark\n"answer.undo" = "two words"\n'
        'answer.next = "a,b"\nanswer.hide = ""\nhome.kind = "a,b,c,d,e,f"\n'
    )
    settings_read = config.read({})
    assert settings_read.settings.keys == {"answer.next": "a,b"}
    assert [
        (complaint.line, complaint.text.partition(" ")[0]) for complaint in sorted(settings_read.complaints)
    ] == [
        (5, '"answer.pause"'),
        (7, '"answer.undo"'),
        (9, '"answer.hide"'),
        (10, '"home.kind"'),
    ]


def test_keys_that_are_no_table_are_named(settings: Path) -> None:
    settings.write_text('keys = "z"\n')
    settings_read = config.read({})
    assert settings_read.settings.keys == {}
    assert [str(complaint) for complaint in settings_read.complaints] == [
        f'{settings}:1: "keys" should be a table: a line [keys], and below it the keys'
    ]


def test_the_variable_has_several_keys_in_a_line(settings: Path) -> None:
    settings.write_text('[keys]\nanswer.pause = "z"\n')
    settings_read = config.read({"HOTSEAT_KEYS": "answer.undo=ctrl+z home.kind=K,f5 odd"})
    assert settings_read.settings.keys == {"answer.undo": "ctrl+z", "home.kind": "K,f5"}
    assert [str(complaint).partition(",")[0] for complaint in settings_read.complaints] == [
        'HOTSEAT_KEYS: "odd" should name a key'
    ]


@given(st.dictionaries(st.text(max_size=50), st.one_of(st.text(max_size=12), st.integers(), st.just({}))))
def test_every_entry_is_taken_or_named(table: dict[str, object]) -> None:
    keys_read = read_keys(table)
    assert are_own_keys(keys_read.keys)
    given_keys = {key for key, value in table.items() if value != {}}
    assert keys_read.keys.keys() | {key for key, _ in keys_read.faults} == given_keys

"""The settings file: read without harm, and changed in its place."""

import os
import tomllib
from pathlib import Path

import pytest
import tomli_w
from hypothesis import given
from hypothesis import strategies as st

from hotseat.desk.owner import Owner
from hotseat.desk.user_settings import UserSettings
from hotseat.domain.settings import Settings, is_sound
from hotseat.storage.settings import kept
from hotseat.storage.settings import settings_file as config
from hotseat.storage.settings.changing import CannotKeep, change
from hotseat.storage.settings.editing import with_value
from hotseat.storage.settings.settings_table import read_table
from hotseat.storage.toml.validation import read_partly


@pytest.fixture
def settings(stranger: Path) -> Path:
    """Where the settings file is to be; its folder is there."""
    path = config.settings_path()
    path.parent.mkdir(parents=True)
    assert path == stranger / ".config" / "hotseat" / "config.toml"
    return path


def test_without_a_file_nothing_is_set_and_nothing_is_wrong() -> None:
    settings_read = config.read({})
    assert (settings_read.settings, settings_read.complaints, dict(settings_read.origins)) == (
        Settings(),
        (),
        {},
    )
    assert not settings_read.path.parent.exists()


def test_the_name_is_read_from_the_file_and_the_environment_wins(settings: Path) -> None:
    settings.write_text('name = " Sam\\tHill "\n')
    for _ in range(2):
        settings_read = config.read({})
        assert (settings_read.settings.name, str(settings_read.origins["name"])) == (
            "Sam Hill",
            f"{settings}:1",
        )
    named = config.read({"HOTSEAT_NAME": " Ada\x1b "})
    assert (named.settings.name, str(named.origins["name"])) == ("Ada", "HOTSEAT_NAME")
    assert config.read({"HOTSEAT_NAME": " "}).settings.name == "Sam Hill"


@pytest.mark.parametrize(
    ("text", "line", "sentence"),
    [
        ('# mine\n\nname = "Sam\n', 3, "this is not TOML"),
        ("# mine\nname = 5\n", 2, '"name" should be text in quotes'),
        (f'name = "{"x" * 61}"\n', 1, '"name" is longer than 60 characters'),
        ('\ncolour = "red"\n', 2, '"colour" is not a setting that this version knows'),
        ('[name]\nfirst = "Sam"\n', 1, '"name" should be text in quotes'),
        ("a = " + "[" * 500, 1, "nested deeper"),
        ('# mine\nkind = "both"\n', 2, '"kind" should be behavioral or system-design'),
        ("preparation = 1.5\n", 1, '"preparation" should be whole seconds from 0 to 3600'),
        ("preparation = 3601\n", 1, '"preparation" should be whole seconds from 0 to 3600'),
        ("theme = []\n", 1, '"theme" should be text in quotes'),
        (
            'level = "L7\\u001b"\n',
            1,
            '"level" holds something that a screen cannot show (U+001B); take it out',
        ),
    ],
)
def test_a_fault_is_named_by_its_line_and_the_rest_goes_on(
    text: str, line: int, sentence: str, settings: Path
) -> None:
    settings.write_text(text)
    assert config.read({}) == config.read({}), "the second time, it is known"
    settings_read = config.read({})
    [complaint] = settings_read.complaints
    assert str(complaint).startswith(f"{settings}:{line}: ")
    assert sentence in complaint.text
    assert settings_read.settings.name == ""
    assert config.read({"HOTSEAT_NAME": "Ada"}).settings.name == "Ada"


def test_every_variable_sets_its_key_and_a_wrong_one_is_named(settings: Path) -> None:
    values = {"NAME": "Ada", "THEME": "nord", "LEVEL": "L7", "KIND": "system-design", "PREPARATION": "120"}
    settings_read = config.read({f"HOTSEAT_{name}": value for name, value in values.items()})
    assert settings_read.settings == Settings(
        name="Ada", theme="nord", level="L7", kind="system-design", preparation=120
    )
    assert {key: str(origin) for key, origin in settings_read.origins.items()} == {
        name.lower(): f"HOTSEAT_{name}" for name in values
    }
    settings.write_text('kind = "system-design"\npreparation = 30\n')
    wrong = {
        "HOTSEAT_KIND": "both",
        "HOTSEAT_PREPARATION": "-1",
        "HOTSEAT_NAME": "x" * 61,
        "HOTSEAT_LEVEL": " ",
    }
    settings_read = config.read(wrong)
    assert settings_read.settings == Settings(kind="system-design", preparation=30)
    assert sorted(str(complaint).partition(":")[0] for complaint in settings_read.complaints) == [
        "HOTSEAT_KIND",
        "HOTSEAT_NAME",
        "HOTSEAT_PREPARATION",
    ]


def test_a_file_known_to_a_program_with_fewer_settings_is_read_again() -> None:
    assert Settings._fields == kept.KEYS


def test_a_file_that_changed_is_read_again(settings: Path) -> None:
    for level in ("L6", "L7", "L6"):
        settings.write_text(f'level = "{level}"\n')
        assert config.read({}).settings.level == level
    other = settings.with_name("other.toml")
    other.write_text('level = "L7"\n')
    other.replace(settings)
    assert config.read({}).settings.level == "L7"


@pytest.mark.parametrize("kept", ["", "{}", "[1, 2]", "null", "[[], {}, {}, []]"])
def test_a_cache_that_holds_anything_else_is_no_trouble(kept: str, settings: Path) -> None:
    settings.write_text('level = "L7"\n')
    config.read({})
    [cache] = settings.parents[2].rglob("settings.json")
    cache.write_text(kept)
    assert config.read({}).settings.level == "L7"


@given(
    st.dictionaries(
        st.sampled_from([*Settings._fields, "colour"]),
        st.one_of(st.text(max_size=70), st.integers(), st.booleans(), st.just("behavioral"), st.just([])),
    )
)
def test_what_is_taken_as_it_stands_is_what_the_validation_takes(table: dict[str, object]) -> None:
    for key, value in table.items():
        if is_sound(key, value):
            value_of, faults = read_partly(Settings, {key: value})
            assert (faults, getattr(value_of, key)) == ([], value)
    table_read = read_table(table)
    faulty = {path[0] for path, _ in table_read.faults}
    assert {key for key in table if key not in table_read.values} <= faulty | {
        key for key, value in table.items() if isinstance(value, str) and not value.strip()
    }
    assert all(is_sound(key, value) for key, value in table_read.values.items())


def test_what_is_set_beside_a_fault_counts(settings: Path) -> None:
    settings.write_text('colour = "red"\nname = "Sam"\n\n[colours]\nx = 1\n')
    settings_read = config.read({})
    assert settings_read.settings.name == "Sam"
    assert [complaint.line for complaint in settings_read.complaints] == [1, 4]


@pytest.mark.parametrize("make", ["folder", "fifo", "bytes", "loop", "closed"])
def test_whatever_lies_in_its_place_is_a_sentence(make: str, settings: Path) -> None:
    if make == "folder":
        settings.mkdir()
    elif make == "fifo":
        os.mkfifo(settings)
    elif make == "bytes":
        settings.write_bytes(b'name = "\xff"\n')
    elif make == "loop":
        settings.symlink_to(settings.name)
    else:
        settings.parent.rmdir()
        settings.parent.write_text("")
    settings_read = config.read({})
    assert settings_read.settings.name == ""
    assert len(settings_read.complaints) == (make != "closed")
    owner = Owner(UserSettings({}))
    assert '"name" was not kept' in owner.keep_name("Sam")
    assert owner.name == "Sam"


WHOLE = '''\
# My settings.
colour = "red"   # not known yet

name   =  "Sam"  # it's "me" # really
text = """
name = "no"
"""

# About keys.
[keys]
name = "a key"
'''


def test_a_change_leaves_every_other_character_as_it_is(settings: Path) -> None:
    settings.write_text(WHOLE)
    settings.chmod(0o640)
    change(settings, "name", 'Ada "A" O\'Neil')
    changed = '"Ada \\"A\\" O\'Neil"'
    assert settings.read_text() == WHOLE.replace('  "Sam"  # it', f" {changed}  # it")
    assert settings.stat().st_mode & 0o777 == 0o640
    assert config.read({}).settings.name == 'Ada "A" O\'Neil'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", 'name = "Ada"\n'),
        ("a = 1", 'a = 1\nname = "Ada"\n'),
        ("a = 1\r\n", 'a = 1\r\nname = "Ada"\r\n'),
        ("# only words\n", '# only words\nname = "Ada"\n'),
        ("[keys]\nb = 2\n", 'name = "Ada"\n\n[keys]\nb = 2\n'),
        ("# about keys\n[keys]\nb = 2\n", 'name = "Ada"\n\n# about keys\n[keys]\nb = 2\n'),
        (
            "a = [\n  1,\n]\n\n# about keys\n[keys]\n",
            'a = [\n  1,\n]\nname = "Ada"\n\n# about keys\n[keys]\n',
        ),
        ('name = """\nSam\n""" # me\na = 1\n', 'name = "Ada" # me\na = 1\n'),
        ("\"name\" = 'Sam#1'#me\n", '"name" = "Ada"#me\n'),
        ("\ufeffname = 'Sam'\n", '\ufeffname = "Ada"\n'),
        ("name = 'Sam'\r\na = 1\r\n", 'name = "Ada"\r\na = 1\r\n'),
        ("name = 5\n", 'name = "Ada"\n'),
    ],
)
def test_a_key_is_set_where_it_belongs(before: str, after: str, settings: Path) -> None:
    settings.write_bytes(before.encode())
    change(settings, "name", "Ada")
    assert settings.read_bytes().decode() == after


@given(
    st.dictionaries(
        st.sampled_from(["name", "a", "b", "c d"]),
        st.recursive(
            st.one_of(st.text(), st.integers(0, 9), st.booleans()), lambda inner: st.lists(inner, max_size=3)
        ),
    ),
    st.text(),
)
def test_whatever_a_file_holds_only_the_one_key_is_other_afterwards(
    table: dict[str, object], name: str
) -> None:
    before = tomli_w.dumps(table, multiline_strings=False)
    after = with_value(before, "name", name)
    assert tomllib.loads(after) == table | {"name": name}
    table.pop("name", None)
    assert all(line in after for line in tomli_w.dumps(table, multiline_strings=False).split("\n"))


@pytest.mark.parametrize("text", ['name = "Sam\n', "name = 1\nname = 2\n", "\x00", 'name.first = "Sam"\n'])
def test_a_file_that_cannot_be_changed_safely_is_never_overwritten(text: str, settings: Path) -> None:
    settings.write_text(text)
    before = settings.stat()
    with pytest.raises(CannotKeep, match='"name" was not kept: '):
        change(settings, "name", "Ada")
    assert settings.read_text() == text
    assert settings.stat().st_ino == before.st_ino
    assert [path.name for path in settings.parent.iterdir()] == ["config.toml"]


def test_a_new_file_is_for_the_users_eyes_and_a_link_is_followed(stranger: Path, tmp_path: Path) -> None:
    old = os.umask(0)
    try:
        change(config.settings_path(), "name", "Sam")
    finally:
        os.umask(old)
    assert config.settings_path().stat().st_mode & 0o777 == 0o600
    assert {path.stat().st_mode & 0o777 for path in list(config.settings_path().parents)[:2]} == {0o700}
    kept = tmp_path / "dotfiles.toml"
    config.settings_path().rename(kept)
    config.settings_path().symlink_to(kept)
    change(config.settings_path(), "name", "Ada")
    assert config.settings_path().is_symlink()
    assert 'name = "Ada"' in kept.read_text()


def test_a_name_kept_counts_at_once_and_for_the_next_start() -> None:
    owner = Owner(UserSettings({}))
    assert owner.keep_name("Sam") == ""
    assert owner.is_mine("sam")
    assert Owner(UserSettings({})).name == "Sam"

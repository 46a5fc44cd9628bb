"""The settings as commands tell them."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from hotseat.domain.settings import Settings
from hotseat.storage.settings import settings_file as config
from tests.said import Type


@pytest.fixture
def settings(stranger: Path) -> Path:
    """Where the settings file is to be; its folder is there."""
    path = config.settings_path()
    path.parent.mkdir(parents=True)
    return path


def test_where_tells_who_i_am_and_who_says_so(
    typed: Type, practice: Path, settings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert typed("where").lines[2:-1] == [
        "You have not given your name, so answers without a name count as yours",
        f"  to give it, set HOTSEAT_NAME, or `name` in {settings}",
    ]
    settings.write_text('name = "Sam"\n')
    assert typed("where").lines[2:-1] == ["You are Sam", f"  set by {settings}"]
    monkeypatch.setenv("HOTSEAT_NAME", "Ada")
    assert typed("where").lines[2:-1] == ["You are Ada", "  set by HOTSEAT_NAME"]


def test_a_plain_check_names_what_is_wrong_with_the_settings(
    typed: Type, practice: Path, settings: Path
) -> None:
    settings.write_text('# mine\nname = "Sam"\n')
    assert typed("check").code == 0
    settings.write_text('# mine\nname = 5\ncolour = "red"\n')
    for printed in (typed("check"), typed("check", str(settings))):
        assert printed.code == 1
        assert printed.lines[0] == f'{settings}:2: "name" should be text in quotes'
        assert printed.lines[1].startswith(f'{settings}:3: "colour" is not a setting that this version knows')
    assert settings.read_text() == '# mine\nname = 5\ncolour = "red"\n'
    (practice / "sessions" / "none.toml").write_text("")
    assert not any("config.toml" in line for line in typed("check", str(practice / "sessions")).lines)


def test_settings_that_are_broken_stop_no_command(typed: Type, practice: Path, settings: Path) -> None:
    settings.write_text("name = \n")
    for command in (["list"], ["prompts"], ["readiness"], ["where"], ["framework"]):
        assert typed(*command).code == 0
    printed = typed("where")
    assert f"hotseat: {settings}:1: this is not TOML" in printed.err
    assert f"hotseat: {settings}:1: this is not TOML" in typed("readiness").err


def test_config_prints_every_setting_with_what_set_it(
    typed: Type, practice: Path, settings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed = typed("config")
    assert (printed.code, printed.err) == (0, "")
    assert printed.lines == [
        f"{settings} (not made yet)",
        "  name         not given                   not set",
        "  theme        suits the terminal          not set",
        "  level        L6                          not set",
        "  kind         behavioral                  not set",
        "  preparation  none                        not set",
        "  interview    none set                    not set",
        "  minutes      40 minutes                  not set",
        "  cue          none                        not set",
        "  follow_ups   one at a time               not set",
        "  blind        off                         not set",
        "  pair_rating  each question               not set",
        "  story        hidden                      not set",
        "  record       never                       not set",
        "  audio        delete after transcription  not set",
        "  microphone   the system's                not set",
        "  model        the one there is            not set",
        "  voice        off                         not set",
        "  first_frame  true                        not set",
        "  plain        false                       not set",
        "  keymap       standard                    not set",
        "  number_row   digits                      not set",
        "  keys         those of the keymap         not set",
    ]
    settings.write_text('# mine\nname = "Sam"\ntheme = "nord"\n')
    monkeypatch.setenv("HOTSEAT_PREPARATION", "90")
    monkeypatch.setenv("HOTSEAT_FIRST_FRAME", "False")
    monkeypatch.setenv("HOTSEAT_PLAIN", "1")
    assert typed("config").lines == [
        str(settings),
        "  name         Sam                         config.toml:2",
        "  theme        nord                        config.toml:3",
        "  level        L6                          not set",
        "  kind         behavioral                  not set",
        "  preparation  1:30                        HOTSEAT_PREPARATION",
        "  interview    none set                    not set",
        "  minutes      40 minutes                  not set",
        "  cue          none                        not set",
        "  follow_ups   one at a time               not set",
        "  blind        off                         not set",
        "  pair_rating  each question               not set",
        "  story        hidden                      not set",
        "  record       never                       not set",
        "  audio        delete after transcription  not set",
        "  microphone   the system's                not set",
        "  model        the one there is            not set",
        "  voice        off                         not set",
        "  first_frame  false                       HOTSEAT_FIRST_FRAME",
        "  plain        true                        HOTSEAT_PLAIN",
        "  keymap       standard                    not set",
        "  number_row   digits                      not set",
        "  keys         those of the keymap         not set",
    ]


def test_config_as_json_tells_the_same(
    typed: Type, practice: Path, settings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.write_text('level = "L7"\nkind = 5\n')
    monkeypatch.setenv("HOTSEAT_NAME", "Ada")
    printed = typed("config", "--json")
    data = json.loads(printed.out)
    assert data["file"] == str(settings)
    assert list(data["settings"]) == list(Settings._fields)
    name, level, kind = (data["settings"][key] for key in ("name", "level", "kind"))
    assert name == {
        "value": "Ada",
        "source": "environment",
        "place": "HOTSEAT_NAME",
        "variable": "HOTSEAT_NAME",
    }
    assert (level["value"], level["source"], level["place"]) == ("L7", "file", f"{settings}:1")
    assert (kind["value"], kind["source"], kind["place"]) == ("behavioral", "default", None)
    assert data["faults"] == [f'{settings}:2: "kind" should be behavioral or system-design']
    assert printed.code == 1


@pytest.mark.parametrize(
    ("table", "sound"),
    [
        ({}, True),
        ({"name": "Sam", "theme": "nord", "level": "L7", "kind": "behavioral", "preparation": 0}, True),
        ({"preparation": 3600}, True),
        ({"preparation": 3601}, False),
        ({"preparation": -1}, False),
        ({"preparation": True}, False),
        ({"preparation": "30"}, False),
        ({"kind": "other"}, False),
        ({"story": "side"}, True),
        ({"story": "shown"}, False),
        ({"record": "ask", "voice": "on", "microphone": "file:" + "x" * 900}, True),
        ({"record": "sometimes"}, False),
        ({"voice": True}, False),
        ({"first_frame": False}, True),
        ({"plain": True}, True),
        ({"plain": "yes"}, False),
        ({"first_frame": "false"}, False),
        ({"keymap": "vim"}, True),
        ({"keymap": "emacs"}, False),
        ({"number_row": "azerty"}, True),
        ({"audio": "delete after transcription"}, True),
        ({"audio": "keep 1 day"}, True),
        ({"audio": "keep 9999 days"}, True),
        ({"audio": "keep 0 days"}, False),
        ({"audio": "keep 5"}, False),
        ({"audio": "delete"}, False),
        ({"microphone": "x" * 1001}, False),
        ({"name": "x" * 61}, False),
        ({"level": 7}, False),
        ({"colour": "red"}, False),
    ],
)
def test_the_schema_takes_what_the_program_takes(
    table: dict[str, object], sound: bool, typed: Type, settings: Path
) -> None:
    schema = json.loads(typed("config", "--schema").out)
    Draft202012Validator.check_schema(schema)
    assert Draft202012Validator(schema).is_valid(table) == sound
    settings.write_text("".join(f"{key} = {json.dumps(value)}\n" for key, value in table.items()))
    assert (not config.read({}).complaints) == sound
    assert all(field["description"] for field in schema["properties"].values())


def test_check_names_a_level_and_a_theme_that_are_not_there(
    typed: Type, practice: Path, settings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.write_text('theme = "nrd"\n\nlevel = "L9"\n')
    monkeypatch.setenv("HOTSEAT_PREPARATION", "1:00")
    for printed in (typed("check"), typed("config", "--json")):
        assert printed.code == 1
    assert typed("check").lines[:3] == [
        f'{settings}:1: there is no theme "nrd"; near it: nord',
        f'{settings}:3: there is no level "L9"; there are L6, L7',
        'HOTSEAT_PREPARATION: "preparation" should be whole seconds from 0 to 3600',
    ]
    settings.write_text('theme = "hotseat-light"\nlevel = "l7"\n')
    monkeypatch.delenv("HOTSEAT_PREPARATION")
    assert typed("check").code == 0

"""The settings as commands tell them."""

from pathlib import Path

import pytest

from hotseat.storage.settings import settings_file as config
from tests.said import Type


@pytest.fixture
def settings(stranger: Path) -> Path:
    """Where the settings file is to be; its folder is there."""
    path = config.place()
    path.parent.mkdir(parents=True)
    return path


def test_where_tells_who_i_am_and_who_says_so(
    typed: Type, practice: Path, settings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert typed("where").lines[2:] == [
        "You have not given your name: answers without a name count as yours",
        f"  give it as HOTSEAT_NAME, or as `name` in {settings}",
    ]
    settings.write_text('name = "Sam"\n')
    assert typed("where").lines[2:] == ["You are Sam", f"  named by {settings}"]
    monkeypatch.setenv("HOTSEAT_NAME", "Ada")
    assert typed("where").lines[2:] == ["You are Ada", "  named by HOTSEAT_NAME"]


def test_a_plain_check_names_what_is_wrong_with_the_settings(
    typed: Type, practice: Path, settings: Path
) -> None:
    settings.write_text('# mine\nname = "Sam"\n')
    assert typed("check").code == 0
    settings.write_text('# mine\nname = 5\ncolour = "red"\n')
    for said in (typed("check"), typed("check", str(settings))):
        assert said.code == 1
        assert said.lines[0] == f'{settings}:2: "name" should be text in quotes'
        assert said.lines[1].startswith(f'{settings}:3: "colour" is not a setting this version knows')
    assert settings.read_text() == '# mine\nname = 5\ncolour = "red"\n'
    (practice / "sessions" / "none.toml").write_text("")
    assert not any("config.toml" in line for line in typed("check", str(practice / "sessions")).lines)


def test_settings_that_are_broken_stop_no_command(typed: Type, practice: Path, settings: Path) -> None:
    settings.write_text("name = \n")
    for command in (["list"], ["prompts"], ["readiness"], ["where"], ["framework"]):
        assert typed(*command).code == 0
    said = typed("where")
    assert f"hotseat: {settings}:1: this is not TOML" in said.err
    assert f"hotseat: {settings}:1: this is not TOML" in typed("readiness").err

"""`hotseat config --keys`, and what `check` says of a person's own keys."""

import json
from pathlib import Path

import pytest

from hotseat.storage.settings import settings_file as config
from hotseat.tui.keymap.every_key import every_key
from tests.said import Type


@pytest.fixture
def settings(stranger: Path) -> Path:
    """Where the settings file is to be; its folder is there."""
    path = config.settings_path()
    path.parent.mkdir(parents=True)
    return path


def test_every_key_is_listed_with_what_it_is_now_and_does(typed: Type, settings: Path) -> None:
    settings.write_text('keymap = "vim"\n[keys]\nanswer.pause = "z, ?"\n')
    printed = typed("config", "--keys")
    rows = {line.split()[0]: line for line in printed.lines}
    assert rows.keys() == every_key().keys()
    assert printed.code == 1, "? is the key of the help"
    settings.write_text('keymap = "vim"\n[keys]\nanswer.pause = "z, f5"\n')
    printed = typed("config", "--keys")
    rows = {line.split()[0]: line for line in printed.lines}
    assert (printed.code, printed.err) == (0, "")
    assert rows["answer.pause"].split(maxsplit=3)[1:3] == ["z,", "f5"]
    assert rows["home.kind"].split()[1] == "K"
    assert rows["help"].endswith("Every key of this screen")
    data = {key["id"]: key for key in json.loads(typed("config", "--keys", "--json").out)}
    assert data["answer.pause"]["keys"] == ["z", "f5"]


def test_check_names_every_wrong_key_with_its_line_and_the_variable_by_its_name(
    typed: Type, practice: Path, settings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.write_text('[keys]\nanswer.pause = "z"\n\n[keys.home]\nkind = "l"\nlevl = "x"\n"try" = 5\n')
    wrong = [
        f'{settings}:5: "home.kind" and "home.level" have the same key, l; change one of them',
        f'{settings}:6: there is no key with the id "home.levl"; near it: home.level, home.tell, home.review',
        f'{settings}:7: "home.try" should be a key in quotes, as "z" or "ctrl+z"',
    ]
    printed = typed("check")
    assert (printed.code, printed.lines[:3]) == (1, wrong)
    for command in (["config"], ["config", "--keys"]):
        output = typed(*command)
        assert output.code == 1
        assert sorted(output.err.splitlines()) == [f"hotseat: {line}" for line in wrong]
    settings.unlink()
    monkeypatch.setenv("HOTSEAT_KEYS", "answer.pause=n")
    assert typed("check").lines[0] == (
        'HOTSEAT_KEYS: "answer.pause" and "answer.note" have the same key, n; change one of them'
    )

"""With what a session begins: as set, as chosen last, or as practised last."""

from pathlib import Path
from random import Random

import pytest

from hotseat.desk.desk import Desk
from hotseat.desk.names import Names
from hotseat.desk.user_settings import UserSettings
from hotseat.domain.bank.bank import Choice
from hotseat.domain.settings import InForce, LastTime, Settings
from hotseat.storage.files.folder import PracticeFolder
from hotseat.storage.settings import kept, remembered, settings_file
from hotseat.storage.settings.first_theme import first_theme
from tests.clocks import ManualClock
from tests.sessions import answered_session

DESIGN = LastTime("L7", "system-design", 30)


@pytest.fixture
def settings(stranger: Path) -> Path:
    """Where the settings file is to be; its folder is there."""
    path = settings_file.settings_path()
    path.parent.mkdir(parents=True)
    return path


def desk_in(folder: Path, candidate: str = "", **environment: str) -> Desk:
    settings = UserSettings(environment)
    return Desk(
        folder=PracticeFolder(folder, ""),
        clock=ManualClock(),
        rng=Random(1),
        names=Names(candidate),
        settings=settings,
    )


def begins_with(desk: Desk) -> LastTime:
    return LastTime(*desk.settings.choice()[:2], desk.settings.preparation())


def test_the_environment_wins_over_the_file_the_file_over_the_last_choice_and_that_over_practice(
    tmp_path: Path, settings: Path
) -> None:
    (tmp_path / "sessions").mkdir()
    assert desk_in(tmp_path).settings.all_in_force()["level"] == InForce("L6", "default")
    answered_session(tmp_path / "sessions", level="L7")
    assert desk_in(tmp_path).settings.all_in_force()["level"] == InForce("L7", "sessions")
    assert begins_with(desk_in(tmp_path)) == LastTime("L7", "behavioral", 0)
    desk_in(tmp_path).settings.remember(LastTime("L6", "system-design", 120), "")
    assert begins_with(desk_in(tmp_path)) == LastTime("L6", "system-design", 120)
    assert desk_in(tmp_path).settings.all_in_force()["level"].source == "remembered"
    settings.write_text('# mine\nlevel = "l7"\npreparation = 0\n')
    assert begins_with(desk_in(tmp_path)) == LastTime("L7", "system-design", 0)
    assert desk_in(tmp_path).settings.all_in_force()["level"] == InForce("L7", "file", f"{settings}:2")
    variables = {"HOTSEAT_LEVEL": "L6", "HOTSEAT_KIND": "behavioral", "HOTSEAT_PREPARATION": "45"}
    assert begins_with(desk_in(tmp_path, **variables)) == LastTime("L6", "behavioral", 45)
    kind = desk_in(tmp_path, **variables).settings.all_in_force()["kind"]
    assert kind == InForce("behavioral", "environment", "HOTSEAT_KIND")


def test_what_is_set_counts_for_whoever_answers_and_what_was_chosen_for_its_person_and_folder(
    tmp_path: Path, settings: Path
) -> None:
    here, elsewhere = tmp_path / "here", tmp_path / "elsewhere"
    desk_in(here, HOTSEAT_NAME="Sam").settings.remember(DESIGN, "sam")
    assert begins_with(desk_in(here, HOTSEAT_NAME="Sam")) == DESIGN
    first = LastTime(Settings().level, Settings().kind, Settings().preparation)
    assert begins_with(desk_in(elsewhere, HOTSEAT_NAME="Sam")) == first
    assert begins_with(desk_in(here, "Ada", HOTSEAT_NAME="Sam")) == first
    settings.write_text('level = "L7"\n')
    assert begins_with(desk_in(here, "Ada")) == first._replace(level="L7")


def test_what_somebody_else_chose_in_my_interview_is_not_remembered_as_mine(tmp_path: Path) -> None:
    desk_in(tmp_path).settings.remember(DESIGN, "Ada")
    assert not kept.chosen_file().exists()


def test_a_level_that_the_bank_does_not_have_is_named_and_another_counts(
    tmp_path: Path, settings: Path
) -> None:
    settings.write_text('kind = "system-design"\nlevel = "L9"\n')
    desk_in(tmp_path).settings.remember(LastTime("L8"), "")
    desk = desk_in(tmp_path)
    assert desk.settings.choice() == Choice("L6", "system-design")
    assert desk.settings.faults() == [f'{settings}:2: there is no level "L9"; there are L6, L7']


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{", '{"level": 7, "theme": "\\u001b", "preparation": -3, "name": "x"}', "[" * 9999],
)
def test_a_file_of_what_is_remembered_with_anything_else_is_no_trouble(text: str, tmp_path: Path) -> None:
    kept.chosen_file().parent.mkdir(parents=True)
    kept.chosen_file().write_text(text)
    assert remembered.read() == remembered.Remembered()
    desk_in(tmp_path).settings.remember(DESIGN, "")
    assert begins_with(desk_in(tmp_path)) == DESIGN


def test_what_one_window_remembers_keeps_the_theme_that_another_chose_meanwhile(tmp_path: Path) -> None:
    first, other = desk_in(tmp_path), desk_in(tmp_path)
    assert (first.settings.user.theme, other.settings.user.theme) == ("", "")
    assert first.settings.keep("theme", "nord") == ""
    other.settings.remember(DESIGN, "")
    assert desk_in(tmp_path).settings.user.theme == "nord"
    assert begins_with(desk_in(tmp_path)) == DESIGN


def test_the_theme_in_a_file_of_one_line_is_taken_over_once(tmp_path: Path, settings: Path) -> None:
    old = settings.with_name("theme")
    old.write_text("nord\n")
    assert UserSettings({}).theme == "nord"
    assert old.exists(), "a command that only reads writes nothing"
    desk_in(tmp_path).settings.remember(DESIGN, "")
    assert not old.exists()
    assert UserSettings({}).theme == "nord"
    old.write_text("gruvbox\n")
    assert UserSettings({}).theme == "nord"


def test_a_theme_chosen_is_changed_in_the_file_where_it_stands_and_else_remembered(settings: Path) -> None:
    settings.write_text('name = "Sam" # me\n')
    assert UserSettings({}).keep("theme", "nord") == ""
    assert settings.read_text() == 'name = "Sam" # me\n'
    settings.write_text('# colours\ntheme = "gruvbox" # warm\nname = "Sam"\n')
    assert UserSettings({}).theme == "gruvbox"
    user = UserSettings({})
    assert user.keep("theme", "dracula") == ""
    assert settings.read_text() == '# colours\ntheme = "dracula" # warm\nname = "Sam"\n'
    assert (user.theme, UserSettings({}).theme) == ("dracula", "dracula")
    assert user.in_force("theme") == InForce("dracula", "file", str(settings))


def test_a_theme_that_the_environment_sets_is_not_kept_and_that_is_said(settings: Path) -> None:
    user = UserSettings({"HOTSEAT_THEME": "nord"})
    assert user.theme == "nord"
    assert user.keep("theme", "gruvbox") == "HOTSEAT_THEME is set: the next start has that theme again."
    assert UserSettings({}).theme == ""


@pytest.mark.parametrize("again", [False, True])
@pytest.mark.parametrize(
    ("text", "environment", "theme"),
    [
        (None, "", "chosen"),
        ('name = "Sam"\n', " ", "chosen"),
        ('theme = "nord"\n', "", "nord"),
        ('theme = "nord"\n', " gruvbox ", "gruvbox"),
        ('theme = "nord"\n', "gruv\tbox", "gruv box"),
        ("theme = 5\n", "", "chosen"),
        ('theme = "nord\n', "", "chosen"),
    ],
)
def test_the_theme_of_the_first_paint_is_the_one_that_counts(
    text: str | None, environment: str, theme: str, again: bool, settings: Path
) -> None:
    UserSettings({}).keep("theme", "chosen")
    if text:
        settings.write_text(text)
    variables = {"HOTSEAT_THEME": environment}
    for _ in range(1 + again):
        assert first_theme(variables) == theme
    assert UserSettings(variables).theme == theme


def test_a_theme_that_is_set_and_not_there_gives_way_to_the_one_that_suits_the_terminal(
    settings: Path,
) -> None:
    UserSettings({}).keep("theme", "nord")
    settings.write_text('theme = "nrd"\n')
    assert UserSettings({}).in_force("theme", names=["nord"]) == InForce("", "default")
    assert UserSettings({}).faults(themes=["nord"]) == [
        f'{settings}:1: there is no theme "nrd"; near it: nord'
    ]

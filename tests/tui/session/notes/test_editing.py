"""All notes of a question at once, in the person's own editor: a real program, on a file of its own."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from hotseat.domain.session import events as e
from hotseat.domain.session.corrections.correction_events import Edited, Removed
from hotseat.storage.files.user_folders import state_folder
from hotseat.tui.app import HotseatApp
from tests.clocks import ManualClock
from tests.tui.driving import running_app

CLOCK_RUNS = "The clock runs: p pauses it, then E opens the notes."


@pytest.fixture
def terminal_given_away(monkeypatch: pytest.MonkeyPatch) -> None:
    """The app under test has no terminal that it could give to an editor."""

    @contextmanager
    def suspend(_: HotseatApp) -> Iterator[None]:
        yield

    monkeypatch.setattr(HotseatApp, "suspend", suspend)


def editor(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, script: str) -> None:
    """An editor that does this to its file, in VISUAL, which comes before EDITOR."""
    path = tmp_path / "my editor.sh"
    path.write_text(f'set -e\nfile="$1"\n{script}\n', encoding="utf-8")
    monkeypatch.setenv("EDITOR", "false")
    monkeypatch.setenv("VISUAL", f"sh '{path}'")


def left_files() -> list[Path]:
    return sorted(state_folder().glob("notes/*"))


@pytest.mark.usefixtures("terminal_given_away")
async def test_what_was_changed_in_the_editor_becomes_events(
    folder: Path, clock: ManualClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor(
        monkeypatch,
        tmp_path,
        """stat -c %a "$file" > "$file.mode"
        sed -i -e "s/two/2/" -e "/one/d" "$file"
        echo "+ three #foo" >> "$file\"""",
    )
    async with running_app(folder, clock) as driver:
        await driver.begin()
        await driver.press("enter", "n", *"one", "enter", "n", *"- two", "enter", "E")
        assert driver.toasts == [CLOCK_RUNS]
        await driver.press("p", "E")
        assert driver.toasts == [
            "1 note corrected, 1 note taken out, 1 note added. u takes them back, one at a time. "
            "#foo names no principle and stays in the text."
        ]
        assert [(one.note, one.sign, one.text) for one in driver.kept_of(Edited)] == [(2, "-", "2")]
        assert [one.note for one in driver.kept_of(Removed)] == [1]
        assert driver.kept_of(e.Noted)[-1].section == "situation"
        (mode,) = left_files()
        assert mode.read_text() == "600\n"
        assert [note.text for note in driver.kept.questions[0].notes] == ["2", "three #foo"]


@pytest.mark.usefixtures("terminal_given_away")
async def test_a_text_that_cannot_be_understood_waits_and_is_opened_again(
    folder: Path, clock: ManualClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with running_app(folder, clock) as driver:
        await driver.begin()
        await driver.press("enter", "n", *"one", "enter", "p")
        editor(monkeypatch, tmp_path, 'echo "[7] lost?" >> "$file"')
        await driver.press("E")
        (told,) = driver.toasts
        (waits,) = left_files()
        assert "there is no note [7]" in told
        assert f"What you wrote is in {waits}; E opens it again." in told
        assert not driver.kept_of(Edited)
        editor(monkeypatch, tmp_path, 'sed -i "s/^.7. lost/found/" "$file"')
        await driver.press("E")
        assert [note.text for note in driver.kept.questions[0].notes] == ["one", "found?"]
        assert not left_files()


@pytest.mark.usefixtures("terminal_given_away")
async def test_an_editor_that_fails_or_is_missing_gets_a_sentence(
    folder: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with running_app(folder, clock) as driver:
        await driver.begin()
        await driver.press("enter", "p")
        for command, told in (
            (
                "",
                "No note was changed: name your editor in EDITOR, as in EDITOR=nano",
            ),
            ("'", "No note was changed: EDITOR is no command: No closing quotation."),
            ("false", "No note was changed: false ended with exit code 1."),
            ("no-such-editor", "No note was changed: no-such-editor could not be started"),
        ):
            monkeypatch.delenv("VISUAL", raising=False)
            monkeypatch.setenv("EDITOR", command)
            await driver.press("E")
            assert driver.toasts[0].startswith(told)
            assert not left_files()


async def test_a_terminal_that_cannot_be_given_away_is_said(
    folder: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", "true")
    async with running_app(folder, clock) as driver:
        await driver.begin()
        await driver.press("enter", "p", "E")
        assert driver.toasts == ["No note was changed: this terminal cannot be given to an editor."]

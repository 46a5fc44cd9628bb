"""The microphone of the command line, which counts before the setting's."""

from pathlib import Path
from typing import Any

import pytest

from hotseat.cli.commands import practice as practice_command
from hotseat.cli.commands import resume as resume_command
from hotseat.desk.desk import Desk
from tests.said import Type
from tests.sessions import answered_session


@pytest.fixture
def desks(monkeypatch: pytest.MonkeyPatch) -> list[Desk]:
    """The desks that screens are shown of, without showing them."""
    shown_desks: list[Desk] = []

    def run_either(*_: object, desk: Desk, **__: Any) -> int:
        shown_desks.append(desk)
        return 0

    for command in (practice_command, resume_command):
        monkeypatch.setattr(command, "run_either", run_either)
    return shown_desks


@pytest.mark.parametrize("command", ["practice", "resume"])
def test_it_is_named_for_one_session(
    typed: Type, practice: Path, desks: list[Desk], monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    answered_session(practice / "sessions", finished=False)
    monkeypatch.setenv("HOTSEAT_MICROPHONE", "USB Headset")
    for arguments in ([], ["--microphone", "file:answer.wav"], []):
        assert typed(command, *arguments).code == 0
    named = [desk.settings.value("microphone") for desk in desks]
    assert named == ["USB Headset", "file:answer.wav", "USB Headset"]

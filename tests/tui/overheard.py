"""What the child program that speaks is told, by a stand-in that is never heard and never done."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pytest

from hotseat.speech.voice import speaker


class Overheard:
    """Everything that was to be spoken in a test, in order."""

    def __init__(self) -> None:
        self.lines: list[Mapping[str, Any]] = []
        self._heard: Callable[[Mapping[str, Any]], None] = lambda _: None

    @property
    def texts(self) -> list[str]:
        """The texts, the newest last."""
        return [line["text"] for line in self.lines if line["type"] == "say"]

    @property
    def last(self) -> str:
        """What is being spoken or was spoken last; empty if it was silenced."""
        return str(self.lines[-1].get("text", "")) if self.lines else ""

    def child(
        self,
        _command: Sequence[str],
        heard: Callable[[Mapping[str, Any]], None],
        _ended: Callable[[int | None], None],
    ) -> "_Child":
        """In the place of the class of child programs."""
        self._heard = heard
        return _Child(self)

    def fail(self, why: str) -> None:
        """The text that is being spoken cannot be heard."""
        self._heard({"type": "failed", "number": self.lines[-1]["number"], "why": why})

    def finish(self) -> None:
        """The text that is being spoken is spoken."""
        self._heard({"type": "spoken", "number": self.lines[-1]["number"]})


class _Child:
    def __init__(self, overheard: Overheard) -> None:
        self._overheard = overheard

    def send(self, values: Mapping[str, Any]) -> None:
        self._overheard.lines.append(values)

    def stop(self) -> None:
        self.send({"type": "stop"})

    def kill(self) -> None:
        self.send({"type": "kill"})


def overhear(monkeypatch: pytest.MonkeyPatch) -> Overheard:
    """From now on no child program is started."""
    overheard = Overheard()
    monkeypatch.setattr(speaker, "Child", overheard.child)
    return overheard

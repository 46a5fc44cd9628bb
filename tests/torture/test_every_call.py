"""Every call on files fails, once and from then on: no event that was kept is lost, and all is told."""

from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest

from hotseat.desk.bank import LoadedBank, PromptBank
from hotseat.desk.desk import Desk
from hotseat.domain.bank.bank import Bank, Choice
from hotseat.domain.bank.prompt import CannotAdd, Prompt
from hotseat.domain.real_interviews.entry import entry_of
from hotseat.engine.assessing import CannotAssess
from hotseat.engine.real_interviews.log import CannotLog
from hotseat.engine.recorder import Recorder
from hotseat.engine.rehearsal import CannotRehearse
from hotseat.storage.bank.bank import load as load_bank
from hotseat.storage.files.folder import PracticeFolder
from hotseat.storage.files.reading import Unreadable
from hotseat.storage.readiness.assessments import ASSESSMENTS
from hotseat.storage.real_interviews.real_interviews import REAL_INTERVIEWS
from hotseat.storage.session import transcript
from tests.clocks import ManualClock
from tests.real_interviews import PHONE_SCREEN
from tests.sessions import answered_session, shipped_bank
from tests.torture.rig.failing_disk import LOCK, ON_FILES, ON_PATHS, FailingDisk

PROMPT = "earn-trust-missed-commitment"
REFUSALS = (CannotRehearse, CannotAssess, CannotLog, CannotAdd)
"""What a screen says in words and goes on after."""


class Deed:
    """Something a person does, what was told to be kept, and what is found of it afterwards."""

    def __init__(self, home: Path) -> None:
        self.folder = PracticeFolder(home / "practice", "")
        self.state = home / ".state" / "hotseat"
        self.clock = ManualClock()
        self.desk = Desk(self.folder, self.clock, Random(1))
        self.desk.bank = PromptBank(self.folder, LoadedBank(shipped_bank()))
        self.acknowledged = 0
        """Events that were said to be on the disk."""
        self.done = 0
        """Events that happened on the screen."""
        self.path: Path | None = None

    def happened(self, kept: Recorder[Any, Any]) -> None:
        """One more event is seen on the screen, and kept where there is no trouble."""
        self.done += 1
        if not kept.waiting:
            self.acknowledged = self.done

    def prepare(self) -> None:
        """What is there before the disk fails."""

    def do(self) -> None:
        """What the person does."""
        raise NotImplementedError

    def count(self, path: Path) -> int:
        """Events in the file, 0 if none can be read."""
        try:
            return len(transcript.load(path).events)
        except Unreadable:
            return 0

    def check(self) -> None:
        """What was kept is there; what is not there was told."""
        if self.path is None:
            return
        found = max(map(self.count, [self.path, *self.state.glob("*.toml")]))
        assert found >= self.acknowledged + self.before, "an event that was kept is lost"
        assert found >= self.done + self.before or self.desk.unkept, "nothing was said of what was not kept"

    before = 0


class Answering(Deed):
    def do(self) -> None:
        rehearsal = self.desk.begin(Choice("L6", "behavioral"), shipped_bank().prompts[PROMPT])
        self.path = self.folder.sessions / f"{rehearsal.session.header.id}.toml"
        kept = rehearsal.recorder
        self.happened(kept)
        for act in (
            *(rehearsal.next, lambda: rehearsal.note("+ said", ()), rehearsal.next, rehearsal.pause),
            *(rehearsal.resume, rehearsal.end_answer, rehearsal.finish),
        ):
            self.clock.advance(2)
            rehearsal.tick()
            act()
            self.happened(kept)
        self.desk.leave()


class Repairing(Deed):
    def prepare(self) -> None:
        self.folder.sessions.mkdir(parents=True)
        self.path = answered_session(self.folder.sessions)
        self.before = self.count(self.path)

    def do(self) -> None:
        assert self.path is not None
        repair = self.desk.repair(self.path.stem)
        for by in (5.0, -3.0):
            repair.nudge(1, 2, by)
            self.happened(repair.recorder)
        self.desk.leave()


class Assessing(Deed):
    def count(self, path: Path) -> int:
        try:
            found = ASSESSMENTS.load(path).value
        except Unreadable:
            return 0
        return len(found.plan) + (found.finished is not None)

    def do(self) -> None:
        assessing = self.desk.readiness.assess("L6")
        self.path = self.folder.readiness / f"{assessing.assessment.header.id}.toml"
        for act in (
            lambda: assessing.plan("Mentor Ada"),
            lambda: assessing.plan("Write it"),
            assessing.finish,
        ):
            act()
            self.happened(assessing.recorder)
        lost = self.desk.readiness.leave()
        self.desk.unkept += [lost] if lost else []
        self.desk.readiness.export_plan("L6")


class Logging(Deed):
    def count(self, path: Path) -> int:
        try:
            return REAL_INTERVIEWS.load(path).events
        except Unreadable:
            return 0

    def do(self) -> None:
        logged = self.desk.real_interviews.log(PHONE_SCREEN)
        self.path = self.folder.interviews / f"{logged.id}.toml"
        self.acknowledged = self.done = self.count(self.path)
        seen = entry_of(logged)
        self.desk.real_interviews.change(logged.id, seen, seen._replace(outcome="offer"))
        self.acknowledged = self.done = self.done + 1


class Adding(Deed):
    texts = ("Tell me about a time you were brief.", "Tell me about a time you were early.")

    def do(self) -> None:
        for text in self.texts:
            PromptBank(
                self.folder, LoadedBank(Bank(levels={}, principles={}, prompts={}, rungs=(), rules=()))
            ).add(Prompt(id="", kind="behavioral", levels=("L6",), text=text, competency="people"))
            self.done += 1

    def check(self) -> None:
        found = load_bank([self.folder.prompts])
        pack = self.folder.prompts / "own.toml"
        written = pack.read_text() if pack.exists() else ""
        assert all(text in written for text in self.texts[: self.done])
        assert not [complaint for complaint in found.complaints if "not TOML" in complaint.text]


DEEDS: tuple[Callable[[Path], Deed], ...] = (Answering, Repairing, Assessing, Logging, Adding)
CALLS = (*ON_PATHS, *ON_FILES, LOCK)


def run_once(
    home: Path, deed: Callable[[Path], Deed], call: str = "", number: int = 0, *, ever: bool = False
) -> int:
    """Does it with that call failing; returns how often it was made."""
    home.mkdir(parents=True)
    with pytest.MonkeyPatch.context() as monkeypatch:
        for name in ("STATE", "CACHE", "CONFIG", "DATA"):
            monkeypatch.setenv(f"XDG_{name}_HOME", str(home / f".{name.lower()}"))
        doing = deed(home)
        doing.prepare()
        disk = FailingDisk(home, monkeypatch)
        if call:
            disk.fail(call, number, for_ever=ever)
        try:
            doing.do()
        except REFUSALS:
            doing.desk.leave()
        made = disk.made[call]
        disk.mend()
        doing.check()
    return made


def try_every(home: Path, deed: Callable[[Path], Deed], step: int) -> int:
    """Every so many-th call of each kind fails, once and from then on; returns how many runs there were."""
    runs = 0
    for call in CALLS:
        made = run_once(home / f"{call}-counted", deed, call, -1)
        for number in range(1, made + 1, step):
            for ever in (False, True):
                run_once(home / f"{call}-{number}-{ever}", deed, call, number, ever=ever)
                runs += 1
    return runs


@pytest.mark.parametrize("deed", DEEDS)
def test_some_calls_fail(tmp_path: Path, deed: Callable[[Path], Deed]) -> None:
    assert try_every(tmp_path / "home", deed, 7)


@pytest.mark.torture
@pytest.mark.parametrize("deed", DEEDS)
def test_every_call_fails(tmp_path: Path, deed: Callable[[Path], Deed]) -> None:
    runs = try_every(tmp_path / "home", deed, 1)
    print(f"{runs} runs")  # noqa: T201 (the count is the result)
    assert runs

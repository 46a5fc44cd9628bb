"""What records in a test of the screens: stand-ins, whose microphone the test is."""

from typing import cast

import pytest

from hotseat.desk import recording
from hotseat.speech import parts
from hotseat.speech.audio_recorder import Tape
from tests.stand_in_recorder import StandIn
from tests.tui.driving import AppDriver

MISSING = "nothing can be transcribed, because pywhispercpp is missing"


def record_by_stand_ins(monkeypatch: pytest.MonkeyPatch) -> list[StandIn]:
    """From now on no child program records; what is returned holds the recorders, the newest last."""
    begun: list[StandIn] = []

    def start(tape: Tape, microphone: str) -> StandIn:
        begun.append(StandIn(tape, microphone))
        return begun[-1]

    monkeypatch.setattr(recording, "_start", start)
    monkeypatch.setattr(parts, "missing_to_transcribe", lambda *_: MISSING)
    monkeypatch.setenv("HOTSEAT_MICROPHONE", "file:answer.wav")
    return begun


def running(driver: AppDriver) -> StandIn:
    """The recorder that runs."""
    found = vars(driver.desk.recording)["_running"]
    assert found is not None, "nothing records"
    return cast("StandIn", found)


async def hear(driver: AppDriver, level: float, seconds: int = 1) -> StandIn:
    """Sound comes for so long, and the screen shows how loud it is."""
    await driver.tick()
    recorder = running(driver)
    recorder.hear(driver.clock.elapsed() - driver.rehearsal.origin, seconds)
    await driver.spend(seconds)
    recorder.state = recorder.state._replace(level=level)
    await driver.tick()
    return recorder

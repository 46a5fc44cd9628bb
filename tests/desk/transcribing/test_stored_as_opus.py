"""A recording that is kept becomes Opus behind its transcription, while the screens go on."""

import sys
from types import ModuleType

import pytest

from hotseat.desk.transcribing import packing
from tests.desk.transcribing.bench import HEARD, Bench
from tests.desk.transcribing.test_packing import PACKS
from tests.speech.transcribers import BEGUN


def test_a_recording_that_is_kept_is_stored_as_opus_behind_the_words(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not before: the words come first, and the recording without them stays."""
    monkeypatch.setitem(sys.modules, "soundfile", ModuleType("soundfile"))
    monkeypatch.setattr(sys.modules["soundfile"], "__spec__", object())
    monkeypatch.setattr(packing, "python", lambda _, *arguments: [sys.executable, "-c", PACKS, *arguments])
    bench.audio = "keep"
    bench.lines = [HEARD, (BEGUN,)]
    bench.transcribing.take(bench.session)
    bench.transcribing.look()
    troubles: list[str] = []
    state = bench.transcribing.look()
    while not state.is_over:
        assert not (state.recording and bench.audio_left != ["1.au", "2.au"])
        if bench.transcribing._running is not None:
            bench.transcribing._running[1].wait(None)
        else:
            bench.transcribing._packing.wait(None)
        state = bench.transcribing.look()
        troubles += state.troubles
    assert [trouble[:23] for trouble in troubles] == ["Transcription broke off"]
    assert bench.audio_left == ["1.ogg", "2.au"]
    assert [part.recording[-4:] for part in bench.transcript.recordings] == ["1.au"]


def test_a_recording_that_another_program_stored_meanwhile_gets_its_words(bench: Bench) -> None:
    bench.transcribing.take(bench.session)
    bench.transcribing.look()
    for path in bench.path.parent.glob("*.au"):
        path.rename(path.with_suffix(".ogg"))
    bench.to_the_end()
    assert len(bench.transcript.recordings[0].words) == 2

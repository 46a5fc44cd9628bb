"""What hearing costs, and how much of it is right: spoken answers of which everything is known."""

import os
from collections.abc import Iterator, Sequence
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from time import perf_counter, sleep

from tests.speech_audio.heard import compared
from tests.speech_audio.made import made, what_is_missing
from tests.speech_audio.truth import Truth, small
from tests.torture.speech.transcribing import Heard, transcribe

from bench import proc
from bench.place import Place
from bench.table import Figure, Row, Skipped
from hotseat.clock import SystemClock
from hotseat.speech.audio_recorder import Tape
from hotseat.speech.models.packaged import packaged_model
from hotseat.speech.recording import Recording

MB = 2**20
BEGIN_SECONDS, RECORDED_SECONDS, ROUNDS = 3.0, 10.0, 3
EXTRA = ("numpy", "pywhispercpp", "webrtcvad")


def measure(place: Place) -> Iterator[Row]:
    """Words, processor seconds and memory of the transcriber, and what the recorder takes of a core."""
    yield from _transcriber()
    if proc.CAN_TELL:
        yield from _recorder(place.folder("recorded"))
    else:
        yield Skipped("recording", proc.CANNOT)


def _transcriber() -> Iterator[Row]:
    if any(find_spec(module) is None for module in EXTRA) or packaged_model() is None:
        yield Skipped("transcription", "it needs `.venv/bin/pip install '.[speech]'`")
        return
    if missing := what_is_missing():
        yield Skipped("transcription", missing)
        return
    heard = [(truth, transcribe(truth.sound)) for truth in made("clean").values()]
    found = [compared(truth, one.words) for truth, one in heard]
    yield _words("words heard wrong", [(one.errors, one.words) for one in found], budget=4.0)
    yield _words("words in a wrong section", [(one.misplaced, one.placed) for one in found], budget=0.2)
    yield _costs(heard)
    yield _largest("memory of the transcriber", [one.peak_bytes / MB for _, one in heard], budget=300)


def _words(what: str, counts: Sequence[tuple[int, int]], budget: float) -> Figure:
    wrong, words = (sum(column) for column in zip(*counts, strict=True))
    shares = [100 * part / whole for part, whole in counts]
    figure = partial(Figure, low=min(shares), high=max(shares), budget=budget, unit="%")
    return figure(what=what, measured=100 * wrong / words, beside=f"{wrong} of {words:,} words")


def _costs(heard: Sequence[tuple[Truth, Heard]]) -> Figure:
    each = [60 * one.processor_seconds / truth.seconds for truth, one in heard]
    minutes = sum(truth.seconds for truth, _ in heard) / 60
    return Figure(
        what="transcribing a minute",
        measured=sum(one.processor_seconds for _, one in heard) / minutes,
        low=min(each),
        high=max(each),
        budget=12,
        unit="s",
        beside=f"processor seconds, over {minutes:.1f} minutes of speech",
    )


def _largest(what: str, sizes: Sequence[float], budget: float) -> Figure:
    figure = partial(Figure, low=min(sizes), high=max(sizes), budget=budget, unit="MB")
    return figure(what=what, measured=max(sizes), beside="the largest that was resident")


def _recorder(folder: Path) -> Iterator[Row]:
    """With a file as the microphone, because that is the same on every machine."""
    folder.mkdir()
    rounds = [_recorded(folder / f"{number}.au") for number in range(ROUNDS)]
    shares = [share for share, _ in rounds]
    steps = 100 / os.sysconf("SC_CLK_TCK") / RECORDED_SECONDS
    yield Figure(
        what="recording",
        measured=sum(shares) / ROUNDS,
        low=min(shares),
        high=max(shares),
        budget=1.0,
        unit="%",
        beside=f"of a core, after its start; figures in steps of {steps:.1f} %",
    )
    yield _largest("memory of the recorder", [size for _, size in rounds], budget=40)


def _recorded(path: Path) -> tuple[float, float]:
    """The percent of a core that recording took, and its memory in MB."""
    tape = Tape(path, "bench", SystemClock().elapsed())
    recording = Recording(tape, f"file:{small()['parcels'].sound}")
    sleep(BEGIN_SECONDS)
    process = recording._child.process_id
    if process is None:
        raise RuntimeError(recording.state.trouble)
    before, began = proc.cpu_seconds(process), perf_counter()
    sleep(RECORDED_SECONDS)
    share = 100 * (proc.cpu_seconds(process) - before) / (perf_counter() - began)
    size = proc.memory(process).rss
    recording.stop()
    recording.wait(None)
    return share, size

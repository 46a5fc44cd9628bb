"""What becomes of a transcription, whatever its child does. The children are real, and need no library."""

import json
import os
from functools import partial
from pathlib import Path

import pytest

from hotseat.domain.speech.transcript import Span, Word
from hotseat.speech.transcription import (
    QUIET_SECONDS,
    SECONDS_BETWEEN_LOOKS,
    Transcription,
    TranscriptionState,
    ceiling_for,
)
from tests.speech.transcribers import BEGUN, DIES_WITH_US, FINISHED, VOICE, WAITS, WORDS, child
from tests.waiting import until


def over(*lines: object, then: str = "") -> TranscriptionState:
    """The state after the end of a program."""
    transcription = Transcription(child(*lines, then=then))
    transcription.wait(None)
    return transcription.state


def test_words_and_voice_are_there_when_it_has_finished() -> None:
    state = over(BEGUN, {"type": "progress", "done": 4.0}, *WORDS, VOICE, FINISHED)
    assert (state.trouble, state.is_over, state.done, state.seconds) == ("", True, 4.0, 8.5)
    assert state.result is not None
    assert state.result.words == (Word(0.5, 0.75, "We"), Word(2.0, 2.5, "began"))
    assert state.result.voice == (Span(0.5, 0.8), Span(1.9, 2.6))
    assert (state.result.engine, state.result.seconds) == ("whisper.cpp tiny.en q8_0", 8.5)


def test_progress_is_seen_while_it_works() -> None:
    transcription = Transcription(child(BEGUN, {"type": "progress", "done": 4.0}, then=DIES_WITH_US))
    until(lambda: transcription.state.done == 4.0)
    assert not transcription.state.is_over
    transcription.stop()
    transcription.wait(None)
    assert transcription.state.trouble.startswith("Transcription was stopped; the recording is kept")


ENDINGS = {
    "a signal, as an abort in C++ is": "os.abort()",
    "an exit code": "os._exit(3)",
    "a full memory": "import signal; os.kill(os.getpid(), signal.SIGKILL)",
    "no end of the lines": "os._exit(0)",
}


@pytest.mark.parametrize("then", ENDINGS.values(), ids=ENDINGS)
def test_any_end_but_a_good_one_is_no_transcript_and_a_sentence(then: str) -> None:
    state = over(BEGUN, *WORDS, VOICE, then=then)
    assert state.result is None
    assert state.trouble.startswith("Transcription broke off (")
    assert state.trouble.endswith("`hotseat speech check` shows the model.")


def test_a_bad_end_after_the_last_line_is_no_transcript_either() -> None:
    state = over(BEGUN, *WORDS, VOICE, FINISHED, then="os.abort()")
    assert state.result is None
    assert state.trouble


def test_the_child_says_why_itself() -> None:
    state = over(BEGUN, {"type": "failed", "why": "there is no\x1b[31m model.\n"}, then="os._exit(1)")
    assert state.result is None
    assert state.trouble == "There is no[31m model."


def test_a_program_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    transcription = Transcription([str(tmp_path / "nothing")])
    transcription.wait(None)
    assert transcription.state.trouble.startswith("Transcription could not be started; ")


def test_lines_that_make_no_sense_are_left_out() -> None:
    nonsense = [
        *("whisper_init: loading\n", "[]\n", "{}\n", '{"type": "word"}\n'),
        *(
            {"type": "word", "at": "soon", "to": 1, "text": "x"},
            {"type": "word", "at": 1, "to": 2, "text": 3},
        ),
        *(
            {"type": "voice", "spans": 7},
            {"type": "progress", "done": None},
            {"type": "begun", "seconds": []},
        ),
    ]
    state = over(BEGUN, *nonsense, *WORDS, VOICE, FINISHED)
    assert state.result is not None
    assert [word.text for word in state.result.words] == ["We", "began"]
    assert state.seconds == 8.5


def test_a_child_that_hangs_is_ended() -> None:
    transcription = Transcription(child(BEGUN, then=WAITS))
    until(lambda: transcription.state.seconds > 0)
    transcription.watch(1_000.0)
    transcription.watch(1_000.0 + QUIET_SECONDS - 0.1)
    assert transcription.state.trouble == ""
    transcription.watch(1_000.0 + QUIET_SECONDS)
    transcription.wait(None)
    assert transcription.state.trouble.startswith(
        "Transcription made no progress for 60 seconds, so hotseat ended it;"
    )


def has_done(transcription: Transcription, seconds: float) -> bool:
    return transcription.state.done == seconds


def test_a_child_that_goes_on_slowly_is_not_ended(tmp_path: Path) -> None:
    """It writes a line for each byte that comes through a pipe."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    counts = f"""
for number, _ in enumerate(iter(lambda pipe=open({str(pipe)!r}, 'rb', 0): pipe.read(1), b''), 1):
    os.write(1, b'{{"type": "progress", "done": %d}}\\n' % number)"""
    transcription = Transcription(child(BEGUN, then=counts))
    with pipe.open("wb", 0) as goes_on:
        for number in range(1, 6):
            goes_on.write(b".")
            until(partial(has_done, transcription, number))
            transcription.watch(number * 0.9 * QUIET_SECONDS)
        assert not transcription.state.is_over
        transcription.stop()
    transcription.wait(None)


def test_a_child_that_takes_too_much_memory_is_ended() -> None:
    transcription = Transcription(child(BEGUN, then=WAITS), ceiling=2**20)
    until(lambda: transcription.state.seconds > 0)
    transcription.watch(5.0)
    transcription.wait(None)
    assert transcription.state.trouble.startswith(
        "Transcription took more than 1 MB of memory, so hotseat ended it;"
    )


def test_a_child_with_little_memory_is_left_alone() -> None:
    transcription = Transcription(child(BEGUN, then=DIES_WITH_US))
    until(lambda: transcription.state.seconds > 0)
    for second in range(5):
        transcription.watch(second * SECONDS_BETWEEN_LOOKS)
    assert not transcription.state.is_over
    transcription.stop()
    transcription.wait(None)


def test_one_that_is_stopped_before_it_started_does_not_go_on() -> None:
    last = f"{json.dumps(FINISHED)}\n".encode()
    transcription = Transcription(child(BEGUN, then=f"input(); os.write(1, {last!r})"))
    transcription.stop()
    transcription.wait(None)
    assert transcription.state.result is None


SAYS_HOW = """import json
os.write(1, (json.dumps({'type': 'failed', 'why': os.environ['OMP_WAIT_POLICY']}) + '\\n').encode())"""


def test_threads_wait_for_each_other_without_work() -> None:
    assert over(then=SAYS_HOW).trouble == "Passive"


def test_a_large_model_may_take_more_memory(tmp_path: Path) -> None:
    model = tmp_path / "model.bin"
    assert ceiling_for(model) == 600 * 2**20
    with model.open("wb") as file:
        file.truncate(200 * 2**20)
    assert ceiling_for(model) == 1_000 * 2**20

"""What another program writes of a session's words is not lost: who comes second waits, or says so."""

from pathlib import Path

import pytest

from hotseat.domain.speech.transcript import PastedText, Transcript
from hotseat.storage.session.archive import read
from hotseat.storage.session.discarded import CannotMove, discard
from hotseat.storage.session.forgetting import forget, kept_of_speech
from hotseat.storage.session.words_lock import locked_words
from hotseat.storage.speech.words_file import write_words
from tests.desk.transcribing.bench import Bench
from tests.said import Type
from tests.sessions import answered_session

PASTED = PastedText(1, "situation", "What I pasted.")


def test_words_wait_until_another_program_has_written(bench: Bench) -> None:
    bench.transcribing.take(bench.session)
    first = bench.transcribing.look().recording
    assert bench.transcribing._running is not None
    bench.transcribing._running[1].wait(None)
    with locked_words(bench.path.stem):
        held = bench.transcribing.look()
        assert (held.recording, held.finished, held.troubles) == (first, (), ())
        assert bench.transcript.is_empty
        write_words(bench.path.parent, bench.path.stem, Transcript(pasted=(PASTED,)))
    assert [sentence for state in bench.to_the_end() for sentence in state.troubles] == []
    assert bench.transcript.pasted == (PASTED,)
    assert len(bench.transcript.recordings) == 2


def test_what_is_forgotten_meanwhile_gets_no_words(bench: Bench) -> None:
    """The recording is looked for while nobody else can remove it."""
    bench.transcribing.take(bench.session)
    bench.transcribing.look()
    assert bench.transcribing._running is not None
    bench.transcribing._running[1].wait(None)
    with locked_words(bench.path.stem):
        bench.transcribing.look()
        for path in bench.path.parent.glob("*.au"):
            path.unlink()
    bench.to_the_end()
    assert bench.transcript.is_empty


def test_nothing_is_attached_forgotten_or_discarded_meanwhile(practice: Path, typed: Type) -> None:
    path = answered_session(practice / "sessions")
    write_words(path.parent, path.stem, Transcript(pasted=(PASTED,)))
    text = practice / "answer.txt"
    text.write_text("We began.")
    before = path.with_name(f"{path.stem}.words.jsonl").read_bytes()
    with locked_words(path.stem):
        attached = typed("speech", "attach", path.stem, str(text), "--question", "1", "--again")
        assert (attached.code, attached.err) == (
            1,
            f"hotseat: Another program is writing words of {path.stem} now; attach it again in a moment.\n",
        )
        assert forget([kept_of_speech(path.parent)[path.stem]]) == [
            f"Another program is writing words of {path.stem} now; repeat the command in a moment."
        ]
        with pytest.raises(CannotMove):
            discard(path)
        assert path.with_name(f"{path.stem}.words.jsonl").read_bytes() == before
    assert typed("speech", "attach", path.stem, str(text), "--question", "1", "--again").code == 0
    assert read(discard(path)).session is not None

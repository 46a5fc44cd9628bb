"""A real child speaks with a program that writes down what it is asked to say."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator

import pytest

from hotseat.domain.text import LONGEST_LINE
from hotseat.speech.voice.speaker import SECONDS_TO_BEGIN, Speaker
from hotseat.speech.voice.trouble import NOTHING_SPEAKS
from tests.clocks import ManualClock
from tests.speech.voice.programs import HANGS, SpeakingPrograms, is_gone
from tests.waiting import until

QUESTION = "Tell me about a time you said no."
HOSTILE = (
    *("--help", "-w /tmp/x", "-", "--", "-f/etc/passwd", "$(touch x) `touch x`; touch x", "'\"\\"),
    *("[[rate 900]] [[slnc 60000]] [hi](/hi/)", "<speak><break time='60s'/>hi</speak>", "a\x00b\x1b[2Jc\x07"),
    *("first\nsecond\r\n.\r\nQUIT\n", "\u202eabc\u200b", "x" * 10_000, "word " * 3_000, "é ß 漢字 🎤"),
)


@pytest.fixture
def speaker(clock: ManualClock) -> Iterator[Speaker]:
    """A speaker whose child ends with the test."""
    speaker = Speaker(clock.elapsed)
    yield speaker
    child = speaker._child
    speaker.close()
    if child is not None:
        until(lambda: child.is_over)


def say(speaker: Speaker, text: str) -> None:
    """Says it to its end."""
    speaker.say(text)
    until(lambda: not speaker.is_speaking)


@pytest.mark.parametrize("name", ["espeak-ng", "spd-say"])
def test_any_text_reaches_a_program_as_words_and_as_nothing_else(
    name: str, speaker: Speaker, programs: SpeakingPrograms
) -> None:
    """One child speaks them all, so that each also shows what the ones before it have left."""
    programs.install(name)
    for text in HOSTILE:
        before = len(programs.asked)
        say(speaker, f"Hello {text}")
        say(speaker, text)
        assert speaker.why_silent == "", repr(text)
        spoken = programs.asked[before:]
        assert len(spoken) in (1, 2), f"what has no word in it is not said: {text!r}"
        for start in spoken:
            is_said_as_words(name, start["arguments"], start["text"])
    say(speaker, QUESTION)
    assert speaker.why_silent == ""
    assert len({start["parent"] for start in programs.asked}) == 1
    assert QUESTION in (programs.asked[-1]["text"], programs.asked[-1]["arguments"][-1])


def is_said_as_words(name: str, arguments: list[str], text: str) -> None:
    commands = {"espeak-ng": ["-b", "1", "--stdin"], "spd-say": ["--wait", "--"]}
    if name == "spd-say":
        assert text == ""
        *arguments, text = arguments
    assert arguments == commands[name]
    assert text.isprintable()
    assert not set("<>[]") & set(text)
    assert 0 < len(text) <= LONGEST_LINE


def test_the_child_is_kept_from_one_text_to_the_next(speaker: Speaker, programs: SpeakingPrograms) -> None:
    programs.install("espeak-ng")
    say(speaker, QUESTION)
    say(speaker, "And then?")
    assert programs.spoken == [QUESTION, "And then?"]
    assert len({request["parent"] for request in programs.asked}) == 1


def test_the_next_text_silences_the_one_before(speaker: Speaker, programs: SpeakingPrograms) -> None:
    programs.install("espeak-ng")
    speaker.say(f"{QUESTION} {HANGS}")
    first = programs.wait_for(1)
    assert speaker.is_speaking
    say(speaker, "And then?")
    assert is_gone(first["pid"])
    assert programs.spoken[1:] == ["And then?"]


def test_of_texts_in_haste_the_last_is_heard(speaker: Speaker, programs: SpeakingPrograms) -> None:
    programs.install("espeak-ng")
    for number in range(50):
        speaker.say(f"{number} {HANGS}")
    say(speaker, "And then?")
    assert programs.spoken[-1] == "And then?"
    assert all(is_gone(request["pid"]) for request in programs.asked)


@pytest.mark.parametrize("name", ["espeak-ng", "spd-say"])
def test_silence_comes_at_once_also_from_a_service(
    name: str, speaker: Speaker, programs: SpeakingPrograms
) -> None:
    programs.install(name)
    speaker.say(f"{QUESTION} {HANGS}")
    first = programs.wait_for(1)
    speaker.hush()
    assert not speaker.is_speaking
    until(lambda: is_gone(first["pid"]))
    if name == "spd-say":
        assert programs.wait_for(2)["arguments"] == ["--cancel"]
    say(speaker, "And then?")
    assert speaker.why_silent == ""


def test_closing_ends_the_program_and_the_child(speaker: Speaker, programs: SpeakingPrograms) -> None:
    programs.install("espeak-ng")
    speaker.say(f"{QUESTION} {HANGS}")
    first = programs.wait_for(1)
    speaker.close()
    until(lambda: is_gone(first["pid"]) and is_gone(first["parent"]))


DIES = f"""
import os, signal
from hotseat.speech.voice.speaker import Speaker
speaker = Speaker(lambda: 0.0)
speaker.say("{HANGS}")
signal.pause()
"""


def test_a_program_that_is_killed_leaves_nobody_speaking(programs: SpeakingPrograms) -> None:
    programs.install("espeak-ng")
    with subprocess.Popen([sys.executable, "-c", DIES]) as parent:
        first = programs.wait_for(1)
        os.kill(parent.pid, signal.SIGKILL)
    until(lambda: is_gone(first["pid"]) and is_gone(first["parent"]))


@pytest.mark.parametrize(
    ("ending", "why"),
    [
        ("sys.exit(3)", "espeak-ng ended with exit code 3"),
        ("sys.exit('no \\x1b[2J sound')", 'espeak-ng said "no [2J sound"'),
        (
            "print('ALSA lib: x\\nerror: No such device', file=sys.stderr)",
            'espeak-ng said "error: No such device"',
        ),
    ],
)
def test_a_program_that_cannot_be_heard_is_told_of_and_tried_again(
    ending: str, why: str, speaker: Speaker, programs: SpeakingPrograms
) -> None:
    programs.install("espeak-ng", ending)
    say(speaker, QUESTION)
    assert speaker.why_silent == why
    programs.install("espeak-ng")
    say(speaker, QUESTION)
    assert speaker.why_silent == ""


def test_a_program_that_only_warns_is_heard(speaker: Speaker, programs: SpeakingPrograms) -> None:
    programs.install("espeak-ng", "print('ALSA lib: x', file=sys.stderr)")
    say(speaker, QUESTION)
    assert speaker.why_silent == ""


def test_where_nothing_can_speak_that_is_told(speaker: Speaker, programs: SpeakingPrograms) -> None:
    say(speaker, QUESTION)
    assert "hibari could not be loaded (ImportError)" in speaker.why_silent or (
        speaker.why_silent == NOTHING_SPEAKS
    )


@pytest.mark.parametrize(
    "source",
    [
        "raise ImportError\n",
        "raise OSError('a library of the system is missing')\n",
        "import os; os.abort()\n",
        "import os; os._exit(0)\n",
        "1 / 0\n",
        "class Hibari:\n    def __init__(self): raise RuntimeError('no model')\n",
        "class Hibari:\n    def stream(self, text): raise ValueError(text)\n",
    ],
)
def test_a_neural_voice_that_fails_leaves_the_text_to_the_next(
    source: str, speaker: Speaker, programs: SpeakingPrograms
) -> None:
    programs.hibari_is(source)
    programs.install("espeak-ng")
    say(speaker, QUESTION)
    say(speaker, "And then?")
    assert (programs.spoken, speaker.why_silent) == ([QUESTION, "And then?"], "")


def test_a_voice_that_hangs_is_given_up_and_the_next_text_is_heard(
    speaker: Speaker, clock: ManualClock, programs: SpeakingPrograms
) -> None:
    programs.install("espeak-ng")
    speaker.say(HANGS)
    first = programs.wait_for(1)
    assert (speaker.is_speaking, speaker.why_silent) == (True, "")
    clock.advance(SECONDS_TO_BEGIN + 60)
    assert (speaker.is_speaking, speaker.why_silent) == (False, "the voice hangs")
    say(speaker, "And then?")
    assert (programs.spoken[1:], speaker.why_silent) == (["And then?"], "")
    until(lambda: is_gone(first["parent"]))


def test_a_voice_that_hangs_does_not_hold_up_the_next_text_where_another_voice_is_there(
    speaker: Speaker, clock: ManualClock, programs: SpeakingPrograms
) -> None:
    for name in ("spd-say", "espeak-ng"):
        programs.install(name)
    speaker.say(HANGS)
    programs.wait_for(1)
    clock.advance(SECONDS_TO_BEGIN + 60)
    say(speaker, "And then?")
    assert (programs.asked[1]["arguments"], speaker.why_silent) == (["-b", "1", "--stdin"], "")


def test_a_voice_that_hangs_is_better_than_one_that_cannot_speak(
    speaker: Speaker, clock: ManualClock, programs: SpeakingPrograms
) -> None:
    programs.install("spd-say")
    programs.folder.joinpath("bin", "spd-say").write_text("#!/bin/sh\nexit 1\n")
    programs.install("espeak-ng")
    speaker.say(HANGS)
    programs.wait_for(1)
    clock.advance(SECONDS_TO_BEGIN + 60)
    say(speaker, "And then?")
    assert (programs.spoken[1:], speaker.why_silent) == (["And then?"], "")


def test_a_library_in_the_current_folder_is_not_imported(
    speaker: Speaker, programs: SpeakingPrograms, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = programs.folder / "here"
    here.mkdir()
    for name in ("json", "hotseat", "hibari"):
        here.joinpath(f"{name}.py").write_text("import os; os._exit(9)\n")
    monkeypatch.chdir(here)
    programs.install("espeak-ng")
    say(speaker, QUESTION)
    assert (programs.spoken, speaker._left_out) == ([QUESTION], [])

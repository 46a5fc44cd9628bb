"""The voice of a desk, in an interpreter of its own and with a program that speaks."""

import subprocess
import sys
from pathlib import Path

from hotseat.desk.desk import Desk
from tests.clocks import ManualClock
from tests.desk.desks import desk_in
from tests.speech.voice.programs import SpeakingPrograms
from tests.waiting import until

QUESTION = "Tell me about a time you said no."
SILENT_AND_SPEAKING = f"""
import sys
from pathlib import Path
from random import Random
from hotseat.clock import SystemClock
from hotseat.desk.desk import Desk
from hotseat.storage.files.folder import PracticeFolder

LIBRARIES = {{"hibari", "sounddevice", "numpy", "onnxruntime", "miniaudio"}}
desk = Desk(PracticeFolder(Path("practice"), ""), SystemClock(), Random(1))
voice = desk.voice
voice.hush(), voice.trouble(), voice.is_on(pair=False), voice.is_speaking, voice.close()
assert "hotseat.speech.voice.speaker" not in sys.modules
voice.say({QUESTION!r})
while voice.is_speaking:
    pass
assert voice.trouble() == ""
assert not LIBRARIES & set(sys.modules), LIBRARIES & set(sys.modules)
desk.leave()
"""


def test_silent_it_loads_nothing_and_speaking_it_loads_no_library(
    stranger: Path, programs: SpeakingPrograms
) -> None:
    programs.install("espeak-ng")
    subprocess.run([sys.executable, "-c", SILENT_AND_SPEAKING], check=True)
    assert programs.spoken == [QUESTION]


def desk_that_speaks(folder: Path) -> Desk:
    desk = desk_in(folder, ManualClock())
    desk.voice.say(QUESTION)
    until(lambda: not desk.voice.is_speaking)
    return desk


def test_what_cannot_be_heard_is_told_once_in_each_session(
    tmp_path: Path, programs: SpeakingPrograms
) -> None:
    programs.install("espeak-ng", "sys.exit('no device')")
    desk = desk_that_speaks(tmp_path)
    assert desk.voice.trouble() == (
        'Nothing was read aloud: espeak-ng said "no device". The session goes on; '
        "hotseat speech check shows what can speak here."
    )
    assert desk.voice.trouble() == ""
    desk.leave()
    desk.voice.say(QUESTION)
    until(lambda: not desk.voice.is_speaking)
    assert desk.voice.trouble() != ""
    desk.leave()


def test_in_a_pair_it_is_switched_for_the_session_and_alone_for_the_next_start(tmp_path: Path) -> None:
    desk = desk_in(tmp_path)
    assert desk.voice.switch(pair=True) == ""
    assert (desk.voice.is_on(pair=True), desk.voice.is_on(pair=False)) == (True, False)
    desk.leave()
    assert not desk.voice.is_on(pair=True)
    assert desk.voice.switch(pair=False) == ""
    desk.leave()
    again = desk_in(tmp_path).voice
    assert (again.is_on(pair=True), again.is_on(pair=False)) == (False, True)

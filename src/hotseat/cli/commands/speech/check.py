"""`hotseat speech check`."""

import os
from argparse import Namespace
from collections.abc import Iterator

from hotseat.cli.echo import complain, echo, echo_data
from hotseat.cli.exit_codes import DONE, FAULTS_FOUND, folder_perhaps_not_yet_made
from hotseat.desk.user_settings import UserSettings
from hotseat.domain.text import one_line
from hotseat.installing import install_command
from hotseat.reports.text.columns import longest, pad
from hotseat.speech.microphones import Microphones, microphones
from hotseat.speech.parts import VOICE_EXTRA, Part, Parts, how_to_install, parts

HEARS = ("microphone", "voice_detector", "recogniser", "model")
"""The parts that come with hotseat[speech]."""


def run(options: Namespace) -> int:
    """Prints which parts of hearing and speaking are there, and how to install what is missing.

    Returns 1 if answers cannot be transcribed.
    """
    folder_perhaps_not_yet_made(options)
    settings = UserSettings(os.environ)
    parts_there = parts(settings.model)
    heard = microphones() if parts_there.microphone.is_there else Microphones((), "")
    if options.json:
        echo_data({**_data(parts_there), "microphones": list(heard.names)})
        return DONE if parts_there.can_transcribe else FAULTS_FOUND
    echo(_lines(parts_there._asdict()))
    if heard.names:
        echo([f"Microphones: {'; '.join(heard.names)}"])
        chosen = one_line(settings.in_force("microphone").value)
        records = f'"{chosen}", as the setting microphone says' if chosen else "the one that your system uses"
        echo([f"Answers are recorded from {records}."])
    if heard.trouble:
        complain(heard.trouble.removesuffix("."))
    if missing := [name for name in HEARS if not getattr(parts_there, name).is_there]:
        parts_missing = " and ".join(f"a {_in_words(name)}" for name in missing)
        complain(
            f"answers cannot be recorded and transcribed without {parts_missing}; "
            f"{how_to_install()} installs what is needed"
        )
    if not parts_there.spoken_voice.is_there:
        complain(f"questions cannot be read aloud; {install_command(VOICE_EXTRA)} installs a voice")
    return DONE if parts_there.can_transcribe else FAULTS_FOUND


def _data(parts_there: Parts) -> dict[str, object]:
    return {
        "can_transcribe": parts_there.can_transcribe,
        "parts": {
            name: {"there": part.is_there, "what": part.what} for name, part in parts_there._asdict().items()
        },
    }


def _lines(parts_there: dict[str, Part]) -> Iterator[str]:
    columns = longest(map(_in_words, parts_there))
    for name, part in parts_there.items():
        yield f"  {pad(_in_words(name), columns)}  {part.what}"


def _in_words(name: str) -> str:
    return name.replace("_", " ")

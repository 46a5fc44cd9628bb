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
    found = parts(settings.model)
    heard = microphones() if found.microphone.is_there else Microphones((), "")
    if options.json:
        echo_data({**_data(found), "microphones": list(heard.names)})
        return DONE if found.can_transcribe else FAULTS_FOUND
    echo(_lines(found._asdict()))
    if heard.names:
        echo([f"Microphones: {'; '.join(heard.names)}"])
        chosen = one_line(settings.in_force("microphone").value)
        records = f'"{chosen}", as the setting microphone says' if chosen else "the one that your system uses"
        echo([f"Answers are recorded from {records}."])
    if heard.trouble:
        complain(heard.trouble.removesuffix("."))
    if missing := [name for name in HEARS if not getattr(found, name).is_there]:
        parts_missing = " and ".join(f"a {_in_words(name)}" for name in missing)
        complain(
            f"answers cannot be recorded and transcribed without {parts_missing}; "
            f"{how_to_install()} installs what is needed"
        )
    if not found.spoken_voice.is_there:
        complain(f"questions cannot be read aloud; {install_command(VOICE_EXTRA)} installs a voice")
    return DONE if found.can_transcribe else FAULTS_FOUND


def _data(found: Parts) -> dict[str, object]:
    return {
        "can_transcribe": found.can_transcribe,
        "parts": {
            name: {"there": part.is_there, "what": part.what} for name, part in found._asdict().items()
        },
    }


def _lines(found: dict[str, Part]) -> Iterator[str]:
    columns = longest(map(_in_words, found))
    for name, part in found.items():
        yield f"  {pad(_in_words(name), columns)}  {part.what}"


def _in_words(name: str) -> str:
    return name.replace("_", " ")

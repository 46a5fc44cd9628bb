"""The settings, and their allowed values."""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Annotated, Any, Literal, NamedTuple, get_args

from hotseat.domain.interview_days import LEAST_MINUTES, MOST_MINUTES, are_kept
from hotseat.domain.markers import Says
from hotseat.domain.own_keys import are_own_keys
from hotseat.domain.people import LONGEST_NAME
from hotseat.domain.text import one_line
from hotseat.domain.vocabulary import (
    BLIND_WAYS,
    CUE_WAYS,
    FOLLOW_UP_WAYS,
    KEYMAPS,
    KINDS,
    NUMBER_ROWS,
    PAIR_RATINGS,
    RECORD_WAYS,
    STORY_SHOWN,
    SWITCHES,
    BlindWay,
    CueWay,
    FollowUpWay,
    Keymap,
    Kind,
    NumberRow,
    PairRating,
    RecordWay,
    StoryShown,
    Switch,
)

LONGEST_PREPARATION = 3_600
"""The most seconds of preparation that a card can begin with."""
LONGEST_PATH = 1_000
"""The most characters of a path, and of a microphone's name, which may be one."""


CLOSED_SETS: Mapping[str, tuple[str, ...]] = {
    "kind": KINDS,
    "cue": CUE_WAYS,
    "follow_ups": FOLLOW_UP_WAYS,
    "blind": BLIND_WAYS,
    "pair_rating": PAIR_RATINGS,
    "story": STORY_SHOWN,
    "record": RECORD_WAYS,
    "voice": SWITCHES,
    "keymap": KEYMAPS,
    "number_row": NUMBER_ROWS,
}
"""The settings with a closed set of values, and these values."""
YES_OR_NO = ("first_frame", "plain")
"""The settings that are true or false."""
KEPT_FOR_ALL_FOLDERS = ("theme", "cue", "blind", "pair_rating", "story", "record", "voice")
"""The settings whose last choice is remembered for all practice folders together."""


class Settings(NamedTuple):
    """Every setting with its default, which is in force if nothing was set, remembered or practised."""

    name: Annotated[str, Says("Your name; your answers decide what is asked next.")] = ""
    theme: Annotated[str, Says("The colour theme; if left out, one that suits the terminal.")] = ""
    level: Annotated[str, Says("The level that a session begins with: L6, L7, or one of your own.")] = "L6"
    kind: Annotated[Kind, Says("The kind of question that a session begins with.")] = "behavioral"
    preparation: Annotated[int, Says("Seconds of preparation that a card begins with.")] = 0
    interview: Annotated[
        str,
        Says("The day of your interview, as 2026-12-14; several as tables [[interview]] with on and name."),
    ] = ""
    minutes: Annotated[int, Says("Minutes a day that you give to getting ready for it.")] = 40
    cue: Annotated[CueWay, Says("How the clock draws attention: a bell, a flash, both or neither.")] = "none"
    follow_ups: Annotated[
        FollowUpWay, Says("Alone: whether follow-ups come one at a time, unseen, or from a list.")
    ] = "one at a time"
    blind: Annotated[BlindWay, Says("Alone: what an answer hides of the time, to be guessed at its end.")] = (
        "off"
    )
    pair_rating: Annotated[
        PairRating, Says("When a pair rates: after each question, or once for the whole interview.")
    ] = "each question"
    story: Annotated[
        StoryShown,
        Says("Your story during the answer: hidden, a line that names its key, or its points at the side."),
    ] = "hidden"
    record: Annotated[
        RecordWay, Says("Whether answers are recorded: never, when switched on on the card, or always.")
    ] = "never"
    audio: Annotated[
        str, Says('What becomes of a recording: "delete after transcription", "keep 30 days", or "keep".')
    ] = "delete after transcription"
    microphone: Annotated[
        str, Says("The name of the microphone, or file: and the path of a recording; if left out, any.")
    ] = ""
    model: Annotated[
        str,
        Says("The path of a model for whisper.cpp that recognises speech; if left out, the one there is."),
    ] = ""
    voice: Annotated[Switch, Says("Whether the interviewer's questions are read aloud.")] = "off"
    first_frame: Annotated[bool, Says("Whether a start shows home as it looked last until it is read.")] = (
        True
    )
    plain: Annotated[
        bool, Says("Whether hotseat runs in line mode, to be read aloud, in place of the screens.")
    ] = False
    keymap: Annotated[Keymap, Says("The keys that ship: standard, or vim, where h, j, k and l move.")] = (
        "standard"
    )
    number_row: Annotated[
        NumberRow, Says("What the row of digits sends without shift: digits, or signs (azerty).")
    ] = "digits"
    keys: Annotated[
        Mapping[str, str], Says("Keys of your own, by the ids that `hotseat config --keys` lists.")
    ] = {}


Source = Literal["environment", "file", "remembered", "sessions", "default"]


class InForce(NamedTuple):
    """The value of a setting that is in force, and where it comes from."""

    value: Any
    source: Source
    origin: str = ""
    """The environment variable, or the file with its line if it has one; empty for sessions and defaults."""


def means(key: str) -> str:
    """What the setting does, as a sentence."""
    return str(get_args(Settings.__annotations__[key])[1])


def values_of(key: str, levels: Iterable[str] = (), themes: Iterable[str] = ()) -> tuple[str, ...]:
    """The values that the setting can have, where these are few; else nothing."""
    if key in YES_OR_NO:
        return ("true", "false")
    return CLOSED_SETS.get(key) or tuple({"level": levels, "theme": themes}.get(key, ()))


class LastTime(NamedTuple):
    """What the last session began with. A field that is empty, or None, was never chosen."""

    level: str = ""
    kind: str = ""
    preparation: int | None = None
    """Seconds."""
    plan: str | None = None
    """The id of a pacing plan; empty for the default."""


KEPT_PATTERN = "^(delete after transcription|keep|keep [1-9][0-9]{0,3} days?)$"
"""The values of the setting `audio`, as a regular expression."""


KEEP_AUDIO = "keep"
"""The value of the setting `audio` with which no recording is ever removed."""


def days_kept(audio: str) -> int | None:
    """How many days a recording is kept after its transcription: 0 for none, None for ever."""
    if audio == KEEP_AUDIO:
        return None
    return int(audio.split()[1]) if audio.startswith("keep") else 0


def is_on(value: str) -> bool:
    """Whether a variable of the environment that switches something on does so: anything but 0, false, no and
    off does; an empty one counts as not set."""
    return value.strip().lower() not in ("", "0", "false", "no", "off")


def variable_of(key: str) -> str:
    """The environment variable that sets this setting."""
    return f"HOTSEAT_{key.upper()}"


def is_sound(key: str, value: object) -> bool:
    """Whether the value is allowed for this setting without being corrected."""
    if key not in Settings._fields:
        return False
    if key in _CHECKS:
        return _CHECKS[key](value)
    if type(value) is not str or one_line(value) != value:
        return False
    return value in CLOSED_SETS[key] if key in CLOSED_SETS else len(value) <= longest(key)


_CHECKS: Mapping[str, Callable[[object], bool]] = {
    "audio": lambda value: type(value) is str and re.fullmatch(KEPT_PATTERN, value) is not None,
    **dict.fromkeys(YES_OR_NO, lambda value: type(value) is bool),
    "keys": are_own_keys,
    "interview": are_kept,
    "preparation": lambda value: type(value) is int and 0 <= value <= LONGEST_PREPARATION,
    "minutes": lambda value: type(value) is int and LEAST_MINUTES <= value <= MOST_MINUTES,
}
"""The settings that are neither text nor one of a closed set."""


def longest(key: str) -> int:
    """The most characters that the value of this setting may have."""
    return LONGEST_PATH if key in ("microphone", "model") else LONGEST_NAME

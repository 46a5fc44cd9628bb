"""What was said in a made recording, and when: a JSON file beside the sound. All times are seconds in it."""

import json
from pathlib import Path
from typing import Any, NamedTuple

SMALL = Path(__file__).parent / "small"


class Phrase(NamedTuple):
    """What was said in one breath."""

    start: float
    """When its first sound is heard."""
    stop: float
    text: str


class SpokenPart(NamedTuple):
    """A section, or the answer to a follow-up."""

    id: str
    """The section; for a follow-up the question that was asked."""
    start: float
    """Where it begins: in the silence after what was said before."""
    stop: float
    text: str
    first_word: float
    """Seconds from its begin until a voice is heard."""
    i: int
    we: int
    numbers: tuple[str, ...]
    hedges: tuple[str, ...]
    fillers: tuple[str, ...]
    hesitations: int
    phrases: tuple[Phrase, ...]
    pauses: tuple[tuple[float, float], ...]
    """Silences that were meant, from the last sound before to the first sound after."""


class Truth(NamedTuple):
    """All that is known of a made recording."""

    sound: Path
    rate: int
    """Frames a second."""
    seconds: float
    voice: str
    speed: float
    room: str
    sections: tuple[SpokenPart, ...]
    follow_ups: tuple[SpokenPart, ...]

    @property
    def parts(self) -> tuple[SpokenPart, ...]:
        """Sections and follow-ups, in the order in which they were said."""
        return (*self.sections, *self.follow_ups)

    @property
    def text(self) -> str:
        """All that was said."""
        return " ".join(part.text for part in self.parts)


def small() -> dict[str, Truth]:
    """The recordings that are committed, by name."""
    return all_in(SMALL)


def all_in(folder: Path) -> dict[str, Truth]:
    """The recordings in a folder, by name."""
    return {path.stem: read(path) for path in sorted(folder.glob("*.json"))}


def read(path: Path) -> Truth:
    """The truth in a file."""
    values = json.loads(path.read_text(encoding="utf-8"))
    for name in ("sections", "follow_ups"):
        values[name] = tuple(map(_part, values[name]))
    values["sound"] = path.parent / values["sound"]
    return Truth(**values)


def write(path: Path, truth: Truth) -> None:
    """Writes the truth as JSON, with the sound by its name alone."""
    values = truth._asdict()
    for name in ("sections", "follow_ups"):
        values[name] = [_values(part) for part in values[name]]
    values["sound"] = truth.sound.name
    path.write_text(json.dumps(values, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _values(part: SpokenPart) -> dict[str, Any]:
    return {
        **part._asdict(),
        "phrases": [phrase._asdict() for phrase in part.phrases],
    }


def _part(values: dict[str, Any]) -> SpokenPart:
    return SpokenPart(
        **{
            **values,
            **{name: tuple(values[name]) for name in ("numbers", "hedges", "fillers")},
            "phrases": tuple(Phrase(**one) for one in values["phrases"]),
            "pauses": tuple((start, stop) for start, stop in values["pauses"]),
        }
    )

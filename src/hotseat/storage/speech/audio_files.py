"""The files that hold a recording: the one that its session names, or one with another ending."""

from pathlib import Path

from hotseat.storage.files.looking import names_in, status
from hotseat.storage.files.writing import remove
from hotseat.storage.speech.belongings import AUDIO, owner_of


def audio_of(folder: Path, recording: str) -> list[Path]:
    """The files of the recording with this name, the one of exactly that name first. Raises CannotRead."""
    stem = recording.rpartition(".")[0]
    paths = [folder / f"{stem}.{ending}" for ending in AUDIO]
    there = set(names_in(folder))
    return sorted((path for path in paths if path.name in there), key=lambda path: path.name != recording)


def remove_audio(folder: Path, recording: str) -> str:
    """Removes the files of a recording. Returns a sentence if one is still there, else "".

    Raises CannotRead.
    """
    left = [path for path in audio_of(folder, recording) if not remove(path)]
    return f"{left[0]} could not be removed; check its permissions." if left else ""


def older_than(folder: Path, second: float) -> list[Path]:
    """The recordings in the folder last changed before that second of the epoch. Raises CannotRead."""
    names = (name for name in sorted(names_in(folder)) if owner_of(name) and name.endswith(AUDIO))
    paths = [folder / name for name in names]
    return [path for path in paths if (seen := status(path)) is not None and seen.st_mtime < second]

"""Finds the files to import: those that are named, and those of the named folders."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

from hotseat.domain.text import counted
from hotseat.storage.files.looking import files_below, is_folder

Format = Literal["Markdown", "org", "CSV"]
ENDINGS: dict[str, Format] = {
    **dict.fromkeys((".md", ".markdown", ".mdown"), "Markdown"),
    ".org": "org",
    **dict.fromkeys((".csv", ".tsv", ".tab"), "CSV"),
}
"""The format for each ending; in a folder only these are read."""
MOST_FILES = 5_000
_MOST_NAMED = 3


class Source(NamedTuple):
    """A file to import."""

    path: Path
    format: Format | None
    """None where the ending does not say; then the text decides."""
    in_folder: bool = False
    """Whether only its folder was named."""


class Sources(NamedTuple):
    """The files to import, and what is to be told about the rest."""

    files: Sequence[Source]
    skipped: Sequence[str]
    faults: Sequence[tuple[Path, str]]


def sources_in(paths: Iterable[Path]) -> Sources:
    """The files at these paths, each once."""
    sources = Sources([], [], [])
    files: dict[Path, Source] = {}
    skipped: list[str] = []
    faults: list[tuple[Path, str]] = []
    for path in paths:
        if not is_folder(path):
            files.setdefault(path, Source(path, ENDINGS.get(path.suffix.lower())))
            continue
        below = files_below(path, MOST_FILES)
        known = [file for file in below.files if file.suffix.lower() in ENDINGS]
        files.update({file: Source(file, ENDINGS[file.suffix.lower()], in_folder=True) for file in known})
        skipped += [f"{passed}: skipped, because {why}" for passed, why in below.passed_over]
        skipped += _of_other_kinds(path, [file for file in below.files if file not in files])
        faults += below.faults
    return sources._replace(files=list(files.values()), skipped=skipped, faults=faults)


def _of_other_kinds(folder: Path, others: Sequence[Path]) -> Iterator[str]:
    """One line about all files of other kinds, which may be many."""
    if not others:
        return
    kinds = Counter(file.suffix.lower() or "no ending" for file in others)
    named = ", ".join(str(file.relative_to(folder)) for file in others[:_MOST_NAMED])
    more = f" and {len(others) - _MOST_NAMED:,} more" if len(others) > _MOST_NAMED else ""
    how_many = counted(len(others), "file")
    yield f"{folder}: skipped {how_many} of other kinds ({', '.join(sorted(kinds))}): {named}{more}"

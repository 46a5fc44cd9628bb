"""Which file of a session counts where a synchronised folder or a person has copied it.

The id in the header identifies a session, not the file's name. Of several files with the same id, the one
that a program has open counts, else the longest readable one, else the one named after the id. None is ever
removed.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from hotseat.domain.text import clean, counted
from hotseat.storage import events, files
from hotseat.storage.files.listing import Signature, names, signature
from hotseat.storage.files.looking import head_of

_HEAD = 4_096
_NAMED_AS_AN_ID = r"\d{4}-\d\d-\d\d-\d{6}-[\w-]+-[0-9a-f]{4}\.toml"

Length = Callable[[Path], int]
"""The number of events in a file; negative for one that cannot be read."""


class Copies(NamedTuple):
    """The file of a session that counts, and other files of the same session."""

    id: str
    path: Path
    """The file that counts."""
    others: tuple[Path, ...] = ()


def copies(folder: Path, ids: Mapping[str, str], length: Length, most: int | None = None) -> list[Copies]:
    """The sessions of a folder, or its assessments, newest first, at most `most`.

    `ids` gives the known ids of files not named after their id; other such files are opened to find theirs.
    """
    by_id = names_by_id(folder, ids)
    newest = sorted(by_id, reverse=True)[:most]
    return [
        chosen(session_id, [folder / name for name in by_id[session_id]], length) for session_id in newest
    ]


def names_by_id(folder: Path, ids: Mapping[str, str]) -> dict[str, list[str]]:
    """The names of all files of each session in a folder; `ids` as above. Raises CannotRead."""
    return sorted_by_id(folder, names(folder), ids)


def sorted_by_id(folder: Path, names: Iterable[str], ids: Mapping[str, str]) -> dict[str, list[str]]:
    """The names found in a folder, under the id of their session; `ids` as above."""
    known = set(names)
    unknown = known.difference(ids)
    named = set(filter(_named_as_an_id(), unknown)) if unknown else set()
    by_id = {name[:-5]: [name] for name in named}
    for name in known - named:
        by_id.setdefault(ids.get(name) or id_of(folder / name), []).append(name)
    return by_id


def all_named_as_an_id(names: Iterable[str]) -> bool:
    """Whether all names have the form of an id; what such files hold need not be that session."""
    return all(map(_named_as_an_id(), names))


def chosen(its_id: str, paths: Iterable[Path], length: Length) -> Copies:
    """The file that counts, and the others, of these files with one id."""
    candidates = sorted(paths)
    if len(candidates) == 1:
        return Copies(its_id, candidates[0])
    best = max(candidates, key=lambda path: (events.locks.runs_now(path), length(path), path.stem == its_id))
    return Copies(its_id, best, tuple(path for path in candidates if path != best))


def copy_sentence(copy: Path, of: Copies, length: Length, look: str) -> str:
    """A sentence about a copy that does not count, with what to do; `look` says how to compare the two."""
    here, there = length(copy), length(of.path)
    holds = f"it holds {counted(here, 'event')}, that one {there:,}" if here >= 0 else "it cannot be read"
    return (
        f"is another copy of {of.id}, and {of.path.name} counts: {holds}; {look}, "
        "and put the one you do not need into another folder"
    )


def id_of(path: Path) -> str:
    """The id in the header of a file, else the file's name without its ending."""
    return _id_at(path, signature(path)) or clean(path.stem.encode(errors="replace").decode())


@cache
def _named_as_an_id() -> Callable[[str], object]:
    """A function that tells whether a name is an id; compiled at its first use."""
    return re.compile(_NAMED_AS_AN_ID, re.ASCII).fullmatch


@lru_cache(maxsize=4_096)
def _id_at(path: Path, file_signature: Signature) -> str:  # noqa: ARG001 (a changed file is another one)
    """The id in the header of a file; empty if it has none."""
    try:
        head = files.reading.decode_partly(head_of(path, _HEAD))
        table = re.search(r"^[ \t]*\[", head, re.MULTILINE)
        header = head[: table.start()] if table else head
        its_id = (events.as_written.header_as_written(header) or files.toml_text.parse(header)).get("id")
    except (OSError, ValueError, files.reading.Unreadable):
        return ""
    return clean(its_id) if isinstance(its_id, str) else ""

"""The stories of a folder; a file is read again only when it has changed, also by the next start."""

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from hotseat.domain.stories.story import Bullet, Claim, Expected, FrontMatter, Story, StorySection
from hotseat.storage import stories
from hotseat.storage.files.listing import Signature
from hotseat.storage.files.looking import CannotRead, head_of
from hotseat.storage.files.user_folders import cache_folder
from hotseat.storage.files.writing import make_folder, replacing
from hotseat.storage.stories.story_files import Seen, seen
from hotseat.storage.stories.story_read import LineFault, StoryLines, StoryRead
from hotseat.storage.toml.cache_codec import decoded, encoded

VERSION = 7
"""Raise it whenever an unchanged file would be read differently."""
LARGEST = 2**28
"""The most bytes read from the cache; 500 long stories take a hundredth of that."""
_PARTS = (StoryRead, StoryLines, LineFault, Story, FrontMatter, StorySection, Bullet, Claim, Expected)


class Shelf(NamedTuple):
    """What was read from each file of the folder, by its name, in the order of the names."""

    reads: Mapping[str, StoryRead]
    fault: str = ""
    """Why the folder cannot be read; empty if it was."""


class StoryShelf:
    """The stories of one folder, as they are at each call."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._seen: Seen | None = None
        self._shelf = Shelf({})

    def current(self) -> Shelf:
        """The same value as before unless a file has changed."""
        try:
            now = seen(self._folder)
        except CannotRead as trouble:
            if self._shelf.fault != str(trouble):
                self._seen, self._shelf = None, Shelf({}, str(trouble))
            return self._shelf
        if now != self._seen:
            # Also where no story is left, because the cache should not keep what was taken out.
            known = _recalled(self._folder) if self._seen is None else self._known()
            self._seen, self._shelf = now, Shelf(self._read(now, known))
        return self._shelf

    def _known(self) -> "dict[str, _Entry]":
        old = self._seen or {}
        return {name: _Entry(sign, self._shelf.reads[name]) for name, sign in old.items()}

    def _read(self, now: Seen, known: "Mapping[str, _Entry]") -> dict[str, StoryRead]:
        """What is in these files, from `known` where they have not changed; then kept for the next start."""
        entries = {
            name: entry
            if (entry := known.get(name)) is not None and entry.signature == sign
            else _Entry(sign, stories.story_file.read_story(self._folder / name))
            for name, sign in now.items()
        }
        if entries != known:
            _keep(self._folder, entries)
        return {name: entry.read for name, entry in entries.items()}


class _Entry(NamedTuple):
    signature: Signature
    read: StoryRead


def _path() -> Path:
    return cache_folder() / "stories.json"


def _form(folder: Path) -> list[object]:
    """What has to be the same for the cache to be used."""
    return [VERSION, *(list(part._fields) for part in _PARTS), str(folder)]


def _recalled(folder: Path) -> dict[str, _Entry]:
    with suppress(OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        form, entries = json.loads(head_of(_path(), LARGEST))
        if form == _form(folder):
            return {
                name: _Entry(tuple(sign), decoded(StoryRead, read)) for name, (sign, read) in entries.items()
            }
    return {}


def _keep(folder: Path, entries: Mapping[str, _Entry]) -> None:
    """Writes the cache. Where that fails, the files are read again next time."""
    with suppress(OSError, ValueError):
        path = _path()
        data = {name: [entry.signature, encoded(entry.read)] for name, entry in entries.items()}
        text = json.dumps([_form(folder), data], separators=(",", ":"))
        make_folder(path.parent)
        with replacing(path) as file:
            file.write(text.encode())

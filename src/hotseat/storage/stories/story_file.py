"""Reads the file of one story: bytes, text, front matter, Markdown."""

import hashlib
from pathlib import Path
from typing import NamedTuple

from hotseat.domain.stories.story import Story
from hotseat.storage.files.reading import Unreadable, read_bytes
from hotseat.storage.stories.clean_text import cleaned, text_in
from hotseat.storage.stories.front_matter import read_front_matter
from hotseat.storage.stories.story_body import read_body
from hotseat.storage.stories.story_read import LineFault, StoryLines, StoryRead

LARGEST = 2**16
"""The most bytes of a story; a long one takes a tenth of that."""
_FENCE = "---"
_ENDS = (_FENCE, "...")
_DOCUMENTED = "`hotseat stories new` writes one to fill in"


class _Halves(NamedTuple):
    front: str
    first: int
    """The lines of the file before the front matter."""
    body: str
    before_body: int
    """The lines of the file before the Markdown."""


def read_story(path: Path) -> StoryRead:
    """The story in this file, and all its faults; whatever the file is, nothing is raised."""
    try:
        data = read_bytes(path, LARGEST)
        return story_in(data)
    except Unreadable as trouble:
        return StoryRead(None, (LineFault(trouble.line, trouble.text),))


def story_in(data: bytes) -> StoryRead:
    """The story in these bytes. Raises Unreadable if no story can be found in them."""
    text, faults = cleaned(text_in(data))
    halves = _halves(text)
    try:
        front = read_front_matter(halves.front)
    except Unreadable as trouble:
        raise Unreadable(halves.first + trouble.line, trouble.text) from trouble
    body = read_body(halves.body, halves.before_body)
    faults += [(halves.first + line, sentence) for line, sentence in front.faults] + body.faults
    story = front.front and Story(
        front=front.front,
        sections=body.sections,
        claims=body.claims,
        expects=body.expects,
        hash=hashlib.sha256(data).hexdigest()[:16],
    )
    lines = StoryLines(
        id=halves.first + front.lines.get("id", 0),
        principles=tuple(halves.first + line for line in front.principle_lines),
        shows=tuple(halves.first + line for line in front.shows_lines),
        sections=body.section_lines,
    )
    return StoryRead(story, tuple(LineFault(line, sentence) for line, sentence in sorted(faults)), lines)


def _halves(text: str) -> _Halves:
    """The front matter and the Markdown. Raises Unreadable if there is no front matter."""
    lines = text.split("\n")
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if lines[first].rstrip() != _FENCE:
        sentence = f'has no front matter; begin the file with a line "{_FENCE}", keys, and "{_FENCE}" again'
        raise Unreadable(first + 1, f"{sentence} ({_DOCUMENTED})")
    begun = first + 1
    end = next((number for number in range(begun, len(lines)) if lines[number].rstrip() in _ENDS), None)
    if end is None:
        raise Unreadable(begun, f'the front matter has no end; write a line "{_FENCE}" behind its keys')
    return _Halves(
        front="\n".join(lines[begun:end]),
        first=begun,
        body="\n".join(lines[end + 1 :]),
        before_body=end + 1,
    )

"""Makes the facts of a story from its front matter, and finds all faults with their lines."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from hotseat.domain.looking_up import near
from hotseat.domain.stories.new_story import LONGEST_ID
from hotseat.domain.stories.story import FrontMatter
from hotseat.domain.text import clean, one_line, slug
from hotseat.storage import toml
from hotseat.storage.stories.yaml_keys import Key, keys_in
from hotseat.storage.toml.complaints import MOST_OF_A_FILE
from hotseat.storage.toml.faults import Fault
from hotseat.storage.toml.key_names import meant_key

OF_OTHERS = ("aliases", "cssclasses", "tags")
"""Keys that Obsidian gives every note; they mean nothing here and are no fault."""
FIELDS = {field.replace("_", "-"): field for field in FrontMatter._fields}
"""The field for each key as it is written in the file."""
_NAMES = {field: name for name, field in FIELDS.items()}


class FrontRead(NamedTuple):
    """The facts, None if the story cannot be used; where they are; and what is wrong, by line."""

    front: FrontMatter | None
    lines: Mapping[str, int]
    """The line of each key."""
    principle_lines: tuple[int, ...]
    shows_lines: tuple[int, ...]
    faults: list[tuple[int, str]]


def read_front_matter(text: str) -> FrontRead:
    """The facts in a front matter, whose lines count from 1. Raises Unreadable if it is no YAML."""
    keys, faults = keys_in(text)
    lines = {key.name: key.line for key in keys}
    strange = [key for key in keys if key.name not in FIELDS and key.name not in OF_OTHERS]
    # A hint takes a search, and nobody reads more than these.
    faults += [(key.line, _unknown(key.name, hinted=n < MOST_OF_A_FILE)) for n, key in enumerate(strange)]
    known = {FIELDS[key.name]: key for key in keys if key.name in FIELDS and key.value not in ("", [])}
    table = {field: key.value for field, key in known.items()}
    front, wrong = toml.validation.read_typed(FrontMatter, table)
    faults += [(_line(fault, known), _in_words_of_the_file(fault.text)) for fault in wrong]
    if front is None:  # Only what is no table has no value.
        return FrontRead(front=None, lines=lines, principle_lines=(), shows_lines=(), faults=faults)
    front = front._replace(id=one_line(front.id), title=one_line(front.title), when=one_line(front.when))
    wrong_id = _id_fault(front.id)
    faults += [(lines.get("id", 0), wrong_id)] if wrong_id else []
    principles, principle_lines = _entries(front.principles, known.get("principles"))
    shows, shows_lines = _entries(front.shows, known.get("shows"))
    sound = front._replace(principles=principles, shows=shows)
    usable = front.id and front.title and not wrong_id
    return FrontRead(
        front=sound if usable else None,
        lines=lines,
        principle_lines=principle_lines,
        shows_lines=shows_lines,
        faults=faults,
    )


def _unknown(name: str, *, hinted: bool) -> str:
    # People mistype the first word: "bugdet" is nearer to "budget" than to "budget-musd".
    by_name = {**{key.split("-")[0]: key for key in FIELDS}, **{key: key for key in FIELDS}}
    similar = list(dict.fromkeys(by_name[word] for word in near(name, by_name))) if hinted else []
    others = f"near it: {', '.join(similar)}" if similar else f"the keys are {', '.join(FIELDS)}"
    hint = meant_key(name, FIELDS) or others
    return f'"{clean(name)}" is not a known key; it stays in the file and means nothing here; {hint}'


def _line(fault: Fault, known: Mapping[str, Key]) -> int:
    """The line of a fault; 0 for what is missing."""
    key = known.get(str(fault.path[0])) if fault.path else None
    if key is None:
        return 0
    entry = fault.path[1] if len(fault.path) > 1 else None
    return key.entry_lines[entry] if isinstance(entry, int) and key.entry_lines else key.line


def _in_words_of_the_file(sentence: str) -> str:
    return re.sub(r'(?<=")\w+(?=")', lambda word: _NAMES.get(word[0], word[0]), sentence)


def _id_fault(story_id: str) -> str:
    if not story_id:
        return ""  # That it is missing has been said.
    sound = slug(story_id)[:LONGEST_ID].strip("-")
    if story_id == sound:
        return ""
    hint = f'write it as "{sound}"' if sound else "write it as in queue-nobody-owned"
    return f"the id should be lower-case letters, digits and single hyphens, at most {LONGEST_ID}; {hint}"


def _entries(texts: tuple[str, ...], key: Key | None) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """The entries of a list that say something, each on one line, and their lines in the file."""
    if key is None:
        return (), ()
    # A text alone is a list of one, and has the line of its key.
    lines = key.entry_lines if len(key.entry_lines) == len(texts) else (key.line,) * len(texts)
    known = [(text, line) for entry, line in zip(texts, lines, strict=True) if (text := one_line(entry))]
    return tuple(text for text, _ in known), tuple(line for _, line in known)

"""The text of a new story's file, which its reader reads back as it is here."""

import re
from collections.abc import Iterable, Iterator, Sequence

from hotseat.domain.stories.story import FrontMatter, StorySection

FIELDS = {field.replace("_", "-"): field for field in FrontMatter._fields}
"""The field for each key as it is written in a file."""
NOTES = "Notes"
"""The heading for what belongs to a story and to no section of an answer."""

_PLAIN = re.compile(r"[^\W_](?:[\w .,/()+'&%-]*[\w.)+%])?")
_WORDS_OF_YAML = frozenset(("null", "true", "false", "yes", "no", "on", "off", "y", "n"))
_BLOCK = re.compile(
    r"[#]{1,6}(?:\s|$) | > | [-+*](?:\s|$) | `{3} | ~{3} | < | \[[^\]]*\]: | !(?![\[\s]) | (?:[-*_]\s*){3,}$",
    re.VERBOSE,
)
"""With what Markdown begins something else than a paragraph, or a story a point of its short version."""
_NUMBERED = re.compile(r"(\d{1,9})([.)])(?=\s|$)")


def story_text(
    front: FrontMatter,
    sections: Iterable[StorySection],
    notes: Sequence[StorySection] = (),
    others: Iterable[tuple[str, Sequence[str]]] = (),
) -> str:
    """The text of the file: facts, then the sections.

    `notes` has what belongs to no section, by headings of the person's own or under an empty name; `others`
    the keys of the front matter that only other programs read.
    """
    lines = ["---", *_facts(front), *(f"{key}: {_list(values)}" for key, values in others), "---"]
    for section in sections:
        lines += ["", f"## {section.name}", *_bullets(section)]
    if notes:
        lines += ["", f"## {NOTES}"]
    for section in notes:
        lines += [*(["", f"### {section.name}"] if section.name else []), *_bullets(section)]
    return "\n".join((*lines, ""))


def _facts(front: FrontMatter) -> Iterator[str]:
    for key, field in FIELDS.items():
        value = getattr(front, field)
        if isinstance(value, tuple):
            yield from (f"{key}: {_list(value)}",) if value else ()
        elif isinstance(value, str):
            yield from (f"{key}: {in_yaml(value)}",) if value else ()
        elif value is not None:
            yield f"{key}: {value:g}" if value < 10**6 else f"{key}: {value:.0f}"


def _list(values: Iterable[str]) -> str:
    # A comma divides the entries of a list.
    return f"[{', '.join(in_yaml(value) if ',' not in value else _quoted(value) for value in values)}]"


def in_yaml(text: str) -> str:
    """The text as a value of a front matter, in quotes where YAML would make something else of it."""
    is_plain = _PLAIN.fullmatch(text) and text.lower() not in _WORDS_OF_YAML
    return text if is_plain else _quoted(text)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t")
    return f'"{escaped}"'


def _bullets(section: StorySection) -> Iterator[str]:
    for bullet in section.bullets:
        yield f"- {'! ' if bullet.short else ''}{_as_paragraph(bullet.text)}"


def _as_paragraph(text: str) -> str:
    """The text so that Markdown begins nothing else with it."""
    if _BLOCK.match(text):
        return f"\\{text}"
    return _NUMBERED.sub(r"\1\\\2", text, count=1) if _NUMBERED.match(text) else text

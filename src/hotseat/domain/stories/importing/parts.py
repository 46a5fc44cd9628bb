"""The parts of a text from elsewhere, and the stories found in it."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeAlias

from hotseat.domain.importing.remarks import Remark, Row
from hotseat.domain.stories.story import FrontMatter, StorySection

NOTES = ""
"""In place of a section, for what belongs to a story and to none of its sections or own headings."""


class Heading(NamedTuple):
    """A heading and how deep it is, from 1."""

    line: int
    level: int
    text: str


class Text(NamedTuple):
    """A paragraph, a list item or anything else that is no heading, line by line."""

    line: int
    """Of the first of the lines, which follow each other in the file."""
    lines: tuple[str, ...]


class Property(NamedTuple):
    """A value under a name, from a front matter, a drawer or a keyword."""

    line: int
    name: str
    values: tuple[str, ...]
    about_file: bool = False
    """Whether it stands at the top of the file and not in a story."""
    written: str = ""
    """How it stands in a text, as "Team size: 12"; empty for one that is no part of a text."""


class Table(NamedTuple):
    """A table inside a text, with its header."""

    line: int
    rows: tuple[Row, ...]


Part: TypeAlias = Heading | Text | Property | Table


class Names(NamedTuple):
    """The names that are recognised, by slug."""

    sections: Mapping[str, str]
    """The name of each section of the behavioral plans, by the slug of its id and of its name."""
    of_all_plans: frozenset[str]
    """The slugs of the sections of all plans."""
    principles: Mapping[str, str]
    """The id of each principle, by the slug of each of its names."""
    principle_names: Mapping[str, str]
    """The full name of each principle, by id."""


class Draft(NamedTuple):
    """A story as it will be written; its id is empty unless the source has one."""

    line: int
    """Where it begins."""
    last: int
    """Its last line."""
    front: FrontMatter
    sections: tuple[StorySection, ...]
    """The sections of the plans in their order, then claims and follow-ups."""
    notes: tuple[StorySection, ...] = ()
    """What belongs to no section, by the person's own headings; those without a heading come first."""
    others: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Keys of the front matter that mean nothing here and are kept: name and values."""
    remarks: tuple[Remark, ...] = ()


class Drafts(NamedTuple):
    """The stories of one file, in its order, and what is to be told about lines that are in none of them."""

    drafts: Sequence[Draft]
    remarks: Sequence[Remark]

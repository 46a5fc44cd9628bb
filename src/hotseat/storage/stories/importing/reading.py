"""Reads one file to import: what its format is, and which stories are in it."""

import re
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from hotseat.domain.importing.delimited import rows_in
from hotseat.domain.importing.remarks import Remark
from hotseat.domain.stories.importing.finding import NO_SECTION, drafts_in
from hotseat.domain.stories.importing.org import org_parts
from hotseat.domain.stories.importing.parts import Draft, Drafts, Names
from hotseat.domain.stories.importing.table import columns_of, drafts_of_rows, known_columns
from hotseat.domain.stories.story import Story
from hotseat.domain.text import counted, one_line, slug
from hotseat.storage.files.reading import Unreadable, read_bytes
from hotseat.storage.stories.clean_text import cleaned, text_in
from hotseat.storage.stories.importing.markdown_parts import front_keys, read_markdown
from hotseat.storage.stories.importing.sources import Format, Source
from hotseat.storage.stories.story_file import story_in

LARGEST = 2**20
"""The most bytes of a file to import; a hundred stories take a fifth of that."""
MOST_STORIES = 1_000
"""The most stories that are taken of one file."""
_NOT_SECTIONS = ("claims", "expect", "notes")
_ORG = re.compile(r"\*+ |#\+\w+:", re.IGNORECASE)
_MARKDOWN = re.compile(r"#{1,6} |-{3}$")


class Copy(NamedTuple):
    """A story that is in the form of hotseat already, and is copied as it is."""

    story: Story
    data: bytes


class FileRead(NamedTuple):
    """What was found in one file."""

    source: Source
    taken_for: str
    """The format in words; empty if the file could not be read."""
    stories: Sequence[Draft | Copy]
    remarks: Sequence[Remark]

    @property
    def has_no_section(self) -> bool:
        """Whether it is a text without a story, as most notes are."""
        return not self.stories and any(remark.text == NO_SECTION for remark in self.remarks)


def read_source(source: Source, names: Names, column_map: Mapping[str, str]) -> FileRead:
    """The stories in a file; whatever the file is, its faults are remarks.

    `column_map` says what the columns of a table hold. Raises WrongMap.
    """
    try:
        data = read_bytes(source.path, LARGEST)
        text, faults = cleaned(text_in(data))
    except Unreadable as trouble:
        return FileRead(source, "", (), [Remark(trouble.line, trouble.line, _advice(source, trouble))])
    lines = text.split("\n")
    remarks = [_unseen(faults)] if faults else []
    form = source.format or _format(lines)
    if form == "Markdown" and (copy := _as_it_is(data, lines, names)):
        return FileRead(source, "a story of hotseat", [copy], [])
    form_in_words, drafts = _drafts(form, lines, names, column_map, source.path)
    if beyond := drafts.drafts[MOST_STORIES:]:
        sentence = f"{counted(len(beyond), 'story', 'stories')} from here on are not taken; split the file"
        remarks.append(Remark(beyond[0].line, beyond[-1].last, sentence))
    return FileRead(source, form_in_words, drafts.drafts[:MOST_STORIES], [*remarks, *drafts.remarks])


def _drafts(
    form: Format, lines: list[str], names: Names, column_map: Mapping[str, str], path: Path
) -> tuple[str, Drafts]:
    """The format in words, and the stories."""
    if form == "org":
        return form, drafts_in(list(org_parts(lines)), names, path.stem)
    if form == "Markdown":
        read = read_markdown(lines)
        drafts = drafts_in(read.parts, names, path.stem)
        return form, Drafts(drafts.drafts, [*read.remarks, *drafts.remarks])
    rows = rows_in(lines, partial(known_columns, names=names))
    remarks = [rows.remark] if rows.remark else []
    if not rows.rows:
        return form, Drafts([], remarks or [Remark(1, 1, "it is empty")])
    columns = columns_of(rows.rows[0].cells, names, column_map).in_words()
    drafts = drafts_of_rows(rows.rows, names, column_map)
    form_in_words = f"a table divided by {rows.divided_by}"
    return f"{form_in_words}; {columns}" if columns else form_in_words, Drafts(
        drafts.drafts, [*drafts.remarks, *remarks]
    )


def _format(lines: Sequence[str]) -> Format:
    """What a text without a known ending is: org by its stars or keywords, else Markdown."""
    is_org = any(_ORG.match(line) for line in lines) and not any(_MARKDOWN.match(line) for line in lines)
    return "org" if is_org else "Markdown"


def _as_it_is(data: bytes, lines: Sequence[str], names: Names) -> Copy | None:
    """The story of a file in the form of hotseat, without a fault; None for any other file."""
    if not {"id", "title"} <= front_keys(lines):
        return None
    try:
        read = story_in(data)
    except Unreadable:
        return None
    if read.story is None or read.faults or not _is_ours(read.story, names):
        return None
    return Copy(read.story, data)


def _is_ours(story: Story, names: Names) -> bool:
    headings = [slug(section.name) for section in story.sections]
    known = (*names.of_all_plans, *_NOT_SECTIONS)
    has_something = bool(headings or story.claims or story.expects)
    principles = all(slug(name) in names.principles for name in story.front.principles)
    return has_something and principles and all(heading in known for heading in headings)


def _unseen(faults: Sequence[tuple[int, str]]) -> Remark:
    lines = ", ".join(str(line) for line, _ in faults[:5]) + (" and more" if len(faults) > 5 else "")
    text = f"characters that a screen cannot show are left out, in line {lines}"
    return Remark(faults[0][0], faults[-1][0], text, needs_person=False)


def _advice(source: Source, trouble: Unreadable) -> str:
    """The sentence about a file that cannot be read; text of a word processor has to be saved as text."""
    is_text = source.format is not None or source.path.suffix.lower() in (".txt", "")
    if is_text or "UTF-8" not in trouble.text:
        return one_line(trouble.text)
    return "is no text; save it as Markdown or as CSV where it was written, and import that"

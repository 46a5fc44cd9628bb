"""Finds the stories in the parts of one file, and tells which lines are in none of them."""

from collections.abc import Iterator, Sequence

from hotseat.domain.importing.principles import principles_in
from hotseat.domain.importing.remarks import Remark
from hotseat.domain.stories.importing.chapters import Chapter, chapters_in
from hotseat.domain.stories.importing.drafting import draft_of
from hotseat.domain.stories.importing.labels import SYNONYMS
from hotseat.domain.stories.importing.lines import Head, Item, Words, items_in, last_of
from hotseat.domain.stories.importing.parts import Draft, Drafts, Names, Part, Property, Table
from hotseat.domain.stories.importing.table import drafts_of_rows, is_bank
from hotseat.domain.text import one_line, slug

NO_SECTION = "no section is named in it"
_NAMES = f"{', '.join(list(SYNONYMS)[:-1])} or {list(SYNONYMS)[-1]}"
HOW_TO_NAME = (
    f"A story is known by its sections: write {_NAMES} as a heading above each part, then import it."
)
"""What to do about text in which no section is named."""
_ABOUT_FILES = (
    *("title", "author", "email", "language", "options", "startup", "aliases", "cssclasses"),
    *("date", "created", "updated", "modified"),
)
"""Properties that say nothing about a story, as slugs."""
_LONGEST_QUOTED = 60


def drafts_in(parts: Sequence[Part], names: Names, stem: str) -> Drafts:
    """The stories of a file, whose name without its ending is `stem`, in its order."""
    banks = [part for part in parts if isinstance(part, Table) and is_bank(part.rows[0], names)]
    tables = [drafts_of_rows(bank.rows, names, {}) for bank in banks]
    items = items_in(
        [part for part in parts if not (isinstance(part, Table) and is_bank(part.rows[0], names))], names
    )
    chapters = chapters_in(items)
    about_file = [item for item in items if isinstance(item, Property) and item.about_file]
    own = about_file if len(chapters) == 1 else []
    drafts = [draft_of(items, chapter, own, names, stem) for chapter in chapters]
    remarks = list(_outside(items, chapters, names, bool(banks)))
    if about_file and (len(chapters) > 1 or (banks and not chapters)):
        remarks.append(_of_file(about_file))
    return Drafts(
        sorted([*drafts, *(draft for table in tables for draft in table.drafts)], key=_line),
        [*remarks, *(remark for table in tables for remark in table.remarks)],
    )


def _outside(
    items: Sequence[Item], chapters: Sequence[Chapter], names: Names, has_table: bool
) -> Iterator[Remark]:
    """A remark for each heading with the text below it that belongs to no story."""
    inside = {at for chapter in chapters for at in range(chapter.start, chapter.end)}
    rest = [
        (at, item)
        for at, item in enumerate(items)
        if at not in inside and not (isinstance(item, Property) and item.about_file)
    ]
    if not chapters and not has_table:
        first = min((item.line for item in items), default=1)
        yield Remark(first, max(first, last_of(items)), NO_SECTION if items else "it is empty")
        return
    number = 0
    groups: list[list[Item]] = []
    before = -2
    for at, item in rest:
        if isinstance(item, Head) or at != before + 1 or not groups:
            groups.append([])
            number += 1
        groups[-1].append(item)
        before = at
    for group in groups:
        yield from _group(group, names)


def _group(group: Sequence[Item], names: Names) -> Iterator[Remark]:
    first, texts = group[0], [item for item in group if not isinstance(item, Head)]
    last = last_of(group)
    if texts:
        named = _quoted(first.text if isinstance(first, Head | Words) else texts[0].line)
        yield Remark(first.line, last, f"{named} belongs to no story, because {NO_SECTION}")
    elif isinstance(first, Head):
        known, others = principles_in([first.text], names.principles)
        if others or not known:
            yield Remark(
                first.line, last, f"the heading {_quoted(first.text)} is left out", needs_person=False
            )


def _of_file(properties: Sequence[Property]) -> Remark:
    named = ", ".join(one_line(item.name) for item in properties)
    lines = [item.line for item in properties]
    text = f"belongs to the whole file and not to one of its stories, so it is in none of them: {named}"
    needs_person = not all(slug(item.name) in _ABOUT_FILES for item in properties)
    return Remark(min(lines), max(lines), text, needs_person)


def _quoted(text: object) -> str:
    line = one_line(str(text))
    return f'"{line}"' if len(line) <= _LONGEST_QUOTED else f'"{line[:_LONGEST_QUOTED].rstrip()}…"'


def _line(draft: Draft) -> int:
    return draft.line

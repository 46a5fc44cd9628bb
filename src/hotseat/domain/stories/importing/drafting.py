"""Makes a draft of each story found in a text: what belongs to which section, and what nowhere."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from hotseat.domain.folding import folded
from hotseat.domain.importing.principles import principles_in
from hotseat.domain.importing.remarks import Remark
from hotseat.domain.stories.importing.chapters import WRAPPERS, Chapter
from hotseat.domain.stories.importing.facts import PRINCIPLES, SOFT, TITLE, field_of, gathered
from hotseat.domain.stories.importing.lines import HEADING, PLAIN, Head, Item, Mark, Words, last_of
from hotseat.domain.stories.importing.parts import NOTES, Draft, Names, Property
from hotseat.domain.stories.importing.placing import placed, points_of, shortened, title_of
from hotseat.domain.stories.new_story import LONGEST_ID
from hotseat.domain.stories.story import FrontMatter, StorySection
from hotseat.domain.text import one_line, slug

_BEFORE_SECTIONS = "stands before the first section; it is kept under Notes, move it where it belongs"


def draft_of(
    items: Sequence[Item], chapter: Chapter, about_file: Sequence[Property], names: Names, stem: str
) -> Draft:
    """The story of one chapter; `about_file` has the properties of the file where it holds no other story.

    `stem` is the name of the file without its ending, for a story without a title.
    """
    writer = _Writer(names, items[chapter.start : chapter.end], chapter.title)
    for item in items[chapter.start : chapter.end]:
        writer.take(item)
    return writer.draft(chapter, about_file, stem)


class _Writer:
    """Takes the items of one story in their order."""

    def __init__(self, names: Names, items: Sequence[Item], title: Head | None) -> None:
        self._names = names
        self._last = last_of(items)
        self._title = title
        self._strongest = _strongest(items)
        self._points: dict[str, list[str]] = {}
        self._properties: list[Property] = []
        self._said: list[Property] = []
        self._remarks: list[Remark] = []
        self._times: dict[str, int] = {}
        self._kept: list[tuple[int, str]] = []
        self._section, self._level = "", 0
        self._listing, self._is_labelled = "", False
        self._written: tuple[int, str] | None = None
        self._given_titles: list[str] = []

    def take(self, item: Item) -> None:
        """Puts one item where it belongs."""
        if item is self._title:
            return
        self._put_back(item)
        if isinstance(item, Mark):
            self._mark(item)
        elif isinstance(item, Head):
            self._head(item)
        elif isinstance(item, Words):
            self._words(item)
        else:
            self._property(item)

    def _put_back(self, item: Item) -> None:
        """Puts a name of a section that is none here where it stands, unless its text follows."""
        if self._written and not (isinstance(item, Words) and item.line == self._written[0]):
            self._put(self._written[1])
            self._written = None

    def _mark(self, mark: Mark) -> None:
        if self._strongest.get(mark.section) != (mark.style, mark.level):
            if mark.style == HEADING:
                self._put(mark.written)
            else:
                self._written = (mark.line, mark.written)
            return
        self._section, self._level, self._listing = mark.section, mark.level, ""
        self._points.setdefault(mark.section, [])
        if mark.label.time:
            self._times.setdefault(mark.label.time, mark.line)
        if mark.label.others:
            others = " and ".join(mark.label.others)
            self._remarks.append(
                _remark(mark, f"names {mark.section} and {others}; all of it stands under {mark.section}")
            )

    def _head(self, head: Head) -> None:
        self._listing = ""
        if head.is_given:
            self._given_titles.append(title_of(head.text))
        elif slug(head.text) in WRAPPERS and not self._section:
            return
        elif field_of(head.text) in (PRINCIPLES, SOFT):
            self._listing, self._is_labelled = head.text, False
        elif self._section and head.level > self._level:
            self._put(head.text)
        else:
            self._section, self._level = title_of(head.text), head.level
            self._points.setdefault(self._section, [])
            self._kept.append((head.line, self._section))

    def _words(self, words: Words) -> None:
        text = words.text
        if self._written:
            text, self._written = f"{self._written[1]} {text}", None
        if self._listing and self._is_listed(text):
            self._properties.append(Property(words.line, self._listing, (text,)))
        elif self._section:
            self._put(text)
        else:
            self._points.setdefault(NOTES, []).extend(points_of(text))
            self._remarks.append(Remark(words.line, words.last, _BEFORE_SECTIONS))

    def _is_listed(self, text: str) -> bool:
        """Whether a text goes on with the list of principles that a label began; if not, the list is over."""
        if self._is_labelled and not principles_in([text], self._names.principles)[0]:
            self._listing = ""
        return bool(self._listing)

    def _property(self, item: Property) -> None:
        if item.written and not item.values:
            self._listing, self._is_labelled = item.name, True
            return
        field = field_of(item.name)
        if item.written and self._section and field not in (PRINCIPLES, SOFT):
            self._put(item.written)
            self._said.append(item)
        else:
            self._properties.append(item)

    def _put(self, text: str) -> None:
        self._points.setdefault(self._section or NOTES, []).extend(points_of(text))

    def draft(self, chapter: Chapter, about_file: Sequence[Property], stem: str) -> Draft:
        """The story, when all its items are taken."""
        if self._written:
            self._put(self._written[1])
        own = [item for item in self._properties if not item.about_file]
        known_id = next((item for item in about_file if _is_id(item)), None)
        facts = gathered([item for item in (*about_file, *own) if item is not known_id], self._names)
        fields: dict[str, Any] = {**gathered(self._said, self._names).fields, **facts.fields}
        named = (*fields[PRINCIPLES], *self._from_headings(chapter), *facts.tagged)
        fields[PRINCIPLES] = tuple(dict.fromkeys(named))
        heading = _numbered(title_of(chapter.title.text), chapter) if chapter.title else ""
        titles = [title for title in (*self._given_titles, fields.get(TITLE, ""), heading) if title]
        fields[TITLE] = titles[0] if titles else _numbered(title_of(stem), chapter)
        fields[TITLE] = shortened(fields[TITLE])
        rest = [title for title in dict.fromkeys(titles) if folded(title) != folded(fields[TITLE])]
        self._points.setdefault(NOTES, [])[:0] = [point for title in rest for point in points_of(title)]
        for at, text in facts.notes:
            self._points.setdefault(NOTES, []).extend(points_of(text))
            self._kept.append((at, text.partition(":")[0]))
        line = min([chapter.title.line if chapter.title else 1, *(item.line for item in about_file)])
        sections, notes = placed(self._points, self._names)
        return Draft(
            line=line,
            last=self._last,
            front=FrontMatter(**{"id": known_id.values[0] if known_id else "", **fields}),
            sections=sections,
            notes=notes,
            others=facts.others,
            remarks=(*_merged(self._remarks), *facts.remarks, *self._notices(sections)),
        )

    def _from_headings(self, chapter: Chapter) -> list[str]:
        """The principles that the headings over the story name, or its title in parentheses."""
        title = chapter.title.text if chapter.title else ""
        inside = re.search(r"[(\[](?:LPs?:|principles?:)?([^()\[\]]+)[)\]]\s*$", title, re.IGNORECASE)
        ids = []
        for text in (*((inside[1],) if inside else ()), *(head.text for head in chapter.around)):
            known, others = principles_in([title_of(text)], self._names.principles)
            ids += known if not others else []
        return ids

    def _notices(self, sections: Iterable[StorySection]) -> list[Remark]:
        """Remarks that ask nothing of the person."""
        remarks = []
        placed_names = {slug(section.name) for section in sections}
        kept = [(line, name) for line, name in sorted(self._kept) if slug(name) not in placed_names]
        if kept:
            named = ", ".join(f"{one_line(name)} (line {line})" for line, name in kept)
            remarks.append(Remark(0, 0, f"kept under Notes: {named}", needs_person=False))
        if self._times:
            times = ", ".join(self._times)
            text = f"the times beside its headings are left out ({times}), because the pacing plan has them"
            line = min(self._times.values())
            remarks.append(Remark(line, line, text, needs_person=False))
        return remarks


def _strongest(items: Iterable[Item]) -> dict[str, tuple[int, int]]:
    """For each section the clearest way in which this story names it: what is less clear is only text."""
    marks = [item for item in items if isinstance(item, Mark)]
    loose = all(mark.style == PLAIN for mark in marks)
    strongest: dict[str, tuple[int, int]] = {}
    for mark in marks:
        if mark.style < PLAIN or loose or mark.label.is_plain:
            way = (mark.style, mark.level)
            strongest[mark.section] = min(strongest.get(mark.section, way), way)
    return strongest


def _remark(mark: Mark, text: str) -> Remark:
    return Remark(mark.line, mark.line, f'"{one_line(mark.written)}" {text}')


def _merged(remarks: Sequence[Remark]) -> list[Remark]:
    """The remarks, with the same about lines that follow each other said once."""
    merged: list[Remark] = []
    for remark in remarks:
        if merged and merged[-1].text == remark.text:
            merged[-1] = merged[-1]._replace(last=remark.last)
        else:
            merged.append(remark)
    return merged


def _is_id(item: Property) -> bool:
    """Whether a key of the front matter is an id as stories have it, and no number of another program."""
    text = item.values[0] if item.name == "id" and len(item.values) == 1 else ""
    return text == slug(text) and 0 < len(text) <= LONGEST_ID and not text.replace("-", "").isdecimal()


def _numbered(title: str, chapter: Chapter) -> str:
    return title if chapter.number == 1 else f"{title}, {chapter.number}"

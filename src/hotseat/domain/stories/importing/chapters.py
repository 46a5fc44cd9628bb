"""Finds where each story of a text begins and ends, by the headings over the names of sections."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, cast

from hotseat.domain.stories.importing.lines import BOLD, HEADING, PLAIN, Head, Item, Mark
from hotseat.domain.text import slug

WRAPPERS = frozenset(
    (
        *("star", "starl", "star-l", "story", "answer", "notes", "details", "car", "sbi", "soar", "par"),
        *(
            "outline",
            "full-story",
            "full-version",
            "long-version",
            "script",
            "the-story",
            "my-answer",
            "what-happened",
        ),
    )
)
"""Headings around the sections of a story that are not its title, as slugs."""


class Chapter(NamedTuple):
    """One story of a text: the items from `start` to before `end`."""

    start: int
    end: int
    title: Head | None
    """None if no heading names it."""
    number: int = 1
    """Which of the stories under its title it is."""
    around: tuple[Head, ...] = ()
    """The headings that its title stands below."""


class _Group(NamedTuple):
    """Names of sections at one level below one heading."""

    over: int
    """The position of that heading; -1 for the file."""
    level: int


class _FoundMark(NamedTuple):
    """The name of a section, by its position."""

    at: int
    over: int
    """The position of the heading it belongs to; -1 for the file."""
    around: tuple[int, ...]


def chapters_in(items: Sequence[Item]) -> list[Chapter]:
    """The stories of a text in its order.

    Names of sections that are headings decide; where there are none, those in bold letters, then the others.
    """
    spans = [(0, len(items))]
    chapters: list[Chapter] = []
    for style in (HEADING, BOLD, PLAIN):
        rest: list[tuple[int, int]] = []
        for span in spans:
            chapters_here = list(_in_span(items, span, style))
            chapters += chapters_here
            rest += _gaps(span, chapters_here)
        spans = rest
    return sorted(chapters, key=_start)


def _in_span(items: Sequence[Item], span: tuple[int, int], style: int) -> Iterator[Chapter]:
    marks = list(_marks(items, span, style))
    begun = sorted(_begun(items, marks), key=_start)
    for at, chapter in enumerate(begun):
        after = begun[at + 1].start if at + 1 < len(begun) else span[1]
        start = span[0] if chapter.title is None and at == 0 else chapter.start
        whole = chapter._replace(start=start, end=min(after, _end(items, chapter, after)))
        if _is_story(items[whole.start : whole.end], style):
            yield whole


def _marks(items: Sequence[Item], span: tuple[int, int], style: int) -> Iterator[_FoundMark]:
    """The names of sections in this style, each with the heading that it stands below."""
    open_heads: list[int] = []
    levels: dict[int, int] = {}
    owning: set[int] = set()
    for at in range(*span):
        item = items[at]
        if isinstance(item, Head | Mark):
            open_heads = [head for head in open_heads if levels[head] < item.level]
        if isinstance(item, Head):
            open_heads.append(at)
            levels[at] = item.level
        elif isinstance(item, Mark) and item.style == style:
            over = _over(items, open_heads, owning)
            owning.add(over)
            around = tuple(head for head in open_heads if head != over)
            yield _FoundMark(at, over, around)


def _over(items: Sequence[Item], open_heads: list[int], owning: set[int]) -> int:
    """The heading whose story a name of a section belongs to; -1 if there is none."""
    titles = [head for head in open_heads if slug(_head(items, head).text) not in WRAPPERS]
    return next((head for head in titles if head in owning), titles[-1] if titles else -1)


def _begun(items: Sequence[Item], all_marks: Iterable[_FoundMark]) -> Iterator[Chapter]:
    """Each story with its title; where it ends is still to be found."""
    groups: dict[int, list[_FoundMark]] = {}
    for mark in all_marks:
        groups.setdefault(mark.over, []).append(mark)
    for over, marks in groups.items():
        # Below a heading of the story, a deeper heading may be a section too, and begins no other story.
        level = min(_mark(items, mark.at).level for mark in marks)
        highest = [mark for mark in marks if _mark(items, mark.at).level == level]
        times = Counter(_mark(items, mark.at).section for mark in highest)
        is_flat = over < 0 or max(times.values()) > 1
        yield from _of_group(items, _Group(over, level), highest, is_flat)


def _of_group(
    items: Sequence[Item], group: _Group, marks: list[_FoundMark], is_flat: bool
) -> Iterator[Chapter]:
    over = _head(items, group.over) if group.over >= 0 else None
    seen: dict[str, None] = {}
    untitled, before = 0, max(group.over, 0)
    for mark in marks:
        section = _mark(items, mark.at).section
        at = _title_between(items, before, mark.at, group) if is_flat else None
        title = None if at is None else _head(items, at)
        again = section in seen and (title is not None or (section == next(iter(seen)) and len(seen) > 1))
        if not seen or again or (title is not None and title.is_given):
            around = tuple(_head(items, head) for head in mark.around)
            if title is not None and at is not None:
                yield Chapter(at, mark.at, title, around=(*around, over) if over else around)
            else:
                untitled += 1
                start = group.over if over and before == group.over else mark.at
                yield Chapter(start, mark.at, over, around=around)._replace(number=untitled)
            seen = {}
        seen[section] = None
        before = mark.at


def _title_between(items: Sequence[Item], first: int, last: int, group: _Group) -> int | None:
    """The last heading between two names of sections that stands at their level, or a given title."""
    for at in range(last - 1, first - 1, -1):
        item = items[at]
        if isinstance(item, Head) and at != group.over and (item.level == group.level or item.is_given):
            return at
    return None


def _end(items: Sequence[Item], chapter: Chapter, after: int) -> int:
    """Where a heading begins that is as high as the story's title."""
    if chapter.title is None:
        return after
    # A heading beside the sections may belong to the story, where the title stands beside them, too.
    highest = min(chapter.title.level, _mark(items, chapter.end).level - 1)
    heads = (
        at
        for at in range(max(chapter.start, chapter.end) + 1, after)
        if isinstance(item := items[at], Head) and item.level <= highest
    )
    return next(heads, after)


def _is_story(items: Iterable[Item], style: int) -> bool:
    """Whether the names of sections are more than words that also name something else."""
    marks = [item for item in items if isinstance(item, Mark) and item.style == style]
    several = len({mark.section for mark in marks}) > 1
    return several or (style < PLAIN and any(mark.label.is_plain for mark in marks))


def _gaps(span: tuple[int, int], chapters: Iterable[Chapter]) -> Iterator[tuple[int, int]]:
    """What the chapters of a span leave of it."""
    start = span[0]
    for chapter in chapters:
        if start < chapter.start:
            yield start, chapter.start
        start = max(start, chapter.end)
    if start < span[1]:
        yield start, span[1]


def _start(chapter: Chapter) -> int:
    return chapter.start


def _head(items: Sequence[Item], at: int) -> Head:
    return cast("Head", items[at])


def _mark(items: Sequence[Item], at: int) -> Mark:
    return cast("Mark", items[at])

"""The framework side by side: each of its lists with its counterpart at the other levels, and a search."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from hotseat.domain.looking_up import near
from hotseat.domain.readiness.framework import Framework, FrameworkLevel, Path
from hotseat.domain.text import slug

SUMMARY, CHECKLISTS, PATHS = "summary", "readiness", "path"
"""The parts that are no area: the matrix, the checklists, and the way there."""
MATRIX_NAME, CHECKLISTS_NAME, PATHS_NAME = (
    "Executive Summary Matrix",
    "Readiness Assessment Matrix",
    "Development Gap Analysis",
)
ROW_HEAD, QUESTION_HEAD = "Competency Area", "Assessment Questions"
"""The heads of the summary matrix before and behind those of its levels."""
EXPERIENCES_NAME = "Key Experiences Needed"


class Column(NamedTuple):
    """One level's side of a list."""

    level: str
    name: str
    """What the list is called at this level; empty where it has none."""
    items: tuple[str, ...]
    numbered: bool = False
    """Whether the framework counts them: 1, 2, ..."""


class Pairing(NamedTuple):
    """A list with its counterparts, a column a level."""

    name: str
    """What the columns share: the name of a row of the matrix."""
    columns: tuple[Column, ...]
    question: str = ""
    """What a row of the matrix asks."""


class Part(NamedTuple):
    """A part of the framework that is looked at by itself."""

    id: str
    group: str
    name: str
    titles: tuple[str, ...]
    """What each level calls it: "L6: Team Leader"."""
    pairings: tuple[Pairing, ...]
    before: tuple[str, ...] = ()
    """What the framework says of itself before this part."""
    behind: tuple[str, ...] = ()
    """The same behind it."""


def parts(framework: Framework) -> list[Part]:
    """Everything the framework compares, in its order: matrix, areas, checklists, ways."""
    levels, outline = list(framework.levels.values()), framework.outline
    group = "Self-Assessment and Development"
    heads = tuple(level.head or level.level for level in levels)
    lists = tuple(checklist_name(level.level) for level in levels)
    ways = tuple(level.paths[0].name if level.paths else level.level for level in levels)
    before = tuple(text for text in (outline.title, outline.heading, outline.opening) if text)
    behind = (outline.closing,) if outline.closing else ()
    return [
        Part(
            id=SUMMARY,
            group="",
            name=MATRIX_NAME,
            titles=heads,
            pairings=tuple(_matrix(framework)),
            before=before,
        ),
        *(_area(framework, levels, number) for number in range(len(outline.areas))),
        Part(
            id=CHECKLISTS,
            group=group,
            name=CHECKLISTS_NAME,
            titles=lists,
            pairings=tuple(_checklists(levels)),
        ),
        Part(
            id=PATHS,
            group=group,
            name=PATHS_NAME,
            titles=ways,
            pairings=tuple(_paths(levels)),
            behind=behind,
        ),
    ]


def checklist_name(level: str) -> str:
    """What the framework calls the checklist of a level."""
    return f"{level} Readiness Checklist"


def focus_name(path: Path) -> str:
    """What it calls the focus areas of a way, which take so many months: "Focus Areas (12-18 months)"."""
    return f"Focus Areas ({path.least_months}-{path.most_months} months)"


def _matrix(framework: Framework) -> Iterator[Pairing]:
    for row in framework.outline.rows:
        texts = ((level.level, level.expects(row.id)) for level in framework.levels.values())
        columns = (Column(level, "", (text,) if text else ()) for level, text in texts)
        yield Pairing(row.name, tuple(columns), row.question)


def _area(framework: Framework, levels: Sequence[FrameworkLevel], number: int) -> Part:
    area = framework.outline.areas[number]
    sides = [(level.level, level.area(area.id)) for level in levels]
    ids = dict.fromkeys(one.id for _, side in sides for one in side.lists)
    pairings = []
    for list_id in ids:
        found = [(level, next((o for o in side.lists if o.id == list_id), None)) for level, side in sides]
        columns = (Column(level, one.name if one else "", one.items if one else ()) for level, one in found)
        pairings.append(Pairing("", tuple(columns)))
    titles = tuple(_title(level, side.name) for level, side in sides)
    return Part(id=area.id, group=area.group, name=area.name, titles=titles, pairings=tuple(pairings))


def _title(level: str, name: str) -> str:
    """The area at a level; a name that says the level already is not told it again."""
    if not name:
        return level
    return name if name.startswith(f"{level} ") else f"{level}: {name}"


def _checklists(levels: Sequence[FrameworkLevel]) -> Iterator[Pairing]:
    for number in range(max((len(level.checklists) for level in levels), default=0)):
        columns = []
        for level in levels:
            own = level.checklists[number : number + 1]
            name = own[0].name if own else ""
            texts = tuple(item.text for one in own for item in one.items)
            columns.append(Column(level.level, name, texts))
        yield Pairing("", tuple(columns))


def _paths(levels: Sequence[FrameworkLevel]) -> Iterator[Pairing]:
    focus, experiences = [], []
    for level in levels:
        path = next(iter(level.paths), None)
        texts = tuple(f"{one.name}: {one.text}" for one in path.focus) if path else ()
        focus.append(Column(level.level, focus_name(path) if path else "", texts, numbered=True))
        needed = tuple(one.text for one in path.experiences) if path else ()
        experiences.append(Column(level.level, EXPERIENCES_NAME if path else "", needed))
    yield Pairing("", tuple(focus))
    yield Pairing("", tuple(experiences))


def find_part(found: Sequence[Part], name: str) -> Part | None:
    """The part meant by an id, a name, or a beginning of either that only one has; else None."""
    wanted = slug(name)
    names = [(part, {part.id, slug(part.name)}) for part in found]
    exact = [part for part, its in names if wanted in its]
    begun = [part for part, its in names if any(one.startswith(wanted) for one in its)]
    return exact[0] if exact else begun[0] if wanted and len(begun) == 1 else None


def unknown_part(found: Sequence[Part], name: str) -> str:
    """What is said of a part nobody knows: that or those near it by id or name, else every id."""
    by_name = {text: part.id for part in found for text in (part.name, part.id)}
    ids = list(dict.fromkeys(by_name[one] for one in near(name, by_name)))
    told = f"near it: {', '.join(ids)}" if ids else f"there are {', '.join(part.id for part in found)}"
    return f'there is no area "{name}"; {told}'


def searched(found: Iterable[Part], words: str) -> list[Part]:
    """The parts with only those items that hold all the words, and those parts only that have any.

    A word is looked for in the item itself and in the name of its list, capitals or not.
    """
    wanted = words.lower().split()
    narrowed = []
    for part in found:
        pairings = [pairing for one in part.pairings if (pairing := _narrowed(one, wanted)) is not None]
        if pairings:
            narrowed.append(part._replace(pairings=tuple(pairings)))
    return narrowed


def _narrowed(pairing: Pairing, words: Sequence[str]) -> Pairing | None:
    shared = f"{pairing.name} {pairing.question}"
    columns = [
        column._replace(
            items=tuple(
                item
                for item in column.items
                if all(word in f"{shared} {column.name} {item}".lower() for word in words)
            )
        )
        for column in pairing.columns
    ]
    return pairing._replace(columns=tuple(columns)) if any(one.items for one in columns) else None

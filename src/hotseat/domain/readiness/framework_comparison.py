"""The framework with its levels side by side: each list beside its counterparts, and a search."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from hotseat.domain.looking_up import near
from hotseat.domain.readiness.framework import Framework, FrameworkLevel, Path
from hotseat.domain.text import slug

SUMMARY, CHECKLISTS, PATHS = "summary", "readiness", "path"
"""The ids of the parts that are not areas: the matrix, the checklists, and the development paths."""
MATRIX_NAME, CHECKLISTS_NAME, PATHS_NAME = (
    "Executive Summary Matrix",
    "Readiness Assessment Matrix",
    "Development Gap Analysis",
)
ROW_HEAD, QUESTION_HEAD = "Competency Area", "Assessment Questions"
"""The headings of the summary matrix to the left and right of the levels' headings."""
EXPERIENCES_NAME = "Key Experiences Needed"


class Column(NamedTuple):
    """The list as it is at one level."""

    level: str
    name: str
    """The name of the list at this level; empty if the level does not have the list."""
    items: tuple[str, ...]
    numbered: bool = False
    """Whether the framework numbers the items: 1, 2, ..."""


class Pairing(NamedTuple):
    """A list with its counterparts, one column for each level."""

    name: str
    """The name of a row of the matrix; empty for the lists of other parts."""
    columns: tuple[Column, ...]
    question: str = ""
    """The assessment question of a row of the matrix."""


class Part(NamedTuple):
    """A part of the framework, shown by itself: the matrix, an area, the checklists or the paths."""

    id: str
    group: str
    name: str
    titles: tuple[str, ...]
    """The part's title at each level: "L6: Team Leader"."""
    pairings: tuple[Pairing, ...]
    before: tuple[str, ...] = ()
    """The framework's own paragraphs before this part."""
    behind: tuple[str, ...] = ()
    """The framework's own paragraphs after this part."""


def parts(framework: Framework) -> list[Part]:
    """All parts of the framework, in its order: the matrix, the areas, the checklists, the paths."""
    levels, outline = list(framework.levels.values()), framework.outline
    group = "Self-Assessment and Development"
    heads = tuple(level.head or level.level for level in levels)
    lists = tuple(checklist_name(level.level) for level in levels)
    path_names = tuple(level.paths[0].name if level.paths else level.level for level in levels)
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
            titles=path_names,
            pairings=tuple(_paths(levels)),
            behind=behind,
        ),
    ]


def checklist_name(level: str) -> str:
    """The framework's name for the checklist of a level."""
    return f"{level} Readiness Checklist"


def focus_name(path: Path) -> str:
    """The framework's name for the focus areas of a path: "Focus Areas (12-18 months)"."""
    return f"Focus Areas ({path.least_months}-{path.most_months} months)"


def _matrix(framework: Framework) -> Iterator[Pairing]:
    for row in framework.outline.rows:
        texts = ((level.level, level.expects(row.id)) for level in framework.levels.values())
        columns = (Column(level, "", (text,) if text else ()) for level, text in texts)
        yield Pairing(row.name, tuple(columns), row.question)


def _area(framework: Framework, levels: Sequence[FrameworkLevel], number: int) -> Part:
    area = framework.outline.areas[number]
    sides = [(level.level, level.area(area.id)) for level in levels]
    ids = dict.fromkeys(own.id for _, side in sides for own in side.lists)
    pairings = []
    for list_id in ids:
        lists = [
            (level, next((own for own in side.lists if own.id == list_id), None)) for level, side in sides
        ]
        columns = (Column(level, own.name if own else "", own.items if own else ()) for level, own in lists)
        pairings.append(Pairing("", tuple(columns)))
    titles = tuple(_title(level, side.name) for level, side in sides)
    return Part(id=area.id, group=area.group, name=area.name, titles=titles, pairings=tuple(pairings))


def _title(level: str, name: str) -> str:
    """The area's title at a level, with the level before the name unless the name begins with it."""
    if not name:
        return level
    return name if name.startswith(f"{level} ") else f"{level}: {name}"


def _checklists(levels: Sequence[FrameworkLevel]) -> Iterator[Pairing]:
    for number in range(max((len(level.checklists) for level in levels), default=0)):
        columns = []
        for level in levels:
            own = level.checklists[number : number + 1]
            name = own[0].name if own else ""
            texts = tuple(item.text for checklist in own for item in checklist.items)
            columns.append(Column(level.level, name, texts))
        yield Pairing("", tuple(columns))


def _paths(levels: Sequence[FrameworkLevel]) -> Iterator[Pairing]:
    focus, experiences = [], []
    for level in levels:
        path = next(iter(level.paths), None)
        texts = tuple(f"{area.name}: {area.text}" for area in path.focus) if path else ()
        focus.append(Column(level.level, focus_name(path) if path else "", texts, numbered=True))
        needed = tuple(experience.text for experience in path.experiences) if path else ()
        experiences.append(Column(level.level, EXPERIENCES_NAME if path else "", needed))
    yield Pairing("", tuple(focus))
    yield Pairing("", tuple(experiences))


def find_part(known: Sequence[Part], name: str) -> Part | None:
    """The part with this id or name, or the only part whose id or name begins with it; else None."""
    wanted = slug(name)
    names = [(part, {part.id, slug(part.name)}) for part in known]
    exact = [part for part, own in names if wanted in own]
    begun = [part for part, own in names if any(own_name.startswith(wanted) for own_name in own)]
    return exact[0] if exact else begun[0] if wanted and len(begun) == 1 else None


def unknown_part(known: Sequence[Part], name: str) -> str:
    """A sentence about an unknown part, with the ids of similar ones or else all ids, without a full stop."""
    by_name = {text: part.id for part in known for text in (part.name, part.id)}
    ids = list(dict.fromkeys(by_name[similar] for similar in near(name, by_name)))
    hint = f"near it: {', '.join(ids)}" if ids else f"there are {', '.join(part.id for part in known)}"
    return f'there is no area "{name}"; {hint}'


def searched(known: Iterable[Part], words: str) -> list[Part]:
    """The parts that have items with all of the words, each with only those items.

    A word may be in the item or in the name of its list; capitals do not matter.
    """
    wanted = words.lower().split()
    narrowed = []
    for part in known:
        pairings = [own for pairing in part.pairings if (own := _narrowed(pairing, wanted)) is not None]
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
    return pairing._replace(columns=tuple(columns)) if any(column.items for column in columns) else None

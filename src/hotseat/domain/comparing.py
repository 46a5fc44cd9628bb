"""The framework side by side: each of its lists with its counterpart at the other levels, and a search."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from hotseat.domain.framework import Framework, FrameworkLevel, Path
from hotseat.domain.text import slug

SUMMARY, CHECKLISTS, PATHS = "summary", "readiness", "path"
"""The parts that are no area: the matrix, the checklists, and the way there."""


class Column(NamedTuple):
    """One level's side of a list."""

    level: str
    name: str
    """What the list is called at this level; empty where it has none."""
    items: tuple[str, ...]


class Pairing(NamedTuple):
    """A list with its counterparts, a column a level."""

    name: str
    """What is above the columns, where they share it: a row of the matrix with its question."""
    columns: tuple[Column, ...]


class Part(NamedTuple):
    """A part of the framework that is looked at by itself."""

    id: str
    group: str
    name: str
    titles: tuple[str, ...]
    """What each level calls it: "L6: Team Leader"."""
    pairings: tuple[Pairing, ...]


def parts(framework: Framework) -> list[Part]:
    """Everything the framework compares, in its order: matrix, areas, checklists, ways."""
    levels = list(framework.levels.values())
    group = "Self-Assessment and Development"
    return [
        Part(SUMMARY, "", "Executive Summary Matrix", _titles(levels), tuple(_matrix(framework))),
        *(_area(framework, levels, number) for number in range(len(framework.outline.areas))),
        Part(CHECKLISTS, group, "Readiness Checklist", _titles(levels), tuple(_checklists(levels))),
        Part(PATHS, group, "Development Gap Analysis", _titles(levels), tuple(_paths(levels))),
    ]


def _titles(levels: Iterable[FrameworkLevel]) -> tuple[str, ...]:
    return tuple(level.level for level in levels)


def _matrix(framework: Framework) -> Iterator[Pairing]:
    for row in framework.outline.rows:
        texts = ((level.level, level.expects(row.id)) for level in framework.levels.values())
        columns = (Column(level, "", (text,) if text else ()) for level, text in texts)
        yield Pairing(f"{row.name}: {row.question}", tuple(columns))


def _area(framework: Framework, levels: Sequence[FrameworkLevel], number: int) -> Part:
    area = framework.outline.areas[number]
    sides = [(level.level, level.area(area.id)) for level in levels]
    ids = dict.fromkeys(one.id for _, side in sides for one in side.lists)
    pairings = []
    for list_id in ids:
        found = [(level, next((o for o in side.lists if o.id == list_id), None)) for level, side in sides]
        columns = (Column(level, one.name if one else "", one.items if one else ()) for level, one in found)
        pairings.append(Pairing("", tuple(columns)))
    titles = tuple(f"{level}: {side.name}" if side.name else level for level, side in sides)
    return Part(area.id, area.group, area.name, titles, tuple(pairings))


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
    def column(level: FrameworkLevel, title: str) -> Column:
        own = level.paths[:1]
        names = f"{own[0].name}: {title} ({months(own[0])})" if own else ""
        focus = tuple(f"{one.name}: {one.text}" for path in own for one in path.focus)
        needed = tuple(one.text for path in own for one in path.experiences)
        return Column(level.level, names, focus if title == "Focus Areas" else needed)

    for title in ("Focus Areas", "Key Experiences Needed"):
        yield Pairing("", tuple(column(level, title) for level in levels))


def months(path: Path) -> str:
    """How long a way takes, as the framework writes it: "12-18 months"."""
    return f"{path.least_months}-{path.most_months} months"


def find_part(found: Sequence[Part], name: str) -> Part | None:
    """The part meant by an id, a name, or a beginning of either that only one has; else None."""
    wanted = slug(name)
    names = [(part, {part.id, slug(part.name)}) for part in found]
    exact = [part for part, its in names if wanted in its]
    begun = [part for part, its in names if any(one.startswith(wanted) for one in its)]
    return exact[0] if exact else begun[0] if wanted and len(begun) == 1 else None


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
    columns = [
        column._replace(
            items=tuple(
                item
                for item in column.items
                if all(word in f"{pairing.name} {column.name} {item}".lower() for word in words)
            )
        )
        for column in pairing.columns
    ]
    return pairing._replace(columns=tuple(columns)) if any(one.items for one in columns) else None

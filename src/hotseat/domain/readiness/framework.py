"""The competency framework: what it expects of each level, side by side, and the way from one to the next."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Annotated, NamedTuple

from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.markers import Says
from hotseat.domain.text import repeated, slug
from hotseat.domain.vocabulary import COMPETENCIES, Competency


class SummaryRow(NamedTuple):
    """A row of the summary matrix with its assessment question, and which prompts practise it."""

    id: Annotated[str, Says("Unique; it stays when the text is mended, because sessions refer to it.")]
    name: str
    question: Annotated[str, Says("The assessment question of the row, as given.")]
    competencies: Annotated[tuple[Competency, ...], Says("What the prompts that practise it are about.")] = ()
    principles: Annotated[
        tuple[str, ...],
        Says("Leadership principles by id, full name or short name; the first is the main one."),
    ] = ()
    themes: Annotated[
        tuple[str, ...], Says("Core themes, typical challenges and typical scenarios of its level, by id.")
    ] = ()


class Area(NamedTuple):
    """An area of the comparison, and the part of the framework it belongs to."""

    id: Annotated[str, Says("Unique; it stays when the text is mended, because sessions refer to it.")]
    group: Annotated[str, Says("The part of the framework it belongs to.")]
    name: str


class SummaryText(NamedTuple):
    """What a row of the summary matrix expects of one level."""

    row: str
    text: Annotated[str, Says("As an interviewer would say it.")]


class ItemList(NamedTuple):
    """A list of an area at one level. The same id at another level is its counterpart."""

    id: Annotated[str, Says("Unique; it stays when the text is mended, because sessions refer to it.")]
    name: str
    items: Annotated[tuple[str, ...], Says("The list, every item as given.")]


class LevelArea(NamedTuple):
    """An area at one level: what the framework calls it there, and its lists."""

    area: str
    name: str
    lists: tuple[ItemList, ...]


class CheckItem(NamedTuple):
    """An item of a readiness checklist."""

    id: Annotated[str, Says("Unique; it stays when the text is mended, because sessions refer to it.")]
    text: Annotated[str, Says("As an interviewer would say it.")]


class Checklist(NamedTuple):
    """An area of a level's readiness checklist, and which prompts practise it."""

    id: Annotated[str, Says("Unique; it stays when the text is mended, because sessions refer to it.")]
    name: str
    items: Annotated[tuple[CheckItem, ...], Says("The list, every item as given.")]
    competencies: Annotated[tuple[Competency, ...], Says("What the prompts that practise it are about.")] = ()
    principles: Annotated[
        tuple[str, ...],
        Says("Leadership principles by id, full name or short name; the first is the main one."),
    ] = ()
    themes: Annotated[
        tuple[str, ...], Says("Core themes, typical challenges and typical scenarios of its level, by id.")
    ] = ()


class Focus(NamedTuple):
    """A focus area of a development path; `needs` are the checklist's items it works on, by id."""

    id: Annotated[str, Says("Unique; it stays when the text is mended, because sessions refer to it.")]
    name: str
    text: Annotated[str, Says("As an interviewer would say it.")]
    needs: Annotated[tuple[str, ...], Says("The items of the checklist it works on, by id.")]


class Experience(NamedTuple):
    """A key experience of a development path; `needs` as of a focus area."""

    id: Annotated[str, Says("Unique; it stays when the text is mended, because sessions refer to it.")]
    text: Annotated[str, Says("As an interviewer would say it.")]
    needs: Annotated[tuple[str, ...], Says("The items of the checklist it works on, by id.")]


class Path(NamedTuple):
    """The way to a level, and how many months it takes."""

    name: str
    least_months: Annotated[int, Says("How long the way takes, at the least.")]
    most_months: Annotated[int, Says("And at the most.")]
    focus: tuple[Focus, ...]
    experiences: tuple[Experience, ...]

    def steps(self) -> list[Focus | Experience]:
        """Its focus areas, then its key experiences."""
        return [*self.focus, *self.experiences]


class Outline(NamedTuple):
    """What is compared, for every level alike."""

    rows: tuple[SummaryRow, ...]
    areas: tuple[Area, ...]
    title: str = ""
    heading: str = ""
    opening: str = ""
    """What the framework says of itself before all that is compared."""
    closing: str = ""
    """What it says behind it."""


class FrameworkLevel(NamedTuple):
    """All that the framework expects of one level."""

    level: str
    summary: tuple[SummaryText, ...]
    areas: tuple[LevelArea, ...]
    checklists: tuple[Checklist, ...]
    paths: tuple[Path, ...]
    head: str = ""
    """What it is called above its column of the summary matrix: "L6 (Senior EM)"; else by its id."""

    def expects(self, row: str) -> str:
        """What a row of the summary matrix says of this level; empty where nothing."""
        return next((one.text for one in self.summary if one.row == row), "")

    def area(self, area: str) -> LevelArea:
        """The area at this level; without lists where the level has none."""
        return next((one for one in self.areas if one.area == area), LevelArea(area, "", ()))

    def items(self) -> Iterator[tuple[Checklist, CheckItem]]:
        """Every item of its checklist, with the area it is of."""
        for checklist in self.checklists:
            for item in checklist.items:
                yield checklist, item


class Framework(NamedTuple):
    """The whole framework; its levels by id, the lower before the higher."""

    outline: Outline
    levels: Mapping[str, FrameworkLevel]

    def places(self) -> list[str]:
        """Where a person can be placed in the summary matrix, from the lowest: "below L6", "L6", ..."""
        names = list(self.levels)
        if len(names) <= 2:
            between = ["between"] * (len(names) - 1)
        else:
            between = [f"between {low} and {high}" for low, high in pairwise(names)]
        inside = [place for pair in zip(names, [*between, ""], strict=False) for place in pair if place]
        return [f"below {names[0]}", *inside] if names else []


Practises = SummaryRow | Checklist
"""What names the prompts that practise it."""


def practises(what: Practises, prompt: Prompt) -> bool:
    """Whether the prompt practises it: by its competency, its main principle or one of its themes."""
    return (
        prompt.competency in what.competencies
        or prompt.principles[:1] in [(one,) for one in what.principles]
        or any(theme in what.themes for theme in prompt.themes)
    )


def outline_faults(outline: Outline) -> list[tuple[str, str]]:
    """What is wrong with the outline in itself: the id it is about, and a sentence."""
    return [
        *_faults_of_ids("row", [row.id for row in outline.rows]),
        *_faults_of_ids("area", [area.id for area in outline.areas]),
        *_strange_competencies(outline.rows),
    ]


def framework_faults(level: FrameworkLevel, outline: Outline) -> list[tuple[str, str]]:
    """What is wrong with a level of the framework: the name it is about, and a sentence."""
    rows = {row.id for row in outline.rows}
    areas = {area.id for area in outline.areas}
    items = {item.id for _, item in level.items()}
    steps = [step for path in level.paths for step in path.steps()]
    found = [
        *_faults_of_ids("item", [item.id for _, item in level.items()]),
        *_faults_of_ids("checklist", [checklist.id for checklist in level.checklists]),
        *_faults_of_ids("step of a path", [step.id for step in steps]),
        *_strange_competencies(level.checklists),
    ]
    found += _strangers("row", [one.row for one in level.summary], rows)
    found += _strangers("area", [one.area for one in level.areas], areas)
    found += _strangers("item", [need for step in steps for need in step.needs], items)
    found += [
        (
            path.name,
            f'the path "{path.name}" takes {path.least_months} to {path.most_months} months; swap them',
        )
        for path in level.paths
        if path.least_months > path.most_months
    ]
    return found


def _faults_of_ids(what: str, ids: Iterable[str]) -> Iterator[tuple[str, str]]:
    found = list(ids)
    for one in found:
        if not one or one != slug(one):
            yield one, f'the {what} "{one}" needs an id of a-z, 0-9 and single hyphens'
    for one in repeated(found):
        yield one, f'the {what} "{one}" stands twice; make each id unique'


def _strange_competencies(entries: Iterable[Practises]) -> Iterator[tuple[str, str]]:
    for entry in entries:
        for one in entry.competencies:
            if one not in COMPETENCIES:
                known = ", ".join(COMPETENCIES)
                yield one, f'"{entry.id}" names the competency "{one}"; use one of {known}'


def _strangers(what: str, named: Iterable[str], known: set[str]) -> Iterator[tuple[str, str]]:
    for one in dict.fromkeys(named):
        if one not in known:
            yield one, f'the {what} "{one}" is not known; there are {", ".join(sorted(known)) or "none"}'

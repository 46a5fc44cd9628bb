"""The competency framework: what it expects of each level, and the development path to the level."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Annotated, NamedTuple

from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.markers import Says
from hotseat.domain.text import repeated, slug
from hotseat.domain.vocabulary import COMPETENCIES, Competency


class SummaryRow(NamedTuple):
    """A row of the summary matrix: its assessment question, and the subjects of prompts that practise it."""

    id: Annotated[str, Says("Unique; levels and assessments refer to it.")]
    name: Annotated[str, Says("The name shown to people.")]
    question: Annotated[str, Says("The assessment question of the row, in the framework's words.")]
    competencies: Annotated[
        tuple[Competency, ...], Says("The competencies of the prompts that practise it.")
    ] = ()
    principles: Annotated[tuple[str, ...], Says("The leadership principles it belongs to, by id.")] = ()
    themes: Annotated[tuple[str, ...], Says("The themes of levels it belongs to, by id.")] = ()


class Area(NamedTuple):
    """An area in which the framework compares the levels."""

    id: Annotated[str, Says("Unique; levels refer to it.")]
    group: Annotated[str, Says("The part of the framework it belongs to.")]
    name: Annotated[str, Says("The name shown to people.")]


class SummaryText(NamedTuple):
    """What one level must show in a row of the summary matrix."""

    row: Annotated[str, Says("The id of a row of the summary matrix.")]
    text: Annotated[str, Says("What the row expects of this level.")]


class ItemList(NamedTuple):
    """A list of an area at one level. The list with the same id at another level is its counterpart."""

    id: Annotated[str, Says("Unique in the level; the same id at another level is its counterpart.")]
    name: Annotated[str, Says("The name shown to people.")]
    items: Annotated[tuple[str, ...], Says("The items, in the framework's words.")]


class LevelArea(NamedTuple):
    """An area at one level: its name there, and its lists."""

    area: Annotated[str, Says("The id of an area of the outline.")]
    name: Annotated[str, Says("The name of the area at this level.")]
    lists: Annotated[tuple[ItemList, ...], Says("The lists of the area.")]


class CheckItem(NamedTuple):
    """An item of a readiness checklist."""

    id: Annotated[str, Says("Unique in the level; assessments refer to it.")]
    text: Annotated[str, Says("The item, in the framework's words.")]


class Checklist(NamedTuple):
    """An area of a level's readiness checklist, and the subjects of prompts that practise it."""

    id: Annotated[str, Says("Unique in the level.")]
    name: Annotated[str, Says("The name shown to people.")]
    items: Annotated[tuple[CheckItem, ...], Says("The items to check.")]
    competencies: Annotated[
        tuple[Competency, ...], Says("The competencies of the prompts that practise it.")
    ] = ()
    principles: Annotated[tuple[str, ...], Says("The leadership principles it belongs to, by id.")] = ()
    themes: Annotated[tuple[str, ...], Says("The themes of levels it belongs to, by id.")] = ()


class Focus(NamedTuple):
    """A focus area of a development path; `needs` are the ids of the checklist's items it works on."""

    id: Annotated[str, Says("Unique in the level; assessments refer to it.")]
    name: Annotated[str, Says("The name shown to people.")]
    text: Annotated[str, Says("What it is about, in the framework's words.")]
    needs: Annotated[tuple[str, ...], Says("The items of the checklist it works on, by id.")]


class Experience(NamedTuple):
    """A key experience of a development path; `needs` are the ids of the checklist's items it works on."""

    id: Annotated[str, Says("Unique in the level; assessments refer to it.")]
    text: Annotated[str, Says("The experience, in the framework's words.")]
    needs: Annotated[tuple[str, ...], Says("The items of the checklist it works on, by id.")]


class Path(NamedTuple):
    """A development path to a level, and how many months it takes."""

    name: Annotated[str, Says("The name shown to people.")]
    least_months: Annotated[int, Says("The least number of months that the path takes.")]
    most_months: Annotated[int, Says("The greatest number of months that the path takes.")]
    focus: Annotated[tuple[Focus, ...], Says("Its focus areas.")]
    experiences: Annotated[tuple[Experience, ...], Says("Its key experiences.")]

    def steps(self) -> list[Focus | Experience]:
        """Its focus areas, then its key experiences."""
        return [*self.focus, *self.experiences]


class Outline(NamedTuple):
    """What the framework compares: the rows and areas that every level has, and the texts around them."""

    rows: Annotated[tuple[SummaryRow, ...], Says("The rows of the summary matrix.")]
    areas: Annotated[tuple[Area, ...], Says("The areas that are compared.")]
    title: Annotated[str, Says("The title of the framework.")] = ""
    heading: Annotated[str, Says("The heading of the summary matrix.")] = ""
    opening: Annotated[str, Says("The text of the framework before the comparison.")] = ""
    closing: Annotated[str, Says("The text of the framework after the comparison.")] = ""


class FrameworkLevel(NamedTuple):
    """What the framework expects of one level: its texts, checklists and development paths."""

    level: Annotated[str, Says('The level, as in "L6".')]
    summary: Annotated[tuple[SummaryText, ...], Says("What each row of the summary matrix expects of it.")]
    areas: Annotated[tuple[LevelArea, ...], Says("What each area expects of it.")]
    checklists: Annotated[tuple[Checklist, ...], Says("Its readiness checklist, by area.")]
    paths: Annotated[tuple[Path, ...], Says("The development paths to this level.")]
    head: Annotated[
        str,
        Says('The heading of its column in the summary matrix, as in "L6 (Senior EM)"; if left out, its id.'),
    ] = ""

    def expects(self, row: str) -> str:
        """The text of a row of the summary matrix for this level; empty if there is none."""
        return next((cell.text for cell in self.summary if cell.row == row), "")

    def area(self, area: str) -> LevelArea:
        """The area at this level; it has no lists if the level does not have the area."""
        return next((own for own in self.areas if own.area == area), LevelArea(area, "", ()))

    def items(self) -> Iterator[tuple[Checklist, CheckItem]]:
        """Every item of the level's checklists, with its checklist."""
        for checklist in self.checklists:
            for item in checklist.items:
                yield checklist, item

    def item(self, item_id: str) -> tuple[Checklist, CheckItem]:
        """The item of its checklists with this id, with its checklist. Raises KeyError if there is none."""
        return {item.id: (checklist, item) for checklist, item in self.items()}[item_id]


class Framework(NamedTuple):
    """The whole framework; its levels by id, the lowest first."""

    outline: Outline
    levels: Mapping[str, FrameworkLevel]

    def places(self) -> list[str]:
        """The places for a person in a row of the summary matrix, from the lowest: "below L6", "L6", ..."""
        names = list(self.levels)
        if len(names) <= 2:
            between = ["between"] * (len(names) - 1)
        else:
            between = [f"between {low} and {high}" for low, high in pairwise(names)]
        inside = [place for pair in zip(names, [*between, ""], strict=False) for place in pair if place]
        return [f"below {names[0]}", *inside] if names else []


Practises = SummaryRow | Checklist
"""A row or checklist: it names the competencies, principles and themes of the prompts that practise it."""


def practises(subject: Practises, prompt: Prompt) -> bool:
    """Whether the prompt practises the row or checklist, by its competency, main principle or a theme."""
    return (
        prompt.competency in subject.competencies
        or prompt.principles[:1] in [(principle,) for principle in subject.principles]
        or any(theme in subject.themes for theme in prompt.themes)
    )


def outline_faults(outline: Outline) -> list[tuple[str, str]]:
    """The faults of the outline: for each the id that is wrong, and a sentence."""
    return [
        *_faults_of_ids("row", [row.id for row in outline.rows]),
        *_faults_of_ids("area", [area.id for area in outline.areas]),
        *_unknown_competencies(outline.rows),
    ]


def framework_faults(level: FrameworkLevel, outline: Outline) -> list[tuple[str, str]]:
    """The faults of a level of the framework: for each the id or name that is wrong, and a sentence."""
    rows = {row.id for row in outline.rows}
    areas = {area.id for area in outline.areas}
    items = {item.id for _, item in level.items()}
    steps = [step for path in level.paths for step in path.steps()]
    id_faults = [
        *_faults_of_ids("item", [item.id for _, item in level.items()]),
        *_faults_of_ids("checklist", [checklist.id for checklist in level.checklists]),
        *_faults_of_ids("step of a path", [step.id for step in steps]),
        *_unknown_competencies(level.checklists),
    ]
    id_faults += _unknown_references("row", [entry.row for entry in level.summary], rows)
    id_faults += _unknown_references("area", [entry.area for entry in level.areas], areas)
    id_faults += _unknown_references("item", [need for step in steps for need in step.needs], items)
    id_faults += [
        (
            path.name,
            f'the path "{path.name}" takes {path.least_months} to {path.most_months} months; swap them',
        )
        for path in level.paths
        if path.least_months > path.most_months
    ]
    return id_faults


def _faults_of_ids(what: str, ids: Iterable[str]) -> Iterator[tuple[str, str]]:
    all_ids = list(ids)
    for own_id in all_ids:
        if not own_id or own_id != slug(own_id):
            yield own_id, f'the {what} "{own_id}" needs an id of a-z, 0-9 and single hyphens'
    for own_id in repeated(all_ids):
        yield own_id, f'the {what} "{own_id}" is there twice; make each id unique'


def _unknown_competencies(entries: Iterable[Practises]) -> Iterator[tuple[str, str]]:
    for entry in entries:
        for competency in entry.competencies:
            if competency not in COMPETENCIES:
                known = ", ".join(COMPETENCIES)
                yield competency, f'"{entry.id}" names the competency "{competency}"; use one of {known}'


def _unknown_references(what: str, named: Iterable[str], known: set[str]) -> Iterator[tuple[str, str]]:
    for reference in dict.fromkeys(named):
        if reference not in known:
            yield (
                reference,
                f'the {what} "{reference}" is not known; there are {", ".join(sorted(known)) or "none"}',
            )

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

    id: Annotated[str, Says("Unique; levels and assessments refer to it.")]
    name: Annotated[str, Says("The name shown to people.")]
    question: Annotated[str, Says("The assessment question of the row, in the framework's words.")]
    competencies: Annotated[
        tuple[Competency, ...], Says("The competencies of the prompts that practise it.")
    ] = ()
    principles: Annotated[tuple[str, ...], Says("The leadership principles it belongs to, by id.")] = ()
    themes: Annotated[tuple[str, ...], Says("The themes of levels it belongs to, by id.")] = ()


class Area(NamedTuple):
    """An area of the comparison, and the part of the framework it belongs to."""

    id: Annotated[str, Says("Unique; levels refer to it.")]
    group: Annotated[str, Says("The part of the framework it belongs to.")]
    name: Annotated[str, Says("The name shown to people.")]


class SummaryText(NamedTuple):
    """What a row of the summary matrix expects of one level."""

    row: Annotated[str, Says("The id of a row of the summary matrix.")]
    text: Annotated[str, Says("What the row expects of this level.")]


class ItemList(NamedTuple):
    """A list of an area at one level. The same id at another level is its counterpart."""

    id: Annotated[str, Says("Unique in the level; the same id at another level is its counterpart.")]
    name: Annotated[str, Says("The name shown to people.")]
    items: Annotated[tuple[str, ...], Says("The items, in the framework's words.")]


class LevelArea(NamedTuple):
    """An area at one level: what the framework calls it there, and its lists."""

    area: Annotated[str, Says("The id of an area of the outline.")]
    name: Annotated[str, Says("The name of the area at this level.")]
    lists: Annotated[tuple[ItemList, ...], Says("The lists of the area.")]


class CheckItem(NamedTuple):
    """An item of a readiness checklist."""

    id: Annotated[str, Says("Unique in the level; assessments refer to it.")]
    text: Annotated[str, Says("The item, in the framework's words.")]


class Checklist(NamedTuple):
    """An area of a level's readiness checklist, and which prompts practise it."""

    id: Annotated[str, Says("Unique in the level.")]
    name: Annotated[str, Says("The name shown to people.")]
    items: Annotated[tuple[CheckItem, ...], Says("The items to check.")]
    competencies: Annotated[
        tuple[Competency, ...], Says("The competencies of the prompts that practise it.")
    ] = ()
    principles: Annotated[tuple[str, ...], Says("The leadership principles it belongs to, by id.")] = ()
    themes: Annotated[tuple[str, ...], Says("The themes of levels it belongs to, by id.")] = ()


class Focus(NamedTuple):
    """A focus area of a development path; `needs` are the checklist's items it works on, by id."""

    id: Annotated[str, Says("Unique in the level; assessments refer to it.")]
    name: Annotated[str, Says("The name shown to people.")]
    text: Annotated[str, Says("What it is about, in the framework's words.")]
    needs: Annotated[tuple[str, ...], Says("The items of the checklist it works on, by id.")]


class Experience(NamedTuple):
    """A key experience of a development path; `needs` as of a focus area."""

    id: Annotated[str, Says("Unique in the level; assessments refer to it.")]
    text: Annotated[str, Says("The experience, in the framework's words.")]
    needs: Annotated[tuple[str, ...], Says("The items of the checklist it works on, by id.")]


class Path(NamedTuple):
    """The way to a level, and how many months it takes."""

    name: Annotated[str, Says("The name shown to people.")]
    least_months: Annotated[int, Says("The least number of months that the path takes.")]
    most_months: Annotated[int, Says("The greatest number of months that the path takes.")]
    focus: Annotated[tuple[Focus, ...], Says("Its focus areas.")]
    experiences: Annotated[tuple[Experience, ...], Says("Its key experiences.")]

    def steps(self) -> list[Focus | Experience]:
        """Its focus areas, then its key experiences."""
        return [*self.focus, *self.experiences]


class Outline(NamedTuple):
    """What is compared, for every level alike."""

    rows: Annotated[tuple[SummaryRow, ...], Says("The rows of the summary matrix.")]
    areas: Annotated[tuple[Area, ...], Says("The areas that are compared.")]
    title: Annotated[str, Says("The title of the framework.")] = ""
    heading: Annotated[str, Says("The heading of the summary matrix.")] = ""
    opening: Annotated[str, Says("The text of the framework before the comparison.")] = ""
    closing: Annotated[str, Says("The text of the framework after the comparison.")] = ""


class FrameworkLevel(NamedTuple):
    """All that the framework expects of one level."""

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
        *_unknown_competencies(outline.rows),
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
        *_unknown_competencies(level.checklists),
    ]
    found += _unknown_references("row", [one.row for one in level.summary], rows)
    found += _unknown_references("area", [one.area for one in level.areas], areas)
    found += _unknown_references("item", [need for step in steps for need in step.needs], items)
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
        yield one, f'the {what} "{one}" is there twice; make each id unique'


def _unknown_competencies(entries: Iterable[Practises]) -> Iterator[tuple[str, str]]:
    for entry in entries:
        for one in entry.competencies:
            if one not in COMPETENCIES:
                known = ", ".join(COMPETENCIES)
                yield one, f'"{entry.id}" names the competency "{one}"; use one of {known}'


def _unknown_references(what: str, named: Iterable[str], known: set[str]) -> Iterator[tuple[str, str]]:
    for one in dict.fromkeys(named):
        if one not in known:
            yield one, f'the {what} "{one}" is not known; there are {", ".join(sorted(known)) or "none"}'

"""The development plan as Markdown, and which of its entries belong in a calendar."""

from collections.abc import Container, Iterable, Iterator, Mapping

from hotseat.domain.readiness.assessment import Planned
from hotseat.domain.readiness.framework import FrameworkLevel
from hotseat.domain.readiness.result import Result, Step
from hotseat.domain.stories.item_stories import NO_STORIES, ItemStories, unshown_sentence
from hotseat.domain.text import counted
from hotseat.reports.text.markdown import escaped
from hotseat.reports.text.plain import when
from hotseat.reports.text.readiness import area_text, in_order, missing_text, place_text, stages


def plan_markdown(result: Result, level: FrameworkLevel, stories: ItemStories = NO_STORIES) -> Iterator[str]:
    """The plan as a document, with the result of the assessment; one piece for each line."""
    for line in _lines(result, level, stories):
        yield f"{line}\n"


def _lines(result: Result, level: FrameworkLevel, stories: ItemStories) -> Iterator[str]:
    header = result.assessment.header
    who = f", {escaped(header.candidate)}" if header.candidate else ""
    yield f"# Your path to {escaped(header.level)}{who}"
    yield from ("", f"From the assessment of {when(header.started)}.", "", "## Plan", "")
    purposes = purposes_of(level)
    for entry in in_order(result.assessment.plan):
        yield f"- [{'x' if entry.done else ' '}] {_entry(entry, purposes)}"
    if not result.assessment.plan:
        yield "Nothing is planned yet."
    unshown = stories.unshown(result)
    yield from ("", "## Where you are", "", *_where(result, len(unshown)))
    for path in level.paths:
        yield from ("", f"## {escaped(path.name)}")
        for name, steps_of_stage in stages(result, path):
            yield from ("", f"### {escaped(name)}", "")
            for number, step in enumerate(steps_of_stage, 1):
                yield from _step(step, number, unshown)


def _where(result: Result, unshown: int) -> Iterator[str]:
    for row in result.rows:
        yield f"- {escaped(row.row.name)}: {escaped(place_text(row))}"
    for area in result.areas:
        yield f"- {escaped(area.checklist.name)}: {escaped(area_text(area))}"
    if sentence := unshown_sentence(unshown):
        yield f"- {sentence}"


def _step(step: Step, number: int, unshown: Container[str]) -> Iterator[str]:
    """A focus area as a numbered line, or an experience as a list item, with its missing items below."""
    lead = f"{number}. " if step.text else "- "
    yield f"{lead}{escaped(step.name)}{f': {escaped(step.text)}' if step.text else ''}"
    for item, answer in zip(step.missing, step.answers, strict=True):
        yield f"{' ' * len(lead)}- {missing_text(answer, item.id in unshown)}: {escaped(item.text)}"


def _entry(entry: Planned, purposes: Mapping[str, str]) -> str:
    by = f", by {entry.by}" if entry.by else "" if entry.done else ", no date"
    purpose = purposes.get(entry.item, "")
    return f"{escaped(entry.what)}{by}{f' (for: {escaped(purpose)})' if purpose else ''}"


def purposes_of(level: FrameworkLevel) -> dict[str, str]:
    """What an entry of the plan can be for, by id: a step of the path or an item of the checklist."""
    purposes = {step.id: getattr(step, "name", step.text) for path in level.paths for step in path.steps()}
    return purposes | {item.id: item.text for _, item in level.items()}


def calendar_entries(result: Result, dated: Iterable[Planned]) -> list[tuple[Planned, bool]]:
    """The entries for a calendar, each with whether it is still to be done by its day; those first.

    `dated` are all entries that ever had a day, even if they were dropped or lost it since.
    """
    plan = {entry.entry: entry for entry in result.assessment.plan}
    entries = []
    for entry in in_order(tuple(dated)):
        now = plan.get(entry.entry)
        entries.append((now or entry, True) if now and now.by and not now.done else (entry, False))
    return sorted(entries, key=lambda entry_done: not entry_done[1])


def calendar_note(result: Result, dated: Iterable[Planned]) -> str:
    """A sentence on how many entries of the plan the calendar holds, and why not the others."""
    to_do = [entry for entry in result.assessment.plan if not entry.done]
    without = sum(not entry.by for entry in to_do)
    sentence = (
        f"the calendar holds {len(to_do) - without} of {counted(len(to_do), 'entry', 'entries')} to be done"
    )
    if without:
        sentence += f", {without} {'has' if without == 1 else 'have'} no date"
    cancelled = sum(not open_still for _, open_still in calendar_entries(result, dated))
    return (
        f"{sentence}; {cancelled} done or dropped {'is' if cancelled == 1 else 'are'} cancelled"
        if cancelled
        else sentence
    )

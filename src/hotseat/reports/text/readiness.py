"""The result of an assessment as text."""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

from hotseat.domain.names import words
from hotseat.domain.readiness.assessment import Planned
from hotseat.domain.readiness.framework import FrameworkLevel, Path
from hotseat.domain.readiness.framework_comparison import (
    EXPERIENCES_NAME,
    MATRIX_NAME,
    PATHS_NAME,
    checklist_name,
    focus_name,
)
from hotseat.domain.readiness.result import (
    AreaResult,
    ItemResult,
    Result,
    RowResult,
    Step,
    counts_text,
    steps,
)
from hotseat.domain.stories.item_stories import NO_STORIES, ItemStories, unshown_sentence
from hotseat.reports.text.columns import wrap
from hotseat.reports.text.plain import when

WIDTH = 80
_SESSION = re.compile(r"(?P<started>[\d-]{17})-(?P<level>.+)-(?P<kind>behavioral|system-design)-[0-9a-f]{4}")
"""The parts of a session's id."""
SIGNS = {"yes": "+", "partly": "~", "not yet": "-", "": "."}
"""The sign before an item for each answer."""


def readiness_lines(
    result: Result, level: FrameworkLevel | None, stories: ItemStories = NO_STORIES
) -> Iterator[str]:
    """The whole result: matrix, checklist, path and plan, in lines of at most 80 columns."""
    yield from heading(result)
    if unshown := unshown_sentence(len(stories.unshown(result))):
        yield from _wrapped(unshown)
    for title, lines in (
        (MATRIX_NAME, _matrix(result)),
        (checklist_name(result.assessment.header.level), _checklist(result, stories)),
        (PATHS_NAME, way_lines(result, level, stories) if level else iter(())),
        ("Plan", plan_lines(result)),
        ("Kept, but not in the framework", _strange(result)),
    ):
        body = list(lines)
        if body:
            yield from ("", title, *body)


def heading(result: Result) -> Iterator[str]:
    """The level, the person and the date, and the assessment that it is compared with."""
    header, before = result.assessment.header, result.before
    who = f", {header.candidate}" if header.candidate else ""
    yield from _wrapped(f"Readiness for {header.level}{who}")
    state = "finished" if result.assessment.finished else "not finished"
    parts = [f"begun {when(header.started)}", state]
    if result.unanswered:
        parts.append(f"{result.unanswered} not answered")
    if result.carried:
        parts.append(f"{result.carried} as last time")
    yield from _wrapped("; ".join(parts))
    if before is not None:
        yield from _wrapped(f"compared with the assessment of {when(before.header.started)}")


def place_text(row: RowResult) -> str:
    """The level at which a row places the person, and the one in the assessment before."""
    placed = row.place or "not placed"
    if not row.before:
        return placed
    return f"{placed} (as last time)" if row.before == row.place else f"{placed} (was {row.before})"


def area_text(area: AreaResult) -> str:
    """The number of each answer in an area, and what changed."""
    return counts_text(area.counts, area.before if area.compared else None)


def _matrix(result: Result) -> Iterator[str]:
    for row in result.rows:
        yield from _wrapped(f"  {row.row.name}: {place_text(row)}", "    ")
        if row.placed and row.placed.words:
            yield from _wrapped(f"    {row.row.question} {row.placed.words}", "    ")


def _checklist(result: Result, stories: ItemStories) -> Iterator[str]:
    for area in result.areas:
        yield from _wrapped(f"  {area.checklist.name}: {area_text(area)}", "    ")
        for item in area.items:
            yield from _wrapped(f"    {SIGNS[item.answer]} {item_text(item)}", "      ")
            for line in evidence(item, stories):
                yield from _wrapped(f"        {line}", "        ")


def item_text(item: ItemResult) -> str:
    """An item with its answer, and the earlier answer where it differs."""
    was = f" (was {item.before})" if item.before and item.before != item.answer else ""
    return f"{item.item.text}: {item.answer or 'not answered'}{was}"


def evidence(
    item: ItemResult, stories: ItemStories, session: Callable[[str], str] = "session {}".format
) -> Iterator[str]:
    """The evidence of an item: a line, a session, a story, and what the stories say about it, if anything.

    `session` makes the text of a session's id.
    """
    if item.assessed and item.assessed.evidence:
        yield item.assessed.evidence
    if item.assessed and item.assessed.session:
        yield session(item.assessed.session)
    if item.assessed and item.assessed.story:
        yield stories.name(item.assessed.story)
    if sentence := stories.sentence(item):
        yield sentence


def session_text(session: str) -> str:
    """A session's id as text for a screen: "L6 behavioral session, Mon 16 Nov 2026, 20:02"."""
    session_id = _SESSION.fullmatch(session)
    if session_id is None:
        return f"session {session}"
    try:
        started = datetime.strptime(session_id["started"], "%Y-%m-%d-%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return f"session {session}"
    return f"{session_id['level'].upper()} {words(session_id['kind'])} session, {when(started)}"


def way_lines(result: Result, level: FrameworkLevel, stories: ItemStories = NO_STORIES) -> Iterator[str]:
    """The steps of the development path, each with the missing items that it works on."""
    unshown = stories.unshown(result)
    for path in level.paths:
        yield from _wrapped(f"  {path.name}")
        for name, steps_of_stage in stages(result, path):
            yield from _wrapped(f"  {name}")
            for number, step in enumerate(steps_of_stage, 1):
                yield from _wrapped(f"    {step_text(step, number)}", "      ")
                for item, answer in zip(step.missing, step.answers, strict=True):
                    yield from _wrapped(
                        f"      {SIGNS[answer]} {item.text}: {missing_text(answer, item.id in unshown)}",
                        "        ",
                    )


def missing_text(answer: str, is_unshown: bool) -> str:
    """The answer of a missing item, and whether no story shows it: "not yet, and no story shows it"."""
    return f"{answer}, and no story shows it" if is_unshown else answer


def stages(result: Result, path: Path) -> list[tuple[str, list[Step]]]:
    """The two parts of a path by their names in the framework, each with its steps."""
    return [
        (focus_name(path), steps(result, path.focus)),
        (EXPERIENCES_NAME, steps(result, path.experiences)),
    ]


def step_text(step: Step, number: int) -> str:
    """A focus area with its number in the framework, or an experience without one."""
    return f"{number}. {step.name}: {step.text}" if step.text else step.name


def plan_lines(result: Result) -> Iterator[str]:
    """The entries of the plan as lines, in the order of `in_order`."""
    for entry in in_order(result.assessment.plan):
        by = f" (by {entry.by})" if entry.by else "" if entry.done else " (no date)"
        yield from _wrapped(f"  [{'x' if entry.done else ' '}] {entry.what}{by}", "      ")


def in_order(plan: tuple[Planned, ...]) -> list[Planned]:
    """Open entries before done ones, each by day; entries without a day last."""
    return sorted(plan, key=lambda entry: (entry.done, entry.by or "9999", entry.entry))


def _strange(result: Result) -> Iterator[str]:
    for orphan in result.orphaned:
        yield from _wrapped(f"  {orphan.text}: {orphan.answer} ({orphan.why})", "    ")


def _wrapped(text: str, indent: str = "") -> Iterator[str]:
    return wrap(text, WIDTH, indent)

"""An assessment's result as data, for programs."""

from typing import Any

from hotseat.domain.readiness.assessment import Planned, day
from hotseat.domain.readiness.framework import FrameworkLevel, Path
from hotseat.domain.readiness.result import AreaResult, ItemResult, Result, RowResult, steps
from hotseat.domain.stories.item_stories import NO_STORIES, ItemStories
from hotseat.reports.text.readiness import in_order


def readiness_data(
    result: Result, level: FrameworkLevel | None, stories: ItemStories = NO_STORIES
) -> dict[str, Any]:
    """The result as data, for programs."""
    header = result.assessment.header
    return {
        "id": header.id,
        "level": header.level,
        "started": header.started.isoformat(),
        "finished": result.assessment.finished.isoformat() if result.assessment.finished else None,
        "candidate": header.candidate,
        "before": result.before.header.id if result.before else "",
        "not_answered": result.unanswered,
        "as_last_time": result.carried,
        "matrix": [_row_data(row) for row in result.rows],
        "areas": [_area_data(area, stories) for area in result.areas],
        "way": [_path_data(result, path) for path in level.paths] if level else [],
        "plan": [_entry_data(entry) for entry in in_order(result.assessment.plan)],
        "strange": [orphan._asdict() for orphan in result.orphaned],
    }


def _row_data(row: RowResult) -> dict[str, Any]:
    words = row.placed.words if row.placed else ""
    return {
        "row": row.row.id,
        "name": row.row.name,
        "question": row.row.question,
        "place": row.place,
        "words": words,
        "before": row.before,
    }


def _area_data(area: AreaResult, stories: ItemStories) -> dict[str, Any]:
    def named(counts: Any) -> dict[str, int]:
        return {name: counts[answer] for answer, name in _ANSWERS.items()}

    return {
        "list": area.checklist.id,
        "name": area.checklist.name,
        "counts": named(area.counts),
        "before": named(area.before) if area.compared else None,
        "items": [_item_data(item, stories) for item in area.items],
    }


_ANSWERS = {"yes": "yes", "partly": "partly", "not yet": "not_yet", "": "not_answered"}


def _item_data(item: ItemResult, stories: ItemStories) -> dict[str, Any]:
    assessed = item.assessed
    return {
        "item": item.item.id,
        "text": item.item.text,
        "answer": item.answer,
        "evidence": assessed.evidence if assessed else "",
        "session": assessed.session if assessed else "",
        "before": item.before,
        "story": stories.id(assessed.story) if assessed else "",
        "shown_by": [
            {"story": stories.id(story), "title": stories.title(story)}
            for story in stories.showing.get(item.item.id, ())
        ],
        "no_story_shows_it": stories.lacks(item) if stories.kept else None,
    }


def _path_data(result: Result, path: Path) -> dict[str, Any]:
    return {
        "name": path.name,
        "months": [path.least_months, path.most_months],
        "steps": [
            {
                "step": step.step.id,
                "name": step.name,
                "text": step.text,
                "missing": [item.id for item in step.missing],
            }
            for step in steps(result, path.steps())
        ],
    }


def _entry_data(entry: Planned) -> dict[str, Any]:
    by = day(entry.by)
    return {
        "entry": entry.entry,
        "what": entry.what,
        "by": by.isoformat() if by else None,
        "done": entry.done,
        "item": entry.item,
    }

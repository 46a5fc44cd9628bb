"""Progress over weeks as data for programs: seconds, percent, scores from 1 to 4."""

import csv
from collections.abc import Iterator
from typing import Any

from hotseat.domain.review.progress.preparations import Preparation
from hotseat.domain.review.progress.progress import Progress
from hotseat.domain.review.progress.weeks import Mean, WeekRow
from hotseat.domain.review.trend import Trend
from hotseat.reports.data.table import Line, harmless
from hotseat.reports.text.progress import groups

COLUMNS = ("week", "group", "figure", "name", "unit", "mean", "values")


def progress_data(progress: Progress, seen: Trend) -> dict[str, Any]:
    """The progress and the trend of the same answers as one object."""
    counts = {layer.by_week.id: layer for layer in progress.layers}
    rows = []
    for group in groups(progress):
        for row, _ in group.rows:
            layer = counts.get(row.id)
            outcomes = (
                {} if layer is None else {"held": layer.held, "partial": layer.partial, "gap": layer.gap}
            )
            rows.append({"group": group.title, **_row(row), **outcomes})
    return {
        "level": progress.level,
        "kind": progress.kind,
        "plan": progress.pacing,
        "sentences": list(seen.sentences),
        "weeks": [monday.isoformat() for monday in progress.mondays],
        "rows": rows,
        "preparations": [_preparation(preparation) for preparation in progress.preparations],
        "answers": _answers(seen),
    }


def progress_csv(progress: Progress) -> Iterator[str]:
    """A header, then a row for each week of each figure that has a value in it."""
    line = csv.writer(Line(), lineterminator="\n")
    yield line.writerow(COLUMNS)
    for group in groups(progress):
        for row, _ in group.rows:
            for monday, week in zip(progress.mondays, row.weeks, strict=True):
                if week.values:
                    yield line.writerow(
                        (
                            monday.isoformat(),
                            harmless(group.title),
                            harmless(row.id),
                            harmless(row.name),
                            row.unit,
                            _rounded(week),
                            week.values,
                        )
                    )


def _row(row: WeekRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "name": row.name,
        "unit": row.unit,
        "low": row.low,
        "high": row.high,
        "mean": _rounded(row.whole),
        "values": row.whole.values,
        "enough": row.whole.enough,
        "weeks": [{"mean": _rounded(week), "values": week.values} for week in row.weeks],
    }


def _preparation(preparation: Preparation) -> dict[str, Any]:
    return {
        "prepared_seconds": preparation.seconds,
        "answers": preparation.answers,
        "kept": _rounded(preparation.kept),
        "rating": _rounded(preparation.rating),
        "held": _rounded(preparation.held),
        "first_word_seconds": _rounded(preparation.first_word),
    }


def _answers(seen: Trend) -> list[dict[str, Any]]:
    """Every answer with its figures by the ids of the rows, as the trend shows them."""
    rows = []
    for number, answer in enumerate(seen.answers):
        figures: dict[str, Any] = {}
        for row in seen.rows:
            figures[row.id] = row.words[number] if row.words else row.points[number].value
        rows.append(
            {
                "session": answer.session,
                "question": answer.number,
                "started": answer.started.isoformat(),
                "figures": figures,
            }
        )
    return rows


def _rounded(mean: Mean) -> float | None:
    return None if mean.value is None else round(mean.value, 2)

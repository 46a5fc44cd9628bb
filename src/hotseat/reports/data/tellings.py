"""The tellings of one story as data for programs: seconds, percent, scores from 1 to 4."""

import csv
from collections.abc import Iterator
from typing import Any

from hotseat.domain.review.progress.progress import Progress
from hotseat.domain.review.trend import Trend
from hotseat.reports.data.progress import progress_data
from hotseat.reports.data.table import Line, harmless

COLUMNS = (
    "session", "question", "started", "level", "plan", "prompt", "figure", "name", "unit", "value", "verdict"
)  # fmt: skip


def tellings_data(
    story: str, title: str, progress: Progress, seen: Trend, sentences: list[str]
) -> dict[str, Any]:
    """The progress and all tellings as one object; the weeks are those of the newest telling's plan."""
    figures = progress_data(progress, seen)
    for entry, answer in zip(figures["answers"], seen.answers, strict=True):
        entry |= {"level": answer.level, "plan": answer.pacing, "prompt": answer.prompt}
    return {"story": story, "title": title, **figures, "sentences": sentences}


def tellings_csv(seen: Trend) -> Iterator[str]:
    """A header, then a row for each figure of each telling that has one, oldest first."""
    line = csv.writer(Line(), lineterminator="\n")
    yield line.writerow(COLUMNS)
    for number, answer in enumerate(seen.answers):
        head = [
            answer.session,
            answer.number,
            answer.started.isoformat(),
            answer.level,
            answer.pacing,
            answer.prompt,
        ]
        for row in seen.rows:
            value = row.words[number] if row.words else row.points[number].value
            verdict = "" if row.words else row.points[number].verdict
            if value not in ("", None):
                cells = (*head, row.id, row.name, row.unit, value, verdict)
                yield line.writerow([harmless(cell) if isinstance(cell, str) else cell for cell in cells])

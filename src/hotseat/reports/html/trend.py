"""The trend as part of a page: the weeks of a person's answers drawn in inline SVG without text.

The page stretches each drawing, so a dot is a line without length, whose round ends keep their size.
"""

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from hotseat.domain.names import name_of
from hotseat.domain.review.answers import Answer
from hotseat.domain.review.progress.progress import Progress, progress_by_plan
from hotseat.domain.review.progress.weeks import FEWEST, WeekRow
from hotseat.domain.text import counted
from hotseat.domain.vocabulary import kind_name
from hotseat.reports.html.tellings import tellings_html
from hotseat.reports.text.progress import (
    Group,
    figures,
    groups,
    preparation_cells,
    span,
    span_text,
    why_not_drawn,
)

WIDE, HIGH, EDGE = 1000, 100, 12
"""The size of a drawing, and the room above and below its dots."""


def trend_html(answers: Iterable[Answer], heading: str = "Trend", rated: Iterable[Answer] = ()) -> str:
    """The trend of one person's answers, in any order, as a section of the page with a part for each plan.

    `rated` are the answers of others that this person rated as the interviewer.
    Plans with too few answers for a trend are named in a sentence; the tellings of each story follow. Empty
    if no answer was finished.
    """
    given = list(answers)
    all_progress = progress_by_plan(given, rated)
    names = dict(zip(all_progress, _names(all_progress), strict=True))
    parts = "".join(
        _plan(progress, names[progress]) for progress in all_progress if progress.answers >= FEWEST
    )
    few = "".join(_few(progress, names[progress]) for progress in all_progress if progress.answers < FEWEST)
    title = f'<h2 dir="auto">{escape(heading)}</h2>'
    return (
        f'<section class="trend">\n{title}\n{parts}{few}{tellings_html(given)}</section>\n'
        if all_progress
        else ""
    )


def _names(all_progress: Sequence[Progress]) -> Iterator[str]:
    """Level and kind of each plan; where several plans are of the same, with the plan's own id in words."""
    names = [f"{progress.level} {kind_name(progress.kind)}" for progress in all_progress]
    for progress, name in zip(all_progress, names, strict=True):
        yield name if names.count(name) == 1 else f"{name}, {name_of(progress.pacing, {})}"


def _few(progress: Progress, name: str) -> str:
    return (
        f'<p class="soft">{escape(name)}: {counted(progress.answers, "answer")}, too few for a trend.</p>\n'
    )


def _plan(progress: Progress, name: str) -> str:
    head = "".join(f'<th scope="col" class="figure">{title}</th>' for title in _HEAD)
    body = "".join(_group(group) for group in groups(progress))
    dates = "".join(f"<span>{monday}</span>" for monday in _dates(progress))
    since = f"{span_text(progress)} since {progress.mondays[0]:%d %b %Y}"
    return (
        f'<h3 dir="auto">{escape(name)}</h3>\n'
        f'<p class="soft">{since}. A dot is the mean of a week, the dashed line the mean of all '
        f'values, the band a window.</p>\n<table class="weeks">\n<thead><tr><td></td>'
        f'<td class="bar" aria-hidden="true"></td>{head}</tr></thead>\n{body}'
        f'<tbody aria-hidden="true"><tr><td></td><td><div class="axis soft small">{dates}</div></td></tr>'
        f"</tbody>\n</table>\n{_preparations(progress)}"
    )


_HEAD = ("First week", "Last week", "Mean", "Values")
_PREPARATION = ("Preparation", "Answers", "Windows kept", "Rating", "Follow-ups held", "Began after")


def _dates(progress: Progress) -> Iterator[str]:
    """The Mondays of the first week, of the last, and of one between."""
    mondays = progress.mondays
    for index in sorted({0, (len(mondays) - 1) // 2, len(mondays) - 1}):
        yield f"{mondays[index]:%d %b %Y}"


def _group(group: Group) -> str:
    rows = "".join(_row(row, beside) for row, beside in group.rows)
    head = f'<tr><th scope="rowgroup" colspan="6">{group.title}</th></tr>'
    return f"<tbody>\n{head}\n{rows}</tbody>\n"


def _row(row: WeekRow, beside: str) -> str:
    window = f' <span class="soft small">{beside}</span>' if beside else ""
    drawn = drawing(row) if row.drawn else f'<span class="soft small">{why_not_drawn(row)}</span>'
    hidden = ' aria-hidden="true"' if row.drawn else ""
    cells = "".join(f'<td class="figure">{figure}</td>' for figure in figures(row))
    return (
        f'<tr><th scope="row" class="name" dir="auto">{escape(row.name)}{window}</th>'
        f'<td class="bar"{hidden}>{drawn}</td>{cells}</tr>\n'
    )


def drawing(row: WeekRow) -> str:
    """A row as SVG: its window as a band, the mean of all values as a dashed line, a dot for each week.

    A line joins the weeks that follow each other; a week without a value leaves a hole.
    """
    low, high = span(row)

    def y(value: float) -> float:
        return HIGH - EDGE - (value - low) / (high - low) * (HIGH - 2 * EDGE)

    places = [(number + 0.5) * WIDE / len(row.weeks) for number in range(len(row.weeks))]
    dots = [
        (x, None if week.value is None else y(week.value)) for x, week in zip(places, row.weeks, strict=True)
    ]
    parts = [f'<rect class="track" x="0" y="0" width="{WIDE}" height="{HIGH}"/>']
    if row.low is not None and row.high is not None:
        top, bottom = y(row.high) - 1, y(row.low) + 1
        parts.append(f'<rect class="window" x="0" y="{top:.1f}" width="{WIDE}" height="{bottom - top:.1f}"/>')
    if (mean := row.whole.value) is not None:
        parts.append(f'<path class="mean" d="M0 {y(mean):.1f}H{WIDE}"/>')
    parts += [f'<path class="line" d="{_line(dots)}"/>', f'<path class="dot" d="{_dots(dots)}"/>']
    box = f'viewBox="0 0 {WIDE} {HIGH}" preserveAspectRatio="none"'
    return f'<svg {box} aria-hidden="true" focusable="false">{"".join(parts)}</svg>'


def _line(dots: Iterable[tuple[float, float | None]]) -> str:
    drawn, pen = "", "M"
    for x, y in dots:
        if y is None:
            pen = "M"
            continue
        drawn += f"{pen}{x:.1f} {y:.1f}"
        pen = "L"
    return drawn


def _dots(dots: Iterable[tuple[float, float | None]]) -> str:
    return "".join(f"M{x:.1f} {y:.1f}h0" for x, y in dots if y is not None)


def _preparations(progress: Progress) -> str:
    first, *others = _PREPARATION
    head = f'<th scope="col">{first}</th>'
    head += "".join(f'<th scope="col" class="figure">{name}</th>' for name in others)
    rows = ""
    for preparation in progress.preparations:
        length, *cells = preparation_cells(preparation)
        figures = "".join(f'<td class="figure">{cell}</td>' for cell in cells)
        rows += f'<tr><th scope="row" class="name">{length}</th>{figures}</tr>\n'
    return f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n"

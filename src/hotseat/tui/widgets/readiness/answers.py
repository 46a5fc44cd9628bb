"""How answers of an assessment look: a sign, a word, a colour."""

from textual.content import Content

from hotseat.domain.readiness.framework_comparison import checklist_name
from hotseat.domain.readiness.result import AreaResult, ItemResult, Result, RowResult
from hotseat.reports.text.columns import column
from hotseat.reports.text.readiness import place_text
from hotseat.tui.text import QUIET, content, hanging
from hotseat.tui.widgets.review.recent import short_date

SIGNS = {"yes": "✓", "partly": "~", "not yet": "✗", "": "·"}
STYLES = {"yes": "$success bold", "partly": "$warning bold", "not yet": "$error bold", "": QUIET}
NAME = 30
"""Columns for the name of an area or a row."""
COUNTS = (("yes", 5), ("partly", 8), ("not yet", 9), ("", 11))
"""The answers that are counted, and the width of each column."""


def sign(answer: str) -> Content:
    """The sign of an answer, with a space on both sides."""
    return Content.assemble((f" {SIGNS[answer]} ", STYLES[answer]))


def item_content(item: ItemResult, width: int) -> Content:
    """An item after the sign of its answer, and its former answer if that was another."""
    was = f"  (was {item.before})" if item.before and item.before != item.answer else ""
    word = f"{item.answer or 'not answered'}{was}"
    return Content.assemble(
        hanging(sign(item.answer), item.item.text, width - 14), content(f"  {word}", STYLES[item.answer])
    )


def head_of_counts(result: Result) -> Content:
    """The heading above the counts of the areas."""
    title = checklist_name(result.assessment.header.level)
    names = "".join(f"{name or 'no answer':>{width}}" for name, width in COUNTS)
    last = "   last time" if result.before else ""
    return content(f"{column(title, NAME)}{names}{last}", QUIET)


def area_content(area: AreaResult) -> Content:
    """An area with the counts of its answers, then the counts of last time."""
    counts = [
        content(f"{area.counts[answer] or '-':>{width}}", STYLES[answer] if area.counts[answer] else QUIET)
        for answer, width in COUNTS
    ]
    last = "/".join(str(area.before[answer]) for answer, _ in COUNTS[:-1])
    nothing = area.before[""] == len(area.items)
    before = "" if not area.compared else "-" if nothing else last
    name = content(column(f"  {area.checklist.name}", NAME))
    return Content.assemble(name, *counts, (f"   {before}", QUIET))


def row_content(row: RowResult) -> Content:
    """A row of the matrix with the level the person is placed at."""
    name = content(column(f"  {row.row.name}", NAME))
    return Content.assemble(name, content(f"  {place_text(row)}", "" if row.place else QUIET))


def state(result: Result) -> str:
    """The date of the assessment, and how far it got."""
    begun = short_date(result.assessment.header.started)
    if result.assessment.finished:
        return f"assessed {begun}"
    return f"begun {begun}, {result.unanswered} not answered"

"""The timeline of an answer, in colours."""

from textual.content import Content

from hotseat.domain.session.question import Question
from hotseat.reports.text.columns import fit
from hotseat.reports.text.lanes import GAP, UNCOUNTED, Lane, lanes, legend
from hotseat.reports.text.plain import lane_names
from hotseat.tui.text import QUIET, content
from hotseat.tui.widgets.session.notes import SIGN_STYLES

STYLES = {"axis": QUIET, "section": "$accent", "gaps": "$warning", "notes": "", "follow-ups": QUIET}
OUTCOME_STYLES = {"h": "$success bold", "p": "$warning bold", "g": "$error bold"}
WIDEST = 120
"""The most columns of a row; a wider one would show nothing more."""


def lanes_content(question: Question, now: float, width: int) -> Content:
    """A row for each section, for time that does not count, for the notes, and for the follow-ups."""
    names = lane_names(question)
    room = max(10, min(WIDEST, width - names - 2))
    rows = lanes(question, now, room)
    if not rows:
        return Content("")
    lines = [_line(row, names) for row in rows]
    lines += [content(f"{'':<{names}}  {meaning}", QUIET) for meaning in legend(rows, room)]
    return Content("\n").join(lines)


def _line(row: Lane, names: int) -> Content:
    # The axis shares its line with the title.
    name = "Over time" if row.kind == "axis" else row.name
    styled = [content(fit(f"{name}", names + 2), "" if row.kind == "section" else QUIET)]
    for cells in _runs(row.cells):
        styled.append(content(cells, _style(row.kind, cells[0])))
    return Content.assemble(*styled)


def _style(kind: str, char: str) -> str:
    if kind == "notes":
        return f"{SIGN_STYLES.get(char, '$accent')} bold"
    if kind == "follow-ups":
        return OUTCOME_STYLES.get(char, QUIET)
    return "$warning" if char in (GAP, UNCOUNTED) else STYLES[kind]


def _runs(cells: str) -> list[str]:
    """The row split into runs of the same character, each of which has one style."""
    runs: list[str] = []
    for char in cells:
        if runs and runs[-1][0] == char:
            runs[-1] += char
        else:
            runs.append(char)
    return runs

"""The plan of a question: a row for each section, and one for the whole answer."""

from textual.content import Content

from hotseat.domain.pacing import window_text
from hotseat.domain.session.question import Question
from hotseat.reports.text.columns import fit, longest
from hotseat.tui.text import QUIET, content


def plan_rows(question: Question) -> Content:
    """The sections in order, each with its window, then the answer's."""
    sections = question.asked.sections
    width = longest(section.name for section in sections)
    lines = [
        Content.assemble(
            (f"{number} ", QUIET),
            content(fit(section.name, width)),
            (f"  {window_text(section.low, section.high)}", QUIET),
        )
        for number, section in enumerate(sections, 1)
    ]
    low, high = sum(section.low for section in sections), sum(section.high for section in sections)
    whole = Content.assemble(f"  {'Answer':<{width}}", (f"  {window_text(low, high)}", QUIET))
    return Content("\n").join([*lines, whole])

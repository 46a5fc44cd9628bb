"""The panel beside the interviewer's notes: points to tick, or follow-ups with what was not heard."""

from collections.abc import Sequence

from textual.content import Content

from hotseat.domain.interview.ladder_rungs import LadderRung
from hotseat.domain.session.question import Question
from hotseat.tui.text import QUIET, content, cut, hanging

LEAD = 4
"""Columns of a point's number and tick."""


def points_of(phases: Sequence[tuple[str, Sequence[str]]], question: Question) -> list[str]:
    """The points to listen for in the current phase."""
    running = question.section
    if running is None:
        return []
    return [point for section, points in phases if section == running.id for point in points]


def points_content(points: Sequence[str], question: Question, width: int, height: int) -> Content:
    """The points with their numbers and ticks, each cut to its share of the lines."""
    running = question.section
    heard = {
        tick.text for tick in question.ticks if running and (tick.list, tick.item) == ("heard", running.id)
    }
    rows = [content("heard it? press its number", QUIET)]
    for number, point in enumerate(points, 1):
        ticked = point in heard
        lead = Content.assemble(
            (f"{number if number < 10 else ' '} ", "$accent bold"),
            ("✓ " if ticked else "· ", "$success bold"),
        )
        text = cut(point, width - LEAD, max(1, (height - 1) // len(points))).replace("\n", f"\n{' ' * LEAD}")
        rows.append(Content.assemble(lead, content(text, QUIET if ticked else "")))
    return Content("\n").join(rows)


def ladder_content(steps: Sequence[LadderRung], width: int, height: int) -> Content:
    """A follow-up for each layer: in full where something was not heard, the others cut to fit the height."""
    unheard = [step for step in steps if step.why or not step.layer]
    others = [step for step in steps if step not in unheard]
    rows = [content("follow-ups, what is missing first", QUIET)]
    rows += [_unheard(step, width) for step in unheard]
    used = sum(row.plain.count("\n") + 1 for row in rows)
    lines = max(1, (height - used) // max(1, len(others)))
    rows += [_other(step, width, lines) for step in others]
    return Content("\n").join(rows)


def _unheard(step: LadderRung, width: int) -> Content:
    lead = Content.assemble((f"{step.layer or 'your note'}  ", "$accent bold"))
    why = hanging(lead, step.why, width, "$warning") if step.why else lead
    if step.next is None:
        return Content.assemble(why, "\n", content("  all of it was asked", QUIET))
    if not step.why:
        return hanging(lead, step.next.text, width)
    return Content.assemble(why, "\n", hanging(content("  "), step.next.text, width))


def _other(step: LadderRung, width: int, lines: int) -> Content:
    lead = Content.assemble((f"{step.layer}  ", QUIET))
    if step.next is None:
        return Content.assemble(lead, content("all of it was asked", QUIET))
    # The name and the text share the first line, so they are cut together and then separated.
    room = width if lines == 1 else width - 2
    words = cut(f"{step.layer}  {step.next.text}", room, lines)[len(step.layer) :].lstrip()
    return Content.assemble(lead, content(words.replace("\n", "\n  "), QUIET if step.asked else ""))

"""The ledger as a table with bars."""

from textual.content import Content

from hotseat.domain.pacing import clock, window_text
from hotseat.domain.question import Question
from hotseat.domain.review import Row, ledger, verdict_text
from hotseat.reports.bars import bar, seconds_per_cell
from hotseat.tui.text import QUIET, content
from hotseat.tui.widgets.sections import VERDICT_STYLES, bar_content

_FIXED = 51
"""Columns of a row that neither name nor bar takes."""


def ledger_content(question: Question, now: float, width: int) -> Content:
    """Planned against actual, a row a section, in so many columns."""
    book = ledger(question, now)
    names = max(len(row.section.name) for row in book.rows)
    bars = max(6, min(40, width - names - _FIXED))
    scale = seconds_per_cell(book, bars)
    guessed = any(row.guess is not None for row in book.rows)
    lines = [
        Content.assemble(
            content(f"{row.section.name:<{names}}"),
            f" {clock(row.spent) if row.visits else '-:--':>7}  ",
            bar_content(bar(row.section, question.asked.tolerance, row.spent, scale, bars)),
            (f"  {window_text(row.section.low, row.section.high):<9}  ", QUIET),
            (f"{verdict_text(row):<12}", VERDICT_STYLES[row.verdict]),
            f"{row.share:>3} % ",
            (f" plan {row.plan_share:>2} %", QUIET),
        )
        for row in book.rows
    ]
    prepared = f" of {clock(book.prepared)} to prepare" if book.prepared else ""
    lines.append(
        content(
            f"{'Answer':<{names}} {clock(book.seconds):>7}  of {window_text(book.low, book.high)}"
            f" · first word after {clock(book.first_word)}{prepared}",
            QUIET,
        )
    )
    if guessed:
        lines += [content(""), content("Guessed with the clock hidden", QUIET)]
        lines += [_guess_line(row, names) for row in book.rows if row.guess is not None]
    return Content("\n").join(lines)


def _guess_line(row: Row, names: int) -> Content:
    guess = row.guess or 0
    off = int(row.spent) - guess
    words = "right" if off == 0 else f"{clock(abs(off))} {'longer' if off > 0 else 'shorter'} than guessed"
    return Content.assemble(
        content(f"{row.section.name:<{names}}"),
        f" {clock(guess):>7}  ",
        (f"it took {clock(row.spent)}, {words}", QUIET),
    )

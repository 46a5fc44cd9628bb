"""The ledger as a table with bars."""

from textual.content import Content

from hotseat.domain.interview.interruption import recovery_text
from hotseat.domain.pacing import clock, whole_seconds, window_text
from hotseat.domain.review.ledger import Ledger, Row, first_word_text, ledger, repaired_text, verdict_text
from hotseat.domain.session.question import Question
from hotseat.reports.text.bars import bar, seconds_per_cell
from hotseat.reports.text.columns import column, fit, longest
from hotseat.reports.text.plain import row_window, spent_text
from hotseat.tui.text import QUIET, content
from hotseat.tui.widgets.session.sections import VERDICT_STYLES, bar_content

_FIXED = 25
"""Columns of a row besides name, bar, window and verdict."""
LEAST_VERDICT = len("not reached")
WIDEST_BAR = 40


def ledger_content(question: Question, now: float, width: int) -> Content:
    """Planned and actual time, a row for each section, at this width."""
    book = ledger(question, now)
    names = longest(row.section.name for row in book.rows)
    windows = longest((row_window(row) for row in book.rows), len("window"))
    verdicts = longest((verdict_text(row) for row in book.rows), LEAST_VERDICT) + 1
    bars = max(6, min(WIDEST_BAR, width - names - windows - verdicts - _FIXED))
    scale = seconds_per_cell(book, bars)
    tolerance = question.asked.tolerance
    title = f"{'':<{names}}   spent  {'':<{bars}}  {'window':<{windows}}  {'':<{verdicts}}share  plan"
    lines = [content(title, QUIET)]
    lines += [
        Content.assemble(
            content(fit(row.section.name, names)),
            f" {spent_text(row):>7}  ",
            bar_content(bar(row.section, tolerance, row.spent, scale, bars)),
            (f"  {row_window(row):<{windows}}  ", QUIET),
            (column(verdict_text(row), verdicts), VERDICT_STYLES[row.verdict]),
            f"{row.share:>3} %",
            (f"  {row.plan_share:>2} %", QUIET),
        )
        for row in book.rows
    ]
    lines.append(content(f"{'Answer':<{names}} {clock(book.seconds):>7}  {_whole(book)}", QUIET))
    if repaired := repaired_text(book):
        lines.append(content(repaired, QUIET))
    if cut_in := recovery_text(question):
        lines.append(content(cut_in, QUIET))
    if any(row.guess is not None for row in book.rows):
        lines += [content(""), content("Guessed in a blind round", QUIET)]
        lines += [_guess_line(row, names) for row in book.rows if row.guess is not None]
    return Content("\n").join(lines)


def _whole(book: Ledger) -> str:
    return f"of {window_text(book.low, book.high)} · {first_word_text(book)}"


def _guess_line(row: Row, names: int) -> Content:
    guess = row.guess or 0
    off = whole_seconds(row.spent) - guess
    words = "right" if off == 0 else f"{clock(abs(off))} {'longer' if off > 0 else 'shorter'} than guessed"
    return Content.assemble(
        content(fit(row.section.name, names)),
        f" {clock(guess):>7}  ",
        (f"it took {clock(row.spent)}, {words}", QUIET),
    )

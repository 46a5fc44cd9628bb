"""Tables that compare two answers side by side."""

from collections.abc import Iterator

from textual.content import Content

from hotseat.domain.pacing import clock, whole_seconds, window_text
from hotseat.domain.review.answer_comparison import Comparison, ScorePair, SectionPair, Side
from hotseat.domain.review.ledger import Ledger, Row, verdict_text
from hotseat.domain.text import one_line
from hotseat.domain.vocabulary import OUTCOME_NAMES, kind_name
from hotseat.reports.text.bars import bar
from hotseat.reports.text.columns import fit, longest, width
from hotseat.reports.text.plain import spent_text, when
from hotseat.tui.text import QUIET, content, cut
from hotseat.tui.widgets.review.recent import short_date
from hotseat.tui.widgets.session.sections import VERDICT_STYLES, bar_content

TIME, VERDICT, CHANGE = 7, 12, 8
"""Columns of a time, the fewest of a verdict, and those of a difference with its blanks."""
HOUR = 3600
SHARE_TITLE = "Share of the answer"
FIRST_WORD = len("First word")
"""Columns of the longest name of a figure of the whole answer."""
SHARES, PLAN, PLANS = 10, 5, 9
"""Columns of two shares, of one plan's share, and of two plans' shares."""
NARROWEST_BAR, WIDEST_BAR = 6, 24
NAMES = "AB"
NONE = "-"
"""The rows of the follow-ups."""


def head_content(comparison: Comparison, columns: int) -> Content:
    """When and at which level each was answered, and its prompt; the same prompt is shown only once."""
    lines = []
    for name, side in zip(NAMES, (comparison.left, comparison.right), strict=True):
        header = side.session.header
        people = " with ".join(person for person in (header.candidate, header.interviewer) if person)
        dates = ", ".join(
            part
            for part in (when(header.started), f"{header.level} {kind_name(header.kind)}", people)
            if part
        )
        lines.append(Content.assemble((f"{name}  ", "$accent bold"), _fitted(dates, columns - 3)))
        if not comparison.same_prompt:
            lines.append(Content.assemble("   ", _fitted(side.question.asked.text, columns - 3, "bold")))
    if comparison.same_prompt:
        lines.append(content(cut(comparison.right.question.asked.text, columns, 2), "bold"))
    return Content("\n").join(lines)


def ledger_content(comparison: Comparison, columns: int) -> Content:
    """Times, verdicts and the difference for every section; the shares are beside them, or below."""
    shares = SHARES + (PLAN if comparison.same_plan else PLANS)
    widest = longest((one_line(pair.name) for pair in comparison.sections), FIRST_WORD)
    change = CHANGE + (1 if abs(comparison.left.book.seconds - comparison.right.book.seconds) >= HOUR else 0)
    room = columns - 2 * (TIME + 1 + _verdicts(comparison) + 2) - change
    if room < FIRST_WORD:  # In the narrowest window, drop the difference rather than cut the names.
        room, change = room + change, 0
    beside = widest + shares <= room
    names = max(1, min(widest, room))
    bars = (room - names - (shares if beside else 0)) // 2 - 1
    table = _Table(comparison, names, min(WIDEST_BAR, bars) if bars >= NARROWEST_BAR else 0, change)
    head = [f"{name} {_when(comparison, side)}" for name, side in _named(comparison)]
    change_head = f"{'change':>{change}}" if change else ""
    title = f"{'':<{names}}  {head[0]:<{table.side}}  {head[1]:<{table.side}}{change_head}"
    tails = [_shares(pair, comparison.same_plan) for pair in comparison.sections]
    lines = [content(title + (_shares_title(comparison) if beside else ""), QUIET)]
    lines += [
        Content.assemble(table.section(pair), tail if beside else "")
        for pair, tail in zip(comparison.sections, tails, strict=True)
    ]
    lines += table.totals()
    if not beside:
        named = max(names, width(SHARE_TITLE))
        lines.append(content(f"\n{SHARE_TITLE:<{named}}{_shares_title(comparison)}", QUIET))
        lines += [
            Content.assemble(_fitted(pair.name, named), tail)
            for pair, tail in zip(comparison.sections, tails, strict=True)
        ]
    return Content("\n").join(lines)


def _when(comparison: Comparison, side: Side) -> str:
    """The day of the answer, or which question of their session it was if both are of one."""
    header = side.session.header
    if comparison.left.session.header.id != comparison.right.session.header.id:
        return short_date(header.started)
    begun = side.session.begun_questions
    return (
        f"question {next(n for n, question in enumerate(begun, 1) if question.asked == side.question.asked)}"
    )


def _rows(comparison: Comparison) -> list[Row]:
    return [row for pair in comparison.sections for row in (pair.left, pair.right) if row]


def _verdicts(comparison: Comparison) -> int:
    """The width of the longest verdict."""
    return longest(map(verdict_text, _rows(comparison)), VERDICT)


def _named(comparison: Comparison) -> Iterator[tuple[str, Side]]:
    return zip(NAMES, (comparison.left, comparison.right), strict=True)


class _Table:
    """Rows with aligned columns."""

    def __init__(self, comparison: Comparison, names: int, bars: int, change: int) -> None:
        self._found = comparison
        self._names = names
        self._bars = bars
        self._change = change
        self._verdict = _verdicts(comparison)
        self.side = TIME + 1 + self._verdict + (bars + 1 if bars else 0)
        """The width of one answer's columns."""
        most = max([1.0, *(max(row.spent, row.section.high) for row in _rows(comparison))])
        self._scale = most / max(1, bars)

    def section(self, pair: SectionPair) -> Content:
        """The row of a section, with both answers."""
        left, right = self._found.left, self._found.right
        sides = (
            self._side(pair.left, left.question.asked.tolerance),
            self._side(pair.right, right.question.asked.tolerance),
        )
        return self._row(one_line(pair.name), sides, difference_text(pair.difference))

    def totals(self) -> Iterator[Content]:
        """The rows for the whole answer, its begin and the follow-ups, with both answers."""
        sides = (self._found.left, self._found.right)
        books = [side.book for side in sides]
        wholes = [f"{clock(book.seconds):>{TIME}} of {window_text(book.low, book.high)}" for book in books]
        yield self._figures("Answer", wholes, [whole_seconds(book.seconds) for book in books])
        if any(book.prepared for book in books):
            taken = [whole_seconds(book.preparation) for book in books]
            yield self._figures("Prepared", [_prepared(book) for book in books], taken)
        first = [whole_seconds(book.first_word) for book in books]
        yield self._figures("Began", [f"{clock(seconds):>{TIME}}" for seconds in first], first)
        if any(side.outcomes for side in sides):
            yield self._counts("Follow-ups", [side.outcomes.total() for side in sides])
        for outcome, name in OUTCOME_NAMES.items():
            if any(side.outcomes[outcome] for side in sides):
                yield self._counts(f"  {name}", [side.outcomes[outcome] for side in sides])

    def _counts(self, name: str, counts: list[int]) -> Content:
        texts = self._texts([f"{count:>{TIME}}" for count in counts])
        return self._row(name, texts, signed(counts[1] - counts[0]))

    def _figures(self, name: str, texts: list[str], seconds: list[int]) -> Content:
        return self._row(name, self._texts(texts), difference_text(seconds[1] - seconds[0]))

    def _texts(self, texts: list[str]) -> tuple[Content, Content]:
        return Content(fit(texts[0], self.side)), Content(fit(texts[1], self.side))

    def _row(self, name: str, sides: tuple[Content, Content], change: str) -> Content:
        figures = f"{change:>{self._change}}" if self._change else ""
        return Content.assemble(content(fit(name, self._names)), "  ", sides[0], "  ", sides[1], figures)

    def _side(self, row: Row | None, tolerance: int) -> Content:
        if row is None:
            return Content(fit(f"{NONE:>{TIME}}", self.side))
        drawn = bar(row.section, tolerance, row.spent, self._scale, self._bars) if self._bars else ""
        return Content.assemble(
            f"{spent_text(row):>{TIME}} ",
            bar_content(drawn),
            " " if drawn else "",
            (fit(verdict_text(row), self._verdict), VERDICT_STYLES[row.verdict]),
        )


def _prepared(book: Ledger) -> str:
    """How much of the chosen preparation time was used."""
    return (
        f"{clock(book.preparation):>{TIME}} of {clock(book.prepared)}" if book.prepared else f"{NONE:>{TIME}}"
    )


def _shares_title(comparison: Comparison) -> str:
    plan = f"{'plan':>{PLAN}}" if comparison.same_plan else f"{'plans':>{PLANS}}"
    return f"{'share A/B':>{SHARES}}{plan}"


def _shares(pair: SectionPair, same_plan: bool) -> Content:
    rows = (pair.left, pair.right)
    share = " ".join(f"{row.share if row else NONE:>3}" for row in rows)
    plans = [f"{row.plan_share if row else NONE:>3}" for row in rows]
    plan = plans[1] if same_plan else " ".join(plans)
    return Content.assemble(
        f"{share + '%':>{SHARES}}", (f"{plan + '%':>{PLAN if same_plan else PLANS}}", QUIET)
    )


def ratings_content(comparison: Comparison, columns: int) -> Content:
    """The scores of every criterion with the difference, the averages, and the votes."""
    votes = [side.question.final_vote for side in (comparison.left, comparison.right)]
    if not (comparison.scores or any(votes)):
        return content("Neither was rated.", QUIET)
    figures = 22
    names = min(max([width(one_line(score.name)) for score in comparison.scores] + [7]), columns - figures)
    names = max(1, names)
    lines = [content(f"{'Rating, of 4':<{names}}{NAMES[0]:>6}{NAMES[1]:>6}{'change':>10}", QUIET)]
    lines += [_score(score, names) for score in comparison.scores]
    if comparison.averages is not None:
        left, right = comparison.averages
        change = f"{right - left:+.1f}".replace("+0.0", "=").replace("-0.0", "=")
        lines.append(content(f"{'Average':<{names}}{left:>6.1f}{right:>6.1f}{change:>10}"))
    if not comparison.scores:
        lines = [content("Rating", QUIET)]
    if any(votes):
        lines.append(content(f"Overall: A {votes[0] or 'no vote'}, B {votes[1] or 'no vote'}"))
    return Content("\n").join(lines)


def _score(pair: ScorePair, names: int) -> Content:
    figures = "".join(f"{NONE if score is None else score:>6}" for score in (pair.left, pair.right))
    return Content.assemble(_fitted(pair.name, names), f"{figures}{signed(pair.difference):>10}")


def _fitted(text: str, columns: int, style: str = "") -> Content:
    """The text, cut or padded to exactly so many columns."""
    return content(fit(one_line(text), columns), style)


def difference_text(seconds: int | None) -> str:
    """A difference of times with its sign: "+0:12"; "=" if equal, "-" if there is nothing to compare."""
    if seconds is None:
        return NONE
    return f"{'+' if seconds > 0 else '-'}{clock(abs(seconds))}" if seconds else "="


def signed(difference: int | None) -> str:
    """A difference with its sign: "+1"; "=" if equal, "-" if there is nothing to compare."""
    if difference is None:
        return NONE
    return f"{difference:+}" if difference else "="

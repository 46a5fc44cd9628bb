"""The ledger of an answer: the time of each section against the plan, and what to change first."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from hotseat.domain.pacing import (
    Section,
    Verdict,
    clock,
    judge,
    percentages,
    plan_shares,
    whole_seconds,
    window_text,
)
from hotseat.domain.review.summary import Summary
from hotseat.domain.session.question import Question
from hotseat.domain.session.session import Session, Stage
from hotseat.domain.text import counted

FIRST_WORD_SECONDS = 30
"""The advice mentions when an answer began only if that was later than this, the usual thinking time of
recorded interviews. A chosen preparation does not count."""


class Row(NamedTuple):
    """One section of the ledger: planned against actual."""

    section: Section
    spent: float
    visits: int
    verdict: Verdict
    by: int
    """Whole seconds short or over."""
    share: int
    plan_share: int
    """`share` is its percentage of the answer, `plan_share` that of the plan, by the windows' middles."""
    guess: int | None


class Ledger(NamedTuple):
    """The sections of one answer; times are in seconds."""

    rows: tuple[Row, ...]
    seconds: float
    """The sum of the sections' whole seconds, so that it agrees with the rows as they are shown."""
    low: int
    high: int
    first_word: float
    """Seconds to the first word, from the end of the preparation, or from the card if none was chosen."""
    prepared: int
    """The chosen preparation; 0 for none."""
    preparation: float
    """Seconds of the preparation that were used."""
    moved: int
    """How many repairs were made afterwards: boundaries moved, marks added or removed, pauses."""

    @property
    def in_window(self) -> int:
        """How many sections were in their window."""
        return len(self.judged(Verdict.IN_WINDOW))

    def judged(self, verdict: Verdict) -> list[Row]:
        """The sections with this verdict."""
        return [row for row in self.rows if row.verdict is verdict]


def ledger(question: Question, now: float) -> Ledger:
    """The ledger of a question at `now` seconds of the session clock."""
    sections = question.asked.sections
    stretches = list(question.stretches(now))
    spent = question.spent_in(stretches)
    visits = Counter(stretch.section for stretch in stretches)
    guesses = {guess.section: guess.seconds for guess in question.guesses}
    shares = percentages([spent.get(section.id, 0.0) for section in sections])
    rows = []
    for section, share, plan_share in zip(sections, shares, plan_shares(sections), strict=True):
        verdict, by = Verdict.NOT_REACHED, 0
        if section.id in spent:
            verdict, by = judge(section, spent[section.id], question.asked.tolerance)
        seconds, times, guess = spent.get(section.id, 0.0), visits[section.id], guesses.get(section.id)
        rows.append(
            Row(
                section=section,
                spent=seconds,
                visits=times,
                verdict=verdict,
                by=by,
                share=share,
                plan_share=plan_share,
                guess=guess,
            )
        )
    return Ledger(
        rows=tuple(rows),
        seconds=float(sum(whole_seconds(row.spent) for row in rows)),
        low=sum(section.low for section in sections),
        high=sum(section.high for section in sections),
        first_word=question.first_word_seconds(now),
        prepared=question.prepared,
        preparation=question.preparation_seconds(now),
        moved=question.repairs,
    )


def ledgers(session: Session) -> tuple[Ledger, ...]:
    """The ledgers of the session's begun questions, in order."""
    return tuple(ledger(question, session.at) for question in session.begun_questions)


def verdict_text(row: Row) -> str:
    """The verdict with its figure: "in window", "over 0:22", "short 0:02", "not reached"."""
    return f"{row.verdict.value} {clock(row.by)}" if row.by else row.verdict.value


def first_word_text(book: Ledger) -> str:
    """When the answer was begun by key: "began after 0:14", "prepared 2:00, began 0:04 later".

    If the preparation was cut short, the answer ended it: "prepared 1:54 of 2:00".
    """
    if not book.prepared:
        return f"began after {clock(book.first_word)}"
    if whole_seconds(book.preparation) < book.prepared:
        return f"prepared {clock(book.preparation)} of {clock(book.prepared)}"
    return f"prepared {clock(book.prepared)}, began {clock(book.first_word)} later"


def repaired_text(book: Ledger) -> str:
    """A sentence that says how many repairs were made; empty if there were none."""
    if not book.moved:
        return ""
    return (
        f"Repaired: {counted(book.moved, 'change')} {'was' if book.moved == 1 else 'were'} made afterwards."
    )


def advice(question: Question, now: float) -> list[str]:
    """At most three sentences on what to change first, with figures."""
    book = ledger(question, now)
    sentences = [*_unreached(book), *_starved(book), *_whole(book), *_first_word(book), *_gaps(question)]
    if not sentences:
        sentences = [
            f"Every section was inside its window; the answer took {clock(book.seconds)} "
            f"of {window_text(book.low, book.high)}."
        ]
    return sentences[:3]


def _unreached(book: Ledger) -> list[str]:
    missing = book.judged(Verdict.NOT_REACHED)
    if not missing:
        return []
    named = ", ".join(f"{row.section.name} ({_figure(row.section)})" for row in missing)
    return [f"Not reached: {named}."]


def _starved(book: Ledger) -> list[str]:
    shorts, overs = book.judged(Verdict.SHORT), book.judged(Verdict.OVER)
    longest = max(overs, key=lambda row: row.by, default=None)
    if shorts:
        row = max(shorts, key=lambda row: row.by)
        if longest is None:
            return [f"{_lacking(row)}: it was {clock(row.by)} short of its window."]
        over = f"{longest.section.name} ran {clock(longest.by)} over"
        return [f"{_lacking(row)}. {over}, {row.section.name} {clock(row.by)} short."]
    return [] if longest is None else [_taking(longest)]


def _lacking(row: Row) -> str:
    """The section's share of the answer, or if that is no less than planned, its time."""
    if row.share < row.plan_share:
        return f"{row.section.name} got {_of_answer(row)}"
    return f"{row.section.name} took {clock(row.spent)} of its {_figure(row.section)}"


def _taking(row: Row) -> str:
    """How far the section ran over, and its share of the answer if that is more than planned."""
    over = f"{row.section.name} ran {clock(row.by)} over its {_figure(row.section)}"
    return f"{over} and took {_of_answer(row)}." if row.share > row.plan_share else f"{over}."


def _of_answer(row: Row) -> str:
    return f"{_percent(row.share)} of the answer; the plan gives it {_percent(row.plan_share)}"


def _whole(book: Ledger) -> list[str]:
    # Single figures have a tolerance, so the answer can be too long although no section is over.
    if book.judged(Verdict.OVER) and whole_seconds(book.seconds) > book.high:
        whole = window_text(book.low, book.high)
        return [f"The answer took {clock(book.seconds)}; its windows add up to {whole}."]
    return []


def _first_word(book: Ledger) -> list[str]:
    if whole_seconds(book.first_word) <= FIRST_WORD_SECONDS:
        return []
    if book.prepared:
        whole = f"the preparation of {clock(book.prepared)}"
        return [f"After {whole}, another {clock(book.first_word)} passed before the answer began."]
    return [f"{clock(book.first_word)} passed before the answer began; no preparation was chosen."]


def _gaps(question: Question) -> list[str]:
    gaps = [probe for probe in question.probes if probe.outcome == "gap"]
    if not gaps:
        return []
    layers = ", ".join(dict.fromkeys(probe.follow_up.layer or "a question of yours" for probe in gaps))
    return [f"{len(gaps)} of {counted(len(question.probes), 'follow-up')} found a gap, on {layers}."]


def _percent(share: int) -> str:
    return f"{share}\N{NO-BREAK SPACE}%"


def _figure(section: Section) -> str:
    return window_text(section.low, section.high)


def summarise(session: Session) -> Summary:
    """The summary of the session."""
    return summary_with(session, ledgers(session))


def summary_with(session: Session, books: Sequence[Ledger]) -> Summary:
    """The summary of the session, from the ledgers of its begun questions."""
    header, begun = session.header, session.begun_questions
    return Summary(
        id=header.id,
        started=header.started,
        level=header.level,
        kind=header.kind,
        candidate=header.candidate,
        state=session.state,
        questions=len(begun),
        seconds=sum(book.seconds for book in books),
        at=session.at,
        in_window=sum(book.in_window for book in books),
        sections=sum(len(book.rows) for book in books),
        shares=tuple(row.share for row in books[0].rows) if books else (),
        vote=next((question.final_vote for question in reversed(begun) if question.vote), ""),
        text=begun[0].asked.text if begun else "",
        mode=header.mode,
        interviewer=header.interviewer,
    )


def worth_resuming(session: Session) -> bool:
    """Whether an answer was begun and the session was neither finished nor abandoned."""
    return not session.ended and session.stage is not Stage.START and bool(session.begun_questions)

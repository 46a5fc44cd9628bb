"""A question in an exported page: its prompt, ledger and course as drawings, and its transcript."""

from collections.abc import Iterable
from html import escape
from typing import TYPE_CHECKING

from hotseat.domain.pacing import Verdict, clock, window, window_text
from hotseat.domain.review.ledger import (
    Ledger,
    Row,
    advice,
    first_word_text,
    ledger,
    repaired_text,
    verdict_text,
)
from hotseat.domain.session.question import Question
from hotseat.domain.session.session import Session
from hotseat.reports import html, text
from hotseat.reports.html.cells import kept_whole
from hotseat.reports.html.drawing import bar, course, key, lanes
from hotseat.reports.text.between import between_lines
from hotseat.reports.text.markdown import HEARD
from hotseat.reports.text.plain import row_window, spent_text, tick_lines
from hotseat.reports.text.timeline import SPOKEN_KINDS, Happening, happenings, story_line

if TYPE_CHECKING:
    from hotseat.domain.speech.spoken import Spoken


def question_html(question: Question, number: int, session: Session, said: "Spoken | None" = None) -> str:
    """One question of the session, with its number from 1, as a section of the page, and what was said."""
    asked, now = question.asked, session.at
    scale = f'<p class="soft text" dir="auto">To assume: {escape(asked.scale)}</p>\n' if asked.scale else ""
    story_told = story_line(question)
    story = f'<p class="soft text" dir="auto">{escape(story_told)}</p>\n' if story_told else ""
    book = ledger(question, now)
    moments = text.speech.transcript.quoted(question, said, now) if said else happenings(question, now)
    return (
        f'<section class="question">\n<h3 class="text" dir="auto">{number}. {escape(asked.text)}</h3>\n'
        f"{scale}{story}"
        f"{_ledger(book, asked.tolerance)}"
        f"{html.said.said_html(question, said) if said else ''}"
        f"{_part('What to change first', _list(advice(question, now)))}"
        f"{_course(question, now)}"
        f"{_part('Follow-ups', _follow_ups(question, now))}"
        f"{_part('Rating', _rating(question))}"
        f"{_part(HEARD, _list(tick_lines(question, session.header.level)))}"
        f"{_part('Between the two', _list(between_lines(question)))}"
        f"{_part('Transcript', _transcript(moments))}</section>\n"
    )


def _part(heading: str, body: str) -> str:
    return f"<h4>{heading}</h4>\n{body}" if body else ""


def _list(lines: Iterable[str]) -> str:
    items = "".join(f'<li dir="auto">{escape(line)}</li>\n' for line in lines)
    return f"<ul>\n{items}</ul>\n" if items else ""


def _ledger(book: Ledger, tolerance: int) -> str:
    longest = max((max(row.spent, window(row.section, tolerance)[1]) for row in book.rows), default=1)
    rows = "".join(_row(row, tolerance, longest) for row in book.rows)
    marks = "".join(f"<span>{drawing}{escape(meaning)}</span>" for meaning, drawing in key().items())
    sentences = [
        f"Answer {clock(book.seconds)} of {window_text(book.low, book.high)}; {first_word_text(book)}."
    ]
    guesses = [f"{row.section.name} {clock(row.guess)}" for row in book.rows if row.guess is not None]
    if guesses:
        sentences.append(f"Guessed in a blind round: {', '.join(guesses)}.")
    if book.moved:
        sentences.append(repaired_text(book))
    return (
        '<h4>Where the time went</h4>\n<table class="ledger">\n<thead><tr><th scope="col">Section</th>'
        '<th scope="col" class="figure">Spent</th><td class="bar" aria-hidden="true"></td>'
        '<th scope="col">Window</th><th scope="col">Verdict</th>'
        '<th scope="col" class="figure share">Share</th>'
        f'<th scope="col" class="figure plan">Plan</th></tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n'
        f'<p class="key soft small" aria-hidden="true">{marks}</p>\n<p>{escape(" ".join(sentences))}</p>\n'
    )


def _row(row: Row, tolerance: int, longest: float) -> str:
    verdict = escape(verdict_text(row))
    missed = "" if row.verdict is Verdict.IN_WINDOW else " missed"
    return (
        f'<tr><th scope="row" class="name" dir="auto">{escape(row.section.name)}</th>'
        f'<td class="figure">{spent_text(row)}</td>'
        f'<td class="bar" aria-hidden="true">{bar(row.section, tolerance, row.spent, longest)}</td>'
        f'<td class="fixed">{row_window(row)}</td><td class="fixed{missed}">{verdict}</td>'
        f'<td class="figure share">{row.share} %</td>'
        f'<td class="figure plan soft">{row.plan_share} %</td></tr>\n'
    )


def _course(question: Question, now: float) -> str:
    """The lanes over one clock; the transcript says the same in words, for readers who cannot see them."""
    drawn = lanes(question, now)
    begin = question.asked.at
    end = max((stop for lane in drawn for _, stop in lane.spans), default=begin)
    if end <= begin:
        return ""
    rows = "".join(
        f'<tr><th scope="row" class="name">{escape(name)}</th><td>{drawing}</td></tr>\n'
        for name, drawing in course(drawn, begin, end)
    )
    times = "".join(f"<span>{clock(begin + (end - begin) * part / 4)}</span>" for part in range(5))
    return (
        f'<div aria-hidden="true">\n<h4>Its course</h4>\n<table class="lane">\n{rows}'
        f'<tr><th></th><td><div class="axis soft small">{times}</div></td></tr>\n</table>\n</div>\n'
    )


def _follow_ups(question: Question, now: float) -> str:
    rows = "".join(
        f'<tr><td class="figure moment">{clock(question.probe_seconds(probe, now))}</td>'
        f'<td class="fixed">{escape(probe.outcome_name)}</td>'
        f'<td class="soft layer">{escape(probe.follow_up.layer)}</td>'
        f'<td dir="auto">{escape(probe.follow_up.text)}</td></tr>\n'
        for probe in question.probes
    )
    return _table(("Time", "Outcome", "Layer", "Question"), rows) if rows else ""


def _rating(question: Question) -> str:
    rows = "".join(
        f'<tr><td class="figure moment">{rated.score} of 4</td>'
        f'<td{kept_whole(rated.name)} dir="auto">{escape(rated.name)}</td>'
        f'<td{kept_whole(rated.anchor)} dir="auto">{escape(rated.anchor)}</td></tr>\n'
        for rated in question.ratings
    )
    table = _table(("Score", "Criterion", "What it sounded like"), rows) if rows else ""
    vote = f"<p>Overall: <strong>{escape(question.vote)}</strong></p>\n" if question.vote else ""
    return table + vote


def _table(names: tuple[str, ...], rows: str) -> str:
    first, *others = names
    head = f'<th scope="col" class="figure moment">{first}</th>'
    head += "".join(f'<th scope="col">{name}</th>' for name in others)
    return f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n"


def _transcript(moments: Iterable[Happening]) -> str:
    rows = "".join(
        f'<tr{_section(moment)}><td class="figure moment">{clock(moment.at)}</td>'
        f'<td dir="auto">{escape(moment.text)}</td></tr>\n'
        for moment in moments
    )
    return f'<table class="moments">\n{rows}</table>\n'


def _section(moment: Happening) -> str:
    if moment.kind == "section":
        return ' class="section"'
    return ' class="spoken"' if moment.kind in SPOKEN_KINDS else ""

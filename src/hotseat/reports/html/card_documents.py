"""The debrief card as Markdown and as a page of HTML; what a person typed is escaped in both."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from html import escape

from hotseat.domain.review.summary import Summary
from hotseat.domain.session.session import Session
from hotseat.domain.speech.lookup import TranscriptOf, said_in
from hotseat.domain.speech.transcript import Transcript
from hotseat.reports.html.cells import kept_whole
from hotseat.reports.html.page import page_around
from hotseat.reports.text.card import AGREED, CHANGE, Card, Part, cards, heading_lines
from hotseat.reports.text.markdown import escaped

ROOM_TO_AGREE = 3
"""So many lines at least for what the two agree to do."""


def card_markdown(sessions: Iterable[Session], words: TranscriptOf | None = None) -> Iterator[str]:
    """The cards in turn, with a rule between sessions, one piece for each session.

    With `words` they hold what was said.
    """
    for number, session in enumerate(sessions):
        rule = "\n---\n\n" if number else ""
        yield rule + "\n".join(_markdown(session, said_in(session, words))) + "\n"


def _markdown(session: Session, words: Transcript) -> Iterator[str]:
    top, *below = heading_lines(session.header)
    yield f"# {escaped(top)}"
    for line in below:
        yield from ("", escaped(line))
    for number, card in enumerate(cards(session, words=words), 1):
        yield from ("", f"## {number}. {escaped(card.text)}", "")
        yield from (f"- {escaped(fact)}" for fact in card.facts)
        if card.change:
            yield from ("", f"### {CHANGE}", "", *(f"- {escaped(text)}" for text in card.change))
        for part in card.parts:
            yield from ("", f"### {escaped(part.heading)}", "")
            yield f"| {' | '.join(map(escaped, part.columns))} |"
            yield f"|{' --- |' * len(part.columns)}"
            yield from (f"| {' | '.join(map(escaped, row))} |" for row in part.rows)
        yield from ("", f"### {AGREED}", "")
        yield from (f"{item}. {escaped(text)}".rstrip() for item, text in enumerate(_agreed(card), 1))


def card_page(
    contents: Sequence[Summary],
    sessions: Iterable[Session],
    many: bool,
    *,
    trends: Iterable[str] = (),
    words: TranscriptOf | None = None,
) -> Iterator[str]:
    """The page, one piece for each session; with `many`, it begins with a table of contents.

    `trends` are sections of HTML that come before the cards. With `words` they hold what was said.
    """
    return page_around(contents, sessions, many, partial(_html, words), trends=trends)


def _html(words: TranscriptOf | None, session: Session, anchor: str, many: bool) -> str:
    top, *below = heading_lines(session.header)
    tag = "h2" if many else "h1"
    lines = "".join(f'<p class="soft">{escape(line)}</p>\n' for line in below)
    session_cards = cards(session, words=said_in(session, words))
    shown = "".join(_question(card, number) for number, card in enumerate(session_cards, 1))
    return (
        f'<article id="{anchor}">\n<header>\n<{tag}>{escape(top)}</{tag}>\n{lines}</header>\n'
        f"{shown or '<p>No question was begun.</p>'}</article>\n"
    )


def _question(card: Card, number: int) -> str:
    facts, change, agreed = (
        "".join(f'<li dir="auto">{escape(line)}</li>\n' for line in lines)
        for lines in (card.facts, card.change, _agreed(card))
    )
    first = f"<h4>{CHANGE}</h4>\n<ul>\n{change}</ul>\n" if change else ""
    return (
        f'<section class="question">\n<h3 class="text" dir="auto">{number}. {escape(card.text)}</h3>\n'
        f"<ul>\n{facts}</ul>\n{first}{''.join(map(_part, card.parts))}"
        f'<h4>{AGREED}</h4>\n<ol class="agreed">\n{agreed}</ol>\n</section>\n'
    )


def _agreed(card: Card) -> tuple[str, ...]:
    """What was agreed, with room for more to be written by hand."""
    return (*card.agreed, *("",) * (ROOM_TO_AGREE - len(card.agreed)))


def _part(part: Part) -> str:
    head = "".join(f'<th scope="col" dir="auto">{escape(name)}</th>' for name in part.columns)
    rows = "".join(f"<tr>{''.join(map(_cell, row))}</tr>\n" for row in part.rows)
    return (
        f"<h4>{escape(part.heading)}</h4>\n<table>\n<thead><tr>{head}</tr></thead>\n"
        f"<tbody>\n{rows}</tbody>\n</table>\n"
    )


def _cell(text: str) -> str:
    return f'<td{kept_whole(text)} dir="auto">{escape(text)}</td>'

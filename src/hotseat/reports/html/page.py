"""Sessions as one page of HTML that loads nothing: no script, no picture, no other address."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from html import escape
from itertools import groupby

from hotseat.domain.people import name_key
from hotseat.domain.review.summary import Summary
from hotseat.domain.session.session import Session
from hotseat.domain.session.stories.drill import drill_sentences, drilled
from hotseat.domain.speech.lookup import TranscriptOf, said_in, said_in_question
from hotseat.domain.text import counted
from hotseat.domain.vocabulary import STATE_NAMES
from hotseat.reports.html.page_parts import question_html
from hotseat.reports.html.style import STYLE
from hotseat.reports.text.heading import outcome, people, title

POLICY = "default-src 'none'; style-src 'unsafe-inline'"
NONE_BEGUN = "<p>No question was begun.</p>"


def page_pieces(
    contents: Sequence[Summary],
    sessions: Iterable[Session],
    many: bool,
    *,
    trends: Iterable[str] = (),
    words: TranscriptOf | None = None,
) -> Iterator[str]:
    """The page, one piece for each session; with `many`, it begins with a table of contents.

    `trends` are sections of HTML that come before the sessions, such as `trend_html` makes. With `words` the
    page holds what was said.
    """
    return page_around(contents, sessions, many, partial(_session, words), trends=trends)


def page_around(
    contents: Sequence[Summary],
    sessions: Iterable[Session],
    many: bool,
    article: Callable[[Session, str, bool], str],
    *,
    trends: Iterable[str] = (),
) -> Iterator[str]:
    """The same, with `article` making the HTML of a session from the session, its anchor and `many`."""
    name = "Mock interviews" if many else title(contents[0])
    yield page_head(name)
    if many:
        yield _contents(contents)
    yield from trends
    anchors = {summary.id: f"s{number}" for number, summary in enumerate(contents, 1)}
    for session in sessions:
        yield article(session, anchors[session.header.id], many)
    yield "</body>\n</html>\n"


def page_head(name: str) -> str:
    """The beginning of a page with this title, up to its body."""
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(name)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
    )


def _contents(contents: Sequence[Summary]) -> str:
    names = {name_key(entry.candidate) for entry in contents}
    parts = [counted(len(contents), "session")]
    if len(names - {""}) > 1:
        parts.append(counted(len(names - {""}), "person", "people"))
    groups = []
    numbered = enumerate(contents, 1)
    for _, group in groupby(numbered, key=lambda entry: name_key(entry[1].candidate)):
        numbered_summaries = list(group)
        heading = escape(numbered_summaries[0][1].candidate) or ("No name given" if len(names) > 1 else "")
        lines = "".join(_entry(number, summary) for number, summary in numbered_summaries)
        groups.append(f"{f'<h2>{heading}</h2>' if heading else ''}<ol>\n{lines}</ol>\n")
    return (
        f'<nav id="contents">\n<h1>Mock interviews</h1>\n<p class="soft">{", ".join(parts)}</p>\n'
        f"{''.join(groups)}</nav>\n"
    )


def _entry(number: int, summary: Summary) -> str:
    text = f'<div class="small">{escape(summary.text)}</div>' if summary.text else ""
    words = f'<span class="soft small">{escape(outcome(summary))}</span>'
    return f'<li><a href="#s{number}">{escape(title(summary))}</a> {words}{text}</li>\n'


def _session(words: TranscriptOf | None, session: Session, anchor: str, many: bool) -> str:
    header, transcript = session.header, said_in(session, words)
    top = "h2" if many else "h1"
    names = f"{escape(people(header))} · " if people(header) else ""
    back = ' · <a class="back" href="#contents">contents</a>' if many else ""
    questions = [
        question_html(question, number, session, said_in_question(session, question, transcript))
        for number, question in enumerate(session.begun_questions, 1)
    ]
    body = _drill(session) if session.is_drill else "".join(questions) or NONE_BEGUN
    return (
        f'<article id="{anchor}">\n<header>\n<{top}>{escape(title(header))}</{top}>\n'
        f'<p class="soft">{names}{STATE_NAMES[session.state]} · '
        f'<span class="small">{escape(header.id)}</span>{back}</p>\n</header>\n'
        f"{body}{_without_story(session)}</article>\n"
    )


def _drill(session: Session) -> str:
    """What was chosen for each question of a drill."""
    choices = drilled(session)
    if not choices:
        return "<p>No story was chosen.</p>"
    sentences = escape(" ".join(drill_sentences(choices)))
    lines = "".join(f"<li>{escape(choice.text)}<br>{escape(choice.words)}</li>\n" for choice in choices)
    return f"<p>{sentences}</p>\n<ol>\n{lines}</ol>\n"


def _without_story(session: Session) -> str:
    """The questions that the candidate had no story for; empty if there are none."""
    without = session.questions_without_story
    lines = "".join(f"<li>{escape(question.asked.text)}</li>\n" for question in without)
    return f"<h2>No story for</h2>\n<ul>\n{lines}</ul>\n" if lines else ""

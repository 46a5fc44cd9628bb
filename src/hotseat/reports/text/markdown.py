"""A session as Markdown, in which every text that a person typed is escaped."""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from hotseat.domain.pacing import clock, window_text
from hotseat.domain.review.answers import Answer
from hotseat.domain.review.ledger import Ledger, advice, first_word_text, ledger, repaired_text, verdict_text
from hotseat.domain.review.noted import by_section
from hotseat.domain.review.progress.progress import progress_by_plan
from hotseat.domain.session.question import Question
from hotseat.domain.session.session import Session
from hotseat.domain.session.stories.drill import drill_sentences, drilled
from hotseat.domain.speech.lookup import TranscriptOf, said_in, said_in_question
from hotseat.domain.speech.transcript import NOTHING_SAID, Transcript
from hotseat.domain.stories.story_trends import story_trends
from hotseat.domain.vocabulary import STATE_NAMES, kind_name
from hotseat.reports import text as texts
from hotseat.reports.text.between import between_lines
from hotseat.reports.text.heading import people, title
from hotseat.reports.text.plain import row_window, spent_text, tick_lines
from hotseat.reports.text.progress import progress_lines, span_text
from hotseat.reports.text.stories.tellings import tellings_lines
from hotseat.reports.text.timeline import happenings, story_line

if TYPE_CHECKING:
    from hotseat.domain.speech.spoken import Spoken

TREND_WIDTH = 76
HEARD = "What was heard, and what was missing"

_ACTS = re.compile(
    r"""
    [\\`*_{}\[\]<>\#|~&$^@]            # emphasis, code, links, HTML, entities, tables, formulas, mentions
    | ==                               # marked text, in some dialects
    | (?<!\d):(?=\S) | :(?=//)         # addresses and emoji; the colon of a time stays
    | /(?=/)
    | (?<=\w)\.(?=[^\W\d]) | (?<=www)\.  # what some readers take for the name of a host
    | ^[-+=]                           # a list, a heading's underline
    | (?<=^\d)[.)] | (?<=^\d\d)[.)] | (?<=^\d{3})[.)] | (?<=^\d{4})[.)]  # a numbered list
    """,
    re.VERBOSE | re.IGNORECASE,
)


def escaped(text: str) -> str:
    """The text on one line, with a backslash before everything that Markdown or a dialect gives a meaning."""
    line = re.sub(r"[ \t\r\n]+", " ", text).strip(" ")
    return _ACTS.sub(lambda match: "".join(f"\\{char}" for char in match[0]), line)


def markdown_pieces(sessions: Iterable[Session], words: TranscriptOf | None = None) -> Iterator[str]:
    """The sessions in turn, with a rule between them, one piece for each session.

    With `words` they hold what was said.
    """
    for number, session in enumerate(sessions):
        rule = "\n---\n\n" if number else ""
        yield rule + "\n".join(session_lines(session, said_in(session, words))) + "\n"


def session_lines(session: Session, words: Transcript = NOTHING_SAID) -> Iterator[str]:
    """One session: its heading, then each question that was begun, with what was said."""
    header = session.header
    yield f"# {escaped(title(header))}"
    yield ""
    names = f"{escaped(people(header))}, " if people(header) else ""
    yield f"Session {escaped(header.id)}: {names}{STATE_NAMES[session.state]}."
    for number, question in enumerate(session.begun_questions, 1):
        yield ""
        said = said_in_question(session, question, words)
        yield from _question(question, number, session, said)
    if session.is_drill:
        yield from _drill(session)
    elif not session.begun_questions:
        yield ""
        yield "No question was begun."
    without = (escaped(question.asked.text) for question in session.questions_without_story)
    yield from _listed("No story for", without)


def _drill(session: Session) -> Iterator[str]:
    choices = drilled(session)
    sentences = drill_sentences(choices) if choices else ["No story was chosen."]
    yield from _listed("Drill", map(escaped, sentences))
    yield from _listed("Chosen", (escaped(f"{choice.text} {choice.words}") for choice in choices))


def debrief_text(question: Question, session: Session) -> str:
    """One question of the session, under the session's title."""
    number = next(
        (at for at, begun in enumerate(session.begun_questions, 1) if begun.asked is question.asked), 1
    )
    lines = [f"# {escaped(title(session.header))}", "", *_question(question, number, session)]
    return "\n".join(lines) + "\n"


def _question(
    question: Question, number: int, session: Session, said: "Spoken | None" = None
) -> Iterator[str]:
    yield f"## {number}. {escaped(question.asked.text)}"
    if question.asked.scale:
        yield ""
        yield f"To assume: {escaped(question.asked.scale)}"
    if story := story_line(question):
        yield ""
        yield escaped(story)
    yield from question_parts(question, session, said)


def question_parts(question: Question, session: Session, said: "Spoken | None") -> Iterator[str]:
    """What happened in the question: its times, notes, advice, follow-ups, ratings and transcript."""
    now = session.at
    yield from _ledger(ledger(question, now))
    yield from _said(question, said)
    for group in by_section(question):
        rows = (f"{escaped(row.place)}: {escaped(row.text)}" for row in group.rows)
        yield from _listed(group.heading, rows)
    yield from _listed("What to change first", map(escaped, advice(question, now)))
    yield from _follow_ups(question, now)
    yield from _rating(question)
    yield from _listed(HEARD, map(escaped, tick_lines(question, session.header.level)))
    yield from _listed("Between the two", map(escaped, between_lines(question)))
    moments = (
        happenings(question, now) if said is None else texts.speech.transcript.quoted(question, said, now)
    )
    lines = (f"`{clock(moment.at)}` {escaped(moment.text)}" for moment in moments)
    yield from _listed("Transcript", lines)


def _said(question: Question, said: "Spoken | None") -> Iterator[str]:
    if said is None:
        return
    figures = texts.speech.figures
    names, rows = figures.figure_table(question, said)
    yield from _table(figures.HEADING, ("Part", *names), ((escaped(name), *cells) for name, *cells in rows))
    for sentence in (*figures.figure_sentences(said), figures.named_numbers(said)):
        yield from ("", escaped(sentence)) if sentence else ()


def _ledger(book: Ledger) -> Iterator[str]:
    yield from _table(
        "Where the time went",
        ("Section", "Spent", "Window", "Verdict", "Share", "Plan"),
        (
            (
                escaped(row.section.name),
                spent_text(row),
                row_window(row),
                verdict_text(row),
                f"{row.share} %",
                f"{row.plan_share} %",
            )
            for row in book.rows
        ),
    )
    yield ""
    whole = window_text(book.low, book.high)
    yield f"Answer {clock(book.seconds)} of {whole}; {first_word_text(book)}."
    guesses = [
        f"{escaped(row.section.name)} {clock(row.guess)}" for row in book.rows if row.guess is not None
    ]
    if guesses:
        yield f"Guessed in a blind round: {', '.join(guesses)}."
    if book.moved:
        yield repaired_text(book)


def _follow_ups(question: Question, now: float) -> Iterator[str]:
    if question.probes:
        yield from _table(
            "Follow-ups",
            ("Time", "Outcome", "Layer", "Question"),
            (
                (
                    clock(question.probe_seconds(probe, now)),
                    probe.outcome_name,
                    escaped(probe.follow_up.layer) or "-",
                    escaped(probe.follow_up.text),
                )
                for probe in question.probes
            ),
        )


def _rating(question: Question) -> Iterator[str]:
    if question.ratings:
        yield from _table(
            "Rating",
            ("Score", "Criterion", "What it sounded like"),
            (
                (f"{rated.score} of 4", escaped(rated.name), escaped(rated.anchor))
                for rated in question.ratings
            ),
        )
    if question.vote:
        yield ""
        yield f"Overall: **{escaped(question.vote)}**"


def _table(heading: str, names: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield from ("", f"### {heading}", "")
    yield f"| {' | '.join(names)} |"
    yield f"|{' --- |' * len(names)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"


def _listed(heading: str, lines: Iterable[str]) -> Iterator[str]:
    items = [f"- {line}" for line in lines]
    if items:
        yield from ("", f"### {heading}", "", *items)


def trend_markdown(answers: Iterable[Answer], heading: str) -> str:
    """The trend of one person's answers, in any order: a block for each plan, then for each story told twice.

    Empty if no answer was finished.
    """
    given = list(answers)
    all_progress = progress_by_plan(given)
    lines: list[str] = [f"# {escaped(heading)}"] if all_progress else []
    for progress in all_progress:
        name = f"{progress.level} {kind_name(progress.kind)}, {progress.pacing}"
        since = f"{span_text(progress)} since {progress.mondays[0]:%d %b %Y}"
        lines += ["", f"## {escaped(name)}", "", escaped(since), ""]
        # The code is indented: a line of it could close a fence.
        lines += [f"    {line.text}" for line in progress_lines(progress, TREND_WIDTH)]
    stories = story_trends(given)
    lines += ["", "## Stories"] if stories else []
    for story_trend in stories:
        table = tellings_lines(story_trend.title, story_trend.seen, story_trend.sentences, TREND_WIDTH)
        lines += ["", *(f"    {line}" for line in table)]
    return "".join(f"{line}\n" for line in lines)

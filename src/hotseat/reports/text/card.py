"""The debrief card: one page for two people to discuss, as values and as lines of text."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from hotseat.domain.interview.interruption import cut_texts
from hotseat.domain.interview.pair import both_scores
from hotseat.domain.names import name_of
from hotseat.domain.pacing import clock, window_text
from hotseat.domain.review.ledger import advice, first_word_text, ledger, verdict_text
from hotseat.domain.session.events import Noted
from hotseat.domain.session.header import Header
from hotseat.domain.session.note_places import place_name, seconds_in
from hotseat.domain.session.question import Question
from hotseat.domain.session.session import Session
from hotseat.domain.speech.lookup import said_in_question
from hotseat.domain.speech.transcript import NOTHING_SAID, Transcript
from hotseat.domain.text import counted
from hotseat.reports import text
from hotseat.reports.text.columns import fit, width, wrap
from hotseat.reports.text.heading import people, title
from hotseat.reports.text.plain import row_window, spent_text, tick_lines
from hotseat.reports.text.timeline import story_line

if TYPE_CHECKING:
    from hotseat.domain.speech.spoken import Spoken

RATED = "Rating"
"""How the heading of the scores begins."""
CHANGE, AGREED = "What to change first", "Agreed"
WIDTH = 80
WIDEST = 40
"""The most columns for any cell of a row except the last."""


class Part(NamedTuple):
    """A table of the card: the names of its columns, and its rows."""

    heading: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Card(NamedTuple):
    """The card of one question: sentences, then its tables."""

    text: str
    facts: tuple[str, ...]
    change: tuple[str, ...]
    """What to change first."""
    parts: tuple[Part, ...]
    agreed: tuple[str, ...]
    """What the two agreed to do."""


def heading_lines(header: Header) -> list[str]:
    """A line with level, kind and start, then one with names and time slot, if there are any."""
    slot = f"{header.slot // 60} min for {counted(header.questions, 'question')}"
    below = ", ".join(part for part in (people(header), slot if header.slot else "") if part)
    return [title(header), *([below] if below else [])]


def cards(
    session: Session, names: Mapping[str, str] | None = None, words: Transcript = NOTHING_SAID
) -> list[Card]:
    """A card for each question begun; `names` gives the principles' names by id, `words` what was said."""
    return [
        card(question, session, names, said_in_question(session, question, words))
        for question in session.begun_questions
    ]


def card(
    question: Question,
    session: Session,
    names: Mapping[str, str] | None = None,
    said: "Spoken | None" = None,
) -> Card:
    """One question: evidence by principle, ledger, advice, follow-ups, ratings, votes, what was agreed.

    With `said` it has the figures of what was said, and the words by section.
    """
    parts = [
        *_evidence(question, names or {}),
        _ledger(question, session.at),
        *(_said(question, said) if said is not None else ()),
        _follow_ups(question, session.at),
        _ratings(question, session.header),
        _votes(question),
    ]
    facts = (*_facts(question, session.at), *tick_lines(question, session.header.level))
    agreed = tuple(note.text for note in question.notes if note.sign == "=")
    return Card(
        text=question.asked.text,
        facts=facts,
        change=tuple(advice(question, session.at)),
        parts=tuple(part for part in parts if part.rows),
        agreed=agreed,
    )


def _facts(question: Question, now: float) -> Iterator[str]:
    book = ledger(question, now)
    asked = sum(question.probe_seconds(probe, now) for probe in question.probes)
    count = len(question.probes)
    follow_ups = f"; {counted(count, 'follow-up')} {clock(asked)}" if count else ""
    whole = f"{clock(book.seconds)} of {window_text(book.low, book.high)}"
    yield f"Answer {whole}; {first_word_text(book)}{follow_ups}"
    if story := story_line(question):
        yield story
    yield from cut_texts(question)


def _evidence(question: Question, names: Mapping[str, str]) -> Iterator[Part]:
    notes = [note for note in question.notes if note.sign in ("+", "-")]
    tagged = {principle: None for note in notes for principle in note.principles}
    for principle in (*tagged, ""):
        parts = [
            note for note in notes if (principle in note.principles if principle else not note.principles)
        ]
        name = name_of(principle, names)
        heading = f"Evidence on {name}" if principle else "Evidence, no principle named"
        rows = tuple(_note(question, note) for note in parts)
        yield Part(heading, ("Sign", "Time", "Section", "Noted"), rows)


def _note(question: Question, note: Noted) -> tuple[str, ...]:
    seconds = seconds_in(question, note)
    when = "-" if seconds is None else clock(max(0.0, seconds))
    return (note.sign, when, place_name(question, note.section), note.text)


def _ledger(question: Question, now: float) -> Part:
    rows = (
        (row.section.name, spent_text(row), row_window(row), verdict_text(row))
        for row in ledger(question, now).rows
    )
    return Part("Where the time went", ("Section", "Spent", "Window", "Verdict"), tuple(rows))


def _said(question: Question, said: "Spoken") -> Iterator[Part]:
    figures = text.speech.figures
    names, rows = figures.figure_table(question, said)
    yield Part(figures.HEADING, ("Part", *names), rows)
    parts = (*said.sections, *said.follow_ups)
    yield Part("In words", ("Part", "Said"), tuple((part.name, part.text) for part in parts if part.text))


def _follow_ups(question: Question, now: float) -> Part:
    rows = (
        (
            probe.outcome_name,
            clock(question.probe_seconds(probe, now)),
            probe.follow_up.layer or "-",
            probe.follow_up.text,
        )
        for probe in question.probes
    )
    return Part("Follow-ups", ("Outcome", "Time", "Layer", "Question"), tuple(rows))


def _ratings(question: Question, header: Header) -> Part:
    """Both scores of each criterion, each with its line of the scale."""
    names = ("both", header.interviewer or "Interviewer", header.candidate or "Candidate")
    scores = dict.fromkeys(rated.criterion for rated in (*question.ratings, *question.candidate_ratings))
    rows: list[tuple[str, ...]] = []
    for criterion in scores:
        ours = next((rated for rated in question.ratings if rated.criterion == criterion), None)
        theirs = next((rated for rated in question.candidate_ratings if rated.criterion == criterion), None)
        if ours and theirs and (ours.score, ours.anchor) == (theirs.score, theirs.anchor):
            given = [(names[0], ours)]
        else:
            given = [(name, rated) for name, rated in zip(names[1:], (ours, theirs), strict=True) if rated]
        # A criterion is named once, above both scores.
        gap = f" ({theirs.score - ours.score:+d})" if ours and theirs and len(given) > 1 else ""
        rows += [
            ("" if number else rated.name, name, f"{rated.score}{gap if number else ''}", rated.anchor)
            for number, (name, rated) in enumerate(given)
        ]
    return Part(f"{RATED}, from 1 to 4", ("Criterion", "By", "Score", "What it sounds like"), tuple(rows))


def scores(question: Question, header: Header) -> Part:
    """The scores in short: both and the gap for each criterion."""
    if not question.candidate_ratings:
        rows = tuple((f"{rated.score} of 4", rated.name) for rated in question.ratings)
        return Part(RATED, ("Score", "Criterion"), rows)
    both = tuple(
        (_score(rated.interviewer), _score(rated.candidate), rated.gap_text, rated.name)
        for rated in both_scores(question)
    )
    who = (header.interviewer or "Interviewer", header.candidate or "Candidate")
    return Part(f"{RATED}, from 1 to 4", (*who, "Gap", "Criterion"), both)


def _score(score: int | None) -> str:
    return "-" if score is None else str(score)


def _votes(question: Question) -> Part:
    if not question.vote_again:
        return Part("Vote", ("Vote",), ((question.vote,),) if question.vote else ())
    rows = (("before the discussion", question.vote), ("after it", question.vote_again))
    return Part("Votes", ("When", "Vote"), rows)


def card_lines(session: Session, names: Mapping[str, str] | None = None) -> Iterator[str]:
    """The card of the whole session in lines of at most 80 columns."""
    for line in heading_lines(session.header):
        yield from wrap(line, WIDTH)
    for number, card in enumerate(cards(session, names), 1):
        yield ""
        yield from wrap(f"{number}. {card.text}", WIDTH, "   ")
        for fact in card.facts:
            yield from wrap(f" {fact}", WIDTH, " ")
        yield from _listed(CHANGE, card.change)
        for part in card.parts:
            yield ""
            yield from wrap(f" {part.heading}", WIDTH, " ")
            yield from part_lines(part, WIDTH)
        yield from _listed(AGREED, card.agreed)


def _listed(heading: str, texts: Iterable[str]) -> Iterator[str]:
    lines = [line for text in texts for line in wrap(f" {text}", WIDTH, "  ")]
    if lines:
        yield from ("", f" {heading}", *lines)


def part_lines(part: Part, columns: int) -> Iterator[str]:
    """The rows of a table in `columns` columns, the last cell wrapped; ratings with their column names."""
    named = part.heading.startswith(f"{RATED},")
    rows = [*([part.columns] if named else []), *part.rows]
    widths = [min(WIDEST, max(width(row[index]) for row in rows)) for index in range(len(part.columns) - 1)]
    widths = _fitting(widths, columns)
    for row in rows:
        lead = " " + "".join(f"{fit(text, room)}  " for text, room in zip(row[:-1], widths, strict=True))
        yield from wrap(f"{lead}{row[-1]}", columns, " " * (sum(widths) + 2 * len(widths) + 1))


def _fitting(widths: Iterable[int], columns: int) -> list[int]:
    """The widths, reduced until a third of the line is left for the last column."""
    fitting = list(widths)
    while fitting and sum(fitting) + 2 * len(fitting) > columns * 2 // 3:
        widest = fitting.index(max(fitting))
        fitting[widest] -= 1
    return fitting

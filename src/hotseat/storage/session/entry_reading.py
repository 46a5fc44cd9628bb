"""Reads the entry of a session's file."""

from pathlib import Path

from hotseat.domain import speech
from hotseat.domain.folding import folded
from hotseat.domain.review.answers import answers_with
from hotseat.domain.review.ledger import ledgers, summary_with
from hotseat.domain.review.search_words import words_of, words_said
from hotseat.storage.session import archive
from hotseat.storage.session.entry import Entry
from hotseat.storage.session.session_journal import as_it_stopped
from hotseat.storage.speech.words_file import read_words


def read(path: Path) -> Entry:
    """The entry of a file; an interrupted session lasts until the second in which it was interrupted."""
    stored = archive.read(path)
    session = stored.session
    if session is None:
        return _unread(stored.id, stored.fault, -1)
    if stored.left_out and not session.begun_questions:
        # A session without an answer is not listed, but this one may have an answer that is not known here.
        return _unread(stored.id, stored.left_out, stored.events)
    session = as_it_stopped(path, session)
    books, transcript = ledgers(session), read_words(path.parent, stored.id)
    measured = () if transcript.is_empty else speech.of_questions.measured_in_each(session, transcript)
    given = answers_with(session, books, measured)
    named = (answer._replace(session=stored.id) for answer in given)
    summary = summary_with(session, books)._replace(id=stored.id)
    words = f"{folded(stored.id)} {words_of(session)}\n{words_said(transcript)}".rstrip("\n")
    return Entry(
        id=stored.id,
        fault="",
        summary=summary,
        events=stored.events,
        answers=tuple(named),
        words=words,
        stories_lacked=tuple(question.asked.prompt for question in session.questions_without_story),
    )


def _unread(name: str, fault: str, events: int) -> Entry:
    return Entry(
        id=name, fault=fault, summary=None, events=events, answers=(), words=folded(f"{name} {fault}")
    )

"""A session, and a line of the list of sessions, as data for programs. Times are seconds, shares percent."""

from typing import Any

from hotseat.domain.review.calibration import heard_characteristics
from hotseat.domain.review.ledger import Row, advice, ledger
from hotseat.domain.review.summary import Summary
from hotseat.domain.session.events import Rated
from hotseat.domain.session.question import Question
from hotseat.domain.session.rating import rating
from hotseat.domain.session.session import Session
from hotseat.domain.session.stories.drill import drilled
from hotseat.domain.session.stories.tellings import story_told
from hotseat.domain.session.timeline import Cut, Probe
from hotseat.domain.speech.lookup import said_in_question
from hotseat.domain.speech.transcript import NOTHING_SAID, Transcript
from hotseat.reports import data


def session_data(session: Session, words: Transcript = NOTHING_SAID) -> dict[str, Any]:
    """A session, with the ledger of each question that was begun.

    `words` is what was said; without it, no key says that anything was.
    """
    header = session.header
    questions = [_question(question, session.at, header.level) for question in session.begun_questions]
    for question, its_data in zip(session.begun_questions, questions, strict=True):
        if (said := said_in_question(session, question, words)) is not None:
            its_data["spoken"] = data.spoken.spoken_data(said)
    spoken = {} if words.is_empty else {"recordings": data.spoken.recordings_data(words)}
    return {
        **header._asdict(),
        "started": session.header.started.isoformat(),
        "state": session.state,
        "seconds": session.at,
        "questions_planned": session.header.questions,
        "questions": questions,
        "drill": [choice._asdict() for choice in drilled(session)] if session.is_drill else [],
        "no_story": [
            {"prompt": question.asked.prompt, "text": question.asked.text}
            for question in session.questions_without_story
        ],
        **spoken,
    }


def drill_data(session: Session) -> dict[str, Any]:
    """A drill: what was chosen for each question."""
    header = session.header
    return {
        "id": header.id,
        "started": header.started.isoformat(),
        "level": header.level,
        "state": session.state,
        "choices": [{**choice._asdict(), "late": choice.is_late} for choice in drilled(session)],
    }


def summary_data(summary: Summary) -> dict[str, Any]:
    """One session in the list of sessions."""
    return {
        **summary._asdict(),
        "started": summary.started.isoformat(),
        "seconds": round(summary.seconds, 1),
        "shares": list(summary.shares),
    }


def _question(question: Question, now: float, level: str) -> dict[str, Any]:
    book = ledger(question, now)
    return {
        "prompt": question.asked.prompt,
        "text": question.asked.text,
        "scale": question.asked.scale,
        "principles": list(question.asked.principles),
        "pacing": question.asked.pacing,
        "story": _story(question),
        "looks": [look._asdict() for look in question.looks],
        "asked_at": question.asked.at,
        "answered_at": question.answered_at,
        "answer_seconds": round(book.seconds, 1),
        "first_word_seconds": round(book.first_word, 1),
        "prepared_seconds": book.prepared,
        "preparation_taken_seconds": round(book.preparation, 1),
        "repairs": book.moved,
        "ledger": [_row(row) for row in book.rows],
        "marks": [mark._asdict() for mark in question.marks],
        "gaps": [gap._asdict() for gap in question.gaps],
        "notes": [{**note._asdict(), "principles": list(note.principles)} for note in question.notes],
        "changes": [change._asdict() for change in question.changes],
        "ticks": [tick._asdict() for tick in question.ticks],
        "heard": heard_characteristics(question, level),
        "follow_ups": [_probe(question, probe, now) for probe in question.probes],
        "rating": _mean(question),
        "ratings": [_given(rated) for rated in question.ratings],
        "candidate_ratings": [_given(rated) for rated in question.candidate_ratings],
        "vote": question.vote,
        "vote_again": question.vote_again,
        "interruptions": [_cut(question, cut) for cut in question.cuts],
        "advice": advice(question, now),
    }


def _story(question: Question) -> dict[str, Any] | None:
    """The story told; None if no story is named."""
    story = story_told(question)
    if story is None:
        return None
    return {
        "id": story.story,
        "title": story.title,
        "hash": story.hash,
        "chosen": story.chosen,
        "seconds": story.seconds,
        "at": story.at,
    }


def _row(row: Row) -> dict[str, Any]:
    return {
        "section": row.section.id,
        "name": row.section.name,
        "low": row.section.low,
        "high": row.section.high,
        "spent": round(row.spent, 1),
        "visits": row.visits,
        "verdict": row.verdict.value,
        "by": row.by,
        "share": row.share,
        "plan_share": row.plan_share,
        "guess": row.guess,
    }


def _mean(question: Question) -> float | None:
    """The rating of the answer, the mean of its scores, to a hundredth."""
    mean = rating(rated.score for rated in question.ratings)
    return None if mean is None else round(mean, 2)


def _given(rated: Rated) -> dict[str, Any]:
    """A score without `by`, because each rater has a list of their own."""
    return {key: value for key, value in rated._asdict().items() if key != "by"}


def _cut(question: Question, cut: Cut) -> dict[str, Any]:
    return {"at": cut.at, "text": cut.text, "recovery_seconds": question.recovery_seconds(cut)}


def _probe(question: Question, probe: Probe, now: float) -> dict[str, Any]:
    return {
        **probe.follow_up._asdict(),
        "asked_at": probe.asked_at,
        "seconds": round(question.probe_seconds(probe, now), 1),
        "outcome": probe.outcome,
    }

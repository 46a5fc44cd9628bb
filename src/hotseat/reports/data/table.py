"""Sessions as CSV: a row for each section of each answer. docs/export.md describes every column."""

import csv
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TypeAlias

from hotseat.domain.review.answers import Answer, SectionTime, answers
from hotseat.domain.review.pair_answers import above_partner, mean_gap
from hotseat.domain.session.question import Question
from hotseat.domain.session.session import Session
from hotseat.domain.session.stories.tellings import story_told
from hotseat.domain.speech.lookup import TranscriptOf, said_in_question
from hotseat.domain.speech.transcript import Transcript
from hotseat.domain.vocabulary import OUTCOME_NAMES
from hotseat.reports import data

Cell: TypeAlias = str | int | float | bool | None

_SIGNS = "[=+\\-@＝＋－＠]"  # noqa: RUF001 (some spreadsheets read the wide ones too)
_FORMULA = re.compile(rf"\s*{_SIGNS}|[\t\r\n]")
"""The beginning of a cell that a spreadsheet may take for a formula."""
_FORMULA_WITHIN = re.compile(rf"(;\s*)(?={_SIGNS})")
"""The same after a semicolon, which separates cells where a comma is the decimal sign."""


def csv_pieces(sessions: Iterable[Session], words: TranscriptOf | None = None) -> Iterator[str]:
    """The header row, then the rows of each session, one piece for each session.

    With `words` there are columns for what was said.
    """
    line = csv.writer(Line(), lineterminator="\n")
    yield line.writerow(COLUMNS if words is None else (*COLUMNS, *data.spoken_columns.SPOKEN_COLUMNS))
    for session in sessions:
        section_rows = rows(session) if words is None else rows_with_words(session, words(session))
        yield "".join(line.writerow(map(_text, row.values())) for row in section_rows)


def rows(session: Session) -> Iterator[dict[str, Cell]]:
    """One row for each section, as values by column."""
    for question, answer in zip(session.begun_questions, answers(session), strict=True):
        of_all_sections = {**_of_session(session, answer), **_of_answer(question, answer)}
        for number, section in enumerate(answer.sections, 1):
            yield {**of_all_sections, **_of_section(question, number, section)}


def rows_with_words(session: Session, words: Transcript) -> Iterator[dict[str, Cell]]:
    """The same with what was said in each section."""
    section_rows = rows(session)
    for question in session.begun_questions:
        said = said_in_question(session, question, words)
        for number in range(1, len(question.asked.sections) + 1):
            yield {**next(section_rows), **data.spoken_columns.spoken_columns(said, number)}


def _of_session(session: Session, answer: Answer) -> dict[str, Cell]:
    return {
        "candidate": answer.candidate,
        "session": answer.session,
        "started": answer.started.isoformat(),
        "level": answer.level,
        "kind": answer.kind,
        "mode": answer.mode,
        "interviewer": answer.interviewer,
        "state": session.state,
    }


def _of_answer(question: Question, answer: Answer) -> dict[str, Cell]:
    outcomes = answer.outcomes
    return {
        "question": answer.number,
        "prompt": answer.prompt,
        "prompt_text": answer.text,
        "competency": answer.competency,
        "principles": _joined(answer.principles),
        "pacing": answer.pacing,
        "answered": answer.answered,
        "prepared_s": answer.prepared,
        "preparation_s": answer.preparation,
        "first_word_s": answer.first_word,
        "answer_s": answer.seconds,
        "answer_low_s": answer.low,
        "answer_high_s": answer.high,
        "repairs": answer.moved,
        "notes": len(question.notes),
        "follow_ups": len(outcomes),
        "held": outcomes.count("held"),
        "partial": outcomes.count("partial"),
        "gap": outcomes.count("gap"),
        "follow_up_s": answer.probe_seconds,
        "missing": _joined(answer.missing),
        "rating": None if answer.rating is None else round(answer.rating, 2),
        "scores": _joined(f"{score.criterion}: {score.score}" for score in answer.scores),
        "vote": answer.vote,
        "candidate_scores": _joined(f"{score.criterion}: {score.score}" for score in answer.candidate_scores),
        "rater_gap": None if (gap := mean_gap(answer)) is None else round(gap, 2),
        "above_partner": None if (above := above_partner(answer)) is None else round(above, 2),
        "outcomes_by_layer": _joined(_outcomes(answer)),
        "interruptions": len(question.cuts),
        "recovery_s": _recovered(question),
        "story": answer.story,
        "story_title": answer.story_title,
        "story_choice_s": story.seconds if (story := story_told(question)) else None,
        "looks": answer.looks,
    }


def _of_section(question: Question, number: int, section: SectionTime) -> dict[str, Cell]:
    return {
        "section_number": number,
        "section": section.id,
        "section_name": section.name,
        "low_s": section.low,
        "high_s": section.high,
        "tolerance_s": question.asked.tolerance if section.low == section.high else 0,
        "spent_s": section.spent,
        "visits": sum(mark.section == section.id for mark in question.marks),
        "verdict": section.verdict,
        "by_s": section.by,
        "share_pct": section.share,
        "plan_share_pct": section.plan_share,
        "guess_s": section.guess,
    }


COLUMNS = (
    *("candidate", "session", "started", "level", "kind", "mode", "interviewer", "state"),
    *("question", "prompt", "prompt_text", "competency", "principles", "pacing", "answered"),
    *("prepared_s", "preparation_s", "first_word_s", "answer_s", "answer_low_s", "answer_high_s", "repairs"),
    *("notes", "follow_ups", "held", "partial", "gap", "follow_up_s", "missing", "rating", "scores", "vote"),
    *("candidate_scores", "rater_gap", "above_partner", "outcomes_by_layer", "interruptions", "recovery_s"),
    *("story", "story_title", "story_choice_s", "looks"),
    *("section_number", "section", "section_name", "low_s", "high_s", "tolerance_s", "spent_s", "visits"),
    *("verdict", "by_s", "share_pct", "plan_share_pct", "guess_s"),
)


def _outcomes(answer: Answer) -> Iterator[str]:
    """The outcome of each follow-up with its layer, as in "role: held"."""
    for layer, outcome in zip(answer.layers, answer.outcomes, strict=True):
        yield f"{layer or 'no layer'}: {OUTCOME_NAMES[outcome]}"


def _recovered(question: Question) -> float | None:
    """Seconds from all interruptions until the candidate was back on track; None if none was marked."""
    times = [seconds for cut in question.cuts if (seconds := question.recovery_seconds(cut)) is not None]
    return round(sum(times), 1) if times else None


def _joined(texts: Iterable[str]) -> str:
    return " | ".join(texts)


def _text(cell: Cell) -> str | int | float:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return harmless(cell) if isinstance(cell, str) else cell


@lru_cache(maxsize=4_096)
def harmless(text: str) -> str:
    """The text on one line, with an apostrophe before everything a spreadsheet would take for a formula."""
    line = re.sub(r"\s*[\t\r\n]\s*", " ", _FORMULA_WITHIN.sub(r"\1'", text))
    return f"'{line}" if _FORMULA.match(text) else line


class Line:
    """A target for the csv module that returns the text of each row, so that `writerow` returns it too."""

    def write(self, text: str) -> str:
        """The row's text."""
        return text

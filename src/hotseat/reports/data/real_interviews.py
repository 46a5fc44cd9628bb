"""Real interviews as data for programs: objects, and a table with a row for each question."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from hotseat.domain.real_interviews.events import Asked
from hotseat.domain.real_interviews.real_interview import RealInterview
from hotseat.domain.real_interviews.vote_and_outcome import calibration_sentences
from hotseat.domain.vocabulary import OUTCOMES
from hotseat.reports.data.table import Line, harmless

FORMAT = 1
COLUMNS = (
    "candidate", "interview", "on", "company", "round", "minutes",
    "question", "text", "principles", "story", "prompt",
    "held", "partial", "gap", "unmarked", "felt", "vote", "vote_before", "outcome",
)  # fmt: skip


def real_interview_data(one: RealInterview) -> dict[str, Any]:
    """The interview as one object; None for what was not noted."""
    return {
        "id": one.id,
        "candidate": one.header.candidate or None,
        "on": one.day.isoformat(),
        "company": one.company,
        "round": one.round or None,
        "minutes": one.minutes or None,
        "questions": list(map(_question, one.asked)),
        "felt": one.felt or None,
        "vote": one.vote or None,
        "vote_before": one.voted_before if one.vote else None,
        "outcome": one.outcome or None,
    }


def real_interviews_data(interviews: Sequence[RealInterview]) -> dict[str, Any]:
    """All of them as one object, with the votes against the outcomes in sentences."""
    return {
        "format": FORMAT,
        "interviews": list(map(real_interview_data, interviews)),
        "calibration": calibration_sentences(interviews),
    }


def real_interviews_csv(interviews: Iterable[RealInterview]) -> Iterator[str]:
    """A header, then a row for each question; an interview without a question has one row."""
    line = csv.writer(Line(), lineterminator="\n")
    yield line.writerow(COLUMNS)
    for one in interviews:
        rows: list[tuple[int, Asked | None]] = [*enumerate(one.asked, 1)] or [(0, None)]
        for number, asked in rows:
            yield line.writerow(map(_cell, (*_of_interview(one), *_of_question(number, asked), *_end(one))))


def _question(asked: Asked) -> dict[str, Any]:
    return {
        "text": asked.text or None,
        "principles": list(asked.principles),
        "story": {"id": asked.story, "title": asked.title} if asked.story else None,
        "follow_ups": [
            {"text": follow_up.text, "outcome": follow_up.outcome or None} for follow_up in asked.follow_ups
        ],
        "prompt": asked.prompt or None,
    }


def _of_interview(one: RealInterview) -> tuple[object, ...]:
    return one.header.candidate, one.id, one.day.isoformat(), one.company, one.round, one.minutes or ""


def _of_question(number: int, asked: Asked | None) -> tuple[object, ...]:
    if asked is None:
        return ("",) * 9
    outcomes = [follow_up.outcome for follow_up in asked.follow_ups]
    counts = [*(outcomes.count(outcome) for outcome in OUTCOMES), outcomes.count("")]
    return number, asked.text, " ".join(asked.principles), asked.title or asked.story, asked.prompt, *counts


def _end(one: RealInterview) -> tuple[object, ...]:
    before = ("yes" if one.voted_before else "no") if one.vote else ""
    return one.felt, one.vote, before, one.outcome


def _cell(value: object) -> object:
    return harmless(value) if isinstance(value, str) else value

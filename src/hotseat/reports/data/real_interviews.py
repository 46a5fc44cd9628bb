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


def real_interview_data(interview: RealInterview) -> dict[str, Any]:
    """The interview as one object; None for what was not noted."""
    return {
        "id": interview.id,
        "candidate": interview.header.candidate or None,
        "on": interview.day.isoformat(),
        "company": interview.company,
        "round": interview.round or None,
        "minutes": interview.minutes or None,
        "questions": list(map(_question, interview.asked)),
        "felt": interview.felt or None,
        "vote": interview.vote or None,
        "vote_before": interview.voted_before if interview.vote else None,
        "outcome": interview.outcome or None,
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
    for interview in interviews:
        rows: list[tuple[int, Asked | None]] = [*enumerate(interview.asked, 1)] or [(0, None)]
        for number, asked in rows:
            yield line.writerow(
                map(_cell, (*_of_interview(interview), *_of_question(number, asked), *_end(interview)))
            )


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


def _of_interview(interview: RealInterview) -> tuple[object, ...]:
    return (
        interview.header.candidate,
        interview.id,
        interview.day.isoformat(),
        interview.company,
        interview.round,
        interview.minutes or "",
    )


def _of_question(number: int, asked: Asked | None) -> tuple[object, ...]:
    if asked is None:
        return ("",) * 9
    outcomes = [follow_up.outcome for follow_up in asked.follow_ups]
    counts = [*(outcomes.count(outcome) for outcome in OUTCOMES), outcomes.count("")]
    return number, asked.text, " ".join(asked.principles), asked.title or asked.story, asked.prompt, *counts


def _end(interview: RealInterview) -> tuple[object, ...]:
    before = ("yes" if interview.voted_before else "no") if interview.vote else ""
    return interview.felt, interview.vote, before, interview.outcome


def _cell(value: object) -> object:
    return harmless(value) if isinstance(value, str) else value

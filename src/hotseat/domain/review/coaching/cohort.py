"""The people that a coach works with, a row each. Nobody is ranked: they come by name."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import NamedTuple

from hotseat.domain.people import name_key, people
from hotseat.domain.review.answers import Answer, answers
from hotseat.domain.session.session import Session
from hotseat.domain.vocabulary import MaybeOutcome

IN_WINDOW = "in window"
NOBODY = "no name given"


class Given(NamedTuple):
    """An answer as a coach has it, from a session's file or from an export."""

    person: str
    """The candidate; empty if no name was given."""
    session: str
    number: int
    """The number of the question in the session, from 1."""
    started: datetime
    """When the session started, in UTC."""
    principles: tuple[str, ...]
    kept: int
    """How many sections were in their window."""
    sections: int
    outcomes: tuple[MaybeOutcome, ...]
    """The outcome of each follow-up."""
    notes: tuple[str, ...]


class Member(NamedTuple):
    """A person with what their answers add up to."""

    name: str
    sessions: int
    last: datetime
    """When their newest session started, in UTC."""
    answers: int
    kept: int
    """How many sections were in their window, of `sections`."""
    sections: int
    never: tuple[str, ...]
    """The names of the principles that they were never asked about."""
    held: int
    gap: int
    notes: tuple[str, ...]
    """Every note of their answers, the oldest first."""


def given_in(session: Session) -> Iterator[Given]:
    """The answers of a session that were ended."""
    for question, answer in zip(session.begun_questions, answers(session), strict=True):
        if answer.answered:
            notes = tuple(f"{note.sign} {note.text}".strip() for note in question.notes)
            yield _given(answer, notes)


def _given(answer: Answer, notes: tuple[str, ...]) -> Given:
    return Given(
        person=answer.candidate,
        session=answer.session,
        number=answer.number,
        started=answer.started,
        principles=answer.principles,
        kept=sum(section.verdict == IN_WINDOW for section in answer.sections),
        sections=len(answer.sections),
        outcomes=answer.outcomes,
        notes=notes,
    )


def cohort(given: Iterable[Given], principles: Mapping[str, str]) -> list[Member]:
    """The people by name, those without one first. `principles` maps ids to names.

    An answer that comes twice, because two files have its session, counts once.
    """
    once = {(name_key(answer.person), answer.session, answer.number): answer for answer in given}
    of_person: dict[str, list[Given]] = {}
    for own in sorted(once.values(), key=lambda answer: (answer.started, answer.session, answer.number)):
        of_person.setdefault(name_key(own.person), []).append(own)
    return [_member(of_person[key], principles) for key in sorted(of_person)]


def _member(given: list[Given], principles: Mapping[str, str]) -> Member:
    asked = {principle for answer in given for principle in answer.principles}
    outcomes = [outcome for answer in given for outcome in answer.outcomes]
    return Member(
        name=next(iter(people(answer.person for answer in given)), ""),
        sessions=len({answer.session for answer in given}),
        last=given[-1].started,
        answers=len(given),
        kept=sum(answer.kept for answer in given),
        sections=sum(answer.sections for answer in given),
        never=tuple(name for principle, name in principles.items() if principle not in asked),
        held=outcomes.count("held"),
        gap=outcomes.count("gap"),
        notes=tuple(note for answer in given for note in answer.notes),
    )

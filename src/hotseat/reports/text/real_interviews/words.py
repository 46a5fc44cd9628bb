"""A real interview in words: in one line, and in full."""

from collections.abc import Iterator, Mapping

from hotseat.domain.names import name_of
from hotseat.domain.real_interviews.events import Asked
from hotseat.domain.real_interviews.real_interview import RealInterview
from hotseat.domain.text import counted
from hotseat.domain.vocabulary import OUTCOME_NAMES
from hotseat.reports.text.columns import wrap

WIDTH = 80
NO_WORDS = "words not noted"
"""Stands for a question of which only the story is remembered."""


def place_words(interview: RealInterview) -> str:
    """Where and how long: "Acme, phone screen, 45 minutes"."""
    minutes = counted(interview.minutes, "minute") if interview.minutes else ""
    return ", ".join(filter(None, (interview.company, interview.round, minutes)))


def verdict_words(interview: RealInterview) -> str:
    """The vote and the outcome: "inclined, then next round"; empty if nothing is known."""
    if interview.vote and interview.outcome:
        return f"{interview.vote}, then {interview.outcome}" if interview.voted_before else interview.outcome
    return interview.vote or interview.outcome


def line_words(interview: RealInterview) -> str:
    """The interview in one line: day, company, round, minutes, questions, vote and outcome."""
    asked = counted(len(interview.asked), "question") if interview.asked else "no question noted"
    return "; ".join(
        filter(None, (f"{interview.day}, {place_words(interview)}", asked, verdict_words(interview)))
    )


def question_words(asked: Asked, names: Mapping[str, str]) -> str:
    """A question with its principles, by their names: "Tell me about a slip. (Earn Trust)"."""
    principles = "; ".join(name_of(principle, names) for principle in asked.principles)
    return f"{asked.text or NO_WORDS}{f' ({principles})' if principles else ''}"


def beside_question(asked: Asked) -> Iterator[str]:
    """What is known of a question besides its words, a sentence each."""
    if asked.story:
        yield f"Told: {asked.title or asked.story}"
    for follow_up in asked.follow_ups:
        yield f"Follow-up, {OUTCOME_NAMES[follow_up.outcome]}: {follow_up.text}"
    if asked.prompt:
        yield f"Your prompt: {asked.prompt}"


def sentences(interview: RealInterview, names: Mapping[str, str]) -> Iterator[str]:
    """Everything about the interview, a sentence each."""
    yield f"{interview.day}, {place_words(interview)}"
    for number, asked in enumerate(interview.asked, 1):
        yield f"Question {number}: {question_words(asked, names)}"
        yield from beside_question(asked)
    yield from after_questions(interview)


def after_questions(interview: RealInterview) -> Iterator[str]:
    """How it felt, the vote and the outcome, a sentence each."""
    if interview.felt:
        yield f"It felt: {interview.felt}"
    if interview.vote:
        when = "before the outcome" if interview.voted_before else "logged with the outcome"
        yield f"Your vote, {when}: {interview.vote}"
    if interview.outcome:
        yield f"Outcome: {interview.outcome}"


def lines(interview: RealInterview, names: Mapping[str, str]) -> Iterator[str]:
    """Everything about the interview, in lines of at most 80 columns; its id comes first."""
    yield interview.id
    first, *others = sentences(interview, names)
    yield from wrap(first, WIDTH)
    for sentence in others:
        beside = sentence.startswith(("Told: ", "Follow-up, ", "Your prompt: "))
        indent = "    " if beside else "  "
        yield from wrap(f"{indent}{sentence}", WIDTH, f"{indent}  ")

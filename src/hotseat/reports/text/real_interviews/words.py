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


def place_words(one: RealInterview) -> str:
    """Where and how long: "Acme, phone screen, 45 minutes"."""
    minutes = counted(one.minutes, "minute") if one.minutes else ""
    return ", ".join(filter(None, (one.company, one.round, minutes)))


def verdict_words(one: RealInterview) -> str:
    """The vote and the outcome: "inclined, then next round"; empty if nothing is known."""
    if one.vote and one.outcome:
        return f"{one.vote}, then {one.outcome}" if one.voted_before else one.outcome
    return one.vote or one.outcome


def line_words(one: RealInterview) -> str:
    """The interview in one line: day, company, round, minutes, questions, vote and outcome."""
    asked = counted(len(one.asked), "question") if one.asked else "no question noted"
    return "; ".join(filter(None, (f"{one.day}, {place_words(one)}", asked, verdict_words(one))))


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


def sentences(one: RealInterview, names: Mapping[str, str]) -> Iterator[str]:
    """Everything about the interview, a sentence each."""
    yield f"{one.day}, {place_words(one)}"
    for number, asked in enumerate(one.asked, 1):
        yield f"Question {number}: {question_words(asked, names)}"
        yield from beside_question(asked)
    yield from after_questions(one)


def after_questions(one: RealInterview) -> Iterator[str]:
    """How it felt, the vote and the outcome, a sentence each."""
    if one.felt:
        yield f"It felt: {one.felt}"
    if one.vote:
        when = "before the outcome" if one.voted_before else "logged with the outcome"
        yield f"Your vote, {when}: {one.vote}"
    if one.outcome:
        yield f"Outcome: {one.outcome}"


def lines(one: RealInterview, names: Mapping[str, str]) -> Iterator[str]:
    """Everything about the interview, in lines of at most 80 columns; its id comes first."""
    yield one.id
    first, *others = sentences(one, names)
    yield from wrap(first, WIDTH)
    for sentence in others:
        beside = sentence.startswith(("Told: ", "Follow-up, ", "Your prompt: "))
        indent = "    " if beside else "  "
        yield from wrap(f"{indent}{sentence}", WIDTH, f"{indent}  ")

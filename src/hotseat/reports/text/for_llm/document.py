"""The text for a language model: the question, what is listened for, what was said, and rules for it."""

from collections.abc import Iterable, Iterator

from hotseat.domain.bank.bank import Bank
from hotseat.domain.names import name_of
from hotseat.domain.session.question import Question
from hotseat.domain.session.session import Session
from hotseat.domain.speech.lookup import said_in_question
from hotseat.domain.speech.transcript import Transcript
from hotseat.reports.text.markdown import escaped, question_parts
from hotseat.reports.text.plain import interview

RULES = (
    "Say what was strong in the answer, what was missing for this level, and what to change first, and quote "
    "the words that you mean.",
    "Use no figure, no name and no event that is not in this text. Where something is missing, ask for it "
    "and do not fill it in.",
    "What was said was recognised by a machine and may have mistakes.",
)
NO_WORDS = "Nothing of this answer was recorded: there are only its times and notes."


def document_lines(session: Session, bank: Bank, words: Transcript) -> Iterator[str]:
    """The lines of the document, as Markdown. It names neither the candidate nor the interviewer."""
    yield f"# A mock interview: {escaped(interview(session.header))}"
    yield from ("", *(f"- {rule}" for rule in RULES))
    for number, question in enumerate(session.begun_questions, 1):
        yield from _question(session, number, question, bank, words)
    if not session.begun_questions:
        yield from ("", "No question was begun.")


def _question(
    session: Session, number: int, question: Question, bank: Bank, words: Transcript
) -> Iterator[str]:
    said = said_in_question(session, question, words)
    names = bank.principle_names()
    sought = ", ".join(escaped(name_of(principle, names)) for principle in question.asked.principles)
    yield from ("", f"## Question {number}", "", f"> {escaped(question.asked.text)}")
    if question.asked.scale:
        yield from ("", f"To assume: {escaped(question.asked.scale)}")
    if sought:
        yield from ("", f"It looks for {sought}.")
    yield from _listened_for(session, question, bank)
    if said is None:
        yield from ("", NO_WORDS)
    yield from question_parts(question, session, said)


def _listened_for(session: Session, question: Question, bank: Bank) -> Iterator[str]:
    """What a 1, 2, 3 and 4 sound like, for each criterion of the question."""
    header = session.header
    for criterion in bank.criteria(header.level, header.kind, question.asked.principles):
        yield from ("", f"### What is listened for: {escaped(criterion.name)}", "")
        yield from _scores(criterion.anchors)


def _scores(anchors: Iterable[str]) -> Iterator[str]:
    yield from (f"- {score} of 4: {escaped(anchor)}" for score, anchor in enumerate(anchors, 1))

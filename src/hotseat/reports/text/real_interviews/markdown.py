"""Real interviews as Markdown, in which every text that a person typed is escaped."""

from collections.abc import Iterable, Iterator, Mapping

from hotseat.domain.real_interviews.real_interview import RealInterview
from hotseat.domain.real_interviews.vote_and_outcome import calibration_sentences
from hotseat.reports.text.markdown import escaped
from hotseat.reports.text.real_interviews.words import (
    after_questions,
    beside_question,
    place_words,
    question_words,
)


def real_interviews_markdown(interviews: Iterable[RealInterview], names: Mapping[str, str]) -> Iterator[str]:
    """The interviews, the newest first, one piece each; then the votes against the outcomes."""
    listed = list(interviews)
    yield "# Real interviews\n"
    if not listed:
        yield "\nNone is logged.\n"
    for interview in listed:
        yield "\n" + "\n".join(_lines(interview, names)) + "\n"
    if sentences := calibration_sentences(listed):
        yield "\n## Your votes and the outcomes\n\n" + "".join(f"- {escaped(line)}\n" for line in sentences)


def _lines(interview: RealInterview, names: Mapping[str, str]) -> Iterator[str]:
    yield f"## {interview.day}: {escaped(place_words(interview))}"
    if interview.asked:
        yield ""
    for number, asked in enumerate(interview.asked, 1):
        yield f"{number}. {escaped(question_words(asked, names))}"
        yield from (f"   - {escaped(line)}" for line in beside_question(asked))
    for line in after_questions(interview):
        yield from ("", escaped(line))

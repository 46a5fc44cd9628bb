"""What was said in a question, in lines for a terminal."""

from collections.abc import Iterator

from hotseat.domain.pacing import clock
from hotseat.domain.session.question import Question
from hotseat.domain.speech.spoken import Spoken
from hotseat.reports.text.columns import wrap
from hotseat.reports.text.speech.figures import HEADING, figure_lines, figure_sentences, named_numbers
from hotseat.reports.text.speech.transcript import with_said
from hotseat.reports.text.timeline import SPOKEN_KINDS


def said_lines(question: Question, said: Spoken, columns: int, *, with_words: bool) -> Iterator[str]:
    """The figures of what was said under their heading; the numbers named are words."""
    yield ""
    yield f" {HEADING}"
    for line in figure_lines(question, said, columns - 1):
        yield f" {line.text}"
    numbers = named_numbers(said) if with_words else ""
    for sentence in filter(None, [*figure_sentences(said), numbers]):
        yield from wrap(f" {sentence}", columns, " ")


def transcript_lines(question: Question, said: Spoken, now: float, columns: int) -> Iterator[str]:
    """What happened and was said, in order; what was said is set in, and pasted text has no time."""
    for moment in with_said(question, said, now):
        spoken = moment.kind in SPOKEN_KINDS
        time = "" if moment.kind == "pasted" else clock(moment.at)
        indent = " " * (12 if spoken else 10)
        yield from wrap(f" {time:>7}  {'  ' if spoken else ''}{moment.text}", columns, indent)

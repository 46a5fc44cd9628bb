"""The figures of what was said in an answer, for the debrief and the review."""

from collections.abc import Iterable, Iterator, Sequence

from textual.content import Content

from hotseat.domain.session.question import Question
from hotseat.domain.session.session import Session
from hotseat.domain.speech.measured import Measured, against_earlier, measured
from hotseat.domain.speech.spoken import Spoken
from hotseat.reports.text.columns import wrap
from hotseat.reports.text.speech.figures import HEADING, figure_lines, figure_sentences, named_numbers
from hotseat.tui.text import QUIET, content


def compared(said: Spoken, earlier: Sequence[Measured], session: Session) -> Iterator[str]:
    """The answer beside earlier ones, in sentences; a pair reads whose they are."""
    header = session.header
    whose = "your" if header.mode != "pair" else f"{header.candidate or 'the candidate'}'s"
    yield from against_earlier(measured(said), earlier, whose)


STYLES = {"heading": QUIET, "answer": QUIET}


def figures_content(question: Question, said: Spoken, earlier: Iterable[str], width: int) -> Content:
    """The table at this width, then the sentences of `earlier`, which compare it, and what has to be told."""
    lines = [content(HEADING, QUIET)]
    for line in figure_lines(question, said, width):
        lines.append(content(line.text, STYLES.get(line.kind, "")))
    paragraphs = (" ".join(earlier), " ".join(figure_sentences(said)), named_numbers(said))
    lines += [content(""), *(content("\n".join(wrap(words, width))) for words in paragraphs if words)]
    return Content("\n").join(lines)

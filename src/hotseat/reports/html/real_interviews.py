"""Real interviews as a page, or as a part of one."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape

from hotseat.domain.real_interviews.real_interview import RealInterview
from hotseat.domain.real_interviews.vote_and_outcome import calibration_sentences
from hotseat.reports.html.page import page_head
from hotseat.reports.text.real_interviews.words import (
    after_questions,
    beside_question,
    place_words,
    question_words,
)

TITLE = "Real interviews"


def real_interviews_page(interviews: Sequence[RealInterview], names: Mapping[str, str]) -> Iterator[str]:
    """The page: the interviews, the newest first, and the votes against the outcomes."""
    yield page_head(TITLE)
    yield from real_interviews_part(interviews, names)
    yield "</body>\n</html>\n"


def real_interviews_part(interviews: Sequence[RealInterview], names: Mapping[str, str]) -> Iterator[str]:
    """The same as a part of another page, one piece for each interview."""
    yield f"<h1>{TITLE}</h1>\n"
    if not interviews:
        yield '<p class="soft">None is logged.</p>\n'
    for interview in interviews:
        yield _article(interview, names)
    if sentences := calibration_sentences(interviews):
        yield f"<h2>Your votes and the outcomes</h2>\n{_list(sentences)}"


def _article(interview: RealInterview, names: Mapping[str, str]) -> str:
    questions = "".join(
        f'<li class="text" dir="auto">{escape(question_words(asked, names))}\n'
        f"{_list(beside_question(asked))}</li>\n"
        for asked in interview.asked
    )
    after = "".join(f'<p class="text" dir="auto">{escape(line)}</p>\n' for line in after_questions(interview))
    return (
        f'<section class="question">\n<h2 dir="auto">{interview.day}: {escape(place_words(interview))}</h2>\n'
        f"{f'<ol>{chr(10)}{questions}</ol>{chr(10)}' if questions else ''}{after}</section>\n"
    )


def _list(lines: Iterable[str]) -> str:
    items = "".join(f'<li dir="auto">{escape(line)}</li>\n' for line in lines)
    return f"<ul>\n{items}</ul>\n" if items else ""

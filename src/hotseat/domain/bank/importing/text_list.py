"""Finds the questions in a text: in Markdown, or one a line without markup."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from hotseat.domain.bank.importing.found_questions import FoundQuestion, ListRead, about_lines
from hotseat.domain.bank.importing.looks import is_of_answer, is_question
from hotseat.domain.bank.importing.table import read_rows
from hotseat.domain.bank.importing.text_lines import Block, blocks_in, rows_of, without_number
from hotseat.domain.importing.delimited import Rows
from hotseat.domain.importing.remarks import Remark
from hotseat.domain.text import one_line

ANSWERS = "left out, because it stands below a question: an answer, a note or a follow-up"
OTHERS = "left out, because it is no question"
TO_INTERVIEWERS = "left out, because you would ask it, and no interviewer"
TOPICS = "read as headings of the questions below"
_OF_SORT = {
    "code": "left out as code",
    "comment": "left out as a comment",
    "front": "left out as front matter",
}
NO_QUESTION = "stands among questions and does not look like one; write it as a question, or leave it"
FEWEST = 3
"""If at least so many headings are questions, the text below them is answers."""
_LONGEST_TOPIC = 8
"""The most words of a line that may be a heading without the signs of one."""
_FEWEST_WORDS = 3
_SHOWN = 60
_ABOUT_QUESTIONS = re.compile(r"\bquestions?\b|\binterview", re.IGNORECASE)
_TO_ASK = re.compile(
    r"\bask\s+(?:the|your|an|my)\s+(?:interviewer|hiring|recruiter|manager|company)"
    r"|\bquestions?\s+(?:for|to)\s+(?:the|your)\s+(?:interviewer|hiring|recruiter|company)",
    re.IGNORECASE,
)


def read_text(lines: Sequence[str]) -> ListRead:
    """The questions of a text, given by its lines."""
    blocks = blocks_in(lines)
    has_markup = any(block.sort in ("heading", "table") for block in blocks)
    reader = _Reader(blocks)
    for position in range(len(blocks)):
        reader.take(position)
    form = "a list in Markdown" if has_markup else "a list in plain text"
    return ListRead(form, reader.questions, list(reader.remarks()))


class _Reader:
    """Goes through the blocks of a text, and remembers below which heading and question it is."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._blocks = blocks
        asked = Counter(block.depth for block in blocks if block.sort == "heading" and _asks(block))
        self._question_levels = {depth for depth, times in asked.items() if times >= FEWEST}
        led = sum(
            block.sort == "text" and _asks(block) and other.sort == "entry"
            for block, other in pairwise(blocks)
        )
        self._texts_hold_lists = led < FEWEST
        self._is_list = _is_only_list(blocks)
        self._headings: list[Block] = []
        self._above: list[Block] = []
        """Entries that hold deeper ones, each deeper than the one before."""
        self._topic = ""
        """A line that stands over others as a heading does."""
        self._asked_heading: Block | None = None
        self._question: Block | None = None
        """The question below which blocks are answers; None where they may be questions themselves."""
        self._in_answer = False
        """Whether "Answer:" stands above, so that a question mark makes no question."""
        self.questions: list[FoundQuestion] = []
        self._lines_by_remark: dict[str, list[int]] = {}
        self._doubtful: list[int] = []
        self._of_tables: list[Remark] = []

    def take(self, position: int) -> None:
        """Decides what the next block is."""
        block = self._blocks[position]
        if block.sort == "heading":
            self._heading(block, position)
        elif block.sort == "entry":
            self._entry(block, position)
        elif block.sort == "text":
            self._text(block, position)
        elif block.sort == "table" and self._question is None:
            self._table(block)
        elif block.sort != "rule":
            self._in_answer = self._in_answer or block.sort == "answer"
            is_beside = block.sort == "answer" or self._question
            self._remark_on(block, _OF_SORT.get(block.sort) or (ANSWERS if is_beside else OTHERS))

    def remarks(self) -> Iterator[Remark]:
        """What became of the blocks that are no questions."""
        yield from self._of_tables
        asked = {question.line for question in self.questions}
        for position in self._doubtful:
            block = self._blocks[position]
            # Among questions, it may be one; elsewhere it is one of the many entries of a page.
            if "](" not in block.text and asked.intersection(self._neighbours(position)):
                yield Remark(block.line, block.last, f'"{_shortened(block.text)}" {NO_QUESTION}')
            else:
                self._remark_on(block, OTHERS)
        for what, lines in self._lines_by_remark.items():
            yield from about_lines(lines, what)

    def _neighbours(self, position: int) -> Iterator[int]:
        """The lines of the entries before and behind this one at its depth."""
        depth = self._blocks[position].depth
        for beside in (range(position - 1, -1, -1), range(position + 1, len(self._blocks))):
            entries = takewhile(lambda other: other.sort == "entry", (self._blocks[at] for at in beside))
            yield next((other.line for other in entries if other.depth <= depth), 0)

    def _heading(self, block: Block, position: int) -> None:
        self._above, self._topic, self._question = [], "", None
        self._in_answer = False
        if self._asked_heading and self._asked_heading.depth < block.depth:
            # "### Situation" divides the answer to a question.
            self._question = self._asked_heading
            self._remark_on(block, ANSWERS)
            return
        self._headings = [heading for heading in self._headings if heading.depth < block.depth]
        self._asked_heading = None
        if self._is_asked(block, position):
            self._ask(block)
            self._question = self._asked_heading = block
        else:
            self._headings.append(block)
            self._remark_on(block, TOPICS)

    def _is_asked(self, block: Block, position: int) -> bool:
        """Whether a heading is a question, and not one over questions."""
        if not _asks(block) or _ABOUT_QUESTIONS.search(block.text):
            return False
        others = (self._blocks[at] for at in range(position + 1, len(self._blocks)))
        below = takewhile(lambda other: other.sort != "heading" or other.depth > block.depth, others)
        return block.depth in self._question_levels or not any(map(_asks, below))

    def _entry(self, block: Block, position: int) -> None:
        self._above = [entry for entry in self._above if entry.depth < block.depth]
        if self._question and (self._question.sort != "entry" or self._question.depth < block.depth):
            self._remark_on(block, ANSWERS)
            return
        self._question = None
        if _asks(block) or (self._is_list and _may_ask(block)):
            self._ask(block)
            self._question = block
        elif self._is_before(position, "entry") and self._blocks[position + 1].depth > block.depth:
            self._above.append(block)
            self._remark_on(block, TOPICS)
        else:
            self._doubtful.append(position)

    def _text(self, block: Block, position: int) -> None:
        asks, question = _asks(block) and not self._in_answer, self._question
        if question and _is_beside(block, question, asks=asks) and not self._is_topic(block, position):
            self._remark_on(block, ANSWERS)
        elif asks and not (self._texts_hold_lists and self._is_before(position, "entry")):
            self._ask(block)
            self._question = block
        elif asks or self._is_topic(block, position):
            self._topic, self._above, self._question = block.text, [], None
            self._remark_on(block, TOPICS)
        else:
            self._remark_on(block, ANSWERS if question else OTHERS)

    def _table(self, block: Block) -> None:
        rows = rows_of(block)
        read = read_rows(Rows(rows, "|", "bars"), {}) if rows else None
        if read is None or not any(is_question(question.text) for question in read.questions):
            self._remark_on(block, OTHERS)
            return
        self.questions += [
            question._replace(topics=(*self._topics(), *question.topics)) for question in read.questions
        ]
        self._of_tables += read.remarks

    def _is_topic(self, block: Block, position: int) -> bool:
        """Whether a line stands over the lines below it as a heading does."""
        if self._question and self._question.sort == "heading":
            return False
        is_short = len(block.text.split()) <= _LONGEST_TOPIC and not block.text.endswith((".", "!", ",", "?"))
        following = self._blocks[position + 1 : position + 2]
        return is_short and any(other.sort == "entry" or _asks(other) for other in following)

    def _is_before(self, position: int, sort: str) -> bool:
        return any(other.sort == sort for other in self._blocks[position + 1 : position + 2])

    def _topics(self) -> tuple[str, ...]:
        return (*(block.text for block in (*self._headings, *self._above)), *filter(None, [self._topic]))

    def _ask(self, block: Block) -> None:
        self._in_answer = False
        topics = self._topics()
        if any(_TO_ASK.search(topic) for topic in topics):
            self._remark_on(block, TO_INTERVIEWERS)
        else:
            self.questions.append(
                FoundQuestion(block.line, block.last, without_number(block.text), topics=topics)
            )

    def _remark_on(self, block: Block, what: str) -> None:
        self._lines_by_remark.setdefault(what, []).extend(range(block.line, block.last + 1))


def _asks(block: Block) -> bool:
    return block.sort in ("heading", "entry", "text") and is_question(without_number(block.text))


def _is_beside(block: Block, question: Block, *, asks: bool) -> bool:
    """Whether a paragraph below a question belongs to it."""
    if question.sort == "heading":
        return True
    if question.sort == "entry":
        return not asks or block.depth > question.depth
    return question.is_bold and not block.is_bold


def _may_ask(block: Block) -> bool:
    is_long_enough = len(block.text.split()) >= _FEWEST_WORDS
    return is_long_enough and "](" not in block.text and not is_of_answer(block.text)


def _is_only_list(blocks: Sequence[Block]) -> bool:
    """Whether it has only headings and one list, and no entry of the list holds others."""
    entries = {block.depth for block in blocks if block.sort == "entry"}
    return len(entries) == 1 and all(block.sort in ("entry", "heading", "rule") for block in blocks)


def _shortened(text: str) -> str:
    shown = one_line(text)
    return shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN].rstrip()}…"

"""The list of all questions and items of an assessment, with the answers so far."""

from collections.abc import Iterable
from typing import NamedTuple

from textual.content import Content
from textual.widgets.option_list import Option

from hotseat.domain.readiness.assessment import Assessed, Placed
from hotseat.domain.readiness.framework import CheckItem, Checklist, Framework, SummaryRow
from hotseat.domain.readiness.result import ItemResult
from hotseat.domain.stories.item_stories import NO_STORIES
from hotseat.engine.assessing import Assessing
from hotseat.reports.text.columns import column, longest
from hotseat.reports.text.readiness import session_text
from hotseat.tui.keymap.naming import key_for
from hotseat.tui.text import QUIET, content, cut, hanging
from hotseat.tui.widgets.options import Options
from hotseat.tui.widgets.readiness.answers import STYLES, sign

PLACE_WIDTH = 11
"""The fewest columns for a place before its question."""


class Line(NamedTuple):
    """A line of the list: a row of the matrix, or an item of the checklist with its area."""

    row: SummaryRow | None = None
    checklist: Checklist | None = None
    item: CheckItem | None = None


class AnswerList(Options):
    """Lists the five questions, then the items area by area."""

    def __init__(self, assessing: Assessing, framework: Framework) -> None:
        super().__init__(id="answer-list", compact=True)
        self._assessing = assessing
        self._framework = framework
        self.stories = NO_STORIES
        """The stories beside the items."""
        self._answer_lines: list[Line | None] = []

    def fill(self, width: int) -> None:
        """Fills the list for this width, and chooses the first line without an answer."""
        levels = len(self._framework.places())
        key = key_for(self, "assess.words")
        self._add(f"Where do you stand? Answer in words ({key}), then choose a level (1-{levels})")
        for row in self._framework.outline.rows:
            self._add_line(Line(row=row), width)
        for checklist in self._framework.levels[self._assessing.assessment.header.level].checklists:
            self._add(f"\n{checklist.name}")
            for item in checklist.items:
                self._add_line(Line(checklist=checklist, item=item), width)
        self.highlighted = next(iter([*self.open_lines, *self._positions]), None)

    def _add(self, title: str) -> None:
        self._answer_lines.append(None)
        self.add_option(Option(content(title, QUIET), disabled=True))

    def _add_line(self, line: Line, width: int) -> None:
        self._answer_lines.append(line)
        self.add_option(Option(self._prompt(line, width)))

    @property
    def _positions(self) -> list[int]:
        return [position for position, line in enumerate(self._answer_lines) if line is not None]

    @property
    def line(self) -> Line:
        """The chosen line; an empty one if none is chosen."""
        position = self.highlighted
        chosen = self._answer_lines[position] if position is not None and self._answer_lines else None
        return chosen or Line()

    @property
    def count(self) -> int:
        """How many lines can be answered."""
        return len(self._positions)

    @property
    def open_lines(self) -> list[int]:
        """The positions of the lines that were not answered in this assessment."""
        return [position for position in self._positions if self._is_open(self._answer_lines[position])]

    def answer(self, line: Line) -> Placed | Assessed | None:
        """The answer to a line, or None."""
        assessment = self._assessing.assessment
        if line.row is not None:
            return assessment.placement(line.row.id)
        return assessment.answer(line.item.id) if line.item else None

    def _is_open(self, line: Line | None) -> bool:
        answer = self.answer(line) if line else None
        return answer is None or answer.carried or (isinstance(answer, Placed) and not answer.place)

    def words(self) -> str:
        """The words or the evidence for the chosen line."""
        answer = self.answer(self.line)
        if isinstance(answer, Placed):
            return answer.words
        return answer.evidence if answer else ""

    def repaint(self, width: int) -> None:
        """Draws the chosen line again; if it is answered, chooses the next one."""
        position = self.highlighted
        if position is None:
            return
        self.replace_option_prompt_at_index(position, self._prompt(self.line, width))
        if not self._is_open(self.line):
            self.highlighted = next((later for later in self._positions if later > position), position)

    def _prompt(self, line: Line, width: int) -> Content:
        answer_event = self.answer(line)
        style = QUIET if answer_event and answer_event.carried else ""
        if line.row is not None:
            level_place = answer_event.place if isinstance(answer_event, Placed) else ""
            room = longest(self._framework.places(), PLACE_WIDTH - 1) + 1
            lead = content(
                f" {column(level_place or '·', room)}", style or ("bold" if level_place else QUIET)
            )
            return hanging(lead, f"{line.row.name}: {line.row.question}", width)
        answer = answer_event.answer if isinstance(answer_event, Assessed) else ""
        return hanging(sign(answer), line.item.text if line.item else "", width, style)

    def detail(self, width: int) -> Iterable[Content]:
        """The details of the chosen line, in at most four lines of so many columns."""
        line, answer_event = self.line, self.answer(self.line)
        carried = "   as last time" if answer_event and answer_event.carried else ""
        if line.row is not None:
            for level in self._framework.levels.values():
                yield content(cut(f"{level.level}  {level.expects(line.row.id)}", width, 1), QUIET)
            key = key_for(self, "assess.words")
            yield content(cut(self.words() or f"press {key} to answer in words", width, 1))
            places = "   ".join(
                f"{n} {level_place}" for n, level_place in enumerate(self._framework.places(), 1)
            )
            yield content(cut(f"{places}{carried}", width, 1), QUIET)
            return
        if line.item is None:
            return
        yield from self._item_detail(line.item, answer_event, carried, width)

    def _item_detail(
        self, item: CheckItem, answered: Assessed | Placed | None, carried: str, width: int
    ) -> Iterable[Content]:
        assessed = answered if isinstance(answered, Assessed) else None
        result = ItemResult(item, assessed, "")
        shown = []
        if assessed and assessed.session:
            shown.append(session_text(assessed.session))
        if assessed and assessed.story:
            shown.append(self.stories.name(assessed.story))
        below = [line for line in (" · ".join(shown), self.stories.sentence(result)) if line]
        yield content(f"{result.answer or 'not answered'}{carried}", STYLES[result.answer])
        if self.words() or not shown:
            yield content(cut(self.words() or "no evidence yet", width, 2 if len(below) < 2 else 1))
        yield from (content(cut(line, width, 1), QUIET) for line in below)

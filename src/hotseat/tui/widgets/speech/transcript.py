"""A question from its card to its last follow-up, line by line, with what was said."""

import re
from collections.abc import Collection, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets.option_list import Option

from hotseat.domain.folding import folded
from hotseat.domain.pacing import clock
from hotseat.domain.session.question import Question
from hotseat.domain.text import counted
from hotseat.reports.text.timeline import SPOKEN_KINDS, Happening
from hotseat.tui.text import QUIET, hanging
from hotseat.tui.widgets.options import Options
from hotseat.tui.widgets.review.session_parts import MOMENT_STYLES

MATCH = "bold underline"
SET_IN = 2
"""Columns that what was said is set in, below the marks and notes."""
OTHERS = QUIET
"""The style of what was not said and has none of its own: notes, follow-ups, ratings."""


class TranscriptLines(Options):
    """The lines; one is chosen. Those that have a sought word are marked."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "down", "cursor_down", "Select", key_display="↑↓", id="transcript.down", tooltip="A line down"
        ),
        Binding("up", "cursor_up", "Up", show=False, id="transcript.up", tooltip="A line up"),
        Binding(
            "pagedown",
            "page_down",
            "Page down",
            show=False,
            id="transcript.pagedown",
            tooltip="A screen down",
        ),
        Binding("pageup", "page_up", "Page up", show=False, id="transcript.pageup", tooltip="A screen up"),
    ]

    def __init__(self) -> None:
        super().__init__(id="transcript-lines", compact=True)
        self._moments: Sequence[Happening] = ()
        self.matches: list[int] = []
        """The numbers of the lines that have a sought word, from 0."""

    def fill(
        self, moments: Sequence[Happening], question: Question, width: int, sought: Collection[str] = ()
    ) -> None:
        """Shows these lines at this width, and marks the folded words that are sought. The same line stays
        chosen."""
        chosen = self.highlighted or 0
        self._moments = moments
        self.matches = _matches(moments, sought)
        self.clear_options()
        self.add_options(Option(_line(moment, question, width, sought)) for moment in moments)
        self.highlighted = min(chosen, len(moments) - 1) if moments else None

    @property
    def chosen(self) -> Happening | None:
        """The line under the cursor."""
        at = self.highlighted
        return None if at is None or at >= len(self._moments) else self._moments[at]

    def go_to_match(self, by: int) -> None:
        """Chooses the next line with a sought word, or the one before; after the last comes the first.

        With 0 it stays on a line that has one.
        """
        if not self.matches:
            return
        at = self.highlighted or 0
        later = [number for number in self.matches if number > at or (by == 0 and number == at)]
        earlier = [number for number in self.matches if number < at]
        if by < 0:
            self.highlighted = earlier[-1] if earlier else self.matches[-1]
        else:
            self.highlighted = later[0] if later else self.matches[0]

    @property
    def place(self) -> tuple[int, int]:
        """Which of the lines with a sought word is chosen, from 1, 0 for none; and how many there are."""
        at = self.highlighted
        return (self.matches.index(at) + 1 if at in self.matches else 0), len(self.matches)


def _matches(moments: Sequence[Happening], sought: Collection[str]) -> list[int]:
    """The lines that have all the words; if there is none, those that have any of them."""
    having = [{word for word in sought if word in folded(moment.text)} for moment in moments]
    most = len(set(sought)) if any(len(words) == len(set(sought)) for words in having) else 1
    return [number for number, words in enumerate(having) if sought and len(words) >= most]


def _line(moment: Happening, question: Question, width: int, sought: Collection[str]) -> Content:
    spoken = moment.kind in SPOKEN_KINDS
    time = "" if moment.kind == "pasted" else clock(moment.at - question.asked.at)
    lead = Content.styled(f" {time:>7}  {' ' * SET_IN if spoken else ''}", QUIET)
    style = QUIET if moment.kind == "unclear" else MOMENT_STYLES.get(moment.kind, "" if spoken else OTHERS)
    return _marked(hanging(lead, moment.text, width, style), len(lead.plain), sought)


def _marked(line: Content, begin: int, sought: Collection[str]) -> Content:
    """The line with the sought words marked from that character on."""
    for word in sought:
        for match in re.finditer(re.escape(word), line.plain, re.IGNORECASE):
            if match.start() >= begin:
                line = line.stylize(MATCH, match.start(), match.end())
    return line


def found_text(lines: TranscriptLines, typed: str) -> str:
    """Where the search stands, in words; empty without one."""
    if not typed:
        return ""
    which, of = lines.place
    if not of:
        return f'Nothing here has "{typed}".'
    where = f"{which} of " if which else ""
    return f'"{typed}": {where}{counted(of, "line")}'

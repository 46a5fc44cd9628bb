"""How ready the person is for a level, by their own assessment: the result, and what is missing."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from hotseat.domain.bank.bank import Choice
from hotseat.domain.readiness.framework import Practises, practises
from hotseat.domain.readiness.result import Result
from hotseat.engine.assessing import CannotAssess
from hotseat.line import places
from hotseat.line.place import Command, Place
from hotseat.line.questions import choose, tell_pages
from hotseat.reports.text.readiness import (
    area_text,
    evidence,
    item_text,
    missing_text,
    place_text,
    session_text,
    stages,
    step_text,
)

if TYPE_CHECKING:
    from hotseat.line.room import Room

FIRST = (
    "Nothing is assessed for {} yet. assess begins: you answer five questions in words, and twenty "
    "items with yes and evidence, partly or not yet. Leave at any time: every answer is saved."
)


HOW_IT_GOES = "assess begins or goes on, i tells every item, w the path, p the plan. help lists more."


class Readiness(Place):
    """Says the result of the newest assessment for a level."""

    title = "Readiness"

    def __init__(self, room: "Room", level: str) -> None:
        super().__init__(room)
        self._level = level

    @property
    def _result(self) -> Result | None:
        return self.room.desk.readiness.result(self._level)

    def arrive(self) -> None:
        """Says where the person is in each row, and how much of each area is covered."""
        readiness = self.room.desk.readiness
        self.console.say(*readiness.faults[:3], *readiness.left_out)
        result = self._result
        if result is None:
            self.console.say(FIRST.format(self._level))
            return
        state = "finished" if result.assessment.finished else f"{result.unanswered} not answered yet"
        self.console.say(f"Readiness for {self._level}: {state}.")
        self.console.say(*_rows(result), *_areas(result))
        self.console.say(self.hint(HOW_IT_GOES))

    def commands(self) -> Sequence[Command]:
        """What can be heard and done."""
        return (
            Command(("a", "assess"), "begin, or go on where you stopped", self.assess),
            Command(("i", "items"), "every item with its answer and evidence", self.tell_items),
            Command(("w", "path"), "the development path, and what is missing on it", self.tell_path),
            Command(("e", "practise"), "a question that practises an area or a row", self.practise),
            Command(("p", "plan"), "your plan; add, change, finish or drop an entry", self.show_plan),
            Command(("f", "framework"), "the framework, all levels", self.show_framework),
            Command(("l", "level"), "another level", self.choose_level),
        )

    def assess(self, _: str = "") -> None:
        """Begins an assessment, or goes on with the open one."""
        try:
            assessing = self.room.desk.readiness.assess(self._level)
        except CannotAssess as reason:
            self.console.say(str(reason))
            return
        try:
            places.Assess(self.room, assessing, self.room.desk.readiness.framework).stay()
        finally:
            self.console.say(self.room.desk.readiness.leave())
        self.arrive()

    def tell_items(self, _: str = "") -> None:
        """Says each item with its answer, and the evidence for it."""
        if (result := self._result) is None:
            self.arrive()
            return
        stories = self.room.desk.readiness.item_stories(self._level)
        lines = []
        for area in result.areas:
            lines.append(f"{area.checklist.name}:")
            open_items = [item for item in area.items if item.assessed is None and not item.before]
            for item in (*(item for item in area.items if item not in open_items), *open_items):
                if open_items and item is open_items[0]:
                    lines.append("Not answered:")
                what = item.item.text if item in open_items else item_text(item)
                shown = "".join(f" {line}." for line in evidence(item, stories, session_text))
                lines.append(f"{what}.{shown}")
        tell_pages(self.console, lines, self.beat)

    def tell_path(self, _: str = "") -> None:
        """Says the steps of the development path, each with the items that it works on."""
        result, level = self._result, self.room.desk.readiness.framework.levels.get(self._level)
        if result is None or level is None:
            self.arrive()
            return
        unshown = self.room.desk.readiness.item_stories(self._level).unshown(result)
        lines: list[str] = []
        for path in level.paths:
            lines.append(f"{path.name}.")
            for name, steps in stages(result, path):
                lines.append(f"{name}.")
                for number, step in enumerate(steps, 1):
                    lines.append(f"{step_text(step, number)}.")
                    lines += [
                        f"Missing: {item.text}: {missing_text(answer, item.id in unshown)}."
                        for item, answer in zip(step.missing, step.answers, strict=True)
                    ]
        tell_pages(self.console, lines, self.beat)

    def practise(self, _: str = "") -> None:
        """Asks which area or row, then which of its prompts, the least often answered first; begins it."""
        readiness, bank = self.room.desk.readiness, self.room.desk.bank.current
        level = readiness.framework.levels.get(self._level)
        if level is None:
            return
        subjects: list[Practises] = [*level.checklists, *readiness.framework.outline.rows]
        about = choose(self.console, "Which one?", [subject.name for subject in subjects], None, self.beat)
        if about is None:
            return
        asked = self.room.desk.sessions.times_asked()
        at_level = (prompt for prompt in bank.prompts.values() if self._level in prompt.levels)
        practising = (prompt for prompt in at_level if practises(subjects[about], prompt))
        fitting = sorted(practising, key=lambda prompt: asked.get(prompt.id, 0))
        if not fitting:
            self.console.say("No prompt practises it.")
            return
        chosen = choose(self.console, "Which prompt?", [prompt.text for prompt in fitting], None, self.beat)
        if chosen is not None:
            self.leave()
            self.room.begin(Choice(self._level, fitting[chosen].kind), fitting[chosen])

    def show_plan(self, _: str = "") -> None:
        """Opens the plan."""
        places.Plan(self.room, self._level).stay()
        self.arrive()

    def show_framework(self, _: str = "") -> None:
        """Opens the framework."""
        places.Framework(self.room).stay()
        self.arrive()

    def choose_level(self, _: str = "") -> None:
        """Asks for the level."""
        levels = list(self.room.desk.readiness.levels())
        now = levels.index(self._level) if self._level in levels else 0
        chosen = choose(self.console, "Which level?", levels, now, self.beat) if levels else None
        if chosen is not None:
            self._level = levels[chosen]
            self.arrive()


def _rows(result: Result) -> Iterator[str]:
    """Where each row of the matrix places the person; those without an answer together."""
    yield from (f"{row.row.name}: {place_text(row)}." for row in result.rows if row.placed or row.before)
    open_rows = [row.row.name for row in result.rows if not (row.placed or row.before)]
    if open_rows:
        yield f"Not placed: {', '.join(open_rows)}."


def _areas(result: Result) -> Iterator[str]:
    """How much of each area is covered; those without an answer together."""
    answered = [area for area in result.areas if any(item.assessed or item.before for item in area.items)]
    yield from (f"{area.checklist.name}: {area_text(area)}." for area in answered)
    open_areas = [area.checklist.name for area in result.areas if area not in answered]
    if open_areas:
        yield f"Not answered: {', '.join(open_areas)}."

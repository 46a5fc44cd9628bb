"""The assessment in lines: each question of the matrix, then each item of the checklist, one at a time."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from hotseat.domain.readiness.assessment import NOT_YET, PARTLY, YES, Assessed
from hotseat.domain.refusal import Refused
from hotseat.line.place import Command, Place
from hotseat.line.questions import Option, ask_text, ask_yes, choose, tell_pages
from hotseat.line.readable import sentence
from hotseat.reports.text.readiness import session_text

if TYPE_CHECKING:
    from hotseat.domain.readiness.framework import CheckItem, Checklist, Framework, SummaryRow
    from hotseat.domain.vocabulary import ItemAnswer
    from hotseat.engine.assessing import Assessing
    from hotseat.line.room import Room

NONE = "None of them"


class Asked(NamedTuple):
    """One line of the assessment: a row of the matrix, or an item with its checklist."""

    row: "SummaryRow | None" = None
    checklist: "Checklist | None" = None
    item: "CheckItem | None" = None


class Assess(Place):
    """Says a question or an item; what is typed answers it, and the next comes."""

    title = "The assessment"

    def __init__(self, room: "Room", assessing: "Assessing", framework: "Framework") -> None:
        super().__init__(room)
        self._assessing = assessing
        level = framework.levels[assessing.assessment.header.level]
        self._places = framework.places()
        self._lines = [
            *(Asked(row=row) for row in framework.outline.rows),
            *(
                Asked(checklist=checklist, item=item)
                for checklist in level.checklists
                for item in checklist.items
            ),
        ]
        self._at = next((at for at, line in enumerate(self._lines) if not self._given(line)), 0)

    @property
    def _line(self) -> Asked:
        return self._lines[self._at]

    def arrive(self) -> None:
        """Says how it goes, and the line at hand."""
        left = sum(not self._given(line) for line in self._lines)
        level, all_lines = self._assessing.assessment.header.level, len(self._lines)
        self.console.say(
            f"Assessment for {level}: {left} of {all_lines} not answered. "
            "Every answer is saved at once. help lists what can be typed."
        )
        self._say()

    def _say(self) -> None:
        line, number = self._line, self._at + 1
        if line.row is not None:
            self.console.say(f"{number} of {len(self._lines)}. {line.row.name}. {line.row.question}")
            self.console.say(*(f"{at}. {level}" for at, level in enumerate(self._places, 1)))
        elif line.item is not None and line.checklist is not None:
            self.console.say(f"{number} of {len(self._lines)}. {line.checklist.name}: {line.item.text}")
        self.console.say(self._given(line))

    def _given(self, line: Asked) -> str:
        """What was answered so far; empty for nothing."""
        assessment = self._assessing.assessment
        if line.row is not None:
            placed = assessment.placement(line.row.id)
            parts = [placed.place, placed.words] if placed else []
        else:
            answered = assessment.answer(line.item.id) if line.item else None
            shown = answered and (answered.session and session_text(answered.session))
            parts = [answered.answer, answered.evidence, shown or "", answered.story] if answered else []
        answered_so_far = "; ".join(filter(None, parts))
        return f"So far: {answered_so_far}." if answered_so_far else ""

    def commands(self) -> Sequence[Command]:
        """What can be answered."""
        of_item = (
            Command(("y", "yes"), "covered; then the evidence in a line", self.yes, "the evidence"),
            Command(("p", "partly"), "covered in part", lambda _: self._answer(PARTLY)),
            Command(("n", "not"), "not covered yet", lambda _: self._answer(NOT_YET)),
            Command(("s", "session"), "one of your sessions shows it", self.attach_session),
            Command(("story",), "one of your stories shows it", self.attach_story),
        )
        return (
            Command(("", "next"), "go on to the next, as it is", self.next),
            *(of_item if self._line.item else ()),
            Command(("e", "words"), "your answer in words, or the evidence", self.words, "a text"),
            Command(("u", "before"), "the one before", self.before),
            Command(("all",), "tell every line with its answer", self.tell_all),
            Command(("o", "again"), "say it again", lambda _: self._say()),
            Command(("f", "finish"), "end the assessment", self.finish),
        )

    def unknown(self, line: str) -> None:
        """A number places the person in a row of the matrix."""
        row = self._line.row
        if (
            row is not None
            and line.isascii()
            and line.isdecimal()
            and 1 <= int(line[:4]) <= len(self._places)
        ):
            level_place = self._places[int(line) - 1]
            if self._keep(lambda: self._assessing.place(row, level_place)):
                self.console.say(f"Chosen: {line}, {level_place}.")
                words = ask_text(self.console, "In words, if you like; Enter goes on.", self.beat)
                if words:
                    self._keep(lambda: self._assessing.put_into_words(row, words))
                self.next()
        else:
            super().unknown(line)

    def next(self, _: str = "") -> None:
        """Says the next line; after the last it asks whether to finish."""
        if self._at + 1 < len(self._lines):
            self._at += 1
            self._say()
        else:
            self.console.say("That was the last. f finishes the assessment, b leaves it open.")

    def before(self, _: str = "") -> None:
        """Says the line before."""
        self._at = max(0, self._at - 1)
        self._say()

    def _now(self) -> "Assessed | None":
        item = self._line.item
        return self._assessing.assessment.answer(item.id) if item else None

    def yes(self, words: str) -> None:
        """Answers yes, with evidence: what was typed, else what there is, else it asks."""
        item, checklist, now = self._line.item, self._line.checklist, self._now()
        if item is None or checklist is None:
            return
        if not words and not (now and now.has_evidence):
            words = ask_text(self.console, "Your evidence: what you did, where and when.", self.beat)
        if words:
            happened = self._keep(lambda: self._assessing.give_evidence(checklist, item, YES, words))
        else:
            happened = self._keep(lambda: self._assessing.answer(checklist, item, YES))
        if happened:
            self.next()

    def _answer(self, answer: "ItemAnswer") -> None:
        item, checklist = self._line.item, self._line.checklist
        if item and checklist and self._keep(lambda: self._assessing.answer(checklist, item, answer)):
            self.next()

    def words(self, text: str) -> None:
        """Keeps the words: the answer to a question, or the evidence of an item."""
        row, checklist, item = self._line
        now = self._now()
        if row is not None:
            happened = self._keep(lambda: self._assessing.put_into_words(row, text))
        else:
            answer = now.answer if now else YES
            happened = bool(
                item
                and checklist
                and self._keep(lambda: self._assessing.give_evidence(checklist, item, answer, text))
            )
        if happened:
            self.console.say(self._given(self._line))

    def attach_session(self, _: str = "") -> None:
        """Asks for a session of the person that shows the item."""
        desk = self.room.desk
        mine = [
            session
            for session in desk.sessions.recent()
            if session.summary and desk.owner.is_mine(session.summary.candidate)
        ]
        options = [
            Option(session_text(session.id), session.summary.text if session.summary else "")
            for session in mine
        ]
        item, checklist, now = self._line.item, self._line.checklist, self._now()
        chosen = self._chosen("Which session?", options)
        if chosen is not None and item and checklist:
            answer = now.answer if now else YES
            if self._keep(lambda: self._assessing.attach(checklist, item, answer, mine[chosen].id)):
                self.console.say(self._given(self._line))

    def attach_story(self, _: str = "") -> None:
        """Asks for a story that shows the item."""
        stories = self.room.desk.stories.all()
        item, checklist, now = self._line.item, self._line.checklist, self._now()
        chosen = self._chosen("Which story?", [Option(story.title) for story in stories])
        if chosen is not None and item and checklist:
            answer = now.answer if now else YES
            if self._keep(lambda: self._assessing.attach_story(checklist, item, answer, stories[chosen].id)):
                self.console.say(self._given(self._line))

    def _chosen(self, question: str, options: Sequence[Option]) -> int | None:
        if not options:
            self.console.say("There is none yet.")
            return None
        return choose(self.console, question, options, None, self.beat)

    def _keep(self, happen: Callable[[], object]) -> bool:
        """Records an answer, or says why it is refused."""
        try:
            happen()
        except Refused as reason:
            self.console.say(sentence(str(reason)))
            return False
        self.console.say(self._assessing.recorder.trouble_told("the assessment"))
        return True

    def finish(self, _: str = "") -> None:
        """Ends the assessment, after a question where something is not answered."""
        left = [line for line in self._lines if not self._given(line)]
        if left and not ask_yes(
            self.console, f"{len(left)} not answered. Finish anyway?", default=False, beat=self.beat
        ):
            return
        self._assessing.finish()
        self.leave()

    def tell_all(self, _: str = "") -> None:
        """Says every line with what was answered."""
        texts = (line.row.name if line.row else line.item.text if line.item else "" for line in self._lines)
        lines = (f"{text}. {self._given(line)}" for text, line in zip(texts, self._lines, strict=True))
        tell_pages(self.console, lines, self.beat)

"""The prompts of the bank: found by words and filters, to begin with one; one's own are changed here."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from hotseat.domain.bank.bank import Choice
from hotseat.domain.bank.narrowing import CLASSIC, PRACTISED, Narrowing
from hotseat.domain.names import name_of, words
from hotseat.domain.text import counted
from hotseat.domain.vocabulary import COMPETENCIES, KINDS, kind_name
from hotseat.line.bank.bringing_in import bring_in
from hotseat.line.bank.own_prompt import add_prompt, change_prompt, take_out_prompt
from hotseat.line.place import Command, Place
from hotseat.line.questions import choose, pages

if TYPE_CHECKING:
    from hotseat.domain.bank.prompt import Prompt
    from hotseat.line.room import Room

ALL = "all"


class Prompts(Place):
    """Says a page of prompts; a number begins with one."""

    title = "Prompts"

    def __init__(self, room: "Room", choice: Choice, text: str) -> None:
        super().__init__(room)
        self._narrowing = Narrowing(choice.level, choice.kind, text=text)
        self._first = self._next = 0
        """The places of the first prompt of this page, and of the next."""
        self._found: Sequence[Prompt] = ()
        room.desk.bank.look_again()
        self._times = room.desk.sessions.times_asked()
        self._lacked = room.desk.sessions.stories_lacked(room.desk.owner.answering)

    def arrive(self) -> None:
        """Says how many fit, and a page of them."""
        self._look()
        self.console.say(f"{self._what()}: {counted(len(self._found), 'prompt')}.")
        self._say_page()

    def _look(self) -> None:
        self._found = self._narrowing.of(self.room.desk.bank.current, self._times, self._lacked)
        self._first = 0

    def _say_page(self) -> None:
        lines = [f"{number}. {self._line(prompt)}" for number, prompt in enumerate(self._found, 1)]
        page = next(pages(lines[self._first :]), ())
        self.console.say(*page)
        left = len(lines) - self._first - len(page)
        goes_on = f"Enter tells the next of {left} more. " if left else ""
        begins = self.hint("A number begins with one. help lists how to narrow them.") if lines else ""
        self.console.say(f"{goes_on}{begins}".rstrip())
        self._next = self._first + len(page) if left else 0

    def _line(self, prompt: "Prompt") -> str:
        times = self._times.get(prompt.id, 0)
        known = (
            f"answered {counted(times, 'time')}" if times else "",
            "no story" if prompt.id in self._lacked else "",
        )
        counts = ", ".join(filter(None, known))
        return f"{prompt.text}{f' {counts.capitalize()}.' if counts else ''}"

    def _what(self) -> str:
        narrowing, names = self._narrowing, self.room.desk.bank.current.principle_names()
        parts = (
            narrowing.level or "all levels",
            kind_name(narrowing.kind) if narrowing.kind else "both kinds",
            name_of(narrowing.principle, names) if narrowing.principle else "",
            words(narrowing.competency) if narrowing.competency else "",
            narrowing.practised,
            narrowing.classic,
            f'with "{narrowing.text}"' if narrowing.text else "",
        )
        return f"Prompts, {', '.join(filter(None, parts))}"

    def commands(self) -> Sequence[Command]:
        """What narrows them, and what changes one's own."""
        return (
            Command(("", "more"), "the next page, from the last back to the first", self.more),
            Command(("/", "find"), "only prompts with these words; without words, all", self.find, "words"),
            Command(("l", "level"), "only one level", self._narrower("level")),
            Command(("k", "kind"), "only behavioral or system design", self._narrower("kind")),
            Command(("p", "principle"), "only one principle", self._narrower("principle")),
            Command(("c", "competency"), "only one competency", self._narrower("competency")),
            Command(("x", "practised"), "only new or practised ones", self._narrower("practised")),
            Command(("o", "classics"), "only classics, or only the others", self._narrower("classic")),
            Command(("t", "topic"), "tell what a prompt looks for", self.tell_topic, "its number"),
            Command(("a", "add"), "add a prompt of your own", self.add, "a question"),
            Command(("paste",), "add a list of questions, a line each", self.bring_in),
            Command(("e", "change"), "change a prompt of your own", self._on(change_prompt), "its number"),
            Command(("d", "out"), "take it out of your pack", self._on(take_out_prompt), "its number"),
        )

    def unknown(self, line: str) -> None:
        """A number begins with the prompt."""
        if (prompt := self._numbered(line)) is None:
            super().unknown(line)
            return
        level = self._narrowing.level if self._narrowing.level in prompt.levels else prompt.levels[0]
        self.leave()
        self.room.begin(Choice(level, prompt.kind), prompt)

    def more(self, _: str = "") -> None:
        """Says the next page."""
        self._first = self._next
        self._say_page()

    def find(self, text: str) -> None:
        """Only prompts with these words."""
        self._narrowing = self._narrowing._replace(text=text)
        self.arrive()

    def _narrower(self, what: str) -> Callable[[str], None]:
        """Asks for the value of a filter."""
        return lambda _: self._narrow(what)

    def _narrow(self, what: str) -> None:
        bank = self.room.desk.bank.current
        ways: dict[str, tuple[Sequence[str], Sequence[str]]] = {
            "level": (list(bank.levels), list(bank.levels)),
            "kind": (KINDS, list(map(kind_name, KINDS))),
            "principle": (list(bank.principles), list(bank.principle_names().values())),
            "competency": (COMPETENCIES, list(map(words, COMPETENCIES))),
            "practised": (PRACTISED[1:], PRACTISED[1:]),
            "classic": (CLASSIC[1:], CLASSIC[1:]),
        }
        values, names = ways[what]
        asked = f"Which {what}?" if what in ("level", "kind", "principle", "competency") else "Which ones?"
        chosen = choose(self.console, asked, [ALL, *names], 0, self.beat)
        if chosen is not None:
            self._narrowing = self._narrowing._replace(**{what: ["", *values][chosen]})
            self.arrive()

    def tell_topic(self, typed: str) -> None:
        """Says what the prompt of that number looks for."""
        if (prompt := self._meant(typed)) is not None:
            names = self.room.desk.bank.current.principle_names()
            sought = ", ".join(name_of(principle, names) for principle in prompt.principles)
            self.console.say(f"It looks for {sought or words(prompt.competency)}.", prompt.interviewer_note)

    def add(self, text: str) -> None:
        """Adds a prompt of one's own."""
        add_prompt(self, self._choice, text)
        self._look()

    def bring_in(self, _: str = "") -> None:
        """Adds a list of questions."""
        bring_in(self, self._choice)
        self._look()

    @property
    def _choice(self) -> Choice:
        """What a new prompt is for."""
        levels = self.room.desk.bank.current.levels
        kind = next((kind for kind in KINDS if kind == self._narrowing.kind), KINDS[0])
        return Choice(self._narrowing.level or next(iter(levels), ""), kind)

    def _on(self, change: "Callable[[Place, Prompt], None]") -> Callable[[str], None]:
        """Changes the prompt of the number that is typed."""

        def run(typed: str) -> None:
            if (prompt := self._meant(typed)) is not None:
                change(self, prompt)
                self._look()

        return run

    def _meant(self, typed: str) -> "Prompt | None":
        prompt = self._numbered(typed)
        if prompt is None:
            self.console.say("Type the number of a prompt after it.")
        return prompt

    def _numbered(self, typed: str) -> "Prompt | None":
        if not (typed.isascii() and typed.isdecimal() and len(typed) < 7):
            return None
        return self._found[int(typed) - 1] if 1 <= int(typed) <= len(self._found) else None

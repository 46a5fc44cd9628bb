"""Makes prompts of the questions that were found, and leaves out those that the bank has already."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, cast
from zlib import crc32

from hotseat.domain.bank.bank import Bank
from hotseat.domain.bank.bank_lint import too_alike
from hotseat.domain.bank.importing.found_questions import FoundQuestion, about_lines
from hotseat.domain.bank.importing.topics import Named, Namer
from hotseat.domain.bank.importing.wording import Worded, worded
from hotseat.domain.bank.prompt import LONGEST_OWN_ID, Prompt
from hotseat.domain.folding import folded
from hotseat.domain.importing.remarks import Remark
from hotseat.domain.looking_up import meant
from hotseat.domain.text import counted, one_line, slug
from hotseat.domain.vocabulary import COMPETENCIES, KINDS, Competency, Kind

LONGEST_ID = 64
_ROOM_FOR_A_NUMBER = 6
_SHOWN = 60
_NAMES_A_LINE = 40
"""How many names one remark lists; the next ones are in another."""


Fitting = Callable[[Sequence[Prompt]], int]
"""How many of these prompts, from the first on, find room in one pack."""


class Wanted(NamedTuple):
    """What the prompts are for, where the list does not say."""

    levels: tuple[str, ...]
    kind: Kind
    competency: Competency
    name: str
    """Of the list; ids that come from elsewhere begin with it."""
    is_competency_given: bool = False
    """Whether a person named the competency, so that no heading decides it."""


class Taken(NamedTuple):
    """The prompts to write, and remarks about the other questions."""

    prompts: Sequence[tuple[FoundQuestion, Prompt]]
    remarks: Sequence[Remark]
    there_already: int = 0
    """How many the bank has."""
    twice: int = 0
    """How many the list has twice."""


def take(questions: Sequence[FoundQuestion], bank: Bank, wanted: Wanted, fitting: Fitting) -> Taken:
    """Prompts made of these questions, as many as find room, each with an id that is new to the bank."""
    chooser = _Chooser(bank, wanted)
    for question in questions:
        chooser.take(question)
    return chooser.chosen(fitting)


class _Chooser:
    """Makes prompts one after the other, and remembers which texts and ids are taken."""

    def __init__(self, bank: Bank, wanted: Wanted) -> None:
        self._bank = bank
        self._wanted = wanted
        self._namer = Namer(bank)
        self._of_bank = {_key(prompt.text): prompt.id for prompt in bank.prompts.values()}
        self._seen: dict[str, FoundQuestion] = {}
        self._ids = set(bank.prompts)
        self._prompts: list[tuple[FoundQuestion, Prompt]] = []
        self._remarks: list[Remark] = []
        self._changed: dict[str, list[int]] = {}
        self._no_topics: dict[str, None] = {}
        """Headings and tags that mean nothing here, in their order."""
        self._there = 0
        self._twice = 0

    def take(self, question: FoundQuestion) -> None:
        """Makes a prompt of the question, or says why not."""
        bare, in_parentheses = self._namer.split(question.text)
        new = worded(bare)
        key = _key(new.text)
        if not key:
            self._say(question, "no word is left of this question; write it, or leave it", needs_person=True)
        elif key in self._of_bank:
            self._there += 1
            self._say(question, f"{_shown(new.text)} is in the bank already, as {self._of_bank[key]}")
        elif key in self._seen:
            self._twice += 1
            self._say(question, f"{_shown(new.text)} stands in line {self._seen[key].line} already")
        else:
            self._seen[key] = question
            self._make(question, new, in_parentheses)

    def chosen(self, fitting: Fitting) -> Taken:
        """The prompts, without those that say nearly the same as another or find no room."""
        self._leave_out_alike()
        most = fitting([prompt for _, prompt in self._prompts])
        if beyond := self._prompts[most:]:
            first, last = beyond[0][0], beyond[-1][0]
            text = f"{counted(len(beyond), 'question')} from here on find no room in the pack; split the list"
            self._remarks.append(Remark(first.line, last.last, text))
        remarks = [remark for what, lines in self._changed.items() for remark in about_lines(lines, what)]
        remarks += _left_out(list(self._no_topics))
        return Taken(self._prompts[:most], [*remarks, *self._remarks], self._there, self._twice)

    def _make(self, question: FoundQuestion, new: Worded, in_parentheses: tuple[str, ...]) -> None:
        for change in new.changes:
            self._note(change, question)
        principles = self._named(question, question.principles)
        for name in principles.unknown:
            self._note(f'"{_short(name)}" is no principle, and is left out', question)
        topics = self._named(question, question.topics)
        self._no_topics.update(dict.fromkeys(map(_short, topics.unknown)))
        area = _value(question.competency, COMPETENCIES)
        kind = _value(question.kind, KINDS)
        levels = tuple(known for name in _parts(question.levels) if (known := self._level(name)))
        self._unused(question, area=area, kind=kind, levels=levels)
        from_topics = "" if self._wanted.is_competency_given else topics.competency
        prompt = Prompt(
            id=self._id(question, new.text),
            kind=cast("Kind", kind or self._wanted.kind),
            levels=tuple(dict.fromkeys(levels)) or self._wanted.levels,
            text=new.text,
            competency=cast("Competency", area or from_topics or self._wanted.competency),
            principles=tuple(dict.fromkeys((*principles.principles, *in_parentheses, *topics.principles))),
            interviewer_note=worded(question.note).text,
        )
        self._ids.add(prompt.id)
        self._prompts.append((question, prompt))

    def _named(self, question: FoundQuestion, names: Sequence[str]) -> Named:
        named = self._namer.named(names)
        full = self._bank.principle_names()
        for name, principle in named.near.items():
            self._note(f'"{_short(name)}" is taken for {full[principle]}', question)
        return named

    def _unused(self, question: FoundQuestion, *, area: str, kind: str, levels: Sequence[str]) -> None:
        """Says which values were not understood."""
        for what, written, understood in (
            ("competency", question.competency, area),
            ("kind", question.kind, kind),
            ("level", ", ".join(question.levels), levels),
        ):
            if written and not understood:
                self._note(f'"{_short(written)}" is no {what} of hotseat, and is left out', question)

    def _level(self, name: str) -> str:
        levels = self._bank.levels
        return meant(name, levels) or meant(f"L{name}", levels) or ""

    def _id(self, question: FoundQuestion, text: str) -> str:
        """A new id: from what identifies the question where it comes from, else from its words."""
        if question.key:
            sound = slug(question.key)
            # Ids from elsewhere may differ in signs and capitals only.
            mark = "" if sound == question.key else f"-{crc32(question.key.encode()):08x}"
            base = f"{self._wanted.name}-{sound[:30]}".strip("-")[: LONGEST_ID - len(mark)] + mark
        else:
            base = "-".join(slug(text).split("-")[:LONGEST_OWN_ID])
        base = base[: LONGEST_ID - _ROOM_FOR_A_NUMBER].strip("-") or self._wanted.name
        number, new = 1, base
        while new in self._ids:
            number += 1
            new = f"{base}-{number}"
        return new

    def _leave_out_alike(self) -> None:
        """Leaves out what `hotseat check` would report as nearly the same, until nothing is."""
        while True:
            lines = {prompt.id: question for question, prompt in self._prompts}
            pairs = too_alike([*self._bank.prompts.values(), *(prompt for _, prompt in self._prompts)])
            alike = [(prompt, other) for prompt, other in pairs if prompt.id in lines]
            # A question that is left out in this round may be the only one that another resembles.
            gone = {prompt.id for prompt, _ in alike}
            now = {prompt.id: other for prompt, other in alike if other.id not in gone}
            if not now:
                return
            for name, other in now.items():
                beside = f"line {lines[other.id].line}" if other.id in lines else f"{other.id} of the bank"
                text = f"{_shown(lines[name].text)} says nearly the same as {beside}"
                self._say(lines[name], f"{text}; ask for another situation, or leave it", needs_person=True)
            self._prompts = [(question, prompt) for question, prompt in self._prompts if prompt.id not in now]

    def _note(self, change: str, question: FoundQuestion) -> None:
        self._changed.setdefault(change, []).append(question.line)

    def _say(self, question: FoundQuestion, text: str, *, needs_person: bool = False) -> None:
        self._remarks.append(Remark(question.line, question.last, text, needs_person))


def _left_out(names: Sequence[str]) -> Iterator[Remark]:
    """Remarks that name the headings and tags that are left out."""
    for start in range(0, len(names), _NAMES_A_LINE):
        listed = ", ".join(f'"{name}"' for name in names[start : start + _NAMES_A_LINE])
        text = f"left out, because they are neither principles nor competencies: {listed}"
        yield Remark(0, 0, text, needs_person=False)


def _key(text: str) -> str:
    """The words of a question: two with the same words are the same."""
    return " ".join(re.findall(r"\w+", folded(text)))


def _value(written: str, values: Sequence[str]) -> str:
    """The one of these values that was written; empty if none was."""
    sought = slug(written)
    return next((value for value in values if sought in (value, f"{value}s", value.removesuffix("s"))), "")


def _parts(texts: Sequence[str]) -> Iterator[str]:
    for text in texts:
        yield from filter(None, re.split(r"[\s,;/|+&]+", text))


def _short(text: str) -> str:
    shown = one_line(text)
    return shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN].rstrip()}…"


def _shown(text: str) -> str:
    return f'"{_short(worded(text).text)}"'

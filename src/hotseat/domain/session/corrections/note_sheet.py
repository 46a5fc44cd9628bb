"""The notes of a question as lines that a person edits, and what was changed in them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from hotseat.domain.refusal import Refused
from hotseat.domain.session.events import Noted
from hotseat.domain.session.note_places import place_name
from hotseat.domain.session.question import Question
from hotseat.domain.text import one_line
from hotseat.domain.vocabulary import SIGNS

HEAD = """\
# {text}
#
# One line is one note: its number, its sign (+ evidence, - concern, ? to ask), its words, #principles.
# Change the words as you like. A line that you delete takes its note out.
# A line without a number is a new note. Lines that begin with "# " are not read.
"""
NUMBERS = "# Notes in this file: "
"""Begins the line with the numbers of the notes that the file had at first; without it none is taken out."""
_NUMBERED = re.compile(r"\[(\d{1,9})\](.*)")


class SheetChanges(NamedTuple):
    """What was changed: notes by their number in the session, as lines that read like a typed note."""

    edited: tuple[tuple[int, str], ...] = ()
    removed: tuple[int, ...] = ()
    added: tuple[str, ...] = ()


def note_sheet(question: Question) -> str:
    """The notes of the question in a text to be edited."""
    lines, heading = [], None
    numbers = ", ".join(str(number) for number, _ in _notes(question))
    for number, note in _notes(question):
        if (name := place_name(question, note.section)) != heading:
            heading = name
            lines += ["", f"# {one_line(name)}"]
        lines.append(f"[{number}] {typed(note)}")
    head = HEAD.format(text=one_line(question.asked.text))
    return f"{head}{NUMBERS}{numbers}\n" + "\n".join(lines) + "\n"


def typed(note: Noted) -> str:
    """The note as it would be typed."""
    tags = "".join(f" #{principle}" for principle in note.principles)
    return f"{note.sign} {note.text}{tags}".strip()


def sheet_changes(question: Question, sheet: str) -> SheetChanges:
    """What the edited text changes. Raises Refused, with the line, if it cannot be understood."""
    notes, lines = dict(_notes(question)), dict(_lines(sheet))
    numbered = {number: match for number, line in lines.items() if (match := _NUMBERED.fullmatch(line))}
    now: dict[int, str] = {}
    for at_line, match in numbered.items():
        number = int(match[1])
        if number not in notes:
            raise Refused(f"line {at_line}: there is no note [{number}]; leave the number out for a new note")
        if number in now:
            raise Refused(f"line {at_line}: note [{number}] is there twice")
        now[number] = match[2].strip()
    edited = {
        number: words
        for number, words in now.items()
        if _has_words(words) and words != one_line(typed(notes[number]))
    }
    emptied = [number for number, words in now.items() if not _has_words(words)]
    deleted = [number for number in _first_numbers(sheet) if number in notes and number not in now]
    added = [line for number, line in lines.items() if number not in numbered and _has_words(line)]
    return SheetChanges(tuple(edited.items()), (*emptied, *deleted), tuple(added))


def _lines(sheet: str) -> Iterator[tuple[int, str]]:
    """The lines that are notes, with their numbers in the text, from 1."""
    for number, raw in enumerate(sheet.splitlines(), 1):
        line = one_line(raw)
        if line and line != "#" and not line.startswith("# "):
            yield number, line


def _first_numbers(sheet: str) -> list[int]:
    """The numbers of the notes that the text had at first."""
    line = next((line for line in sheet.splitlines() if line.startswith(NUMBERS)), NUMBERS)
    return [int(number) for number in re.findall(r"\d{1,9}", line.removeprefix(NUMBERS))]


def _has_words(line: str) -> bool:
    """Whether anything but a sign is in it."""
    return bool(line[1:].strip() if line[:1] in filter(None, SIGNS) else line)


def _notes(question: Question) -> Iterator[tuple[int, Noted]]:
    """The notes that were not taken out, with their numbers in the session."""
    for number, (note, gone) in enumerate(question.all_notes, question.first_note):
        if not gone:
            yield number, note

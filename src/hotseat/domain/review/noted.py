"""The notes of an answer in groups: evidence, concerns, open questions, plain notes, and interruptions."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from hotseat.domain.names import name_of
from hotseat.domain.session.events import Noted
from hotseat.domain.session.note_places import place_name, place_order
from hotseat.domain.session.question import Question
from hotseat.domain.text import one_line
from hotseat.domain.vocabulary import Sign

HEADINGS: Mapping[Sign, str] = {
    "+": "Evidence",
    "-": "Concerns",
    "?": "Open questions",
    "=": "Agreed",
    "": "Notes",
}


class NotedRow(NamedTuple):
    """A note in a group."""

    at: float
    """When it was taken, in seconds on the session clock."""
    sign: Sign
    place: str
    """Its section, the preparation, or afterwards."""
    text: str


class NotedGroup(NamedTuple):
    """The notes under one heading."""

    heading: str
    rows: tuple[NotedRow, ...]


def by_section(question: Question) -> list[NotedGroup]:
    """A group for each sign, with its notes by section; the text of a note ends with its principles."""
    groups = []
    for sign, heading in HEADINGS.items():
        notes = sorted(_of(question, sign), key=lambda note: place_order(question, note.section))
        rows = tuple(_row(question, note, with_tags=True) for note in notes)
        groups.append(NotedGroup(heading, rows))
    return [group for group in groups if group.rows]


def by_principle(question: Question, names: Mapping[str, str]) -> list[NotedGroup]:
    """A group for each sign and its principles, with its notes in the order of time; then one of changes and
    interruptions."""
    groups = []
    for sign, heading in HEADINGS.items():
        notes = list(_of(question, sign))
        tagged = dict.fromkeys(note.principles for note in notes if note.principles)
        for principles in (*tagged, ()):
            tagged_notes = [note for note in notes if note.principles == principles]
            on = ", ".join(name_of(principle, names) for principle in principles)
            rows = tuple(_row(question, note, with_tags=False) for note in tagged_notes)
            groups.append(NotedGroup(f"{heading} on {on}" if on else heading, rows))
    groups.append(NotedGroup("Thrown in", tuple(_thrown_in(question))))
    return [group for group in groups if group.rows]


def _of(question: Question, sign: Sign) -> Iterator[Noted]:
    """The notes with this sign, without open questions that were asked since."""
    asked = {probe.follow_up.text for probe in question.probes} | question.thrown_in
    for note in question.notes:
        if note.sign == sign and not (sign == "?" and one_line(note.text) in asked):
            yield note


def _row(question: Question, note: Noted, *, with_tags: bool) -> NotedRow:
    tags = "".join(f" #{principle}" for principle in note.principles) if with_tags else ""
    return NotedRow(note.at, note.sign, place_name(question, note.section), f"{note.text}{tags}".strip())


def _thrown_in(question: Question) -> Iterator[NotedRow]:
    cuts = {cut.text for cut in question.cuts}
    events = [(change.at, "Change", change.text) for change in question.changes if change.text not in cuts]
    events += [(cut.at, "Cut in", cut.text) for cut in question.cuts]
    for at, name, text in sorted(events):
        yield NotedRow(at, "", name, text)

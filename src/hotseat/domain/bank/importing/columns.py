"""What the columns of a table, or the keys of a JSON object, hold: by their names, or as a person says."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from hotseat.domain.bank.importing.found_questions import FoundQuestion
from hotseat.domain.importing.maps import WrongMap, position
from hotseat.domain.importing.principles import HEADERS as PRINCIPLES
from hotseat.domain.looking_up import unknown
from hotseat.domain.text import one_line, slug

TEXT, KEY, NONE = "text", "id", "none"
NAMES: Mapping[str, Sequence[str]] = {
    TEXT: (
        *("text", "question", "questions", "question-text", "interview-question", "behavioral-question"),
        *("behavioural-question", "prompt", "prompts", "front", "q", "query"),
    ),
    KEY: ("id", "guid", "uuid", "key", "slug", "question-id", "number", "no", "nr", "index"),
    "principles": PRINCIPLES,
    "competency": ("competency", "competencies", "area"),
    "levels": ("level", "levels", "grade", "for-level"),
    "kind": ("kind", "interview-type", "interview-kind"),
    "interviewer_note": ("interviewer-note", "interviewer-notes", "what-to-listen-for", "listen-for"),
    "tags": (
        *("tag", "tags", "topic", "topics", "category", "categories", "section", "theme", "themes", "skill"),
        *("skills", "subject", "label", "labels", "deck", "group", "type", "subcategory", "sub-category"),
    ),
}
"""The fields, with what people call them, as slugs; of several for one field, the first here counts."""
PERHAPS_TEXT = ("content", "body", "item", "title", "description", "name")
"""Names that people give to questions and to other things; such a text is a question if it looks like one."""
ANSWERS = (
    *("answer", "answers", "back", "response", "a", "sample-answer", "model-answer", "solution", "reply"),
    *(
        "explanation",
        "hint",
        "hints",
        "tip",
        "tips",
        "notes",
        "note",
        "example",
        "example-answer",
        "follow-ups",
    ),
    *("follow-up", "followups", "follow-up-questions", "what-it-tests", "why-they-ask", "star"),
)
"""What people call what stands beside a question."""


class Columns(NamedTuple):
    """Which columns hold what."""

    header: tuple[str, ...]
    fields: Mapping[int, str]
    """The field of each column that is read, by its position."""
    has_header: bool = True

    def in_words(self) -> str:
        """The columns that are read: "text = Question, principles = LP"."""
        order = list(NAMES)
        read = sorted(self.fields.items(), key=lambda column: (order.index(column[1]), column[0]))
        return ", ".join(f"{field} = {self.shown(at)}" for at, field in read)

    def shown(self, at: int) -> str:
        """The name of a column."""
        name = one_line(self.header[at]) if at < len(self.header) and self.has_header else ""
        return name or f"column {at + 1}"

    def left_out(self) -> list[int]:
        """The columns that are not read."""
        return [at for at in range(len(self.header)) if at not in self.fields]

    def at(self, field: str) -> int | None:
        """The first column of a field; None if there is none."""
        return next((at for at, its in self.fields.items() if its == field), None)

    def question_in(self, cells: Sequence[str], line: int, last: int) -> FoundQuestion:
        """The question of a row."""
        of: dict[str, list[str]] = {field: [] for field in NAMES}
        for at, field in self.fields.items():
            if at < len(cells) and cells[at].strip():
                of[field].append(cells[at].strip())
        return FoundQuestion(
            line=line,
            last=last,
            text="\n".join(of[TEXT]),
            key=" ".join(of[KEY]),
            principles=tuple(of["principles"]),
            topics=tuple(of["tags"]),
            competency=" ".join(of["competency"]),
            kind=" ".join(of["kind"]),
            levels=tuple(of["levels"]),
            note=" ".join(of["interviewer_note"]),
        )


def columns_of(header: Sequence[str], column_map: Mapping[str, str]) -> Columns:
    """What the columns hold, by their names. `column_map` has the columns that a person chose, by field, each
    by its name or its number from 1. Raises WrongMap."""
    fields: dict[int, str] = {}
    slugs = [slug(name) for name in header]
    for field, names in NAMES.items():
        held = [at for name in names for at, known in enumerate(slugs) if known == name and at not in fields]
        for at in held if field in ("tags", "principles") else held[:1]:
            fields[at] = field
    for field, column in column_map.items():
        at = position(column, header)
        if field != NONE:
            fields = {other: its for other, its in fields.items() if its != field}
        fields.pop(at, None)
        if field != NONE:
            fields[at] = field
    return Columns(tuple(header), fields)


def known_columns(header: Sequence[str]) -> int:
    """How many of these names say what their columns hold."""
    names = {name for names in NAMES.values() for name in names}.union(ANSWERS, PERHAPS_TEXT)
    return sum(slug(cell) in names for cell in header)


def column_map(texts: Sequence[str]) -> dict[str, str]:
    """The column for each field, of texts such as "text=Question,principles=Tags". Raises WrongMap."""
    fields: dict[str, str] = {}
    for entry in (part for text in texts for part in text.split(",") if part.strip()):
        field, equals, column = (part.strip() for part in entry.partition("="))
        if not (field and equals and column):
            raise WrongMap(f'"{one_line(entry)}" says nothing about a column; write --map FIELD=COLUMN')
        known = field.lower().replace("-", "_")
        if known not in (*NAMES, NONE):
            raise WrongMap(unknown("field", field, [*NAMES, NONE]))
        fields[known] = column
    return fields

"""Finds the questions in JSON: a list, lists by key, or one object a line; of texts or of objects."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from hotseat.domain.bank.importing.columns import NAMES, PERHAPS_TEXT, TEXT, columns_of
from hotseat.domain.bank.importing.found_questions import FoundQuestion, ListRead, about_lines
from hotseat.domain.bank.importing.looks import is_question
from hotseat.domain.importing.remarks import Remark
from hotseat.domain.text import one_line, slug

DEEPEST = 12
"""How deep lists and objects may be nested."""
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)
_DEEP = "it is nested deeper than is read; make a list of it"
_HOLDERS = (
    "questions",
    "prompts",
    "items",
    "data",
    "list",
    "cards",
    "notes",
    "entries",
    "results",
    "records",
)
"""Keys that hold questions and name no topic, as slugs."""


_FEWEST_WORDS = 3
_FEWEST_SIGNS = 8
"""The fewest characters of a question in a script without spaces."""
_ABOUT = ("principles", "tags", "competency")
"""Fields of an object that say what the lists in it are about."""


class _Pairs(list[tuple[str, object]]):
    """An object of JSON as its keys and values, so that none is lost where a key is there twice."""


def is_json(text: str) -> bool:
    """Whether a text begins as JSON that could be a list of questions does."""
    return re.match(r"\s*(?:\[\s*[\[{\"\]]|\{\s*[\"}])", text) is not None


def read_json(text: str, column_map: Mapping[str, str]) -> ListRead:
    """The questions of a text in JSON. Raises WrongMap."""
    try:
        value, form = _parsed(text)
        walk = _Walk(_lines_of_strings(text), column_map)
        walk.value(value, (), 0)
    except json.JSONDecodeError as error:
        line = error.doc.count("\n", 0, error.pos) + 1 if error.doc == text else 1
        sentence = (
            f"this is not JSON ({error.msg[0].lower()}{error.msg[1:]}); mend the line, then import it again"
        )
        return ListRead("JSON", [], [Remark(line, line, sentence)])
    except (RecursionError, ValueError):
        return ListRead("JSON", [], [Remark(0, 0, _DEEP)])
    return ListRead(f"{form}{walk.in_words()}", walk.questions, list(walk.remarks()))


def _parsed(text: str) -> tuple[object, str]:
    """The value, and its form in words. Raises JSONDecodeError, RecursionError or ValueError."""
    # Not strict, because people export texts with raw line breaks in them.
    decoder = json.JSONDecoder(object_pairs_hook=_Pairs, strict=False)
    try:
        return decoder.decode(text), "JSON"
    except json.JSONDecodeError as error:
        lines = [line for line in text.split("\n") if line.strip()]
        if len(lines) < 2 or "Extra data" not in error.msg:
            raise
        try:
            return [decoder.decode(line) for line in lines], "JSON, one object a line"
        except json.JSONDecodeError:
            raise error from None


def _lines_of_strings(text: str) -> Iterator[int]:
    """The line of each text in quotes, in the order of the file."""
    line, at = 1, 0
    for string in _STRING.finditer(text):
        line += text.count("\n", at, string.start())
        at = string.start()
        yield line


class _Walk:
    """Goes through a value in the order of its file, and takes the line of each text as it comes to it."""

    def __init__(self, lines: Iterator[int], column_map: Mapping[str, str]) -> None:
        self._lines = chain(lines, iter(lambda: 0, 1))
        self._column_map = column_map
        self._left: dict[str, list[int]] = {}
        self._names: dict[str, str] = {}
        self._topics: list[int] = []
        self._needs: list[Remark] = []
        self.questions: list[FoundQuestion] = []

    def in_words(self) -> str:
        """Which keys were read, in words."""
        shown = ", ".join(f"{field} = {name}" for field, name in self._names.items())
        return f"; {shown}" if shown else ""

    def remarks(self) -> Iterator[Remark]:
        """What became of the texts that are no questions."""
        yield from self._needs
        for name, lines in self._left.items():
            yield from about_lines(lines, f"{name} left out")
        yield from about_lines(self._topics, "read as names of the lists in them")

    def value(self, value: object, topics: tuple[str, ...], depth: int) -> None:
        """Takes the questions in a value. Raises WrongMap."""
        if depth > DEEPEST:
            self._skip(value, "what is nested too deep")
        elif isinstance(value, str):
            line = next(self._lines)
            last = line + value.count("\n")
            if _may_ask(value):
                self._take(FoundQuestion(line, last, value, topics=topics))
            elif value.strip():
                self._left.setdefault("a text of one or two words", []).extend(range(line, last + 1))
        elif isinstance(value, _Pairs):
            self._object(value, topics, depth)
        elif isinstance(value, list):
            for entry in value:
                self.value(entry, topics, depth + 1)

    def _take(self, question: FoundQuestion) -> None:
        if question.text.strip():
            self.questions.append(question)

    def _object(self, pairs: _Pairs, topics: tuple[str, ...], depth: int) -> None:
        names = [name for name, _ in pairs]
        columns = columns_of(names, self._column_map if self._is_mapped(names) else {})
        fields = columns.fields
        asked = (
            at for at, (_, value) in enumerate(pairs) if fields.get(at) == TEXT and isinstance(value, str)
        )
        perhaps = (at for at, pair in enumerate(pairs) if _is_asked(*pair))
        at = next(chain(asked, perhaps), None)
        if at is None:
            self._container(pairs, fields, topics, depth)
        else:
            others = {other: field for other, field in fields.items() if field != TEXT}
            self._entry(pairs, {**others, at: TEXT}, topics)

    def _container(
        self, pairs: _Pairs, fields: Mapping[int, str], topics: tuple[str, ...], depth: int
    ) -> None:
        """Takes the questions of an object that is none itself, but holds lists or answers by question."""
        about = (value for at, (_, value) in enumerate(pairs) if fields.get(at) in _ABOUT)
        topics = (*topics, *(value for value in about if isinstance(value, str)))
        holds_questions = sum(is_question(name) and isinstance(value, str) for name, value in pairs)
        for at, (name, value) in enumerate(pairs):
            line = next(self._lines)
            if fields.get(at) in _ABOUT and isinstance(value, str):
                self._topics += [line, next(self._lines)]
            elif is_question(name) and holds_questions:
                self._take(FoundQuestion(line, line, name, topics=topics))
                self._skip(value, "what stands beside the question")
            elif isinstance(value, _Pairs | list):
                is_holder = slug(name) in _HOLDERS or slug(name).endswith("array")
                self._topics.append(line)
                self.value(value, topics if is_holder else (*topics, name), depth + 1)
            else:
                self._left.setdefault(_key(name), []).append(line)
                self._skip(value, _key(name))

    def _is_mapped(self, names: Sequence[str]) -> bool:
        return bool(self._column_map) and any(
            slug(column) in map(slug, names) for column in self._column_map.values()
        )

    def _entry(self, pairs: _Pairs, fields: Mapping[int, str], topics: tuple[str, ...]) -> None:
        """Takes the question of one object."""
        of: dict[str, list[str]] = {field: [] for field in NAMES}
        first = last = 0
        for at, (name, value) in enumerate(pairs):
            line = next(self._lines)
            first = first or line
            field = fields.get(at, "")
            if field:
                self._names.setdefault(field, one_line(name))
                texts, last_line = self._texts(value, line)
                of[field] += texts
                last = max(last, last_line)
            else:
                self._left.setdefault(_key(name), []).append(line)
                self._skip(value, _key(name))
        question = FoundQuestion(
            line=first,
            last=max(first, last),
            text="\n".join(of[TEXT]),
            key=" ".join(of["id"]),
            principles=tuple(of["principles"]),
            topics=(*topics, *of["tags"]),
            competency=" ".join(of["competency"]),
            kind=" ".join(of["kind"]),
            levels=tuple(of["levels"]),
            note=" ".join(of["interviewer_note"]),
        )
        if question.text.strip():
            self.questions.append(question)
        else:
            self._needs.append(Remark(first, question.last, "this has no question; write it there"))

    def _texts(self, value: object, line: int) -> tuple[list[str], int]:
        """The texts and figures in a value, and the line of the last."""
        if isinstance(value, str):
            begins = next(self._lines)
            return [value], begins + value.count("\n")
        if isinstance(value, _Pairs):
            self._skip(value, "an object inside a question")
            return [], line
        if isinstance(value, list):
            read = [self._texts(entry, line) for entry in value]
            return [text for texts, _ in read for text in texts], max([line, *(last for _, last in read)])
        return ([] if value is None or isinstance(value, bool) else [str(value)]), line

    def _skip(self, value: object, name: str) -> None:
        """Passes over a value, and remembers its lines under this name."""
        if isinstance(value, str):
            line = next(self._lines)
            self._left.setdefault(name, []).extend(range(line, line + value.count("\n") + 1))
        elif isinstance(value, _Pairs):
            for _, inner in value:
                self._left.setdefault(name, []).append(next(self._lines))
                self._skip(inner, name)
        elif isinstance(value, list):
            for inner in value:
                self._skip(inner, name)


def _may_ask(text: str) -> bool:
    """Whether a text of a list is long enough for a question."""
    words = len(text.split())
    return is_question(text) or words >= _FEWEST_WORDS or (not text.isascii() and len(text) >= _FEWEST_SIGNS)


def _is_asked(name: str, value: object) -> bool:
    """Whether a key that may hold something else holds a question."""
    return slug(name) in PERHAPS_TEXT and isinstance(value, str) and is_question(value)


def _key(name: str) -> str:
    return f'"{one_line(name)[:40]}"'

"""Reads the keys of a front matter by PyYAML, and converts nothing: a value stays the text that was typed."""

from typing import TYPE_CHECKING, Any, NamedTuple

import yaml
from yaml import events

from hotseat.domain.text import clean
from hotseat.storage.files.reading import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""The parser, in C where the library was built with it."""
DEEPEST = 8
"""How deep a value may be nested; the keys of a story need one list."""
_OPEN = (events.MappingStartEvent, events.SequenceStartEvent)
_CLOSE = (events.MappingEndEvent, events.SequenceEndEvent)
_IN_QUOTES = "put the text between quotes"


class Key(NamedTuple):
    """A key of a front matter, its value, and where they are."""

    name: str
    value: object
    """A text, a list of values, or a table of values."""
    line: int
    """From 1, in the text that was read."""
    entry_lines: tuple[int, ...] = ()
    """The line of each entry of a list."""


class Keys(NamedTuple):
    """The keys in their order, the first of each name, and what is wrong with others, by line."""

    keys: list[Key]
    faults: list[tuple[int, str]]


def keys_in(text: str) -> Keys:
    """The keys of a front matter. Raises Unreadable with a line, from 1, if it is no YAML, or no table."""
    try:
        return _Reader(text).read()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = _line_of(error, mark.line if mark else 0, text)
        raise Unreadable(line, _not_yaml(error, text.split("\n")[line - 1])) from error
    except yaml.YAMLError as error:
        raise Unreadable(1, "this is not YAML; write a key, a colon and a value on each line") from error


class _Reader:
    def __init__(self, text: str) -> None:
        self._events: Iterator[Any] = yaml.parse(text, Loader=LOADER)
        self._faults: list[tuple[int, str]] = []

    def read(self) -> Keys:
        """All keys. Raises Unreadable or yaml.YAMLError."""
        start = [type(next(self._events)), type(next(self._events))]
        if events.StreamEndEvent in start:
            return Keys([], [])
        top = next(self._events)
        if not isinstance(top, events.MappingStartEvent):
            raise Unreadable(_line(top), "this is no list of keys; write each as `title: what it is`")
        known: dict[str, Key] = {}
        for name in iter(self._name, None):
            key = self._key(name)
            if key.name in known:
                self._faults.append((key.line, f'"{clean(key.name)}" is there twice; keep one'))
            elif key.name:
                known[key.name] = key
        for _ in self._events:  # What stands behind the keys can be wrong, too.
            pass
        return Keys(list(known.values()), self._faults)

    def _name(self) -> Any:
        """The event of the next key; None at the end of the table."""
        event = next(self._events)
        return None if isinstance(event, events.MappingEndEvent) else event

    def _key(self, name: Any) -> Key:
        line = _line(name)
        if not isinstance(name, events.ScalarEvent):
            self._value(name)
            self._faults.append((line, "a key should be a word, as in `title: what it is`"))
        lines: list[int] = []
        read = self._value(next(self._events), lines=lines)
        text = name.value.strip() if isinstance(name, events.ScalarEvent) else ""
        return Key(text, read, line, tuple(lines))

    def _value(self, event: Any, depth: int = 0, lines: list[int] | None = None) -> Any:
        """The value that begins with this event; `lines` takes the lines of a list's entries."""
        if isinstance(event, events.AliasEvent):
            sentence = f'"*{clean(str(event.anchor))}" stands for no text here; {_IN_QUOTES}'
            self._faults.append((_line(event), sentence))
            return ""
        self._refuse_extras(event)
        if isinstance(event, events.ScalarEvent):
            return event.value
        if depth >= DEEPEST:
            raise Unreadable(
                _line(event), f"is nested deeper than {DEEPEST}; write texts, or one list of texts"
            )
        values: list[Any] = []
        for inner in iter(lambda: next(self._events), None):
            if isinstance(inner, _CLOSE):
                break
            if lines is not None:
                lines.append(_line(inner))
            values.append(self._value(inner, depth + 1))
        is_list = isinstance(event, events.SequenceStartEvent)
        return values if is_list else {str(number): value for number, value in enumerate(values)}

    def _refuse_extras(self, event: Any) -> None:
        for sign, extra in (("&", event.anchor), ("", event.tag)):
            if extra:
                sentence = f'"{sign}{clean(extra)}" is an instruction of YAML and no text; {_IN_QUOTES}'
                self._faults.append((_line(event), sentence))


def _line(event: Any) -> int:
    return int(event.start_mark.line) + 1


def _line_of(error: yaml.MarkedYAMLError, line: int, text: str) -> int:
    """The line to mend, from 1: that where what is not closed begins, else that of the problem."""
    begins = error.context_mark
    not_closed = any(word in (error.context or "") for word in ("quoted", "flow", "simple key"))
    where = begins.line if begins is not None and not_closed else line
    return min(where, text.count("\n")) + 1


def _not_yaml(error: yaml.MarkedYAMLError, line: str) -> str:
    wrong = _mistake(error, line)
    problem = f" ({clean(error.problem or '').strip()}); {_IN_QUOTES}"
    return f"this is not YAML{f': {wrong}' if wrong else problem}"


def _mistake(error: yaml.MarkedYAMLError, line: str) -> str:
    """What is wrong and what to do, for what people do most often; else nothing."""
    problem, context = error.problem or "", error.context or ""
    indent = line[: len(line) - len(line.lstrip())]
    known = (
        ("\t" in indent, "the line begins with a tab; begin it with spaces"),
        ("quoted" in context, "a quote is not closed; end the text with the quote that begins it"),
        ("flow sequence" in context, "a bracket is not closed; end the list with ]"),
        ("flow mapping" in context, "a bracket is not closed; end the table with }"),
        ("mapping values" in problem and indent != "", "the line begins with spaces; begin it without"),
        (
            "mapping values" in problem,
            f'a text holds a colon; {_IN_QUOTES}, as in title: "Plan B: the queue"',
        ),
        ("':'" in problem, "the key has no colon; write a colon and a space behind it"),
    )
    return next((sentence for applies, sentence in known if applies), "")

"""Parses untrusted TOML, with limits on its nesting. What hotseat wrote is read without."""

import re
import tomllib
from typing import Any

from hotseat.storage.files.reading import Unreadable
from hotseat.storage.toml.advice import advice

DEEPEST = 16
LONGEST_KEY = 8


def parse(text: str) -> dict[str, Any]:
    """The text as TOML. Raises Unreadable with the line for invalid TOML, and for excessive nesting."""
    _refuse_depth(text)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        where = re.search(r"\(at line (\d+), column \d+\)", str(error))
        line = int(where[1]) if where else text.count("\n") + 1
        raise Unreadable(line, _not_toml(text, line, re.sub(r" \(at .*\)$", "", str(error)))) from error
    except (ValueError, RecursionError) as error:
        figure = re.search(r"[\d_]{4000}", text)
        line = text.count("\n", 0, figure.start()) + 1 if figure else 1
        raise Unreadable(line, "holds too long a number or too deep a nesting; take it out") from error


def _not_toml(text: str, line: int, reason: str) -> str:
    return (
        f"this is not TOML ({reason[0].lower()}{reason[1:]}); {advice(text.split(chr(10))[line - 1], reason)}"
    )


_TOKEN = re.compile(
    r"""
    # Strings and comments are skipped, unclosed ones to their end, so that no character is read twice.
    \"{3}(?:[^"\\]|\\.|"(?!""))*(?:\"{3})?
    | \'{3}(?:[^']|'(?!''))*(?:\'{3})?
    | "[^"\\\n]*(?:\\.[^"\\\n]*)*"?
    | '[^'\n]*'?
    | \#[^\n]*
    | (?P<opens>[\[{])
    | (?P<closes>[\]}])
    | (?P<dot>\.)
    | (?P<ends>[=,\n])
    """,
    re.VERBOSE | re.DOTALL,
)


def _refuse_depth(text: str) -> None:
    """Raises Unreadable for nesting and keys that would take the parser seconds."""
    if not any(_may_be_deep(line) for line in text.split("\n")):
        return
    depth = dots = 0
    for token in _TOKEN.finditer(text):
        kind = token.lastgroup
        depth += (kind == "opens") - (kind == "closes")
        dots = dots + 1 if kind == "dot" else 0 if kind else dots
        if depth > DEEPEST:
            raise Unreadable(_line(text, token), f"is nested deeper than {DEEPEST}; flatten it")
        if dots >= LONGEST_KEY:
            raise Unreadable(_line(text, token), f"has a key of more than {LONGEST_KEY} parts; shorten it")


def _may_be_deep(line: str) -> bool:
    return line.count("[") + line.count("{") > DEEPEST or line.count(".") >= LONGEST_KEY


def _line(text: str, token: re.Match[str]) -> int:
    return text.count("\n", 0, token.start()) + 1

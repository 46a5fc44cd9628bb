"""How a typed note line is read."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from hotseat.domain.bank.level import Principle
from hotseat.domain.bank.prompt import principle_id
from hotseat.domain.text import one_line
from hotseat.domain.vocabulary import SIGNS, Sign

_TAG = re.compile(r"(?<!\S)#([\w'`\u2018\u2019\u201b\u02b9\u2032\u00b4\uff07\u2010-\u2015\u2212\uff0d-]+)")


class TypedNote(NamedTuple):
    """A note line split into its sign, the principles it tags, and the rest of the text."""

    sign: Sign
    principles: tuple[str, ...]
    text: str


def parse_note(line: str, principles: Iterable[Principle]) -> TypedNote:
    """Cleans and splits a note line: a leading + - ? or = is its sign, `#earn-trust` tags a principle.

    A tag that names no known principle is kept in the text, so that nothing typed is lost.
    """
    text = one_line(line)
    sign: Sign = next((sign for sign in SIGNS if sign and text.startswith(sign)), "")
    text = text[len(sign) :].strip()
    known = tuple(principles)
    tagged: list[str] = []

    def take(tag: re.Match[str]) -> str:
        principle = principle_id(tag[1], known)
        if principle is None:
            return tag[0]
        if principle not in tagged:
            tagged.append(principle)
        return ""

    untagged = one_line(_TAG.sub(take, text))
    return TypedNote(sign, tuple(tagged), untagged)

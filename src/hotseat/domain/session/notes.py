"""How a typed note line is read, and which principles its tags may mean."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from hotseat.domain.bank.level import Principle
from hotseat.domain.bank.prompt import ids_by_name, principle_id
from hotseat.domain.looking_up import near
from hotseat.domain.text import one_line, slug
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
    sign, text = _sign_and_rest(line)
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


def _sign_and_rest(line: str) -> tuple[Sign, str]:
    text = one_line(line)
    sign: Sign = next((sign for sign in SIGNS if sign and text.startswith(sign)), "")
    return sign, text[len(sign) :].strip()


def open_tag(typed: str) -> str | None:
    """The tag at the end of what is typed, without its #; None if the end is no tag."""
    tag = re.search(r"(?:(?<!\S)|^\s*[-+?])#(\S*)$", typed)
    return tag[1] if tag else None


def meant_by(tag: str, principles: Iterable[Principle]) -> list[str]:
    """The ids of the principles that a tag may mean, typed in part or wrongly.

    First those with a name that begins with it, short names too, then those with a word that does. If there
    are none, those with a similar name.
    """
    by_name, typed = ids_by_name(principles), slug(tag)
    begins = [principle for name, principle in by_name.items() if name.startswith(typed)]
    holds = [principle for name, principle in by_name.items() if f"-{typed}" in name]
    return list(dict.fromkeys([*begins, *holds] or [by_name[name] for name in near(tag, by_name)]))


def unknown_tags(line: str, principles: Iterable[Principle]) -> list[str]:
    """The tags of a line that name no principle, without their #."""
    names = ids_by_name(principles)
    return [tag for tag in dict.fromkeys(_TAG.findall(_sign_and_rest(line)[1])) if slug(tag) not in names]


def unknown_tags_sentence(tags: Iterable[str], principles: Iterable[Principle]) -> str:
    """A sentence about tags that name no principle, each with the one it may mean; "" without a tag."""
    known = tuple(principles)
    tags_named = []
    for tag in tags:
        matches = meant_by(tag, known)
        tags_named.append(f"#{tag} (near it: #{matches[0]})" if matches else f"#{tag}")
    if not tags_named:
        return ""
    many = len(tags_named) > 1
    verb, stay = ("name no principles", "stay") if many else ("names no principle", "stays")
    return f"{' and '.join(tags_named)} {verb} and {stay} in the text."

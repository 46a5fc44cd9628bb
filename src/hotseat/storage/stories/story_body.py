"""Reads the Markdown of a story: sections with their points, claims, and the follow-ups expected."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

from hotseat.domain.looking_up import near
from hotseat.domain.stories.story import Bullet, Claim, Expected, StorySection
from hotseat.domain.text import clean, counted, slug
from hotseat.domain.vocabulary import LAYERS, Layer
from hotseat.storage.stories.list_signs import as_markdown
from hotseat.storage.toml.complaints import MOST_OF_A_FILE

CLAIMS, EXPECT = "claims", "expect"
"""The headings that are no sections of an answer, as slugs."""
_ARROW = re.compile(r"\s*(?:->|=>|\N{RIGHTWARDS ARROW})\s*")
_PART = re.compile(r"\s*([^\W\d_]+)\s*:\s*(.*)", re.DOTALL)
_ESCAPED = re.compile(r"^(\d{0,9})\\([!-/:-@\[-`{-~])")
"""A backslash at the beginning, which keeps Markdown from taking what follows for more than text."""
_OPENS, _CLOSES = "<!--", "-->"


class Line(NamedTuple):
    """One point as it stands in the file: its text, and its line there."""

    text: str
    line: int
    in_list: bool = True


class Part(NamedTuple):
    """What stands below one heading."""

    name: str
    line: int
    """Of the heading."""
    level: int
    """How deep the heading is: 1 for `#`; 0 for what stands before the first."""
    lines: list[Line]
    open_comments: list[int]
    """The lines of comments that are not closed, which hide all that follows."""


class BodyRead(NamedTuple):
    """The parts of a story, the line of each section's heading, and what is wrong, by line."""

    sections: tuple[StorySection, ...]
    section_lines: tuple[int, ...]
    claims: tuple[Claim, ...]
    expects: tuple[Expected, ...]
    faults: list[tuple[int, str]]


def read_body(text: str, before: int) -> BodyRead:
    """The parts in this Markdown, which begins behind `before` lines of the file."""
    sections, claims, expects = list[Part](), list[Claim](), list[Expected]()
    faults: list[tuple[int, str]] = []
    for part in _parts(text, before):
        faults += (
            (line, f"the comment has no end; write {_CLOSES} behind it") for line in part.open_comments
        )
        if part.level == 0:
            if part.lines:
                sentence = "this belongs to no section; put it below a heading, as in ## Situation"
                faults.append((part.lines[0].line, sentence))
        elif (kind := slug(part.name)) == CLAIMS:
            claims += (_claim(line, faults) for line in _one_each(part.lines, _begins_claim))
        elif kind == EXPECT:
            expected = (_expected(line, faults) for line in _one_each(part.lines, _begins_expected))
            expects += filter(None, expected)
        elif part.level > 1 or part.lines:  # A first heading with nothing below it is the title.
            sections.append(part)
    return BodyRead(
        sections=tuple(StorySection(part.name, tuple(_bullets(part.lines, faults))) for part in sections),
        section_lines=tuple(part.line for part in sections),
        claims=tuple(claims),
        expects=tuple(expects),
        faults=sorted(faults),
    )


def _parts(text: str, before: int) -> Iterator[Part]:
    # Only blocks: what stands in a line is shown as it was typed.
    tokens = (
        MarkdownIt("commonmark")
        .disable(["inline", "text_join", "reference", "code"])
        .parse("\n".join(as_markdown(text.split("\n"))))
    )
    part = Part(name="", line=before, level=0, lines=[], open_comments=[])
    depth = 0
    heading = 0
    for token in tokens:
        line = before + (token.map[0] if token.map else 0) + 1
        depth += token.nesting if token.type.endswith(("list_open", "list_close")) else 0
        if token.type == "heading_open" and token.level == 0:
            heading = int(token.tag[1:])
        elif token.type == "inline" and heading in (1, 2):
            yield part
            name = " ".join(token.content.split())
            part = Part(name=name, line=line, level=heading, lines=[], open_comments=[])
            heading = 0
        else:
            heading = 0 if token.type == "inline" else heading
            part.lines.extend(_lines(token, line, in_list=depth > 0))
            part.open_comments.extend([line] * _is_open(token))
    yield part


def _lines(token: Token, line: int, *, in_list: bool) -> Iterator[Line]:
    if token.type == "inline":
        yield Line(token.content, line, in_list)
    elif token.type in ("fence", "code_block", "html_block"):
        content = _without_comments(token.content) if token.type == "html_block" else token.content
        first = line + (token.type == "fence")
        for number, part in enumerate(content.split("\n")):
            if part.strip():
                yield Line(part, first + number, in_list)


def _without_comments(text: str) -> str:
    """The text with only the line breaks of its comments; one that is not closed takes all of the rest."""
    kept: list[str] = []
    at = 0
    while (opens := text.find(_OPENS, at)) >= 0:
        closes = text.find(_CLOSES, opens)
        end = len(text) if closes < 0 else closes + len(_CLOSES)
        kept += [text[at:opens], "\n" * text.count("\n", opens, end)]
        at = end
    return "".join((*kept, text[at:]))


def _is_open(token: Token) -> bool:
    """Whether it is HTML with a comment that is not closed."""
    return token.type == "html_block" and token.content.rfind(_OPENS) > token.content.rfind(_CLOSES)


def _one_each(lines: Iterable[Line], begins: re.Pattern[str]) -> Iterator[Line]:
    """The lines of claims or follow-ups: outside a list, each typed line that begins one is its own."""
    for line in lines:
        if line.in_list:
            yield line
            continue
        together: list[str] = []
        first = line.line
        for number, typed in enumerate(line.text.split("\n"), line.line):
            if together and begins.match(typed):
                yield Line(" ".join(together), first)
                together, first = [], number
            together.append(typed.strip())
        yield Line(" ".join(together), first)


_begins_claim = re.compile(r"\s*[^\s|]")
_begins_expected = re.compile(rf"\s*(?:{'|'.join(LAYERS)})\s*:", re.IGNORECASE)


def _bullets(lines: Iterable[Line], faults: list[tuple[int, str]]) -> Iterator[Bullet]:
    for line in lines:
        text = _point_text(line, faults)
        # "![" begins an image.
        short = text.startswith("!") and not text.startswith("![")
        if text := _ESCAPED.sub(r"\1\2", text[1:].strip() if short else text):
            yield Bullet(text, short)


def _point_text(line: Line, faults: list[tuple[int, str]]) -> str:
    """The text of a line on one line, and not too long."""
    spaced = " ".join(line.text.split())
    text = clean(spaced)
    if text != spaced:
        faults.append(
            (line.line, f"this is longer than {counted(len(text), 'character')}; the rest is left out")
        )
    return text


def _claim(line: Line, faults: list[tuple[int, str]]) -> Claim:
    """A claim as `text | source: ... | mine: ...`; other parts stay in its text."""
    text, *parts = (part.strip() for part in _point_text(line, faults).split("|"))
    known = {"source": "", "mine": ""}
    for part in parts:
        named = _PART.match(part)
        key = named[1].lower() if named else ""
        if named and not known.get(key, "taken"):
            known[key] = named[2]
            continue
        text = f"{text} | {part}" if part else text
        if named:
            hint = "write it once" if key in known else "a claim has `source:` and `mine:`"
            faults.append((line.line, f'"{named[1]}:" does not fit here; {hint}'))
    return Claim(text.removeprefix("! "), known["source"], known["mine"])


def _expected(line: Line, faults: list[tuple[int, str]]) -> Expected | None:
    """A follow-up as `layer: question -> what was prepared`; None, with a fault, if it cannot be asked."""
    point = _point_text(line, faults)
    named = _PART.match(point)
    layer = _layer(named[1]) if named else None
    if named is None or layer is None:
        # A hint takes a search, and nobody reads more than these.
        similar = near(named[1], LAYERS) if named and len(faults) < MOST_OF_A_FILE else []
        hint = f"near it: {', '.join(similar)}" if similar else f"the layers are {', '.join(LAYERS)}"
        word = f'"{named[1]}" is not a layer' if named else "this does not begin with a layer"
        sentence = f"{word}; write it as `measure: the question -> what you say`; {hint}"
        faults.append((line.line, sentence))
        return None
    question, *prepared = _ARROW.split(named[2], maxsplit=1)
    if not question:
        faults.append(
            (line.line, f"the question is missing; write it as `{layer}: the question -> what you say`")
        )
        return None
    return Expected(layer, question, "".join(prepared))


def _layer(word: str) -> Layer | None:
    return next((layer for layer in LAYERS if layer == word.lower()), None)

"""Divides a text in Markdown, or without markup, into headings, entries of lists and paragraphs."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from hotseat.domain.bank.importing.looks import is_question
from hotseat.domain.importing.remarks import Row

Sort = Literal["heading", "entry", "text", "answer", "code", "comment", "front", "rule", "table"]

_HEADING = re.compile(r" {0,3}(#{1,6})(?:\s+(.*?))?\s*#*\s*$")
_UNDERLINE = re.compile(r" {0,3}(=+|-+)\s*$")
_RULE = re.compile(r"\s*(?:[-*_=~\N{EM DASH}]\s*){3,}$")
_FENCE = re.compile(r"\s*(`{3,}|~{3,})")
_QUOTE = re.compile(r"^(?:\s{0,3}>\s?)+")
_MARK = re.compile(
    r"""(?P<indent>\s*)(?P<mark>
        [-*+\N{BULLET}\N{WHITE BULLET}\N{BLACK SMALL SQUARE}\N{TRIANGULAR BULLET}\N{MIDDLE DOT}\N{EN DASH}]\s+
        | \(?\d{1,4}[.)\N{IDEOGRAPHIC COMMA}](?=\D)\s* | \#\d{1,4}[.):]?\s+ | \(?[a-zA-Z][.)]\s+
        | (?:\*\*|__)?(?:Q|Question)\s*\#?\d{0,4}\s*(?:\*\*|__)?\s*(?:[.):](?:\*\*|__)?\s*|\s-\s+)
        )(?:\[[ xX]\]\s+)?(?P<text>\S.*)$""",
    re.VERBOSE,
)
_ANSWER = re.compile(
    r"\s*(?:[-*]\s+)?(?:\*\*|__)?(?:A|(?:sample |model )?answer|ans)\s*\d{0,4}\s*(?:\*\*|__)?:", re.IGNORECASE
)
_COMMENT, _COMMENT_ENDS = re.compile(r"\s*<!--"), "-->"
_BOLD = re.compile(r"\s*(\*\*|__)(?=\S)(.+?)(?<=\S)\1[:.]?\s*$")
_HTML_ALONE = re.compile(r"\s*(?:</?[a-zA-Z][^<>]*>\s*)+$")
_HTML_AROUND = re.compile(
    r"\s*<(summary|h[1-6]|li|p|b|strong|dt|dd)\b[^<>]*>(.*?)(?:</\1>)?\s*(?:</\w+>)*\s*$", re.I
)
_INLINE = re.compile(r"</?(?:b|strong|i|em|u|code|span)\b[^<>]*>", re.IGNORECASE)
_OPENS_ANSWER = ("summary", "dt")
"""Tags of a line whose answer stands below it."""
_OF_TAG: dict[str, Sort] = {
    **dict.fromkeys(("li", "dd"), "entry"),
    **dict.fromkeys(("summary", "dt", "p", "b", "strong"), "text"),
}
_TAB = 4


class Block(NamedTuple):
    """A heading, an entry of a list, or a paragraph."""

    sort: Sort
    line: int
    last: int
    text: str
    depth: int = 0
    """How deep a heading or an entry is: 1 and more for headings, the indent in columns for entries."""
    is_bold: bool = False


def blocks_in(lines: Sequence[str]) -> list[Block]:
    """The blocks of a text, given by its lines; blank lines are in none of them."""
    return list(_joined(_blocks(lines)))


def _blocks(lines: Sequence[str]) -> Iterator[Block]:
    number = _end_of_front(lines)
    if number:
        yield Block("front", 1, number, "")
    unended: set[str] = set()
    while number < len(lines):
        end = _end_of_fenced(lines, number, unended)
        if end:
            sort: Sort = "comment" if _COMMENT.match(lines[number]) else "code"
            yield Block(sort, number + 1, end, "")
            number = end
            continue
        if lines[number].strip():
            yield _of_line(number + 1, lines[number], lines[number + 1] if number + 1 < len(lines) else "")
        else:
            yield Block("rule", 0, 0, "")
        number += 1


def _end_of_front(lines: Sequence[str]) -> int:
    """How many lines a front matter takes with its fences; 0 if there is none."""
    if not lines or lines[0].rstrip() != "---":
        return 0
    ends = (number for number in range(1, min(len(lines), 60)) if lines[number].rstrip() in ("---", "..."))
    end = next(ends, 0)
    inside = [line for line in lines[1:end] if line.strip()]
    return end + 1 if inside and all(re.match(r"[\w-]+\s*:|\s+|- |#", line) for line in inside) else 0


def _end_of_fenced(lines: Sequence[str], start: int, unended: set[str]) -> int:
    """The number of the last line of the code or comment that begins here; 0 if none does, or none ends.

    Ends that no later line has are added to `unended`, so that the rest is gone through once for each.
    """
    if fence := _FENCE.match(lines[start]):
        end = fence[1]
        ending_lines = (n for n in range(start + 1, len(lines)) if lines[n].strip().startswith(end))
    elif _COMMENT.match(lines[start]):
        end = _COMMENT_ENDS
        ending_lines = (n for n in range(start, len(lines)) if end in lines[n])
    else:
        return 0
    number = 0 if end in unended else next(ending_lines, -1) + 1
    if not number:
        unended.add(end)
    return number


def _of_line(number: int, line: str, following: str) -> Block:
    line = _QUOTE.sub("", line.expandtabs(_TAB))
    text = Block("text", number, number, line.strip())
    if heading := _HEADING.match(line):
        return text._replace(sort="heading", text=(heading[2] or "").strip(), depth=len(heading[1]))
    if _RULE.match(line) or _HTML_ALONE.match(line) or not line.strip():
        return text._replace(sort="rule", text="")
    if around := _HTML_AROUND.match(line):
        tag, bare = around[1].lower(), _INLINE.sub("", around[2]).strip()
        sort = _OF_TAG.get(tag, "heading")
        return text._replace(
            sort=sort, text=bare, depth=2 if sort == "heading" else 0, is_bold=tag in _OPENS_ANSWER
        )
    if (under := _UNDERLINE.match(following)) and not line.startswith((" ", "|")):
        return text._replace(sort="heading", depth=1 if under[1][0] == "=" else 2)
    return _by_mark(text, line)


def _by_mark(text: Block, line: str) -> Block:
    """A line of a table, an answer or an entry, by the mark before it; else a line of text."""
    if line.lstrip().startswith("|"):
        return text._replace(sort="table")
    if _ANSWER.match(line):
        return text._replace(sort="answer")
    if entry := _MARK.match(line):
        bare = entry["text"].strip()
        indent = len(entry["indent"])
        return text._replace(sort="entry", text=bare, depth=indent, is_bold=bool(_BOLD.match(bare)))
    return text._replace(depth=len(line) - len(line.lstrip()), is_bold=bool(_BOLD.match(line)))


def _joined(blocks: Iterator[Block]) -> Iterator[Block]:
    """The blocks, with the lines that go on with a paragraph or an entry joined to it."""
    run: list[Block] = []
    is_open = True
    for block in blocks:
        if not run or not _belongs(run[0], block, is_open):
            if run:
                yield _whole(run)
            run, is_open = [], True
            if not block.line:
                continue
        run.append(block)
        # A line of nothing but signs ends no sentence, and begins none.
        if bare := block.text.rstrip(_CLOSING):
            is_open = not bare.endswith(_ENDINGS)
    if run:
        yield _whole(run)


def _whole(run: Sequence[Block]) -> Block:
    between = "\n" if run[0].sort == "table" else " "
    return run[0]._replace(last=run[-1].last, text=between.join(block.text for block in run))


def _belongs(before: Block, block: Block, is_open: bool) -> bool:
    """Whether a line goes on with a table, or with a sentence that is open in the block before it."""
    if before.sort == block.sort == "table":
        return True
    return is_open and before.sort in ("entry", "text") and _goes_on(before, block)


def _goes_on(before: Block, block: Block) -> bool:
    """Whether a line of text reads as the rest of a sentence that the block before it began."""
    is_inside = before.sort == "entry" and block.depth > before.depth
    is_rest = block.text[:1].islower() or is_inside
    is_plain = block.sort == "text" and not (before.is_bold or block.is_bold or is_question(block.text))
    return is_rest and is_plain


_ENDINGS = (".", "?", "!", ":", ";")
_CLOSING = "*_\"')\u201d "


def rows_of(block: Block) -> list[Row]:
    """The rows of a table, without the line between its header and its body."""
    lines = enumerate(block.text.split("\n"), block.line)
    cells = ((number, _BETWEEN_CELLS.split(line.strip().strip("|"))) for number, line in lines)
    return [
        Row(number, number, tuple(cell.strip().replace("\\|", "|") for cell in row))
        for number, row in cells
        if not all(_DASHES.fullmatch(cell) for cell in row)
    ]


_BETWEEN_CELLS = re.compile(r"(?<!\\)\|")
_DASHES = re.compile(r"\s*:?-*:?\s*")


def without_number(text: str) -> str:
    """The text of a heading or in bold letters without these signs and the number before it."""
    bold = _BOLD.match(text)
    bare = bold[2] if bold else text
    entry = _MARK.match(bare)
    return entry["text"] if entry and not entry["mark"].isspace() else bare

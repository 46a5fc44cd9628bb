"""Rewrites a question from elsewhere as an interviewer would say it."""

import html
import re
from typing import NamedTuple

from hotseat.domain.bank.prompt import LONGEST_QUESTION
from hotseat.domain.importing.markup import unwrapped
from hotseat.domain.text import LONGEST_LINE, clean, counted, one_line

HTML, BREAK, LINK, SOUND, UNSEEN, CUT = (
    "HTML is taken out of the question",
    "the question has a line break, which becomes a space",
    "a link in the question keeps its words and loses its address",
    "a picture, a sound or a gap of a flash card is taken out of the question",
    "characters that a screen cannot show are left out",
    f"the question is cut after {counted(LONGEST_QUESTION, 'character')}",
)
"""What may be changed in a question, in words."""

_TAG = re.compile(r"</?[a-z][a-z0-9]*(?:\s[^<>]*)?/?>|<!--[^<>]*-->", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});", re.IGNORECASE)
_CLOZE = re.compile(r"\{\{c\d{1,3}::([^{}]*?)(?:::[^{}]*)?\}\}")
_SOUND = re.compile(r"\[sound:[^\[\]]*\]|!\[[^\[\]]*\]\([^()]*\)|!\[\[[^\[\]]*\]\]")
_LINK = re.compile(r"\[([^\[\]]+)\](?:\([^()\s]*(?:\([^()]*\)[^()\s]*)?(?:\s+\"[^\"]*\")?\)|\[[^\[\]]*\])")
_EMPHASIS = re.compile(r"(?<!\w)(\*{1,3}|_{1,3}|`|~~)(?=\S)(.{1,300}?)(?<=\S)\1(?!\w)")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_QUOTED = re.compile(r"(?:\"([^\"]+)\"|\u201c([^\u201c\u201d]+)\u201d|\u00ab([^\u00ab\u00bb]+)\u00bb)[.,]?")


class Worded(NamedTuple):
    """The text of a question, and what was changed in it."""

    text: str
    changes: tuple[str, ...]


def worded(raw: str) -> Worded:
    """The question on one line, without markup and not too long."""
    changes: list[str] = []
    text = raw.strip()[:LONGEST_LINE]
    if "\n" in text:
        changes.append(BREAK)
    for what, pattern, instead in (
        (SOUND, _CLOZE, r"\1"),
        (SOUND, _SOUND, " "),
        (HTML, _TAG, " "),
        (LINK, _LINK, r"\1"),
    ):
        text, times = pattern.subn(instead, text)
        changes += [what] if times else []
    if _ENTITY.search(text):
        text = html.unescape(text)
        changes.append(HTML)
    text = _ESCAPED.sub(r"\1", _EMPHASIS.sub(r"\2", unwrapped(text)))
    if clean(text) != text.replace("\r\n", "\n")[:LONGEST_LINE]:
        changes.append(UNSEEN)
    text = _bare(one_line(text))
    if len(text) > LONGEST_QUESTION or len(raw.strip()) > LONGEST_LINE:
        changes.append(CUT)
        text = text[: max(text.rfind(" ", 0, LONGEST_QUESTION), LONGEST_QUESTION // 2)].rstrip()
    return Worded(text, tuple(dict.fromkeys(changes)))


def _bare(text: str) -> str:
    """The text without quotes around the whole of it."""
    quoted = _QUOTED.fullmatch(text)
    return next(filter(None, quoted.groups())).strip() if quoted else text

"""Takes the signs of markup out of a title or a name."""

import re

LONGEST_HEADING = 200
"""The most characters of a heading that may be nothing but a name with a time and signs around it."""
_WIKI = re.compile(r"(?<!!)\[\[([^\[\]|]+)(?:\|([^\[\]]*))?\]\]")


def unwrapped(text: str) -> str:
    """The text without the brackets of wiki links: [[Page]] is Page, [[Page|word]] is word (Page)."""

    def plain(link: re.Match[str]) -> str:
        page, word = link[1].strip(), (link[2] or "").strip()
        return f"{word} ({page})" if word and word != page else page

    return _WIKI.sub(plain, text)


def without_emphasis(text: str) -> str:
    """A title or a name without the signs of bold, italics and code around it or its words."""
    if len(text) > LONGEST_HEADING:
        return text.strip()
    return re.sub(r"(?<!\w)(\*{1,3}|_{1,3}|`)(?=\S)(.+?)(?<=\S)\1(?!\w)", r"\2", text).strip()

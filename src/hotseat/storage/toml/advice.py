"""Advice on how to mend a line that is not valid TOML."""

import re

_TEXTS = re.compile(r"""\"{3}|'{3}|"[^"\\\n]*(?:\\.[^"\\\n]*)*"|'[^'\n]*'|\#.*|(?P<open>["'])""")
_CURLY = "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2018\u2019\u201a"
_QUOTE = "write a quote inside a text as \\\", or put the whole text between ''' and '''"
_APOSTROPHE = 'put a text with an apostrophe between " and "'
_BREAK = 'write a line break inside a text as \\n, or put the whole text between """ and """'


def advice(line: str, sentence: str) -> str:
    """What to do about a line that the parser refused with this message; "mend the line" if unknown."""
    if "Unescaped" in sentence or "hex" in sentence:
        return "write a backslash as two, \\\\"
    if any(quote in line.split("=", 1)[-1][:4] for quote in _CURLY):
        return 'put the text between straight quotes, as in "text"'
    if hint := _about_quotes(line):
        return hint
    if re.match(r"\s*[\w.-]+\s*=\s*[^\W\d]", line) and "Invalid value" in sentence:
        return 'put the text between quotes, as in "text"'
    return "mend the line"


def _about_quotes(line: str) -> str:
    for quoted in _TEXTS.finditer(line):
        if quoted[0].startswith("#") or quoted[0] in ('"""', "'''"):
            break
        if quoted["open"]:
            return _unclosed(line, quoted.start())
        if _goes_on(line, quoted.end()):
            return _QUOTE if quoted[0][0] == '"' else _APOSTROPHE
    return ""


def _goes_on(line: str, end: int) -> bool:
    """Whether a text is followed by something that may not follow it."""
    behind = line[end:].lstrip(" \t")
    return bool(behind) and behind[0] not in ",]}#=.:"


def _unclosed(line: str, start: int) -> str:
    quote = line[start]
    if line[:start].rstrip(" \t")[-1:] in ("=", "[", ",", "{"):
        return _BREAK if quote == '"' else f"end the text with {quote}"
    return _QUOTE if quote == '"' else _APOSTROPHE

"""Makes text of the bytes of a file in Markdown, and takes out of it what a screen cannot show."""

from hotseat.domain.text import LONGEST_LINE, clean
from hotseat.storage.files.reading import Unreadable, decode


def text_in(data: bytes) -> str:
    """The bytes as text with newlines only. Raises Unreadable with the line that is not UTF-8."""
    text = decode(data).replace("\r", "\n")
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise Unreadable(line, "holds NUL characters, as UTF-16 has them; save the file as UTF-8")
    return text


def cleaned(text: str) -> tuple[str, list[tuple[int, str]]]:
    """The text without characters that a screen cannot show, and a fault for each line that has one."""
    if all(line.isascii() and line.isprintable() for line in text.split("\n")):
        return text, []
    lines: list[str] = []
    faults: list[tuple[int, str]] = []
    for number, line in enumerate(text.split("\n"), 1):
        pieces = (line[at : at + LONGEST_LINE] for at in range(0, len(line), LONGEST_LINE))
        shown = "".join(map(clean, pieces)).replace("\n", " ")
        if shown != line:
            gone = next((char for char in line if char not in shown), "")
            named = f"U+{ord(gone):04X}" if gone else "too many marks"
            faults.append((number, f"holds something that a screen cannot show ({named}); take it out"))
        lines.append(shown)
    return "\n".join(lines), faults

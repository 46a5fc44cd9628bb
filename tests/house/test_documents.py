"""The documents: their links lead somewhere, and the commands in them are commands of the program."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from hotseat.cli.command_line import parser

HOUSE = Path(__file__).resolve().parents[2]
DOCUMENTS = [HOUSE / "README.md", HOUSE / "CONTRIBUTING.md", *sorted((HOUSE / "docs").glob("*.md"))]
LONGEST_README = 120
BLOCK = re.compile(r"^```.*?\n(.*?)^```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)\s]+)\)")
INLINE = re.compile(r"`((?:\$ )?hotseat(?: [^`]*)?)`", re.DOTALL)


def text_of(document: Path) -> str:
    return document.read_text(encoding="utf-8")


def anchor(heading: str) -> str:
    """What a heading is called in a link to it, after GitHub's rule."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


def anchors(document: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", BLOCK.sub("", text_of(document)), re.MULTILINE)
    return {anchor(heading) for heading in headings}


def commands(document: Path) -> Iterator[str]:
    """What stands in blocks line by line and between the lines of a text, without what explains it."""
    text = text_of(document)
    for block in BLOCK.findall(text):
        for line in block.replace("\\\n", " ").splitlines():
            if line.startswith(("hotseat ", "$ hotseat ")):
                yield re.split(r"\s{2,}|\s[#|>]", line.removeprefix("$ "))[0]
    yield from (" ".join(found.split()).split(" | ")[0] for found in INLINE.findall(BLOCK.sub("", text)))


def trouble_with(command: str, capsys: pytest.CaptureFixture[str]) -> str:
    """What is wrong with the command; "" if the program takes it. A text may leave an argument out."""
    words = [word.strip("[]…") or "X" for word in shlex.split(command)[1:] if word != "..."]
    try:
        parser().parse_args(words)
    except SystemExit as end:
        said = capsys.readouterr().err
        return said.splitlines()[-1] if end.code and "are required" not in said else ""
    return ""


def test_the_readme_is_short() -> None:
    assert len(text_of(HOUSE / "README.md").splitlines()) <= LONGEST_README


def test_every_link_leads_to_a_file_and_a_heading() -> None:
    broken = []
    for document in DOCUMENTS:
        for link in LINK.findall(BLOCK.sub("", text_of(document))):
            name, _, heading = link.partition("#")
            target = document.parent / name if name else document
            if not link.startswith(("http:", "https:")) and not (
                target.exists() and (not heading or heading in anchors(target))
            ):
                broken.append(f"{document.name}: {link}")
    assert not broken


def test_every_command_in_a_document_is_one(capsys: pytest.CaptureFixture[str]) -> None:
    found = [(document.name, command) for document in DOCUMENTS for command in commands(document)]
    assert len(found) > 100, "the commands are not found"
    wrong = [f"{name}: {one}: {why}" for name, one in found if (why := trouble_with(one, capsys))]
    assert not wrong, "\n".join(wrong)

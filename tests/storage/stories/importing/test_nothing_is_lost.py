"""Whatever a file holds, each of its words is in a story that was written, or its line is told."""

import re
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.storage.stories.importing.reads import imported

pytestmark = pytest.mark.property

SECTIONS = ("Situation", "Task", "Action", "Result", "Learning", "Background", "Challenge", "Impact", "Notes")
IN_MARKDOWN = (
    *(
        "# {w}",
        "## {w}",
        "### {w}",
        "# {s}",
        "## {s}",
        "### {s}: {w}",
        "## {s} (30s)",
        "**{s}:** {w}",
        "**{s}**",
    ),
    *(
        "{s}: {w}",
        "- {s}",
        "**{w}**",
        "- {w}",
        "  - {w}",
        "      - {w}",
        "1. {w}",
        "> {w}",
        "> > {w}",
        "",
        "",
    ),
    *("{w} {w}", "    {w}", "```", "<!-- {w} -->", "<div>{w}", "| {w} | {w} |", "|---|---|", "---"),
    *("[^1]: {w}", "[{w}]: {w}", "tags:: {w}", "#{w}", "Team size: 12 {w}", "Principles: {w}", "Title: {w}"),
    *(
        "[[{w}|{w}]]",
        "![[{w}]]",
        "{w}  ",
        "- [ ] {w}",
        "***",
        "\t{w}",
        "{w}\\",
        "===",
        "%% {w} %%",
        "| {s} | {w} |",
    ),
    *(
        "## Principles",
        "## Claims",
        "## Expect",
        "measure: {w}",
        "{w} | source: {w}",
        "## {s} and {s}",
        "## STAR",
    ),
    *("---", "{w}: {w}", "lp: [{w}, Ownership]", "id: {w}"),
)
IN_ORG = (
    *(
        "* {w}",
        "** {w}",
        "*** {w} :{w}:",
        "* {s}",
        "** {s}: 3m",
        "*** {s}",
        "*{s}:* {w}",
        "{s}: {w}",
        "- {w}",
        "",
    ),
    *(
        "  - {w}",
        " * {w}",
        "1) {w}",
        ":PROPERTIES:",
        ":{w}: {w}",
        ":END:",
        "#+TITLE: {w}",
        "#+BEGIN_SRC",
        "{w} {w}",
    ),
    *(
        "#+END_SRC",
        "| {w} | {w} |",
        "|--+--|",
        "# {w}",
        "- {w} :: {w}",
        "CLOSED: {w}",
        "[[{w}][{w}]]",
        "#+FILETAGS: :{w}:",
    ),
)


@st.composite
def written(draw: st.DrawFn, kinds: tuple[str, ...]) -> str:
    """A text of such lines, in which each word is another."""
    lines = draw(st.lists(st.sampled_from(kinds), min_size=1, max_size=25))
    sections = iter(draw(st.lists(st.sampled_from(SECTIONS), min_size=60, max_size=60)))
    numbers = iter(range(1_000))
    text = re.sub(r"\{w\}", lambda _: f"w{next(numbers)}x", "\n".join(lines))
    return re.sub(r"\{s\}", lambda _: next(sections), text)


def lost(name: str, text: str) -> list[tuple[int, str]]:
    with tempfile.TemporaryDirectory() as folder:
        read = imported(Path(folder), name, text)
    whole = "\n".join(read.files.values())
    named_lines = {line for remark in read.remarks for line in range(remark.line, remark.last + 1)}
    return [
        (number, word)
        for number, line in enumerate(text.split("\n"), 1)
        for word in re.findall(r"w\d+x", line)
        if word not in whole and number not in named_lines
    ]


@given(written(IN_MARKDOWN))
def test_no_word_of_a_markdown_file_is_lost(text: str) -> None:
    assert lost("notes.md", text) == []


@given(st.lists(written(IN_MARKDOWN), min_size=1, max_size=2))
def test_nor_of_one_with_a_front_matter(texts: list[str]) -> None:
    assert lost("notes.md", "---\n" + "\n---\n".join(texts)) == []


@given(written(IN_ORG))
def test_no_word_of_an_org_file_is_lost(text: str) -> None:
    assert lost("notes.org", text) == []


CELLS = (
    "{w}",
    "{w};{w}",
    '"{w},\n- {w}"',
    '"{w}""{w}"',
    "",
    "{s}",
    "Title",
    "Tags",
    "{w}",
    "Team size",
    '{w}"{w}',
    '"{w}',
)


@given(written(CELLS), st.sampled_from(",;\t"), st.integers(1, 5))
def test_no_word_of_a_table_is_lost(text: str, divider: str, columns: int) -> None:
    cells = text.split("\n")
    rows = [divider.join(cells[at : at + columns]) for at in range(0, len(cells), columns)]
    header = divider.join(("Title", "Situation", "Result", "Tags", "w0y")[:columns])
    assert lost("bank.csv", "\n".join([header, *rows])) == []


def test_the_plain_example() -> None:
    text = "---\nmood: w1x\n---\nw2x\n# w3x\nw4x\n## Context (30s)\nw5x\n> w6x\n## w7x\n```\nw8x\n```\n# w9x"
    assert lost("notes.md", text) == []

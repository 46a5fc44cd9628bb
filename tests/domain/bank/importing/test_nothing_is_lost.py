"""Whatever a list holds, each of its lines is taken, skipped or named, and a second time nothing is new."""

import json
import re
from itertools import chain

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hotseat.domain.bank.bank_lint import too_alike
from hotseat.domain.bank.importing.bringing_in import BroughtIn
from hotseat.domain.bank.prompt import prompt_faults
from tests.domain.bank.importing.lists import accounted, brought, with_prompts
from tests.sessions import shipped_bank

pytestmark = pytest.mark.property

WORDS = st.text("abcdefghij éß漢😀<>&|*_#\"'[](){}`\\:;,.?!-0123456789\u202e\u200b", max_size=40)
ASKED = st.builds(
    "{} {}?".format, st.sampled_from(["Tell me of", "How was", "Why", "<b>What</b>", "1. Who"]), WORDS
)
LINES = st.one_of(
    WORDS,
    ASKED,
    st.builds(
        "{}{}".format,
        st.sampled_from(
            [
                *(
                    "# ",
                    "## ",
                    "### 1. ",
                    "- ",
                    "  - ",
                    "    * ",
                    "1. ",
                    "2) ",
                    "Q: ",
                    "A: ",
                    "> ",
                    "| ",
                    "\t",
                ),
                *(
                    "```",
                    "<!-- ",
                    "**",
                    "<li>",
                    "<details><summary>",
                    "---",
                    "===",
                    "a) ",
                    "• ",
                    "#separator:",
                ),
            ]
        ),
        st.one_of(ASKED, WORDS),
    ),
    st.sampled_from(
        ["", "", "---", "```", "-->", "|---|---|", "===", "**Ownership**", "## Dive Deep", "Ownership"]
    ),
)
TEXTS = st.lists(LINES, max_size=25).map("\n".join)
CELLS = st.one_of(WORDS, ASKED, st.sampled_from(["Question", "text", "LP", "Answer", "id", "Ownership", ""]))
ROWS = st.lists(st.lists(CELLS, min_size=1, max_size=4), max_size=12)
VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), ASKED, WORDS),
    lambda inner: st.one_of(
        st.lists(inner, max_size=5),
        st.dictionaries(
            st.one_of(
                WORDS, ASKED, st.sampled_from(["question", "text", "answer", "questions", "tags", "id"])
            ),
            inner,
            max_size=4,
        ),
    ),
    max_leaves=25,
)
ENDINGS = st.sampled_from(["", ".md", ".txt", ".csv", ".tsv", ".json", ".jsonl"])


def check(text: str, ending: str) -> BroughtIn:
    """What is true of any list."""
    brought_in = brought(text, ending)
    prompts = brought_in.prompts
    bank = with_prompts(brought_in)
    assert len(bank.prompts) == len(shipped_bank().prompts) + len(prompts)
    assert [fault for prompt in prompts for fault in prompt_faults(prompt)] == []
    assert all(" ".join(prompt.text.split()) == prompt.text for prompt in prompts)
    assert all(
        remark.line <= remark.last <= text.count("\n") + 1
        for remark in chain(brought_in.notices, brought_in.needs)
    )
    new = {prompt.id for prompt in prompts}
    assert [pair for pair in too_alike(bank.prompts.values()) if pair[0].id in new] == []
    again = brought(text, ending, bank)
    assert again.prompts == []
    assert again.taken.there_already >= len(prompts)
    return brought_in


def lost(text: str, brought_in: BroughtIn) -> list[int]:
    """The lines with a word that are neither taken nor named."""
    lines = enumerate(text.split("\n"), 1)
    return [
        number for number, line in lines if re.search(r"[^\W_]", line) and number not in accounted(brought_in)
    ]


@given(TEXTS, ENDINGS)
@example("#separator:\n0", "")
@example("a: b\n---", "")
@example("---\na: b\n---\n- Why not 1?", ".md")
@example('"Question","LP"\n"open,x\nWhy not 2?,y', ".csv")
def test_any_text_as_any_format(text: str, ending: str) -> None:
    brought_in = check(text, ending)
    if not brought_in.form.startswith("JSON"):
        assert lost(text, brought_in) == []


@given(ROWS, st.sampled_from([",", ";", "\t", "|"]), st.booleans())
def test_any_table(rows: list[list[str]], delimiter: str, quoted: bool) -> None:
    def cell(text: str) -> str:
        return f'"{text.replace(chr(34), chr(34) * 2)}"' if quoted else text

    text = "\n".join(delimiter.join(map(cell, row)) for row in rows)
    brought_in = check(text, ".csv")
    assert lost(text, brought_in) == []


@given(ROWS, st.sampled_from(["tab", "comma", ";", "pipe", "\\t", ""]), st.integers(0, 5))
def test_any_export_of_anki(rows: list[list[str]], separator: str, column: int) -> None:
    body = "\n".join("\t".join(row) for row in rows)
    text = f"#separator:{separator}\n#html:true\n#guid column:{column}\n#tags column:{column + 1}\n{body}"
    brought_in = check(text, ".txt")
    assert brought_in.form.startswith("a text exported by Anki")
    assert lost(text, brought_in) == []


@given(VALUES, st.sampled_from([None, 1]))
def test_any_json(value: object, indent: int | None) -> None:
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    brought_in = check(text, ".json")
    with_texts = [
        number for number, line in enumerate(text.split("\n"), 1) if re.search(r'"[^"]*\w[^"]*"', line)
    ]
    if indent:
        assert [number for number in with_texts if number not in accounted(brought_in)] == []

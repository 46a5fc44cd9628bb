"""A list of nothing but signs is gone through once, however long it is."""

from collections import UserList
from typing import Any

from hotseat.domain.bank.importing.text_lines import blocks_in
from tests.each import each

LINES = 400
LOOKS = 12
"""How often a line may be looked at: once for what it is, and once for each end that might follow."""


class Looked(UserList[str]):
    """Lines that count how often one of them is looked at."""

    looks = 0

    def __getitem__(self, place: Any) -> Any:
        self.looks += 1
        return super().__getitem__(place)


@each("line", ["<!--", "```", "~~~~ text", "<!-- a", "**", "> ```", "|a|", "a", "---", "# a"])
def test_no_line_is_looked_at_again_for_every_line_before_it(line: str) -> None:
    for lines in ([line] * LINES, [line, "a"] * (LINES // 2), [line, "```", "<!--"] * (LINES // 3)):
        looked = Looked(lines)
        assert blocks_in(looked) is not None
        assert looked.looks <= LOOKS * LINES


def test_an_end_that_is_missing_for_one_fence_still_ends_another() -> None:
    lines = ["<!-- never ended", "Why?", "```", "code?", "```", "~~~", "Who?", "<!--", "```", "x", "```"]
    found = [(block.sort, block.line, block.last) for block in blocks_in(lines)]
    assert ("code", 3, 5) in found
    assert ("code", 9, 11) in found
    assert [block.text for block in blocks_in(lines) if block.text.endswith("?")] == ["Why?", "Who?"]


def test_a_sentence_that_goes_on_over_lines_of_signs_ends_where_it_ends() -> None:
    lines = ["- Tell me about a time", "  when it **", "  **", "  went on.", "  ** **", "  and no more"]
    assert [block.text for block in blocks_in(lines)] == [
        "Tell me about a time when it ** ** went on.",
        "",
        "and no more",
    ]

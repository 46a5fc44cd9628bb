"""Every count in words goes through one function, so that there is never "1 packs"."""

import ast
import re
from collections.abc import Iterator

from tests.sources import parsed

PLURAL = re.compile(
    " (anchors|answers|areas|blocks|changes|characters|columns|copies|criteria|days|entries|events|faults"
    "|files|follow-ups|holes|hours|items|levels|lines|minutes|months|names|notes|others|packs|people|places|points"
    r"|principles|prompts|questions|ratings|rows|sections|sessions|steps|times|weeks|words)\b"
)
NEVER_ONE = {
    "domain/readiness/framework_comparison.py": "months of the framework, from and to",
    "domain/readiness/framework.py": "months of the framework, from and to",
    "line/pair/swap.py": "answers is what somebody does",
    "tui/screens/pair/swap.py": "answers is what somebody does",
    "tui/widgets/review/recent.py": "answers is what somebody does",
    "reports/text/month_grid.py": "hours with their minutes",
    "storage/bank/unknown_references.py": "no count stands before the points",
}
"""Files in which a plural behind a value is no count, and why."""


def counts(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Line and words of every plural that stands right behind a value other than a call of `counted`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.IfExp) and [
            branch.value for branch in (node.body, node.orelse) if isinstance(branch, ast.Constant)
        ] in (["", "s"], ["s", ""]):
            yield node.lineno, "an s where it is not one"
        if not isinstance(node, ast.JoinedStr):
            continue
        for value, behind in zip(node.values, node.values[1:], strict=False):
            words = behind.value if isinstance(behind, ast.Constant) else ""
            if isinstance(value, ast.FormattedValue) and isinstance(words, str) and PLURAL.match(words):
                yield node.lineno, words


def test_no_plural_is_written_behind_a_number_by_hand() -> None:
    searched = parsed().keys() - NEVER_ONE.keys() - {"domain/text.py"}
    by_hand = [f"{name}:{line}: {words}" for name in searched for line, words in counts(parsed()[name])]
    assert not by_hand, "\n".join(sorted(by_hand))


def test_the_search_finds_what_it_looks_for() -> None:
    planted = ast.parse(
        """f"{len(packs)} packs and {n} prompt{'' if n == 1 else 's'}, {counted(3, 'note')} notes" """
    )
    assert [words for _, words in counts(planted)] == [" packs and ", " notes", "an s where it is not one"]

"""What the program says to people, looked at all at once."""

import ast
import re
from collections.abc import Iterator

from tests.sources import parsed

ADVISES_TO_LOSE = re.compile(
    r"can be (deleted|removed|overwritten)"
    r"|\b(delete|remove|overwrite|erase|discard|throw away) (it|them|the file)\b"
    r"|\bcopy it over\b|\bdelete\b.*\bfiles?\b",
    re.IGNORECASE,
)


def sentences(tree: ast.Module) -> Iterator[str]:
    """Every text of a module that is no docstring, the fixed parts of an f-string as one."""
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            parts = (part.value if isinstance(part, ast.Constant) else "X" for part in node.values)
            yield "".join(map(str, parts))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node.value


def test_nobody_is_advised_to_delete_or_overwrite_a_file() -> None:
    offenders = [
        (name, sentence)
        for name, tree in parsed().items()
        for sentence in sentences(tree)
        if ADVISES_TO_LOSE.search(sentence)
    ]
    assert not offenders
    for planted in (
        "nothing was kept in it; it can be deleted",
        "it is in X: copy it over Y when that can be",
    ):
        assert ADVISES_TO_LOSE.search(planted)


KEY = r"(?:enter|esc|escape|space|tab|backspace|⌫|(?:ctrl|shift)\+\w+|[b-zB-HJ-WYZ/=])"
NAMES_A_KEY = re.compile(
    rf"(?<![\w'.`{{+-]){KEY} [a-z]+s\b|\b[Pp]ress (?:a|{KEY})(?!\w)|\({KEY}(?::[^)]*)?\)"
    rf"|\b(?:then|with) {KEY}(?:[.,;]|$)|\b1 2 3\b|[·\n] ?{KEY} [a-z]|\b{KEY} and {KEY} "
)
"""Not `a` before a verb, which is mostly an article; X stands for what a sentence puts in."""
ALWAYS_SO = re.compile(
    # Keys of a line that is open, of every screen, and of a terminal, which nobody can change;
    r"enter (?:keeps it|cuts in|asks it|answers yes|confirm)|home screen; enter begins"
    r"|tab next field|ctrl\+p finds|ctrl\+q quits|ctrl\+c stops"
    # letters of a sentence that are no keys, and the letters with which vim moves.
    r"|--question N|N days|A is .*, B this|h, j, k and l move"
)
OWN_WORDS = ("line/", "cli/line_mode/", "web/", "reports/html/")
"""Where what is typed has other names, which nobody can change, or where there are no keys."""


def test_no_sentence_names_a_key_that_a_person_may_have_changed() -> None:
    found = [
        (name, sentence)
        for name, tree in parsed().items()
        if not name.startswith(OWN_WORDS)
        for sentence in sentences(tree)
        if NAMES_A_KEY.search(ALWAYS_SO.sub("", sentence))
    ]
    assert not found, "tui/keymap/naming.py names the key in force"
    for planted in (
        "none yet: press n to write one",
        "Taken out; u brings it back.",
        "X of X · n takes a note",
        " … (o: more)",
        "Say its first sentence, then space.",
        "no question for this level and kind; l and k change them",
    ):
        assert NAMES_A_KEY.search(planted)

"""Recognises the format of a list, and reads its questions."""

from collections.abc import Callable, Mapping, Sequence

from hotseat.domain.bank.importing.columns import known_columns
from hotseat.domain.bank.importing.found_questions import ListRead
from hotseat.domain.bank.importing.json_list import is_json, read_json
from hotseat.domain.bank.importing.looks import is_question
from hotseat.domain.bank.importing.table import is_anki, read_anki, read_table
from hotseat.domain.bank.importing.text_list import read_text
from hotseat.domain.importing.delimited import DELIMITERS
from hotseat.domain.importing.maps import WrongMap

_TABLES = (".csv", ".tsv", ".tab")
_TEXTS = (".md", ".markdown", ".mdown", ".org", ".rst")
_FEWEST_ROWS = 2
Read = Callable[[Sequence[str], Mapping[str, str]], ListRead]


def read_list(text: str, ending: str, column_map: Mapping[str, str]) -> ListRead:
    """The questions of a text with newlines only, and what became of its other lines.

    `ending` is that of its file, as in ".csv", or empty. `column_map` has the columns that a person chose, by
    field. Raises WrongMap.
    """
    if ending in (".json", ".jsonl", ".ndjson") or (ending not in (*_TABLES, *_TEXTS) and is_json(text)):
        return read_json(text, column_map)
    lines = text.split("\n")
    if is_anki(lines):
        return read_anki(lines, column_map)
    if ending in _TABLES or (ending not in _TEXTS and (column_map or _is_table(lines))):
        return read_table(lines, column_map)
    if column_map:
        raise WrongMap("--map says what a column holds, and this is a text without columns")
    return read_text(lines)


def _is_table(lines: Sequence[str]) -> bool:
    """Whether a text without a known ending is a table: by the names of its columns, or by its tabs."""
    full = [line for line in lines if line.strip()]
    if len(full) < _FEWEST_ROWS:
        return False
    cells = [cell for delimiter in DELIMITERS for cell in [full[0].split(delimiter)] if len(cell) > 1]
    names = max((known_columns([name.strip(' "') for name in header]) for header in cells), default=0)
    has_tabs = all("\t" in line.strip() for line in full[:20])
    return has_tabs or (names >= _FEWEST_ROWS and not is_question(full[0]))

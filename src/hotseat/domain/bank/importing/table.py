"""Finds the questions in the rows of a table: in CSV, TSV, or a text that Anki exported."""

import re
from collections.abc import Iterator, Mapping, Sequence

from hotseat.domain.bank.importing.columns import KEY, TEXT, Columns, columns_of, known_columns
from hotseat.domain.bank.importing.found_questions import FoundQuestion, ListRead, about_lines
from hotseat.domain.bank.importing.looks import is_question
from hotseat.domain.importing.delimited import Rows, rows_divided, rows_in
from hotseat.domain.importing.remarks import Remark, Row
from hotseat.domain.text import counted, one_line

_SEPARATORS = {
    "comma": ",",
    "semicolon": ";",
    "tab": "\t",
    "\\t": "\t",
    "space": " ",
    "pipe": "|",
    "colon": ":",
}
"""What Anki calls the characters between cells."""
_NO_SEPARATORS = '"\r\n'
"""What cannot stand between cells."""
_ANKI = re.compile(
    r"#(separator|html|tags|columns|notetype|deck|guid|if matches|(?:notetype|deck|tags|guid) column):(.*)",
    re.IGNORECASE,
)
_ROWS_LOOKED_AT = 50


def is_anki(lines: Sequence[str]) -> bool:
    """Whether the text begins with a header line of Anki's export."""
    return bool(lines and _ANKI.match(lines[0]))


def read_anki(lines: Sequence[str], column_map: Mapping[str, str]) -> ListRead:
    """The questions of a text that Anki exported, given by its lines. Raises WrongMap."""
    header_values: dict[str, str] = {}
    end = 0
    while end < len(lines) and (header := _ANKI.match(lines[end])):
        header_values[header[1].lower()] = header[2].strip("\r\n")
        end += 1
    named = header_values.get("separator", "").strip()
    separator = _SEPARATORS.get(named.lower(), named[:1])
    separator = separator if separator and separator not in _NO_SEPARATORS else "\t"
    # The header lines stay, empty, so that the others keep their numbers.
    rows = rows_divided([*([""] * end), *lines[end:]], separator)
    width = max((len(row.cells) for row in rows.rows), default=0)
    header_cells = header_values["columns"].split(separator) if header_values.get("columns") else []
    columns = _anki_columns(header_values, [*header_cells, *[""] * (width - len(header_cells))], column_map)
    read = _read(rows, list(rows.rows), columns, f"a text exported by Anki, divided by {rows.divided_by}")
    deck = tuple(header_values[key] for key in ("tags", "deck") if header_values.get(key))
    questions = [_with_tags(question, deck) for question in read.questions]
    of_header = about_lines(range(1, end + 1), "read as the header of the export")
    return read._replace(questions=questions, remarks=[*of_header, *read.remarks])


def _anki_columns(
    header_values: Mapping[str, str], header: list[str], column_map: Mapping[str, str]
) -> Columns:
    """The columns: those that the export names by number, and the first of the others as the question."""
    guessed = columns_of(header, {})
    given: dict[int, str] = {}
    for name, field in (
        ("guid column", KEY),
        ("tags column", "tags"),
        ("deck column", "tags"),
        ("notetype column", ""),
    ):
        number = header_values.get(name, "").strip()
        if number.isdecimal() and 0 < int(number[:9]) <= len(header):
            given[int(number[:9]) - 1] = field
    fields = {at: field for at, field in guessed.fields.items() if at not in given and field != KEY}
    if TEXT not in fields.values():
        free = next((at for at in range(len(header)) if at not in given and at not in fields), None)
        fields |= {free: TEXT} if free is not None else {}
    fields |= {at: field for at, field in given.items() if field}
    named = any(header)
    return _as_mapped(Columns(tuple(header), fields, has_header=named), column_map)


def _as_mapped(columns: Columns, column_map: Mapping[str, str]) -> Columns:
    """The columns, changed as the person says. Raises WrongMap."""
    names = [columns.shown(at) for at in range(len(columns.header))]
    fields = dict(columns.fields)
    changed = columns_of(names, column_map).fields if column_map else {}
    for at, field in changed.items():
        if field in column_map:
            fields = {other: its for other, its in fields.items() if its != field} | {at: field}
    return columns._replace(fields=fields)


def _with_tags(question: FoundQuestion, deck: Sequence[str]) -> FoundQuestion:
    """The question with its tags divided: Anki writes them with spaces between, and parts after "::"."""
    tags = [part for tag in question.topics for part in tag.split()]
    names = [re.sub("[_-]+", " ", name) for tag in (*tags, *deck) for name in tag.split("::")]
    return question._replace(topics=tuple(dict.fromkeys(filter(None, names))))


def read_table(lines: Sequence[str], column_map: Mapping[str, str]) -> ListRead:
    """The questions of a table in CSV or TSV, given by its lines. Raises WrongMap."""
    rows = rows_in(lines, known_columns)
    if not rows.rows:
        return ListRead("a table", [], [rows.remark] if rows.remark else [])
    return read_rows(rows, column_map)


def read_rows(rows: Rows, column_map: Mapping[str, str]) -> ListRead:
    """The questions of these rows, of which there is one at least. Raises WrongMap."""
    form = f"a table divided by {rows.divided_by}"
    first = rows.rows[0].cells
    width = max(len(row.cells) for row in rows.rows)
    asked = [
        sum(at < len(row.cells) and is_question(row.cells[at]) for row in rows.rows[:_ROWS_LOOKED_AT])
        for at in range(width)
    ]
    most = asked.index(max(asked))
    if known_columns(first) or not any(map(is_question, first)):
        columns = columns_of(first, column_map)
        if columns.at(TEXT) is None and asked[most] and most not in columns.fields:
            columns = columns._replace(fields={**columns.fields, most: TEXT})
        read = _read(rows, rows.rows[1:], columns, form)
        header = about_lines(range(rows.rows[0].line, rows.rows[0].last + 1), "read as the header")
        return read._replace(remarks=[*header, *read.remarks])
    nameless = Columns(("",) * width, {most: TEXT}, has_header=False)
    return _read(rows, rows.rows, _as_mapped(nameless, column_map), f"{form}, without a header")


def _read(rows: Rows, body: Sequence[Row], columns: Columns, form: str) -> ListRead:
    """The questions of these rows."""
    remarks = [rows.remark] if rows.remark else []
    at = columns.at(TEXT)
    if at is None:
        names = ", ".join(f'"{columns.shown(number)}"' for number in range(len(columns.header)))
        text = f"no column is known as the question; name it with --map text=COLUMN; there are {names}"
        lines = (body[0].line, body[-1].last) if body else (0, 0)
        return ListRead(form, [], [Remark(*lines, text), *remarks])
    questions: list[FoundQuestion] = []
    for row in body:
        cells = _joined(row, columns, at, rows.delimiter)
        question = columns.question_in(cells, row.line, row.last)
        if cells == row.cells and (more := _beyond(row, columns)):
            remarks.append(more)
        elif question.text:
            questions.append(question)
        else:
            remarks.append(
                Remark(row.line, row.last, f"{columns.shown(at)} is empty; write the question there")
            )
    return ListRead(f"{form}; {columns.in_words()}", questions, [*remarks, *_beside(columns)])


def _joined(row: Row, columns: Columns, at: int, delimiter: str) -> tuple[str, ...]:
    """The cells of a row; where the question stands last and has a comma itself, its parts are joined."""
    width = len(columns.header)
    if at == width - 1 and len(row.cells) > width:
        return (*row.cells[:at], delimiter.join(row.cells[at:]))
    return row.cells


def _beyond(row: Row, columns: Columns) -> Remark | None:
    """A remark about cells without a column."""
    more = [cell for cell in row.cells[len(columns.header) :] if cell.strip()]
    if not more:
        return None
    text = f'{counted(len(more), "cell")} more than there are columns, "{one_line(more[0])[:60]}"'
    return Remark(row.line, row.last, f"{text}; put the text that holds a divider between quotes")


def _beside(columns: Columns) -> Iterator[Remark]:
    """A remark about the columns that are not read."""
    if left := columns.left_out():
        names = ", ".join(columns.shown(at) for at in left)
        text = f"{counted(len(left), 'column')} beside the question left out: {names}"
        yield Remark(0, 0, text, needs_person=False)

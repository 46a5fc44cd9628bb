"""The table of stories by principle, as text."""

from collections.abc import Sequence
from itertools import product

import pytest

from hotseat.domain.bank.level import Principle
from hotseat.domain.stories.matrix import PrincipleSum, StoryMatrix, StoryRow
from hotseat.domain.stories.story import FrontMatter, Story
from hotseat.reports.text.columns import width
from hotseat.reports.text.stories.matrix import layout, matrix_lines, short_name
from hotseat.reports.text.stories.matrix_words import cell_words, story_words, sum_words
from tests.each import each
from tests.sessions import shipped_bank

TITLES = ("A", "The migration that took two years and then some", "日本語の長い題名のある物語", "x" * 300, "")
SHIPPED = tuple(shipped_bank().principles.values())


def table(principles: Sequence[Principle]) -> StoryMatrix:
    ids = tuple(principle.id for principle in principles)
    histories = ((0, "", None), (1, "partial", None), (12_345, "gap", 9_999), (3, "held", 0))
    rows = [
        StoryRow(Story(FrontMatter(f"s{number}", title, principles=ids[number : number + 2])), *figures)  # type: ignore[arg-type]
        for number, (title, figures) in enumerate(product(TITLES, histories))
    ]
    return StoryMatrix(tuple(rows), tuple(PrincipleSum(an_id, 123, 4, "s1") for an_id in ids))


def many(number: int) -> tuple[Principle, ...]:
    return tuple(Principle(f"p{n}", f"Principle number {n}", ()) for n in range(number))


@each("columns", [60, 77, 80, 100, 160, 250])
@each("principles", [(), SHIPPED, many(1), many(40)], ids=len)
def test_it_fits_every_width_and_shows_every_principle(
    columns: int, principles: tuple[Principle, ...]
) -> None:
    lines = list(matrix_lines(table(principles), principles, columns))
    assert max(map(width, lines)) <= columns
    # The first story, which has four rows, stands in every table.
    rows = [line.removeprefix("draft: A ") for line in lines if line.startswith("draft: A ")][::4]
    assert sum(row.count("M") + row.count("a ") + row.count("·") for row in rows) == len(principles)


def test_every_name_stands_above_its_column_and_every_figure_alone() -> None:
    lines = list(matrix_lines(table(SHIPPED), SHIPPED, 80))
    plan = layout(80, len(SHIPPED))
    for index, principle in enumerate(SHIPPED):
        start = plan.title + index * plan.cell
        head = lines[index % 3]
        assert head[start:].split()[0] in principle.name or any(
            head[start:].split()[0] in name for name in principle.aliases
        )
        assert head[start - 1] == " "
    assert " 12345 gap      >1 y" in lines[5]


@pytest.mark.parametrize(
    ("name", "room", "short"),
    [
        ("are-right-a-lot", 5, "Right"),
        ("earn-trust", 5, "Trust"),
        ("earn-trust", 10, "Earn Trust"),
        ("have-backbone-disagree-and-commit", 5, "Backb"),
        ("customer-obsession", 5, "Custo"),
        ("hire-and-develop-the-best", 20, "Hire and Develop"),
    ],
)
def test_a_principle_is_named_as_fully_as_there_is_room(name: str, room: int, short: str) -> None:
    assert short_name(shipped_bank().principles[name], room) == short


def test_a_name_of_wide_or_odd_characters_is_cut_to_its_room() -> None:
    for name in ("日本語の原則", "x", "", "a\x1b[31mb"):
        assert width(short_name(Principle("one", name, ()), 5)) <= 5
        assert "\x1b" not in short_name(Principle("one", name, ()), 50)


def test_a_cell_is_told_in_one_sentence() -> None:
    names = shipped_bank().principle_names()
    front = FrontMatter("queue", "The queue", principles=("ownership", "dive-deep"))
    row = StoryRow(Story(front), 2, "gap", 12)
    assert (
        cell_words(row, "ownership", names)
        == "Ownership · The queue: main, told twice, last 12 days ago, worst: gap"
    )
    assert "does not name it" in cell_words(row, "frugality", names)
    assert story_words(row._replace(times=0), names) == (
        "The queue: draft, main Ownership; also Dive Deep; never told"
    )
    sentences = [sum_words(PrincipleSum("frugality", *figures), {"q": "The queue"}) for figures in SUMS]
    assert sentences == [
        "No ready story tells it.",
        "1 ready story tells it; told once, with The queue.",
        "2 ready stories tell it; told 3 times, always with The queue.",
        "2 ready stories tell it; told 3 times with different stories.",
    ]


SUMS = ((0, 0, ""), (1, 1, "q"), (2, 3, "q"), (2, 3, ""))


def test_counts_of_several_digits_never_touch() -> None:
    for columns in (80, 100, 160):
        (line,) = (
            line for line in matrix_lines(table(SHIPPED), SHIPPED, columns) if line.startswith("ready")
        )
        assert line.split()[2:] in (["+"] * 16, ["123"] * 16)

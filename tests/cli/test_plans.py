"""Plans named on the command line."""

from pathlib import Path

import pytest

from tests.said import Type


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["--plan", "star-2-min"], "near it: star-2-min"),
        (["--plan", "star-2-min-l6", "--level", "L7"], 'The plan "star-2-min-l6" is for L6 behavioral'),
        (["--plan", "design-l6-in-10-min"], 'The plan "design-l6" leaves a section without time in 10 min'),
        (["--plan", "desing-l6-in-12-min"], 'there is no plan "desing-l6"; near it: design-l6'),
        (["--plan", "design-l6-in-30-min", "--level", "L7"], "is for L6 system-design"),
        (["--plan", "design-l6", "--kind", "behavioral"], 'The plan "design-l6" is for L6 system-design'),
    ],
)
def test_a_plan_that_does_not_fit_is_refused_before_a_terminal_is_asked_for(
    typed: Type, practice: Path, options: list[str], sentence: str
) -> None:
    printed = typed("practice", *options)
    assert printed.code == 2
    assert sentence in printed.err

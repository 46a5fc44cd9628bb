"""Which line of a file a fault stands on."""

import pytest

from hotseat.storage.places import line_of, lines_of
from hotseat.storage.records import Path

TEXT = """\
format = 1
id = "L6"

[[prompt]]
id = "one"
levels = ["L6"]

[[prompt.follow_ups]]
text = "Why?"

  [[ prompt.follow_ups ]]
  text = "When?"
  layer = "role"

[[prompt]]
id = "two"

[[prompt.follow_ups]]
text = "Who?"

[table]
key = 1
"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ((), 1),
        (("format",), 1),
        (("id",), 2),
        (("prompt", 0), 4),
        (("prompt", 0, "id"), 5),
        (("prompt", 0, "levels", 0), 6),
        (("prompt", 0, "follow_ups", 0, "text"), 9),
        (("prompt", 0, "follow_ups", 1, "text"), 12),
        (("prompt", 0, "follow_ups", 1, "missing"), 11),
        (("prompt", 0, "missing"), 4),
        (("prompt", 1), 15),
        (("prompt", 1, "follow_ups", 0, "text"), 19),
        (("prompt", 2), 4),
        (("prompt",), 4),
        (("table", "key"), 22),
        (("nowhere",), 1),
    ],
)
def test_a_fault_is_found_by_its_keys_and_positions(path: Path, line: int) -> None:
    assert line_of(TEXT, path) == line


def test_a_file_with_a_great_many_faults_is_looked_through_once() -> None:
    text = "[[prompt]]\n" * 4_000
    lines_of.cache_clear()
    lines = [line_of(text, ("prompt", index, "id")) for index in range(4_000)]
    assert lines == list(range(1, 4_001))
    assert lines_of.cache_info().misses == 1

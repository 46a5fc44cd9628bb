"""Which line of a file a fault stands on."""

import pytest

from hotseat.storage.events.event_file import read_events
from hotseat.storage.session.transcript import SESSION
from hotseat.storage.toml import positions as places
from hotseat.storage.toml.faults import Path
from hotseat.storage.toml.positions import Lines

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
    assert Lines(TEXT).of(path) == line


LISTS = '''\
short = ["a", 5]
[[prompt]]
traps = [ # what they say
    "a, [b]", "c",

    # "d",
    5, """e
5""", [
      6,
    ],
    { f = 7 }
]
last = 1
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("short", 1), 1),
        (("prompt", 0, "traps"), 3),
        (("prompt", 0, "traps", 0), 4),
        (("prompt", 0, "traps", 1), 4),
        (("prompt", 0, "traps", 2), 7),
        (("prompt", 0, "traps", 3), 7),
        (("prompt", 0, "traps", 4), 8),
        (("prompt", 0, "traps", 5), 11),
        (("prompt", 0, "traps", 6), 3),
        (("prompt", 0, "last"), 13),
    ],
)
def test_a_fault_in_a_list_has_the_line_of_its_entry(path: Path, line: int) -> None:
    assert Lines(LISTS).of(path) == line


def test_a_file_with_a_great_many_faults_is_looked_through_once_each_time_it_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looked: list[str] = []
    look = places.lines_in

    def looking(text: str) -> dict[Path, int]:
        looked.append(text)
        return look(text)

    monkeypatch.setattr(places, "lines_in", looking)
    for time in (1, 2):
        read = read_events({"format": 1, "event": [{"type": "x"}] * 400}, "[[event]]\n" * 400, SESSION)
        assert [line for line, _ in read.unknown] == list(range(1, 401))
        # Once for what is wrong with the header, once for the events.
        assert len(looked) == 2 * time

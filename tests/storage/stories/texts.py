"""Stories for tests, as their files."""

from pathlib import Path

QUEUE = """\
---
id: queue-nobody-owned
title: The queue nobody owned
when: 2025-03
principles: [ownership, dive-deep]   # the first is the main one
people: 40
budget-musd: 1.5
stakeholder: VP
shows:
  - l7/created-platforms-frameworks-used-by-many
status: ready
---
## Situation
- ! 5 teams, 3 outages a quarter
- nobody answered
  the pager
  - not even at night
1. two quarters

They had stopped
asking.

## Claims
- outages 3 -> 0 | source: incident export | mine: wrote the rule
## Expect
- measure: how do you know it was you? -> two teams kept the old way
"""


def queue(**values: str) -> str:
    """The story with other values for these keys; a hyphen in a key is an underscore here."""
    text = QUEUE
    for key, value in values.items():
        name = key.replace("_", "-")
        line = next(line for line in text.split("\n") if line.startswith(f"{name}:"))
        text = text.replace(line, f"{name}: {value}")
    return text


def in_folder(folder: Path, name: str = "queue.md", text: str | bytes = QUEUE) -> Path:
    """The path of a file with this text in the folder, which is made where it is missing."""
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path

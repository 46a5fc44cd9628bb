"""What a process of a test's own is given."""

import os


def unmeasured() -> dict[str, str]:
    """The environment of a new interpreter that loads the program alone.

    `make coverage` measures the branches in each, and what measures imports sqlite3 and tomllib itself.
    """
    return {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}

"""The command that installs something for the Python that runs hotseat; `pip` alone may be another's."""

import os
import shlex
import sys
from importlib import util


def install_command(packages: str) -> str:
    """A command in backquotes to paste into a shell: `.venv/bin/python -m pip install 'hotseat[speech]'`.

    `packages` stands in it as it is, with quotes where a shell needs them.
    """
    python = shlex.quote(_as_typed(sys.executable))
    # What uv installs has no pip of its own.
    pip = f"{python} -m pip install" if util.find_spec("pip") else f"uv pip install --python {python}"
    return f"`{pip} {packages}`"


def _as_typed(path: str) -> str:
    """The path from the current folder on, where it lies below that."""
    try:
        near = os.path.relpath(path)
    except OSError:
        return path
    return path if near.startswith(os.pardir) else near

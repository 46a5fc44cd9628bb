"""Asks a question at the terminal."""

import sys

from hotseat.cli.echo import echo, flush


def is_answered_yes(question: str) -> bool:
    """Whether somebody answers with yes; whatever else they type, or nothing, is a no."""
    echo([f"{question} [y/N]"])
    flush()
    answer = sys.stdin.readline() if sys.stdin is not None else ""
    return answer.strip().lower() in ("y", "yes")

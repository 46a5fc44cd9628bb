"""Outputs of every kind, for a command that runs without an interpreter of its own.

A new interpreter costs what fifty such commands do. What only it can show, as its last flush, one command
shows as a process for each kind of output; all others run here.
"""

import contextlib
import io
import os
import sys
import tempfile
from typing import NamedTuple

import pytest

from hotseat.cli.main import run


class Ended(NamedTuple):
    """How a command ended, as its process would have."""

    code: int
    stderr: str


def run_into(fd: int, *arguments: str, encoding: str = "utf-8", buffered: bool = True) -> Ended:
    """Runs a command whose stdout is this file, as a terminal or pipe of that encoding would be."""
    complaints = io.StringIO()
    out = io.TextIOWrapper(os.fdopen(fd, "wb", closefd=False), encoding=encoding, write_through=not buffered)
    kept = os.dup(1)  # Where the output is broken, the program puts another file there.
    with pytest.MonkeyPatch.context() as monkeypatch, contextlib.redirect_stderr(complaints):
        monkeypatch.setattr(sys, "stdout", out)
        code = run(arguments)
    os.dup2(kept, 1)
    os.close(kept)
    with contextlib.suppress(OSError):  # A process leaves without another attempt to write.
        out.close()
    return Ended(code, complaints.getvalue())


def printed_in(encoding: str, *arguments: str) -> tuple[Ended, bytes]:
    """How the command ended, and the bytes it printed."""
    with tempfile.TemporaryFile() as output:
        ended = run_into(output.fileno(), *arguments, encoding=encoding)
        output.seek(0)
        return ended, output.read()


def run_unread(*arguments: str) -> Ended:
    """Runs a command whose reader has gone away."""
    reads, writes = os.pipe()
    os.close(reads)
    try:
        return run_into(writes, *arguments)
    finally:
        os.close(writes)


def run_full(*arguments: str, buffered: bool = True) -> Ended:
    """Runs a command whose output takes nothing, because the disk is full."""
    full = os.open("/dev/full", os.O_WRONLY)
    try:
        return run_into(full, *arguments, buffered=buffered)
    finally:
        os.close(full)

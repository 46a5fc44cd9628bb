"""What a disk and other programs can do to a file while the program writes it."""

import contextlib
import resource
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.torture.rig.terminal import Terminal


def grow_no_further(terminal: Terminal, size: int) -> None:
    """The file may not become larger; -1 takes the limit away."""
    resource.prlimit(terminal.pid, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


def remove(path: Path) -> None:
    path.unlink()


def remove_its_folder(path: Path) -> None:
    shutil.rmtree(path.parent)


def replace_by_a_copy(path: Path) -> None:
    copy = path.with_suffix(".copy")
    shutil.copy(path, copy)
    copy.replace(path)


def save_an_older_copy(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-30])


def write_behind_its_end(path: Path) -> None:
    with path.open("ab") as file:
        file.write(b"# by hand\n")


@contextmanager
def made_immutable(path: Path) -> Iterator[None]:
    """Nobody may write the file, not even its owner."""
    if shutil.which("chattr") is None or subprocess.run(["chattr", "+i", path], check=False).returncode:
        pytest.skip("this user or file system cannot make a file immutable")
    try:
        yield
    finally:
        subprocess.run(["chattr", "-i", path], check=True)


@contextmanager
def small_disk(folder: Path) -> Iterator[None]:
    """The folder is a disk of 64 KiB."""
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder)]
    if shutil.which("mount") is None or subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("this user cannot mount a small disk")
    # Waits for the end of its input, which comes however this process ends.
    unmount = ["sh", "-c", 'read -r _; exec umount --lazy "$0"', str(folder)]
    with subprocess.Popen(unmount, stdin=subprocess.PIPE, start_new_session=True) as last:
        yield
    assert last.returncode == 0


def fill(disk: Path) -> None:
    """Takes all the room there is."""
    with (disk / "filler").open("wb", buffering=0) as filler, contextlib.suppress(OSError):
        while True:
            filler.write(bytes(512))


@contextmanager
def faults_injected(terminal: Terminal, path: Path, fault: str) -> Iterator[Path]:
    """System calls on the file fail as told, which the log shows."""
    if shutil.which("strace") is None:
        pytest.skip("there is no strace here to make system calls fail")
    log = path.parents[2] / "strace.log"
    call = fault.partition(":")[0]
    which = ["-P", str(path), "-e", f"trace={call}", "-e", f"inject={fault}"]
    tracer = subprocess.Popen(
        ["strace", "-f", "-p", str(terminal.pid), "-o", str(log), *which],
        stderr=subprocess.PIPE,
        text=True,
    )
    assert tracer.stderr is not None
    if "attached" not in (said := tracer.stderr.readline()):
        tracer.wait()
        pytest.skip(f"strace may not attach here: {said.strip()}")
    try:
        yield log
    finally:
        tracer.send_signal(signal.SIGINT)
        tracer.wait()
        tracer.stderr.close()

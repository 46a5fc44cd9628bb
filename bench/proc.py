"""What Linux tells about a running program in /proc; elsewhere nothing is asked."""

import os
import re
from pathlib import Path
from typing import NamedTuple

CAN_TELL = Path("/proc/self/smaps_rollup").exists()
CANNOT = "told by /proc, which this system does not have"


class Memory(NamedTuple):
    """In MB: resident pages, and resident pages with each shared one divided among its sharers."""

    rss: float
    pss: float


def memory(pid: int) -> Memory:
    """The memory of a program."""
    told = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
    sizes = dict(re.findall(r"^(Rss|Pss): +(\d+) kB", told, re.MULTILINE))
    return Memory(int(sizes["Rss"]) / 1024, int(sizes["Pss"]) / 1024)


def cpu_seconds(pid: int) -> float:
    """Seconds of processor time of all its threads so far, in steps of a hundredth."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    user, system = int(fields[11]), int(fields[12])
    return (user + system) / os.sysconf("SC_CLK_TCK")

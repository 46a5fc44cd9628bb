"""How much memory another process takes, as the system says."""

import subprocess
from pathlib import Path

from hotseat.storage.files.looking import head_of

_STATUS_BYTES = 8_192


def resident_bytes(process_id: int) -> int | None:
    """The memory that the process takes now; None if the system does not say, or it has ended."""
    try:
        status = head_of(Path(f"/proc/{process_id}/status"), _STATUS_BYTES)
    except OSError:
        return _by_ps(process_id)
    # A process that has ended and was not waited for has no such line.
    for line in status.splitlines():
        if line.startswith(b"VmRSS:"):
            return int(line.split()[1]) * 1024
    return None


def _by_ps(process_id: int) -> int | None:
    """On macOS, which has no /proc."""
    command = ["ps", "-o", "rss=", "-p", str(process_id)]
    try:
        output = subprocess.check_output(command, stderr=subprocess.DEVNULL, timeout=2)  # noqa: S603 (ours)
        return int(output) * 1024
    except (OSError, ValueError, subprocess.SubprocessError):
        return None

"""`python -m bench.peers`: installs the peers that are missing, each into an environment of its own.

A peer that cannot be installed costs one sentence: the others are measured without it.
"""

import subprocess
import sys

from bench.peers.programs import PEERS, Peer

PYTHON = sys.executable


def main() -> None:
    """Installs each that is missing, and says what became of it."""
    for peer in PEERS:
        if peer.is_installed:
            print(f"{peer.versions}: installed")
            continue
        print(f"installing {peer.name} ...", flush=True)
        trouble = _install(peer)
        print(f"{peer.name} could not be installed: {trouble}" if trouble else f"{peer.versions}: installed")


def _install(peer: Peer) -> str:
    """Makes its environment; the last line of what went wrong, or nothing."""
    pip = [str(peer.environment / "bin" / "python"), "-m", "pip", "--quiet", "--disable-pip-version-check"]
    for command in (
        [PYTHON, "-m", "venv", str(peer.environment)],
        [*pip, "install", *peer.packages],
    ):
        try:
            done = subprocess.run(command, capture_output=True, text=True, check=False)
        except OSError as trouble:
            return str(trouble)
        if done.returncode:
            lines = done.stderr.strip().splitlines()
            return lines[-1] if lines else f"{command[0]} ended with {done.returncode}"
    return "" if peer.is_installed else f"pip installed no command {peer.command}"


if __name__ == "__main__":
    main()

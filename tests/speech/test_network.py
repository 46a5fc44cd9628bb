"""Whatever hotseat does with speech, it stays on the machine, but for the download of a model."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.processes import unmeasured
from tests.sessions import answered_session

COMMANDS = (
    ["speech", "check"],
    ["speech", "check", "--json"],
    ["speech", "transcribe", "last"],
    ["speech", "transcribe", "--all"],
    ["speech", "get-model"],
    ["show", "last"],
    ["list"],
    ["config"],
)
ONLY_REPORTS = """
import sys
def refuse(event, _):
    if event.startswith(("socket.", "urllib.", "http.")):
        raise SystemExit(f"asked a network: {event}")
sys.addaudithook(refuse)
from hotseat.cli.main import run
code = run(sys.argv[1:])
assert not {"numpy", "pywhispercpp", "webrtcvad", "sounddevice", "hibari"} & set(sys.modules), "a library"
assert "urllib.request" not in sys.modules or "get-model" in sys.argv, "ready to ask a network"
raise SystemExit(0 if code in (0, 1) else code)
"""


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_no_command_asks_a_network_by_itself(command: list[str], practice: Path) -> None:
    """Nor does it load a library of speech. `get-model` is answered by nobody, which is a no."""
    answered_session(practice / "sessions")
    done = subprocess.run(
        [sys.executable, "-c", ONLY_REPORTS, *command],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        env=unmeasured(),
    )
    assert done.returncode == 0, done.stderr

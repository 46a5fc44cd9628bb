"""A process that is to stay offline does, whatever its libraries try."""

import subprocess
import sys

import pytest

TRIES = (
    "import socket; socket.socket()",
    "import socket; socket.create_connection(('127.0.0.1', 9))",
    "import socket; socket.getaddrinfo('localhost', 80)",
    "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9/')",
    "import _socket; _socket.socket()",
)


@pytest.mark.parametrize("tries", TRIES)
def test_nothing_opens_a_socket(tries: str) -> None:
    program = f"from hotseat.speech.offline import stay_offline; stay_offline(); {tries}"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode != 0
    assert "NoNetwork" in done.stderr

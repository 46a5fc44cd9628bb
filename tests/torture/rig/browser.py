"""A real browser without a window, driven over its debugging pipe: it needs no library and no port."""

import base64
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Any

PATIENCE = 20.0
"""Seconds a wait lasts before it fails."""
NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")

_OPTIONS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--remote-debugging-pipe"]
_LAUNCH = """
import fcntl, os, sys
ends = [fcntl.fcntl(int(end), fcntl.F_DUPFD, 10) for end in sys.argv[1:3]]
for number, end in zip((3, 4), ends):
    os.dup2(end, number)
os.execv(sys.argv[3], sys.argv[3:])
"""
"""It reads its commands from 3 and answers on 4."""


def found() -> str:
    """The browser's command, or nothing where there is none."""
    return next((path for name in NAMES if (path := shutil.which(name))), "")


class Browser:
    """One page in a browser of its own."""

    def __init__(self, home: Path) -> None:
        reads, self._writes = os.pipe()
        self._reads, writes = os.pipe()
        command = [found(), *_OPTIONS, f"--user-data-dir={home}"]
        self._process = subprocess.Popen(
            [sys.executable, "-c", _LAUNCH, str(reads), str(writes), *command],
            pass_fds=(reads, writes),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(reads)
        os.close(writes)
        self._replies = os.fdopen(self._reads, "rb")
        self._number = 0
        self._buffer = b""
        self.said: list[dict[str, Any]] = []
        """What the browser told without being asked: its console and its complaints among it."""
        target = self._call("Target.createTarget", url="about:blank")["targetId"]
        attached = self._call("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.do(f"{domain}.enable")

    def __enter__(self) -> "Browser":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.terminate()
        self._process.wait(PATIENCE)
        os.close(self._writes)
        self._replies.close()

    def do(self, method: str, **parameters: Any) -> dict[str, Any]:
        """A command for the page."""
        return self._call(method, self._session, **parameters)

    def _call(self, method: str, session: str = "", **parameters: Any) -> dict[str, Any]:
        self._number += 1
        call: dict[str, Any] = {"id": self._number, "method": method, "params": parameters}
        if session:
            call["sessionId"] = session
        os.write(self._writes, json.dumps(call).encode() + b"\0")
        while True:
            message = self._message()
            if message.get("id") == self._number:
                assert "error" not in message, message
                result: dict[str, Any] = message["result"]
                return result
            self.said.append(message)

    def _message(self) -> dict[str, Any]:
        while b"\0" not in self._buffer:
            part = os.read(self._replies.fileno(), 65_536)
            assert part, "the browser has ended"
            self._buffer += part
        message, _, self._buffer = self._buffer.partition(b"\0")
        found: dict[str, Any] = json.loads(message)
        return found

    def open(self, address: str) -> None:
        self.do("Page.navigate", url=address)

    def value(self, script: str) -> Any:
        """What an expression on the page is."""
        result = self.do("Runtime.evaluate", expression=script, returnByValue=True)
        assert "exceptionDetails" not in result, result
        return result["result"].get("value")

    def wait_for(self, script: str) -> float:
        """Seconds until the expression holds."""
        began = time.monotonic()
        while not self.value(script):
            assert time.monotonic() - began < PATIENCE, f"waited for {script}: {self.text}"
            time.sleep(0.005)
        return time.monotonic() - began

    @property
    def text(self) -> str:
        return str(self.value("document.body ? document.body.innerText : ''"))

    def window(self, width: int, height: int, scheme: str, *, phone: bool = False) -> None:
        """The size of the window, and whether it is light or dark."""
        self.do(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=2 if phone else 1,
            mobile=phone,
        )
        self.do("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])

    def picture(self, path: Path) -> None:
        """What the page looks like, as a PNG."""
        path.write_bytes(base64.b64decode(self.do("Page.captureScreenshot", format="png")["data"]))

    def complaints(self) -> list[str]:
        """What the console said that is a warning or worse, refusals of the policy among it."""
        self.value("1")
        entries = [one["params"]["entry"] for one in self.said if one.get("method") == "Log.entryAdded"]
        thrown = [one for one in self.said if one.get("method") == "Runtime.exceptionThrown"]
        bad = [str(entry["text"]) for entry in entries if entry["level"] in ("warning", "error")]
        return bad + [str(one) for one in thrown]

    def requests(self) -> list[str]:
        """Every address that was asked for."""
        sent = [one["params"] for one in self.said if one.get("method") == "Network.requestWillBeSent"]
        return [str(one["request"]["url"]) for one in sent]

"""Child programs that say what a transcriber says; they are real, and need no library."""

import json
import sys

BEGUN = {"type": "begun", "seconds": 8.5}
WORDS = [
    {"type": "word", "at": 2.0, "to": 2.5, "text": "began"},
    {"type": "word", "at": 0.5, "to": 0.75, "text": "We"},
]
VOICE = {"type": "voice", "spans": [[0.5, 0.8], [1.9, 2.6]]}
FINISHED = {"type": "finished", "engine": "whisper.cpp tiny.en q8_0"}
WAITS = "import threading; threading.Event().wait()"
DIES_WITH_US = "import sys; sys.stdin.read()"


def child(*lines: object, then: str = "") -> list[str]:
    """A program that writes these lines and then does something else."""
    text = "".join(line if isinstance(line, str) else f"{json.dumps(line)}\n" for line in lines)
    return [sys.executable, "-c", f"import os; os.write(1, {text.encode()!r}); {then}"]

"""A program that records an answer, to be killed: the desk without screens, and the real recorder.

`python -m tests.torture.rig.recorded_practice FOLDER` with the settings in its environment. It prints the
session's id, and then the number of its recorder's process whenever it sees a new one.
"""

import os
import sys
from pathlib import Path
from random import Random

from hotseat.clock import SystemClock
from hotseat.desk.desk import Desk
from hotseat.domain.bank.bank import Choice
from hotseat.storage.files.folder import PracticeFolder
from tests.waiting import look_later

PROMPT = "earn-trust-missed-commitment"
LOOKS_OF_A_SECTION = 15
"""After so many looks, it pauses or goes on."""


def children_of(process: int) -> list[int]:
    """The numbers of the processes that this process has started, and that have not ended."""
    tasks = Path(f"/proc/{process}/task").iterdir()
    return [int(number) for task in tasks for number in (task / "children").read_text().split()]


def main(folder: str) -> None:
    """Answers, with pauses, until it is killed."""
    desk = Desk(PracticeFolder(Path(folder), ""), SystemClock(), Random(1))
    rehearsal = desk.begin(Choice("L6", "behavioral"), desk.bank.current.prompts[PROMPT])
    tell(rehearsal.session.header.id)
    rehearsal.enter("situation")
    looks, seen = 0, [0]
    while True:
        rehearsal.tick()
        desk.recording.follow(rehearsal)
        if (now := children_of(os.getpid())) and now != seen:
            seen = now
            tell(" ".join(map(str, seen)))
        looks += 1
        if looks % LOOKS_OF_A_SECTION == 0:
            (rehearsal.resume if rehearsal.session.paused else rehearsal.pause)()
        look_later()


def tell(text: str) -> None:
    """A line at once."""
    os.write(1, f"{text}\n".encode())


if __name__ == "__main__":
    main(sys.argv[1])

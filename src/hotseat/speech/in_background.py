"""How a child program works in the background: when nobody else needs the processor, and not without us."""

import os
import threading
from collections.abc import Callable

from hotseat.speech.lines import IN, lines_from

NICE = 10
"""How far it steps back behind other programs."""
ENDED = 1


def work_in_background(clean_up: Callable[[], object] = lambda: None) -> None:
    """Steps back behind other programs, and ends this one when its parent tells it to stop, or dies.

    Before that it calls `clean_up`.
    """
    os.nice(NICE)
    threading.Thread(target=_end_with_parent, args=(clean_up,), daemon=True).start()


def _end_with_parent(clean_up: Callable[[], object]) -> None:
    for line in lines_from(IN):
        if line.get("type") == "stop":
            break
    clean_up()
    os._exit(ENDED)

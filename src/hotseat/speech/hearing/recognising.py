"""Recognises English speech, by whisper.cpp."""

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
from pywhispercpp.model import Model

from hotseat.speech.hearing.grouping import Recognised

HUNDREDTHS = 100
"""The parts of a second in which whisper.cpp gives times."""


class Recogniser:
    """A model that was loaded, and uses one thread."""

    def __init__(self, model: Path) -> None:
        """The model is given by its path: whatever pywhispercpp knows by a name it downloads."""
        self._model = Model(
            str(model),
            n_threads=1,
            language="en",
            token_timestamps=True,
            # A segment is then one word; one that is not a whole word never begins with a space.
            split_on_word=True,
            max_len=1,
            no_context=True,
            suppress_nst=True,
            print_realtime=False,
            print_progress=False,
            redirect_whispercpp_logs_to=None,
        )

    def recognise(self, sound: bytes, goes_on: Callable[[], None]) -> Iterator[Recognised]:
        """The words of up to 30 s of sound. `goes_on` is called again and again meanwhile."""
        samples = np.frombuffer(sound, np.int16).astype(np.float32) / 32_768

        def abort() -> bool:
            goes_on()
            return False

        for segment in self._model.transcribe(samples, abort_callback=abort):
            # The first is empty, and has no probability.
            if text := segment.text.strip():
                yield Recognised(segment.t0 / HUNDREDTHS, segment.t1 / HUNDREDTHS, text)

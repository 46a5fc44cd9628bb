"""Lists the microphones, as a program of its own: `python -m hotseat.speech.list_microphones`.

It tells one line of JSON, {"type": "microphones", "names": [...]} or {"type": "failed", "why": "..."}.
"""

import os

from hotseat.speech.devices.choosing import microphones
from hotseat.speech.devices.microphone import NoMicrophone
from hotseat.speech.lines import OUT, write_line


def main() -> None:
    """Tells the line."""
    try:
        write_line(OUT, {"type": "microphones", "names": microphones()})
    except NoMicrophone as trouble:
        write_line(OUT, {"type": "failed", "why": str(trouble)})


if __name__ == "__main__":
    main()
    # As in the recorder: what a library of sound does at an end may hang or abort.
    os._exit(0)

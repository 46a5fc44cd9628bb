"""The doorway's threshold: `hotseat` and `python -m hotseat` enter here."""

import gc
import os
import sys


def main() -> None:
    """Runs the command line and ends the process with its exit code."""
    # Start-up makes objects that stay: collecting among them costs a fifth of it. The app turns it on again.
    gc.disable()
    try:
        from hotseat.cli.main import run  # noqa: PLC0415 (after the collector is off)

        exit_code = run(sys.argv[1:])
    except KeyboardInterrupt:  # While it was only being imported.
        exit_code = 130
    # Everything is written and flushed; taking the interpreter apart would cost a seventh of `hotseat list`.
    os._exit(exit_code)


if __name__ == "__main__":
    main()

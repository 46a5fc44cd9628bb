"""The doorway's threshold: `hotseat` and `python -m hotseat` enter here."""

import gc
import os
import sys


def main() -> None:
    """Runs the command line and ends the process with its exit code."""
    # Start-up makes objects that stay: collecting among them costs a fifth of it. The app turns it on again.
    gc.disable()
    arguments, painted = sys.argv[1:], None
    try:
        if not arguments or arguments[0] == "--folder":
            from hotseat.first_frame.painting import painted_frame  # noqa: PLC0415 (only home has one)

            painted = painted_frame(arguments)
        from hotseat.cli.main import run  # noqa: PLC0415 (after the frame is painted)

        exit_code = run(arguments, painted)
    except KeyboardInterrupt:  # While it was only being imported.
        exit_code = 130
    finally:
        if painted is not None:
            painted.give_back()
    # Everything is written and flushed; taking the interpreter apart would cost a seventh of `hotseat list`.
    os._exit(exit_code)


if __name__ == "__main__":
    main()

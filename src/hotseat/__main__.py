"""The doorway's threshold: `hotseat` and `python -m hotseat` enter here."""

import gc
import sys


def main() -> None:
    """Runs the command line and exits with its code."""
    # Start-up makes objects that stay: collecting among them costs a fifth of it. The app turns it on again.
    gc.disable()
    from hotseat.cli import run  # noqa: PLC0415 (after the collector is off)

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()

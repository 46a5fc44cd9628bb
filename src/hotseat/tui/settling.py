"""What is done once, when the home screen is complete and the user waits for nothing."""

import gc

SETTLED_SECONDS = 0.3
"""Seconds to wait for that moment once the home screen is complete."""


def settle() -> None:
    """Frees what start-up left over, and exempts the remaining objects from garbage collection."""
    gc.collect()
    gc.freeze()
    gc.enable()

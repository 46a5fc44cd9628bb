"""The two clocks a session is timed by."""

import time
from collections.abc import Callable, MutableMapping
from typing import Protocol

DAY_SECONDS = 86_400


class Clock(Protocol):
    """Two readings of the seconds since some fixed moment; they differ by the time the machine slept."""

    def awake(self) -> float:
        """Seconds, not counting those when the machine slept, if the system can measure that."""
        ...

    def elapsed(self) -> float:
        """Seconds, including those when the machine slept; sessions are timed by these."""
        ...


class SystemClock:
    """The clocks of this machine.

    Linux counts sleep in CLOCK_BOOTTIME and macOS in CLOCK_MONOTONIC_RAW; on both `time.monotonic` does not.
    Elsewhere both are `time.monotonic`, and a nap shows as one late tick.
    """

    def __init__(self) -> None:
        self._elapsed = _sleepless()

    def awake(self) -> float:
        """Seconds the machine was awake."""
        return time.monotonic()

    def elapsed(self) -> float:
        """Seconds that have passed."""
        return self._elapsed()


def _sleepless() -> Callable[[], float]:
    for name in ("CLOCK_BOOTTIME", "CLOCK_MONOTONIC_RAW"):
        if (clock_id := getattr(time, name, None)) is not None:
            return lambda: time.clock_gettime(clock_id)
    return time.monotonic


def without_impossible_zone(environment: MutableMapping[str, str]) -> str:
    """Sets the time zone to UTC if it is a day or more away from UTC, because no date can be computed in it.

    Returns a sentence that says so, or an empty string if the time zone was left alone.
    """
    if max(abs(time.timezone), abs(time.altzone)) < DAY_SECONDS:
        return ""
    notice = f"TZ={environment['TZ']} is more than a day away from UTC; times are told in UTC"
    environment["TZ"] = "UTC"
    time.tzset()
    return notice

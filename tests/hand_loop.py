"""An event loop that says when nothing is left to be done, and whose time is moved by that alone.

The library's pilot takes a program for ready when the processor has little to do for a moment, which a busy
machine answers at random. The loop knows: nothing can be done at once when it would begin to wait.
"""

import asyncio
import selectors
from collections.abc import Callable

AT_WORK_SECONDS = 0.05
"""A timer as near as this is work going on, as a repaint; one farther off is a clock's."""

TURNS_BETWEEN_LOOKS = 50
"""So often the loop does what it has to do before it asks the machine what came from outside meanwhile."""


class _Selector(selectors.DefaultSelector):
    """Asks before it waits for something from outside."""

    def __init__(self, goes_on: Callable[[float | None], bool], waited: Callable[[float], None]) -> None:
        super().__init__()
        self._goes_on = goes_on
        self._waited = waited
        self.turns = 0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        self.turns += 1
        if timeout == 0 and self.turns % TURNS_BETWEEN_LOOKS:
            return []
        came = super().select(0)
        if came or timeout == 0 or self._goes_on(timeout):
            return came
        came = super().select(timeout)
        if not came and timeout is not None:
            self._waited(timeout)
        return came


class HandLoop(asyncio.SelectorEventLoop):
    """Its seconds pass at once where someone waits for it to settle, and otherwise as in any loop."""

    def __init__(self) -> None:
        self._seconds = 0.0
        self._until: float | None = None
        self._waiting: list[asyncio.Future[None]] = []
        self._put_off: dict[object, Callable[[], None]] = {}
        self._machine = _Selector(self._before_a_wait, self._waited)
        super().__init__(self._machine)

    @property
    def turns(self) -> int:
        """How often it did all that it had to do; between two turns only the test itself does anything."""
        return self._machine.turns

    def time(self) -> float:
        return self._seconds

    def put_off(self, subject: object, work: Callable[[], None]) -> None:
        """Does this for a subject when nothing else is left to be done, once however often it is put off."""
        self._put_off[subject] = work

    async def settle(self) -> None:
        """Waits until nothing is left to be done, with what goes on at once, as a repaint.

        What another thread does is not waited for.
        """
        settled = self.create_future()
        self._waiting.append(settled)
        await settled

    async def pass_seconds(self, seconds: float) -> None:
        """Lets exactly so much time pass, with all it brings, and stops there, whatever goes on."""
        self._until = self._seconds + seconds
        try:
            await self.settle()
        finally:
            self._until = None

    def _before_a_wait(self, timeout: float | None) -> bool:
        """Whether the loop goes on at once, because time passed or somebody waited for it to settle."""
        if self._put_off and (timeout is None or timeout > AT_WORK_SECONDS):
            for work in self._put_off.values():
                self.call_soon(work)
            self._put_off.clear()
            return True
        if not self._waiting:
            return False
        left = AT_WORK_SECONDS if self._until is None else self._until - self._seconds
        if timeout is not None and timeout <= left:
            self._seconds += timeout
        elif self._until is not None and left > 0:
            self._seconds = self._until
        else:
            self._wake()
        return True

    def _wake(self) -> None:
        for settled in self._waiting:
            if not settled.done():
                settled.set_result(None)
        self._waiting.clear()

    def _waited(self, seconds: float) -> None:
        """Nobody waited for the loop to settle, so the time of the machine passed."""
        self._seconds += seconds


def running_loop() -> HandLoop:
    """The loop of the test that runs."""
    loop = asyncio.get_running_loop()
    assert isinstance(loop, HandLoop)
    return loop

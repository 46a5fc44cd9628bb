"""What a command prints that a test types."""

from collections.abc import Callable
from typing import NamedTuple


class Printed(NamedTuple):
    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()

    @property
    def is_one_sentence_of_trouble(self) -> bool:
        return self.out == "" and self.err.count("\n") == 1 and self.err.startswith("hotseat: ")


Type = Callable[..., Printed]

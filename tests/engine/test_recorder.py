"""A state changes by what the rules allow and the journal was given, in that order."""

import pytest

from hotseat.domain.refusal import Refused
from hotseat.engine.recorder import Recorder


class Paper:
    """A journal that takes nothing while it is `full`, and what the state was at each of its lines."""

    def __init__(self) -> None:
        self.full = False
        self.seen: list[int] = []
        self.written: list[int] = []
        self.kept: list[int] = []
        self.recorder = Recorder(0, self, up_to_nine)

    @property
    def trouble(self) -> str:
        return "the paper is full" if self.kept else ""

    @property
    def waiting(self) -> int:
        return len(self.kept)

    def append(self, event: int) -> None:
        self.seen.append(self.recorder.state)
        self.kept.append(event)
        self.retry()

    def retry(self) -> None:
        if not self.full:
            self.written += self.kept
            self.kept = []


def up_to_nine(number: int, added: int) -> int:
    if number + added > 9:
        raise Refused("nine is the most")
    return number + added


def test_an_event_is_visible_only_once_it_is_written() -> None:
    paper = Paper()
    paper.recorder.record(4)
    paper.recorder.record(5)
    assert paper.seen == [0, 4]
    assert paper.recorder.state == 9


def test_what_the_rules_refuse_is_neither_written_nor_visible() -> None:
    paper = Paper()
    paper.recorder.record(4)
    with pytest.raises(Refused, match="nine is the most"):
        paper.recorder.record(6)
    assert paper.written == [4]
    assert paper.recorder.state == 4


def test_a_full_disk_stops_nothing_and_what_waits_is_written_in_order_afterwards() -> None:
    paper = Paper()
    paper.full = True
    paper.recorder.record(1)
    paper.recorder.record(2)
    paper.recorder.retry()
    assert (paper.recorder.state, paper.recorder.trouble) == (3, "the paper is full")
    assert (paper.recorder.waiting, paper.written) == (2, [])
    paper.full = False
    paper.recorder.retry()
    assert (paper.recorder.waiting, paper.recorder.trouble, paper.written) == (0, "", [1, 2])

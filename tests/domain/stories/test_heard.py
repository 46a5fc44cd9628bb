"""How a story sounded when it was told."""

from hotseat.domain.review.answers import Answer
from hotseat.domain.review.calibration import Sounded
from hotseat.domain.stories.heard import heard_when_told
from tests.domain.answering import an_answer
from tests.sessions import shipped_bank

LEVELS = shipped_bank().levels


def telling(**heard: int) -> Answer:
    return an_answer()._replace(story="queue", sounded=tuple(Sounded(*counts) for counts in heard.items()))


def test_the_latest_telling_comes_first_and_equal_ones_are_counted() -> None:
    tellings = [telling(L6=3, L7=4), telling(), telling(L7=2), telling(L7=4)]
    assert heard_when_told(tellings, LEVELS) == [
        "3 of 5 characteristics of L6 heard once",
        "4 of 5 characteristics of L7 heard twice, 2 of 5 once",
        "1 telling without a tick",
    ]


def test_a_level_that_is_gone_has_no_number_of_characteristics() -> None:
    assert heard_when_told([telling(L9=1)] * 3, LEVELS) == ["1 characteristic of L9 heard 3 times"]


def test_nothing_is_said_without_tellings_and_without_ticks_that() -> None:
    assert heard_when_told([], LEVELS) == []
    assert heard_when_told([telling(), telling()], LEVELS) == ["in 2 tellings no characteristic was ticked"]

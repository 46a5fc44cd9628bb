"""What tests of a pair in line mode begin with."""

from collections.abc import Callable

from hotseat.domain.bank.bank import Choice
from hotseat.domain.interview.pair import Pair
from hotseat.line.room import Room
from tests.line.driving import Typed
from tests.line.scenes import QUESTION

KIM_ASKS_SAM = Pair("Kim", "Sam", 55 * 60, 3)
ANSWERED: tuple[Typed, ...] = ("", 41.0, "", 52.0, "n + owned the date #earn-trust", "", 70.0, "f")
"""From the card to the follow-ups."""
RATED: tuple[Typed, ...] = (*ANSWERED, "r", "3", "2", "done", "", "4", "2", "done", "")
"""From the card to both ratings side by side."""
DEBRIEFED: tuple[Typed, ...] = (*RATED, "3")


def begin(pair: Pair = KIM_ASKS_SAM) -> Callable[[Room], None]:
    """As `hotseat practice --pair --prompt` does."""

    def opening(room: Room) -> None:
        room.begin(Choice("L6", "behavioral"), room.desk.bank.current.prompt(QUESTION), pair)

    return opening


def begin_design(pair: Pair) -> Callable[[Room], None]:
    """The same with the first design that has a change of its requirements."""

    def opening(room: Room) -> None:
        prompts = room.desk.bank.current.prompts.values()
        prompt = next(prompt for prompt in prompts if prompt.change and "L7" in prompt.levels)
        room.begin(Choice("L7", "system-design"), prompt, pair)

    return opening

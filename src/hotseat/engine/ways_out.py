"""The ways to leave a session, and what each means, in the words that every face of the program uses."""

from typing import Literal, NamedTuple

WayId = Literal["stay", "finish", "later", "keep", "discard", "end"]


class WayOut(NamedTuple):
    """A way to leave a session: what it is called, and what it means."""

    id: WayId
    name: str
    means: str


WAYS_OUT = (
    WayOut("finish", "Finish", "the session is complete"),
    WayOut("later", "Later", "it waits on the home screen, to be resumed"),
    WayOut("keep", "Close unfinished", "it stays in the list and is not offered again"),
    WayOut("discard", "Discard", "a trial: it counts nowhere, and can be restored"),
)
WAYS_OUT_OF_A_TRIAL = (WayOut("end", "End the try", "back to the home screen; nothing of it is kept"),)


def ways_out(*, ticking: bool, can_finish: bool, is_trial: bool) -> tuple[WayOut, ...]:
    """The ways out, beginning with the one that changes least, which is to go on."""
    stay = WayOut("stay", "Go on", "the clock is running" if ticking else "where you were")
    ways = WAYS_OUT_OF_A_TRIAL if is_trial else WAYS_OUT
    return (stay, *(way for way in ways if way.id != "finish" or can_finish))

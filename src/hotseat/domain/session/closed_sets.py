"""The fields that allow a fixed set of values, and what is read of an event that holds another value.

A later version of the program may write values that this one does not know. Where a replacement would not
distort the event, the unknown value is replaced; else the whole event is left out.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from hotseat.domain.session import events as e
from hotseat.domain.session.corrections import correction_events as c
from hotseat.domain.session.recordings.recording_events import RecordingEnded
from hotseat.domain.session.stories.story_events import Told
from hotseat.domain.vocabulary import (
    LAYERS,
    ORIGINS,
    OUTCOMES,
    RATERS,
    RECORDING_ENDS,
    SIGNS,
    STORY_WAYS,
    TICK_LISTS,
    VOTES,
    FollowUp,
)


class ClosedSet(NamedTuple):
    """The known values, and the one that replaces an unknown value.

    `instead` is None if the event would mean nothing without the value.
    """

    known: tuple[str, ...]
    instead: str | None = None


_FOLLOW_UP = {
    "layer": ClosedSet(("", *LAYERS), ""),
    "origin": ClosedSet(ORIGINS, "custom"),
}
ClosedSets = Mapping[type[Any], Mapping[str, ClosedSet]]
"""By the type of an event, or of a part of one, and the name of its field."""

OF_SESSIONS: ClosedSets = {
    e.Asked: {},
    FollowUp: _FOLLOW_UP,
    e.FollowUpAsked: _FOLLOW_UP,
    e.FollowUpAnswered: {"outcome": ClosedSet(("", *OUTCOMES), "")},
    e.Noted: {"sign": ClosedSet(SIGNS, "")},
    c.Edited: {"sign": ClosedSet(SIGNS, "")},
    c.FollowUpChanged: {"outcome": ClosedSet(("", *OUTCOMES), "")},
    e.Rated: {"by": ClosedSet(RATERS)},
    e.Ticked: {"list": ClosedSet(TICK_LISTS)},
    e.Voted: {"vote": ClosedSet(VOTES)},
    Told: {"chosen": ClosedSet(STORY_WAYS, "card")},
    RecordingEnded: {"why": ClosedSet(RECORDING_ENDS, "stopped")},
}
"""The closed sets in a session's events and in their parts. A type that is not listed has none."""


class Understood(NamedTuple):
    """An event without the values that this version does not know; `event` is None if it is left out."""

    event: Any
    unknown: tuple[str, ...]
    """Each unknown value with its field, in words."""


def understood(event: Any, closed_sets: ClosedSets) -> Understood:
    """The event with its unknown values replaced, and a list of them."""
    unknown: list[str] = []
    for field, closed in closed_sets.get(type(event), {}).items():
        value = getattr(event, field)
        if value not in closed.known:
            unknown.append(f'the {field} "{value}"')
            if closed.instead is None:
                return Understood(None, tuple(unknown))
            event = event._replace(**{field: closed.instead})
    if follow_ups := getattr(event, "follow_ups", ()):
        parts = [understood(follow_up, closed_sets) for follow_up in follow_ups]
        unknown += [value for part in parts for value in part.unknown]
        event = event._replace(follow_ups=tuple(part.event for part in parts))
    return Understood(event, tuple(unknown))

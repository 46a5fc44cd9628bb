"""The values that only some fields may have, and what is left of an event with another one.

A later version may know more of them. What it wrote is read without them: where an empty value says nothing
wrong it takes the place of the strange one, else the whole event is left out.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from hotseat.domain.session import events as e
from hotseat.domain.session.corrections import correction_events as c
from hotseat.domain.vocabulary import LAYERS, ORIGINS, OUTCOMES, RATERS, SIGNS, TICK_LISTS, VOTES, FollowUp


class ClosedSet(NamedTuple):
    """The values known, and the one that stands for a stranger; None where an event means nothing without."""

    known: tuple[str, ...]
    instead: str | None = None


_FOLLOW_UP = {
    "layer": ClosedSet(("", *LAYERS), ""),
    "origin": ClosedSet(ORIGINS, "custom"),
}
ClosedSets = Mapping[type[Any], Mapping[str, ClosedSet]]
"""By the event, or the part of one, and its field."""

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
}
"""Those of a session's events, and of parts of them. What is not here holds no such value."""


class Understood(NamedTuple):
    """An event without the values nobody here knows; None where nothing is left of it."""

    event: Any
    strange: tuple[str, ...]
    """Each such value with its field, in words."""


def understood(event: Any, closed_sets: ClosedSets) -> Understood:
    """What is left of an event, and which of its values are strange."""
    strange: list[str] = []
    for field, closed in closed_sets.get(type(event), {}).items():
        value = getattr(event, field)
        if value not in closed.known:
            strange.append(f'the {field} "{value}"')
            if closed.instead is None:
                return Understood(None, tuple(strange))
            event = event._replace(**{field: closed.instead})
    if isinstance(event, e.Asked):
        parts = [understood(one, closed_sets) for one in event.follow_ups]
        strange += [one for part in parts for one in part.strange]
        event = event._replace(follow_ups=tuple(part.event for part in parts))
    return Understood(event, tuple(strange))

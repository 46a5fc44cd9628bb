"""The types of event and their names in a session's file."""

from hotseat.domain.session import events as e
from hotseat.domain.session.corrections import correction_events as c
from hotseat.domain.session.recordings.recording_events import Recorded, RecordingEnded
from hotseat.domain.session.stories.story_events import Looked, Told

EVENT_TYPES: dict[str, type[e.Event]] = {
    "asked": e.Asked,
    "prepared": e.Prepared,
    "story_lacked": e.StoryLacked,
    "told": Told,
    "looked": Looked,
    "entered": e.Entered,
    "paused": e.Paused,
    "away": e.Away,
    "resumed": e.Resumed,
    "noted": e.Noted,
    "changed": e.Changed,
    "ticked": e.Ticked,
    "cut_in": e.CutIn,
    "recovered": e.Recovered,
    "answered": e.Answered,
    "guessed": e.Guessed,
    "follow_up_asked": e.FollowUpAsked,
    "follow_up_answered": e.FollowUpAnswered,
    "rated": e.Rated,
    "voted": e.Voted,
    "undone": e.Undone,
    "moved": e.Moved,
    "reopened": e.Reopened,
    "finished": e.Finished,
    "abandoned": e.Abandoned,
    "edited": c.Edited,
    "removed": c.Removed,
    "follow_up_changed": c.FollowUpChanged,
    "follow_up_withdrawn": c.FollowUpWithdrawn,
    "taken_back": c.TakenBack,
    "redone": c.Redone,
    "recorded": Recorded,
    "recording_ended": RecordingEnded,
}
"""Each type of event by its name in a file."""

_NAMES = {kind: name for name, kind in EVENT_TYPES.items()}


def name_of(event: e.Event) -> str:
    """The name of an event's type in a file."""
    return _NAMES[type(event)]

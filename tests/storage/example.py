"""One session, as it stands in a file and as values."""

from datetime import UTC, datetime

from hotseat.domain.pacing import Section
from hotseat.domain.session import events as e
from hotseat.domain.session.header import Header
from hotseat.domain.vocabulary import FollowUp
from hotseat.storage.toml.encoding import encode, encode_header

WRITTEN = """\
format = 1
id = "2026-11-22-064432-l6-behavioral-4f2a"
started = 2026-11-22T06:44:32+00:00
level = "L6"
kind = "behavioral"
mode = "solo"
candidate = "Sam"

[[event]]
at = 0.0
type = "asked"
prompt = "earn-trust-missed-commitment"
text = "Tell me about a time you won a partner team back after missing a commitment."
competency = "stakeholders"
principles = ["earn-trust"]
pacing = "star-l6"
tolerance = 5
[[event.sections]]
id = "situation"
name = "Situation"
low = 30
high = 45
[[event.sections]]
id = "task"
name = "Task"
low = 30
high = 30
[[event.follow_ups]]
layer = "role"
origin = "prompt"
text = "What was the first thing you said?"

[[event]]
at = 14.2
type = "entered"
section = "situation"

[[event]]
at = 52.9
type = "noted"
section = "situation"
sign = "+"
principles = []
text = "named the customer first"

[[event]]
at = 55.8
type = "entered"
section = "task"

"""
HEADER = Header(
    format=1,
    id="2026-11-22-064432-l6-behavioral-4f2a",
    started=datetime(2026, 11, 22, 6, 44, 32, tzinfo=UTC),
    level="L6",
    kind="behavioral",
    mode="solo",
    candidate="Sam",
)
EVENTS: list[e.Event] = [
    e.Asked(
        at=0.0,
        prompt="earn-trust-missed-commitment",
        text="Tell me about a time you won a partner team back after missing a commitment.",
        competency="stakeholders",
        principles=("earn-trust",),
        pacing="star-l6",
        tolerance=5,
        sections=(Section("situation", "Situation", 30, 45), Section("task", "Task", 30, 30)),
        follow_ups=(FollowUp("role", "prompt", "What was the first thing you said?"),),
    ),
    e.Entered(14.2, "situation"),
    e.Noted(at=52.9, section="situation", sign="+", principles=(), text="named the customer first"),
    e.Entered(55.8, "task"),
]


def blocks(*events: e.Event) -> bytes:
    """The bytes of a file that holds the example's header and these events."""
    return encode_header(HEADER) + b"".join(map(encode, events))

"""What a person did, made by hand for the schedule."""

from datetime import date, timedelta

from hotseat.domain.schedule.practice import DesignPlan, Practice, StoryToTell
from tests.domain.answering import TODAY

PRINCIPLES = {"earn-trust": "Earn Trust", "think-big": "Think Big", "ownership": "Ownership"}
READY = StoryToTell("queue", "The queue nobody owned", "ownership", is_ready=True, short_lines=3)
DRAFT = StoryToTell("split", "The split", "", is_ready=False, short_lines=0)
FORTY = DesignPlan("design-l6-in-40-min", 40)


def practice(today: date = TODAY, **other: object) -> Practice:
    """A person who did nothing yet, keeps no stories and assessed themselves yesterday, unless told."""
    new = Practice(
        level="L6",
        today=today,
        answers=(),
        principles=PRINCIPLES,
        stories=(),
        drills=(),
        assessed=(today - timedelta(days=1),),
        design=None,
    )
    return new._replace(**other)  # type: ignore[arg-type]

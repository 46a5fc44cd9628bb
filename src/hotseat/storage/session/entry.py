"""What is kept of a session's file, so that it is read again only when it has changed."""

from typing import NamedTuple

from hotseat.domain.review.answers import Answer
from hotseat.domain.review.listed import Listed
from hotseat.domain.review.summary import Summary
from hotseat.storage.session.index import Line


class Entry(NamedTuple):
    """A session's file: its summary and answers, or why it cannot be read."""

    id: str
    fault: str
    summary: Summary | None
    events: int
    """The number of events; negative where the file cannot be read."""
    answers: tuple[Answer, ...]
    words: str
    """The folded words that a search looks through."""
    stories_lacked: tuple[str, ...] = ()
    """The ids of prompts for which the candidate had no story in this session."""

    @property
    def listed(self) -> Listed:
        """The session in the list."""
        return Listed(
            id=self.id,
            summary=self.summary,
            fault=self.fault,
            answers=self.answers,
            words=self.words,
        )

    @property
    def line(self) -> Line:
        """The session without its answers."""
        return Line(self.id, self.fault, self.summary, self.events)

    @property
    def given(self) -> "Given":
        """What the index keeps in addition to the line and the words."""
        return Given(self.answers, self.stories_lacked)

    @property
    def may_grow(self) -> bool:
        """Whether the session is interrupted or running, so that more events may follow."""
        return self.summary is not None and self.summary.state in ("interrupted", "running")


class Given(NamedTuple):
    """What was given in a session: its answers, and the ids of prompts without a story."""

    answers: tuple[Answer, ...]
    stories_lacked: tuple[str, ...]

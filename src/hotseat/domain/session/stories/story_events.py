"""What happens to a story in a session: it is named as the one told, and its bullets are looked at."""

from typing import NamedTuple

from hotseat.domain.vocabulary import StoryWay


class Told(NamedTuple):
    """A story was chosen for a question, or named afterwards as the one that was told.

    An empty `story` says that none was. The event holds what a reader needs who no longer has the story.
    """

    at: float
    story: str
    title: str
    hash: str
    """The first 16 hexadecimal digits of the SHA-256 of the story's file."""
    chosen: StoryWay
    seconds: float = 0.0
    """How long the choice took."""
    question: int = 0
    """The number of the question, from 1, if it was named afterwards; 0 for the question on its card."""


class Looked(NamedTuple):
    """The candidate looked at the story's bullets for this section; empty on the card."""

    at: float
    section: str


StoryEvent = Told | Looked
"""Any event of this module."""

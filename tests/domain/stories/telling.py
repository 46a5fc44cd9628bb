"""Stories and their tellings made by hand."""

from collections.abc import Iterable
from datetime import timedelta

from hotseat.domain.session import events as e
from hotseat.domain.session.rules import replay
from hotseat.domain.session.session import Session
from hotseat.domain.session.stories.story_events import Looked, Told
from hotseat.domain.stories.story import Bullet, Claim, Expected, FrontMatter, Story, StorySection
from hotseat.domain.vocabulary import StoryStatus
from tests.domain.script import HEADER, answer, asked


def a_story(
    story_id: str = "queue",
    principles: tuple[str, ...] = ("earn-trust",),
    *,
    status: StoryStatus = "ready",
    results: Iterable[str] = (),
    claims: Iterable[Claim] = (),
    expects: Iterable[Expected] = (),
) -> Story:
    """A story with a title of its id, and these bullets in its Result."""
    front = FrontMatter(id=story_id, title=f"The {story_id}", principles=principles, status=status)
    sections = (
        StorySection("Situation", (Bullet("5 teams, no owner", short=True),)),
        StorySection("Result", tuple(map(Bullet, results))),
    )
    return Story(front, sections, tuple(claims), tuple(expects), hash="0123456789abcdef")


def a_naming(story: str = "queue", at: float = 2.0, text: str = "0123456789abcdef") -> Told:
    """A story chosen on the card."""
    return Told(at, story=story, title=f"The {story}", hash=text, chosen="card", seconds=1.5)


def told_session(
    *lengths: float,
    story: str = "queue",
    text: str = "0123456789abcdef",
    days_ago: int = 0,
    looks: int = 0,
    then: Iterable[e.Event] = (),
) -> Session:
    """A session with one answer, for which a story was told, that began at 10 s."""
    started = HEADER.started - timedelta(days=days_ago)
    header = HEADER._replace(id=f"{started:%Y-%m-%d}-l6-behavioral-4f2a", started=started)
    marks = answer(10.0, *lengths)
    looked = [Looked(10.0, "situation")] * looks
    return replay(header, [asked(), a_naming(story, text=text), marks[0], *looked, *marks[1:], *then])

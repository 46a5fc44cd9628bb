"""A story that a person prepares to tell: its facts, its bullets, its claims, and the follow-ups expected.

What happened to a story follows from sessions; nothing of that stands here.
"""

from typing import Annotated, NamedTuple

from hotseat.domain.markers import Says
from hotseat.domain.pacing import Section
from hotseat.domain.text import slug
from hotseat.domain.vocabulary import FollowUp, Layer, MaybeStakeholder, StoryStatus


class FrontMatter(NamedTuple):
    """The front matter of a story's file. In the file, names of several words have hyphens: `budget-musd`."""

    id: Annotated[str, Says("Unique; keep it when you rename the file, because sessions refer to it.")]
    title: Annotated[str, Says("A few words by which you know the story.")]
    when: Annotated[str, Says("When it happened, as you would say it: 2025-03.")] = ""
    principles: Annotated[
        tuple[str, ...],
        Says("Leadership principles by id, full name or short name; the first is the main one."),
    ] = ()
    people: Annotated[int | None, Says("How many people were in your organisation.")] = None
    teams: Annotated[int | None, Says("How many teams it took.")] = None
    budget_musd: Annotated[float | None, Says("The budget in millions of dollars.")] = None
    horizon_months: Annotated[int | None, Says("How many months ahead it was planned.")] = None
    stakeholder: Annotated[
        MaybeStakeholder, Says("The highest person whom you had to win over: team, director, vp, c-level.")
    ] = ""
    recovery_months: Annotated[
        float | None, Says("How many months it took to recover from the mistake; two weeks are 0.5.")
    ] = None
    shows: Annotated[
        tuple[str, ...], Says("Items of the readiness checklist that it shows, as level/item.")
    ] = ()
    status: Annotated[StoryStatus, Says("draft, ready or retired; only a ready one is offered first.")] = (
        "draft"
    )


class Bullet(NamedTuple):
    """One point of a section."""

    text: str
    short: bool = False
    """Whether it belongs to the short version of the story; "!" before the text says so in the file."""


class StorySection(NamedTuple):
    """The points of one section of the answer."""

    name: str
    """As the heading says it: the id or the name of a section of a pacing plan."""
    bullets: tuple[Bullet, ...]


class Claim(NamedTuple):
    """Something in the story that an interviewer can doubt, and what the person has to defend it with."""

    text: str
    source: str = ""
    """Where the number comes from."""
    mine: str = ""
    """What the person did for it themselves."""


class Expected(NamedTuple):
    """A follow-up that the person expects, and what they have prepared to say."""

    layer: Layer
    text: str
    prepared: str = ""

    @property
    def follow_up(self) -> FollowUp:
        """The follow-up as it is asked."""
        return FollowUp(self.layer, "story", self.text)


class Story(NamedTuple):
    """A story as its file says it."""

    front: FrontMatter
    sections: tuple[StorySection, ...] = ()
    claims: tuple[Claim, ...] = ()
    expects: tuple[Expected, ...] = ()
    hash: str = ""
    """The first 16 hexadecimal digits of the SHA-256 of the file's bytes."""

    @property
    def id(self) -> str:
        """The id by which sessions refer to it."""
        return self.front.id

    @property
    def title(self) -> str:
        """The words by which the person knows it."""
        return self.front.title

    @property
    def main(self) -> str:
        """The id of its main principle; empty if it names none."""
        return self.front.principles[0] if self.front.principles else ""

    def bullets_of(self, section: Section) -> tuple[Bullet, ...]:
        """Its points for a section of a pacing plan, which the heading names by id or by name."""
        names = {slug(section.id), slug(section.name)}
        return tuple(bullet for part in self.sections if slug(part.name) in names for bullet in part.bullets)

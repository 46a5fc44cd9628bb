"""One thing to do on a day, with its minutes and the reason for it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

from hotseat.domain.bank.bank import Choice
from hotseat.domain.bank.usual_interview import MINUTES as INTERVIEW_MINUTES
from hotseat.domain.session.stories.leaving_out import A_STORY

ItemKind = Literal["assessment", "design", "question", "story", "drill", "round", "reading", "rest"]
"""The kinds, in the order in which equally pressing ones come."""
Ground = Literal["day", "proven", "inferred"]
"""Why an item is there: the day asks for it, an answer was rated or measured, or something was never done."""

MINUTES: Mapping[ItemKind, int] = MappingProxyType(
    {
        "question": 15,
        "story": 15,
        "drill": 5,
        "assessment": 20,
        "round": INTERVIEW_MINUTES["behavioral"],
    }
)
"""The minutes of each kind of item, with follow-ups and ratings; the other kinds depend on the day."""


class Item(NamedTuple):
    """One thing to do."""

    kind: ItemKind
    what: str
    """As in "A question on Earn Trust"."""
    minutes: int
    reason: str
    ground: Ground
    days: float = 0.0
    """How pressing it is; `docs/how-it-chooses.md` adds it up."""
    about: str = ""
    """The id of the principle or of the story, the name of the section, or "loop" for a round of a loop;
    empty for everything else."""
    what_unnamed: str = ""
    """The same without the principle, for somebody who answers unprepared; empty where `what` has none."""
    principle: str = ""
    """The id of the principle that a question is to be about; empty for any."""
    plan: str = ""
    """The id of the pacing plan of a design."""

    def named(self, *, with_topic: bool) -> str:
        """What is to be done; without `with_topic`, the principle is not named."""
        return self.what if with_topic else self.what_unnamed or self.what

    def without_story(self) -> "Item":
        """The same without the title and the id of a story, for what is passed on to somebody else."""
        return self._replace(what=f"Tell {A_STORY}", about=A_STORY) if self.kind == "story" else self

    def choice(self, level: str) -> Choice | None:
        """What a question is drawn from when it is begun; None for what begins with no question."""
        if self.kind == "design":
            return Choice(level, "system-design", plan=self.plan)
        is_asked = self.kind in ("question", "story") or (self.kind == "round" and not self.about)
        return Choice(level, "behavioral", self.principle) if is_asked else None

    @property
    def can_begin(self) -> bool:
        """Whether there is something to begin."""
        return self.kind != "rest"

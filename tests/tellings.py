"""Sessions in which a story was told, as the program writes them."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path

from hotseat.domain.stories.story import FrontMatter, Story
from hotseat.domain.vocabulary import MaybeOutcome
from tests.sessions import IN_WINDOW, MONDAY, begin, offered

TITLES = {
    "queue": "The queue nobody owned",
    "outage": "The outage at night",
    "gone": "[/x] [@click=bell]Gone[/]",
}
"""The title with which each story is told; the last looks like markup."""
TRUST, SCOPE = "earn-trust-missed-commitment", "deliver-results-cutting-scope"


def telling(
    folder: Path,
    story: str,
    *,
    started: datetime = MONDAY,
    prompt: str = TRUST,
    level: str = "L6",
    seconds: Mapping[str, float] | None = None,
    outcomes: Iterable[MaybeOutcome] = (),
    text: str = "0123456789abcdef",
    candidate: str = "",
) -> Path:
    """A finished session for whose question the story was told; `text` is the hash of the story's file."""
    session = begin(folder, started=started, level=level, candidate=candidate, tail=f"{started:%j%H}"[-4:])
    session.ask(prompt)
    session.spend(4)
    story_told = Story(FrontMatter(story, TITLES[story]), hash=text)
    session.rehearsal.telling.choose_story(story_told, 4.0)
    session.answer(IN_WINDOW | dict(seconds or {}))
    for outcome in outcomes:
        session.rehearsal.ask_follow_up(offered(session.rehearsal.session)[0])
        session.spend(20)
        session.rehearsal.close_follow_up(outcome)
    return session.finish()

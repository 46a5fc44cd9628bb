"""Folders of sessions in which everything happened that can happen to a file."""

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

from hypothesis import strategies as st

from hotseat.domain.session.header import Header
from hotseat.domain.stories.story import FrontMatter, Story
from hotseat.domain.vocabulary import MaybeOutcome, MaybeVote
from hotseat.engine.rehearsal import Rehearsal
from tests.sessions import IN_WINDOW, MONDAY, begin, offered, shipped_bank

NAMES = ("", "Sam", " sAM", "Kim", "[b]K\x1b[31mim\"'; --%_", "José", "Jose\u0301", "ẞam")
NOTES = ("earn trust", "[/x] 100 % `of` it", "naïve “quotes”", "it's \\ a\tline")
STORIES = ("", "", "queue", '"out",age', "queue")
PLACES = (
    ("L6", "earn-trust-missed-commitment"),
    ("L7", "earn-trust-missed-commitment"),
    ("L6", "deliver-results-cutting-scope"),
)
FATES = (
    "kept",
    "kept",
    "kept",
    "interrupted",
    "damaged",
    "copied",
    "renamed",
    "longer copy",
    "unlike its name",
)


class Drawn(NamedTuple):
    """One session of a folder."""

    day: int
    candidate: str
    interviewer: str
    place: tuple[str, str]
    story: str
    note: str
    short: int
    """Seconds taken off the situation."""
    score: int
    """0 for none."""
    outcomes: tuple[MaybeOutcome, ...]
    vote: MaybeVote
    fate: str


drawn_sessions = st.lists(
    st.builds(
        Drawn,
        day=st.integers(0, 12),
        candidate=st.sampled_from(NAMES),
        interviewer=st.sampled_from(NAMES),
        place=st.sampled_from(PLACES),
        story=st.sampled_from(STORIES),
        note=st.sampled_from(NOTES),
        short=st.sampled_from((0, 20, -30)),
        score=st.integers(0, 4),
        outcomes=st.lists(st.sampled_from(("held", "gap", "")), max_size=2).map(tuple),
        vote=st.sampled_from(("", "inclined")),
        fate=st.sampled_from(FATES),
    ),
    max_size=6,
)


def fill(folder: Path, drawn: Sequence[Drawn]) -> None:
    """Writes these sessions, and does to each file what its fate is."""
    folder.mkdir(exist_ok=True)
    for number, session_drawn in enumerate(drawn):
        _suffer(_write(folder, number, session_drawn), session_drawn.fate, number)


def rate_again(path: Path) -> None:
    """Appends another score to a session that was rated."""
    text = path.read_text()
    blocks = [block for block in text.split("\n\n") if 'type = "rated"' in block]
    if blocks:
        path.write_text(text.replace("score = 2", "score = 4").replace("score = 3", "score = 1"))


def _write(folder: Path, number: int, session_drawn: Drawn) -> Path:
    level, prompt = session_drawn.place
    session = begin(
        folder,
        level=level,
        started=MONDAY + timedelta(days=session_drawn.day, hours=number),
        tail=f"{number:04x}",
        candidate=session_drawn.candidate,
        interviewer=session_drawn.interviewer,
    )
    session.ask(prompt)
    session.spend(4)
    if session_drawn.story:
        story = Story(
            FrontMatter(session_drawn.story, f"The {session_drawn.story} [x]"), hash="0123456789abcdef"
        )
        session.rehearsal.telling.choose_story(story, 4.0)
    session.rehearsal.note(session_drawn.note, shipped_bank().principles.values())
    session.answer(IN_WINDOW | {"situation": IN_WINDOW["situation"] - session_drawn.short})
    _judge(session.rehearsal, session.rehearsal.session.header, session_drawn)
    if session_drawn.fate == "interrupted":
        session.journal.close()
        return session.path
    return session.finish()


def _judge(rehearsal: Rehearsal, header: Header, session_drawn: Drawn) -> None:
    for outcome in session_drawn.outcomes:
        rehearsal.ask_follow_up(offered(rehearsal.session)[0])
        rehearsal.close_follow_up(outcome)
    for number, criterion in enumerate(shipped_bank().levels[header.level].criteria_of(header.kind)):
        if session_drawn.score:
            rehearsal.rate(criterion, 1 + (session_drawn.score + number) % 4)
    if session_drawn.vote:
        rehearsal.vote(session_drawn.vote)


def _suffer(path: Path, fate: str, number: int) -> None:
    text = path.read_text()
    if fate == "damaged":
        path.write_text(text.replace('type = "entered"', 'type = "enterd"', 1))
    elif fate == "copied":
        path.with_name(f"{path.stem} (copy).toml").write_text(text)
    elif fate == "longer copy":
        path.with_name(f"a longer one {number}.toml").write_text(text)
        path.write_text(text[: text.rindex("[[event]]")])
    elif fate == "renamed":
        path.rename(path.with_name(f"renamed {number}.toml"))
    elif fate == "unlike its name":
        path.rename(path.with_name(f"2026-12-0{1 + number}-200200-l6-behavioral-{number:04x}.toml"))

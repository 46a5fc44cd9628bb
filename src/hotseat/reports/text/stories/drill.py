"""A drill as text: what was chosen for each question, and how fast."""

from collections.abc import Iterator

from hotseat.domain.day import local
from hotseat.domain.session.session import Session
from hotseat.domain.session.stories.drill import drill_sentences, drilled
from hotseat.reports.text.columns import wrap


def drill_lines(session: Session, columns: int) -> Iterator[str]:
    """The drill in sentences, then each question with its choice, in lines of at most so many columns."""
    choices = drilled(session)
    if not choices:
        yield "No story was chosen."
        return
    for sentence in drill_sentences(choices):
        yield from wrap(sentence, columns)
    for number, choice in enumerate(choices, 1):
        yield ""
        yield from wrap(f"{number}. {choice.text}", columns, "   ")
        yield from wrap(f"   {choice.words}", columns, "   ")


def past_line(session: Session) -> str:
    """The drill in one line: its day and time, its level, and the first of its sentences."""
    choices = drilled(session)
    words = " ".join(drill_sentences(choices)[:2]) if choices else "No story was chosen."
    return f"{local(session.header.started):%Y-%m-%d %H:%M}  {session.header.level}  {words}"

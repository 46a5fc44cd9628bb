"""What was taken back or done again, in words."""

from collections.abc import Callable
from typing import Any

from hotseat.domain.session import events as e
from hotseat.domain.session.corrections import correction_events as c
from hotseat.domain.session.corrections.deed import Deed
from hotseat.domain.session.question import Question
from hotseat.domain.session.stories.story_events import Told
from hotseat.domain.vocabulary import OUTCOME_NAMES
from hotseat.reports.text.columns import fit, width

LONGEST_QUOTE = 36
"""Columns of the words of a note or a follow-up, so that the closing quote is always shown."""
_Words = Callable[[Question, Any], str]


def deed_told(question: Question, deed: Deed) -> str:
    """What was done, as in "the note “who paid?”"; the question is the one it was done in."""
    if isinstance(deed.event, c.Edited | c.Removed):
        verb = "the correction of" if isinstance(deed.event, c.Edited) else "taking out"
        return f"{verb} the note {_quoted(deed.was.value.text)}"
    if isinstance(deed.event, c.FollowUpChanged | c.FollowUpWithdrawn):
        verb = "the outcome of" if isinstance(deed.event, c.FollowUpChanged) else "withdrawing"
        return f"{verb} the follow-up {_quoted(deed.was.value.follow_up.text)}"
    return _TOLD[type(deed.event)](question, deed.event)


def _section(question: Question, section_id: str) -> str:
    section = question.section_of(section_id)
    return section.name if section else section_id


def _tick(_: Question, event: e.Ticked) -> str:
    return f"{'the tick at' if event.on else 'the tick taken from'} {_quoted(event.text)}"


def _story(_: Question, event: Told) -> str:
    return f"the story {_quoted(event.title or event.story)}" if event.story else "that no story is told"


_TOLD: dict[type[Any], _Words] = {
    e.Entered: lambda question, event: f"the mark of {_section(question, event.section)}",
    e.Answered: lambda *_: "the end of the answer",
    e.Paused: lambda *_: "the pause; its time counts",
    e.Resumed: lambda *_: "the end of the pause",
    e.Noted: lambda _, event: f"the note {_quoted(event.text)}",
    e.Changed: lambda *_: "the change of the requirements",
    e.Ticked: _tick,
    e.CutIn: lambda *_: "the interruption",
    e.Recovered: lambda *_: "that the candidate is back on track",
    e.Guessed: lambda question, event: f"the guess for {_section(question, event.section)}",
    e.FollowUpAsked: lambda _, event: f"the follow-up {_quoted(event.text)}",
    e.FollowUpAnswered: lambda _, event: f"the end of the follow-up ({OUTCOME_NAMES[event.outcome]})",
    e.Rated: lambda _, event: f"the score {event.score} for {event.name}",
    e.Voted: lambda _, event: f"the vote: {event.vote}",
    Told: _story,
}


def _quoted(text: str) -> str:
    text = fit(text, LONGEST_QUOTE) if width(text) > LONGEST_QUOTE else text
    return f"\N{LEFT DOUBLE QUOTATION MARK}{text}\N{RIGHT DOUBLE QUOTATION MARK}"

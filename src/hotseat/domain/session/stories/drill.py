"""A drill: ten questions, and for each ten seconds to choose a story and say its first sentence."""

from collections import Counter
from itertools import pairwise
from typing import NamedTuple

from hotseat.domain.session.question import Question
from hotseat.domain.session.session import Session
from hotseat.domain.session.stories.leaving_out import A_STORY
from hotseat.domain.session.stories.story_events import Told
from hotseat.domain.text import counted

QUESTIONS, SECONDS = 10, 10
"""How many questions a drill asks, and how long each lasts."""
OFTEN = 3
"""From this many times on, a story that is chosen again and again is named."""


class Choice(NamedTuple):
    """What was chosen for a question."""

    prompt: str
    text: str
    story: str
    """The id of the story; empty for none."""
    title: str
    seconds: float
    """How long it took to choose it, or to say that there is none."""
    said: float
    """Seconds until the next question: the story was chosen, and its first sentence said."""

    @property
    def is_late(self) -> bool:
        """Whether a story was chosen only after the ten seconds."""
        return bool(self.story) and self.seconds > SECONDS

    @property
    def words(self) -> str:
        """ "The queue nobody owned, 4.2 s" or "no story, 8.0 s"."""
        late = ", late" if self.is_late else ""
        return f"{self.title or self.story or 'no story'}, {self.seconds:.1f} s{late}"


def drilled(session: Session) -> tuple[Choice, ...]:
    """What was chosen for each question of the drill, in order; a question that was left open is left out."""
    ends = [after.asked.at for _, after in pairwise(session.questions)] + [session.at]
    return tuple(
        _choice(question, end, question.tellings[-1])
        for question, end in zip(session.questions, ends, strict=False)
        if question.tellings
    )


def _choice(question: Question, end: float, telling: Told) -> Choice:
    return Choice(
        prompt=question.asked.prompt,
        text=question.asked.text,
        story=telling.story,
        title=telling.title,
        seconds=telling.seconds,
        said=round(question.counted(question.asked.at, end), 1),
    )


def drill_sentences(choices: tuple[Choice, ...]) -> list[str]:
    """How many were chosen in time, how fast, how many first sentences were said, and which came often."""
    chosen = [choice for choice in choices if choice.story]
    late = sum(choice.is_late for choice in chosen)
    of = f"{len(chosen) - late} of {counted(len(choices), 'question')} with a story in time"
    parts = [of, f"{late} late" if late else "", _without(choices)]
    sentences = [f"{', '.join(filter(None, parts))}."]
    if chosen:
        in_time = sum(choice.said <= SECONDS for choice in chosen)
        half = _median(sorted(choice.seconds for choice in chosen))
        sentences.append(f"The median choice took {half:.1f} s.")
        sentences.append(
            f"The first sentence was said within {counted(SECONDS, 'second')} {_times(in_time)}."
        )
    times = Counter(choice.story for choice in chosen)
    titles = {choice.story: choice.title for choice in chosen}
    return sentences + [
        f"{titles[story]} was chosen for {number} of {counted(len(choices), 'question')}."
        for story, number in times.most_common()
        if number >= OFTEN and story != A_STORY
    ]


def _without(choices: tuple[Choice, ...]) -> str:
    without = sum(not choice.story for choice in choices)
    return f"{without} without a story" if without else ""


def _times(number: int) -> str:
    return {0: "never", 1: "once", 2: "twice"}.get(number, counted(number, "time"))


def _median(ordered: list[float]) -> float:
    middle = len(ordered) // 2
    return (ordered[middle] + ordered[-1 - middle]) / 2

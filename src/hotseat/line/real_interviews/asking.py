"""Asks about a real interview, one thing after the other."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from hotseat.domain.real_interviews.entry import AskedEntry, Entry
from hotseat.domain.real_interviews.events import FollowUpAsked
from hotseat.domain.real_interviews.typed import (
    day_meant,
    follow_up_meant,
    minutes_meant,
    name_meant,
    question_meant,
)
from hotseat.domain.refusal import Refused
from hotseat.domain.text import one_line
from hotseat.domain.vocabulary import (
    OUTCOME_NAMES,
    REAL_OUTCOMES,
    VOTES,
    MaybeOutcome,
    MaybeRealOutcome,
    MaybeVote,
)
from hotseat.line.questions import ask_text, choose

if TYPE_CHECKING:
    from hotseat.domain.stories.story import Story
    from hotseat.line.place import Place

Value = TypeVar("Value")
NO_STORY = "No story"
NO_PRINCIPLE = "No principle"


def ask_entry(place: "Place") -> Entry | None:
    """A new interview as it is filled in; None if no company is named."""
    today = place.room.desk.real_interviews.today()
    company = asked_for(
        place, "Which company? Enter alone logs nothing.", lambda typed: name_meant(typed, "company")
    )
    if not company:
        return None
    return Entry(
        company=company,
        on=asked_for(
            place,
            f"Which day? As in {today}, today or yesterday. Enter takes today.",
            lambda typed: day_meant(typed, today),
        ),
        round=asked_for(place, "Which round? Enter alone goes on.", lambda typed: name_meant(typed, "round")),
        minutes=asked_for(place, "How many minutes did it take? Enter alone goes on.", minutes_meant),
        asked=tuple(_questions(place)),
        felt=one_line(ask_text(place.console, "How did it feel? Enter alone goes on.", place.beat)),
        vote=ask_vote(place, ""),
        outcome=ask_outcome(place, ""),
    )


def asked_for(place: "Place", question: str, read: Callable[[str], Value]) -> Value:
    """What is typed, as `read` understands it; asks again, with the reason, for what it refuses."""
    while True:
        try:
            return read(ask_text(place.console, question, place.beat))
        except Refused as reason:
            place.console.say(f"{str(reason)[0].upper()}{str(reason)[1:]}.")


def _questions(place: "Place") -> list[AskedEntry]:
    """The questions, until Enter alone."""
    questions: list[AskedEntry] = []
    while (asked := ask_question(place)) is not None:
        questions.append(asked)
    return questions


def ask_question(place: "Place", text: str = "") -> AskedEntry | None:
    """A question with its principle, its story and its follow-ups; None for Enter alone."""
    bank = place.room.desk.bank.current
    text = text or ask_text(
        place.console, "Type a question that you were asked. Enter alone goes on.", place.beat
    )
    asked = question_meant(text, bank.principles.values())
    if asked.is_empty:
        return None
    names = bank.principle_names()
    if not asked.principles:
        chosen = choose(
            place.console, "Which principle was it about?", [NO_PRINCIPLE, *names.values()], 0, place.beat
        )
        asked = asked._replace(principles=(list(names)[chosen - 1],) if chosen else ())
    story = ask_story(place, asked)
    return asked._replace(
        story=story.id if story else "",
        title=story.title if story else "",
        follow_ups=tuple(_follow_ups(place)),
    )


def ask_story(place: "Place", asked: AskedEntry) -> "Story | None":
    """The story that was told; those of the question's principles come first. None for none."""
    stories = sorted(
        place.room.desk.stories.all(),
        key=lambda story: not set(story.front.principles) & set(asked.principles),
    )
    if not stories:
        return None
    titles = [NO_STORY, *(story.title for story in stories)]
    chosen = choose(place.console, "Which story did you tell?", titles, 0, place.beat)
    return stories[chosen - 1] if chosen else None


def _follow_ups(place: "Place") -> list[FollowUpAsked]:
    """The follow-ups, until Enter alone."""
    follow_ups: list[FollowUpAsked] = []
    while (follow_up := ask_follow_up(place)) is not None:
        follow_ups.append(follow_up)
    return follow_ups


def ask_follow_up(place: "Place", text: str = "") -> FollowUpAsked | None:
    """A follow-up, and how it was answered; None for Enter alone."""
    text = text or ask_text(place.console, "Type a follow-up on it. Enter alone goes on.", place.beat)
    follow_up = follow_up_meant(text)
    if follow_up is None or follow_up.outcome:
        return follow_up
    outcomes: list[MaybeOutcome] = ["", "held", "partial", "gap"]
    listed = [OUTCOME_NAMES[outcome] for outcome in outcomes]
    chosen = choose(place.console, "How did your answer to it go?", listed, 0, place.beat)
    return follow_up._replace(outcome=outcomes[chosen or 0])


def ask_vote(place: "Place", now: MaybeVote) -> MaybeVote:
    """The vote that is chosen; `now` if the person goes back."""
    votes: list[MaybeVote] = ["", *VOTES]
    listed = ["No vote", *VOTES]
    asked = "How would you vote on yourself, in the interviewers' place?"
    chosen = choose(place.console, asked, listed, votes.index(now), place.beat)
    return now if chosen is None else votes[chosen]


def ask_outcome(place: "Place", now: MaybeRealOutcome) -> MaybeRealOutcome:
    """The outcome that is chosen; `now` if the person goes back."""
    outcomes: list[MaybeRealOutcome] = ["", *REAL_OUTCOMES]
    listed = ["Not known yet", *REAL_OUTCOMES]
    chosen = choose(place.console, "What came of it?", listed, outcomes.index(now), place.beat)
    return now if chosen is None else outcomes[chosen]

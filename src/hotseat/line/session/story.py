"""The story that is told: chosen on the card, looked at during the answer, or named afterwards."""

from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from hotseat.domain.day import day_of
from hotseat.domain.session.stories.tellings import story_told
from hotseat.domain.stories.ranking import (
    NO_ROUNDS,
    NO_STORIES,
    NONE_READABLE,
    Telling,
    heading,
    to_choose,
    with_heard,
)
from hotseat.line.place import Command
from hotseat.line.questions import Option, choose
from hotseat.line.times import with_days_in_words

if TYPE_CHECKING:
    from hotseat.domain.session.session import Session
    from hotseat.domain.stories.story import Story
    from hotseat.line.place import Place
    from hotseat.line.session.live import Live

NONE = "None of them"


def story_command(live: "Live") -> Command:
    """The command that chooses the story, or names it afterwards."""
    does = "name the story that was told" if live.question.begun else "choose the story to tell"
    return Command(("s", "story"), does, lambda _: choose_story(live))


def choose_story(live: "Live") -> None:
    """Asks which story is told, or was told; on the card, the seconds that this takes are kept."""
    session, opened = live.rehearsal.session, live.rehearsal.now
    number, telling = len(session.questions), live.rehearsal.telling
    for story in chosen_story(live, session, number):
        if live.question.begun:
            live.do(partial(telling.name_story, number, story))
        else:
            live.do(partial(telling.choose_story, story, live.rehearsal.now - opened))


def chosen_story(place: "Place", session: "Session", number: int) -> "list[Story | None]":
    """A list with the story chosen for the question of that number, or with None for none of them.

    The list is empty if the person goes back, or if there is no story to choose; that is said.
    """
    question, desk = session.questions[number - 1], place.room.desk
    if session.header.kind != "behavioral":
        place.console.say("A design needs no story.")
        return []
    stories = desk.stories.all()
    if not stories and story_told(question) is None:
        place.console.say(NONE_READABLE if desk.stories.faults else NO_STORIES)
        return []
    answers = desk.sessions.answers_of(session.header.candidate)
    header = session.header
    heard = desk.real_interviews.heard() if desk.owner.is_mine(header.candidate) else {}
    rounds = desk.loops.other_rounds(header.loop, header.id) if header.loop else NO_ROUNDS
    choices = to_choose(stories, Telling(session, number, rounds), answers, day_of(datetime.now(UTC)))
    listed = with_heard(choices, heard)
    options = [
        *(Option(ranked.story.title, with_days_in_words(ranked.reason)) for ranked in listed),
        Option(NONE),
    ]
    chosen = choose(place.console, heading(is_begun=question.begun), options, 0, place.beat)
    if chosen is None:
        return []
    return [listed[chosen].story if chosen < len(listed) else None]


def story_line(live: "Live") -> str:
    """The title of the story that is named; empty without one."""
    named = story_told(live.question)
    return f"Story: {named.title or named.story}." if named and named.story else ""


def look(live: "Live") -> None:
    """Says the points of the story for the running section; the look is kept."""
    named, section = story_told(live.question), live.question.section
    if named is None or not named.story:
        live.console.say("No story was chosen on the card.")
        return
    story: Story | None = live.room.desk.stories.find(named.story)
    bullets = story.bullets_of(section) if story and section else ()
    if story is None:
        live.console.say("The file of this story is gone.")
    elif not bullets:
        live.console.say(f"Your story has no point for {section.name}." if section else "")
    elif live.do(lambda: live.rehearsal.telling.look(section.id if section else "")):
        live.console.say(*(point.text for point in sorted(bullets, key=lambda bullet: not bullet.short)))

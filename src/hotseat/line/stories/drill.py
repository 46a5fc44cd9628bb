"""A drill in lines: ten questions, and for each ten seconds to choose a story and say its first sentence."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from hotseat.domain.session.stories.drill import QUESTIONS, SECONDS, drill_sentences, drilled
from hotseat.domain.stories.matrix import with_status
from hotseat.domain.stories.ranking import NO_STORIES
from hotseat.domain.text import counted
from hotseat.engine.drilling import drawn
from hotseat.engine.rehearsal import CannotRehearse, Rehearsal
from hotseat.line.console import EndOfInput
from hotseat.line.place import Command, Place
from hotseat.line.places.session_words import day_in_words
from hotseat.line.questions import Option, meant, numbered, tell_pages
from hotseat.line.times import with_times_in_words

if TYPE_CHECKING:
    from hotseat.domain.session.session import Session
    from hotseat.domain.session.stories.drill import Choice
    from hotseat.domain.stories.story import Story
    from hotseat.line.room import Room

TICK_SECONDS = 0.5
PAST = 5
"""How many earlier drills are told."""
NONE = "0"


def begin_drill(room: "Room", level: str) -> None:
    """Begins a drill at this level and stays in it, or says why there is none."""
    desk = room.desk
    stories = with_status(desk.stories.all(), "")
    prompt = drawn(desk, level, frozenset()) if stories else None
    if prompt is None:
        room.console.say(f"There is no behavioral question at {level}." if stories else NO_STORIES)
        return
    try:
        rehearsal = desk.begin_drill(level, prompt)
    except CannotRehearse as reason:
        room.console.say(str(reason))
        return
    try:
        Drill(room, rehearsal, stories).stay()
    except (EndOfInput, KeyboardInterrupt):
        if drilled(rehearsal.session) and not rehearsal.session.ended:
            rehearsal.finish()
        raise
    finally:
        desk.leave()


class Drill(Place):
    """Says a question; a number or the beginning of a title chooses the story."""

    title = "The drill"

    def __init__(self, room: "Room", rehearsal: Rehearsal, stories: "Sequence[Story]") -> None:
        super().__init__(room)
        self._rehearsal = rehearsal
        self._stories = stories
        self._options = [Option(story.title) for story in stories]

    def arrive(self) -> None:
        """Says the stories by number once, then the first question."""
        self.console.say(
            f"A drill: {counted(QUESTIONS, 'question')}. For each, type the number or the beginning of a "
            f"story within {counted(SECONDS, 'second')}, {NONE} for none. Then say its first sentence, and "
            "press Enter.",
            *numbered(self._options),
            "Enter asks the first question.",
        )
        self.console.read(self.beat)
        self._say_question()

    def commands(self) -> Sequence[Command]:
        """What can be done besides choosing."""
        return (
            Command(("", "next"), "the first sentence is said: the next question", self.next),
            Command(("s", "stories"), "tell the stories by number", self.tell_stories),
            Command(("o", "question"), "read the question again", lambda _: self._say_question()),
            Command(("q", "quit"), "end the drill and hear how it went", self.finish),
        )

    def ways_back(self) -> Sequence[Command]:
        """It has a way of its own."""
        return ()

    def beat(self) -> float:
        """Reads the clocks; time away counts as nothing."""
        self._rehearsal.tick()
        if self._rehearsal.session.paused:
            self._rehearsal.resume(counted=False)
        return TICK_SECONDS

    def unknown(self, line: str) -> None:
        """A number or the beginning of a title chooses the story; 0 is none."""
        if self._rehearsal.question.tellings:
            self.console.say("The story is chosen. Enter asks the next question.")
            return
        position = meant(line, self._options)
        if position is None and line != NONE:
            self.console.say("No story is meant by that. s tells them.")
            return
        self._choose(None if position is None else self._stories[position])

    def _choose(self, story: "Story | None") -> None:
        self.beat()
        question = self._rehearsal.question
        seconds = question.counted(question.asked.at, self._rehearsal.now)
        self._rehearsal.telling.choose_story(story, seconds, "drill")
        if story is None:
            self.console.say("No story: the drill keeps it so. Enter asks the next question.")
        else:
            after = f"{story.title}, after {seconds:.1f} seconds."
            self.console.say(f"{after} Say its first sentence, then press Enter.")

    def next(self, _: str = "") -> None:
        """Asks the next question; after the last, ends the drill."""
        self.beat()
        if not self._rehearsal.question.tellings:
            self.console.say(f"Choose a story first; {NONE} is none.")
            return
        session = self._rehearsal.session
        asked = frozenset(question.asked.prompt for question in session.questions)
        prompt = None
        if len(session.questions) < QUESTIONS:
            prompt = drawn(self.room.desk, session.header.level, asked)
        if prompt is None:
            self.finish()
            return
        level = self.room.desk.bank.current.levels[session.header.level]
        self._rehearsal.ask(prompt, level, "behavioral")
        self._say_question()

    def _say_question(self) -> None:
        number = len(self._rehearsal.session.questions)
        self.console.say(f"{number} of {QUESTIONS}: {self._rehearsal.question.asked.text}")

    def tell_stories(self, _: str = "") -> None:
        """Says the stories by number."""
        tell_pages(self.console, numbered(self._options), self.beat)

    def finish(self, _: str = "") -> None:
        """Ends the drill and says how it went; what was chosen so far is kept."""
        self.beat()
        self.leave()
        if not drilled(self._rehearsal.session):
            self.console.say("No story was chosen, so nothing is kept.")
            return
        self._rehearsal.finish()
        own = self._rehearsal.session
        self.room.desk.leave()
        choices = drilled(own)
        self.console.say(*drill_in_words(choices))
        past = [
            choice for choice in self.room.desk.sessions.drills(PAST + 1) if choice.header.id != own.header.id
        ]
        if past:
            self.console.say("Earlier drills:", *map(_past, past))


def drill_in_words(choices: "Sequence[Choice]") -> Iterator[str]:
    """How the drill went, then the story and the seconds of each question."""
    yield from map(with_times_in_words, drill_sentences(tuple(choices)))
    yield from (f"{choice.text} {with_times_in_words(choice.words)}." for choice in choices)


def _past(session: "Session") -> str:
    header, sentences = session.header, drill_sentences(drilled(session))[:2]
    return f"{day_in_words(header.started)}, {header.level}: {with_times_in_words(' '.join(sentences))}"

"""All stories: which there are, which principle has one, and how often each was told."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from hotseat.domain.day import day_of
from hotseat.domain.review.search_words import sought
from hotseat.domain.stories.matrix import Shown, StoryMatrix, matrix, with_status
from hotseat.domain.stories.ranking import has_words
from hotseat.line import places
from hotseat.line.place import Command, Place
from hotseat.line.questions import choose, tell_pages
from hotseat.line.times import with_days_in_words
from hotseat.reports.text.stories.matrix_words import story_words, sum_words

if TYPE_CHECKING:
    from hotseat.line.room import Room

NONE_YET = (
    "No stories yet. A story is something that you did and will tell in an interview, in a Markdown file. "
    "`hotseat stories new` makes the first, and `hotseat stories import` takes those that you have."
)
MOST_FAULTS = 3
STATUSES: dict[Shown, str] = {
    "": "not retired",
    "ready": "ready",
    "draft": "drafts",
    "retired": "retired",
    "any": "any status",
}


class Stories(Place):
    """Says the stories that are not retired; a number opens one."""

    title = "Stories"

    def __init__(self, room: "Room", level: str) -> None:
        super().__init__(room)
        self._level = level
        self._status: Shown = ""
        self._words = ""
        self._found = StoryMatrix((), ())

    def _look(self) -> None:
        """Finds the stories, and what was told of each."""
        desk = self.room.desk
        names, words = desk.bank.current.principle_names(), sought(self._words)
        stories = [
            story for story in with_status(desk.stories.all(), self._status) if has_words(story, words, names)
        ]
        mine = [answer for answer in desk.sessions.answers() if desk.owner.is_mine(answer.candidate)]
        self._found = matrix(stories, mine, desk.bank.current.principles, day_of(datetime.now(UTC)))

    def arrive(self) -> None:
        """Says each story in a line, and what is faulty."""
        self._look()
        desk = self.room.desk
        what = filter(None, (STATUSES[self._status] if self._status else "", self._words))
        counts = ", ".join(what)
        self.console.say(f"Stories{f', {counts}' if counts else ''}.")
        self.console.say(*(self.hint(fault) for fault in desk.stories.faults[:MOST_FAULTS]))
        if not self._found.rows:
            self.console.say("No story fits." if desk.stories.all() else NONE_YET)
            return
        names = desk.bank.current.principle_names()
        heard = desk.real_interviews.heard()
        lines = [
            with_days_in_words(f"{number}. {story_words(row, names, heard.get(row.story.id, ''))}.")
            for number, row in enumerate(self._found.rows, 1)
        ]
        tell_pages(self.console, lines, self.beat)
        self.console.say(self.hint("A number opens a story. help lists what else can be typed."))

    def commands(self) -> Sequence[Command]:
        """What can be asked of all stories."""
        return (
            Command(("p", "principles"), "tell which stories each principle has", self.tell_principles),
            Command(("r", "drill"), "a drill: ten questions, ten seconds each for a story", self.drill),
            Command(("l", "list"), "tell the stories again", lambda _: self.arrive()),
            Command(("/", "find"), "only stories with these words; without words, all", self.find, "words"),
            Command(("s", "status"), "ready ones, drafts, retired ones, or all", self.choose_status),
        )

    def find(self, words: str) -> None:
        """Only stories with these words."""
        self._words = words
        self.arrive()

    def choose_status(self, _: str = "") -> None:
        """Asks which stories are told."""
        ways = list(STATUSES)
        now = ways.index(self._status)
        chosen = choose(self.console, "Which stories?", list(STATUSES.values()), now, self.beat)
        if chosen is not None:
            self._status = ways[chosen]
            self.arrive()

    def unknown(self, line: str) -> None:
        """A number opens the story."""
        if line.isascii() and line.isdecimal() and 1 <= int(line[:6]) <= len(self._found.rows):
            row = self._found.rows[int(line) - 1]
            places.OneStory(self.room, row, self._level).stay()
            self._look()
            self.console.say(f"Back at the stories: {len(self._found.rows)}. l tells them.")
        else:
            super().unknown(line)

    def tell_principles(self, _: str = "") -> None:
        """Says what the stories have for each principle; one of them can be practised."""
        bank = self.room.desk.bank.current
        names, titles = bank.principle_names(), {row.story.id: row.story.title for row in self._found.rows}
        told_sums = [
            principle_sum for principle_sum in self._found.sums if principle_sum.ready or principle_sum.told
        ]
        missing = [
            names[principle_sum.principle]
            for principle_sum in self._found.sums
            if principle_sum not in told_sums
        ]
        lines = [
            f"{names[principle_sum.principle]}: {sum_words(principle_sum, titles)}"
            for principle_sum in told_sums
        ]
        lines += [f"No ready story, and none was told: {'; '.join(missing)}."] if missing else []
        tell_pages(self.console, lines, self.beat)

    def drill(self, _: str = "") -> None:
        """Begins a drill at the level."""
        places.begin_drill(self.room, self._level)


def choose_principle(place: Place, story_principles: Sequence[str]) -> str | None:
    """The id of the principle to practise: those of the story come first. None if none is chosen."""
    names = place.room.desk.bank.current.principle_names()
    ids = [*story_principles, *(principle for principle in names if principle not in story_principles)]
    listed = [names.get(principle, principle) for principle in ids]
    chosen = choose(place.console, "Which principle?", listed, 0 if listed else None, place.beat)
    return None if chosen is None else ids[chosen]

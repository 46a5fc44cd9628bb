"""One story in full: what its file says, and what happened to it."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from hotseat.domain.bank.bank import Choice, NothingToAsk
from hotseat.domain.names import name_of
from hotseat.domain.review.answer_filter import AnswerFilter
from hotseat.domain.stories.history import histories
from hotseat.domain.stories.overuse import overuse_sentence
from hotseat.domain.stories.shows import showable
from hotseat.line import places
from hotseat.line.place import Command, Place
from hotseat.line.questions import tell_pages
from hotseat.line.stories.all_stories import choose_principle
from hotseat.line.times import with_days_in_words, with_times_in_words
from hotseat.reports.text.stories.at_level import facts_lines
from hotseat.reports.text.stories.matrix_words import told_words
from hotseat.reports.text.stories.one_story import claim_text, heard_sentence, shown_lines, telling_text

if TYPE_CHECKING:
    from hotseat.domain.review.answers import Answer
    from hotseat.domain.stories.matrix import StoryRow
    from hotseat.line.room import Room


HOW_IT_GOES = "r reads its points, t tells its tellings, Enter practises it. help lists more."


class OneStory(Place):
    """Says the story in short; more of it on request."""

    title = "The story"

    def __init__(self, room: "Room", row: "StoryRow", level: str) -> None:
        super().__init__(room)
        self._row = row
        self._level = level

    @property
    def _tellings(self) -> "Sequence[Answer]":
        """The answers with this story, the oldest first."""
        desk = self.room.desk
        mine = (answer for answer in desk.sessions.answers() if desk.owner.is_mine(answer.candidate))
        history = histories(mine).get(self._row.story.id)
        return history.tellings if history else ()

    def arrive(self) -> None:
        """Says what the story is about, how its facts compare, and how often it was told."""
        story, desk = self._row.story, self.room.desk
        names = desk.bank.current.principle_names()
        principles = [name_of(principle, names) for principle in story.front.principles]
        about = filter(None, (story.front.status, with_days_in_words(story.front.when)))
        self.console.say(f"{story.title}. {', '.join(about)}.")
        if principles:
            self.console.say(f"Mainly {'; also '.join([principles[0], *principles[1:]])}.")
        self.console.say(*facts_lines(story, desk.bank.current.levels, self._tellings))
        self.console.say(*shown_lines(story.front, showable(desk.readiness.framework)))
        self.console.say(f"It was {told_words(self._row)}." if self._row.times else "It was never told.")
        self.console.say(overuse_sentence(self._tellings, story.id))
        heard = heard_sentence(desk.real_interviews.heard().get(story.id, ""))
        self.console.say(with_days_in_words(heard))
        self.console.say(self.hint(HOW_IT_GOES))

    def commands(self) -> Sequence[Command]:
        """What can be asked of the story."""
        return (
            Command(("", "practise"), "a question of a principle, with this story chosen", self.practise),
            Command(("r", "read"), "read its points, section by section", self.read_points),
            Command(("!", "short"), "read its short version alone", self.read_short),
            Command(("c", "claims"), "read its claims, and the follow-ups it expects", self.read_claims),
            Command(("t", "tellings"), "tell when it was told, and how that went", self.tell_tellings),
            Command(("trend",), "tell its tellings figure by figure", self.tell_trend),
            Command(("m", "compare"), "compare its last two tellings", self.compare),
            Command(("e", "file"), "say which file it is, to edit it", self.tell_file),
        )

    def practise(self, _: str = "") -> None:
        """Begins with a question of a principle that is chosen, and this story."""
        principle = choose_principle(self, self._row.story.front.principles)
        if principle is None:
            return
        choice = Choice(self._level, "behavioral", principle)
        try:
            drawn = self.room.desk.next_question(choice)
        except NothingToAsk as reason:
            self.console.say(str(reason))
            return
        self.room.begin(choice, drawn.prompt, story=self._row.story)
        self.arrive()

    def read_points(self, _: str = "") -> None:
        """Says every point under its section."""
        tell_pages(self.console, self._points(short=False) or ["It has no points yet."], self.beat)

    def read_short(self, _: str = "") -> None:
        """Says the points that its short version has."""
        none = 'No point is marked for the short version; "!" before a point in the file does that.'
        tell_pages(self.console, self._points(short=True) or [none], self.beat)

    def _points(self, *, short: bool) -> list[str]:
        return [
            f"{section.name}: {bullet.text}"
            for section in self._row.story.sections
            for bullet in section.bullets
            if bullet.short or not short
        ]

    def read_claims(self, _: str = "") -> None:
        """Says the claims with their sources, and the expected follow-ups with what was prepared."""
        lines = list(self._claims())
        tell_pages(self.console, lines or ["It has no claims and expects no follow-up."], self.beat)

    def _claims(self) -> Iterator[str]:
        yield from (f"Claim: {claim_text(claim).replace(' | ', '; ')}" for claim in self._row.story.claims)
        for expected in self._row.story.expects:
            prepared = f" Prepared: {expected.prepared}" if expected.prepared else ""
            yield f"Expected, {expected.layer}: {expected.text}{prepared}"

    def tell_tellings(self, _: str = "") -> None:
        """Says each telling, the newest first."""
        tellings = (telling_text(telling, self._row.story) for telling in reversed(self._tellings))
        lines = [with_days_in_words(with_times_in_words(line)) for line in tellings]
        tell_pages(self.console, lines or ["It was never told."], self.beat)

    def tell_trend(self, _: str = "") -> None:
        """Says the figures of its tellings."""
        owner = self.room.desk.owner
        by = AnswerFilter(of=owner.whose, me=owner.name, story=self._row.story.id)
        if self._tellings:
            places.tell_trend(self, by)
        else:
            self.console.say("It was never told.")

    def compare(self, _: str = "") -> None:
        """Says what differs between its last two tellings."""
        if len(self._tellings) < 2:
            self.console.say("It was not told twice yet.")
        else:
            places.compare_answers(self, self._tellings[-2], self._tellings[-1])

    def tell_file(self, _: str = "") -> None:
        """Says where the file is."""
        path = self.room.desk.stories.path(self._row.story.id)
        self.console.say(f"{path}" if path else "Its file is gone.", "`hotseat stories edit` opens it.")

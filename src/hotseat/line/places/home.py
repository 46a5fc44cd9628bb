"""Home: what comes next and why, what can be resumed, and what was practised last."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hotseat.domain.bank.bank import Choice, NothingToAsk
from hotseat.domain.settings import LastTime
from hotseat.domain.vocabulary import KINDS, kind_name
from hotseat.engine.rehearsal import CannotRehearse
from hotseat.line import places
from hotseat.line.bank.own_prompt import add_prompt
from hotseat.line.place import Command, Place
from hotseat.line.places.home_words import HOW_IT_GOES, fault_lines, open_loop_lines
from hotseat.line.places.session_words import interrupted_words, session_lines
from hotseat.line.questions import choose, tell_pages
from hotseat.line.schedule import today

if TYPE_CHECKING:
    from hotseat.domain.review.next_question import NextQuestion
    from hotseat.domain.schedule.item import Item
    from hotseat.domain.schedule.schedule import Schedule
    from hotseat.domain.session.session import Interrupted
    from hotseat.line.room import Room


class Home(Place):
    """Proposes what to do next, and Enter does it."""

    title = "Home"

    def __init__(self, room: "Room") -> None:
        super().__init__(room)
        self._choice: Choice = room.desk.settings.choice()
        self._drawn: NextQuestion | None = None
        self._interrupted: Interrupted | None = None
        self._heard, self._heard_today = "", list[str]()
        """What was said last of the next question, and of today's items."""
        self._schedule: Schedule | None = None
        self._first: Item | None = None
        """The first item of today, which Enter begins; None where it begins the question drawn."""

    def arrive(self) -> None:
        """Says what is interrupted, what comes next, and what is faulty."""
        self._interrupted = self.room.desk.sessions.interrupted()
        self.console.say("Home.", *fault_lines(self.room.desk), *open_loop_lines(self.room.desk))
        if (interrupted := self._interrupted) is not None:
            text = interrupted_words(interrupted, self._whose(interrupted.session.header.candidate))
            self.console.say(f"Interrupted: {text} r resumes it, x closes it.")
        is_new = not self.room.desk.sessions.recent() and self.room.is_first("how it goes")
        self.console.say(*HOW_IT_GOES if is_new else ())
        self._draw()

    def commands(self) -> Sequence[Command]:
        """What can be begun, chosen and looked at."""
        of_interrupted = (
            Command(("r", "resume"), "go on with the interrupted session", self.resume),
            Command(("x",), "close the interrupted session unfinished", self.close_unfinished),
        )
        return (
            Command(("", "begin"), "show the card of the next question; the clock waits", self.begin),
            Command(("d", "another"), "draw another question", self.another),
            Command(("t", "topic"), "tell what the next question is about", self.tell_topic),
            Command(("l", "level"), "choose the level", self.choose_level),
            Command(("k", "kind"), "choose behavioral or system design", self.choose_kind),
            Command(("principle",), "choose a principle to be asked about", self.choose_principle),
            Command(("p", "pair"), "one person interviews, the other answers", self.begin_pair),
            Command(
                ("/", "prompts"),
                "the prompts that have these words: begin with one, change your own",
                self.search,
                "words",
            ),
            Command(("add",), "add a prompt of your own for this level and kind", self.add, "a question"),
            *(of_interrupted if self._interrupted else ()),
            Command(("s", "sessions"), "tell the latest sessions", self.tell_sessions),
            Command(("v", "review"), "the sessions so far: open, find and compare them", self.show_review),
            Command(("a", "readiness"), "your readiness, against the framework", self.show_readiness),
            Command(("c", "schedule"), "your interview: today, and the days until it", self.show_schedule),
            Command(("loops",), "a day of several interviews, and its debrief", self.show_loops),
            Command(("stories",), "read them, practise and drill them", self.show_stories),
            Command(("f", "try"), "a question of one minute, kept nowhere", self.try_out),
            Command(("settings",), "your name, cues, blind rounds, recording and more", self.show_settings),
            Command(("q", "quit"), "leave hotseat", self.leave),
        )

    def ways_back(self) -> Sequence[Command]:
        """There is no place before home."""
        return ()

    def _draw(self, passed_over: frozenset[str] = frozenset(), *, aside: bool = False) -> None:
        choice, desk = self._choice, self.room.desk
        self._schedule = today.schedule_of(self.room, choice.level)
        items = self._schedule.items if self._schedule and not aside else ()
        self._first, self._drawn = items[0] if items else None, None
        if self._schedule:
            told_today = today.home_lines(self._schedule, aside=aside)
            is_heard, self._heard_today = told_today == self._heard_today, told_today
            self.console.say(*["Today: as before."] if is_heard else told_today)
        if self._first:
            self.console.say(f"Enter begins the first.{self.hint(' c tells the days, d draws a question.')}")
            return
        try:
            self._drawn = desk.next_question(choice, passed_over)
        except NothingToAsk as reason:
            self.console.say(str(reason))
            return
        why = self._drawn.reason_unnamed
        sentence = (
            f"Next: {self._drawn.title(choice.level, {}, with_topic=False)}, {kind_name(choice.kind)}. "
            f"{why[0].upper()}{why[1:]}."
        )
        is_heard, self._heard = sentence == self._heard and not passed_over, sentence
        self.console.say(
            "Next: as before." if is_heard else sentence,
            f"Enter shows the card.{self.hint(' help lists what else can be typed.')}",
        )

    def begin(self, _: str = "") -> None:
        """Begins the first item of today, or a session with the question drawn."""
        if self._first is not None:
            today.begin_item(self.room, self._choice.level, self._first)
            self.arrive()
            return
        if self._drawn is None:
            self.console.say("There is no question for this level and kind; l and k change them.")
            return
        self.room.begin(self._choice, self._drawn.prompt)
        self.arrive()

    def begin_pair(self, _: str = "") -> None:
        """Asks who interviews and who answers, and begins their interview."""
        places.ask_for_pair(self.room, self._choice)
        self.arrive()

    def another(self, _: str = "") -> None:
        """Draws another question."""
        self._draw(frozenset({self._drawn.prompt.id}) if self._drawn else frozenset(), aside=True)

    def tell_topic(self, _: str = "") -> None:
        """Says what the next question is about, or today's."""
        if self._schedule and self._first:
            self.console.say(*today.item_lines(self._schedule, with_topic=True))
        elif self._drawn is not None:
            names = self.room.desk.bank.current.principle_names()
            title = self._drawn.title(self._choice.level, names, with_topic=True)
            self.console.say(f"{title}. {self._drawn.reason}.")

    def choose_level(self, _: str = "") -> None:
        """Chooses the level."""
        levels = list(self.room.desk.bank.current.levels)
        now = levels.index(self._choice.level) if self._choice.level in levels else 0
        chosen = choose(self.console, "Which level?", levels, now) if levels else None
        if chosen is not None:
            self._choose(self._choice._replace(level=levels[chosen]))

    def choose_kind(self, _: str = "") -> None:
        """Chooses the kind."""
        now = KINDS.index(self._choice.kind)
        chosen = choose(self.console, "Which kind?", list(map(kind_name, KINDS)), now)
        if chosen is not None:
            self._choose(self._choice._replace(kind=KINDS[chosen], principle=""), aside=True)

    def choose_principle(self, _: str = "") -> None:
        """Chooses the principle that the next question is about, or none."""
        names = self.room.desk.bank.current.principle_names()
        ids = ["", *names]
        listed = ["Any principle", *names.values()]
        now = ids.index(self._choice.principle) if self._choice.principle in ids else 0
        chosen = choose(self.console, "Which principle?", listed, now)
        if chosen is not None:
            self._choose(self._choice._replace(principle=ids[chosen]), aside=True)

    def _choose(self, choice: Choice, *, aside: bool = False) -> None:
        self._choice, desk = choice, self.room.desk
        desk.settings.remember(LastTime(choice.level, choice.kind), desk.owner.answering)
        self._draw(aside=aside)

    def search(self, words: str) -> None:
        """Opens the prompts of this level and kind that have these words."""
        places.Prompts(self.room, self._choice, words).stay()
        self.arrive()

    def add(self, text: str) -> None:
        """Adds a prompt of one's own."""
        add_prompt(self, self._choice, text)
        self._draw()

    def resume(self, _: str = "") -> None:
        """Resumes the interrupted session."""
        if self._interrupted is not None:
            self.room.resume(self._interrupted.id)
            self.arrive()

    def _whose(self, candidate: str) -> str:
        """Names the candidate of a session before its words, unless it is the user; else empty."""
        return "" if self.room.desk.owner.is_mine(candidate) else f"answered by {candidate}, "

    def close_unfinished(self, _: str = "") -> None:
        """Closes the interrupted session unfinished."""
        if self._interrupted is None:
            return
        try:
            self.room.desk.keep_as_it_is(self._interrupted.id)
        except CannotRehearse as reason:
            self.console.say(str(reason))
        else:
            self.console.say("Closed unfinished: it stays in the list and is not offered again.")
            self._interrupted = None

    def tell_sessions(self, _: str = "") -> None:
        """Says the latest sessions, a line each."""
        tell_pages(self.console, session_lines(self.room.desk.sessions.recent(), self._whose))

    def show_review(self, _: str = "") -> None:
        """Opens the review."""
        self.room.show_review()
        self.arrive()

    def show_readiness(self, _: str = "") -> None:
        """Opens the readiness for the level."""
        self.room.show_readiness(self._choice.level)
        self.arrive()

    def show_stories(self, _: str = "") -> None:
        """Opens the stories."""
        self.room.show_stories(self._choice.level)
        self.arrive()

    def show_schedule(self, _: str = "") -> None:
        """Opens the schedule until the interview."""
        places.Schedule(self.room, self._choice.level).stay()
        self.arrive()

    def show_loops(self, _: str = "") -> None:
        """Opens the open loop, or the shapes of loops."""
        self.room.show_loops()
        self.arrive()

    def show_settings(self, _: str = "") -> None:
        """Opens the settings."""
        places.Settings(self.room).stay()
        settings = self.room.desk.settings
        self._choice, self.room.preparation = settings.choice(), settings.preparation()
        self.arrive()

    def try_out(self, _: str = "") -> None:
        """Begins a first try, of which nothing is kept."""
        self.room.try_out(self._choice.level)
        self.arrive()

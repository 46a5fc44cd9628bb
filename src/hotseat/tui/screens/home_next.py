"""What home proposes: today's items where an interview is to come, else a question; and enter begins it."""

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from hotseat.domain import bank
from hotseat.domain.settings import LastTime
from hotseat.domain.text import counted
from hotseat.domain.vocabulary import KINDS, kind_name
from hotseat.tui import screens
from hotseat.tui.screens.page import Page
from hotseat.tui.text import content, show
from hotseat.tui.widgets import review, schedule

if TYPE_CHECKING:
    from hotseat.domain.bank.bank import Choice
    from hotseat.domain.review.next_question import NextQuestion
    from hotseat.domain.schedule.item import Item
    from hotseat.domain.schedule.schedule import Schedule


class NextBlock(Page):
    """The first block of home, in the Static with the id `next`, and the keys that change it."""

    def __init__(self) -> None:
        super().__init__()
        self.choice: Choice | None = None
        self._drawn: NextQuestion | None = None
        self._schedule: Schedule | None = None
        self._first: Item | None = None
        """The first item of today, which enter begins; None where it begins the question drawn."""
        self._reads_on_return = False
        self._told = False
        self.is_as_read = False
        """Whether it shows what was read last, and no key has changed that."""

    def draw(self, passed_over: frozenset[str] = frozenset(), *, aside: bool = False) -> None:
        """Takes today's items, or draws a question: without an interview, without items left, or `aside`."""
        self.is_as_read = False
        choice = self.chosen()
        title = f"{choice.level} · {kind_name(choice.kind).capitalize()}"
        desk = self.flow.desk
        count = review.recent.sessions_counted(
            desk.sessions.recent(), desk.sessions.total, desk.owner.is_mine
        )
        self.head("", f"{title} · {counted(count, 'session')}" if count else title)
        has_interview = desk.settings.value("interview")
        self._schedule = desk.schedule.today(choice.level) if has_interview else None
        items = self._schedule.items if self._schedule and not aside else ()
        self._first = items[0] if items else None
        try:
            self._drawn = None if items else desk.next_question(choice, passed_over)
        except bank.bank.NothingToAsk as reason:
            self._drawn = None
            self._say_next(Content.assemble(("Next  ", "$accent bold"), content(str(reason))))
        self._told = False
        self._show_next()
        self.refresh_bindings()

    def _show_next(self) -> None:
        columns = self.size.width - 8
        if self._schedule and self._first:
            words = schedule.today.today_words(self._schedule, columns, self.key, with_topic=self._told)
            show(self.query_one("#next", Static), words)
        elif self._drawn is not None:
            names, level = self.flow.desk.bank.current.principle_names(), self.chosen().level
            title = self._drawn.title(level, names, with_topic=self._told)
            self._say_next(
                review.next_words.next_words(self._drawn, title, columns, self.key, with_topic=self._told)
            )

    def _say_next(self, words: Content) -> None:
        """Says it below the days left, where an interview is to come."""
        if self._schedule:
            left = schedule.today.days_left(self._schedule, self.size.width - 8, self.key("home.schedule"))
            words = Content("\n\n").join([left, words])
        show(self.query_one("#next", Static), words)

    def chosen(self) -> "Choice":
        """The level and the kind that are chosen."""
        return self.choice or self.flow.desk.settings.choice()

    def action_begin(self) -> None:
        """Begins the first item of today, or a session with the question drawn."""
        if self._first is not None:
            self._reads_on_return = self._first.kind in ("drill", "round")
            screens.begin_item(self, self.chosen().level, self._first)
        elif self._drawn is not None:
            self.flow.begin(self.chosen(), self._drawn.prompt)

    def action_another(self) -> None:
        """Draws another question, or one instead of today's items."""
        if self._drawn is not None or self._first is not None:
            self.draw(frozenset({self._drawn.prompt.id} if self._drawn else ()), aside=True)

    def action_tell(self) -> None:
        """Says what the next question is about, as `t` on its card does, or hides it again."""
        self._told, self.is_as_read = not self._told, False
        self._show_next()

    def action_level(self) -> None:
        """Changes to the next level."""
        levels, choice = list(self.flow.desk.bank.current.levels), self.chosen()
        if levels:
            position = levels.index(choice.level) if choice.level in levels else -1
            self._choose(choice._replace(level=levels[(position + 1) % len(levels)]))

    def action_kind(self) -> None:
        """Changes to the other kind."""
        kind = KINDS[(KINDS.index(self.chosen().kind) + 1) % len(KINDS)]
        self._choose(self.chosen()._replace(kind=kind), aside=True)

    def _choose(self, choice: "Choice", *, aside: bool = False) -> None:
        self.choice, desk = choice, self.flow.desk
        desk.settings.remember(LastTime(choice.level, choice.kind), desk.owner.answering)
        self.draw(aside=aside)

    def action_schedule(self) -> None:
        """Shows the days until the interview."""
        self.app.push_screen(screens.ScheduleScreen(self.chosen().level))

    def on_screen_resume(self) -> None:
        """Reads again what a screen changed that leads back to the one below it."""
        super().on_screen_resume()
        if self._reads_on_return:
            self._reads_on_return = False
            self.flow.show_home()

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:
        """Refuses to begin if there is no question, and on a day that is for rest."""
        if self._first is not None:
            is_rest = action == "begin" and not self._first.can_begin
            return "there is nothing to begin today" if is_rest else ""
        if action in ("begin", "another", "tell") and self._drawn is None:
            ways = f"{self.key('home.level')} and {self.key('home.kind')} change them"
            return f"the bank has no question for this level and kind; {ways}"
        return super().refusal(action, parameters)

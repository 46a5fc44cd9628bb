"""`s` shows the points of the story for the running section; each look is kept."""

from functools import cached_property

from textual import events
from textual.binding import Binding
from textual.widgets import Static

from hotseat.domain.pacing import Section
from hotseat.domain.session.question import Question
from hotseat.domain.session.stories.tellings import story_told
from hotseat.domain.stories.story import Bullet, Story
from hotseat.engine.rehearsal import Rehearsal
from hotseat.tui.screens.session.pages.blind import BlindAnswer
from hotseat.tui.text import QUIET, content, cut, show
from hotseat.tui.widgets.session.story_points import points_content

TITLE = "your story · {}"
BESIDE = "-widest"
"""The class of a window in which the points may stand at the side."""
FEWEST_LINES = 3
FOR_BOTH = 12
"""With at least so many lines, the notes stay in sight below the points."""


def look_key() -> Binding:
    """The key that shows the points, and hides them."""
    return Binding("s", "look", "Story", id="answer.look", tooltip="Your story's points for this section")


class LooksAtStory(BlindAnswer):
    """An answer on which the points of the story can be looked at, one section at a time.

    They are hidden again when another section begins, unless they stand at the side by choice.
    """

    def __init__(self, rehearsal: Rehearsal) -> None:
        super().__init__(rehearsal)
        self._looked_at = (0, "")
        """The begun section whose points are shown: how many sections were begun by then, and its id."""
        self._put_away = False
        """Whether the points at the side were hidden by key."""

    @cached_property
    def story(self) -> Story | None:
        """The story that is told; None if it has no file any more."""
        named = story_told(self.question)
        return self.flow.desk.stories.find(named.story) if named else None

    @property
    def _way(self) -> str:
        return self.flow.desk.settings.value("story")

    @property
    def _stands_beside(self) -> bool:
        return self._way == "side" and self.has_class(BESIDE) and not self._put_away

    @property
    def is_looking(self) -> bool:
        """Whether the points of the running section are shown."""
        return bool(self._looked_at[1]) and self._looked_at == self._begun

    @property
    def _begun(self) -> tuple[int, str]:
        section = self.question.section
        return len(self.question.marks), section.id if section else ""

    def _points_of(self, section: Section | None) -> tuple[Bullet, ...]:
        return self.story.bullets_of(section) if self.story and section else ()

    def action_look(self) -> None:
        """Shows the points of the running section, or hides them."""
        section = self.question.section
        if self.is_looking:
            self._looked_at, self._put_away = (0, ""), True
            self.went_over()
        elif self._points_of(section):
            self._put_away = False
            self._look()
        else:
            self.app.clear_notifications()
            lacks = f"Your story has no point for {section.name}." if section else ""
            self.notify(lacks if self.story else "The file of this story is gone.", markup=False, timeout=4)

    def _look(self) -> None:
        self._looked_at = self._begun
        section_id = self._looked_at[1]
        if not self.do(lambda: self.rehearsal.telling.look(section_id)):
            self._looked_at = (0, "")

    def went_over(self) -> None:
        """Also looks at a section that has begun, where its points stand at the side."""
        super().went_over()
        self.look_beside()

    def on_mount(self) -> None:
        """Looks at the first section, where its points stand at the side."""
        self.call_after_refresh(self.look_beside)

    def on_resize(self, event: events.Resize) -> None:  # noqa: ARG002 (the base's signature)
        """The same in a window that has become wide enough."""
        self.call_after_refresh(self.look_beside)

    def look_beside(self) -> None:
        """Shows the points of a section that has begun at the side, where that was chosen; it is a look."""
        if (
            not self.is_attached
            or self.is_looking
            or self.is_pair
            or not story_told(self.question)
            or not self._stands_beside
        ):
            return
        if self._points_of(self.question.section):
            self._look()

    def paint_story(self, question: Question) -> None:
        """Shows the points, or the line that names the key where that was chosen."""
        shown, room = self.query_one("#points", Static), self.query_one("#beside").size
        looking, section = self.is_looking, question.section
        both = room.height >= FOR_BOTH
        cue = not looking and story_told(question) is not None and self._way != "hidden"
        shown.display = looking or cue
        self.notes_pane.display = not looking or both
        if looking and section:
            lines = max(FEWEST_LINES, room.height // 2 if both else room.height)
            title = TITLE.format(section.name)
            show(shown, points_content(title, self._points_of(section), max(20, room.width - 4), lines))
        elif cue:
            name = section.name if section else "this section"
            line = f"{self.key('answer.look')} shows your story's points for {name}"
            show(shown, content(cut(line, max(20, room.width - 4), 1), QUIET))

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:
        """A story must be chosen, and in a pair an interviewer sees no more than its title."""
        if action == "look" and story_told(self.question) is None:
            return "no story was chosen on the card"
        if action == "look" and self.is_pair:
            return "in a pair the interviewer sees only the title of the story"
        return super().refusal(action, parameters)

    def now(self, action: str, parameters: tuple[object, ...]) -> tuple[str, str] | None:
        """While the points are shown, the same key hides them."""
        if action == "look" and self.is_looking:
            return "Story", "Hide the points of your story"
        return super().now(action, parameters)

"""`s` says which story is told: on the card before the answer, and afterwards which one it was."""

from textual.binding import Binding
from textual.content import Content
from textual.widgets import Static

from hotseat.domain.session.question import Question
from hotseat.domain.session.session import Session
from hotseat.domain.session.stories.tellings import story_told
from hotseat.domain.stories.story import Story
from hotseat.tui import screens
from hotseat.tui.screens.page import Page
from hotseat.tui.screens.session.live import LivePage
from hotseat.tui.text import QUIET, content, show


def story_key(prefix: str, *, key: str = "s", on_card: bool = False, show: bool = False) -> Binding:
    """The key that opens the choice; its id begins with `prefix`, and the footer may show it."""
    tooltip = "Choose the story to tell" if on_card else "Say which story was told"
    return Binding(key, "story", "Story", show=show, id=f"{prefix}.story", tooltip=tooltip)


def no_story_needed(session: Session, action: str) -> str:
    """Why this action, which is about a story, makes no sense in the session; "" if it does."""
    of_stories = ("story", "no_story")
    is_design = session.header.kind != "behavioral"
    return "a design needs no story" if is_design and action in of_stories else ""


def say_named(page: Page, story: Story | None) -> None:
    """Says in passing which story was named as the one told."""
    page.app.clear_notifications()
    page.notify(f"Story told: {story.title}" if story else "No story was told.", markup=False, timeout=4)


def show_story(line: Static, question: Question) -> None:
    """Shows in this line the title of the story that is named, if there is one."""
    named = story_told(question)
    line.display = named is not None
    if named is not None:
        title = content(named.title or named.story, "bold")
        show(line, Content.assemble(content("Story  ", QUIET), title))


class NamesStory(LivePage):
    """A screen of a session on which the story of the question is chosen, or named afterwards."""

    def action_story(self) -> None:
        """Opens the choice; the seconds that it takes on the card are kept."""
        self.keep_open_note()
        session, opened = self.rehearsal.session, self.rehearsal.now
        number = len(session.questions)

        def chosen(story: Story | None) -> None:
            telling = self.rehearsal.telling
            if self.question.begun:
                if self.do(lambda: telling.name_story(number, story)):
                    say_named(self, story)
            else:
                self.do(lambda: telling.choose_story(story, self.rehearsal.now - opened))

        screens.choose_story(self, session, number, chosen)

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:
        """A design needs no story."""
        return no_story_needed(self.rehearsal.session, action) or super().refusal(action, parameters)

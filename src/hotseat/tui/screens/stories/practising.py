"""Begins a session with a question of a principle and the story that is to be told."""

from hotseat.domain.bank.bank import Choice, NothingToAsk
from hotseat.domain.stories.story import Story
from hotseat.tui.screens.page import Page


def practise(screen: Page, level: str, principle: str, story: Story) -> None:
    """Shows the card of a question of the principle, with the story chosen; or says why not."""
    choice = Choice(level, "behavioral", principle)
    try:
        drawn = screen.flow.desk.next_question(choice)
    except NothingToAsk as reason:
        screen.notify(str(reason), markup=False, severity="warning")
        return
    screen.flow.begin(choice, drawn.prompt, story=story)

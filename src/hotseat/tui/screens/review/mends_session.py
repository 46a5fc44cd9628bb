"""What can be changed of a recorded session: its times, notes and story, and whether it counts."""

from hotseat.domain.session.question import Question
from hotseat.domain.session.session import Session
from hotseat.domain.stories.story import Story
from hotseat.tui import screens
from hotseat.tui.screens.page import Page
from hotseat.tui.screens.review.opening import discarded, open_to_mend, with_story_named


class MendsSession(Page):
    """A screen of a recorded session, whose file it opens for each change."""

    def __init__(self, session: Session, session_id: str = "", find: str = "") -> None:
        """`find` is what the list of sessions was searched for when it was opened."""
        super().__init__()
        self.find = find
        self._session = session
        self._file = session_id or session.header.id
        self._position = 0
        self._recorded = False
        """Whether the times are shown as they were before any repair."""

    def show(self) -> None:
        """Shows the question of this session as it is now."""

    @property
    def _question(self) -> Question:
        return self._session.begun_questions[self._position]

    async def action_repair(self) -> None:
        """Opens the file of the session to correct the times of this question."""
        if opened := open_to_mend(self, self._file, self._session.header, self._position):
            screen = screens.RepairScreen(*opened)
            await self.app.push_screen(screen, lambda _: self._mended(opened[0].session))

    def action_mend(self) -> None:
        """Opens the file of the session to correct the notes and follow-ups of this question."""
        if opened := open_to_mend(self, self._file, self._session.header, self._position):
            repair, number = opened
            screen = screens.MendScreen(repair, number - 1, self.flow.desk.bank.current)
            self.app.push_screen(screen, lambda _: self._mended(repair.session))

    def action_story(self) -> None:
        """Asks which story was told for this question, and records it."""
        number = next(at for at, asked in enumerate(self._session.questions, 1) if asked is self._question)
        screens.choose_story(self, self._session, number, self._name_story)

    def _name_story(self, story: Story | None) -> None:
        header = self._session.header
        if (session := with_story_named(self, self._file, header, self._position, story)) is not None:
            self._mended(session)

    def _mended(self, session: Session) -> None:
        self.flow.desk.leave()
        self._session = session
        self._recorded = False
        if not session.begun_questions:
            self.dismiss()
            return
        self._position = min(self._position, len(session.begun_questions) - 1)
        self.show()

    def action_discard(self) -> None:
        """Asks once, and puts the session among the discarded ones."""
        self.app.push_screen(screens.DiscardScreen(), self._discarded)

    def _discarded(self, chosen: bool | None) -> None:
        if chosen and discarded(self, self._file):
            self.dismiss()

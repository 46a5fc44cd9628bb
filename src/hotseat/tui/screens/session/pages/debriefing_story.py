"""What the debrief says of the story told: this telling against the last, and what its claims owe."""

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from hotseat.domain.review.answer_comparison import Side
from hotseat.domain.session.question import Question
from hotseat.domain.session.stories.story_events import Told
from hotseat.domain.session.stories.tellings import story_told
from hotseat.domain.stories.claims import claim_sentences
from hotseat.domain.stories.said_claims import unsaid_sentences
from hotseat.domain.stories.two_tellings import FIRST_TELLING, NO_FILE, TwoTellings, two_tellings
from hotseat.engine.earlier_answers import telling_before
from hotseat.engine.rehearsal import Rehearsal
from hotseat.tui.screens.session.pages.naming_story import NamesStory
from hotseat.tui.text import QUIET, content, show
from hotseat.tui.widgets.review.comparison import ledger_content

if TYPE_CHECKING:
    from hotseat.domain.speech.spoken import Spoken

BAR = 2
"""Columns that the bar at the left of the part takes."""
BESIDE = "A is your last telling of this story, B this one"


class DebriefsStory(NamesStory):
    """A debrief with a part about the story."""

    def __init__(self, rehearsal: Rehearsal) -> None:
        super().__init__(rehearsal)
        self._sought = ""
        """The story whose last telling was looked for."""
        self._last: Side | None = None

    def paint_story(
        self, question: Question, width: int, shown: Side | None, spoken: "Spoken | None" = None
    ) -> None:
        """Paints that part. `shown` is the answer that stands beside this one already, if there is one, and
        `spoken` what was said, if anything is known of it."""
        named, static = story_told(question), self.query_one("#story", Static)
        static.display = named is not None
        if named is None:
            return
        tellings = self._two_tellings(question, named)
        story = self.flow.desk.stories.find(named.story)
        sentences = [*(tellings.sentences if tellings else [FIRST_TELLING])]
        sentences += claim_sentences(story, question) if story else [NO_FILE]
        sentences += unsaid_sentences(story, spoken) if story and spoken else []
        title = Content.assemble(content("Story  ", QUIET), content(named.title or named.story, "bold"))
        parts = [title, *map(content, sentences)]
        if tellings and (shown is None or shown.question.asked != tellings.comparison.left.question.asked):
            parts += [content(f"\n{BESIDE}", QUIET), ledger_content(tellings.comparison, width - BAR)]
        show(static, Content("\n").join(parts))

    def _two_tellings(self, question: Question, named: Told) -> TwoTellings | None:
        if self._sought != named.story:
            desk = self.flow.desk
            self._sought = named.story
            self._last = telling_before(desk.sessions, self.rehearsal.session, desk.owner.name)
        return two_tellings(self._last, Side(self.rehearsal.session, question)) if self._last else None

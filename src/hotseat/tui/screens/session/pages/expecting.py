"""The follow-ups that the story told expects come first; what was prepared is shown once one is marked."""

from collections.abc import Mapping

from hotseat.domain.session.stories.tellings import story_told
from hotseat.domain.session.timeline import Probe
from hotseat.domain.stories.story import Expected
from hotseat.domain.text import one_line
from hotseat.domain.vocabulary import FollowUp
from hotseat.engine.rehearsal import Rehearsal
from hotseat.tui.screens.session.pages.naming_story import NamesStory


class ExpectsFollowUps(NamesStory):
    """A screen on which follow-ups are asked. In a pair it knows none that the candidate's story expects."""

    def __init__(self, rehearsal: Rehearsal) -> None:
        super().__init__(rehearsal)
        self._of_story = ""
        """The story whose lines were read."""
        self._lines: Mapping[str, Expected] = {}

    @property
    def _expected(self) -> Mapping[str, Expected]:
        """What the story told expects, by the words of the follow-up; empty in a pair."""
        named = story_told(self.question)
        story_id = named.story if named and not self.is_pair else ""
        if self._of_story != story_id:
            story = self.flow.desk.stories.find(story_id)
            self._of_story = story_id
            self._lines = {one_line(line.text): line for line in story.expects} if story else {}
        return self._lines

    @property
    def expected(self) -> tuple[FollowUp, ...]:
        """The follow-ups that the story told expects."""
        return tuple(line.follow_up for line in self._expected.values())

    def prepared_for(self, probe: Probe) -> str:
        """What was prepared for a follow-up of the story, once its outcome is marked; else ""."""
        line = self._expected.get(probe.follow_up.text)
        is_known = line is not None and probe.follow_up.origin == "story" and probe.outcome
        return line.prepared if line and is_known else ""

"""Says which story is told for a question, and when its bullets are looked at."""

from collections.abc import Callable

from hotseat.domain.refusal import Refused
from hotseat.domain.session import events as e
from hotseat.domain.session.session import Session
from hotseat.domain.session.stories.story_events import Looked, Told
from hotseat.domain.stories.story import Story
from hotseat.domain.text import one_line
from hotseat.domain.vocabulary import StoryWay
from hotseat.engine.recorder import Recorder


class Telling:
    """The stories of a session, while it runs or afterwards. `at` returns the second for each event.

    Every method raises Refused, and writes nothing, if the event is not possible.
    """

    def __init__(self, recorder: Recorder[Session, e.Event], at: Callable[[], float]) -> None:
        self._recorder = recorder
        self._at = at

    def choose_story(self, story: Story | None, seconds: float, chosen: StoryWay = "card") -> None:
        """Chooses the story for the question on the card, or none; the choice took so many seconds."""
        self._name(story, chosen, seconds=seconds)

    def name_story(self, question: int, story: Story | None) -> None:
        """Names the story that was told for a question, or none, once its answer has begun.

        Questions are counted from 1, those that were not answered too.
        """
        if question < 1:
            raise Refused("a question is counted from 1")
        self._name(story, "afterwards", question=question)

    def look(self, section_id: str) -> None:
        """Records that the candidate looked at the story's bullets for this section; "" on the card."""
        self._recorder.record(Looked(self._at(), section_id))

    def lack_story(self) -> None:
        """Marks that the candidate has no story for the question on the card."""
        self._recorder.record(e.StoryLacked(self._at()))

    def find_story(self) -> None:
        """Puts the last question without a story on the card again. Raises Refused if there is none."""
        lacking = self._recorder.state.questions_without_story
        if not lacking:
            raise Refused("there is a story for every question so far")
        self._recorder.record(lacking[-1].asked._replace(at=self._at()))

    def _name(
        self, story: Story | None, chosen: StoryWay, *, seconds: float = 0.0, question: int = 0
    ) -> None:
        self._recorder.record(
            Told(
                at=self._at(),
                story=story.id if story else "",
                title=one_line(story.title) if story else "",
                hash=story.hash if story else "",
                chosen=chosen,
                seconds=round(seconds, 1),
                question=question,
            )
        )

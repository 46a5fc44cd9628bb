"""Which story was told for a question."""

from hotseat.domain.session.question import Question
from hotseat.domain.session.stories.story_events import Told


def story_told(question: Question) -> Told | None:
    """The story that was told, as it was named last; None if none is named."""
    last = question.tellings[-1] if question.tellings else None
    return last if last and last.story else None


def looks(question: Question) -> int:
    """How often the candidate looked at the story told. Looks at one named before it are of another story."""
    story = story_told(question)
    return sum(look.at >= story.at for look in question.looks) if story else 0


def lacks_story(question: Question) -> bool:
    """Whether the candidate said on the card that they have no story, and named none since."""
    return question.story_lacked and story_told(question) is None

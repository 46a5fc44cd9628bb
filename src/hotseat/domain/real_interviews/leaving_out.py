"""Leaves out which story was told, before a real interview is passed on to somebody else."""

from hotseat.domain.real_interviews.real_interview import RealInterview
from hotseat.domain.session.stories.leaving_out import A_STORY


def without_stories(interview: RealInterview) -> RealInterview:
    """The interview without the ids and titles of stories."""
    asked = tuple(
        question._replace(story=A_STORY, title=A_STORY) if question.story else question
        for question in interview.asked
    )
    return interview._replace(asked=asked)

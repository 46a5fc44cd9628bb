"""What the table of stories says where no story is shown."""

from hotseat.domain.text import counted

NO_STORY = """No stories yet.

A story is something that you did and will tell in an interview. You write it once, as a small \
Markdown file, and practise with it. Here you then see which principles it tells and how it went.

hotseat stories new makes the first, with a heading for each section of an answer.
hotseat stories import FILE takes over stories that you have in another form."""


def none_words(stories: int, back: str) -> str:
    """How to begin, or with so many stories, how to see those that are left out, which `back` says."""
    if not stories:
        return NO_STORY
    return f"None of the {counted(stories, 'story', 'stories')} fits: {back}."

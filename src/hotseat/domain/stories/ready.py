"""Which principles have a story that is ready to be told."""

from collections.abc import Iterable, Mapping

from hotseat.domain.stories.story import Story


def ready_for(stories: Iterable[Story]) -> Mapping[str, tuple[Story, ...]]:
    """The ready stories for each principle that has any, first those whose main principle it is."""
    by_principle: dict[str, list[Story]] = {}
    for story in stories:
        if story.front.status == "ready":
            for principle in dict.fromkeys(story.front.principles):
                by_principle.setdefault(principle, []).append(story)
    return {
        principle: tuple(sorted(found, key=lambda story: story.main != principle))
        for principle, found in by_principle.items()
    }

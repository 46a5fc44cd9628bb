"""Sentences about two answers side by side: whether both tell one story, and what cannot be compared."""

from collections.abc import Mapping

from hotseat.domain.pacing import plan_name
from hotseat.domain.review.answer_comparison import Comparison
from hotseat.domain.session.stories.tellings import story_told


def unlike_text(comparison: Comparison, names: Mapping[str, str]) -> str:
    """A sentence for two answers that were timed by different plans; empty if they have the same plan.

    `names` maps the ids of the plans to their names.
    """
    if comparison.same_plan:
        return ""
    plans = (plan_name(side.question.asked.pacing, names) for side in (comparison.left, comparison.right))
    named = " and ".join(dict.fromkeys(plans))
    only = (
        [pair.name for pair in comparison.sections if pair.right is None],
        [pair.name for pair in comparison.sections if pair.left is None],
    )
    alone = "; ".join(
        f"only {side} has {', '.join(has)}" for side, has in zip("AB", only, strict=True) if has
    )
    dash = f" A dash stands where nothing can be compared: {alone}." if alone else ""
    return f"The plans differ ({named}): each time is judged by its own window.{dash}"


def story_text(comparison: Comparison) -> str:
    """A sentence about two answers for which the same story was told; empty if it was not."""
    was, now = story_told(comparison.left.question), story_told(comparison.right.question)
    if was is None or now is None or not comparison.same_story:
        return ""
    changed = "; its text was not the same" if was.hash and now.hash and was.hash != now.hash else ""
    return f"Both tell the story {now.title}{changed}."

"""References of a prompt to what the bank does not have."""

from collections.abc import Iterable, Iterator, Mapping

from hotseat.domain.bank.level import Level
from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.text import slug


def unknown_references(prompt: Prompt, names: Mapping[str, str], levels: Mapping[str, Level]) -> list[str]:
    """A sentence for each principle, level, theme and phase that the prompt names and the bank lacks.

    `names` maps every known name of a principle, as a slug, to its id.
    """
    name = f'prompt "{prompt.id}"'
    sentences = unknown_principles(name, prompt.principles, names)
    sentences += unknown_levels(name, prompt.levels, levels)
    its_levels = [levels[level] for level in prompt.levels if level in levels]
    themes = {theme.id for level in its_levels for theme in level.themes}
    sentences += [
        f'{name} names the theme "{theme}", which its level does not have; there are '
        f"{', '.join(sorted(themes)) or 'none'}"
        for theme in prompt.themes
        if theme not in themes
    ]
    return sentences + list(_unknown_phases(prompt, its_levels)) if its_levels else sentences


def unknown_principles(subject: str, named: Iterable[str], names: Mapping[str, str]) -> list[str]:
    """A sentence for each principle that the bank does not have."""
    return [
        f'{subject} names the principle "{principle}", which does not exist; see principles.toml'
        for principle in dict.fromkeys(named)
        if slug(principle) not in names
    ]


def unknown_levels(subject: str, named: Iterable[str], levels: Mapping[str, Level]) -> list[str]:
    """A sentence for each level that has no file."""
    known = ", ".join(levels) or "none"
    return [
        f'{subject} is for the level "{level}", which has no file; there are {known}'
        for level in named
        if level not in levels
    ]


def _unknown_phases(prompt: Prompt, its_levels: Iterable[Level]) -> Iterator[str]:
    plans = [plan for level in its_levels if (plan := level.plan(prompt.kind))]
    sections = list(dict.fromkeys(section.id for plan in plans for section in plan.sections))
    for phase in prompt.phases:
        if phase.section not in sections:
            sentence = f'prompt "{prompt.id}" has points for the phase "{phase.section}"'
            yield f"{sentence}, which its plan does not have; there are {', '.join(sections)}"

"""What a prompt names outside itself."""

from collections.abc import Mapping

from hotseat.domain.level import Level
from hotseat.domain.prompt import Prompt
from hotseat.domain.text import slug


def strangers(prompt: Prompt, names: Mapping[str, str], levels: Mapping[str, Level]) -> list[str]:
    """A sentence for each principle, level and theme the prompt names that the bank does not have.

    `names` leads from every known name of a principle, as a slug, to its id.
    """
    found = [
        f'prompt "{prompt.id}" names the principle "{name}", which nobody knows; see principles.toml'
        for name in dict.fromkeys(prompt.principles)
        if slug(name) not in names
    ]
    found += [
        f'prompt "{prompt.id}" is for the level "{level}", which has no file; there are '
        f"{', '.join(levels) or 'none'}"
        for level in prompt.levels
        if level not in levels
    ]
    known = {theme.id for level in prompt.levels if level in levels for theme in levels[level].core_themes}
    found += [
        f'prompt "{prompt.id}" names the theme "{theme}", which its level does not have; there are '
        f"{', '.join(sorted(known))}"
        for theme in prompt.themes
        if theme not in known
    ]
    return found

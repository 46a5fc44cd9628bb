"""`hotseat stories --level L7`: each story held against a level."""

from argparse import Namespace

from hotseat import reports
from hotseat.cli.commands.stories.named_story import my_histories, none_yet, tell_faults
from hotseat.cli.desks import make_desk
from hotseat.cli.echo import complain, echo, echo_data
from hotseat.cli.exit_codes import DONE, FAULTS_FOUND, WRONG_USAGE, folder_perhaps_not_yet_made
from hotseat.domain.looking_up import meant, unknown
from hotseat.domain.vocabulary import StoryStatus

_ORDER: tuple[StoryStatus, ...] = ("ready", "draft", "retired")


def run(options: Namespace) -> int:
    """Prints for each story which facts fall short of the level, and which follow-ups are not prepared."""
    folder = folder_perhaps_not_yet_made(options)
    desk = make_desk(options)
    levels = desk.bank.current.levels
    level = meant(options.level, levels)
    if level is None:
        complain(unknown("level", options.level, levels))
        return WRONG_USAGE
    ready_first = sorted(desk.stories.all(), key=lambda story: _ORDER.index(story.front.status))
    histories = my_histories(desk)
    if options.json:
        echo_data(
            reports.data.stories_at_level.stories_at_level_data(ready_first, levels[level], levels, histories)
        )
    elif ready_first:
        echo(reports.text.stories.at_level.stories_at_level(ready_first, levels[level], levels, histories))
    else:
        echo([none_yet(desk, folder.stories)])
    return FAULTS_FOUND if tell_faults(desk) else DONE

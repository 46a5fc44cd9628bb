"""`hotseat stories`: the list of all stories."""

from argparse import Namespace
from datetime import UTC, datetime

from hotseat import reports, storage
from hotseat.cli.commands import stories as stories_commands
from hotseat.cli.commands.stories.named_story import my_histories, none_yet, tell_faults
from hotseat.cli.desks import make_desk
from hotseat.cli.echo import echo, echo_data
from hotseat.cli.exit_codes import DONE, FAULTS_FOUND, folder_perhaps_not_yet_made
from hotseat.domain.day import day_of


def run(options: Namespace) -> int:
    """Prints every story with what happened to it, also those without a file, or a JSON Schema."""
    if options.schema:
        echo_data(storage.stories.story_schema.story_schema())
        return DONE
    if options.matrix:
        shown: int = stories_commands.matrix.run(options)
        return shown
    if options.level:
        exit_code: int = stories_commands.at_level.run(options)
        return exit_code
    folder = folder_perhaps_not_yet_made(options)
    desk = make_desk(options)
    stories, histories, today = desk.stories.all(), my_histories(desk), day_of(datetime.now(UTC))
    if options.json:
        paths = {story.id: str(desk.stories.path(story.id)) for story in stories}
        echo_data(reports.data.stories.stories_data(stories, histories, paths, today))
    elif stories or histories:
        names = desk.bank.current.principle_names()
        echo(reports.text.stories.listing.story_lines(stories, histories, names, today))
    else:
        echo([none_yet(desk, folder.stories)])
    return FAULTS_FOUND if tell_faults(desk) else DONE

"""`hotseat stories --matrix`: the stories by principle."""

from argparse import Namespace
from datetime import UTC, datetime

from hotseat import reports
from hotseat.cli.commands.stories.named_story import none_yet, tell_faults
from hotseat.cli.desks import make_desk
from hotseat.cli.echo import complain, echo, echo_data
from hotseat.cli.exit_codes import DONE, FAULTS_FOUND, WRONG_USAGE, folder_perhaps_not_yet_made
from hotseat.cli.parsing import terminal_columns
from hotseat.domain.day import day_of
from hotseat.domain.looking_up import meant, unknown
from hotseat.domain.stories.matrix import matrix, with_status
from hotseat.domain.text import counted


def run(options: Namespace) -> int:
    """Prints the table without retired stories, as wide as the terminal; as JSON, every story."""
    folder = folder_perhaps_not_yet_made(options)
    desk = make_desk(options)
    bank, stories = desk.bank.current, desk.stories.all()
    level = options.level and meant(options.level, bank.levels)
    if level is None:
        complain(unknown("level", options.level, bank.levels))
        return WRONG_USAGE
    answers = [
        answer
        for answer in desk.sessions.answers()
        if desk.owner.is_mine(answer.candidate) and level in ("", answer.level)
    ]
    story_matrix = matrix(stories, answers, bank.principles, day_of(datetime.now(UTC)))
    if options.json:
        echo_data(reports.data.story_matrix.story_matrix_data(story_matrix))
    elif not stories:
        echo([none_yet(desk, folder.stories)])
    else:
        not_retired = {story.id for story in with_status(stories, "")}
        shown = story_matrix._replace(
            rows=tuple(row for row in story_matrix.rows if row.story.id in not_retired)
        )
        principles = list(bank.principles.values())
        echo(reports.text.stories.matrix.matrix_lines(shown, principles, terminal_columns()))
        if retired := len(stories) - len(not_retired):
            echo([f"{counted(retired, 'retired story is', 'retired stories are')} left out."])
    return FAULTS_FOUND if tell_faults(desk) else DONE

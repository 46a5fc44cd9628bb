"""`hotseat stories show`."""

from argparse import Namespace
from datetime import UTC, date, datetime
from typing import Any

from hotseat import reports
from hotseat.cli.commands.stories.told import Found, find, my_histories, tell_faults
from hotseat.cli.desks import make_desk
from hotseat.cli.echo import echo, echo_data
from hotseat.cli.exit_codes import DONE, WRONG_USAGE, folder_perhaps_not_yet_made
from hotseat.desk.desk import Desk
from hotseat.domain.day import day_of
from hotseat.domain.stories.overuse import overuse_sentence
from hotseat.domain.stories.shows import showable


def run(options: Namespace) -> int:
    """Prints what a story says, and what happened to it in sentences, or the same as JSON."""
    folder_perhaps_not_yet_made(options)
    desk = make_desk(options)
    told = my_histories(desk)
    found = find(desk, options.story, told)
    if found is None:
        tell_faults(desk)
        return WRONG_USAGE
    today = day_of(datetime.now(UTC))
    if options.json:
        echo_data(_data(desk, found, today))
        return DONE
    if found.story is not None:
        tellings = found.history.tellings if found.history else ()
        echo(
            reports.text.stories.one_story.story_lines(
                found.story, desk.bank.current, tellings, showable(desk.readiness.framework)
            )
        )
        echo([""])
    often = overuse_sentence((telling for history in told.values() for telling in history.tellings), found.id)
    heard = desk.real_interviews.heard().get(found.id, "")
    echo(reports.text.stories.one_story.history_lines(found.story, found.history, today, often, heard))
    return DONE


def _data(desk: Desk, found: Found, today: date) -> dict[str, Any]:
    report = reports.data.stories
    stories = [found.story] if found.story else []
    told = {found.id: found.history} if found.history else {}
    [data] = report.stories_data(stories, told, {found.id: str(desk.stories.path(found.id))}, today)
    return {**data, **(report.story_text_data(found.story) if found.story else {})}

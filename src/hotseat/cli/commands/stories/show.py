"""`hotseat stories show`."""

from argparse import Namespace
from datetime import UTC, date, datetime
from typing import Any

from hotseat import reports
from hotseat.cli.commands.stories.named_story import NamedStory, find, my_histories, tell_faults
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
    histories = my_histories(desk)
    found_story = find(desk, options.story, histories)
    if found_story is None:
        tell_faults(desk)
        return WRONG_USAGE
    today = day_of(datetime.now(UTC))
    if options.json:
        echo_data(_data(desk, found_story, today))
        return DONE
    if found_story.story is not None:
        tellings = found_story.history.tellings if found_story.history else ()
        echo(
            reports.text.stories.one_story.story_lines(
                found_story.story, desk.bank.current, tellings, showable(desk.readiness.framework)
            )
        )
        echo([""])
    often = overuse_sentence(
        (telling for history in histories.values() for telling in history.tellings), found_story.id
    )
    heard = desk.real_interviews.heard().get(found_story.id, "")
    echo(
        reports.text.stories.one_story.history_lines(
            found_story.story, found_story.history, today, often, heard
        )
    )
    return DONE


def _data(desk: Desk, found_story: NamedStory, today: date) -> dict[str, Any]:
    report = reports.data.stories
    stories = [found_story.story] if found_story.story else []
    histories = {found_story.id: found_story.history} if found_story.history else {}
    [data] = report.stories_data(
        stories, histories, {found_story.id: str(desk.stories.path(found_story.id))}, today
    )
    return {**data, **(report.story_text_data(found_story.story) if found_story.story else {})}

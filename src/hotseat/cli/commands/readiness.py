"""`hotseat readiness`."""

import os
from argparse import Namespace
from datetime import UTC, datetime

from hotseat.cli.delivering import deliver
from hotseat.cli.echo import complain, echo, echo_data
from hotseat.cli.exit_codes import DONE, FAULTS_FOUND, NOT_WRITTEN, WRONG_USAGE, folder_to_read
from hotseat.desk.bank import PromptBank
from hotseat.desk.owner import Owner
from hotseat.desk.readiness import Readiness
from hotseat.desk.stories import Stories
from hotseat.desk.user_settings import UserSettings
from hotseat.domain.looking_up import meant, unknown
from hotseat.domain.readiness.framework import FrameworkLevel
from hotseat.domain.readiness.result import Result
from hotseat.domain.stories.item_stories import ItemStories
from hotseat.domain.stories.shows import Showable, key, showable
from hotseat.domain.vocabulary import ItemAnswer
from hotseat.engine.assessing import CannotAssess
from hotseat.reports import data, text


def run(options: Namespace) -> int:
    """Prints the result of the newest assessment, or writes its plan as a document or for a calendar."""
    owner = Owner(UserSettings(os.environ))
    folder = folder_to_read(options)
    stories = Stories(folder.stories, lambda: PromptBank(folder).current)
    readiness = Readiness(folder, lambda: datetime.now(UTC), owner, stories.all)
    if options.story or options.item:
        return _attach(options, readiness, stories)
    for fault in (*owner.settings.faults(), *readiness.faults, *readiness.left_out):
        complain(fault)
    level = meant(options.level, readiness.levels()) or options.level or readiness.latest_level()
    if level and level not in readiness.levels():
        complain(f"the framework: {unknown('level', level, readiness.levels())}")
        return WRONG_USAGE
    result = readiness.result(level)
    if result is None:
        # An unreadable assessment may be the one that the user wants.
        code = FAULTS_FOUND if readiness.has_unreadable else _nothing(options)
        return FAULTS_FOUND if readiness.faults else code
    expected = readiness.framework.levels.get(level)
    if options.to:
        return _export(options, result, expected, readiness)
    _print(options, result, expected, readiness.item_stories(level))
    return FAULTS_FOUND if readiness.faults else DONE


def _nothing(options: Namespace) -> int:
    aimed = f" for {options.level}" if options.level else ""
    if options.to:
        none = f"there is no assessment{aimed} yet, so there is no plan"
        complain(f"{none}; start `hotseat` and choose Assess to make one")
        return FAULTS_FOUND
    if options.json:
        echo_data(None)
    else:
        echo([f"There is no assessment{aimed} yet; start `hotseat` and choose Assess to make one."])
    return DONE


def _print(options: Namespace, result: Result, level: FrameworkLevel | None, stories: ItemStories) -> None:
    if options.json:
        named = stories._replace(named=options.stories)
        echo_data(data.readiness.readiness_data(result, level, named))
    else:
        echo(text.readiness.readiness_lines(result, level, stories))


def _attach(options: Namespace, readiness: Readiness, stories: Stories) -> int:
    """Makes a story the evidence for an item of the checklist."""
    if not (options.story and options.item):
        complain("a story is evidence for an item: name both, with --item l7/... and --story ID")
        return WRONG_USAGE
    known = {name: shown for name, shown in showable(readiness.framework).items() if shown.item}
    level = options.level or readiness.latest_level()
    named = f"{level}/{options.item}" if level and "/" not in options.item else options.item
    shown = known.get(key(named))
    titles = {story.id: story.title for story in stories.all()}
    story = meant(options.story, titles)
    if shown is None:
        complain(unknown("item", named, known))
    elif story is None:
        complain(unknown("story", options.story, titles))
    else:
        return _keep(readiness, shown, story, options.answer)
    return WRONG_USAGE


def _keep(readiness: Readiness, shown: Showable, story: str, answer: ItemAnswer) -> int:
    try:
        item = readiness.framework.levels[shown.level].item(shown.item)
        readiness.amend(shown.level).attach_story(*item, answer, story)
    except CannotAssess as reason:
        complain(str(reason))
        return NOT_WRITTEN
    if lost := readiness.leave():
        complain(lost)
        return NOT_WRITTEN
    echo([f"Attached {story} to {shown.words}: {answer}"])
    return DONE


def _export(options: Namespace, result: Result, level: FrameworkLevel | None, readiness: Readiness) -> int:
    if level is None:
        name = result.assessment.header.level
        complain(f'the framework has no level "{name}", so there is no plan; see `hotseat framework`')
        return WRONG_USAGE
    dated = readiness.dated(level.level)
    if options.to == "ics":
        if not text.plan.calendar_entries(result, dated):
            note = text.plan.calendar_note(result, dated)
            complain(f"{note}, so no calendar is written; `hotseat`, Assess, Path and Plan give it a date")
            return FAULTS_FOUND
        pieces = iter([data.plan_calendar.plan_calendar(result, level, dated)])
    else:
        pieces = text.plan.plan_markdown(result, level, readiness.item_stories(level.level))
    code = deliver(options.output, pieces, "\r\n" if options.to == "ics" else "\n")
    if code == DONE and options.to == "ics":
        complain(text.plan.calendar_note(result, dated))
    return code

"""`hotseat trend`."""

import os
from argparse import Namespace
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from hotseat import desk
from hotseat.cli.commands.stories.tellings import StoryTold, tell_story
from hotseat.cli.delivering import deliver, for_excel
from hotseat.cli.echo import complain, echo, echo_data
from hotseat.cli.exit_codes import DONE, FAULTS_FOUND, WRONG_USAGE, folder_to_read
from hotseat.desk.owner import Owner
from hotseat.desk.sessions import Sessions
from hotseat.desk.user_settings import UserSettings
from hotseat.domain.bank.prompt import principle_id
from hotseat.domain.day import day_of
from hotseat.domain.looking_up import meant, unknown
from hotseat.domain.review.answer_filter import AnswerFilter, narrowed, story_titles
from hotseat.domain.review.answers import Answer
from hotseat.domain.review.progress.progress import Progress, progress
from hotseat.domain.review.trend import Trend, trend
from hotseat.domain.stories.naming import story_meant
from hotseat.domain.stories.overuse import overuse_sentence
from hotseat.domain.text import one_line
from hotseat.domain.vocabulary import kind_name
from hotseat.reports import data, text
from hotseat.storage.bank.bank_cache import recall
from hotseat.storage.files.folder import PracticeFolder, shipped_prompts

WIDTH = 80


def run(options: Namespace) -> int:
    """Prints the progress over weeks, or writes it as JSON or CSV."""
    owner = Owner(UserSettings(os.environ))
    folder = folder_to_read(options)
    sessions = Sessions(folder.sessions, owner)
    listed = sessions.all()
    faults = [entry.fault for entry in listed if entry.summary is None]
    for fault in (*owner.settings.faults(), *faults):
        complain(fault)
    answers = sessions.answers()
    try:
        story, title = _story(options.story, answers, folder)
        by = _filter(options, owner, answers, folder)._replace(story=story)
    except _Unknown as reason:
        complain(str(reason))
        return WRONG_USAGE
    today = day_of(datetime.now(UTC))
    fitting = narrowed(answers, by, today)
    rated_by = by.as_interviewer
    weeks = progress(fitting, narrowed(answers, rated_by, today) if rated_by else ())
    if story:
        mine = narrowed(answers, AnswerFilter(of=by.of, me=by.me), today)
        story_told = StoryTold(story, title, overuse_sentence(mine, story))
        code = tell_story(options, story_told, trend(fitting, any_plan=True), weeks)
    else:
        code = _tell(options, weeks, trend(fitting), by)
    return FAULTS_FOUND if faults and code == DONE else code


class _Unknown(Exception):
    """What was asked for is in no answer and not in the bank; the message says so and names what is near."""


def _filter(
    options: Namespace, owner: Owner, answers: Sequence[Answer], folder: PracticeFolder
) -> AnswerFilter:
    """What the options ask for. Raises _Unknown."""
    by = AnswerFilter(
        kind=options.kind,
        of=None if options.everyone else one_line(options.candidate),
        partner=one_line(options.interviewer),
        days=max(0, options.days),
        me=owner.name,
    )
    # Only a name that was typed needs the bank, which takes longer to read than all answers.
    if not (options.level or options.principle or options.plan):
        return by
    bank = recall([shipped_prompts(), folder.prompts]).bank
    plans = {plan.id for level in bank.levels.values() for plan in level.plans}
    principles = {principle for answer in answers for principle in answer.principles}
    return by._replace(
        level=_meant("level", options.level, bank.levels.keys() | {answer.level for answer in answers}),
        pacing=_meant("plan", options.plan, plans | {answer.pacing for answer in answers if answer.pacing}),
        principle=principle_id(options.principle, bank.principles.values())
        or meant(options.principle, principles)
        or _meant("principle", options.principle, set(bank.principle_names().values())),
    )


def _story(typed: str, answers: Sequence[Answer], folder: PracticeFolder) -> tuple[str, str]:
    """The id and the title of the story that was typed; empty if none was. Raises _Unknown."""
    if not typed:
        return "", ""
    stories = desk.stories.Stories(folder.stories, lambda: recall([shipped_prompts(), folder.prompts]).bank)
    titles = story_titles(answers) | {story.id: story.title for story in stories.all()}
    story = story_meant(typed, titles)
    if story is None:
        faults = "; `hotseat check` says what is wrong with your stories" if stories.faults else ""
        raise _Unknown(f"{unknown('story', typed, titles)}{faults}")
    return story, titles[story]


def _meant(subject: str, typed: str, known: set[str]) -> str:
    known_name = meant(typed, known) if typed else ""
    if known_name is None:
        raise _Unknown(unknown(subject, typed, sorted(known)))
    return known_name


def _tell(options: Namespace, progress: Progress | None, seen: Trend, by: AnswerFilter) -> int:
    if options.json:
        echo_data(None if progress is None else data.progress.progress_data(progress, seen))
        return DONE
    if options.to == "csv":
        table = data.progress.progress_csv(progress) if progress else iter(())
        return deliver(options.output, for_excel(table) if options.bom else table)
    if progress is None:
        yours = " of yours fits; --everyone shows everybody's" if by.of == "" else " fits"
        echo([f"No finished answer{yours}."])
        return DONE
    if options.output in ("", "-"):
        echo(_lines(progress, seen))
        return DONE
    return deliver(options.output, (f"{line}\n" for line in _lines(progress, seen)))


def _lines(progress: Progress, seen: Trend) -> Iterator[str]:
    since = f"{progress.mondays[0]:%d %b %Y}"
    span = text.progress.span_text(progress)
    yield f"{progress.level} {kind_name(progress.kind)}, plan {progress.pacing}: {span} since {since}"
    for sentence in seen.sentences:
        yield from text.columns.wrap(f" {sentence}", WIDTH, " ")
    yield ""
    for line in text.progress.progress_lines(progress, WIDTH):
        yield line.text
    yield ""
    for line in text.progress.preparation_lines(progress):
        yield line.text

"""`hotseat stories new`."""

from argparse import Namespace

from hotseat.cli.desks import make_desk
from hotseat.cli.echo import complain, echo
from hotseat.cli.exit_codes import DONE, NOT_WRITTEN, WRONG_USAGE, folder_perhaps_not_yet_made
from hotseat.desk.desk import Desk
from hotseat.domain.looking_up import meant, unknown
from hotseat.domain.session.question import Question
from hotseat.domain.stories.new_story import Outline, empty_outline, id_for, outline_of, story_text
from hotseat.domain.text import counted, one_line
from hotseat.engine.rehearsal import CannotRehearse
from hotseat.storage.files.folder import FolderTrouble, make_stories
from hotseat.storage.files.looking import is_there
from hotseat.storage.stories.new_file import CannotMake, path_for, write_story


class _WrongUsage(Exception):
    """What was asked for cannot be done; the message says why."""


def run(options: Namespace) -> int:
    """Writes a story to fill in, empty or from an answer, and prints its path."""
    folder = folder_perhaps_not_yet_made(options)
    desk = make_desk(options)
    try:
        outline = _outline(options, desk)
        story_id = _free_id(desk, outline.title, is_named=bool(one_line(options.title)))
        make_stories(folder)
        path = write_story(folder.stories, story_id, story_text(story_id, outline))
    except _WrongUsage as trouble:
        complain(str(trouble))
        return WRONG_USAGE
    except (CannotMake, FolderTrouble) as trouble:
        complain(str(trouble))
        return NOT_WRITTEN
    points = sum(len(section) for _, section in outline.sections)
    made = f", with {counted(points, 'point')} from your notes" if options.from_session else ""
    echo([f"{path}{made}", f"`hotseat stories edit {story_id}` opens it in your editor."])
    return DONE


def _outline(options: Namespace, desk: Desk) -> Outline:
    """What the story begins with. Raises _WrongUsage."""
    bank = desk.bank.current
    if options.from_session:
        outline = outline_of(_question(desk, options.from_session), options.title)
        return outline._replace(
            principles=[known for known in outline.principles if known in bank.principles]
        )
    choice = desk.settings.choice()
    level_id = meant(options.level, bank.levels) if options.level else choice.level
    level = bank.levels.get(level_id or "")
    if level is None:
        raise _WrongUsage(unknown("level", options.level or choice.level, bank.levels))
    plan = level.plan("behavioral")
    return empty_outline(options.title, plan.sections if plan else ())


def _question(desk: Desk, named: str) -> Question:
    """The question of `SESSION` or `SESSION:N`. Raises _WrongUsage."""
    name, _, number = named.rpartition(":")
    if not name or not number.isdecimal():
        name, number = named, ""
    try:
        session = desk.sessions.open(name)
    except CannotRehearse as reason:
        raise _WrongUsage(str(reason)) from reason
    begun = session.begun_questions
    wanted = int(number or len(begun))
    if not 1 <= wanted <= len(begun):
        has = f"{counted(len(begun), 'question')} that {'was' if len(begun) == 1 else 'were'} answered"
        raise _WrongUsage(f"{session.header.id} has {has if begun else 'no question that was answered'}")
    return begun[wanted - 1]


def _free_id(desk: Desk, title: str, *, is_named: bool) -> str:
    """An id that no story and no file has. Raises _WrongUsage if the person chose a title that is taken."""
    taken = _Taken(desk)
    wanted = id_for(title)
    if is_named and wanted in taken:
        there = desk.stories.path(wanted) or path_for(desk.folder.stories, wanted)
        raise _WrongUsage(f'there is a story "{wanted}" already, in {there}; choose another title')
    return id_for(title, taken)


class _Taken:
    """The ids that stories or files have."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def __contains__(self, story_id: object) -> bool:
        name = str(story_id)
        return self._desk.stories.find(name) is not None or is_there(
            path_for(self._desk.folder.stories, name)
        )

"""`hotseat check`."""

import os
from argparse import Namespace
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from hotseat import storage
from hotseat.cli.echo import complain, echo
from hotseat.cli.exit_codes import DONE, FAULTS_FOUND, WRONG_USAGE, folder_to_read, practice_folder
from hotseat.cli.kept_files import KEPT, kept_faults, kind_of
from hotseat.cli.setting_names import key_faults, themes_to_look_up
from hotseat.desk.user_settings import UserSettings
from hotseat.domain.bank.damage import damage
from hotseat.domain.text import counted
from hotseat.storage.bank.bank_cache import recall
from hotseat.storage.bank.bank_lint import inspect
from hotseat.storage.bank.framework_cache import recall_framework
from hotseat.storage.bank.pack_files import packs, passed_over, room_of, why_not_read
from hotseat.storage.files.folder import PracticeFolder, shipped_prompts
from hotseat.storage.files.looking import absolute, is_folder, is_there, real
from hotseat.storage.session.checking.session_lint import inspect_sessions
from hotseat.storage.session.checking.speech_lint import inspect_speech
from hotseat.storage.session.discarded import FOLDER as DISCARDED
from hotseat.storage.session.discarded import discarded_in
from hotseat.storage.session.transcript import is_session
from hotseat.storage.speech.belongings import owner_of
from hotseat.storage.stories.story_files import is_story, why_no_story
from hotseat.storage.stories.story_files import passed_over as stories_passed_over
from hotseat.storage.stories.story_read import StoryInspection
from hotseat.storage.toml.complaints import Complaint, complaint_lines

MOST_PASSED_OVER = 100


class _Files(NamedTuple):
    """The files to check, by what they hold."""

    packs: list[Path]
    sessions: list[Path]
    kept: Mapping[str, list[Path]]
    """The files of each kind in KEPT."""


class _OfPacks(NamedTuple):
    """The faults of packs: those to print, how many more each file has, and the entries left out."""

    complaints: list[Complaint]
    beyond: Counter[Path]
    left_out: Counter[str]


def run(options: Namespace) -> int:
    """Prints every fault of the named packs, levels, sessions, stories and settings in one run."""
    folder = practice_folder(options) if options.paths else folder_to_read(options)
    settings = UserSettings(os.environ)
    own = settings.configured.path
    paths = [Path(path) for path in options.paths] or [*_rooms(folder), own]
    for path in paths:
        if options.paths and not is_there(path):
            complain(f"there is no file or folder {path}")
            return WRONG_USAGE
    of_settings = _setting_faults(settings, folder) if real(own) in map(real, paths) else []
    paths = [path for path in paths if real(path) != real(own)]
    stories = _stories(paths, folder)
    unread = _unread(paths)
    named = {complaint.file for complaint in unread}
    read = [packs(path) for path in paths if path not in named and not _is_other_than_toml(path)]
    files = _sorted(file for pack_list in read for file in pack_list.files)
    unread += [Complaint(path, 0, why) for pack_list in read for path, why in pack_list.faults]
    spoken = inspect_speech(_places_of_speech(paths, files.sessions))
    complaints = [
        *(*of_settings, *dict.fromkeys(unread), *inspect_sessions(files.sessions), *kept_faults(files.kept)),
        *(*spoken.complaints, *stories.complaints),
    ]
    of_packs = _pack_faults(files.packs, [shipped_prompts(), folder.prompts, *map(_prompts_folder, paths)])
    echo(map(_unbroken, complaint_lines([*complaints, *of_packs.complaints], of_packs.beyond)))
    _name_passed_over(path for path in paths if is_folder(path))
    if of_packs.left_out.total():
        echo([damage(len(of_packs.complaints) + of_packs.beyond.total(), of_packs.left_out).sentence()])
    if complaints or of_packs.complaints:
        return FAULTS_FOUND
    echo([f"{_counted(files, stories.files, spoken.files)}: no faults"])
    return DONE


def _unbroken(line: str) -> str:
    """The line without the line breaks that the name of a file may have: a fault is one line."""
    return line.replace("\r", " ").replace("\n", " ")


def _counted(files: _Files, stories: int, spoken: int) -> str:
    """What was checked; assessments, loops, stories and so on only where there are any."""
    counts = [
        counted(len(files.packs), "pack or level", "packs and levels"),
        counted(len(files.sessions), "session"),
    ]
    counts += (
        [counted(spoken, "recording or file of words", "recordings and files of words")] if spoken else []
    )
    counts += [counted(len(paths), name) for name, paths in files.kept.items() if paths]
    counts += [counted(stories, "story", "stories")] if stories else []
    return ", ".join(counts)


def _setting_faults(settings: UserSettings, folder: PracticeFolder) -> list[Complaint]:
    """What is wrong with the settings; a level that is set has to be in the bank."""
    configured = settings.configured
    packs = [shipped_prompts(), folder.prompts]
    levels = recall(packs).bank.levels if configured.is_set("level") else ()
    wrong = settings.complaints(levels, themes_to_look_up(configured))
    return sorted([*wrong, *key_faults(configured, settings.key_habits)])


def _unread(paths: list[Path]) -> list[Complaint]:
    """A complaint for each named path that is not read, and for each file with the name of a folder."""
    rooms = (room for path in paths if not room_of(path) for room in _rooms(PracticeFolder(path, "")))
    return [
        Complaint(path, 0, why)
        for path in (*paths, *rooms)
        if is_there(path) and (why := _why_not_read(path))
    ]


def _why_not_read(path: Path) -> str:
    if _is_other_than_toml(path):
        return ""
    is_among_stories = room_of(path.parent) == "stories" and not is_folder(path)
    return why_no_story(path.name) if is_among_stories else why_not_read(path)


def _is_story(path: Path) -> bool:
    """Whether it is read as a story: Markdown, but not among the packs, sessions or assessments."""
    return is_story(path.name) and room_of(path) in ("stories", "")


def _is_other_than_toml(path: Path) -> bool:
    """Whether it is read as a story, or belongs to what was said in a session."""
    return _is_story(path) or (bool(owner_of(path.name)) and room_of(path) in ("sessions", ""))


def _is_known(name: str) -> bool:
    """Whether a file among the sessions is known not to be one: a recording, words, or what was discarded."""
    return name == DISCARDED or bool(owner_of(name))


def _places_of_speech(paths: Iterable[Path], sessions: Iterable[Path]) -> Iterator[Path]:
    """The files of these that belong to a session, and the folders in which such files are looked for."""
    for path in paths:
        if owner_of(path.name):
            yield path
        elif is_folder(path):
            folder = path if room_of(path) else path / "sessions"
            yield from (path for path in (folder, discarded_in(folder)) if room_of(path) == "sessions")
            yield from (session.parent for session in sessions if path in session.parents)


def _stories(paths: Iterable[Path], folder: PracticeFolder) -> StoryInspection:
    """What is wrong with the stories among these files and folders."""
    inside = ((path, path if _is_story(path) or room_of(path) else path / "stories") for path in paths)
    story_paths = [
        of_stories for path, of_stories in inside if _is_story(path) or room_of(of_stories) == "stories"
    ]
    story_paths = [
        path for path in story_paths if is_folder(path) or (is_story(path.name) and is_there(path))
    ]
    if not story_paths:
        return StoryInspection(0, [])
    packs_read = [shipped_prompts(), folder.prompts]
    framework = recall_framework(packs_read).framework
    return storage.stories.story_lint.inspect_stories(story_paths, recall(packs_read).bank, framework)


def _rooms(folder: PracticeFolder) -> list[Path]:
    return [
        folder.prompts,
        folder.sessions,
        folder.readiness,
        folder.stories,
        folder.interviews,
        folder.loops,
    ]


def _sorted(paths: Iterable[Path]) -> _Files:
    """The files by what they hold; every file in `prompts/` is taken for a pack."""
    files = _Files([], [], {name: [] for name in KEPT})
    for path in sorted(set(paths)):
        if room_of(path.parent) == "prompts":
            files.packs.append(path)
        elif name := kind_of(path):
            files.kept[name].append(path)
        elif is_session(path):
            files.sessions.append(path)
        else:
            files.packs.append(path)
    return files


def _prompts_folder(path: Path) -> Path:
    """The `prompts/` that the pack is in, which is read whole because the pack's level may be there."""
    here = absolute(path)
    return next((folder for folder in (here, *here.parents) if folder.name == "prompts"), path)


def _pack_faults(files: Iterable[Path], folders: Iterable[Path]) -> _OfPacks:
    """The faults of these packs only, not of others read with them; each path as the user typed it."""
    wanted = {real(file): file for file in files}
    if not wanted:
        return _OfPacks([], Counter(), Counter())
    complaints, left_out = inspect(folders)
    known = [(complaint, wanted.get(real(complaint.file))) for complaint in complaints]
    more = {file: count for path, count in complaints.beyond.items() if (file := wanted.get(real(path)))}
    lost = (kinds for path, kinds in left_out.items() if real(path) in wanted)
    return _OfPacks(
        [complaint._replace(file=file) for complaint, file in known if file],
        Counter(more),
        sum(lost, Counter[str]()),
    )


def _name_passed_over(folders: Iterable[Path]) -> None:
    """Prints the files in the practice folder that are not read: no faults, but perhaps mistakes."""
    lines = [_unbroken(f"{path}: {why}") for folder in folders for path, why in _passed_over(folder)]
    echo(lines[:MOST_PASSED_OVER])
    if more := len(lines[MOST_PASSED_OVER:]):
        echo([f"and {more:,} more that are not read"])


def _passed_over(folder: Path) -> Iterator[tuple[Path, str]]:
    room = room_of(folder)
    if not room:
        for inside in _rooms(PracticeFolder(folder, "")):
            yield from _passed_over(inside)
    elif room == "stories":
        yield from stories_passed_over(folder)
    elif room in ("prompts", folder.name):
        names_passed = passed_over(folder, deep=room == "prompts")
        yield from (
            (path, why) for path, why in names_passed if room != "sessions" or not _is_known(path.name)
        )

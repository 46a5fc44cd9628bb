"""`hotseat level`."""

from argparse import Namespace

from hotseat.cli.echo import complain, echo
from hotseat.cli.exit_codes import DONE, NOT_WRITTEN, WRONG_USAGE, folder_perhaps_not_yet_made
from hotseat.domain.looking_up import meant, unknown
from hotseat.domain.text import counted, one_line, slug
from hotseat.storage.bank.bank import read_paths
from hotseat.storage.bank.own_level import CannotMake, level_text, write_level
from hotseat.storage.bank.packs import PackReader
from hotseat.storage.files.folder import FolderTrouble, PracticeFolder, make, shipped_prompts

LONGEST_ID = 32


def run(options: Namespace) -> int:
    """Prints a level's file, or makes one of the user's own from it."""
    folder = folder_perhaps_not_yet_made(options)
    return _show(options, folder) if options.what == "show" else _new(options, folder)


def _show(options: Namespace, folder: PracticeFolder) -> int:
    """Prints the file that ships, or for a level of the user's own, that file."""
    shipped = read_paths([shipped_prompts()])
    read = shipped if meant(options.level, shipped.level_files) else _read(folder)
    known = meant(options.level, read.level_files)
    if known is None:
        complain(unknown("level", options.level, read.level_files))
        return WRONG_USAGE
    echo(read.level_files[known].text.rstrip("\n").split("\n"))
    return DONE


def _new(options: Namespace, folder: PracticeFolder) -> int:
    read = _read(folder)
    bank = read.bank()
    source = meant(options.source, bank.levels)
    level = one_line(options.level)
    if not options.source:
        complain("a new level is made from another: add --from L6")
    elif source is None:
        complain(unknown("level", options.source, bank.levels))
    elif slug(level) != level.lower() or not 0 < len(level) <= LONGEST_ID:
        complain(
            f'"{level}" cannot be the id of a level; use letters, digits and hyphens, at most {LONGEST_ID}'
        )
    elif (there := meant(level, bank.levels)) is not None:
        complain(f"there is a level {there} already, in {read.level_files[there].path}; choose another id")
    else:
        return _write(
            folder,
            level_text(read.level_files[source].text, source, level, with_prompts=options.with_prompts),
            level,
        )
    return WRONG_USAGE


def _write(folder: PracticeFolder, text: str, level: str) -> int:
    try:
        make(folder)
        path = write_level(folder.prompts, level, text)
    except (FolderTrouble, CannotMake) as trouble:
        complain(str(trouble))
        return NOT_WRITTEN
    bank = _read(folder).bank()
    count = sum(level in prompt.levels for prompt in bank.prompts.values())
    plans = counted(len(bank.levels[level].plans), "plan")
    echo(
        [
            f"{path}: the level {level}, with {plans} and {counted(count, 'prompt')}.",
            f"Change what differs in it, then try `hotseat check` and `hotseat practice --level {level}`."
            if count
            else "Add prompts for it (docs/writing-a-pack.md), or take others by `prompts_from` in the file.",
        ]
    )
    return DONE


def _read(folder: PracticeFolder) -> PackReader:
    return read_paths([shipped_prompts(), folder.prompts])

"""`hotseat completions`."""

from argparse import Namespace
from collections.abc import Iterable

from hotseat.cli.desks import make_desk
from hotseat.cli.echo import echo
from hotseat.cli.exit_codes import DONE, practice_folder
from hotseat.desk.desk import Desk
from hotseat.domain.readiness.framework_comparison import parts
from hotseat.domain.text import one_line
from hotseat.storage.bank.framework_cache import recall_framework
from hotseat.storage.files.folder import shipped_prompts
from hotseat.storage.files.looking import CannotRead
from hotseat.storage.files.shell_files import completion_script
from hotseat.storage.session.listed_files import listed_files

LAST = "last"
"""How the newest session, or the newest real interview, is named in an argument."""


def run(options: Namespace) -> int:
    """Prints the script for a shell, or the names that it asks for while somebody types."""
    if options.shell:
        echo(completion_script(options.shell).rstrip("\n").split("\n"))
        return DONE
    try:
        echo(one_line(name) for name in _names(options))
    except CannotRead:
        # Whoever presses tab is typing, and would read a sentence between the letters.
        return DONE
    return DONE


def _names(options: Namespace) -> Iterable[str]:
    if options.names == "sessions":
        return [LAST, *(path.stem for path in listed_files(practice_folder(options).sessions).paths)]
    if options.names == "areas":
        packs = [shipped_prompts(), practice_folder(options).prompts]
        return [part.id for part in parts(recall_framework(packs).framework)]
    desk = make_desk(options)
    if options.names == "interviews":
        known = [*desk.real_interviews.mine(), *desk.real_interviews.discarded()]
        return [LAST, *(interview.id for interview in known)]
    if options.names == "stories":
        return [story.id for story in desk.stories.all()]
    return _of_bank(desk, options.names)


def _of_bank(desk: Desk, names: str) -> Iterable[str]:
    bank = desk.bank.current
    of_bank: dict[str, Iterable[str]] = {
        "levels": bank.levels,
        "plans": dict.fromkeys(plan.id for level in bank.levels.values() for plan in level.plans),
        "principles": bank.principles,
        "prompts": bank.prompts,
    }
    return of_bank[names]

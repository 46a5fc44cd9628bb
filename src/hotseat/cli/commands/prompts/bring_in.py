"""`hotseat prompts import`."""

import sys
from argparse import Namespace
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from hotseat.cli.desks import make_desk
from hotseat.cli.echo import complain, echo
from hotseat.cli.exit_codes import (
    DONE,
    FAULTS_FOUND,
    NOT_WRITTEN,
    WRONG_USAGE,
    folder_perhaps_not_yet_made,
)
from hotseat.domain.bank.bank import Bank
from hotseat.domain.bank.importing.bringing_in import BroughtIn, List, bring_in
from hotseat.domain.bank.importing.choosing import Wanted
from hotseat.domain.bank.importing.columns import column_map
from hotseat.domain.importing.maps import WrongMap
from hotseat.domain.looking_up import meant, unknown
from hotseat.domain.names import words
from hotseat.domain.text import one_line, slug
from hotseat.domain.vocabulary import KINDS, Competency, Kind
from hotseat.storage.bank.importing.list_text import LARGEST, ListText, list_text
from hotseat.storage.bank.importing.new_pack import CannotWrite, NameTaken, fitting, path_of, write_pack
from hotseat.storage.files.folder import FolderTrouble, make
from hotseat.storage.files.looking import expanded, is_there
from hotseat.storage.files.reading import Unreadable, read_bytes

STDIN = "-"
LONGEST_NAME = 40
"""The most characters of the name of a pack that is made from that of a file."""
USUAL_COMPETENCY: dict[Kind, Competency] = {"behavioral": "people", "system-design": "system-design"}
HOW_TO_WRITE = (
    'A question ends with a question mark, or begins as "Tell me about a time" does; '
    "docs/bringing-questions-in.md shows what is read."
)
USUAL_NAME = "imported"
"""The name of a pack that comes from stdin, or from a file without a letter in its name."""


class _WrongUsage(Exception):
    """What was asked for cannot be done; the message says why."""


class _Source(NamedTuple):
    """The list: how it is called, the ending of its name, its text."""

    name: str
    ending: str
    text: ListText


def run(options: Namespace) -> int:
    """Takes the questions of a list into a new pack, and says what became of every line."""
    try:
        return _bring_in(options)
    except (_WrongUsage, WrongMap, NameTaken) as trouble:
        complain(str(trouble))
    except Unreadable as trouble:
        complain(trouble.sentence(one_line(options.file)))
    except (CannotWrite, FolderTrouble) as trouble:
        complain(str(trouble))
        return NOT_WRITTEN
    return WRONG_USAGE


def _bring_in(options: Namespace) -> int:
    folder = folder_perhaps_not_yet_made(options)
    desk = make_desk(options)
    bank = desk.bank.current
    source = _source(options)
    wanted = _wanted(options, bank, desk.settings.choice().level)
    listed = List(source.text.text, source.ending, column_map(options.map))
    brought = bring_in(listed, bank, wanted, partial(fitting, in_bank=len(bank.prompts)))
    echo(_taken_for(source, brought, wanted))
    path = path_of(folder.prompts, wanted.name) if brought.prompts else folder.prompts
    if brought.prompts and not options.dry_run:
        make(folder)
        write_pack(path, brought.prompts, source.name)
    echo(_end(brought, f"prompts/{path.name}", source.name, dry=options.dry_run))
    is_new = bool(brought.prompts or brought.taken.there_already)
    return FAULTS_FOUND if brought.needs or not is_new else DONE


def _source(options: Namespace) -> _Source:
    """The list that is named. Raises Unreadable and _WrongUsage."""
    if options.file == STDIN:
        data = sys.stdin.buffer.read(LARGEST + 1) if sys.stdin else b""
        return _Source("stdin", "", list_text(data))
    path = expanded(options.file)
    if not is_there(path):
        raise _WrongUsage(f"there is no file {path}")
    return _Source(one_line(options.file), path.suffix.lower(), list_text(read_bytes(path, LARGEST)))


def _wanted(options: Namespace, bank: Bank, own_level: str) -> Wanted:
    """What the prompts are for. Raises _WrongUsage."""
    levels = []
    for typed in filter(None, (options.level or own_level).split(",")):
        level = meant(typed.strip(), bank.levels)
        if level is None:
            raise _WrongUsage(unknown("level", typed.strip(), bank.levels))
        levels.append(level)
    stem = "" if options.file == STDIN else Path(options.file).stem
    name = slug((options.to or stem).removesuffix(".toml"))[:LONGEST_NAME].strip("-")
    kind = options.kind or KINDS[0]
    return Wanted(
        levels=tuple(dict.fromkeys(levels)),
        kind=kind,
        competency=options.competency or USUAL_COMPETENCY[kind],
        name=name or USUAL_NAME,
        is_competency_given=bool(options.competency),
    )


def _taken_for(source: _Source, brought: BroughtIn, wanted: Wanted) -> Iterator[str]:
    """The format of the list, what its questions are for, and the remarks that ask nothing of a person."""
    yield f"{source.name}: {brought.form}"
    if source.text.guessed:
        yield f"  {source.text.guessed}"
    if brought.prompts:
        of = f"{', '.join(wanted.levels)}, {words(wanted.kind)}, {words(wanted.competency)}"
        yield f"  where the list does not say, for {of}; --level, --kind and --competency name others"
    yield from (f"  {remark.in_words}{one_line(remark.text)}" for remark in brought.notices)


def _end(brought: BroughtIn, pack: str, source: str, *, dry: bool) -> Iterator[str]:
    """What was taken, and the lines that need a person."""
    prompts, taken, needs = brought.prompts, brought.taken, brought.needs
    if dry:
        yield from (f"  {prompt.id}: {one_line(prompt.text)}" for prompt in prompts)
    would = "would be taken" if dry else "taken"
    sentence = f"{len(prompts):,} {would} to {pack}" if prompts else "no question taken"
    sentence += f", {taken.there_already:,} there already" if taken.there_already else ""
    sentence += f", {taken.twice:,} twice in the list" if taken.twice else ""
    if needs:
        yield f"{sentence}, {len(needs):,} {'needs' if len(needs) == 1 else 'need'} you:"
        yield from (f"{remark.behind(source)}: {one_line(remark.text)}" for remark in needs)
    else:
        yield f"{sentence}."
    if dry:
        yield "Nothing was written; without --dry-run it is."
    elif prompts:
        yield f"`hotseat practice --prompt {prompts[0].id}` asks the first of them."
    elif not taken.there_already:
        yield HOW_TO_WRITE

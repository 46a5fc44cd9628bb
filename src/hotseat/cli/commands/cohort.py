"""`hotseat cohort`."""

from argparse import Namespace
from collections.abc import Iterable, Iterator
from pathlib import Path

from hotseat import reports, storage
from hotseat.cli.delivering import deliver, for_excel
from hotseat.cli.echo import complain, echo
from hotseat.cli.exit_codes import DONE, FAULTS_FOUND, WRONG_USAGE, folder_to_read
from hotseat.domain.day import local
from hotseat.domain.review.coaching.cohort import NOBODY, Given, Member, cohort, given_in
from hotseat.domain.text import counted
from hotseat.storage.bank.bank_cache import recall
from hotseat.storage.files.folder import PracticeFolder, shipped_prompts
from hotseat.storage.files.listing import paths
from hotseat.storage.files.looking import expanded, is_folder, is_there
from hotseat.storage.session import archive


def run(options: Namespace) -> int:
    """Prints or writes a row for each person who practised, by name."""
    if options.bom and options.to != "csv":
        complain("--bom is for tables: use it with --to csv")
        return WRONG_USAGE
    folder = folder_to_read(options)
    named = [expanded(path) for path in options.paths] or [folder.path]
    if missing := [path for path in named if not is_there(path)]:
        complain(f"there is no file or folder {missing[0]}")
        return WRONG_USAGE
    faults: list[str] = []
    names = recall([shipped_prompts(), folder.prompts]).bank.principle_names()
    members = cohort((given for path in named for given in _given(path, faults)), names)
    for fault in faults:
        complain(fault)
    code = _deliver(options, members)
    return code or (FAULTS_FOUND if faults else DONE)


def _given(path: Path, faults: list[str]) -> Iterator[Given]:
    """The answers in a practice folder, in a folder of sessions, or in an export."""
    if not is_folder(path):
        read = storage.session.exported.given_in_exports.read_export(path)
        faults += read.faults
        yield from read.given
        return
    inside = PracticeFolder(path, "").sessions
    for file in paths(inside if is_folder(inside) else path):
        stored = archive.read(file)
        if stored.session is None:
            faults.append(stored.fault)
        else:
            yield from given_in(stored.session)


def _deliver(options: Namespace, members: list[Member]) -> int:
    if options.to == "csv":
        table = reports.data.cohort.cohort_csv(members, notes=options.notes)
        return deliver(options.output, for_excel(table) if options.bom else table)
    if options.to == "json":
        data = reports.data.cohort.cohort_data(members, notes=options.notes)
        return deliver(options.output, reports.data.json_text.object_json(data))
    if options.to == "html":
        return deliver(options.output, reports.html.cohort.cohort_page(members, notes=options.notes))
    if options.output not in ("", "-"):
        return deliver(options.output, (f"{line}\n" for line in _lines(members, notes=options.notes)))
    echo(_lines(members, notes=options.notes))
    return DONE


def _lines(members: Iterable[Member], *, notes: bool) -> Iterator[str]:
    """A sentence or two for each person."""
    listed = list(members)
    if not listed:
        yield "Nobody has ended an answer yet."
    for member in listed:
        yield (
            f"{member.name or NOBODY}: {counted(member.sessions, 'session')}, the last on "
            f"{local(member.last):%d %b %Y}; {member.kept} of {counted(member.sections, 'window')} kept; "
            f"follow-ups {member.held} held, {member.gap} gap."
        )
        yield f"  never asked: {'; '.join(member.never) or 'none of the principles'}"
        if notes:
            yield from (f"  note: {note}" for note in member.notes)

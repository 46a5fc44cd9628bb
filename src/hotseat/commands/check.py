"""`hotseat check`."""

from argparse import Namespace
from collections.abc import Iterable, Iterator
from pathlib import Path

from hotseat.commands.doorway import DONE, FAULTS_FOUND, WRONG_USAGE, practice_folder
from hotseat.echo import complain, echo
from hotseat.storage import assessments
from hotseat.storage.assessments import is_assessment
from hotseat.storage.folder import shipped_prompts
from hotseat.storage.lint import inspect
from hotseat.storage.pack_file import Complaint
from hotseat.storage.transcript import faults_of, is_session


def run(options: Namespace) -> int:
    """Prints every fault of the packs, levels and sessions named, all at once."""
    folder = practice_folder(options)
    paths = [Path(path) for path in options.paths] or [
        folder.prompts,
        folder.sessions,
        folder.readiness,
    ]
    for path in paths:
        if options.paths and not path.exists():
            complain(f"there is no file or folder {path}")
            return WRONG_USAGE
    files = sorted({file for path in paths for file in _files(path)})
    assessed = [file for file in files if is_assessment(file)]
    sessions = [file for file in files if file not in set(assessed) and is_session(file)]
    packs = [file for file in files if file not in {*assessed, *sessions}]
    complaints = [Complaint(file, line, text) for file in sessions for line, text in faults_of(file)]
    complaints += [
        Complaint(file, line, text) for file in assessed for line, text in assessments.faults_of(file)
    ]
    complaints += _pack_faults(packs, [shipped_prompts(), folder.prompts, *map(_place, paths)])
    echo(str(complaint) for complaint in sorted(complaints))
    if complaints:
        return FAULTS_FOUND
    and_assessed = f", {len(assessed)} assessments" if assessed else ""
    echo([f"{len(packs)} packs and levels, {len(sessions)} sessions{and_assessed}: no faults"])
    return DONE


def _files(path: Path) -> Iterator[Path]:
    if path.is_dir():
        yield from path.rglob("*.toml")
    elif path.exists():
        yield path


def _place(path: Path) -> Path:
    """What a pack is read with: all of the `prompts/` it is in, as its level may be there too."""
    here = path.absolute()
    return next((place for place in (here, *here.parents) if place.name == "prompts"), path)


def _pack_faults(packs: Iterable[Path], places: Iterable[Path]) -> list[Complaint]:
    wanted = {pack.resolve(): pack for pack in packs}
    if not wanted:
        return []
    found = [(complaint, wanted.get(complaint.file.resolve())) for complaint in inspect(places)]
    return [complaint._replace(file=pack) for complaint, pack in found if pack]

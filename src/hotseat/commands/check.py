"""`hotseat check`."""

from argparse import Namespace
from collections.abc import Iterable, Iterator
from pathlib import Path

from hotseat.commands.doorway import DONE, FAULTS_FOUND, WRONG_USAGE, practice_folder
from hotseat.echo import complain, echo
from hotseat.storage.bank import Complaint, load
from hotseat.storage.folder import shipped_prompts
from hotseat.storage.transcript import faults_of


def run(options: Namespace) -> int:
    """Prints every fault of the packs, levels and sessions named, all at once."""
    folder = practice_folder(options)
    paths = [Path(path) for path in options.paths] or [folder.prompts, folder.sessions]
    for path in paths:
        if options.paths and not path.exists():
            complain(f"there is no file or folder {path}")
            return WRONG_USAGE
    files = sorted({file for path in paths for file in _files(path)})
    sessions = [file for file in files if _is_session(file)]
    packs = [file for file in files if file not in set(sessions)]
    complaints = [Complaint(file, line, text) for file in sessions for line, text in faults_of(file)]
    complaints += _pack_faults(packs)
    echo(str(complaint) for complaint in sorted(complaints))
    if complaints:
        return FAULTS_FOUND
    echo([f"{len(packs)} packs and levels, {len(sessions)} sessions: no faults"])
    return DONE


def _files(path: Path) -> Iterator[Path]:
    if path.is_dir():
        yield from path.rglob("*.toml")
    else:
        yield path


def _is_session(path: Path) -> bool:
    """Told by its place or its first lines: a session names the moment it started."""
    try:
        head = path.open("rb").read(2_000)
    except OSError:
        return False
    return b"\nstarted = " in head or "sessions" in path.parent.parts[-2:]


def _pack_faults(packs: Iterable[Path]) -> list[Complaint]:
    wanted = set(packs)
    if not wanted:
        return []
    loaded = load([shipped_prompts(), *sorted({_pack_root(pack) for pack in wanted})])
    return [complaint for complaint in loaded.complaints if complaint.file in wanted]


def _pack_root(pack: Path) -> Path:
    """The folder that a pack is read with: `levels/` belongs to the folder above it."""
    return pack.parent.parent if pack.parent.name == "levels" else pack.parent

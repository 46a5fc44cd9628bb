"""The files that are kept as events besides the sessions, for `hotseat check`."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from hotseat.storage.events.copies import id_of
from hotseat.storage.events.kept_files import KeptFiles
from hotseat.storage.loops.loop_files import LOOPS
from hotseat.storage.readiness.assessments import ASSESSMENTS
from hotseat.storage.real_interviews.real_interviews import REAL_INTERVIEWS
from hotseat.storage.session.checking.session_lint import other_copies
from hotseat.storage.toml.complaints import Complaint

KEPT: Mapping[str, KeptFiles[Any]] = {
    "assessment": ASSESSMENTS,
    "real interview": REAL_INTERVIEWS,
    "loop": LOOPS,
}
"""Every kind of such files, by what one of them is called."""


def kind_of(path: Path) -> str:
    """What the file should be, as KEPT calls it; empty for any other."""
    return next((name for name, kind in KEPT.items() if kind.is_one(path)), "")


def kept_faults(files: Mapping[str, Iterable[Path]]) -> Iterator[Complaint]:
    """The complaints about these files, which are listed by what one of them is called."""
    for name, paths in files.items():
        kind, ids = KEPT[name], {path: id_of(path) for path in paths}
        for path in ids:
            yield from (Complaint(path, line, sentence) for line, sentence in kind.faults_of(path))
        yield from other_copies(ids, kind.length, "look at both in an editor")

"""What a candidate rates in another program: a form that the interviewer's program lays down in the state
folder, and the scores that the page's program leaves beside it. Neither is part of the session's file."""

import os
from pathlib import Path
from zlib import crc32

from hotseat.domain.interview.rating_form import Rated, RatingForm, read_form, read_rated
from hotseat.domain.refusal import Refused
from hotseat.storage.files.looking import CannotRead, names_in, real
from hotseat.storage.files.private import read_private_table, write_private_table
from hotseat.storage.files.user_folders import state_folder
from hotseat.storage.files.writing import remove
from hotseat.storage.session.clocks import is_over

FOLDER = "ratings"
LARGEST_FORM = 256 * 1024
LARGEST_RATED = 16 * 1024
_FORM, _SCORES = ".form.json", ".scores.json"
_LONGEST_NAME = 200


def ask(session_file: Path, form: RatingForm) -> None:
    """Lays the form down. Scores left for the same question stay; others go. Raises OSError."""
    rated = _rated(session_file)
    if rated is not None and (rated.session, rated.question) != (form.session, form.question):
        remove(_path(session_file, _SCORES))
    criteria = [line._asdict() for line in form.criteria]
    table = form._asdict() | {
        "criteria": criteria,
        "file": str(real(session_file.parent) / session_file.name),
    }
    write_private_table(_path(session_file, _FORM), table)


def asked(session_file: Path) -> RatingForm | None:
    """The form that was laid down, if there is a sound one."""
    try:
        return read_form(read_private_table(_path(session_file, _FORM), LARGEST_FORM))
    except Refused:
        return None


def leave(session_file: Path, rated: Rated) -> None:
    """Leaves these scores for the interviewer's program. Raises OSError."""
    write_private_table(_path(session_file, _SCORES), rated._asdict() | {"scores": dict(rated.scores)})


def left(session_file: Path, form: RatingForm) -> Rated:
    """The scores left for that form; none where nothing was left, or what was left is not sound."""
    return form.kept(_rated(session_file))


def withdraw(session_file: Path) -> None:
    """Takes form and scores away: nothing is to be rated any more, or what was rated is kept."""
    remove(_path(session_file, _FORM))
    remove(_path(session_file, _SCORES))


def sweep() -> None:
    """Takes away what was left for sessions that are over, or whose file is gone."""
    folder = state_folder() / FOLDER
    try:
        names = names_in(folder)
    except CannotRead:
        return
    for name in names:
        if name.endswith(_FORM):
            table = read_private_table(folder / name, LARGEST_FORM)
            file = table.get("file") if isinstance(table, dict) else None
            if isinstance(file, str) and is_over(Path(file)):
                remove(folder / name)
                remove(folder / f"{name.removesuffix(_FORM)}{_SCORES}")


def _rated(session_file: Path) -> Rated | None:
    try:
        return read_rated(read_private_table(_path(session_file, _SCORES), LARGEST_RATED))
    except Refused:
        return None


def _path(session_file: Path, ending: str) -> Path:
    folder = os.fsencode(real(session_file.parent))
    name = f"{crc32(folder):08x}-{session_file.stem[:_LONGEST_NAME]}{ending}"
    return state_folder() / FOLDER / name

"""Appends a person's own prompts to one pack in the practice folder."""

import errno
import os
from collections.abc import Mapping
from pathlib import Path

from hotseat.domain.bank.prompt import CannotAdd, Prompt
from hotseat.storage.files import reading as files
from hotseat.storage.files import toml_text
from hotseat.storage.files.errors import reason
from hotseat.storage.files.looking import is_there
from hotseat.storage.files.writing import close_quietly, open_existing, open_new, remove
from hotseat.storage.toml.encoding import encode_prompt

NAME = "own.toml"
_TOP = b"# Prompts of my own. `hotseat check` lists what is wrong with them.\nformat = 1\n\n"


def append(folder: Path, *prompts: Prompt) -> Path:
    """Adds the prompts to the person's own pack, in one write, and returns the pack's path.

    Raises CannotAdd and leaves the pack unchanged; if the disk prevents even that, the message says so.
    """
    path = folder / NAME
    is_new = not is_there(path)
    before = b"" if is_new else _before(path)
    top = _TOP if not before else b"\n" if before.endswith(b"\n") else b"\n\n"
    given = given_by(toml_text.parse(files.decode(before)))
    block = top + b"".join(encode_prompt(prompt, given) for prompt in prompts)
    _check_whole(path, before + block)
    try:
        fd = (open_new if is_new else open_existing)(path, os.O_WRONLY | os.O_APPEND)
    except OSError as error:
        raise CannotAdd(_unwritten(path, error)) from error
    try:
        _write(fd, block)
    except OSError as error:
        torn = not (remove(path) if is_new else _is_cut_back(fd, len(before)))
        raise CannotAdd(_unwritten(path, error, torn=torn)) from error
    finally:
        # After the sync it is on the disk, whether or not closing fails.
        close_quietly(fd)
    return path


def given_by(table: Mapping[str, object]) -> Mapping[str, object]:
    """What the defaults of a pack, given by its tables, add to a prompt that does not say otherwise.

    The other defaults are for keys that a prompt of one's own always says.
    """
    defaults = table.get("defaults")
    principles = defaults.get("principles") if isinstance(defaults, dict) else None
    return {"principles": principles} if principles else {}


def _write(fd: int, block: bytes) -> None:
    if os.write(fd, block) != len(block):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    os.fsync(fd)


def _is_cut_back(fd: int, size: int) -> bool:
    """Removes the written part of the block; returns whether the disk allowed it."""
    try:
        os.ftruncate(fd, size)
    except OSError:
        return False
    return True


def _unwritten(path: Path, error: OSError, *, torn: bool = False) -> str:
    sentence = f"{path} cannot be written ({reason(error)}); check the folder and the disk."
    return f"{sentence} A part of the prompt may be at its end: see `hotseat check`." if torn else sentence


def _before(path: Path) -> bytes:
    """The bytes of the pack. Raises CannotAdd for a broken pack, in which a new prompt would not be read."""
    try:
        before = files.read_bytes(path, files.LARGEST_PACK)
        toml_text.parse(files.decode(before))
    except files.Unreadable as trouble:
        raise CannotAdd(f"{trouble.sentence(path)}; then add the prompt again.") from trouble
    return before


def _check_whole(path: Path, whole: bytes) -> None:
    """Raises CannotAdd if the pack could not be read any more."""
    if len(whole) > files.LARGEST_PACK:
        raise CannotAdd(f"{path} has no room for another prompt; rename it, then add the prompt again.")
    try:
        toml_text.parse(files.decode(whole))
    except files.Unreadable as trouble:
        raise CannotAdd(
            f"{path} is written in a form to which no prompt can be added; write each under [[prompt]], "
            "then add the prompt again."
        ) from trouble

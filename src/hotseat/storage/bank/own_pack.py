"""A person's own prompts, kept in one pack of the practice folder and only ever appended to."""

import errno
import os
from pathlib import Path

from hotseat.domain.bank.prompt import CannotAdd, Prompt
from hotseat.storage.files import reading as files
from hotseat.storage.files.errors import reason
from hotseat.storage.files.looking import is_there
from hotseat.storage.files.writing import close_quietly, open_existing, open_new, remove
from hotseat.storage.toml.encoding import encode_prompt

NAME = "own.toml"
_TOP = b"# Prompts of my own. `hotseat check` tells what is wrong with them.\nformat = 1\n\n"


def append(folder: Path, prompt: Prompt) -> Path:
    """Adds the prompt to the folder's own pack and returns its path.

    Raises CannotAdd, nothing changed; where the disk does not even let it be changed back, that is said.
    """
    path = folder / NAME
    is_new = not is_there(path)
    before = b"" if is_new else _before(path)
    top = _TOP if not before else b"\n" if before.endswith(b"\n") else b"\n\n"
    block = top + encode_prompt(prompt)
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
        # Synced, it is on the disk whatever closing says.
        close_quietly(fd)
    return path


def _write(fd: int, block: bytes) -> None:
    if os.write(fd, block) != len(block):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    os.fsync(fd)


def _is_cut_back(fd: int, size: int) -> bool:
    """Takes away what was written of the block, if the disk lets it."""
    try:
        os.ftruncate(fd, size)
    except OSError:
        return False
    return True


def _unwritten(path: Path, error: OSError, *, torn: bool = False) -> str:
    told = f"{path} cannot be written ({reason(error)}); check the folder and the disk."
    return f"{told} A part of the prompt may stand at its end: `hotseat check` tells." if torn else told


def _before(path: Path) -> bytes:
    """What the pack holds; a pack that is broken would hide whatever is added to it."""
    try:
        before = files.read_bytes(path, files.LARGEST_PACK)
        files.parse(files.decode(before))
    except files.Unreadable as trouble:
        raise CannotAdd(f"{trouble.told(path)}; then add the prompt again.") from trouble
    return before


def _check_whole(path: Path, whole: bytes) -> None:
    """Refuses what would leave a pack that cannot be read any more."""
    if len(whole) > files.LARGEST_PACK:
        raise CannotAdd(f"{path} has no room for another prompt; rename it, then add the prompt again.")
    try:
        files.parse(files.decode(whole))
    except files.Unreadable as trouble:
        raise CannotAdd(
            f"{path} holds its prompts in a form that takes no further one; write each under [[prompt]], "
            "then add the prompt again."
        ) from trouble

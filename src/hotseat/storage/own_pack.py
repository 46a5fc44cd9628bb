"""A person's own prompts, kept in one pack of the practice folder and only ever appended to."""

import errno
import os
from pathlib import Path

from hotseat.domain.prompt import CannotAdd, Prompt
from hotseat.storage import text as files
from hotseat.storage.blocks import encode_prompt
from hotseat.storage.trouble import reason

NAME = "own.toml"
_TOP = b"# Prompts of my own. `hotseat check` tells what is wrong with them.\nformat = 1\n\n"


def append(folder: Path, prompt: Prompt) -> Path:
    """Adds the prompt to the folder's own pack and returns its path. Raises CannotAdd, nothing changed."""
    path = folder / NAME
    is_new = not path.exists()
    before = b"" if is_new else _before(path)
    top = _TOP if not before else b"\n" if before.endswith(b"\n") else b"\n\n"
    block = top + encode_prompt(prompt)
    _check_whole(path, before + block)
    try:
        _write(path, block, len(before))
    except OSError as error:
        if is_new:
            path.unlink(missing_ok=True)
        raise CannotAdd(
            f"{path} cannot be written ({reason(error)}); check the folder and the disk."
        ) from error
    return path


def _write(path: Path, block: bytes, size: int) -> None:
    """Writes the block at the end of the file, which is cut back to its size where that fails."""
    fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o600)
    with os.fdopen(fd, "ab", buffering=0) as file:
        try:
            if file.write(block) != len(block):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            os.fsync(file.fileno())
        except OSError:
            file.truncate(size)
            raise


def _before(path: Path) -> bytes:
    """What the pack holds; a pack that is broken would hide whatever is added to it."""
    try:
        before = files.read_bytes(path, files.LARGEST_PACK)
        files.parse(files.decode(before))
    except files.Unreadable as trouble:
        raise CannotAdd(f"{path}:{trouble.line}: {trouble.text}; then add the prompt again.") from trouble
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

"""Writes a level file of a person's own, made from the text of another level's file."""

import os
import re
from pathlib import Path

from hotseat.storage.files.errors import reason
from hotseat.storage.files.writing import close_quietly, make_folder, open_new, remove, write_all

_TABLE = re.compile(r"\[\[?([\w.]+)\]\]?")
_ID = re.compile(r'(id\s*=\s*")([^"]*)(".*)')
_NAME = re.compile(r"name\s*=")
_TAKES = ("prompts_from", "follow_ups_from", "# prompts_from")


class CannotMake(Exception):
    """The level's file cannot be written; the message says why and what to do."""


def level_text(text: str, source: str, level: str, *, with_prompts: bool) -> str:
    """The text of the level's file: that of the source, with the level's id and with plan ids of its own."""
    lines = [
        f"# The level {level}, made from {source} by `hotseat level new`. Change what differs.",
        f"# The comments below say where the figures of {source} are from.",
    ]
    table = ""
    for line in text.split("\n")[_comments_at_top(text) :]:
        header = _TABLE.match(line)
        table = header[1] if header else table
        if table == "" and line.startswith(_TAKES):
            continue
        own_id = _ID.match(line)
        if own_id and table == "":
            line = f"{own_id[1]}{level}{own_id[3]}"  # noqa: PLW2901 (the line as it is written)
        elif own_id and table == "plan":
            line = f"{own_id[1]}{_plan_id(own_id[2], source, level)}{own_id[3]}"  # noqa: PLW2901
        lines.append(line)
        if table == "" and _NAME.match(line):
            lines += _takes(source, with_prompts)
    return "\n".join(lines)


def write_level(folder: Path, level: str, text: str) -> Path:
    """Writes the file into the folder of packs and returns its path. Never writes over a file.

    Raises CannotMake.
    """
    path = folder / "levels" / f"{level.lower()}.toml"
    try:
        make_folder(path.parent)
        fd = open_new(path, os.O_WRONLY)
    except FileExistsError as error:
        raise CannotMake(f"{path} is there already, and is left as it is; choose another id.") from error
    except OSError as error:
        raise CannotMake(
            f"{path} cannot be made ({reason(error)}); check the folder and the disk."
        ) from error
    try:
        write_all(fd, text.encode())
        os.fsync(fd)
    except OSError as error:
        remove(path)
        raise CannotMake(f"{path} cannot be written ({reason(error)}); check the disk.") from error
    finally:
        close_quietly(fd)
    return path


def _comments_at_top(text: str) -> int:
    lines = text.split("\n")
    return next((at for at, line in enumerate(lines) if not line.startswith("#")), len(lines))


def _plan_id(plan: str, source: str, level: str) -> str:
    """The plan's id with the level's in place of the source's, or with the level's behind it."""
    old, new = source.lower(), level.lower()
    parts = plan.split("-")
    return "-".join(new if part == old else part for part in parts) if old in parts else f"{plan}-{new}"


def _takes(source: str, with_prompts: bool) -> list[str]:
    comment = "this level has the prompts of those levels, too"
    off, comment = ("", comment) if with_prompts else ("# ", f"without the # in front, {comment}")
    return [
        f'follow_ups_from = ["{source}"]  # the follow-ups and anchors of those levels, too',
        f'{off}prompts_from = ["{source}"]  # {comment}',
    ]

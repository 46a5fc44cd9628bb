"""Writes prompts as a new pack, whole, and never in the place of another."""

from collections.abc import Sequence
from itertools import accumulate
from pathlib import Path

from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.text import one_line
from hotseat.storage.bank.packs import MOST_PROMPTS
from hotseat.storage.files.errors import reason
from hotseat.storage.files.looking import is_there
from hotseat.storage.files.new_file import write_new
from hotseat.storage.files.reading import LARGEST_PACK
from hotseat.storage.toml.encoding import encode_prompt, encode_prompts

_ROOM_FOR_TOP = 2_000
"""Bytes of a pack that are kept for its first lines."""


class NameTaken(Exception):
    """Another file has the name of the pack; the message says which name is free."""


class CannotWrite(Exception):
    """The pack could not be written; the message says why, and what to do."""


def path_of(folder: Path, name: str) -> Path:
    """The path of the pack with this name. Raises NameTaken."""
    path = folder / f"{name}.toml"
    if is_there(path):
        number = 2
        while is_there(folder / f"{name}-{number}.toml"):
            number += 1
        sentence = f"{path} exists already, and nothing is written over it"
        raise NameTaken(f"{sentence}; take another name, as in --to {name}-{number}")
    return path


def fitting(prompts: Sequence[Prompt], in_bank: int) -> int:
    """How many of these prompts find room in a new pack, where the bank has so many already."""
    sizes = accumulate(len(encode_prompt(prompt)) for prompt in prompts)
    of_file = sum(size <= LARGEST_PACK - _ROOM_FOR_TOP for size in sizes)
    return min(of_file, max(MOST_PROMPTS - in_bank, 0))


def write_pack(path: Path, prompts: Sequence[Prompt], source: str) -> None:
    """Writes the pack. Raises NameTaken and CannotWrite; then nothing is written."""
    top = f"# Questions brought in from {one_line(source)}. `hotseat check` lists what is wrong with them.\n"
    try:
        write_new(path, f"{top}format = 1\n\n".encode() + encode_prompts(prompts))
    except FileExistsError as error:
        raise NameTaken(f"{path} was made meanwhile; import the list again with another name") from error
    except OSError as error:
        sentence = f"{path} cannot be written ({reason(error)}); check the folder and the disk"
        raise CannotWrite(sentence) from error

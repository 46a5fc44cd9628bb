"""Changes a prompt in the pack that hotseat writes, or takes it out; everything else in the pack stays."""

from codecs import BOM_UTF8
from pathlib import Path
from typing import Any

from hotseat.domain.bank.prompt import CannotAdd, Prompt
from hotseat.storage.bank.own_pack import NAME, given_by
from hotseat.storage.files import reading as files
from hotseat.storage.files import toml_text, whole_file
from hotseat.storage.files.errors import reason
from hotseat.storage.files.looking import CannotRead, real
from hotseat.storage.toml.encoding import encode_prompt
from hotseat.storage.toml.positions import Lines

_NEXT = ("[[prompt]]", "[defaults")
ONLY_BY_HAND = "{} is written in a form in which hotseat cannot change one prompt; open it in an editor."


def change(folder: Path, prompt: Prompt) -> Path:
    """Writes this prompt in the place of the one with its id. Raises CannotAdd, and the pack is unchanged."""
    return _replaced(folder, prompt.id, prompt)


def take_out(folder: Path, prompt_id: str) -> Path:
    """Takes the prompt out of the pack. Raises CannotAdd, and the pack is unchanged."""
    return _replaced(folder, prompt_id, None)


def _replaced(folder: Path, prompt_id: str, prompt: Prompt | None) -> Path:
    path = folder / NAME
    try:
        data = files.read_bytes(path, files.LARGEST_PACK)
        text = files.decode(data)
        before = toml_text.parse(text)
    except files.Unreadable as trouble:
        raise CannotAdd(f"{trouble.sentence(path)}.") from trouble
    prompts: list[Any] = before["prompt"] if isinstance(before.get("prompt"), list) else []
    index = next((at for at, table in enumerate(prompts) if _id(table) == prompt_id), None)
    if index is None:
        raise CannotAdd(f'{path} has no prompt "{prompt_id}" any more.')
    block = encode_prompt(prompt, given_by(before)).decode().rstrip("\n") if prompt else ""
    first, behind = _block_lines(text, index)
    lines = text.split("\n")
    after = "\n".join([*lines[:first], *([block] if block else []), *lines[behind:]])
    new = toml_text.parse(block)["prompt"] if block else []
    expected = {**before, "prompt": [*prompts[:index], *new, *prompts[index + 1 :]]}
    if not expected["prompt"]:
        del expected["prompt"]
    _refuse_more(path, after, expected)
    _write(path, _as_it_was(path, data, after))
    return path


def _as_it_was(path: Path, before: bytes, text: str) -> bytes:
    """The text with the mark and the line ends of the file. Raises CannotAdd where these are mixed."""
    ends = {before.count(b"\r\n"), before.count(b"\n")}
    if len(ends) > 1 and 0 not in ends:
        raise CannotAdd(ONLY_BY_HAND.format(path))
    new = text.replace("\n", "\r\n") if b"\r\n" in before else text
    return (BOM_UTF8 if before.startswith(BOM_UTF8) else b"") + new.encode()


def _id(entry: object) -> object:
    return entry.get("id") if isinstance(entry, dict) else None


def _block_lines(text: str, index: int) -> tuple[int, int]:
    """The prompt's first line, from 0, and the first behind it. Comments above the next stay with that."""
    positions, lines = Lines(text), text.split("\n")
    first = positions.of(("prompt", index)) - 1
    behind = first + 1
    while behind < len(lines) and not lines[behind].startswith(_NEXT):
        behind += 1
    while behind > first + 1 and lines[behind - 1].lstrip()[:1] in {"", "#"}:
        behind -= 1
    return first, behind


def _refuse_more(path: Path, after: str, expected: dict[str, Any]) -> None:
    """Raises CannotAdd where more than the one prompt would change."""
    try:
        if toml_text.parse(after) == expected:
            return
    except files.Unreadable:
        pass
    raise CannotAdd(ONLY_BY_HAND.format(path))


def _write(path: Path, data: bytes) -> None:
    try:
        whole_file.replace(real(path), data)
    except (OSError, CannotRead) as error:
        why = str(error) if isinstance(error, CannotRead) else reason(error)
        raise CannotAdd(f"{path} cannot be written ({why}); check the folder and the disk.") from error

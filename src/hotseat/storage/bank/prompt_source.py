"""Where a prompt of a person's own is written."""

from pathlib import Path
from typing import Any

from hotseat.domain.bank.prompt import PromptSource
from hotseat.storage.bank.own_pack import NAME
from hotseat.storage.bank.pack_files import packs
from hotseat.storage.files import reading as files
from hotseat.storage.files import toml_text
from hotseat.storage.toml.positions import Lines


def source_of(folder: Path, prompt_id: str) -> PromptSource | None:
    """Where the prompt is in these packs; None for one that ships. Of several, the one that counts."""
    source = None
    for path in packs(folder).files:
        if line := _line_in(path, prompt_id):
            source = PromptSource(str(path), line, is_own_pack=path == folder / NAME)
    return source


def _line_in(path: Path, prompt_id: str) -> int:
    """The line of the prompt in this pack; 0 if it is not there, or the pack cannot be read."""
    try:
        text = files.decode(files.read_bytes(path, files.LARGEST_PACK))
        prompts: Any = toml_text.parse(text).get("prompt", [])
    except files.Unreadable:
        return 0
    if not isinstance(prompts, list):
        return 0
    places = [
        at for at, prompt in enumerate(prompts) if isinstance(prompt, dict) and prompt.get("id") == prompt_id
    ]
    return Lines(text).of(("prompt", places[-1])) if places else 0

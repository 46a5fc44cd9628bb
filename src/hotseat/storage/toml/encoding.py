"""Writes the header and the events of a session, an assessment or a loop as blocks of TOML, byte for byte.

A block is the line `[[event]]`, its keys, then `[[event.name]]` for each entry of a list of tables; it holds
no blank line and ends with one. A string never holds a raw line break, so the first blank line ends the
block, whatever a person typed.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from types import MappingProxyType
from typing import Any

import tomli_w

from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.session.event_types import name_of
from hotseat.domain.session.events import Event

_SHARED = ("kind", "levels", "competency")
"""What all prompts of a pack may have in common."""
Scalar = str | int | float | bool | datetime


def encode_header(header: Any) -> bytes:
    """The first block of the file; empty values are left out."""
    lines = [_line(key, value) for key, value in header._asdict().items() if value]
    return _block(lines)


def encode(event: Event) -> bytes:
    """The event as one block; a key with its default value is left out.

    Optional keys come before the type, so a block torn after them is never taken for one without them.
    """
    return encode_as(event, name_of(event))


def encode_as(event: Any, name: str) -> bytes:
    """The same for any named tuple, as an event of this type."""
    fields = event._asdict()
    set_keys = [key for key, default in event._field_defaults.items() if fields[key] != default]
    lines = ["[[event]]", _line("at", event.at), *(_line(key, fields[key]) for key in set_keys)]
    lines.append(_line("type", name))
    tables: list[str] = []
    for key, value in fields.items():
        if key == "at" or key in event._field_defaults:
            continue
        if isinstance(value, tuple) and value and not isinstance(value[0], str):
            for entry in value:
                tables.append(f"[[event.{key}]]")
                tables += [_line(name, part) for name, part in entry._asdict().items()]
        else:
            lines.append(_line(key, value))
    return _block(lines + tables)


def encode_prompt(prompt: Prompt, shared: Mapping[str, object] = MappingProxyType({})) -> bytes:
    """A prompt as a block of a pack whose prompts have `shared` unless they say otherwise.

    What it has in common with that is left out, and an empty value where nothing is shared.
    """
    lines, tables = ["[[prompt]]"], []
    for key, value in prompt._asdict().items():
        if key in ("phases", "follow_ups"):
            for entry in value:
                tables += ["", f"[[prompt.{key}]]"]
                tables += [_line(name, part) for name, part in entry._asdict().items()]
        elif (value or shared.get(key)) and shared.get(key) != value:
            lines.append(_line(key, value))
    return _block(lines + tables)


def encode_prompts(prompts: Sequence[Prompt]) -> bytes:
    """A table of defaults, and prompts as blocks of a new pack; a prompt lacks what the table says."""
    shared = {
        key: Counter(getattr(prompt, key) for prompt in prompts).most_common(1)[0][0] for key in _SHARED
    }
    defaults = _block(["[defaults]", *(_line(key, value) for key, value in shared.items())])
    return b"".join([defaults, *(encode_prompt(prompt, shared) for prompt in prompts)])


def _block(lines: Iterable[str]) -> bytes:
    return ("\n".join(lines) + "\n\n").encode()


def _line(key: str, value: Scalar | tuple[str, ...]) -> str:
    if isinstance(value, tuple):
        return f"{key} = [{', '.join(_literal(item) for item in value)}]"
    return f"{key} = {_literal(value)}"


def _literal(value: Scalar) -> str:
    if isinstance(value, float):
        return f"{value:.1f}"
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    return tomli_w.dumps({"v": value}).removeprefix("v = ").removesuffix("\n")

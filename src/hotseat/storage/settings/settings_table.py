"""Checks the settings in a table: the sound ones, and what is wrong with the others."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from hotseat.domain.interview_days import LEAST_MINUTES, MOST_MINUTES
from hotseat.domain.people import LONGEST_NAME
from hotseat.domain.settings import (
    CLOSED_SETS,
    LONGEST_PATH,
    LONGEST_PREPARATION,
    YES_OR_NO,
    Settings,
    is_sound,
)
from hotseat.domain.text import counted, one_line
from hotseat.storage import toml
from hotseat.storage.settings import interview_table, key_table
from hotseat.storage.toml.key_names import meant_key

KeyFaults = list[tuple[tuple[str | int, ...], str]]
"""What is wrong, as a sentence with the path of its key: the setting, and inside `keys` the id."""


class TableRead(NamedTuple):
    """The sound values, and the faults of the others."""

    values: dict[str, object]
    faults: KeyFaults


def read_table(table: Mapping[str, object]) -> TableRead:
    """The settings in a table. A faulty one is reported and counts as not set."""
    if key_table.TABLE in table:
        return _with_keys(table)
    if interview_table.KEY in table and not is_sound(interview_table.KEY, table[interview_table.KEY]):
        return _with_interviews(table)
    values = {key: value for key, value in table.items() if is_sound(key, value)}
    if len(values) == len(table):
        return TableRead(values, [])
    more = _explained({key: value for key, value in table.items() if key not in values})
    return TableRead(values | more.values, more.faults)


def _with_keys(table: Mapping[str, object]) -> TableRead:
    own = key_table.read_keys(table[key_table.TABLE])
    rest = read_table({key: value for key, value in table.items() if key != key_table.TABLE})
    values = {**rest.values, key_table.TABLE: own.keys} if own.keys else rest.values
    faults: KeyFaults = [((key_table.TABLE, *filter(None, [key])), text) for key, text in own.faults]
    return TableRead(values, rest.faults + faults)


def _with_interviews(table: Mapping[str, object]) -> TableRead:
    own = interview_table.read_interviews(table[interview_table.KEY])
    rest = read_table({key: value for key, value in table.items() if key != interview_table.KEY})
    values = {**rest.values, interview_table.KEY: own.kept} if own.kept or not own.faults else rest.values
    return TableRead(values, rest.faults + own.faults)


def _explained(table: Mapping[str, object]) -> TableRead:
    known = {key: value for key, value in table.items() if key in Settings._fields}
    settings, wrong = toml.validation.read_partly(Settings, known)
    faults: KeyFaults = [((key := str(fault.path[0]),), _sentence(key, fault.text)) for fault in wrong]
    fatal = {fault.path[0] for fault in wrong if fault.fatal}
    values: dict[str, object] = {}
    for key in known.keys() - fatal:
        value = getattr(settings, key)
        value = one_line(value) if isinstance(value, str) else value
        if is_sound(key, value):
            values[key] = value
        elif value != "":
            faults.append(((key,), f'"{key}" {_WANTED[key]}'))
    faults += [((key,), _unknown(key)) for key in table if key not in Settings._fields]
    return TableRead(values, faults)


def _unknown(key: str) -> str:
    sentence = f'"{one_line(key)[:40]}" is not a setting that this version knows; it is ignored'
    question = meant_key(key, (*Settings._fields, key_table.TABLE))
    return f"{sentence}; {question}" if question else sentence


def _sentence(key: str, text: str) -> str:
    """The sentence about a fault; for a key with few allowed values, one that names them."""
    return (
        f'"{key}" {_WANTED[key]}'
        if key in (*CLOSED_SETS, *YES_OR_NO, "preparation", "minutes", "audio")
        else text
    )


def _one_of(values: Sequence[str]) -> str:
    """The values as a choice, in quotes if one of them has several words."""
    shown = [f'"{value}"' for value in values] if any(" " in value for value in values) else values
    return f"{', '.join(shown[:-1])} or {shown[-1]}"


_TOO_LONG = f"is longer than {counted(LONGEST_NAME, 'character')}; shorten it"
_WANTED = {
    "name": _TOO_LONG,
    "theme": _TOO_LONG,
    "level": _TOO_LONG,
    **{key: f"should be {_one_of(values)}" for key, values in CLOSED_SETS.items()},
    "audio": 'should be "delete after transcription", "keep" or, with a number of days, "keep 30 days"',
    **dict.fromkeys(
        ("microphone", "model"), f"is longer than {counted(LONGEST_PATH, 'character')}; shorten it"
    ),
    **dict.fromkeys(YES_OR_NO, "should be true or false"),
    "minutes": f"should be whole minutes from {LEAST_MINUTES} to {MOST_MINUTES}",
    "preparation": f"should be whole seconds from 0 to {LONGEST_PREPARATION}",
}

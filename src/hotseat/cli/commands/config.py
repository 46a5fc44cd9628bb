"""`hotseat config`."""

import os
from argparse import Namespace
from collections.abc import Iterator
from typing import Any

from hotseat import tui
from hotseat.cli.desks import make_desk
from hotseat.cli.echo import complain, echo, echo_data
from hotseat.cli.exit_codes import DONE, FAULTS_FOUND, folder_perhaps_not_yet_made
from hotseat.cli.setting_names import key_faults, themes_to_look_up
from hotseat.desk.user_settings import UserSettings
from hotseat.domain.setting_words import source_words, value_words
from hotseat.domain.settings import InForce, variable_of
from hotseat.reports.text.columns import longest, pad
from hotseat.storage import settings
from hotseat.storage.files.looking import is_there


def run(options: Namespace) -> int:
    """Prints every setting with the value in use and where it comes from, or the schema of the file."""
    if options.schema:
        echo_data(settings.settings_schema.settings_schema())
        return DONE
    if options.keys:
        return _keys(UserSettings(os.environ), as_json=options.json)
    folder_perhaps_not_yet_made(options)
    desk = make_desk(options)
    configured = desk.settings.user.configured
    themes = themes_to_look_up(configured)
    faults = [*desk.settings.faults(themes), *_key_faults(desk.settings.user)]
    if options.json:
        echo_data(_data(str(configured.path), desk.settings.all_in_force(themes), faults))
    else:
        echo([str(configured.path) if is_there(configured.path) else f"{configured.path} (not made yet)"])
        echo(_lines(desk.settings.all_in_force(themes)))
    for fault in faults:
        complain(fault)
    return FAULTS_FOUND if faults else DONE


def _keys(settings: UserSettings, *, as_json: bool) -> int:
    """Prints every key of every screen with its id, what it is now and what it does."""
    keys = tui.keymap.in_force.keys_in_force(settings.key_habits)
    if as_json:
        echo_data([key._asdict() for key in keys])
    else:
        ids, names = longest(key.id for key in keys), longest(", ".join(key.keys) for key in keys)
        echo(f"  {pad(key.id, ids)}  {pad(', '.join(key.keys), names)}  {key.does}" for key in keys)
    faults = [*settings.faults(), *_key_faults(settings)]
    for fault in faults:
        complain(fault)
    return FAULTS_FOUND if faults else DONE


def _key_faults(settings: UserSettings) -> list[str]:
    return [str(fault) for fault in key_faults(settings.configured, settings.key_habits)]


def _data(file: str, settings: dict[str, InForce], faults: list[str]) -> dict[str, Any]:
    return {
        "file": file,
        "settings": {
            key: {
                "value": setting.value,
                "source": setting.source,
                "place": setting.origin or None,
                "variable": variable_of(key),
            }
            for key, setting in settings.items()
        },
        "faults": faults,
    }


def _lines(settings: dict[str, InForce]) -> Iterator[str]:
    values = {key: value_words(key, setting.value) for key, setting in settings.items()}
    keys, width = longest(settings), longest(values.values())
    for key, setting in settings.items():
        yield f"  {pad(key, keys)}  {pad(values[key], width)}  {source_words(setting)}"

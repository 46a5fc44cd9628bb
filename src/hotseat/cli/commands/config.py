"""`hotseat config`."""

from argparse import Namespace
from collections.abc import Iterator
from typing import Any

from hotseat.cli.desks import make_desk
from hotseat.cli.echo import complain, echo, echo_data
from hotseat.cli.exit_codes import DONE, FAULTS_FOUND, folder_perhaps_not_yet_made
from hotseat.cli.setting_names import themes_to_look_up
from hotseat.desk.user_settings import InForce
from hotseat.domain.pacing import clock
from hotseat.domain.settings import variable_of
from hotseat.reports.text.columns import longest, pad
from hotseat.storage import settings
from hotseat.storage.files.looking import is_there


def run(options: Namespace) -> int:
    """Prints every setting with the value in use and where it comes from, or the schema of the file."""
    if options.schema:
        echo_data(settings.settings_schema.settings_schema())
        return DONE
    folder_perhaps_not_yet_made(options)
    desk = make_desk(options)
    configured = desk.settings.user.configured
    themes = themes_to_look_up(configured)
    faults = desk.settings.faults(themes)
    if options.json:
        echo_data(_data(str(configured.path), desk.settings.all_in_force(themes), faults))
    else:
        echo([str(configured.path) if is_there(configured.path) else f"{configured.path} (not made yet)"])
        echo(_lines(desk.settings.all_in_force(themes)))
    for fault in faults:
        complain(fault)
    return FAULTS_FOUND if faults else DONE


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
    values = {key: _shown(key, setting.value) for key, setting in settings.items()}
    keys, width = longest(settings), longest(values.values())
    for key, setting in settings.items():
        yield f"  {pad(key, keys)}  {pad(values[key], width)}  {_from(setting)}"


def _shown(key: str, value: Any) -> str:
    if key == "preparation":
        return clock(value) if value else "none"
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) or _WITHOUT_VALUE[key]


_WITHOUT_VALUE = {
    "name": "not given",
    "theme": "suits the terminal",
    "microphone": "the system's",
    "model": "the one there is",
}


def _from(setting: InForce) -> str:
    words = {
        "file": setting.origin.rpartition("/")[2],
        "remembered": "chosen last",
        "sessions": "as in your newest session",
        "default": "not set",
    }
    return words.get(setting.source, setting.origin)

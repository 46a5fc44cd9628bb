"""Reads and changes a person's settings, and keeps the program's last choices."""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.storage.settings import changing as changing
    from hotseat.storage.settings import line_mode as line_mode
    from hotseat.storage.settings import remembered as remembered
    from hotseat.storage.settings import settings_file as settings_file
    from hotseat.storage.settings import settings_reader as settings_reader
    from hotseat.storage.settings import settings_schema as settings_schema
    from hotseat.storage.settings import settings_table as settings_table
else:
    __getattr__ = modules_when_used(__name__)

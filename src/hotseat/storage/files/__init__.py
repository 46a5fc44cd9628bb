"""Reads, lists and writes files and folders, and turns the system's errors into sentences."""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.storage.files import reading as reading
    from hotseat.storage.files import toml_text as toml_text
    from hotseat.storage.files import user_folders as user_folders
    from hotseat.storage.files import whole_file as whole_file
else:
    __getattr__ = modules_when_used(__name__)

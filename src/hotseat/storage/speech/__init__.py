"""The files of what was said: recordings, and the words that were recognised in them."""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.storage.speech import words_file as words_file
else:
    __getattr__ = modules_when_used(__name__)

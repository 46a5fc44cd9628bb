"""Files of events, which keep sessions and assessments: append, lock, and repair a torn end."""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.storage.events import as_written as as_written
    from hotseat.storage.events import locks as locks
else:
    __getattr__ = modules_when_used(__name__)

"""The figures of all sessions, answered by the index: no screen reads every answer to count, find or show."""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.storage.session.figures import adding as adding
else:
    __getattr__ = modules_when_used(__name__)

"""Sessions on disk: finds, reads and indexes them, and follows them while they run."""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.storage.session import archive as archive
    from hotseat.storage.session import discarded as discarded
    from hotseat.storage.session import entry_reading as entry_reading
    from hotseat.storage.session import exported as exported
    from hotseat.storage.session import index as index
    from hotseat.storage.session import reading as reading
    from hotseat.storage.session import session_journal as session_journal
    from hotseat.storage.session import shelf as shelf
    from hotseat.storage.session import transcript as transcript
else:
    __getattr__ = modules_when_used(__name__)

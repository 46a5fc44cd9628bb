"""The only room that opens a file.

`toml` and `files` serve every kind of file; `events` and `session` keep sessions; `readiness` keeps
assessments; `bank` reads packs and the framework; `stories` reads what people write to tell; `settings` reads
and changes `config.toml`.
"""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.storage import bank as bank
    from hotseat.storage import session as session
    from hotseat.storage import stories as stories
else:
    __getattr__ = modules_when_used(__name__)

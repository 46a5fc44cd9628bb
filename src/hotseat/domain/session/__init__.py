"""One session: its events, the rules by which they follow each other, the value they add up to."""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.domain.session import session as session
else:
    __getattr__ = modules_when_used(__name__)

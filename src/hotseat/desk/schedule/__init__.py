"""The schedule until the interview: what it goes by is put together here."""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.desk.schedule import scheduling as scheduling
else:
    __getattr__ = modules_when_used(__name__)

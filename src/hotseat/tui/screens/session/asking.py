"""Which question the running session asks next, with what is to be known of it in passing on the screen."""

from functools import partial
from typing import TYPE_CHECKING

from hotseat.engine import asking

if TYPE_CHECKING:
    from hotseat.engine.rehearsal import Rehearsal
    from hotseat.tui.app import HotseatApp


class Asking(asking.Asking):
    """The next question of the session that the app shows."""

    def __init__(self, app: "HotseatApp", rehearsal: "Rehearsal") -> None:
        super().__init__(
            app.desk, rehearsal, partial(app.notify, markup=False), only_classics=app.only_classics
        )

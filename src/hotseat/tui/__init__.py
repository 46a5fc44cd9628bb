"""Everything on the screen.

`app` shows the screens, `navigation` says what screens may ask of the app, and `ports` what they may ask of
the desk.
"""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.tui import app as app
    from hotseat.tui import follow_app as follow_app
    from hotseat.tui import terminal as terminal
    from hotseat.tui import theme as theme
else:
    __getattr__ = modules_when_used(__name__)

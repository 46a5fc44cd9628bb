"""The command line: it parses the arguments, runs one command and returns an exit code.

`main` chooses the command, `command_line`, `arguments` and `parsing` define the options, `exit_codes` gives
each error its code, and `screens` starts the app. Only `echo` prints.
"""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.cli import desks as desks
    from hotseat.cli import errors as errors
    from hotseat.cli import keeping_home as keeping_home
    from hotseat.cli import line_mode as line_mode
    from hotseat.cli import screens as screens
    from hotseat.cli import setting_names as setting_names
    from hotseat.cli import time_zone as time_zone
    from hotseat.cli import version as version
else:
    __getattr__ = modules_when_used(__name__)

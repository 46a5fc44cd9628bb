"""What the screens and commands ask for: the bank, sessions, readiness, stories and settings of one person.

`desk` puts the parts together, and `open_session` has the file of the session that runs; `following` shows a
session to its candidate. Screens use all of it only through the ports of `hotseat.tui`.
"""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.desk import desk as desk
    from hotseat.desk import loops as loops
    from hotseat.desk import open_session as open_session
    from hotseat.desk import readiness as readiness
    from hotseat.desk import real_interviews as real_interviews
    from hotseat.desk import recording as recording
    from hotseat.desk import recordings_left as recordings_left
    from hotseat.desk import schedule as schedule
    from hotseat.desk import stories as stories
    from hotseat.desk import transcribing as transcribing
    from hotseat.desk import voice as voice
    from hotseat.desk import words as words
else:
    __getattr__ = modules_when_used(__name__)

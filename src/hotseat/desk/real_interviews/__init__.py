"""What screens and commands ask for about real interviews."""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.desk.real_interviews import real_interviews as real_interviews
else:
    __getattr__ = modules_when_used(__name__)

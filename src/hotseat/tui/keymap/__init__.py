"""Which key does what: the keys that ship, those a person has chosen, and other keyboards."""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.tui.keymap import clashes as clashes
    from hotseat.tui.keymap import every_key as every_key
    from hotseat.tui.keymap import faults as faults
    from hotseat.tui.keymap import in_force as in_force
    from hotseat.tui.keymap import naming as naming
    from hotseat.tui.keymap import vim as vim
else:
    __getattr__ = modules_when_used(__name__)

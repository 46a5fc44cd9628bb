"""Finds questions in a list that somebody else made, and says what became of each of its lines.

`recognising` finds the format; `text_list`, `table`, `anki` and `json_list` read one each. `choosing` makes
prompts of what they found, and leaves out what the bank has already. `bringing_in` does all of it.
"""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.domain.bank.importing import bringing_in as bringing_in
    from hotseat.domain.bank.importing import choosing as choosing
else:
    __getattr__ = modules_when_used(__name__)

"""The arguments of the commands, by what they are about; a run imports only the module with its command.

Each module has `COMMANDS`: for the name of a command, the function that adds it to the parser.
`command_line.py` lists them all.
"""

from hotseat.when_used import modules_when_used

__getattr__ = modules_when_used(__name__)

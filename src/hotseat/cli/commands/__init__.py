"""The commands, one module each; a run imports only the module of its command."""

from hotseat.when_used import modules_when_used

__getattr__ = modules_when_used(__name__)

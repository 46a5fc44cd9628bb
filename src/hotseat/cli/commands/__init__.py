"""The commands, one module each; a run imports only the module of its command."""

"""The stories told in a session: the events, what each changes, and which story counts."""

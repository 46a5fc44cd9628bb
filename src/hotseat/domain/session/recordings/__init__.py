"""The recordings of a session: the events, and what each changes."""

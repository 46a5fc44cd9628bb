"""The screens of a session that runs."""

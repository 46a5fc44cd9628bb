"""Widgets of the screens of a session."""

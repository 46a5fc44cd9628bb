"""Screens of what was said."""

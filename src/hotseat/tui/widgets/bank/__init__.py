"""Widgets of the screens of the bank."""
